public import Counties

/// What leaving out one family of rules does to a question without any plan.
public struct FamilyTrial: Hashable, Sendable {
    /// What was found out about a family.
    public enum Verdict: Hashable, Sendable {
        /// A plan was found that keeps every other rule: proved by both audits.
        case mends
        /// Without the family there is no plan either.
        case insufficient
        /// The search came to neither end in its share of the time.
        case undecided
        /// No time was left for it.
        case untried
    }

    /// Code of the family, such as P11.
    public var family: String
    /// What was found out.
    public var verdict: Verdict
    /// What the plan that was found breaks of the family, and nothing else: where the rules would have to give way. Empty
    /// where the search was stopped by time, since another run might find another plan.
    public var broken: [BilingualText]

    /// Creates a trial.
    public init(family: String, verdict: Verdict, broken: [BilingualText] = []) {
        self.family = family
        self.verdict = verdict
        self.broken = broken
    }
}

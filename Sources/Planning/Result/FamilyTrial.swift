public import Counties

/// What leaving out one family of rules does to a question without any plan.
public struct FamilyTrial: Hashable, Sendable {
    /// What was found out about a family.
    public enum Verdict: String, Hashable, Sendable {
        /// A plan was found that keeps every other rule: proved by both audits.
        case mends
        /// Without the family there is no plan either.
        case insufficient
        /// The search came to neither end.
        case undecided
        /// It was never begun.
        case untried
    }

    /// Why a family was not settled.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// Its share of the time was up, or none was left.
        case time
        /// The user interrupted.
        case interrupted
        /// The figures are beyond the solver's precision.
        case precision
        /// Pairs or projects that the family bars have no value, so that no plan with them can be judged.
        case unvalued
    }

    /// Code of the family, such as P11.
    public var family: String
    /// What was found out.
    public var verdict: Verdict
    /// Why nothing was; nil where something was.
    public var cause: Cause?
    /// What the plan that was found breaks of the family, and nothing else: where the rules would have to give way.
    public var broken: [BilingualText]
    /// Whether no plan breaks notably less. Another one may where the search for it was stopped by time, and where the family
    /// is no limit that can be exceeded by more or by less.
    public var isLeast: Bool

    /// Creates a trial.
    public init(
        family: String,
        verdict: Verdict,
        cause: Cause? = nil,
        broken: [BilingualText] = [],
        isLeast: Bool = true
    ) {
        self.family = family
        self.verdict = verdict
        self.cause = cause
        self.broken = broken
        self.isLeast = isLeast
    }
}

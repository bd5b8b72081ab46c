public import Counties

/// A rule of the policy model that a plan breaks.
public struct PolicyViolation: Hashable, Sendable {
    /// Code of the family, such as P8.
    public var rule: String
    /// What the rule speaks of, by kind: receiver, helper, project, chain, mode, pool, resource, floor, year.
    public var subject: [String: String]
    /// The limit as an exact decimal text; nil where the rule has none.
    public var limit: String?
    /// What was found, as an exact decimal text; nil where nothing can be counted.
    public var found: String?
    /// What is wrong, in both languages.
    public var message: BilingualText
}

/// The audit's judgement of everything in a plan but the pairing rules, which ``PlanAudit`` judges.
public struct PolicyAuditReport: Sendable {
    /// Rules that are broken, by family; empty for a valid plan.
    public var violations: [PolicyViolation]
    /// Benefit of each receiver in order of their codes; nil where something has no value.
    public var benefits: [Points?]
    /// The weighted total with the bonus for kept pairs; nil where something has no value.
    public var objective: Points?

    /// Whether every rule is kept.
    public var isValid: Bool { violations.isEmpty }
}

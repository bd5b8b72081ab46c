public import Counties

/// A rule that a plan breaks.
public struct Violation: Hashable, Sendable {
    /// The family.
    public var rule: RuleFamily
    /// What the rule speaks of.
    public var subject: RuleSubject
    /// The limit as an exact decimal text; nil where the rule has none.
    public var limit: String?
    /// What was found, as an exact decimal text; nil where nothing can be counted.
    public var found: String?
    /// What is wrong, in both languages.
    public var message: BilingualText

    /// Creates a violation.
    public init(rule: RuleFamily, subject: RuleSubject, limit: String?, found: String?, message: BilingualText) {
        self.rule = rule
        self.subject = subject
        self.limit = limit
        self.found = found
        self.message = message
    }
}

/// The audit's judgement of a plan.
public struct AuditReport: Sendable {
    /// Rules that are broken, sorted by family, then subject; empty for a valid plan.
    public var violations: [Violation]
    /// Σ values + bonus × kept − penalty × unpaired; nil where a pair has no value.
    public var objective: Points?
    /// Σ values; nil where a pair has no value.
    public var valueTotal: Points?
    /// Number of pairs in the plan.
    public var pairs: Int
    /// Current pairs that the plan keeps.
    public var kept: Int
    /// Receivers without any helper.
    public var unpaired: [CountyIndex]

    /// Whether every rule is kept.
    public var isValid: Bool { violations.isEmpty }

    /// Creates a judgement.
    public init(
        violations: [Violation],
        objective: Points?,
        valueTotal: Points?,
        pairs: Int,
        kept: Int,
        unpaired: [CountyIndex]
    ) {
        self.violations = violations
        self.objective = objective
        self.valueTotal = valueTotal
        self.pairs = pairs
        self.kept = kept
        self.unpaired = unpaired
    }
}

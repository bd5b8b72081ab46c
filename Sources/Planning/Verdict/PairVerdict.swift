import Counties
public import Pairing

/// The judgement of pairs that anybody may bring: the rules of pairs, and whether the plan's own figures are right (P0).
///
/// Only what a plan states is compared: a table of pairs states nothing.
public struct PairVerdict: Sendable {
    /// The rules of pairs (P1–P6, P12).
    public let pairs: AuditReport
    /// Figures that are not what the pairs come to (P0).
    public private(set) var violations: [PolicyViolation]
    /// Whether the plan was made for other data than those of the scenario, which may have been corrected since.
    public private(set) var isOfOtherInput = false

    /// Whether every rule is kept and every figure right.
    public var isValid: Bool { pairs.isValid && violations.isEmpty }

    /// Puts a judgement together.
    public init(pairs: AuditReport, violations: [PolicyViolation] = []) {
        self.pairs = pairs
        self.violations = violations
    }

    /// Judges pairs.
    ///
    /// - Parameters:
    ///   - plan: The pairs as they were written.
    ///   - figures: What the plan says of itself.
    ///   - problem: The question.
    ///   - audit: The judge of pairs.
    ///   - isWhole: Whether the scenario asks for nothing beyond pairs, so that they make up its objective.
    /// - Complexity: that of the audit.
    public init(
        _ plan: [CountyPair],
        stating figures: PlanFigures,
        of problem: PairingProblem,
        by audit: PlanAudit,
        isWhole: Bool
    ) {
        pairs = audit.judge(plan)
        violations =
            FigureCheck(
                problem,
                plan,
                figures,
                pairs,
                objective: isWhole ? pairs.objective : nil,
                isWhole: isWhole,
                audit
            ).violations
        isOfOtherInput = figures.search.isOfOtherInput(than: problem.scenario)
    }

    /// The verdict with figures of a document that are not what its pairs come to, by their places.
    public func noting(_ differences: [(place: String, stated: String, counted: String)]) -> PairVerdict {
        var verdict = self
        verdict.violations += PolicyViolation.figures(differences)
        return verdict
    }

    /// Everything that reports say of a plan of pairs, counted from it alone; nothing of a search is in it.
    ///
    /// - Parameter figures: What the plan says of itself; of it the pairs of the official plan are taken, if any.
    /// - Returns: nil for a plan that breaks a rule: its figures mean nothing.
    public func account(
        of problem: PairingProblem,
        _ plan: [CountyPair],
        stating figures: PlanFigures = PlanFigures()
    ) -> PairingResult? {
        guard isValid else { return nil }
        var whole = WholePlanAnswer(status: .feasible, reason: .proved)
        (whole.pairs, whole.objective) = (PairingPlan(pairs: plan), pairs.objective)
        var account = PairingResult(problem, partOf: whole)
        account.comparison = figures.search.comparison(of: PairingPlan(pairs: plan), problem)
        return account
    }
}

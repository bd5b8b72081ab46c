public import Counties
public import Pairing

/// The independent judge of policy plans: every rule of families P7–P17 in exact arithmetic, from the scenario alone.
///
/// It is written from the rules as planners read them and shares no code with the model. What it calls a figure of the
/// plan — a grant, a transfer, a start — it takes from the plan and adds up; nothing is searched for.
public struct PolicyAudit: Sendable {
    let scenario: Scenario
    let value: @Sendable (CountyPair) -> Points?
    /// Points of the projects, in the order of ``Scenario/projects``; nil where one has none.
    let points: [Points?]

    /// Creates a judge for one scenario.
    ///
    /// - Parameters:
    ///   - scenario: The rules.
    ///   - value: Value of a pair; nil where it has none.
    public init(scenario: Scenario, value: @escaping @Sendable (CountyPair) -> Points?) {
        self.scenario = scenario
        self.value = value
        let counted = AuditedPoints(scenario)
        points = scenario.projects.map(counted.points)
    }

    /// Judges a plan.
    ///
    /// - Complexity: O(receivers × (projects + pools × years + modes)).
    public func judge(_ plan: PolicyPlan) -> PolicyAuditReport {
        let audited = AuditedPolicy(plan, scenario)
        var violations = audited.faults
        violations += judgeProjects(audited)
        violations += judgeChains(audited)
        violations += judgeFactors(audited)
        violations += judgeTalent(audited)
        violations += judgeUses(audited)
        violations += judgePools(audited)
        violations += judgeBonds(audited)
        violations += judgeHelpers(audited)
        violations += judgeModes(audited)
        violations += judgeParticipation(audited)
        let benefits = scenario.receivers.map { benefit(of: $0, audited) }
        violations += judgeFloors(benefits)
        return PolicyAuditReport(violations: violations, benefits: benefits, objective: objective(audited, benefits))
    }

    /// A broken rule, its figures added to what is said of it.
    ///
    /// - Parameter tellsFigures: Whether the words name the figures themselves.
    func broken(
        _ rule: String,
        _ subject: [String: String],
        limit: Int128? = nil,
        found: Int128? = nil,
        decimals: Int = Amount.decimals,
        tellsFigures: Bool = false,
        zh: String,
        en: String
    ) -> PolicyViolation {
        var violation = PolicyViolation(
            rule: rule,
            subject: subject,
            limit: limit.map { Self.text($0, decimals) },
            found: found.map { Self.text($0, decimals) },
            message: BilingualText(zh: zh, en: en)
        )
        guard !tellsFigures else { return violation }
        let (message, unit) = (violation.message, violation.unit)
        let clause = PlanningMessages.brokenRule(message, limit: violation.limit, found: violation.found, unit: unit)
        violation.message = BilingualText(zh: clause.zh + "。", en: clause.en + ".")
        return violation
    }

    /// A whole number of 10⁻ᵈ as the shortest exact decimal text.
    static func text(_ units: Int128, _ decimals: Int) -> String {
        var one: UInt128 = 1
        for _ in 0..<decimals { one *= 10 }
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: one)
        var text = (units < 0 ? "-" : "") + String(whole)
        guard rest > 0 else { return text }
        var fraction = String(rest)
        fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        text += "." + fraction
        return text
    }

    func name(_ county: CountyIndex) -> String { "\(scenario[county].name)（\(scenario[county].code)）" }
}

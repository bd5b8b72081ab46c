public import Counties
public import Pairing

/// The judgement of a policy plan that anybody may bring: every rule, and whether its own figures are right.
///
/// Besides the families it knows the rule P0: a plan gives exactly what its decisions need, and what it says of itself is
/// what the audit counts. A plan with any one figure changed breaks a family or P0, but for figures that only another
/// search could contradict: by how much a bound is too high, and losses of pairs.
public struct PolicyVerdict: Sendable {
    /// The rules of pairs (P1–P6, P12).
    public let pairs: AuditReport
    /// All other rules that are broken by family, P0 last.
    public private(set) var violations: [PolicyViolation]
    /// Benefit of each receiver in order of their codes; nil where something has no value.
    public let benefits: [Points?]
    /// The weighted total; nil where something has no value.
    public let objective: Points?
    /// Whether the plan was made for other data than those of the scenario, which may have been corrected since.
    public let isOfOtherInput: Bool
    /// Whether the plan says what only another search could contradict: how good others are at most, what pairs lose.
    public let restsOnSearch: Bool

    /// Whether every rule is kept and every figure right.
    public var isValid: Bool { pairs.isValid && violations.isEmpty }

    /// Judges a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan as it was written.
    ///   - figures: What it says of itself.
    ///   - problem: The question.
    ///   - audit: The judge of pairs.
    /// - Complexity: O(receivers × (projects + pools × years + modes)).
    public init(_ plan: PolicyPlan, stating figures: PlanFigures, of problem: PolicyProblem, by audit: PlanAudit) {
        pairs = audit.judge(plan.pairing.pairs)
        let report = PolicyAudit(scenario: problem.scenario) { audit.worth(of: $0) }.judge(plan)
        (benefits, objective) = (report.benefits, report.objective)
        let stated = FigureCheck(problem, plan, figures, report, pairs, audit)
        violations = report.violations + SurplusCheck(problem, plan).violations + stated.violations
        isOfOtherInput = figures.search.isOfOtherInput(than: problem.scenario)
        restsOnSearch = figures.search.restsOnSearch
    }
}

extension PolicyVerdict {
    /// Everything that reports say of a plan, counted from it alone; nothing of a search is in it.
    ///
    /// - Parameter figures: What the plan says of itself; of it the pairs of the official plan are taken, if any.
    /// - Returns: nil for a plan that breaks a rule: its books mean nothing.
    public func account(
        of plan: PolicyPlan,
        _ problem: PolicyProblem,
        stating figures: PlanFigures = PlanFigures()
    ) -> PolicyResult? {
        guard isValid else { return nil }
        var whole = WholePlanAnswer(status: .feasible, reason: .proved)
        (whole.pairs, whole.objective) = (plan.pairing, objective)
        let report = PolicyAuditReport(violations: [], benefits: benefits, objective: objective)
        let judged = JudgedPlan(plan: plan, values: [], policy: report, pairs: pairs)
        var pairing = PairingResult(problem.pairing, partOf: whole)
        pairing.comparison = figures.search.comparison(of: plan.pairing, problem.pairing)
        return PolicyResult(
            problem,
            plan: plan,
            pairing: pairing,
            method: .joint,
            stages: AimStage.stages(of: judged, problem, bounds: [])
        )
    }

    /// The verdict with figures of reports that are not what the plan gives, by their places in the document (P0).
    public func noting(_ differences: [(place: String, stated: String, counted: String)]) -> PolicyVerdict {
        var verdict = self
        verdict.violations += PolicyViolation.figures(differences)
        return verdict
    }
}

extension PolicyViolation {
    /// Figures of a document that are not what its plan gives, by their places (P0).
    static func figures(_ differences: [(place: String, stated: String, counted: String)]) -> [PolicyViolation] {
        differences.map {
            .figure(
                ["figure": $0.place],
                needed: $0.counted,
                stated: $0.stated,
                zh: "文件中“\(section(of: $0.place).zh)”的\(isList($0.place) ? "条数" : "一项")（\($0.place)）",
                en: isList($0.place) ? "The number of entries of the file's \($0.place)" : "The file's \($0.place)"
            )
        }
    }

    /// Whether a place is a list, of which the number of entries is told.
    private static func isList(_ place: String) -> Bool {
        !place.contains(".") && !place.contains("[") || place == "official.pairs" || place == "official.receivers"
            || place.hasSuffix("_helpers") || place.hasSuffix(".chains")
    }

    /// What readers call a part of the document.
    private static func section(of place: String) -> BilingualText {
        switch place.prefix(while: { $0 != "[" && $0 != "." }) {
        case "benefits": BilingualText(zh: "弱县得益", en: "benefits")
        case "ledger": BilingualText(zh: "两本账", en: "ledger")
        case "official": BilingualText(zh: "与现行结对的比较", en: "comparison with the current pairs")
        case "pairs": BilingualText(zh: "结对", en: "pairs")
        case "projects": BilingualText(zh: "项目", en: "projects")
        case "resources": BilingualText(zh: "资源使用", en: "resources")
        case "stages": BilingualText(zh: "求解目标", en: "stages")
        default: BilingualText(same: place)
        }
    }

    /// A figure of a plan that is not what it must be (P0).
    static func figure(
        _ subject: [String: String],
        needed: String,
        stated: String,
        zh: String,
        en: String
    ) -> PolicyViolation {
        let isNumber = Double(needed) != nil && Double(stated) != nil
        return PolicyViolation(
            rule: "P0",
            subject: subject,
            limit: isNumber ? needed : nil,
            found: isNumber ? stated : nil,
            message: BilingualText(
                zh: "\(zh)写的是 \(stated)，应为 \(needed)。",
                en: "\(en) is said to be \(stated); it is \(needed)."
            )
        )
    }
}

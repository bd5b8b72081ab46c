import Counties
import Pairing

/// P0: what a plan says of itself is what the audit counts.
struct FigureCheck {
    private(set) var violations: [PolicyViolation] = []
    private let scenario: Scenario

    /// What a plan says of its pairs.
    ///
    /// - Parameters:
    ///   - plan: The pairs as they were written.
    ///   - objective: What the audit counts; nil where pairs alone do not make it up.
    ///   - isWhole: Whether the scenario asks for nothing beyond pairs.
    init(
        _ problem: PairingProblem,
        _ plan: [CountyPair],
        _ figures: PlanFigures,
        _ pairs: AuditReport,
        objective: Points?,
        isWhole: Bool,
        _ audit: PlanAudit
    ) {
        scenario = problem.scenario
        compare(figures.objective, objective, ["figure": "objective"], zh: "目标值", en: "The objective")
        compare(
            figures.valueTotal,
            pairs.valueTotal,
            ["figure": "value_total"],
            zh: "结对得分合计",
            en: "The sum of the pairs' values"
        )
        compare(figures.kept, pairs.kept, ["figure": "kept"], zh: "保留的现行结对数", en: "The number of current pairs kept")
        let lost = problem.currentPairs.count - pairs.kept
        compare(
            figures.changes,
            lost,
            ["figure": "changes"],
            zh: "调整的现行结对数",
            en: "The number of current pairs given up"
        )
        compare(
            figures.unpaired.map { $0.sorted().map(name).joined(separator: "、") },
            pairs.unpaired.sorted().map(name).joined(separator: "、"),
            ["figure": "unpaired"],
            zh: "没有强县的弱县",
            en: "The list of receivers without a helper"
        )
        for stated in figures.values {
            compare(
                stated.value,
                audit.worth(of: stated.pair),
                ["helper": scenario[stated.pair.helper].code, "receiver": scenario[stated.pair.receiver].code],
                zh: "\(name(stated.pair.helper))与\(name(stated.pair.receiver))的得分",
                en: "The value of \(name(stated.pair.helper)) with \(name(stated.pair.receiver))"
            )
        }
        violations +=
            SearchCheck(
                problem,
                figures.search,
                objective: objective,
                plan,
                statesPlan: figures.objective != nil,
                isWhole: isWhole,
                audit
            ).violations
    }

    /// What a plan says of its pairs and of everything else.
    init(
        _ problem: PolicyProblem,
        _ plan: PolicyPlan,
        _ figures: PlanFigures,
        _ report: PolicyAuditReport,
        _ pairs: AuditReport,
        _ audit: PlanAudit
    ) {
        self.init(
            problem.pairing,
            plan.pairing.pairs,
            figures,
            pairs,
            objective: report.objective,
            isWhole: false,
            audit
        )
        let points = Dictionary(problem.candidates.map { ($0.project, $0.points) }) { first, _ in first }
        for stated in figures.points {
            let project = scenario.projects[stated.project]
            compare(
                stated.points,
                points[stated.project],
                ["project": project.id],
                zh: "项目“\(project.name)”的分值",
                en: "The points of the project '\(project.name)'"
            )
        }
        let helpers = Dictionary(plan.pairing.pairs.map { ($0.receiver, $0.helper) }) { first, _ in first }
        for stated in figures.helpers {
            compare(
                name(stated.helper),
                helpers[stated.receiver].map(name) ?? "—",
                ["receiver": scenario[stated.receiver].code],
                zh: "\(name(stated.receiver))的项目和合作模式所属的强县",
                en: "The helper of projects and modes at \(name(stated.receiver))"
            )
        }
        for (receiver, benefit) in zip(scenario.receivers, report.benefits) {
            compare(
                figures.benefits[receiver],
                benefit,
                ["receiver": scenario[receiver].code],
                zh: "\(name(receiver))的得益",
                en: "The benefit of \(name(receiver))"
            )
        }
    }
    /// Compares a stated figure with the counted one; what is not stated, or cannot be counted, is not compared.
    private mutating func compare<Figure: Equatable>(
        _ stated: Figure?,
        _ counted: Figure?,
        _ subject: [String: String],
        zh: String,
        en: String
    ) {
        guard let stated, let counted, stated != counted else { return }
        violations.append(.figure(subject, needed: "\(counted)", stated: "\(stated)", zh: zh, en: en))
    }

    private func name(_ county: CountyIndex) -> String { "\(scenario[county].name)（\(scenario[county].code)）" }
}

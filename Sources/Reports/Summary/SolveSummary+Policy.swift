import Counties
import Pairing
import Planning

extension SolveSummary {
    /// Lines of the table of resources; the rest stands in T9.
    private static let shownResources = 11
    /// First entries of the waiting list.
    private static let shownWaiting = 3

    /// What stands under the result of a policy plan, on one screen: pairs, resources, projects that are not placed.
    func policySections(_ facts: PolicyFacts, _ format: TerminalFormat) -> [(heading: BilingualText, lines: [String])] {
        [
            (Phrase.pairsHeading.text, pairs(facts, format)),
            (PolicyPhrase.resourcesHeading.text, resources(facts, format)),
            (PolicyPhrase.declinedHeading.text, declined(facts, format)),
        ]
    }

    /// What the objective is made of, how many projects are placed, what money is used; aims and methods where there are
    /// several.
    func policyStatements() -> [BilingualText] {
        guard let policy, let plan = policy.plan else { return [] }
        let waiting = policy.declined.count { $0.isWaiting }
        var statements = [
            Wording.policyParts(policy.benefits, extra: policy.extraPoints),
            Wording.projectCounts(
                placed: plan.projects.count,
                waiting: waiting,
                refused: policy.declined.count - waiting
            ),
        ]
        if policy.stages.count > 1 || policy.stages.contains(where: { $0.aim != .total }) {
            let worst = policy.problem.worstCount
            statements += policy.stages.enumerated().map { Wording.stage(number: $0 + 1, $1, worst: worst) }
        }
        if let loss = policy.twoStageLoss {
            statements.append(Wording.twoStage(loss, method: policy.method))
            let others = Set(loss.pairs).subtracting(plan.pairing.pairs).count
            if others > 0, policy.method == .joint { statements.append(Wording.otherPairs(others)) }
        } else if policy.method == .twoStage {
            statements.append(Wording.entry(Wording.methodMeaning, Wording.name(of: policy.method)))
        }
        if result.comparison != nil { statements.append(Wording.comparisonElsewhere) }
        if let note = Wording.leftOut(margins: policy.leavesOutMargins, comparison: policy.leavesOutComparison) {
            statements.append(note)
        }
        return statements
    }

    private func pairs(_ facts: PolicyFacts, _ format: TerminalFormat) -> [String] {
        let flows = MoneyFlows(facts)
        let benefits = Dictionary(facts.result.benefits.map { ($0.receiver, $0.total) }) { first, _ in first }
        let rows = result.pairs.prefix(Self.shownCounties).map { planned -> [ReportCell] in
            let receiver = planned.pair.receiver
            return [
                .name(names[receiver]), .name(names[planned.pair.helper]), .points(planned.value),
                .optional(benefits[receiver]), .integer(facts.placed[receiver]?.count ?? 0),
                .amount(facts.sum(receiver) { $0.investment ?? .zero }), .amount(flows.total(of: receiver)),
            ]
        }
        let table = ReportTable(
            id: "policy",
            name: "pairs",
            title: Phrase.pairsHeading.text,
            unitLine: PolicyPhrase.pairUnits.text,
            columns: [
                ReportColumn("receiver", .receiver),
                ReportColumn("helper", .helper),
                ReportColumn("value", .value, unit: .unitPoints, kind: .points),
                ReportColumn("benefit", .benefit, unit: .points, kind: .points),
                ReportColumn("projects", .projects, unit: .projects, kind: .integer),
                ReportColumn("invest", .invest, unit: .billion, kind: .amount),
                ReportColumn("money", .money, unit: .money, kind: .amount),
            ],
            rows: ReportRows(Array(rows))
        )
        var lines = format.body(of: table)
        lines += rest(result.pairs.count - Self.shownCounties, .t8, format)
        for receiver in result.unpaired.prefix(Self.shownCounties) {
            lines += format.paragraph(Wording.about(names[receiver], Wording.noHelper)[format.language], indent: 2)
        }
        return lines + format.paragraph(Phrase.valueSource.text[format.language])
    }

    private func resources(_ facts: PolicyFacts, _ format: TerminalFormat) -> [String] {
        let uses = SummedUse.all(facts.result)
        let shown = uses.filter(\.isWorthALine).prefix(Self.shownResources)
        guard !shown.isEmpty else { return [] }
        let rows = shown.map { use -> [ReportCell] in
            [
                .text(use.name), .amount(use.used), .optional(use.available), .optional(use.slack),
                .text(PolicyUnit.text(use.unit)), .percent(use.share),
                use.owners > 1 ? .text(Wording.exhausted(use.exhausted, of: use.owners)) : .blank,
            ]
        }
        let table = ReportTable(
            id: "policy",
            name: "resources",
            title: PolicyPhrase.resourcesHeading.text,
            columns: [
                ReportColumn("resource", .resource),
                ReportColumn("used", .used, kind: .amount),
                ReportColumn("available", .available, kind: .amount),
                ReportColumn("slack", .slack, kind: .amount),
                ReportColumn("unit", .unit),
                ReportColumn("share_percent", .share, kind: .percent),
                ReportColumn("exhausted", .exhaustedCounties),
            ],
            rows: ReportRows(Array(rows))
        )
        return format.body(of: table) + rest(uses.count - shown.count, .t9, format)
    }

    private func declined(_ facts: PolicyFacts, _ format: TerminalFormat) -> [String] {
        let declined = facts.result.declined
        let waiting = declined.filter(\.isWaiting).sorted { left, right in
            (left.waitingRank ?? .max, left.project) < (right.waitingRank ?? .max, right.project)
        }
        let refused = declined.filter { !$0.isWaiting }
        var lines: [String] = []
        for (isWaiting, group) in [(false, refused), (true, waiting)] where !group.isEmpty {
            let text = Wording.countedReasons(isWaiting: isWaiting, group.count, ReasonCount.counts(group))
            lines += format.paragraph(text[format.language], indent: 2)
        }
        for entry in waiting.prefix(Self.shownWaiting) {
            guard facts.scenario.projects.indices.contains(entry.project) else { continue }
            let project = facts.scenario.projects[entry.project]
            let why = Wording.reason(entry.reason, facts.scenario, names)
            let text = Wording.waiting(entry.waitingRank, project, entry.points, why)
            lines += format.paragraph(head: "  ", text[format.language], indent: 4)
        }
        return lines + rest(waiting.count - Self.shownWaiting, .t4, format)
    }

    /// Where the rest of a shortened list is.
    private func rest(_ count: Int, _ table: ReportTableKind, _ format: TerminalFormat) -> [String] {
        count > 0 ? format.paragraph(Wording.rest(count, in: table)[format.language]) : []
    }
}

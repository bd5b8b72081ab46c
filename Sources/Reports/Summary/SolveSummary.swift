import Complementarity
public import Counties
public import Pairing
public import Planning

/// The text that `solve` shows: the result with its proof, the plan, the reasons county by county, the comparison
/// with the current pairs, resources and warnings; or the shortage that proves that there is no plan.
public struct SolveSummary: Sendable {
    /// Receivers that get a line of reasons and of comparison; larger plans name the rest by number.
    static let shownCounties = 30

    let result: PairingResult
    /// The policy answer that the pairing is part of; nil for a pairing alone.
    let policy: PolicyResult?
    let warnings: [Diagnostic]
    let names: CountyNames

    /// Creates the summary of an answer.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - warnings: Diagnostics that the user should see with it.
    public init(_ result: PairingResult, warnings: [Diagnostic] = []) {
        self.init(result, policy: nil, warnings: warnings)
    }

    /// Creates the summary of a policy answer: pairs, then money, land, energy, talent and teams, then what was refused and
    /// why.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - warnings: Diagnostics that the user should see with it.
    public init(_ result: PolicyResult, warnings: [Diagnostic] = []) {
        self.init(result.pairing, policy: result, warnings: warnings)
    }

    init(_ result: PairingResult, policy: PolicyResult?, warnings: [Diagnostic]) {
        self.result = result
        self.policy = policy
        self.warnings = warnings
        names = CountyNames(result.problem.scenario)
    }

    /// The whole text; no line is wider than the format allows.
    ///
    /// - Complexity: O(pairs + regrets).
    public func text(_ format: TerminalFormat) -> String {
        var lines = opening(format)
        var sections: [(heading: BilingualText, lines: [String])] = []
        if result.plan == nil {
            lines += conflict(format)
        } else if let facts = policy.flatMap({ PolicyFacts($0, names) }) {
            sections = policySections(facts, format)
        } else {
            sections = [
                (Phrase.pairsHeading.text, plan(format)), (Phrase.reasonsHeading.text, reasons(format)),
                (Phrase.comparisonHeading.text, comparison(format)), (Phrase.resourcesHeading.text, resources(format)),
            ]
        }
        sections.append((Phrase.warningsHeading.text, CheckText.brief(warnings, format)))
        for (number, section) in sections.filter({ !$0.lines.isEmpty }).enumerated() {
            let heading = Wording.section(number + 1, section.heading)
            lines += [""] + format.heading(heading[format.language]) + section.lines
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Title, notice, result with its proof.
    private func opening(_ format: TerminalFormat) -> [String] {
        let scenario = result.problem.scenario
        let language = format.language
        var lines = format.heading(Wording.planTitle(scenario.title)[language])
        if scenario.restsOnAssumptions { lines += CheckText.notice(format) }
        let status = format.paragraph(Wording.status(result.status, result.reason)[language])
        lines += status.map(result.plan == nil ? format.alarming : format.emphasised)
        var statements: [BilingualText] = []
        if result.plan != nil {
            statements += proof()
            statements.append(
                Wording.counts(
                    pairs: result.pairs.count,
                    kept: result.kept,
                    changes: result.changes,
                    unpaired: result.unpaired.count
                )
            )
            statements += policyStatements()
        }
        if result.plan == nil, let bound = result.bound { statements.append(Wording.boundWithoutPlan(bound)) }
        if let unfinished = result.unfinished { statements.append(Wording.unfinished(unfinished)) }
        statements += result.judgements.map(Wording.judgement)
        for statement in statements { lines += format.paragraph(statement[language], indent: 2) }
        return lines
    }

    func proof() -> [BilingualText] {
        var statements: [BilingualText] = []
        let settings = result.problem.scenario.pairing
        if let objective = result.objective {
            // Of several aims each has a line of its own: a plan that gives up an earlier one may have a larger total.
            let isStaged = (policy?.stages.count ?? 0) > 1
            statements.append(Wording.objective(objective, bound: isStaged ? nil : result.bound, gap: result.gap))
        }
        if policy == nil, let total = result.valueTotal, total != result.objective {
            statements.append(
                Wording.totals(
                    total,
                    bonus: Points(units: settings.keepBonus.units.saturatingProduct(result.kept)),
                    penalty: Points(units: settings.unpairedPenalty.units.saturatingProduct(result.unpaired.count))
                )
            )
        }
        if let hasTies = result.hasTies { statements.append(Wording.ties(hasTies)) }
        return statements
    }

    private func plan(_ format: TerminalFormat) -> [String] {
        var table = PairingTables.pairs(result, names)
        let shown = ["receiver", "helper", "value", "current", "margin", "rank_for_receiver", "rank_for_helper"]
        let rows = Array(table.rows)
        let positions = shown.compactMap { key in table.columns.firstIndex { $0.key == key } }
            .filter { position in rows.isEmpty || rows.contains { $0[position] != .blank } }
        table.columns = positions.map { table.columns[$0] }
        table.rows = ReportRows(rows.map { row in positions.map { row[$0] } })
        let keys = Set(table.columns.map(\.key))
        var notes: [Phrase] = [.valueSource]
        if keys.contains("margin") { notes.append(.marginMeaning) }
        if keys.contains("rank_for_receiver") { notes.append(.rankMeaning) }
        return format.body(of: table) + notes.flatMap { format.paragraph($0.text[format.language]) }
    }

    private func conflict(_ format: TerminalFormat) -> [String] {
        let items = PairingTables.conflictItems(result, names, policy: policy).filter {
            $0.item == .cause || $0.item == .whatToDo
        }
        return items.flatMap { item in
            let line = Wording.entry(item.item.text, item.finding)
            return format.paragraph(line[format.language], indent: 2)
        }
    }

    private func resources(_ format: TerminalFormat) -> [String] {
        guard !result.resources.isEmpty else { return [] }
        let rows = result.resources.map { use -> [ReportCell] in
            let limit = use.limit?.doubleValue ?? 0
            return [
                .name(names[use.owner]), .name(use.resource), .amount(use.used),
                use.limit.map { .amount($0) } ?? .text(Phrase.unlimited.text), .name(use.unit ?? ""),
                limit > 0 ? .percent(use.used.doubleValue / limit) : .blank,
            ]
        }
        let table = ReportTable(
            id: "P12",
            name: "resources",
            title: Phrase.resourcesHeading.text,
            columns: [
                ReportColumn("helper", .helper),
                ReportColumn("resource", .resource),
                ReportColumn("used", .used, kind: .amount),
                ReportColumn("limit", .limit, kind: .amount),
                ReportColumn("unit", .unit),
                ReportColumn("share_percent", .share, kind: .percent),
            ],
            rows: ReportRows(rows)
        )
        return format.body(of: table)
    }
}

extension Int64 {
    /// The product with a count; the largest number where it does not fit.
    func saturatingProduct(_ count: Int) -> Int64 {
        let (product, overflow) = multipliedReportingOverflow(by: Int64(count))
        return overflow ? .max : product
    }
}

import Counties
import Pairing

extension SolveSummary {
    /// One line for each receiver: what happens without its pair, who else is possible at what loss, or why it has no
    /// helper.
    func reasons(_ format: TerminalFormat) -> [String] {
        let others = cheapestOthers()
        var entries: [BilingualText] = []
        for planned in result.pairs {
            let reason = Wording.withoutPair(planned, names)
            let other = others[planned.pair.receiver].map(Wording.otherHelpers)
            switch (reason, other) {
            case (let reason?, let other?): entries.append(Wording.statements([reason, other]))
            case (let reason?, nil): entries.append(reason)
            case (nil, let other?): entries.append(Wording.about(names[planned.pair.receiver], other))
            case (nil, nil): break
            }
        }
        let partnerless = PartnerlessCounties(result).receivers()
        entries += partnerless.map { entry in
            Wording.unpaired(names[entry.county], Wording.reason(entry, side: .receiverSide, names))
        }
        var lines: [String] = []
        for entry in entries.prefix(Self.shownCounties) { lines += format.paragraph(entry[format.language], indent: 2) }
        let rest = entries.count - Self.shownCounties
        if rest > 0 { lines += format.paragraph(Wording.more(rest)[format.language]) }
        return lines
    }

    /// For each receiver the two helpers outside the plan that cost least, from the regrets; empty without regrets.
    private func cheapestOthers() -> [CountyIndex: [(helper: String, loss: Points)]] {
        guard let regrets = result.regrets else { return [:] }
        let chosen = Set(result.pairs.map(\.pair))
        var others: [CountyIndex: [(helper: CountyIndex, loss: Points)]] = [:]
        for regret in regrets where !chosen.contains(regret.pair) {
            guard let loss = regret.loss else { continue }
            var best = others[regret.pair.receiver] ?? []
            let place = best.firstIndex { loss < $0.loss } ?? best.count
            guard place < 2 else { continue }
            best.insert((regret.pair.helper, loss), at: place)
            others[regret.pair.receiver] = Array(best.prefix(2))
        }
        return others.mapValues { $0.map { (names[$0.helper], $0.loss) } }
    }

    /// The plan with all current pairs beside this one: totals, then the receivers whose helpers differ.
    func comparison(_ format: TerminalFormat) -> [String] {
        guard let comparison = result.comparison else { return [] }
        let language = format.language
        var lines = format.paragraph(Wording.currentPairs(comparison.currentPairs)[language])
        if let obstacle = comparison.obstacle {
            lines += format.paragraph(Wording.obstacle(obstacle, names)[language])
        }
        for total in PairingTables.totals(of: comparison) {
            let text = Wording.comparisonTotals(total.label, official: total.official, plan: total.plan)
            lines += format.paragraph(text[language], indent: 2)
        }
        let isLong = comparison.rows.count > Self.shownCounties
        let rows = comparison.rows.filter { !isLong || $0.officialHelpers != $0.planHelpers }
        var table = PairingTables.comparison(comparison, names)
        table.columns.removeLast()
        table.rows = ReportRows(rows.prefix(Self.shownCounties).map { PairingTables.row(of: $0, names).dropLast() })
        if !table.rows.isEmpty { lines += format.body(of: table) }
        let rest = comparison.rows.count - table.rows.count
        if rest > 0 { lines += format.paragraph(Wording.more(rest)[language]) }
        return lines + PairingTables.meaning(of: comparison).flatMap { format.paragraph($0.text[language]) }
    }
}

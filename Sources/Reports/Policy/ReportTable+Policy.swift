import Counties
import Pairing
import Planning

extension ReportTable {
    /// T1 with what the plan does for each receiver besides its pair: projects, modes, chains of focus. A plan that has none
    /// of a kind has no column for it.
    func withPolicy(_ facts: PolicyFacts) -> ReportTable {
        let receivers = facts.result.pairing.pairs.map(\.pair.receiver)
        guard receivers.count == rows.count else { return self }
        let scenario = facts.scenario
        var added: [(column: ReportColumn, cells: [ReportCell])] = []
        if !scenario.projects.isEmpty {
            added.append(
                (
                    ReportColumn("projects", .projects, unit: .projects, kind: .integer),
                    receivers.map { .integer(facts.placed[$0]?.count ?? 0) }
                )
            )
        }
        if !scenario.modes.isEmpty {
            added.append((ReportColumn("modes", .modes), receivers.map { PolicyFacts.list(facts.modeNames(of: $0)) }))
        }
        if scenario.projects.contains(where: { $0.chain != nil }) {
            added.append(
                (ReportColumn("focus_chains", .focusChains), receivers.map { PolicyFacts.list(facts.chains(of: $0)) })
            )
        }
        let place = columns.firstIndex { $0.key == "regret" } ?? columns.count
        guard !added.isEmpty else { return self }
        var table = self
        table.notes.insert(PolicyPhrase.pairPointsOnly.text, at: 0)
        table.columns.insert(contentsOf: added.map(\.column), at: place)
        let rows = self.rows
        let cells = added.map(\.cells)
        table.rows = ReportRows(count: rows.count) { position in
            var row = rows[position]
            row.insert(contentsOf: cells.map { $0[position] }, at: place)
            return row
        }
        return table
    }
}

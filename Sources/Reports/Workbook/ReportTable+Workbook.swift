import Complementarity
import Counties
import Pairing

/// Columns that a table has in the workbook only.
extension ReportTable {
    /// T1 as a sheet, which must be readable on one page: without the loss of forcing a pair that is in the plan, which is 0
    /// by definition; with the name of each pair, 芝罘区—庆云县, for the chart.
    ///
    /// What a policy plan adds takes the room of cities and coverage, and of the dockings, which stand in T3.
    func asPlanSheet() -> ReportTable {
        let isPolicy = columns.contains { ["projects", "modes"].contains($0.key) }
        var table = without(
            isPolicy ? ["regret", "chains", "coverage_percent", "receiver_city", "helper_city"] : ["regret"]
        )
        table.notes.removeAll {
            $0 == Phrase.regretMeaning.text || (isPolicy && $0 == Phrase.chainScale.text)
        }
        return table.withPairNames()
    }

    /// The table without some columns.
    private func without(_ keys: Set<String>) -> ReportTable {
        let kept = columns.indices.filter { !keys.contains(columns[$0].key) }
        guard kept.count < columns.count else { return self }
        var table = self
        table.columns = kept.map { columns[$0] }
        let rows = self.rows
        table.rows = ReportRows(count: rows.count) { position in
            let row = rows[position]
            return kept.map { row[$0] }
        }
        return table
    }

    private func withPairNames() -> ReportTable {
        guard let receiver = columns.firstIndex(where: { $0.key == "receiver" }),
            let helper = columns.firstIndex(where: { $0.key == "helper" })
        else { return self }
        let column = ReportColumn(key: "pair", title: WorkbookPhrase.pairLabel.text)
        return appending([column]) { row in
            guard case .text(let left) = row[helper], case .text(let right) = row[receiver] else { return [.blank] }
            return [.text(BilingualText(zh: "\(left.zh)—\(right.zh)", en: "\(left.en)–\(right.en)"))]
        }
    }

    /// T2 without the columns that no row has anything in: its quantities are many, and what has no data would fill pages
    /// with empty boxes.
    ///
    /// - Parameter kept: Columns that stay all the same.
    /// - Returns: The table, and the titles of what was left out.
    /// - Complexity: O(cells).
    func withoutEmptyColumns(except kept: Set<String>) -> (table: ReportTable, dropped: [BilingualText]) {
        var isEmpty = columns.map { $0.kind != .code && !kept.contains($0.key) }
        for row in rows {
            for (column, cell) in row.enumerated() where isEmpty[column] && cell != .blank { isEmpty[column] = false }
        }
        let kept = columns.indices.filter { !isEmpty[$0] }
        guard !rows.isEmpty, kept.count < columns.count else { return (self, []) }
        var table = self
        let rows = self.rows
        table.columns = kept.map { columns[$0] }
        table.rows = ReportRows(count: rows.count) { position in
            let row = rows[position]
            return kept.map { row[$0] }
        }
        return (table, columns.indices.filter { isEmpty[$0] }.map { columns[$0].title })
    }

    /// T10 without the totals at its end, which the workbook adds up itself; with the basis part of each side where
    /// there are totals without it.
    func asComparisonSheet(_ comparison: OfficialComparison, _ problem: PairingProblem) -> ReportTable {
        let totals = PairingTables.totals(of: comparison)
        var table = self
        let rows = self.rows
        table.rows = ReportRows(count: max(0, rows.count - totals.count)) { rows[$0] }
        guard totals.contains(where: { $0.label == .totalAllWithoutBasis || $0.label == .totalCurrentWithoutBasis })
        else { return table }
        let worths = Dictionary(zip(problem.currentPairs, problem.currentWorths)) { first, _ in first }
        func basis(_ helpers: [CountyIndex], _ receiver: CountyIndex) -> ReportCell {
            let parts = helpers.map { helper -> Points in
                let pair = CountyPair(helper: helper, receiver: receiver)
                if problem.value(of: pair) == nil { return worths[pair]?.basis ?? .zero }
                return problem.score(of: pair)?.terms.basis ?? .zero
            }
            return .points(Points(units: parts.reduce(0) { $0 &+ $1.units }))
        }
        let cells = comparison.rows.map { row in
            [basis(row.officialHelpers, row.receiver), basis(row.planHelpers, row.receiver)]
        }
        guard cells.count == table.rows.count else { return table }
        let unit = Phrase.unitPoints.text
        table.columns += [
            ReportColumn(
                key: "official_basis_points",
                title: WorkbookPhrase.officialBasis.text,
                unit: unit,
                kind: .points
            ),
            ReportColumn(key: "plan_basis_points", title: WorkbookPhrase.planBasis.text, unit: unit, kind: .points),
        ]
        let short = table.rows
        table.rows = ReportRows(count: short.count) { short[$0] + cells[$0] }
        return table
    }

    private func appending(
        _ columns: [ReportColumn],
        _ cells: @escaping @Sendable ([ReportCell]) -> [ReportCell]
    ) -> ReportTable {
        var table = self
        let rows = self.rows
        table.columns += columns
        table.rows = ReportRows(count: rows.count) { rows[$0] + cells(rows[$0]) }
        return table
    }
}

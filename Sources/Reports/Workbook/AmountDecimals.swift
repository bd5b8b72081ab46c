import Counties

/// Decimals of the amounts of a table: in a column as many as any of them needs, so that points stand below each other.
///
/// Where rows are in units of their own the amounts of one unit go together, in all columns: 5 支 is not 5.0000 because some
/// 万元 need four, and 9.96 亿元 of 10.0000 is 9.9600.
struct AmountDecimals {
    private let unitColumn: Int?
    private var most: [ReportCell?: [Int]] = [:]
    private let isAmount: [Bool]

    /// Looks through the rows and the totals of a table.
    ///
    /// - Complexity: O(rows × columns).
    init(_ table: ReportTable, totals: [TableSheet.TotalLine]) {
        unitColumn = table.columns.firstIndex { $0.key == "unit" }
        isAmount = table.columns.map { $0.kind == .amount }
        guard isAmount.contains(true) else { return }
        for row in table.rows { for (column, cell) in row.enumerated() { note(cell, column, unit(of: row)) } }
        for line in totals { for (column, figure) in line.figures { note(figure.cell, column, nil) } }
    }

    /// Decimals of a cell; nil where it is no amount.
    ///
    /// - Parameter row: The row that it stands in; nil for a total.
    func decimals(in column: Int, of row: [ReportCell]? = nil) -> Int? {
        guard isAmount.indices.contains(column), isAmount[column] else { return nil }
        guard unitColumn != nil else { return most[nil]?[column] ?? 0 }
        return most[row.flatMap(unit)]?.max() ?? 0
    }

    private func unit(of row: [ReportCell]) -> ReportCell? {
        unitColumn.flatMap { row.indices.contains($0) ? row[$0] : nil }
    }

    private mutating func note(_ cell: ReportCell, _ column: Int, _ unit: ReportCell?) {
        guard case .amount(let amount) = cell, isAmount.indices.contains(column), isAmount[column] else { return }
        var own = most[unit] ?? isAmount.map { _ in 0 }
        own[column] = max(own[column], DecimalText.decimals(for: amount))
        most[unit] = own
        // Totals, which have no unit of their own, go with all rows.
        if unit != nil { note(cell, column, nil) }
    }
}

import Counties

/// Decimals of the amounts of a table: in a column as many as any of them needs, so that points stand below each other.
///
/// Where rows are in units of their own the amounts of one unit go together, in all columns: 5 支 is not 5.0000 because some
/// 万元 need four, and 9.96 亿元 of 10.0000 is 9.9600.
struct AmountDecimals {
    /// Amounts that have one number of decimals.
    private enum Group: Hashable {
        case column(Int)
        /// The rows in a unit; nil for totals, which have no unit of their own and go with all rows.
        case unit(ReportCell?)
    }

    private let unitColumn: Int?
    private var most: [Group: Int] = [:]
    private let isAmount: [Bool]

    /// Looks through the rows and the totals of a table.
    ///
    /// - Complexity: O(rows × columns).
    init(_ table: ReportTable, totals: [TableSheet.TotalLine]) {
        unitColumn = table.columns.firstIndex { $0.key == "unit" }
        isAmount = table.columns.map { $0.kind == .amount }
        guard isAmount.contains(true) else { return }
        for row in table.rows { for (column, cell) in row.enumerated() { note(cell, column, row) } }
        for line in totals { for (column, figure) in line.figures { note(figure.cell, column, nil) } }
    }

    /// Decimals of a cell; nil where it is no amount.
    ///
    /// - Parameter row: The row that it stands in; nil for a total.
    func decimals(in column: Int, of row: [ReportCell]? = nil) -> Int? {
        guard isAmount.indices.contains(column), isAmount[column] else { return nil }
        return most[group(of: row, column)] ?? 0
    }

    private func group(of row: [ReportCell]?, _ column: Int) -> Group {
        guard let unitColumn else { return .column(column) }
        return .unit(row.flatMap { $0.indices.contains(unitColumn) ? $0[unitColumn] : nil })
    }

    private mutating func note(_ cell: ReportCell, _ column: Int, _ row: [ReportCell]?) {
        guard case .amount(let amount) = cell, isAmount.indices.contains(column), isAmount[column] else { return }
        for group in Set([group(of: row, column), group(of: nil, column)]) {
            most[group] = max(most[group] ?? 0, DecimalText.decimals(for: amount))
        }
    }
}

import WorkbookReading

/// Gives each cell of a merged range the value of its first, row by row, so that a table with merged cells is still
/// checked to its end.
struct MergedValues {
    private var waiting: [CellRange]
    private var open: [(range: CellRange, value: CellValue)] = []

    init(_ ranges: [CellRange]) {
        waiting = ranges.sorted { ($0.first.row, $0.first.column) > ($1.first.row, $1.first.column) }
    }

    /// The row with the values of the ranges that it is part of, up to so many columns; rows come from the top.
    mutating func filled(_ row: SheetRow, columns: Int) -> SheetRow {
        guard !waiting.isEmpty || !open.isEmpty else { return row }
        open.removeAll { $0.range.last.row < row.number }
        while let next = waiting.last, next.first.row <= row.number {
            waiting.removeLast()
            guard next.first.row == row.number, let first = row.cells.first(where: { $0.column == next.first.column })
            else { continue }
            open.append((next, first.value))
        }
        guard !open.isEmpty else { return row }
        var row = row
        var taken = Set(row.cells.map(\.column))
        for (range, value) in open where range.first.column <= columns {
            for column in range.first.column...min(range.last.column, columns) where taken.insert(column).inserted {
                row.cells.append(SheetCell(column: column, value: value))
            }
        }
        row.cells.sort { $0.column < $1.column }
        return row
    }
}

import Counties
import Workbook

/// The widths of the columns of a table: wide enough for its figures, narrow enough for its page.
struct ColumnWidths {
    /// Rows that are measured, spread over the table; longer words in between are wrapped.
    private static let measuredRows = 400

    /// The widest column of words, by key; what is longer is wrapped.
    private static let limits: [String: Int] = [
        "chains": 36, "exchange": 30, "reason": 60, "meaning": 56, "finding": 100, "value": 64, "action": 48,
        "setting": 34, "assumed_parts": 30, "official_basis": 20,
    ]

    let widths: [Double]

    init(_ sheet: TableSheet) {
        let table = sheet.table
        let cells = sheet.page.cells
        var widest = table.columns.map { _ in 0 }
        let step = max(1, table.rows.count / Self.measuredRows)
        for position in stride(from: 0, to: table.rows.count, by: step) {
            for (column, cell) in table.rows[position].enumerated() where widest.indices.contains(column) {
                widest[column] = max(widest[column], cells.width(cell))
            }
        }
        for line in sheet.totals {
            for (column, figure) in line.figures where widest.indices.contains(column) {
                widest[column] = max(widest[column], cells.width(figure.cell))
            }
        }
        widths = zip(table.columns, widest).map { column, content in
            let heading = Self.headingWidth(cells.heading(column), in: sheet.page.language)
            let limit = column.kind == .text ? (Self.limits[column.key] ?? 24) : 40
            // The arrow of the filter covers two cells of the heading.
            return WorkbookPage.width(max(6, min(limit, content) + 1, heading + 1))
        }
    }

    /// What a heading needs on two lines: half of it in Chinese, which breaks anywhere; its longest word in English.
    private static func headingWidth(_ heading: String, in language: Language) -> Int {
        let whole = DisplayWidth.of(heading)
        guard whole > 8 else { return whole }
        let half = (whole + 1) / 2 + 3
        guard language == .en else { return half }
        return max(half, heading.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0)
    }
}

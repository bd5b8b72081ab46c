import Counties
import Workbook

/// The widths of the columns of a table: wide enough for its figures, narrow enough for its page.
struct ColumnWidths {
    /// Rows that are measured, spread over the table; longer words in between are wrapped.
    private static let measuredRows = 400

    /// The widest column of words, by key; what is longer is wrapped.
    private static let limits: [String: Int] = [
        "chains": 36, "exchange": 30, "reason": 88, "meaning": 56, "finding": 100, "value": 64, "action": 48,
        "setting": 34, "assumed_parts": 30, "official_basis": 20, "node": 32,
        "decline_reason": 40, "admission_notes": 40, "project": 30, "landing": 26, "modes": 24, "focus_chains": 24,
        "ledger_item": 26,
    ]

    /// Columns of many words give way, down to this width, where that brings the table onto one page.
    private static let leastWidth = 20.0

    let widths: [Double]

    init(_ sheet: TableSheet) {
        let table = sheet.table
        let cells = sheet.page.cells
        var widest = table.columns.map { _ in 0 }
        let decimals = sheet.decimals
        let step = max(1, table.rows.count / Self.measuredRows)
        for position in stride(from: 0, to: table.rows.count, by: step) {
            let row = table.rows[position]
            for (column, cell) in row.enumerated() where widest.indices.contains(column) {
                let shown = decimals.decimals(in: column, of: row)
                widest[column] = max(widest[column], cells.width(cell, decimals: shown))
            }
        }
        for line in sheet.totals {
            for (column, figure) in line.figures where widest.indices.contains(column) {
                widest[column] = max(widest[column], cells.width(figure.cell, decimals: decimals.decimals(in: column)))
            }
        }
        let natural = zip(table.columns, widest).map { column, content in
            let heading = Self.headingWidth(cells.heading(column), in: sheet.page.language)
            let limit = column.kind == .text ? (Self.limits[column.key] ?? 24) : 40
            // Words stand a step in from the left edge.
            return WorkbookPage.width(max(6, min(limit, content) + (column.kind == .text ? 2 : 1), heading))
        }
        let givesWay = zip(table.columns, widest).map { column, content in
            column.kind == .text && content > 12 && Self.limits[column.key] != nil
        }
        widths = Self.fitted(natural, givesWay, hidden: sheet.hiddenColumns)
    }

    /// Takes width from columns of many words, each in proportion to what it has to spare, where the table then fits
    /// one page of the smaller paper, or else of the larger; a table that is too wide anyway keeps its widths.
    private static func fitted(_ widths: [Double], _ givesWay: [Bool], hidden: Set<Int>) -> [Double] {
        let shown = widths.indices.filter { !hidden.contains($0) }
        let needed = shown.reduce(0) { $0 + PageFit.points(widths[$1]) }
        let spare = shown.map { givesWay[$0] ? max(0, widths[$0] - leastWidth) : 0 }
        let total = spare.reduce(0, +)
        for paper in PrintSetup.Paper.allCases {
            let wanted = ((needed - PageFit.width(of: paper)) / PageFit.digit).rounded(.up)
            guard wanted > 0 else { return widths }
            guard total >= wanted else { continue }
            var fitted = widths
            for (column, own) in zip(shown, spare) { fitted[column] -= (own / total * wanted).rounded(.up) }
            return fitted
        }
        return widths
    }

    /// What a heading needs, with the arrow of the filter beside its last line. Chinese breaks between any two characters
    /// and takes two lines, English breaks at blanks and takes three.
    private static func headingWidth(_ heading: String, in language: Language) -> Int {
        let lines = heading.split(separator: "\n").map { (text: String($0), width: DisplayWidth.of(String($0))) }
        let widest = lines.map(\.width).max() ?? 0
        guard language == .en else {
            let needs = lines.map { $0.width > (lines.count == 1 ? 6 : 12) ? ($0.width + 3) / 4 * 2 : $0.width }
            return (needs.max() ?? 0) + 2
        }
        guard widest > 8 else { return widest + 2 }
        let words = heading.split { $0 == " " || $0 == "\n" }.map { DisplayWidth.of(String($0)) }
        return max(words.max() ?? 0, (widest + 2) / 3) + 1
    }
}

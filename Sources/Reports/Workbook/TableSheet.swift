import Counties
import Workbook

/// A report table on its sheet: title, unit line, header, rows, totals, notes.
struct TableSheet {
    /// One line of totals under the rows.
    struct TotalLine {
        /// A figure of the line.
        struct Figure {
            /// The formula; nil where a figure cannot be added up from the sheet.
            var expression: String?
            /// Its value.
            var cell: ReportCell
        }

        var label: String
        /// The figures by column.
        var figures: [Int: Figure]
    }

    /// Row of the header; above are the title and the line with notice and unit.
    static let headerRow = 2
    /// Row of the first data row.
    static let firstRow = 3
    /// Rows above which a sheet is kept plain.
    static let largeRows = 20_000
    /// Columns of the spreadsheet that fit one screen; titles are centred over these and not over the whole table.
    private static let screenWidth = 150.0
    /// Columns of the spreadsheet that are still readable on one page across.
    private static let pageWidth = 270.0

    let table: ReportTable
    let name: String
    let page: WorkbookPage
    /// Formulas of single cells by column, from the cells of the row and its number on the sheet, from 1.
    var formulas: [Int: @Sendable ([ReportCell], Int) -> String?] = [:]
    /// Lines under the rows.
    var totals: [TotalLine] = []
    /// Columns that are coloured by their figures; true where much is bad.
    var scales: [(column: Int, isLoss: Bool)] = []
    /// Remarks under those of the table.
    var remarks: [String] = []

    init(_ table: ReportTable, name: String, page: WorkbookPage) {
        self.table = table
        self.name = name
        self.page = page
    }

    /// Position of a column; nil when the table does not have it.
    func column(_ key: String) -> Int? { table.columns.firstIndex { $0.key == key } }

    /// The cells of a column in all rows, as formulas name them; nil without rows.
    func range(_ column: Int) -> CellRange? {
        guard !table.rows.isEmpty else { return nil }
        return CellRange(rows: Self.firstRow...(Self.firstRow + table.rows.count - 1), columns: column...column)
    }

    /// Rows on the sheet besides the data.
    var extraRows: Int { Self.firstRow + totals.count + table.notes.count + remarks.count + 3 }

    /// The sheet.
    func sheet() -> WorkbookSheet {
        let widths = ColumnWidths(self).widths
        // Printed on one page the unit stands at the right edge; wider tables are read on a screen.
        let span = pagesAcross(widths) == 1 ? max(0, widths.count - 1) : screenSpan(widths)
        let head = head(widths, span)
        let foot = foot(widths, span)
        let rows = WorkbookRows(head) + dataRows(widths) + WorkbookRows(foot.rows)
        var sheet = WorkbookSheet(name: name, rows: rows)
        sheet.columns = widths.map { WorkbookColumn(width: $0) }
        sheet.merges = headMerges(widths, span)
        let below = Self.firstRow + table.rows.count
        sheet.merges += foot.merged.filter { $0.last > $0.first }.map {
            CellRange(rows: (below + $0.row)...(below + $0.row), columns: $0.first...$0.last)
        }
        sheet.frozenRows = Self.firstRow
        sheet.frozenColumns = frozenColumns
        let last = table.columns.count - 1
        sheet.autofilter = CellRange(rows: Self.headerRow...max(Self.headerRow, below - 1), columns: 0...last)
        sheet.colorScales = scales.compactMap { scale in
            range(scale.column).map(scale.isLoss ? WorkbookStyles.lossScale : WorkbookStyles.valueScale)
        }
        let repeated = frozenColumns > 0 ? 0...(frozenColumns - 1) : nil
        sheet.print = page.print(repeatedRows: 0...Self.headerRow, repeatedColumns: repeated)
        sheet.print.pagesAcross = pagesAcross(widths)
        return sheet
    }

    /// Names of counties stay at the left.
    private var frozenColumns: Int {
        table.columns.prefix { ["receiver", "helper", "county"].contains($0.key) }.count
    }

    private func pagesAcross(_ widths: [Double]) -> Int {
        max(1, Int((widths.reduce(0, +) / Self.pageWidth).rounded(.up)))
    }

    /// The last column over which titles stand.
    private func screenSpan(_ widths: [Double]) -> Int {
        var total = 0.0
        var last = 0
        for (column, width) in widths.enumerated() {
            total += width
            if total > Self.screenWidth, column > 1 { break }
            last = column
        }
        return last
    }

    private func head(_ widths: [Double], _ span: Int) -> [WorkbookRow] {
        let cells = page.cells
        let title = cells.text(table.title, WorkbookStyles.title)
        var line = [WorkbookCell](repeating: WorkbookCell(.blank), count: span + 1)
        if let unit = table.unitLine { line[unitStart(widths, span)] = cells.text(unit, WorkbookStyles.unit) }
        if let notice = page.notice { line[0] = cells.text(notice, WorkbookStyles.notice) }
        let headings = table.columns.map(cells.heading)
        let lines = zip(headings, widths).map { WorkbookPage.height($0, width: $1, line: 15) }
        return [
            WorkbookRow([title], height: 30),
            WorkbookRow(line, height: 18),
            WorkbookRow(headings.map { cells.text($0, WorkbookStyles.header) }, height: max(34, lines.max() ?? 34)),
        ]
    }

    private func headMerges(_ widths: [Double], _ span: Int) -> [CellRange] {
        guard span > 0 else { return [] }
        let unit = unitStart(widths, span)
        var merges = [CellRange(rows: 0...0, columns: 0...span)]
        if page.notice != nil, unit > 1 { merges.append(CellRange(rows: 1...1, columns: 0...(unit - 1))) }
        if table.unitLine != nil, unit < span { merges.append(CellRange(rows: 1...1, columns: unit...span)) }
        return merges
    }

    /// The first of the columns at the right over which the unit line stands.
    private func unitStart(_ widths: [Double], _ span: Int) -> Int {
        var (start, width) = (span, widths.isEmpty ? 0 : widths[span])
        while width < 32, start > 1 {
            start -= 1
            width += widths[start]
        }
        return start
    }

    private func dataRows(_ widths: [Double]) -> WorkbookRows {
        let (rows, cells, formulas) = (table.rows, page.cells, formulas)
        let isLarge = rows.count > Self.largeRows
        let styles = table.columns.map { WorkbookStyles.body(of: $0, isLarge: isLarge) }
        return WorkbookRows(count: rows.count) { position in
            let row = rows[position]
            let made = row.indices.map { column -> WorkbookCell in
                if isLarge, row[column] == .blank { return WorkbookCell(.blank) }
                let cell = cells.cell(row[column], styles[column])
                guard case .number(let value) = cell.value,
                    let expression = formulas[column]?(row, Self.firstRow + position + 1)
                else { return cell }
                return WorkbookCell(.formula(CellFormula(expression, result: .number(value))), cell.style)
            }
            return WorkbookRow(made, height: isLarge ? nil : WorkbookPage.height(of: made, widths: widths))
        }
    }

    /// What stands under the rows, and which of its rows are merged.
    private func foot(_ widths: [Double], _ span: Int) -> (
        rows: [WorkbookRow], merged: [(row: Int, first: Int, last: Int)]
    ) {
        var rows: [WorkbookRow] = []
        var merged: [(row: Int, first: Int, last: Int)] = []
        if !totals.isEmpty {
            // A gap keeps the totals out of the filter, which takes in rows that touch it.
            rows.append(WorkbookRow([], height: 4))
            for line in totals {
                let last = labelEnd(line)
                merged.append((rows.count, 0, last))
                let width = widths.prefix(last + 1).reduce(0, +)
                rows.append(WorkbookRow(totalCells(line), height: WorkbookPage.height(line.label, width: width)))
            }
        }
        rows.append(WorkbookRow([], height: 6))
        let notice = page.notice
        let notes = table.notes.map { $0[page.language] }.filter { $0 != notice } + remarks
        // Columns that every page repeats would repeat the beginnings of the notes.
        let first = pagesAcross(widths) > 1 && frozenColumns < span ? frozenColumns : 0
        let width = widths[first...span].reduce(0, +)
        let before = [WorkbookCell](repeating: WorkbookCell(.blank), count: first)
        for note in notes {
            let text = Wording.note(BilingualText(same: note))[page.language]
            merged.append((rows.count, first, span))
            rows.append(
                WorkbookRow(
                    before + [page.cells.text(text, WorkbookStyles.note)],
                    height: WorkbookPage.height(text, width: width, line: 14)
                )
            )
        }
        return (rows, merged)
    }

    /// The last column that the label of a line may take: those before its first figure.
    private func labelEnd(_ line: TotalLine) -> Int { max(0, (line.figures.keys.min() ?? 1) - 1) }

    private func totalCells(_ line: TotalLine) -> [WorkbookCell] {
        table.columns.enumerated().map { column, definition -> WorkbookCell in
            let style = WorkbookStyles.total(WorkbookStyles.body(of: definition, isLarge: false))
            if column == 0 { return page.cells.text(line.label, style.with { $0.wrapsText = true }) }
            guard let figure = line.figures[column] else { return WorkbookCell(.blank, style) }
            let cell = page.cells.cell(figure.cell, style)
            guard let expression = figure.expression, case .number(let value) = cell.value else { return cell }
            return WorkbookCell(.formula(CellFormula(expression, result: .number(value))), cell.style)
        }
    }
}

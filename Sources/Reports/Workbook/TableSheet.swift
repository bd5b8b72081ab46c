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

    /// Columns that stay at the left when they are the first ones: who a row is about.
    private static let frozenKeys: Set = [
        "receiver", "helper", "county", "conclusion", "project", "book", "owner", "counterpart",
    ]
    /// Row of the header; above are the title and the line with notice and unit.
    static let headerRow = 2
    /// Row of the first data row.
    static let firstRow = 3
    /// Rows above which a sheet is kept plain.
    static let largeRows = 20_000
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
    /// Columns at the end that serve a chart and are not shown.
    var hiddenColumns: Set<Int> = []

    init(_ table: ReportTable, name: String, page: WorkbookPage) {
        self.table = table
        self.name = name
        self.page = page
    }

    /// Decimals of amounts.
    var decimals: AmountDecimals { AmountDecimals(table, totals: totals) }

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
        let shown = max(1, widths.count - hiddenColumns.count)
        let fit = PageFit(Array(widths.prefix(shown)), repeated: frozenColumns)
        let head = head(widths, shown, fit)
        let foot = foot(widths, fit)
        let rows = WorkbookRows(head.rows) + dataRows(widths) + WorkbookRows(foot.rows)
        var sheet = WorkbookSheet(name: name, rows: rows)
        sheet.columns = widths.enumerated().map {
            WorkbookColumn(width: $1, isHidden: hiddenColumns.contains($0))
        }
        sheet.merges = head.merges
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
        fit.apply(to: &sheet.print)
        return sheet
    }

    /// Names of counties stay at the left.
    private var frozenColumns: Int {
        table.columns.prefix { Self.frozenKeys.contains($0.key) }.count
    }

    /// Title, notice and unit above the header. On one page they stand over the whole table; on several the title and the
    /// notice stand over the columns that every page repeats, so that every page has them.
    private func head(
        _ widths: [Double],
        _ shown: Int,
        _ fit: PageFit
    ) -> (rows: [WorkbookRow], merges: [CellRange]) {
        let cells = page.cells
        let isWide = fit.pages.count > 1 && frozenColumns > 0
        let last = isWide ? frozenColumns - 1 : shown - 1
        // On several pages the unit stands with the notice, or nobody would see it on the first.
        let unit = table.unitLine == nil || isWide ? shown : unitStart(widths, shown)
        let noticeEnd = max(0, min(last, unit - 1))
        let width = widths.prefix(last + 1).reduce(0, +)
        let noticeWidth = widths.prefix(noticeEnd + 1).reduce(0, +)
        let title = table.title[page.language]
        var line = [WorkbookCell](repeating: WorkbookCell(.blank), count: shown)
        if let unitLine = table.unitLine, unit < shown { line[unit] = cells.text(unitLine, WorkbookStyles.unit) }
        let words = [page.notice, isWide ? table.unitLine?[page.language] : nil].compactMap(\.self)
        let notice = words.joined(separator: "\n")
        let noticeStyle =
            page.notice == nil ? WorkbookStyles.unit.with { $0.horizontal = .left } : WorkbookStyles.notice
        if !words.isEmpty { line[0] = cells.text(notice, noticeStyle) }
        let style = isWide ? WorkbookStyles.title.with { $0.horizontal = .left } : WorkbookStyles.title
        let headings = table.columns.map(cells.heading)
        let lines = zip(headings, widths).map { WorkbookPage.height($0, width: $1) }
        let rows = [
            WorkbookRow([cells.text(title, style)], height: WorkbookPage.titleHeight(title, width: width)),
            WorkbookRow(line, height: words.isEmpty ? 18 : WorkbookPage.height(notice, width: noticeWidth)),
            WorkbookRow(headings.map { cells.text($0, WorkbookStyles.header) }, height: max(34, lines.max() ?? 34)),
        ]
        var merges: [CellRange] = []
        if last > 0 { merges.append(CellRange(rows: 0...0, columns: 0...last)) }
        if !words.isEmpty, noticeEnd > 0 { merges.append(CellRange(rows: 1...1, columns: 0...noticeEnd)) }
        if unit < shown - 1 { merges.append(CellRange(rows: 1...1, columns: unit...(shown - 1))) }
        return (rows, merges)
    }

    /// The first of the columns at the right over which the unit line stands.
    private func unitStart(_ widths: [Double], _ shown: Int) -> Int {
        var (start, width) = (shown - 1, widths[shown - 1])
        while width < 32, start > 1 {
            start -= 1
            width += widths[start]
        }
        return start
    }

    private func dataRows(_ widths: [Double]) -> WorkbookRows {
        let (rows, cells, formulas, decimals) = (table.rows, page.cells, formulas, decimals)
        let isLarge = rows.count > Self.largeRows
        let styles = table.columns.map { WorkbookStyles.body(of: $0, isLarge: isLarge) }
        return WorkbookRows(count: rows.count) { position in
            let row = rows[position]
            let made = row.indices.map { column -> WorkbookCell in
                if isLarge, row[column] == .blank { return WorkbookCell(.blank) }
                let cell = cells.cell(row[column], styles[column], decimals: decimals.decimals(in: column, of: row))
                guard case .number(let value) = cell.value,
                    let expression = formulas[column]?(row, Self.firstRow + position + 1)
                else { return cell }
                return WorkbookCell(.formula(CellFormula(expression, result: .number(value))), cell.style)
            }
            return WorkbookRow(made, height: isLarge ? nil : WorkbookPage.height(of: made, widths: widths))
        }
    }

    /// What stands under the rows, and which of its rows are merged.
    private func foot(_ widths: [Double], _ fit: PageFit) -> (
        rows: [WorkbookRow], merged: [(row: Int, first: Int, last: Int)]
    ) {
        var rows: [WorkbookRow] = []
        var merged: [(row: Int, first: Int, last: Int)] = []
        if !totals.isEmpty {
            let decimals = decimals
            // A gap keeps the totals out of the filter, which takes in rows that touch it.
            rows.append(WorkbookRow([], height: 4))
            for line in totals {
                let last = labelEnd(line)
                merged.append((rows.count, 0, last))
                let width = widths.prefix(last + 1).reduce(0, +)
                rows.append(
                    WorkbookRow(totalCells(line, decimals), height: WorkbookPage.height(line.label, width: width))
                )
            }
        }
        rows.append(WorkbookRow([], height: 6))
        let notice = page.notice
        let notes = table.notes.map { $0[page.language] }.filter { $0 != notice } + remarks
        let span = max(0, (fit.pages.first ?? 0..<widths.count).upperBound - 1)
        let width = widths[0...span].reduce(0, +)
        for note in notes {
            let text = Wording.note(BilingualText(same: note))[page.language]
            merged.append((rows.count, 0, span))
            rows.append(
                WorkbookRow(
                    [page.cells.text(text, WorkbookStyles.note)],
                    height: WorkbookPage.height(text, width: width)
                )
            )
        }
        return (rows, merged)
    }

    /// The last column that the label of a line may take: those before its first figure.
    private func labelEnd(_ line: TotalLine) -> Int { max(0, (line.figures.keys.min() ?? 1) - 1) }

    private func totalCells(_ line: TotalLine, _ decimals: AmountDecimals) -> [WorkbookCell] {
        table.columns.enumerated().map { column, definition -> WorkbookCell in
            let style = WorkbookStyles.total(WorkbookStyles.body(of: definition, isLarge: false))
            if column == 0 { return page.cells.text(line.label, style.with { $0.wrapsText = true }) }
            guard let figure = line.figures[column] else { return WorkbookCell(.blank, style) }
            let cell = page.cells.cell(figure.cell, style, decimals: decimals.decimals(in: column))
            guard let expression = figure.expression, case .number(let value) = cell.value else { return cell }
            return WorkbookCell(.formula(CellFormula(expression, result: .number(value))), cell.style)
        }
    }
}

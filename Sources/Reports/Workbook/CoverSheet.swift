import Counties
import Pairing
import Workbook

/// The first sheet: what the result is, what the other sheets are, and on what it all rests.
struct CoverSheet {
    /// A line of the list of sheets.
    struct Entry {
        /// Name of the sheet, or of what was left out.
        var name: String
        /// What is on it.
        var content: String
        /// Rows of data; nil where there are none to count.
        var rows: Int?
        /// Whether the sheet is there.
        var isPresent: Bool
    }

    private static let widths = [12.0, 32.0, 68.0, 58.0]

    let result: PairingResult
    let page: WorkbookPage
    let entries: [Entry]
    /// T14; its rows are the settings, sources and judges.
    let parameters: ReportTable?

    /// The sheet.
    func sheet() -> WorkbookSheet {
        var rows: [WorkbookRow] = []
        var merged: [Int] = []
        func full(_ text: String, _ style: CellStyle, height: Double? = nil) {
            merged.append(rows.count)
            let width = Self.widths.reduce(0, +)
            rows.append(
                WorkbookRow([page.cells.text(text, style)], height: height ?? WorkbookPage.height(text, width: width))
            )
        }
        let language = page.language
        let title = Wording.planTitle(result.problem.scenario.title)[language]
        full(title, WorkbookStyles.title.with { $0.wrapsText = true }, height: titleHeight(title))
        if let notice = page.notice { full(notice, WorkbookStyles.notice) }
        full(Wording.status(result.status, result.reason)[language], WorkbookStyles.conclusion)
        for statement in statements() { full(statement[language], WorkbookStyles.statement) }
        full(WorkbookPhrase.formulaNote.text[language], WorkbookStyles.statement)
        rows.append(WorkbookRow([], height: 8))
        full(WorkbookPhrase.sheetList.text[language], WorkbookStyles.heading, height: 20)
        let listRows = rows.count..<(rows.count + entries.count + 1)
        rows += list()
        rows.append(WorkbookRow([], height: 8))
        var sheet = WorkbookSheet(name: WorkbookPhrase.coverSheet.text[language], rows: WorkbookRows([]))
        if let parameters {
            full(WorkbookPhrase.settings.text[language], WorkbookStyles.heading, height: 20)
            rows += settings(parameters)
        }
        sheet.rows = WorkbookRows(rows)
        sheet.columns = Self.widths.map { WorkbookColumn(width: $0) }
        sheet.merges = merged.map { CellRange(rows: $0...$0, columns: 0...3) }
        sheet.merges += listRows.map { CellRange(rows: $0...$0, columns: 0...1) }
        sheet.tabColor = CellColor(0x1F4E78)
        sheet.print = page.print()
        return sheet
    }

    private func titleHeight(_ title: String) -> Double {
        WorkbookPage.height(title, width: Self.widths.reduce(0, +) * 0.62, line: 24) + 6
    }

    private func statements() -> [BilingualText] {
        guard result.plan != nil else {
            let names = CountyNames(result.problem.scenario)
            return PairingTables.conflictItems(result, names).filter { $0.item != .conclusion }
                .map { Wording.entry($0.item.text, $0.finding) } + result.judgements.map(Wording.judgement)
        }
        return SolveSummary(result).proof()
            + [
                Wording.counts(
                    pairs: result.pairs.count,
                    kept: result.kept,
                    changes: result.changes,
                    unpaired: result.unpaired.count
                )
            ] + result.judgements.map(Wording.judgement)
    }

    private func list() -> [WorkbookRow] {
        let cells = page.cells
        let wrapped = WorkbookStyles.body.with { $0.wrapsText = true }
        let heads = [WorkbookPhrase.sheetName, .sheetRows, .sheetContent].map {
            cells.text($0.text, WorkbookStyles.header)
        }
        let rows = entries.map { entry -> WorkbookRow in
            let name: WorkbookCell =
                entry.isPresent
                ? WorkbookCell(.link(entry.name, sheet: entry.name), WorkbookStyles.link.with { $0.wrapsText = true })
                : cells.text(entry.name, wrapped)
            let left = wrapped.with { $0.horizontal = .left }
            let count = entry.rows.map { cells.cell(.integer($0), left) } ?? cells.text("", left)
            return WorkbookRow([name, WorkbookCell(.blank), cells.text(entry.content, wrapped), count], height: 18)
        }
        return [WorkbookRow([heads[0], heads[0], heads[2], heads[1]], height: 20)] + rows
    }

    /// The rows of T14 but for the notes of tables, which stand under their tables.
    private func settings(_ parameters: ReportTable) -> [WorkbookRow] {
        let notes = ReportCell.text(Phrase.sectionNote.text)
        let header = parameters.columns.map { page.cells.text(page.cells.heading($0), WorkbookStyles.header) }
        let style = WorkbookStyles.body.with {
            $0.wrapsText = true
            $0.horizontal = .left
        }
        let rows = parameters.rows.filter { $0.first != notes }.map { row -> WorkbookRow in
            let cells = row.map { page.cells.cell($0, style) }
            return WorkbookRow(cells, height: WorkbookPage.height(of: cells, widths: Self.widths))
        }
        return [WorkbookRow(header, height: 20)] + rows
    }
}

import Counties
import Pairing
import Planning
import Workbook

/// The first sheet: what the result is, what to look at, what the other sheets are, and on which rules it rests. Scales of
/// the score, sources and table notes stand on T14 alone, so that nobody prints them twice.
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

    /// Warnings that are listed; a file with a fault in each row has thousands of one kind.
    private static let mostWarnings = 100
    /// Sections of T14 that stand here as well.
    private static let sections: [BilingualText] =
        [Phrase.sectionScenario, .sectionResult, .sectionPairing, .sectionQuota, .sectionSearch].map(\.text)
        + [PolicyPhrase.sectionAims, .sectionProjects, .sectionFunds].map(\.text)

    let result: PairingResult
    /// The policy answer that the pairing is part of; nil for a pairing alone.
    let policy: PolicyResult?
    let page: WorkbookPage
    let entries: [Entry]
    /// What should be looked at before the plan is used.
    let warnings: [Diagnostic]
    /// T14; its rows are the settings, sources and judges.
    let parameters: ReportTable?

    /// The sheet.
    func sheet() -> WorkbookSheet {
        var block = Block(page: page)
        let language = page.language
        let title = Wording.planTitle(result.problem.scenario.title)[language]
        block.add(title, WorkbookStyles.title, height: WorkbookPage.titleHeight(title, width: Block.width))
        if let notice = page.notice { block.add(notice, WorkbookStyles.notice) }
        block.add(Wording.status(result.status, result.reason)[language], WorkbookStyles.conclusion)
        for statement in statements() { block.add(statement[language], WorkbookStyles.statement) }
        block.add(WorkbookPhrase.formulaNote.text[language], WorkbookStyles.statement)
        var warningRows = 0..<0
        if !warnings.isEmpty {
            block.addHeading(Wording.counted(Phrase.warningsHeading.text, warnings.count)[language])
            warningRows = block.rows.count..<(block.rows.count + min(warnings.count, Self.mostWarnings) + 1)
            block.rows += self.warningRows()
            block.add(Wording.moreWarnings(warnings.count - Self.mostWarnings)[language], WorkbookStyles.statement)
        }
        block.addHeading(WorkbookPhrase.sheetList.text[language])
        let listRows = block.rows.count..<(block.rows.count + entries.count + 1)
        block.rows += list()
        var sheet = WorkbookSheet(name: WorkbookPhrase.coverSheet.text[language], rows: WorkbookRows([]))
        sheet.print = page.print()
        if let parameters {
            block.addHeading(WorkbookPhrase.settings.text[language])
            // Pages that follow begin with the header of the list that they continue.
            sheet.print.repeatedRows = block.rows.count...block.rows.count
            block.rows += settings(parameters)
        }
        sheet.rows = WorkbookRows(block.rows)
        sheet.columns = Block.widths.map { WorkbookColumn(width: $0) }
        sheet.merges = block.merged.map { CellRange(rows: $0...$0, columns: 0...3) }
        sheet.merges += warningRows.map { CellRange(rows: $0...$0, columns: 1...3) }
        sheet.merges += listRows.map { CellRange(rows: $0...$0, columns: 0...1) }
        sheet.tabColor = CellColor(0x1F4E78)
        return sheet
    }

    /// Code and text of each warning. Places and remedies are left out, for they speak of lines, files and cells: the same
    /// figures give the same workbook, in whatever order their rows stand and whether they come from a folder or from a
    /// workbook.
    private func warningRows() -> [WorkbookRow] {
        let cells = page.cells
        let style = WorkbookStyles.body.with {
            $0.wrapsText = true
            $0.horizontal = .left
        }
        let width = Block.widths.dropFirst().reduce(0, +)
        func row(_ code: String, _ text: String, _ style: CellStyle) -> WorkbookRow {
            WorkbookRow(
                [cells.text(code, style), cells.text(text, style)],
                height: WorkbookPage.height(text, width: width)
            )
        }
        let language = page.language
        let head = row(
            WorkbookPhrase.warningCode.text[language],
            WorkbookPhrase.warningText.text[language],
            WorkbookStyles.header
        )
        return [head] + warnings.prefix(Self.mostWarnings).map { row($0.code, $0.message[language], style) }
    }

    private func statements() -> [BilingualText] {
        guard result.plan != nil else {
            let names = CountyNames(result.problem.scenario)
            return PairingTables.conflictItems(result, names, policy: policy).filter { $0.item != .conclusion }
                .map { Wording.entry($0.item.text, $0.finding) } + result.judgements.map(Wording.judgement)
        }
        let summary = SolveSummary(result, policy: policy, warnings: [])
        return summary.proof()
            + [
                Wording.counts(
                    pairs: result.pairs.count,
                    kept: result.kept,
                    changes: result.changes,
                    unpaired: result.unpaired.count
                )
            ] + summary.policyStatements() + money() + result.judgements.map(Wording.judgement)
    }

    /// What money the plan uses.
    private func money() -> [BilingualText] {
        guard let policy, let facts = PolicyFacts(policy, CountyNames(policy.problem.scenario)) else { return [] }
        return [Wording.moneyUsed(MoneyFlows(facts).all)]
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

    /// The rows of T14 that say what was asked and answered, and where the others are.
    private func settings(_ parameters: ReportTable) -> [WorkbookRow] {
        let sections = Set(Self.sections.map { ReportCell.text($0) })
        let header = parameters.columns.map { page.cells.text(page.cells.heading($0), WorkbookStyles.header) }
        let style = WorkbookStyles.body.with {
            $0.wrapsText = true
            $0.horizontal = .left
        }
        let rows = parameters.rows.filter { $0.first.map(sections.contains) ?? false }.map { row -> WorkbookRow in
            let cells = row.map { page.cells.cell($0, style) }
            return WorkbookRow(cells, height: WorkbookPage.height(of: cells, widths: Block.widths))
        }
        return [WorkbookRow(header, height: 20)] + rows + [
            pointer(parameters, rest: parameters.rows.count - rows.count)
        ]
    }

    /// The row that leads to the rest of T14.
    private func pointer(_ parameters: ReportTable, rest: Int) -> WorkbookRow {
        let text = Wording.moreParameters(rest)[page.language]
        let name = SheetName.name(of: parameters, .t14, in: page.language)
        guard entries.contains(where: { $0.name == name && $0.isPresent }) else {
            return WorkbookRow([page.cells.text(text, CellStyle())], height: 18)
        }
        return WorkbookRow(
            [WorkbookCell(.link(text, sheet: name), CellStyle().with { $0.fontColor = CellColor(0x0563C1) })],
            height: 18
        )
    }
}

/// Rows of the first sheet while they are made.
private struct Block {
    static let widths = [12.0, 32.0, 68.0, 58.0]
    static let width = widths.reduce(0, +)

    let page: WorkbookPage
    var rows: [WorkbookRow] = []
    /// Rows whose cells are merged.
    var merged: [Int] = []

    /// A row over all columns.
    mutating func add(_ text: String, _ style: CellStyle, height: Double? = nil) {
        merged.append(rows.count)
        let height = height ?? WorkbookPage.height(text, width: Self.width)
        rows.append(WorkbookRow([page.cells.text(text, style)], height: height))
    }

    /// A heading with a gap above it.
    mutating func addHeading(_ text: String) {
        rows.append(WorkbookRow([], height: 8))
        add(text, WorkbookStyles.heading, height: 20)
    }
}

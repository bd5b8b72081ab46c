public import Counties
public import Pairing
public import Planning
public import Workbook

/// Makes the result workbook of `solve`: a sheet 说明, one sheet for each report table, a chart and the matrices.
///
/// Figures stand in the cells exactly and are shown with two decimals; totals are formulas that add up to the printed
/// figures.
public enum WorkbookFormat {
    /// Name of the file, ASCII in either language.
    public static let fileName = "tables.xlsx"

    /// Pairs above which a chart of single bars is not readable.
    private static let mostBars = 100
    /// Pairs above which the bars do not fit on a page that lies on its long edge.
    private static let mostBarsAcross = 20

    /// The workbook of an answer.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - tables: Its tables, as ``PairingTables`` makes them.
    ///   - warnings: What the user should look at before the plan is used.
    ///   - language: Language of all words.
    /// - Complexity: O(rows) when it is written; rows are made one at a time.
    public static func document(
        of result: PairingResult,
        tables: [ReportTable],
        warnings: [Diagnostic] = [],
        in language: Language
    ) -> WorkbookDocument {
        document(of: result, tables: tables, warnings: warnings, in: language, rowLimit: CellRange.rowLimit)
    }

    /// The workbook of a policy answer.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - tables: Its tables, as ``PolicyTables`` makes them.
    ///   - warnings: What the user should look at before the plan is used.
    ///   - language: Language of all words.
    /// - Complexity: O(rows) when it is written; rows are made one at a time.
    public static func document(
        of result: PolicyResult,
        tables: [ReportTable],
        warnings: [Diagnostic] = [],
        in language: Language
    ) -> WorkbookDocument {
        document(
            of: result.pairing,
            policy: result,
            tables: tables,
            warnings: warnings,
            in: language,
            rowLimit: CellRange.rowLimit
        )
    }

    /// The same with a lower limit of rows, for tests.
    static func document(
        of result: PairingResult,
        policy: PolicyResult? = nil,
        tables: [ReportTable],
        warnings: [Diagnostic] = [],
        in language: Language,
        rowLimit: Int
    ) -> WorkbookDocument {
        let page = WorkbookPage(result.problem.scenario, language)
        let warnings = warnings.sorted { left, right in
            (left.code, left.message.en, left.message.zh) < (right.code, right.message.en, right.message.zh)
        }
        var sheets: [WorkbookSheet] = []
        var entries: [CoverSheet.Entry] = []
        for table in tables {
            let made = tableSheet(table, result, policy, warnings, page)
            let isPresent = made.table.rows.count + made.extraRows <= rowLimit
            if isPresent { sheets.append(made.sheet()) }
            entries.append(
                CoverSheet.Entry(
                    name: made.name,
                    content: isPresent ? table.title[language] : WorkbookPhrase.tooManyRows.text[language],
                    rows: made.table.rows.count,
                    isPresent: isPresent
                )
            )
            for extra in extras(after: table, isPresent: isPresent, made, result, policy, page) {
                entries.append(extra.entry)
                if let sheet = extra.sheet { sheets.append(sheet) }
            }
        }
        let parameters = tables.first { $0.id == ReportTableKind.t14.id }
        let cover = CoverSheet(
            result: result,
            policy: policy,
            page: page,
            entries: entries,
            warnings: warnings,
            parameters: parameters
        )
        return WorkbookDocument(
            title: Wording.planTitle(result.problem.scenario.title)[language],
            author: "jiedui",
            fontName: language == .zh ? "宋体" : "Calibri",
            sheets: [cover.sheet()] + sheets
        )
    }

    private static func tableSheet(
        _ table: ReportTable,
        _ result: PairingResult,
        _ policy: PolicyResult?,
        _ warnings: [Diagnostic],
        _ page: WorkbookPage
    ) -> TableSheet {
        let kind = ReportTableKind.allCases.first { $0.id == table.id }
        let name = SheetName.name(of: table, kind, in: page.language)
        switch (kind, result.comparison) {
        case (.t1, _):
            var sheet = TableSheet(table.asPlanSheet(), name: name, page: page)
            sheet.hiddenColumns = sheet.column("pair").map { [$0] } ?? []
            sheet.addPairTotals(result, isPolicy: policy != nil)
            if let warnings = Wording.warnings(warnings) {
                sheet.remarks.append(warnings[page.language])
            }
            return sheet
        case (.t1b, _):
            var sheet = TableSheet(table, name: name, page: page)
            if let regret = sheet.column("regret") { sheet.scales = [(regret, true)] }
            return sheet
        case (.t2, _):
            let isLarge = table.rows.count > TableSheet.largeRows
            let short =
                isLarge ? (table: table, dropped: []) : table.withoutEmptyColumns(except: Set(TableSheet.scoreParts))
            var sheet = TableSheet(short.table, name: name, page: page)
            if !short.dropped.isEmpty { sheet.remarks.append(Wording.emptyColumns(short.dropped)[page.language]) }
            sheet.addScoreTotals(result)
            if let value = sheet.column("value") { sheet.scales = [(value, false)] }
            return sheet
        case (.t10, let comparison?):
            let own = table.asComparisonSheet(comparison, result.problem)
            var sheet = TableSheet(own, name: name, page: page)
            sheet.addComparisonTotals(comparison)
            return sheet
        case (.t4, _), (.t5, _), (.t6, _), (.t7, _), (.t8, _), (.t9, _):
            return TableSheet.policy(table, kind, policy, name: name, page: page)
        default:
            return TableSheet(table, name: name, page: page)
        }
    }

    private typealias Extra = (entry: CoverSheet.Entry, sheet: WorkbookSheet?)

    /// Chart, matrices and the summary of the books, each after the table whose figures it shows.
    private static func extras(
        after table: ReportTable,
        isPresent: Bool,
        _ made: TableSheet,
        _ result: PairingResult,
        _ policy: PolicyResult?,
        _ page: WorkbookPage
    ) -> [Extra] {
        switch table.id {
        case ReportTableKind.t1.id:
            guard isPresent, !result.pairs.isEmpty else { return [] }
            return [chart(made, result, page)]
        case ReportTableKind.t1b.id:
            guard let regrets = result.regrets else { return [] }
            return [matrix(MatrixSheet.losses(result, regrets, page), result)]
        case ReportTableKind.t7.id:
            guard let books = policy.flatMap({ TableSheet.books($0, page: page) }) else { return [] }
            let entry = CoverSheet.Entry(
                name: books.name,
                content: books.table.title[page.language],
                rows: books.table.rows.count,
                isPresent: true
            )
            return [(entry, books.sheet())]
        case ReportTableKind.t2.id: return [matrix(MatrixSheet.values(result, page), result)]
        default: return []
        }
    }

    private static func matrix(_ matrix: MatrixSheet, _ result: PairingResult) -> Extra {
        let problem = result.problem
        let isPresent = problem.helpers.count <= MatrixSheet.mostColumns
        let content = isPresent ? matrix.title : WorkbookPhrase.tooManyColumnsForMatrix.text
        let entry = CoverSheet.Entry(
            name: matrix.name,
            content: content[matrix.page.language],
            rows: problem.receivers.count,
            isPresent: isPresent
        )
        return (entry, isPresent ? matrix.sheet() : nil)
    }

    private static func chart(_ plan: TableSheet, _ result: PairingResult, _ page: WorkbookPage) -> Extra {
        let language = page.language
        let name = WorkbookPhrase.chartSheet.text[language]
        let isPresent = result.pairs.count <= mostBars
        let title = isPresent ? WorkbookPhrase.chartTitle : .tooManyPairsForChart
        let entry = CoverSheet.Entry(name: name, content: title.text[language], rows: nil, isPresent: isPresent)
        guard isPresent, let label = plan.column("pair"), let value = plan.column("value"),
            let labels = plan.range(label), let values = plan.range(value)
        else { return (entry, nil) }
        var chart = WorkbookChart(
            kind: .bar,
            title: WorkbookPhrase.chartTitle.text[language],
            valueTitle: Phrase.unitPoints.text[language],
            series: [
                WorkbookChart.Series(
                    name: ColumnTitle.value.text[language],
                    sheet: plan.name,
                    categories: labels,
                    values: values,
                    color: CellColor(0x2F75B5)
                )
            ],
            row: page.notice == nil ? 0 : 1,
            column: 0,
            width: 980,
            height: min(2600, 26 * result.pairs.count + 150)
        )
        chart.labelFormat =
            result.pairs.contains(where: \.value.isBelowHundredth) ? NumberFormat("0.00##") : .twoDecimals
        chart.showsHiddenCells = true
        chart.startsAtZero = result.pairs.allSatisfy { $0.value >= .zero }
        let head = page.notice.map { [WorkbookRow([page.cells.text($0, WorkbookStyles.noticeLine)], height: 18)] } ?? []
        var sheet = WorkbookSheet(name: name, rows: WorkbookRows(head))
        sheet.charts = [chart]
        sheet.print = page.print()
        sheet.print.pagesDown = 1
        if result.pairs.count > mostBarsAcross { sheet.print.orientation = .portrait }
        return (entry, sheet)
    }
}

/// Names of sheets: `T1 结对方案表`.
enum SheetName {
    /// The name of the sheet of a table.
    static func name(of table: ReportTable, _ kind: ReportTableKind?, in language: Language) -> String {
        if let kind { return "\(kind.id) \(WorkbookPhrase.sheet(of: kind).text[language])" }
        let allowed = table.title[language].filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
        var name = "\(table.id) \(allowed)"
        while name.utf16.count > 31 { name.removeLast() }
        return name
    }
}

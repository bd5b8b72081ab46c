import Counties
import Pairing
import Planning
import Workbook

/// Totals of the tables of a policy plan. Their figures are sums of the cells themselves, so each is a formula.
extension TableSheet {
    /// A condition on a column: only rows with this cell are added up.
    private typealias Condition = (key: String, cell: ReportCell)

    /// The sheet of one of T4…T9 with its totals.
    static func policy(
        _ table: ReportTable,
        _ kind: ReportTableKind?,
        _ result: PolicyResult?,
        name: String,
        page: WorkbookPage
    ) -> TableSheet {
        var own = table
        own.notes.removeAll { $0 == PolicyPhrase.detailOnly.text }
        let short = own.withoutEmptyColumns(except: Self.kept)
        var sheet = TableSheet(short.table, name: name, page: page)
        if !short.dropped.isEmpty { sheet.remarks.append(Wording.emptyColumns(short.dropped)[page.language]) }
        switch kind {
        case .t4: sheet.addProjectTotals()
        case .t5: sheet.addMoneyTotals()
        case .t6: sheet.addFactorTotals()
        case .t7: sheet.addTaxTotals()
        case .t8: sheet.addOutcomeTotals(result)
        default: break
        }
        return sheet
    }

    /// The sheet of the two books by county and year; nil where nothing flows.
    static func books(_ result: PolicyResult, page: WorkbookPage) -> TableSheet? {
        let facts = PolicyFacts(result, CountyNames(result.problem.scenario))
        guard let table = facts.flatMap(LedgerSummary.table) else { return nil }
        var sheet = TableSheet(table, name: WorkbookPhrase.booksSheet.text[page.language], page: page)
        let keys = table.columns.filter { $0.kind == .amount }.map(\.key)
        for (label, book) in [
            (PolicyPhrase.helperBooksSum, PolicyPhrase.helperBook), (.receiverBooksSum, .receiverBook),
        ] {
            sheet.add(label.text, of: keys, where: [("book", .text(book.text))])
        }
        if let got = sheet.column("got"), let given = sheet.column("given"), let net = sheet.column("net") {
            let (got, given) = (CellRange.columnName(got), CellRange.columnName(given))
            sheet.formulas[net] = { _, row in "ROUND(\(got)\(row)-\(given)\(row),6)" }
        }
        return sheet
    }

    /// Columns that say who and what a row is about, and figures whose absence says something.
    private static let kept: Set = [
        "conclusion", "project", "receiver", "helper", "decline_reason", "got", "given", "shared", "own", "slack",
    ]

    private mutating func addProjectTotals() {
        let keys = [
            "points", "invest", "guidance_fund", "special_bond", "land", "energy", "talent", "jobs", "teams_industry",
            "teams_vc", "teams_digital",
        ]
        add(PolicyPhrase.placedTotal.text, of: keys, where: [("conclusion", .text(PolicyPhrase.placed.text))])
    }

    /// Each year, then all of them.
    private mutating func addMoneyTotals() {
        let keys = table.columns.filter { $0.kind == .amount }.map(\.key)
        let years = distinct("year")
        for year in years where years.count > 1 { add(Wording.totalOf(year), of: keys, where: [("year", year)]) }
        add(PolicyPhrase.total.text, of: keys, where: [])
    }

    /// Each factor; nothing is left over in all where a county has no figure of it, since its need would count without its
    /// stock.
    private mutating func addFactorTotals() {
        let (factors, slacks) = (column("factor"), column("slack"))
        var isPartial = false
        for factor in distinct("factor") {
            let left = table.rows.filter { row in factors.map { row[$0] == factor } ?? false }
                .map { row in slacks.map { row[$0] } ?? .blank }
            let isWhole = !left.contains(.blank)
            if !isWhole, left.contains(where: { $0 != .blank }) { isPartial = true }
            add(
                Wording.totalOf(factor),
                of: ["need", "own", "from_helper", "from_province"] + (isWhole ? ["slack"] : []),
                where: [("factor", factor)]
            )
        }
        if isPartial { remarks.append(PolicyPhrase.partialStock.text[page.language]) }
    }

    private mutating func addTaxTotals() {
        add(PolicyPhrase.taxTotal.text, of: ["shared"], where: [("book", .text(PolicyPhrase.taxBook.text))])
        for (label, book) in [
            (PolicyPhrase.helperBookTotal, PolicyPhrase.helperBook), (.receiverBookTotal, .receiverBook),
        ] {
            add(
                label.text,
                of: ["got", "given"],
                where: [
                    ("book", .text(book.text)), ("unit", .text(PolicyUnit.money.text)),
                    ("standing", .text(PolicyPhrase.counted.text)),
                ]
            )
        }
    }

    /// The totals, and how the weighted benefits become the objective.
    private mutating func addOutcomeTotals(_ result: PolicyResult?) {
        let keys = table.columns.filter { $0.isTrailing && $0.key != "weight" }.map(\.key)
        add(PolicyPhrase.total.text, of: keys, where: [])
        guard let result, let weighted = column("weighted"), let objective = result.pairing.objective,
            case .points(let total)? = totals.last?.figures[weighted]?.cell
        else { return }
        let language = page.language
        let first = Self.firstRow + table.rows.count + 2
        let parts = result.extraPoints
        for (label, points) in parts {
            let figure = TotalLine.Figure(expression: nil, cell: .points(points))
            totals.append(TotalLine(label: label.text[language], figures: [weighted: figure]))
        }
        let letter = CellRange.columnName(weighted)
        let sum = parts.reduce(Int128(total.units)) { $0 + Int128($1.points.units) }
        let expression = "ROUND(SUM(\(letter)\(first):\(letter)\(first + parts.count)),4)"
        totals.append(
            TotalLine(
                label: PolicyPhrase.objective.text[language],
                figures: [
                    weighted: TotalLine.Figure(
                        expression: sum == Int128(objective.units) ? expression : nil,
                        cell: .points(objective)
                    )
                ]
            )
        )
    }

    /// A line that adds up some columns over the rows that meet all conditions.
    private mutating func add(_ label: BilingualText, of keys: [String], where conditions: [Condition]) {
        let wanted = conditions.compactMap { condition in column(condition.key).map { ($0, condition.cell) } }
        guard wanted.count == conditions.count else { return }
        let rows = table.rows.filter { row in wanted.allSatisfy { row[$0.0] == $0.1 } }
        var line = TotalLine(label: label[page.language], figures: [:])
        for column in keys.compactMap(column) {
            guard let cell = Self.sum(rows.map { $0[column] }), let figures = range(column) else { continue }
            let criteria = wanted.compactMap { wanted in
                range(wanted.0).map { "\($0.name),\(criterion(wanted.1))" }
            }
            let sum =
                criteria.isEmpty
                ? "SUM(\(figures.name))" : "SUMIFS(\(figures.name),\(criteria.joined(separator: ",")))"
            line.figures[column] = TotalLine.Figure(expression: "ROUND(\(sum),6)", cell: cell)
        }
        if !line.figures.isEmpty { totals.append(line) }
    }

    /// A cell as a condition of a formula.
    private func criterion(_ cell: ReportCell) -> String {
        switch cell {
        case .integer(let number): String(number)
        case .text(let text): "\"\(text[page.language])\""
        default: "\"\""
        }
    }

    /// The different cells of a column in the order in which they come up.
    private func distinct(_ key: String) -> [ReportCell] {
        guard let column = column(key) else { return [] }
        var known: Set<ReportCell> = []
        return table.rows.map { $0[column] }.filter { known.insert($0).inserted }
    }

    /// The sum of figures of one kind; nil where there is none.
    private static func sum(_ cells: [ReportCell]) -> ReportCell? {
        var (points, amounts, count): (Int128?, Int128?, Int128?) = (nil, nil, nil)
        for cell in cells {
            switch cell {
            case .points(let value): points = (points ?? 0) + Int128(value.units)
            case .amount(let value): amounts = (amounts ?? 0) + Int128(value.units)
            case .integer(let value): count = (count ?? 0) + Int128(value)
            case .blank: break
            case .text, .code, .difference, .quantity, .percent: return nil
            }
        }
        if let points { return .points(Points(units: Int64(clamping: points))) }
        if let amounts { return .amount(Amount(units: Int64(clamping: amounts))) }
        return count.map { .integer(Int(clamping: $0)) }
    }
}

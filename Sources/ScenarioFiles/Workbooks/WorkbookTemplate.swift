public import Counties
public import Workbook

/// The workbook that `new --workbook` makes: one sheet a table, to be filled in by hand.
///
/// Everything in it comes from the schema: headers with units, words to choose from, comments with meaning and range. A
/// row that begins with 例： shows how to fill in the table; the reader passes it over.
public enum WorkbookTemplate {
    /// The template in a language.
    public static func document(in language: Language) -> WorkbookDocument {
        var document = WorkbookDocument(
            title: language == .zh ? "结对情景填报模板" : "Template of a pairing scenario",
            author: "jiedui",
            sheets: [TemplateGuide.sheet(in: language), TemplateSettings(language).sheet()]
                + Schema.tables.map { TemplateTable($0, language).sheet() }
        )
        document.fontName = language == .zh ? "宋体" : "Calibri"
        return document
    }

    /// Rows below the header of a sheet that have drop-down lists.
    static let preparedRows = 2_000

    static let title = CellStyle().with { style in
        style.isBold = true
        style.fontSize = 15
    }
    static let remark = CellStyle().with { style in
        style.fontColor = CellColor(0x595959)
        style.wrapsText = true
    }
    static let header = CellStyle().with { style in
        style.isBold = true
        style.fill = CellColor(0xDDEBF7)
        style.border = .thin
        style.borderColor = CellColor(0x8EA9DB)
        style.wrapsText = true
        style.horizontal = .center
    }
    static let requiredHeader = header.with { $0.fill = CellColor(0xFFD966) }
    static let example = CellStyle().with { style in
        style.isItalic = true
        style.fontColor = CellColor(0x7F7F7F)
        style.numberFormat = .text
    }
    static let text = CellStyle().with { $0.numberFormat = .text }

    /// A4 landscape, the header on every page, numbered.
    static func printSetup(headerRow: Int, _ language: Language) -> PrintSetup {
        var setup = PrintSetup()
        setup.repeatedRows = headerRow...headerRow
        setup.footer = PrintSetup.Line(
            left: [.sheetName],
            right: language == .zh
                ? [.text("第 "), .page, .text(" 页 共 "), .pages, .text(" 页")] : [.page, .text(" / "), .pages]
        )
        return setup
    }
}

/// One table of the template.
struct TemplateTable {
    private let table: TableSchema
    private let language: Language

    /// Title, remark, header, example.
    private static let headerRow = 2

    init(_ table: TableSchema, _ language: Language) {
        self.table = table
        self.language = language
    }

    func sheet() -> WorkbookSheet {
        let columns = table.columns
        let headers = columns.map { column in
            WorkbookCell(
                .text(column.header(in: language)),
                column.isRequired ? WorkbookTemplate.requiredHeader : WorkbookTemplate.header
            )
        }
        let example = zip(columns, TemplateExamples.row(of: table, in: language)).map(exampleCell)
        let rows = [
            WorkbookRow([WorkbookCell(.text(title), WorkbookTemplate.title)], height: 24),
            WorkbookRow([WorkbookCell(.text(remark), WorkbookTemplate.remark)], height: 48),
            WorkbookRow(headers, height: 34), WorkbookRow(example),
        ]
        var sheet = WorkbookSheet(name: language == .zh ? table.chineseName : table.name, rows: WorkbookRows(rows))
        sheet.tabColor =
            table.isRequired ? CellColor(0xFFD966) : table.isModelled ? CellColor(0x5B9BD5) : CellColor(0xA6A6A6)
        sheet.columns = columns.map { column in
            let width = max(11, min(30, ConvertedSheet.displayWidth(column.header(in: language)) + 4))
            return WorkbookColumn(width: Double(width), style: isText(column) ? WorkbookTemplate.text : nil)
        }
        let last = max(columns.count, 8) - 1
        sheet.merges = [
            CellRange(rows: 0...0, columns: 0...last), CellRange(rows: 1...1, columns: 0...last),
        ]
        sheet.frozenRows = Self.headerRow + 1
        sheet.validations = columns.indices.compactMap(validation)
        sheet.comments = columns.indices.map { position in
            CellComment(
                row: Self.headerRow,
                column: position,
                text: comment(columns[position]),
                width: 300,
                height: 150
            )
        }
        sheet.print = WorkbookTemplate.printSetup(headerRow: Self.headerRow, language)
        return sheet
    }

    /// A number stays a number, so that a figure typed over it is one too.
    private func exampleCell(_ column: ColumnSchema, _ text: String) -> WorkbookCell {
        guard !text.isEmpty else { return WorkbookCell(.blank) }
        guard !isText(column), let number = Double(text) else {
            return WorkbookCell(.text(text), WorkbookTemplate.example)
        }
        return WorkbookCell(.number(number), WorkbookTemplate.example.with { $0.numberFormat = .general })
    }

    private var title: String { language == .zh ? "\(table.chineseName)（\(table.name)）" : table.name }

    private var remark: String {
        let meaning = table.meaning[language]
        guard language == .zh else {
            let state =
                table.isModelled ? "" : " No rule uses this table yet; `solve` refuses a scenario that fills it."
            return "\(meaning). Yellow headers must be filled in; a blank cell is no data, never 0. "
                + "The row that begins with 例： is an example and is not read; fill in the rows below it, and delete it if you like.\(state)"
        }
        let state = table.isModelled ? "" : "本表的规则尚未建模，填写后不能求解，可以先留空。"
        return "\(meaning)。黄色表头为必填列；空白表示没有数据，不作 0 处理。以“例：”开头的行是示例，不参与计算；"
            + "请从其下一行开始填写，不要在示例行上改写，示例行可以删除。\(state)"
    }

    private func isText(_ column: ColumnSchema) -> Bool {
        switch column.kind {
        case .number, .whole, .points, .amount, .year: false
        default: true
        }
    }

    private func validation(_ position: Int) -> CellValidation? {
        let column = table.columns[position]
        let first = Self.headerRow + 1
        let range = CellRange(rows: first...(first + WorkbookTemplate.preparedRows), columns: position...position)
        switch column.kind {
        case .word(let words):
            return list(words.map { column.word($0.name, in: language) }, range)
        case .truth: return list([column.word("1", in: language), column.word("0", in: language)], range)
        case .number, .points, .amount: return number(column, range)
        case .whole: return number(column, range)
        default: return nil
        }
    }

    private func list(_ words: [String], _ range: CellRange) -> CellValidation {
        var validation = CellValidation(range: range, rule: .words(words))
        // The example row begins its cell with a mark.
        validation.refusal = .warning
        return validation
    }

    /// A hint at numbers out of range; a text with a unit such as 2 亿元 may be typed all the same.
    private func number(_ column: ColumnSchema, _ range: CellRange) -> CellValidation? {
        guard let limits = column.range else { return nil }
        var validation = CellValidation(range: range, rule: .number(least: limits.lower, most: limits.upper))
        validation.refusal = .information
        let (least, most) = (Finding.number(limits.lower), Finding.number(limits.upper))
        let unit = column.unit.flatMap { unit in
            MeasureUnit.named(unit).flatMap { $0.dimension == .count || unit == "1" ? nil : unit }
        }
        let note = unit.map {
            BilingualText(zh: "带单位的写法（如 2 \($0)）可以保留。", en: " A figure with its unit, such as 2 \($0), may stay.")
        }
        validation.complaint = CellValidation.Message(
            title: language == .zh ? "请核对数值" : "Please check the figure",
            text: language == .zh
                ? "这一列应为 \(least) 至 \(most) 的数字。" + (note?.zh ?? "")
                : "This column takes numbers from \(least) to \(most)." + (note?.en ?? "")
        )
        return validation
    }

    private func comment(_ column: ColumnSchema) -> String {
        func line(_ zh: String, _ en: String, _ text: String) -> String {
            (language == .zh ? "\(zh)：" : "\(en): ") + text
        }
        var lines = [column.meaning[language], line("列名", "Name", column.name)]
        lines.append(line("内容", "Content", column.kind.description[language].filter { $0 != "`" }))
        if let unit = column.unit(in: language), unit != "1" { lines.append(line("单位", "Unit", unit)) }
        if let range = column.range {
            let (lower, upper) = (Finding.number(range.lower), Finding.number(range.upper))
            let zh = range.isLowerOpen ? "大于 \(lower)，至 \(upper)" : "\(lower) 至 \(upper)"
            let en = range.isLowerOpen ? "> \(lower), ≤ \(upper)" : "\(lower) – \(upper)"
            lines.append(line("范围", "Range", language == .zh ? zh : en))
        }
        lines.append(
            column.isRequired
                ? (language == .zh ? "必填" : "Required")
                : line(
                    "留空时",
                    "Where blank",
                    column.defaultText.map { defaultText($0, of: column) } ?? blank(column)
                )
        )
        if !table.isModelled {
            lines.append(
                language == .zh
                    ? "注意：本列的规则本版本不能求解，填写后 solve 会停止并说明"
                    : "This version cannot solve the rule of this column; where it is filled in, `solve` stops"
            )
        }
        return lines.joined(separator: "\n")
    }

    /// What a blank cell means where nothing stands for it.
    private func blank(_ column: ColumnSchema) -> String {
        guard table.name == "counties", column.name == "role" else { return language == .zh ? "没有数据" : "no data" }
        return language == .zh
            ? "按“角色规则”确定，没有规则时不参与" : "by the rules of `roles`; none where there are no rules"
    }

    /// What a blank cell stands for: a word, or the value of another column.
    private func defaultText(_ text: String, of column: ColumnSchema) -> String {
        guard language == .zh, let other = table.columns.first(where: { $0.name == text }) else {
            return column.word(text, in: language)
        }
        return "同“\(other.chineseName)”"
    }
}

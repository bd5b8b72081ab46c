import WorkbookReading

/// What a cell of a sheet says, as the cell of a CSV table would.
enum SheetCellText {
    /// The text of a formula without a stored result; the reader of tables names the cell.
    static let formulaWithoutValue = "#VALUE?"
    /// Begins the text of a date or a time in a column that takes none; the reader of tables names the cell.
    static let strayDate = "#DATE? "
    /// Begins the text of TRUE or FALSE in a column that takes neither.
    static let strayTruth = "#TRUTH? "

    /// The text of a value under a column; nil is a column that the format does not know.
    ///
    /// - Parameter headerUnit: The unit that the header names for bare numbers.
    static func text(of value: CellValue, under column: ColumnSchema?, headerUnit: String? = nil) -> String {
        switch value {
        case .text(let text): guarded(text)
        case .number(let text, let format):
            column.map { SheetNumberText.text(text, format, under: $0, headerUnit: headerUnit) }
                ?? SheetNumberText.plain(text, format)
        case .date(let date): self.date(date, column)
        case .dateOutOfRange(let serial): takesText(column) ? serial : strayDate + serial
        case .boolean(let isTrue): truth(isTrue, column)
        case .error(let name): name
        case .formulaWithoutValue: formulaWithoutValue
        }
    }

    /// A text as a CSV file holds it; a tab alone looks like a formula, but a cell with nothing but blanks is blank.
    private static func guarded(_ text: String) -> String {
        let guarded = CellText.guarded(text)
        return guarded != text && HalfWidth.trimmed(text).isEmpty ? "" : guarded
    }

    /// Whether what a cell shows may stand under a column as text.
    private static func takesText(_ column: ColumnSchema?) -> Bool { column == nil || column?.kind == .text }

    private static func truth(_ isTrue: Bool, _ column: ColumnSchema?) -> String {
        if column?.kind == .truth { return isTrue ? "1" : "0" }
        let shown = isTrue ? "TRUE" : "FALSE"
        return takesText(column) ? shown : strayTruth + shown
    }

    /// A date where a year, a month or a text may stand. Under any other column it is a fault: a spreadsheet makes
    /// dates of 1-2 and 3/4 by itself, and the number behind them means nothing.
    private static func date(_ date: DateValue, _ column: ColumnSchema?) -> String {
        let hasDay = date.text.contains("-")
        return switch column?.kind {
        case .year where hasDay: String(date.text.prefix(4))
        case .month where hasDay: String(date.text.prefix(7))
        case .text, .none: date.shownText
        default: strayDate + date.shownText
        }
    }
}

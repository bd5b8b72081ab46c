import WorkbookReading

/// What a cell of a sheet says, as the cell of a CSV table would.
enum SheetCellText {
    /// The text of a formula without a stored result; the reader of tables names the cell.
    static let formulaWithoutValue = "#VALUE?"

    /// The text of a value under a column; nil is a column that the format does not know.
    static func text(of value: CellValue, under column: ColumnSchema?) -> String {
        switch value {
        case .text(let text): guarded(text)
        case .number(let text, let format): number(text, format, column)
        case .date(let date): self.date(date, column)
        case .dateOutOfRange(let serial): serial
        case .boolean(let isTrue): isTrue ? "1" : "0"
        case .error(let name): name
        case .formulaWithoutValue: formulaWithoutValue
        }
    }

    /// A text as a CSV file holds it; a tab alone looks like a formula, but a cell with nothing but blanks is blank.
    private static func guarded(_ text: String) -> String {
        let guarded = CellText.guarded(text)
        return guarded != text && HalfWidth.trimmed(text).isEmpty ? "" : guarded
    }

    private static func date(_ date: DateValue, _ column: ColumnSchema?) -> String {
        switch column?.kind {
        case .year: String(date.text.prefix(4))
        case .month: String(date.text.prefix(7))
        case .text, .key, .countyCode, .none: date.shownText
        // A number in a cell that somebody gave a date format by mistake.
        default: date.serial.isEmpty ? date.text : date.serial
        }
    }

    /// A number with the unit that its format shows, where the column can take it.
    private static func number(_ text: String, _ format: NumberFormat, _ column: ColumnSchema?) -> String {
        let own = column?.unit.flatMap(MeasureUnit.named)
        if format.isPercent {
            // The cell holds 0.45 and shows 45%.
            guard own?.dimension == .ratio, let shown = shifted(text, by: 2) else { return text }
            return shown + "%"
        }
        guard !format.unit.isEmpty, MeasureUnit.named(format.unit) != nil || own?.multiple(format.unit) != nil,
            let shown = shifted(text, by: -format.shownDividedByPowerOfTen)
        else { return text }
        return shown + format.unit
    }

    /// A plain decimal text with its point moved; nil where the text has an exponent.
    static func shifted(_ text: String, by places: Int) -> String? {
        guard places != 0 else { return text }
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            abs(places) <= 30
        else { return nil }
        var whole = String(parts[0])
        var fraction = parts.count == 2 ? String(parts[1]) : ""
        for _ in 0..<abs(places) {
            if places > 0 {
                whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
            } else {
                fraction.insert(whole.isEmpty ? "0" : whole.removeLast(), at: fraction.startIndex)
            }
        }
        whole = String(whole.drop { $0 == "0" })
        while fraction.last == "0" { fraction.removeLast() }
        let number = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
        return isNegative && number != "0" ? "-" + number : number
    }
}

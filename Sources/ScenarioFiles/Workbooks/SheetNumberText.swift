import WorkbookReading

/// A number of a sheet with what its cell shows around it.
///
/// What a number format writes beside the digits is part of the figure, as if somebody had typed it: 2.5 under
/// `0.0"万亿元"` is 2.5 万亿元, and what the reader of tables does not understand, such as 美元 or 约, is a fault and never
/// passed over.
enum SheetNumberText {
    /// The number under a column.
    ///
    /// - Parameter headerUnit: The unit that the header names for bare numbers.
    static func text(
        _ number: String,
        _ format: NumberFormat,
        under column: ColumnSchema,
        headerUnit: String?
    ) -> String {
        switch column.kind {
        case .number, .whole, .points, .amount, .year, .month, .text:
            var format = format
            let own = headerUnit ?? column.unit
            if isHarmless(prefix: format.prefix, format, column, own) { format.prefix = "" }
            if isHarmless(unit: format.unit, column) { format.unit = "" }
            return shown(number, format)
        default: return number
        }
    }

    /// The number as its cell shows it.
    static func shown(_ number: String, _ format: NumberFormat) -> String {
        let places = (format.isPercent ? 2 : 0) - format.shownDividedByPowerOfTen
        return format.prefix + (shifted(number, by: places) ?? number) + (format.isPercent ? "%" : "") + format.unit
    }

    /// The number of a cell that no column is known for, with its unit where that is one.
    static func plain(_ number: String, _ format: NumberFormat) -> String {
        guard !format.isPercent, MeasureUnit.named(format.unit) != nil,
            let shown = shifted(number, by: -format.shownDividedByPowerOfTen)
        else { return number }
        return shown + format.unit
    }

    private static let currencySigns: Set<String> = ["¥", "￥", "CNY", "RMB", "人民币"]

    /// Whether text before the digits says no more than the column does: a currency sign where the unit is 元 or is
    /// written behind the digits, 第 before a rank.
    private static func isHarmless(
        prefix: String,
        _ format: NumberFormat,
        _ column: ColumnSchema,
        _ own: String?
    ) -> Bool {
        guard column.kind != .text else { return false }
        if currencySigns.contains(prefix) {
            let unit = format.unit.isEmpty ? own : format.unit
            let isWritten = unit.flatMap(MeasureUnit.named)?.dimension == .money
            // ¥500 in a column of 亿元 may be meant either way.
            return isWritten && (!format.unit.isEmpty || own == "元")
        }
        return prefix == "第" && column.kind == .whole && column.unit == nil
    }

    /// Whether text behind the digits says no more than the column does: 名 of a rank, 度 of a longitude.
    private static func isHarmless(unit: String, _ column: ColumnSchema) -> Bool {
        switch column.kind {
        case .whole where column.unit == nil: unit == "名" || unit == "位"
        case .number where column.unit == "°": unit == "度"
        default: false
        }
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

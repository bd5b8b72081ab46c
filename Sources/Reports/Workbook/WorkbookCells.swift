import Counties
import Workbook

/// Turns what a report says into cells of a workbook in one language.
struct WorkbookCells {
    let language: Language

    /// The longest text of a cell in UTF-16 units, with room for the remark that it was cut.
    private static let textLimit = 32_700

    /// The cell of a report in a workbook: figures exact, formats by kind.
    ///
    /// - Parameter decimals: Decimals of amounts in the column, so that their points stand below each other; nil is what the
    ///   amount itself needs.
    func cell(_ cell: ReportCell, _ style: CellStyle, decimals: Int? = nil) -> WorkbookCell {
        func number(_ value: Double, _ format: NumberFormat) -> WorkbookCell {
            guard value.isFinite else { return WorkbookCell(.blank, style) }
            return WorkbookCell(
                .number(value),
                style.with {
                    $0.numberFormat = format
                    if $0.horizontal == .automatic { $0.horizontal = .right }
                }
            )
        }
        switch cell {
        case .blank: return WorkbookCell(.blank, style)
        case .text(let text): return self.text(text[language], style)
        case .code(let code): return self.text(code, style.with { $0.numberFormat = .text })
        case .integer(let value): return number(Double(value), NumberFormat("0"))
        case .points(let points): return number(points.doubleValue, .points(points))
        case .difference(let points): return number(points.doubleValue, .difference(points))
        case .amount(let amount):
            return number(amount.doubleValue, .grouped(decimals: decimals ?? DecimalText.decimals(for: amount)))
        case .quantity(let value, let decimals):
            return number(Self.rounded(value), .grouped(decimals: DecimalText.decimals(for: value, shown: decimals)))
        case .percent(let share): return number(Self.rounded(share), .percent(share))
        }
    }

    /// A cell with words; an empty text is an empty cell.
    func text(_ text: String, _ style: CellStyle) -> WorkbookCell {
        guard !text.isEmpty else { return WorkbookCell(.blank, style) }
        return WorkbookCell(.text(fitted(text)), style)
    }

    /// A cell with words of the catalogue.
    func text(_ text: BilingualText, _ style: CellStyle) -> WorkbookCell { self.text(text[language], style) }

    /// The heading of a column with its unit below; a spreadsheet would break （分） before its bracket. Per cent stand in
    /// the cells themselves.
    func heading(_ column: ReportColumn) -> String {
        guard let unit = column.unit, column.kind != .percent else { return column.title[language] }
        switch language {
        case .zh: return "\(column.title.zh)\n（\(unit.zh)）"
        case .en: return "\(column.title.en)\n(\(unit.en))"
        }
    }

    /// Cells of display that a value takes, for the width of its column.
    ///
    /// - Parameter decimals: Decimals of amounts in the column; nil is what the amount itself needs.
    func width(_ cell: ReportCell, decimals: Int? = nil) -> Int {
        if case .amount(let amount) = cell, let decimals {
            let own = DecimalText.decimals(for: amount)
            // The point comes with the first decimal.
            let added = decimals > own ? decimals - own + (own == 0 ? 1 : 0) : 0
            return DecimalText.amount(amount).count + 2 + added
        }
        return switch cell {
        case .blank: 0
        case .text(let text): widestLine(text[language])
        case .code(let code): widestLine(code)
        case .integer(let value): String(value).count + 2
        case .points(let points): DecimalText.points(points).count + 1
        case .difference(let points): DecimalText.difference(points).count + 1
        case .amount(let amount): DecimalText.amount(amount).count + 2
        case .quantity(let value, let decimals): (DecimalText.quantity(value, shown: decimals)?.count ?? 0) + 2
        case .percent(let share): (DecimalText.percent(share)?.count ?? 0) + 1
        }
    }

    /// Cut visibly where it is longer than a cell can hold.
    private func fitted(_ text: String) -> String {
        guard text.utf8.count > Self.textLimit, text.utf16.count > Self.textLimit else { return text }
        var units = 0
        let head = text.prefix { character in
            units += character.utf16.count
            return units <= Self.textLimit
        }
        return head + WorkbookPhrase.seeFiles.text[language]
    }

    private func widestLine(_ text: String) -> Int {
        text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
    }

    /// Six decimals: what is left of the last bits of two machines is not shown and not written.
    private static func rounded(_ value: Double) -> Double {
        guard value.isFinite, abs(value) < 1e9 else { return value }
        return (value * 1e6).rounded(.toNearestOrAwayFromZero) / 1e6
    }
}

/// Formats of single figures: two decimals that would show 0 for what is not 0 become more. A format with conditions would
/// do the same for every figure, but spreadsheets do not agree on the signs of such formats.
extension NumberFormat {
    /// Points with two decimals, or four.
    static func points(_ points: Points) -> NumberFormat {
        points.isBelowHundredth ? NumberFormat("0.0000") : .twoDecimals
    }

    /// A difference of points with its sign.
    static func difference(_ points: Points) -> NumberFormat {
        points.isBelowHundredth ? NumberFormat("+0.0000;-0.0000") : .signedTwoDecimals
    }

    /// A share with one decimal, or more.
    static func percent(_ share: Double) -> NumberFormat {
        let decimals = min(4, DecimalText.decimals(for: share * 100, shown: 1))
        return decimals == 1 ? .percent : NumberFormat("0." + String(repeating: "0", count: decimals) + "%")
    }
}

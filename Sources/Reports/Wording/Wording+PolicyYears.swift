import Counties
import Planning

extension Wording {
    /// A planned year by its number: 第 2 年.
    static func year(number: Int) -> BilingualText {
        BilingualText(zh: "第 \(number) 年", en: "year \(number)")
    }

    /// A planned year as words: 2026年, or 第 2 年 where the scenario names no year.
    static func year(index: Int, firstYear: Int?) -> BilingualText {
        guard let firstYear else { return year(number: index + 1) }
        return BilingualText(zh: "\(firstYear + index)年", en: "\(firstYear + index)")
    }

    /// A month of a planned year: 2026年6月.
    static func month(_ month: Int, index: Int, firstYear: Int?) -> BilingualText {
        guard let firstYear else {
            return BilingualText(zh: "第 \(index + 1) 年 \(month) 月", en: "year \(index + 1), month \(month)")
        }
        let padded = month < 10 ? "0\(month)" : "\(month)"
        return BilingualText(zh: "\(firstYear + index)年\(month)月", en: "\(firstYear + index)-\(padded)")
    }

    /// A heading of one year: 2026年产值.
    static func ofYear(_ what: BilingualText, index: Int, firstYear: Int?) -> BilingualText {
        let year = year(index: index, firstYear: firstYear)
        return BilingualText(zh: year.zh + what.zh, en: "\(what.en), \(year.en)")
    }

    /// What T8 tells by year.
    static func yearly(_ item: LedgerItem) -> BilingualText {
        switch item {
        case .output: BilingualText(zh: "产值", en: "Output")
        case .localTax: BilingualText(zh: "税收", en: "Taxes")
        case .mainTax: BilingualText(zh: "主体税收", en: "Main taxes")
        default: name(of: item)
        }
    }

    /// The unit line of a table: 单位：万元.
    static func unitLine(_ unit: PolicyUnit) -> BilingualText {
        BilingualText(zh: "单位：\(unit.text.zh)", en: "Unit: \(unit.text.en)")
    }

    /// The label of a total: 2026年合计, 用地合计.
    static func totalOf(_ cell: ReportCell) -> BilingualText {
        switch cell {
        case .integer(let year): BilingualText(zh: "\(year)年合计", en: "Total of \(year)")
        case .text(let text): BilingualText(zh: "\(text.zh)合计", en: "Total: \(text.en)")
        default: PolicyPhrase.total.text
        }
    }
}

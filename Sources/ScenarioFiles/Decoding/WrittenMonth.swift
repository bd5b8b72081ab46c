/// A month as people and spreadsheets write it: 2026-01, and what Excel and WPS make of that when they save a table, which are
/// 2026/1, 2026/1/1, 2026-1-1, 2026年1月 and 2026年1月1日.
///
/// The year stands first, with four digits, so that nothing can be taken for something else. `Jan-26` may be a day, 46023 a
/// number of anything, and 202601 one too: they are no months.
struct WrittenMonth {
    /// Months since year 0.
    let months: Int

    /// Reads a month; nil where the text is none. A day that is written must be one of that month, and counts nothing.
    init?(_ text: String) {
        let fields = Self.fields(text)
        guard (2...3).contains(fields.count), let year = Self.number(fields[0], digits: 4...4),
            (1900...2100).contains(year), let month = Self.number(fields[1], digits: 1...2), (1...12).contains(month)
        else { return nil }
        if fields.count == 3 {
            guard let day = Self.number(fields[2], digits: 1...2), (1...Self.days(of: month, in: year)).contains(day)
            else { return nil }
        }
        months = year * 12 + month
    }

    /// Year, month and day as they stand between the signs of one way of writing; empty where there is none.
    private static func fields(_ text: String) -> [Substring] {
        for separator in ["-", "/"] as [Character] where text.contains(separator) {
            return text.split(separator: separator, omittingEmptySubsequences: false)
        }
        guard let match = text.wholeMatch(of: /([0-9]+) ?年 ?([0-9]+) ?月(?: ?([0-9]+) ?日)?/) else { return [] }
        return [match.1, match.2] + (match.3.map { [$0] } ?? [])
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

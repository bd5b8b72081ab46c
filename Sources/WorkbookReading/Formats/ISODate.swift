/// Reads the dates that a workbook stores as text (cells of type `d`).
enum ISODate {
    private static let daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// The date of "2024-03-01", "2024-03-01T08:30", "2024-03-01T08:30:00.000Z" or "08:30:00"; nil where the text is none
    /// or names a day that no calendar has. Fractions of a second are dropped.
    static func parse(_ text: String) -> DateValue? {
        let halves = text.split(separator: "T", omittingEmptySubsequences: true)
        guard (1...2).contains(halves.count) else { return nil }
        if halves.count == 1, !halves[0].contains("-") {
            return clock(halves[0]).map { DateValue(text: $0, parts: .time) }
        }
        guard isDay(halves[0]) else { return nil }
        guard halves.count == 2 else { return DateValue(text: String(halves[0]), parts: .date) }
        return clock(halves[1]).map { DateValue(text: "\(halves[0])T\($0)", parts: [.year, .month, .day, .time]) }
    }

    private static func isDay(_ text: Substring) -> Bool {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, let year = number(fields[0], digits: 4), let month = number(fields[1], digits: 2),
            let day = number(fields[2], digits: 2), year >= 1, (1...12).contains(month),
            (1...daysOfMonth[month - 1]).contains(day)
        else { return false }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month != 2 || day < 29 || isLeapYear
    }

    private static func clock(_ text: Substring) -> String? {
        let bare = text.last == "Z" ? text.dropLast() : text
        let whole = bare.prefix { $0 != "." }
        guard bare.dropFirst(whole.count + 1).allSatisfy(\.isWholeNumber) else { return nil }
        let fields = whole.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), let hour = number(fields[0], digits: 2), hour < 24 else { return nil }
        for field in fields.dropFirst() {
            guard let value = number(field, digits: 2), value < 60 else { return nil }
        }
        return fields.count == 2 ? "\(whole):00" : String(whole)
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}

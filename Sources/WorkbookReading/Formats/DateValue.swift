/// The parts of a date that a cell shows.
public struct DateParts: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// A set of parts from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The year is shown.
    public static let year = DateParts(rawValue: 1)
    /// The month is shown.
    public static let month = DateParts(rawValue: 2)
    /// The day of the month is shown.
    public static let day = DateParts(rawValue: 4)
    /// The time of day, or a duration, is shown.
    public static let time = DateParts(rawValue: 8)
    /// What is shown is a duration: its hours go on beyond 23. Only together with `time`.
    public static let duration = DateParts(rawValue: 16)
    /// Year, month and day.
    public static let date: DateParts = [.year, .month, .day]
}

/// A date or time of a cell.
public struct DateValue: Sendable, Hashable {
    /// ISO text: "2024-03-01", "2024-03-01T08:30:00", or "08:30:00" where only a time is shown. The hours of a
    /// duration may exceed 23.
    ///
    /// A day is written in full even where the cell shows less: Excel stores 2024-03 as 2024-03-01. A time is written
    /// where the cell shows one.
    public var text: String
    /// What the cell shows of it.
    public var parts: DateParts
    /// The stored number in canonical decimal text; empty where the file stores the date as ISO text.
    public var serial: String

    /// A date with its text, the parts that are shown and the number behind it.
    public init(text: String, parts: DateParts, serial: String = "") {
        self.text = text
        self.parts = parts
        self.serial = serial
    }

    /// The text cut to what the cell shows: "2024" of a year, "2024-03" of a year and month; otherwise the whole text.
    public var shownText: String {
        guard !parts.contains(.time), !parts.contains(.day), parts.contains(.year) else { return text }
        return String(text.prefix(parts.contains(.month) ? 7 : 4))
    }
}

/// The two calendars in which a workbook may count its days.
enum DateSystem: Sendable {
    /// 1 is 1 January 1900. Lotus 1-2-3 took 1900 for a leap year and Excel kept that: 60 is a day that never was, and
    /// days from 61 on are one higher than they should be.
    case from1900
    /// 0 is 1 January 1904, as old Macintosh versions counted.
    case from1904
}

/// Converts the day numbers of a workbook into dates.
enum SerialDate {
    private static let secondsPerDay = 86_400
    /// Days from 1970-01-01 to the day before serial 1 of the 1900 system, for serials below 60.
    private static let dayZero1900 = -25_568
    private static let dayZero1904 = -24_107
    private static let lastDay = 2_932_896

    /// The ISO text of a day number, with what `parts` asks for; nil where no day of 1900 to 9999 belongs to it.
    ///
    /// - Parameter serial: days and fractions of a day, rounded to whole seconds where a time is asked for and to
    ///   thousandths otherwise, so that 45291.9999999999 is the day that begins with 45292.
    static func text(serial: Double, parts: DateParts, system: DateSystem) -> String? {
        guard serial.isFinite, serial >= 0, serial < 3_000_000 else { return nil }
        let hasDate = !parts.isDisjoint(with: .date)
        let hasTime = parts.contains(.time)
        let steps = hasTime ? 1 : 1000
        let perDay = secondsPerDay * steps
        let count = Int((serial * Double(perDay)).rounded())
        let (day, rest) = count.quotientAndRemainder(dividingBy: perDay)
        if !hasDate { return clock(seconds: (parts.contains(.duration) ? count : rest) / steps) }
        guard let date = date(day: day, system: system) else { return nil }
        return hasTime ? "\(date)T\(clock(seconds: rest / steps))" : date
    }

    private static func date(day: Int, system: DateSystem) -> String? {
        let sinceEpoch: Int
        switch system {
        case .from1904: sinceEpoch = dayZero1904 + day
        case .from1900 where day == 0 || day == 60: return nil
        case .from1900: sinceEpoch = dayZero1900 + day - (day > 60 ? 1 : 0)
        }
        guard sinceEpoch <= lastDay else { return nil }
        let (year, month, dayOfMonth) = civil(daysSinceEpoch: sinceEpoch)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    }

    /// The date of the Gregorian calendar, counted from 1970-01-01.
    ///
    /// Years are counted from March, so that the leap day is the last of its year; 400 such years have 146,097 days.
    static func civil(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let fromMarchOfYear0 = daysSinceEpoch + 719_468
        let cycle = fromMarchOfYear0 >= 0 ? fromMarchOfYear0 / 146_097 : (fromMarchOfYear0 - 146_096) / 146_097
        let dayOfCycle = fromMarchOfYear0 - cycle * 146_097
        let leapDays = dayOfCycle / 1460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
        let yearOfCycle = (dayOfCycle - leapDays) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
    }

    private static func clock(seconds: Int) -> String {
        "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

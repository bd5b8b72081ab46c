import Counties

/// Decimal texts built from integers, so that two machines print the same digits.
enum DecimalText {
    /// Writes an exact decimal with a fixed number of digits after the point, halves rounded away from zero.
    ///
    /// - Parameters:
    ///   - value: An exact decimal.
    ///   - shown: Digits after the point, 0 to the decimals of the type.
    static func fixed(_ value: some FixedDecimal, shown: Int) -> String {
        fixed(units: value.units, decimals: type(of: value).decimals, shown: shown)
    }

    /// Writes a number with a fixed number of digits after the point; nil when it is not finite.
    ///
    /// - Parameters:
    ///   - number: Any number.
    ///   - shown: Digits after the point, 0…6.
    static func fixed(_ number: Double, shown: Int) -> String? {
        guard number.isFinite else { return nil }
        let scaled = (number * Double(powerOfTen(shown))).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 9.2e18 else { return number.description }
        return fixed(units: Int64(scaled), decimals: shown, shown: shown)
    }

    /// Writes points as people read them: two decimals, or all four where two would show 0 for what is not 0.
    static func points(_ points: Points) -> String { fixed(points, shown: decimals(for: points)) }

    /// The same with the sign of a difference: `+1.50`, `-1.50`, `0.00`.
    static func difference(_ difference: Points) -> String {
        (difference.units > 0 ? "+" : "") + points(difference)
    }

    /// Decimals that people read of points.
    static func decimals(for points: Points) -> Int { points.isBelowHundredth ? Points.decimals : 2 }

    /// Writes an amount as people read it: two decimals from 100 on, four below, more where these would show 0 for what is
    /// not 0, and no needless zeros. Files that are read by programs have all six.
    static func amount(_ amount: Amount) -> String {
        let wanted = amount.units.magnitude >= 100 * Amount.unitsPerOne.magnitude ? 2 : 4
        let text = fixed(amount, shown: decimals(for: amount.doubleValue, shown: wanted))
        guard text.contains(".") else { return text }
        let short = text.reversed().drop { $0 == "0" }.reversed()
        return String(short.last == "." ? short.dropLast() : short[...])
    }

    /// Decimals that people read of an amount.
    static func decimals(for amount: Amount) -> Int {
        let parts = self.amount(amount).split(separator: ".")
        return parts.count == 2 ? parts[1].count : 0
    }

    /// Writes a quantity as people read it: with more decimals where the wanted ones would show 0 for what is not 0;
    /// nil when it is not finite.
    static func quantity(_ number: Double, shown: Int) -> String? {
        fixed(number, shown: decimals(for: number, shown: shown))
    }

    /// Decimals up to the first figure that is not 0, at least the wanted ones and at most six; the wanted ones for 0.
    static func decimals(for number: Double, shown: Int) -> Int {
        guard number.isFinite, number != 0 else { return shown }
        return (shown...max(shown, 6)).first { abs(number) * Double(powerOfTen($0)) >= 0.5 } ?? shown
    }

    /// Writes a share as a percentage with one decimal, or more where that would show 0, and its sign; nil when it is
    /// not finite.
    static func percent(_ share: Double) -> String? {
        quantity(share * 100, shown: 1).map { $0 + "%" }
    }

    private static func fixed(units: Int64, decimals: Int, shown: Int) -> String {
        let divisor = powerOfTen(max(0, decimals - shown))
        let rounded = (units.magnitude + divisor / 2) / divisor
        let sign = units < 0 && rounded > 0 ? "-" : ""
        guard shown > 0 else { return sign + String(rounded) }
        let one = powerOfTen(min(shown, decimals))
        let fraction = String(rounded % one)
        let zeros = String(repeating: "0", count: max(0, min(shown, decimals) - fraction.count))
        return sign + String(rounded / one) + "." + zeros + fraction
    }

    private static func powerOfTen(_ exponent: Int) -> UInt64 {
        var power: UInt64 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}

extension Points {
    /// Whether two decimals would show 0 for what is not 0.
    var isBelowHundredth: Bool { units != 0 && units.magnitude < 50 }

    /// The difference of two totals; the nearest possible value where it does not fit.
    static func difference(_ left: Points, _ right: Points) -> Points {
        let (units, overflow) = left.units.subtractingReportingOverflow(right.units)
        guard overflow else { return Points(units: units) }
        return Points(units: left.units < 0 ? .min : .max)
    }
}

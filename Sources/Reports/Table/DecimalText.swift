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

    /// Writes a share as a percentage with one decimal and its sign; nil when it is not finite.
    static func percent(_ share: Double) -> String? {
        fixed(share * 100, shown: 1).map { $0 + "%" }
    }

    /// Writes a difference with its sign: `+1.50`, `-1.50`, `0.00`.
    static func signed(_ difference: Points, shown: Int) -> String {
        let text = fixed(difference, shown: shown)
        return difference.units > 0 && text.contains(where: { $0 >= "1" && $0 <= "9" }) ? "+" + text : text
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
    /// The difference of two totals; the nearest possible value where it does not fit.
    static func difference(_ left: Points, _ right: Points) -> Points {
        let (units, overflow) = left.units.subtractingReportingOverflow(right.units)
        guard overflow else { return Points(units: units) }
        return Points(units: left.units < 0 ? .min : .max)
    }
}

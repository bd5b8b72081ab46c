/// A decimal number exactly as it was written: mantissa × 10^exponent ÷ divisor.
///
/// Values and amounts never pass through floating point on their way into the model, so that what stands in the cell
/// is what is optimised and audited.
struct ExactDecimal: Equatable {
    /// Digits without the point, with sign.
    var mantissa: Int128
    /// Power of ten, −80…80.
    var exponent: Int
    /// Whole-number divisor left over from a conversion of units, at least 1.
    var divisor: Int64 = 1

    /// Which way a remainder goes.
    enum Rounding {
        /// To the nearest, halves away from zero: a value.
        case nearest
        /// Towards plus infinity: a need.
        case up
        /// Towards minus infinity: a limit.
        case down
    }

    /// A whole number of units of 10⁻ᵈ, and whether nothing was lost; nil when it does not fit 64 bits.
    func units(decimals: Int, rounding: Rounding) -> (units: Int64, isExact: Bool)? {
        guard mantissa != 0 else { return (0, true) }
        let shift = exponent + decimals
        if shift >= 0, shift <= 9, divisor == 1, let small = Int64(exactly: mantissa), small.magnitude < 1_000_000_000 {
            // Nearly every cell: no wide arithmetic.
            return (small * Self.smallPowers[shift], true)
        }
        var numerator = mantissa
        var denominator = Int128(divisor)
        if shift >= 0 {
            guard shift <= 37 else { return nil }
            let (product, overflow) = numerator.multipliedReportingOverflow(by: Self.power(shift))
            guard !overflow else { return nil }
            numerator = product
        } else {
            let (product, overflow) =
                -shift <= 36
                ? denominator.multipliedReportingOverflow(by: Self.power(-shift)) : (Int128.max, true)
            denominator = overflow ? Int128.max : product
        }
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let rounded = quotient + Self.correction(remainder, denominator, rounding)
        guard let units = Int64(exactly: rounded) else { return nil }
        return (units, remainder == 0)
    }

    /// What rounding adds to a quotient that was cut towards zero: −1, 0 or 1.
    private static func correction(_ remainder: Int128, _ denominator: Int128, _ rounding: Rounding) -> Int128 {
        guard remainder != 0 else { return 0 }
        switch rounding {
        case .up: return remainder > 0 ? 1 : 0
        case .down: return remainder < 0 ? -1 : 0
        case .nearest:
            let size = remainder.magnitude
            guard size >= denominator.magnitude - size else { return 0 }
            return remainder > 0 ? 1 : -1
        }
    }

    private static let smallPowers: [Int64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    ]

    /// 10ⁿ for n in 0…37.
    private static func power(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    /// The nearest floating-point number; infinite when it is too large.
    var doubleValue: Double {
        guard mantissa != 0 else { return 0 }
        let undivided: Double
        if let small = Int64(exactly: mantissa), small.magnitude < 1 << 53, abs(exponent) <= 18 {
            // Both factors are exact in floating point, so that one operation rounds correctly.
            var power = 1.0
            for _ in 0..<abs(exponent) { power *= 10 }
            undivided = exponent < 0 ? Double(small) / power : Double(small) * power
        } else {
            undivided = Double("\(mantissa)e\(exponent)") ?? .infinity
        }
        return divisor == 1 ? undivided : undivided / Double(divisor)
    }

    /// The number in another unit: multiplied by `factor` × 10^`power` and divided by `divisor`; nil when it is too
    /// large to hold.
    func converted(factor: Int64, divisor: Int64, power: Int) -> ExactDecimal? {
        let common = Self.greatestCommonDivisor(factor, divisor)
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: Int128(factor / common))
        let (quotient, isTooFine) = self.divisor.multipliedReportingOverflow(by: divisor / common)
        guard !overflow, !isTooFine, abs(exponent + power) <= 80 else { return nil }
        return ExactDecimal(mantissa: product, exponent: exponent + power, divisor: quotient)
    }

    private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
        var (larger, smaller) = (left, right)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }
}

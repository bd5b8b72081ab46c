import Counties

/// The points of projects as the audit works them out: with decimal digits, as on paper.
///
/// Twice the points in 10⁻⁴, cut off behind the point, plus one, halved and cut off: that is rounding halves up. The model
/// compares binary whole numbers instead and takes its logarithm by squaring, so that a slip of one does not pass the other.
struct AuditedPoints {
    private let scenario: Scenario

    init(_ scenario: Scenario) { self.scenario = scenario }

    /// Given points, else the computed ones; nil where they cannot be computed or do not fit.
    func points(of project: Project) -> Points? {
        if let points = project.points { return points }
        let settings = scenario.projectSettings
        guard settings.points >= .zero, let mean = weightedSum(project) else { return nil }
        // Points in 10⁻⁴ for scale 1: settings.points.units · mean / 100.
        let plain = LonghandNumber(UInt64(settings.points.units)).times(mean).shifted(by: 2)
        if settings.scale == .none { return half(plain.times(LonghandNumber(2)).whole) }
        guard let invest = project.investment, invest >= .zero else { return nil }
        let amount = LonghandNumber(UInt64(invest.units)).shifted(by: Amount.decimals)
        switch settings.scale {
        case .none, .linear: return half(plain.times(amount).times(LonghandNumber(2)).whole)
        case .squareRoot:
            let square = plain.times(plain).times(amount).times(LonghandNumber(4))
            return half(square.whole.map(Self.root))
        case .logarithm:
            // A quotient by 2⁶⁴ is a product with 5⁶⁴ and 64 more decimals.
            var logarithm = Self.logarithm(invest)
            for _ in 0..<64 { logarithm = logarithm.times(LonghandNumber(5)) }
            return half(plain.times(logarithm.shifted(by: 64)).times(LonghandNumber(2)).whole)
        }
    }

    private func weightedSum(_ project: Project) -> LonghandNumber? {
        let (weights, values) = (scenario.projectSettings.weights, project.values)
        let parts = [
            (weights.economic, values.economic), (weights.industrial, values.industrial),
            (weights.ecological, values.ecological), (weights.social, values.social),
        ]
        guard let missing = LonghandNumber(written: scenario.score.missing) else { return nil }
        var sum = LonghandNumber(0)
        for case (let weight?, let value) in parts {
            let written = value.map(LonghandNumber.init(written:)) ?? missing.times(LonghandNumber(100))
            guard let weight = LonghandNumber(written: weight), let written else { return nil }
            sum = sum.plus(weight.times(written))
        }
        return sum
    }

    private func half(_ doubled: UInt128?) -> Points? {
        doubled.flatMap { Int64(exactly: $0 / 2 + $0 % 2) }.map(Points.init(units:))
    }

    /// √ without its fraction, by Newton's rule from above.
    private static func root(_ square: UInt128) -> UInt128 {
        guard square > 0 else { return 0 }
        var root: UInt128 = 1 << ((129 - square.leadingZeroBitCount) / 2)
        while true {
            // No sum of a root and its quotient reaches 2¹²⁸.
            let next = (root + square / root) / 2
            if next >= root { return root }
            root = next
        }
    }

    /// log₂(1 + amount) × 2⁶⁴ without its fraction: the whole part n, and with z = (y − 1)/(y + 1) of the rest y = (1 + amount)/2ⁿ
    /// the series log₂ y = 2/ln 2 · (z + z³/3 + z⁵/5 + …), in 120 binary places.
    private static func logarithm(_ amount: Amount) -> LonghandNumber {
        let one = UInt128(Amount.unitsPerOne)
        let number = one + UInt128(amount.units)
        var (whole, divisor): (UInt64, UInt128) = (0, one)
        while divisor * 2 <= number { (whole, divisor) = (whole + 1, divisor * 2) }
        let z = (number + divisor).dividingFullWidth((number - divisor).multipliedFullWidth(by: 1 << 120)).quotient
        func product(_ left: UInt128, _ right: UInt128) -> UInt128 {
            let (high, low) = left.multipliedFullWidth(by: right)
            return high << 8 | low >> 120
        }
        let square = product(z, z)
        var (sum, power, index): (UInt128, UInt128, UInt128) = (0, z, 1)
        while power > 0 {
            sum += power / index
            power = product(power, square)
            index += 2
        }
        // 2/ln 2 × 2¹²⁰.
        let fraction = product(sum, 3_835_341_275_459_348_169_893_510_517_860_103_418) >> 56
        let units = UInt128(whole) << 64 + fraction
        return LonghandNumber(UInt64(units >> 64)).times(LonghandNumber(1 << 32)).times(LonghandNumber(1 << 32))
            .plus(LonghandNumber(UInt64(truncatingIfNeeded: units)))
    }
}

/// A decimal number from 0 on, digit by digit.
struct LonghandNumber {
    /// Decimal digits, the lowest first.
    private var digits: [UInt8] = []
    /// How many of them stand behind the point.
    private var decimals = 0

    init(_ value: UInt64) {
        var rest = value
        while rest > 0 {
            digits.append(UInt8(rest % 10))
            rest /= 10
        }
    }

    /// A number of the scenario as it is shown, which is how it was written; nil for a negative one and for none.
    init?(written number: Double) {
        guard number.isFinite, number >= 0 else { return nil }
        var exponent = 0
        var isFraction = false
        let text = "\(number.magnitude)"
        for (offset, character) in text.utf8.enumerated() {
            switch character {
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"): exponent = Int(text.dropFirst(offset + 1)) ?? 0
            case 0x30...0x39 where exponent == 0:
                digits.insert(character - 0x30, at: 0)
                if isFraction { decimals += 1 }
            default: break
            }
            if exponent != 0 { break }
        }
        decimals -= exponent
        while decimals < 0 {
            digits.insert(0, at: 0)
            decimals += 1
        }
    }

    /// The number with its point moved to the left.
    func shifted(by places: Int) -> LonghandNumber {
        var number = self
        number.decimals += places
        return number
    }

    func times(_ other: LonghandNumber) -> LonghandNumber {
        var sums = [Int](repeating: 0, count: digits.count + other.digits.count)
        for (place, digit) in digits.enumerated() {
            for (offset, factor) in other.digits.enumerated() { sums[place + offset] += Int(digit) * Int(factor) }
        }
        return LonghandNumber(sums, decimals: decimals + other.decimals)
    }

    func plus(_ other: LonghandNumber) -> LonghandNumber {
        let places = max(decimals, other.decimals)
        let (left, right) = (digitsWith(places), other.digitsWith(places))
        let sums = (0..<max(left.count, right.count)).map { place in
            (place < left.count ? Int(left[place]) : 0) + (place < right.count ? Int(right[place]) : 0)
        }
        return LonghandNumber(sums, decimals: places)
    }

    /// The number without its fraction; nil where it does not fit.
    var whole: UInt128? {
        var value: UInt128 = 0
        for digit in digits.dropFirst(decimals).reversed() {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = product.addingReportingOverflow(UInt128(digit))
            guard !isTooLarge, !isOver else { return nil }
            value = sum
        }
        return value
    }

    /// Carries sums of digits over.
    private init(_ sums: [Int], decimals: Int) {
        self.decimals = decimals
        var carry = 0
        for sum in sums {
            carry += sum
            digits.append(UInt8(carry % 10))
            carry /= 10
        }
        while carry > 0 {
            digits.append(UInt8(carry % 10))
            carry /= 10
        }
        while digits.count > decimals, digits.last == 0 { digits.removeLast() }
    }

    private func digitsWith(_ places: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: places - decimals) + digits
    }
}

/// A whole number from 0 on with as many digits as it takes: products of written figures must not be rounded.
struct NaturalNumber: Comparable {
    /// Digits to the base 2³², the lowest first, without leading zeros.
    private var limbs: [UInt32]

    init(_ value: UInt128) {
        limbs = []
        var rest = value
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    /// The number that decimal digits write; nil for anything else.
    init?(digits: some StringProtocol) {
        self.init(0)
        for digit in digits.utf8 {
            guard (0x30...0x39).contains(digit) else { return nil }
            self = self * Self(10) + Self(UInt128(digit - 0x30))
        }
    }

    /// 10ⁿ.
    static func powerOfTen(_ exponent: Int) -> NaturalNumber {
        (0..<exponent).reduce(Self(1)) { power, _ in power * Self(10) }
    }

    static func < (left: NaturalNumber, right: NaturalNumber) -> Bool {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
        for place in left.limbs.indices.reversed() where left.limbs[place] != right.limbs[place] {
            return left.limbs[place] < right.limbs[place]
        }
        return false
    }

    static func + (left: NaturalNumber, right: NaturalNumber) -> NaturalNumber {
        var sum = left
        var carry: UInt64 = 0
        for place in 0..<max(left.limbs.count, right.limbs.count) {
            if place == sum.limbs.count { sum.limbs.append(0) }
            carry += UInt64(sum.limbs[place]) + (place < right.limbs.count ? UInt64(right.limbs[place]) : 0)
            sum.limbs[place] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry > 0 { sum.limbs.append(UInt32(carry)) }
        return sum
    }

    static func * (left: NaturalNumber, right: NaturalNumber) -> NaturalNumber {
        var product = left
        product.limbs = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (place, digit) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (offset, other) in right.limbs.enumerated() {
                carry += UInt64(digit) * UInt64(other) + UInt64(product.limbs[place + offset])
                product.limbs[place + offset] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product.limbs[place + right.limbs.count] = UInt32(carry)
        }
        while product.limbs.last == 0 { product.limbs.removeLast() }
        return product
    }
}

/// A decimal number from 0 on without any rounding: digits × 10⁻ᵈ.
struct UnroundedDecimal {
    /// All digits as one number.
    private(set) var digits: NaturalNumber
    /// How many of them stand behind the point.
    private(set) var decimals: Int

    init(digits: NaturalNumber, decimals: Int) {
        self.digits = digits
        self.decimals = decimals
    }

    /// The shortest decimal that reads back as the same number, which is what was written up to 15 digits; nil for a negative
    /// number and for none.
    init?(written number: Double) {
        guard number.isFinite, number >= 0 else { return nil }
        let parts = number.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        guard let digits = NaturalNumber(digits: mantissa[0] + fraction) else { return nil }
        let decimals = fraction.count - exponent
        self.digits = decimals < 0 ? digits * .powerOfTen(-decimals) : digits
        self.decimals = max(0, decimals)
    }

    static func * (left: UnroundedDecimal, right: UnroundedDecimal) -> UnroundedDecimal {
        UnroundedDecimal(digits: left.digits * right.digits, decimals: left.decimals + right.decimals)
    }

    static func + (left: UnroundedDecimal, right: UnroundedDecimal) -> UnroundedDecimal {
        let decimals = max(left.decimals, right.decimals)
        func aligned(_ number: UnroundedDecimal) -> NaturalNumber {
            number.digits * .powerOfTen(decimals - number.decimals)
        }
        return UnroundedDecimal(digits: aligned(left) + aligned(right), decimals: decimals)
    }
}

extension ExactDecimal {
    /// What a number's text turned out to be.
    enum Reading {
        /// A number that ends before the offset `end`; what follows may be a unit.
        case number(ExactDecimal, end: Int)
        /// Digits that no calculation can hold, such as `1e999` or forty digits.
        case tooLarge
        /// No number begins here.
        case notANumber
    }

    /// Reads the longest number at the start of a stretch of bytes: sign, digits, point, digits, power of ten.
    ///
    /// - Complexity: linear in the length of the number.
    static func read(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Reading {
        var position = start
        var isNegative = false
        if position < end, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            isNegative = bytes[position] == UInt8(ascii: "-")
            position += 1
        }
        var digits = DigitRun()
        digits.readDigits(bytes, &position, end, isFraction: false)
        if position < end, bytes[position] == UInt8(ascii: ".") {
            position += 1
            digits.readDigits(bytes, &position, end, isFraction: true)
        }
        guard digits.count > 0 else { return .notANumber }
        guard !digits.isTooLong else { return .tooLarge }
        var exponent = -digits.fractionDigits
        if let power = readPower(bytes, &position, end) { exponent += power }
        guard digits.mantissa != 0 else { return .number(ExactDecimal(mantissa: 0, exponent: 0), end: position) }
        guard abs(exponent) <= 60 else { return .tooLarge }
        let mantissa = isNegative ? -digits.mantissa : digits.mantissa
        return .number(ExactDecimal(mantissa: mantissa, exponent: exponent), end: position)
    }

    /// Reads `e5`, `E-05`; leaves the position alone where no digits follow.
    private static func readPower(_ bytes: borrowing Span<UInt8>, _ position: inout Int, _ end: Int) -> Int? {
        guard position < end, bytes[position] | 0x20 == UInt8(ascii: "e") else { return nil }
        var next = position + 1
        var isNegative = false
        if next < end, bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "+") {
            isNegative = bytes[next] == UInt8(ascii: "-")
            next += 1
        }
        let first = next
        var power = 0
        while next < end, bytes[next] >= 0x30, bytes[next] <= 0x39 {
            power = min(power * 10 + Int(bytes[next] - 0x30), 100_000)
            next += 1
        }
        guard next > first else { return nil }
        position = next
        return isNegative ? -power : power
    }
}

/// Digits gathered from both sides of the point, without trailing zeros of the fraction.
private struct DigitRun {
    var mantissa: Int128 = 0
    var count = 0
    var fractionDigits = 0
    var isTooLong = false
    private var significant = 0
    private var pendingZeros = 0

    mutating func readDigits(
        _ bytes: borrowing Span<UInt8>,
        _ position: inout Int,
        _ end: Int,
        isFraction: Bool
    ) {
        while position < end, bytes[position] >= 0x30, bytes[position] <= 0x39 {
            count += 1
            let digit = bytes[position] - 0x30
            if isFraction, digit == 0 {
                pendingZeros += 1
            } else {
                for _ in 0..<pendingZeros where !isTooLong { append(0, isFraction: isFraction) }
                pendingZeros = 0
                append(digit, isFraction: isFraction)
            }
            position += 1
        }
    }

    private mutating func append(_ digit: UInt8, isFraction: Bool) {
        if significant > 0 || digit != 0 { significant += 1 }
        guard significant <= 34 else {
            isTooLong = true
            return
        }
        mantissa = mantissa * 10 + Int128(digit)
        if isFraction { fractionDigits += 1 }
    }
}

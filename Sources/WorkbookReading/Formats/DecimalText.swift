/// Turns the text of a number in a file into the decimal text that a reader of the sheet would write.
///
/// A file stores the double nearest to what was typed, often with 17 digits: 0.30000000000000004 for 0.3. Excel shows
/// and compares 15 significant digits, so the text is rounded to these, half away from zero. The work is done on the
/// decimal digits themselves; no binary number is involved, and the result is the same on every machine.
struct DecimalText {
    /// Significant digits that Excel keeps.
    static let significantDigits = 15
    /// Smallest and largest power of ten of the first digit that is written without an exponent.
    static let plainExponents = -15..<21

    private var digits: [UInt8] = []
    private var output: [UInt8] = []

    /// The canonical text of a number; nil where the bytes are no finite decimal number that a double can hold.
    ///
    /// - Complexity: linear in the number of bytes; allocates nothing but the result.
    mutating func canonical(_ text: some RandomAccessCollection<UInt8>) -> String? {
        guard let number = parse(text) else { return nil }
        guard !digits.isEmpty, number.exponent >= -324 else { return "0" }
        guard number.exponent <= 308 else { return nil }
        output.removeAll(keepingCapacity: true)
        if number.isNegative { output.append(UInt8(ascii: "-")) }
        if Self.plainExponents.contains(number.exponent) {
            writePlain(exponent: number.exponent)
        } else {
            writeScientific(exponent: number.exponent)
        }
        let result = String(decoding: output, as: UTF8.self)
        if number.exponent == 308, Double(result)?.isFinite != true { return nil }
        return result
    }

    /// Fills `digits` with the rounded significant digits, without zeros at either end, and returns the sign and the
    /// power of ten of the first of them.
    private mutating func parse(_ text: some RandomAccessCollection<UInt8>) -> (isNegative: Bool, exponent: Int)? {
        var isNegative = false
        var rest = text[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        digits.removeAll(keepingCapacity: true)
        var firstDropped: UInt8?
        var hasDigit = false
        var isFraction = false
        var exponent = -1
        var count = 0
        for byte in rest {
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                hasDigit = true
                let digit = byte - UInt8(ascii: "0")
                let isLeadingZero = digits.isEmpty && digit == 0
                if !isFraction {
                    if !isLeadingZero { exponent += 1 }
                } else if isLeadingZero {
                    exponent -= 1
                }
                if isLeadingZero {
                } else if digits.count < Self.significantDigits {
                    digits.append(digit)
                } else if firstDropped == nil {
                    firstDropped = digit
                }
            } else {
                break
            }
            count += 1
        }
        rest = rest.dropFirst(count)
        guard hasDigit, let power = parseExponent(rest) else { return nil }
        exponent += power
        if let firstDropped, firstDropped >= 5, carry() { exponent += 1 }
        while digits.last == 0 { digits.removeLast() }
        return (isNegative && !digits.isEmpty, exponent)
    }

    /// The power of ten after the mantissa, 0 where there is none; nil where the rest is something else.
    private func parseExponent(_ text: some RandomAccessCollection<UInt8>) -> Int? {
        guard let mark = text.first else { return 0 }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
        var rest = text.dropFirst()
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        guard !rest.isEmpty else { return nil }
        var power = 0
        for byte in rest {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            power = min(power * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000)
        }
        return isNegative ? -power : power
    }

    /// Adds one to the last digit; true where the number grew by a digit, as 999 to 1000.
    private mutating func carry() -> Bool {
        for place in digits.indices.reversed() {
            if digits[place] < 9 {
                digits[place] += 1
                return false
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
        return true
    }

    private mutating func writePlain(exponent: Int) {
        let zero = UInt8(ascii: "0")
        if exponent < 0 {
            output.append(zero)
            output.append(UInt8(ascii: "."))
            for _ in 0..<(-exponent - 1) { output.append(zero) }
            for digit in digits { output.append(zero + digit) }
            return
        }
        for (place, digit) in digits.enumerated() {
            if place == exponent + 1 { output.append(UInt8(ascii: ".")) }
            output.append(zero + digit)
        }
        for _ in 0..<max(0, exponent + 1 - digits.count) { output.append(zero) }
    }

    private mutating func writeScientific(exponent: Int) {
        for (place, digit) in digits.enumerated() {
            if place == 1 { output.append(UInt8(ascii: ".")) }
            output.append(UInt8(ascii: "0") + digit)
        }
        output.append(UInt8(ascii: "e"))
        output.append(contentsOf: String(exponent).utf8)
    }
}

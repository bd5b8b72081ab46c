/// Numbers as decimal text for limits and findings, without exponents and without a needless `.0`.
enum AuditNumberText {
    /// The exact text of a whole number of units of 10⁻ᵈ.
    static func exact(units: Int128, decimals: Int) -> String {
        var digits = String(units.magnitude)
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        return assemble(isNegative: units < 0, whole: digits.dropLast(decimals), fraction: digits.suffix(decimals))
    }

    /// The shortest decimal text that reads back as the same floating-point number.
    static func exact(_ number: Double) -> String {
        let text = String(describing: number.magnitude)
        guard number.isFinite else { return number < 0 ? "-" + text : text }
        let parts = text.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        var whole = String(mantissa[0])
        var fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        if exponent > 0 {
            fraction += String(repeating: "0", count: max(0, exponent - fraction.count))
            whole += fraction.prefix(exponent)
            fraction = String(fraction.dropFirst(exponent))
        } else if exponent < 0 {
            whole = String(repeating: "0", count: max(0, 1 - exponent - whole.count)) + whole
            fraction = whole.suffix(-exponent) + fraction
            whole = String(whole.dropLast(-exponent))
        }
        return assemble(isNegative: number < 0, whole: whole[...], fraction: fraction[...])
    }

    /// The text with the fewest decimals, at least one, that still shows that a number is above a limit.
    ///
    /// Nobody reads fifteen decimals of a journey; but a message must never say that 480 is more than 480.
    static func short(_ number: Double, above limit: Double) -> String {
        var scale = 10.0
        for _ in 1...9 {
            let rounded = (number * scale).rounded() / scale
            if rounded.isFinite, rounded > limit { return exact(rounded) }
            scale *= 10
        }
        return exact(number)
    }

    /// Puts the parts together and drops what says nothing.
    private static func assemble(isNegative: Bool, whole: Substring, fraction: Substring) -> String {
        let shown = whole.drop { $0 == "0" }
        var fraction = fraction
        while fraction.last == "0" { fraction.removeLast() }
        let text = (shown.isEmpty ? "0" : shown) + (fraction.isEmpty ? "" : "." + fraction)
        return isNegative && text != "0" ? "-" + text : String(text)
    }
}

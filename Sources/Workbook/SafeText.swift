/// Texts as the file format can hold them.
enum SafeText {
    /// The longest text of a cell or a remark, in UTF-16 units.
    static let cellLimit = 32_767

    /// A text of a cell with nothing in it that XML forbids.
    ///
    /// Line ends become line feeds. Control characters are written as `_xHHHH_`, which spreadsheets read back; a text
    /// that looks like such a mark is protected by one. NUL and the two non-characters that XML has no mark for become
    /// U+FFFD.
    ///
    /// - Complexity: O(n); a text that needs no change is not copied.
    static func cell(_ text: String) -> String {
        guard needsChange(text) else { return text }
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for position in scalars.indices {
            let scalar = scalars[position]
            switch scalar.value {
            case 0x0D:
                if position + 1 == scalars.count || scalars[position + 1].value != 0x0A { result += "\n" }
            case 0x09, 0x0A: result.unicodeScalars.append(scalar)
            case 0x00, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
            case 0x01..<0x20: result += mark(scalar)
            case 0x5F where isMark(scalars[position...]): result += mark(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A text of another place: what XML forbids becomes U+FFFD.
    static func property(_ text: String) -> String {
        guard hasForbidden(text) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            result.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
        }
        return result
    }

    /// Whether a text has a character that XML forbids.
    static func hasForbidden(_ text: String) -> Bool { text.unicodeScalars.contains(where: isForbidden) }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func needsChange(_ text: String) -> Bool {
        var before: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
            if byte == UInt8(ascii: "x"), before.1 == UInt8(ascii: "_") { return true }
            if byte >= 0xBE, before == (0xEF, 0xBF) { return true }
            before = (before.1, byte)
        }
        return false
    }

    private static func mark(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
    }

    /// Whether a text begins with `_xHHHH_`.
    private static func isMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let head = Array(scalars.prefix(7))
        guard head.count == 7, head[1] == "x", head[6] == "_" else { return false }
        return head[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    }
}

/// Decodes the escapes by which SpreadsheetML writes characters that XML cannot hold: `_x000D_` is a carriage return, and
/// `_x005F_` an underscore that keeps the text after it from being read as such an escape.
enum EscapedText {
    private static let underscore = UInt8(ascii: "_")

    /// The text of some bytes; nil where they are not UTF-8.
    static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.contains(underscore), mayHaveEscape(bytes) else { return String(validating: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var rest = Array(text.utf16)[...]
        while let unit = rest.first {
            if let escaped = escapedUnit(rest) {
                units.append(escaped)
                rest = rest.dropFirst(7)
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func mayHaveEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == underscore, byte == UInt8(ascii: "x") { return true }
            previous = byte
        }
        return false
    }

    /// The UTF-16 unit that the text begins with as `_xHHHH_`; nil where it begins otherwise.
    private static func escapedUnit(_ text: ArraySlice<UInt16>) -> UInt16? {
        guard text.count >= 7, text[text.startIndex] == 0x5F, text[text.startIndex + 1] == 0x78,
            text[text.startIndex + 6] == 0x5F
        else { return nil }
        var unit: UInt16 = 0
        for digit in text.dropFirst(2).prefix(4) {
            switch digit {
            case 0x30...0x39: unit = unit << 4 | (digit - 0x30)
            case 0x41...0x46: unit = unit << 4 | (digit - 0x41 + 10)
            case 0x61...0x66: unit = unit << 4 | (digit - 0x61 + 10)
            default: return nil
            }
        }
        return unit
    }
}

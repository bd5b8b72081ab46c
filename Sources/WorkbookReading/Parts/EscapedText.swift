/// Decodes the escapes by which SpreadsheetML writes characters that XML cannot hold: `_x000D_` is a carriage return, and
/// `_x005F_` an underscore that keeps the text after it from being read as such an escape.
enum EscapedText {
    private static let underscore = UInt8(ascii: "_")
    /// The length of an escape in bytes.
    private static let length = 7

    /// Decodes the bytes from a place on, which are valid UTF-8 and stay it: two escapes of a surrogate pair become its
    /// character, one without the other the replacement character.
    ///
    /// - Returns: whether there was any escape.
    @discardableResult
    static func decode(_ bytes: inout [UInt8], from start: Int) -> Bool {
        guard var place = nextEscape(in: bytes, from: start) else { return false }
        var target = place
        while place < bytes.count {
            guard let unit = unit(in: bytes, at: place) else {
                bytes[target] = bytes[place]
                target += 1
                place += 1
                continue
            }
            place += length
            var scalar = Unicode.Scalar(unit)
            if UTF16.isLeadSurrogate(unit), let trail = self.unit(in: bytes, at: place), UTF16.isTrailSurrogate(trail) {
                scalar = UTF16.decode(UTF16.EncodedScalar([unit, trail]))
                place += length
            }
            for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
                bytes[target] = byte
                target += 1
            }
        }
        bytes.removeSubrange(target...)
        return true
    }

    private static func nextEscape(in bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + length <= bytes.count {
            if bytes[place] == underscore, unit(in: bytes, at: place) != nil { return place }
            place += 1
        }
        return nil
    }

    /// The UTF-16 unit that stands at a place as `_xHHHH_`; nil where no escape begins there.
    private static func unit(in bytes: [UInt8], at place: Int) -> UInt16? {
        guard place + length <= bytes.count, bytes[place] == underscore, bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == underscore
        else { return nil }
        var unit: UInt16 = 0
        for digit in bytes[place + 2..<place + 6] {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "A") + 10)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return unit
    }
}

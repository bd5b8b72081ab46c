/// Full-width characters (１２３，％) that Chinese input methods leave in numbers, codes and words.
enum HalfWidth {
    /// The text with full-width ASCII, the ideographic space and the typographic minus made plain.
    static func text(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
            case 0x3000, 0xA0: plain.append(" ")
            case 0x2212: plain.append("-")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// A header or a word as it is compared: plain, trimmed, in small letters.
    static func key(_ text: String) -> String {
        trimmed(self.text(text)).lowercased()
    }

    /// The text without any blank or line break between Han characters and after them.
    static func solid(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return text }
        var solid = String.UnicodeScalarView()
        solid.append(contentsOf: text.unicodeScalars.filter { !isBlank($0) })
        return String(solid)
    }

    /// The text without blanks at its ends.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.unicodeScalars.first, isBlank(first) { rest.unicodeScalars.removeFirst() }
        while let last = rest.unicodeScalars.last, isBlank(last) { rest.unicodeScalars.removeLast() }
        return String(rest)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0xFEFF, 0x200B: true
        default: false
        }
    }
}

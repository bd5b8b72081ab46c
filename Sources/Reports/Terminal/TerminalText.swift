/// Text that may be shown on a terminal.
enum TerminalText {
    /// Replaces everything that a terminal would obey or that would reorder a line.
    ///
    /// Line breaks and tabs become spaces, other control characters their pictures (ESC becomes ␛), C1 controls,
    /// direction marks and separators U+FFFD: what a file says can neither colour, move nor forge a line.
    static func neutralised(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isHarmful(scalar) ? replacement(of: scalar) : scalar) }
        return String(result)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F: true
        case 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }

    private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: "\u{FFFD}"
        }
    }

    /// A line without the spaces at its end.
    static func trimmed(_ line: String) -> String {
        var scalars = line.unicodeScalars
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// Fills a text with spaces up to a width.
    static func padded(_ text: String, to width: Int, isTrailing: Bool) -> String {
        let spaces = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return isTrailing ? spaces + text : text + spaces
    }
}

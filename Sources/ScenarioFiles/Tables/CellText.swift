/// Bytes of a cell without what does not count.
enum CellText {
    /// The stretch without blanks at its ends: space, tab, line ends, no-break space, ideographic space.
    static func trim(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> (start: Int, end: Int) {
        var (start, end) = (start, end)
        while start < end {
            let width = blankWidth(bytes, start, end)
            if width == 0 { break }
            start += width
        }
        while start < end {
            if blankWidth(bytes, end - 1, end) == 1 {
                end -= 1
            } else if end - start >= 2, blankWidth(bytes, end - 2, end) == 2 {
                end -= 2
            } else if end - start >= 3, blankWidth(bytes, end - 3, end) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return (start, end)
    }

    /// Bytes of the blank at a position; 0 when there is none.
    private static func blankWidth(_ bytes: borrowing Span<UInt8>, _ position: Int, _ end: Int) -> Int {
        let byte = bytes[position]
        if byte > 0x20, byte < 0x80 { return 0 }
        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { return 1 }
        if byte == 0xC2, position + 1 < end, bytes[position + 1] == 0xA0 { return 2 }
        guard position + 2 < end else { return 0 }
        if byte == 0xE3, bytes[position + 1] == 0x80, bytes[position + 2] == 0x80 { return 3 }
        if byte == 0xEF, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF { return 3 }
        return 0
    }

    /// A user's text without the apostrophe that keeps spreadsheets from taking it for a formula.
    static func unguarded(_ text: String) -> String {
        let rest = text.unicodeScalars.dropFirst()
        return text.unicodeScalars.first == "'" && looksLikeFormula(rest) ? String(rest) : text
    }

    /// A user's text with an apostrophe where it needs one; ``unguarded(_:)`` gives it back.
    static func guarded(_ text: String) -> String {
        looksLikeFormula(text.unicodeScalars[...]) ? "'" + text : text
    }

    /// Whether a spreadsheet takes a text for a formula, or would but for the apostrophes before it.
    private static func looksLikeFormula(_ text: Substring.UnicodeScalarView) -> Bool {
        text.first { $0 != "'" }.map(isFormulaStart) ?? false
    }

    private static func isFormulaStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r": true
        default: false
        }
    }
}

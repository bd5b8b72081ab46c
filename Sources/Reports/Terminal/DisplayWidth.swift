/// The number of terminal cells that a text takes.
///
/// Han, kana, Hangul, full-width forms and emoji take two cells, combining marks none (Unicode Standard Annex 11,
/// East Asian Width W and F). Characters of ambiguous width count one, as terminals do in UTF-8. A joined emoji is
/// counted part by part: a terminal that cannot join shows the parts, and a line must not overflow there either.
enum DisplayWidth {
    /// Cells of a text.
    static func of(_ text: String) -> Int {
        var width = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            width += of(scalar, after: previous)
            previous = scalar
        }
        return width
    }

    /// Cells of one scalar; an emoji selector widens a narrow symbol before it.
    static func of(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
        // Most characters of a report are Han; their properties need not be looked up.
        if (0x4E00...0x9FFF).contains(scalar.value) { return 2 }
        if scalar.value == 0xFE0F {
            guard let previous, previous.properties.isEmoji else { return 0 }
            return of(previous, after: nil) == 1 ? 1 : 0
        }
        if isZero(scalar) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
        if (0x1160...0x11FF).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x1100 else { return false }
        if wideRanges.contains(where: { $0.contains(value) }) { return true }
        return scalar.properties.isEmojiPresentation
    }

    /// Blocks of wide and full-width characters; emoji are recognised by their property.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x4E00...0xA4CF, 0xFF01...0xFF60, 0x3001...0x303E, 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3000,
        0x3041...0x4DFF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
        0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F2FF,
        0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}

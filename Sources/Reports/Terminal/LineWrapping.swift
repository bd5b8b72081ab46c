/// Breaks a text into lines of a given width.
///
/// Words of narrow characters stay whole where they fit, Han may break anywhere, closing marks (，。）) stay with the
/// character before them and opening marks with the one after.
struct LineWrapping {
    private let width: Int
    private var lines: [String] = []
    private var line = ""
    private var lineWidth = 0
    private var hasPendingSpace = false

    private init(width: Int) { self.width = max(2, width) }

    /// The lines of a text that has no control characters; at least one, none wider than the width.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: Cells in a line, at least 2.
    /// - Complexity: O(n) in the length of the text.
    static func lines(of text: String, width: Int) -> [String] {
        guard DisplayWidth.of(text) > width else { return [text] }
        var wrapping = LineWrapping(width: width)
        for piece in pieces(of: text) { wrapping.append(piece) }
        wrapping.endLine()
        return wrapping.lines.isEmpty ? [""] : wrapping.lines
    }

    /// Cells of the longest piece that a line is not broken within.
    static func longestPiece(of text: String) -> Int {
        pieces(of: text).map { DisplayWidth.of(String(Substring($0))) }.max() ?? 0
    }

    private mutating func append(_ piece: Substring.UnicodeScalarView) {
        if piece.first == " " {
            hasPendingSpace = !line.isEmpty
            return
        }
        let text = String(Substring(piece))
        let pieceWidth = DisplayWidth.of(text)
        let space = hasPendingSpace ? 1 : 0
        hasPendingSpace = false
        if lineWidth + space + pieceWidth <= width {
            line += (space == 1 ? " " : "") + text
            lineWidth += space + pieceWidth
            return
        }
        endLine()
        guard pieceWidth > width else {
            line = text
            lineWidth = pieceWidth
            return
        }
        for unit in Self.units(of: text) { appendUnit(unit) }
    }

    private mutating func appendUnit(_ unit: String) {
        let unitWidth = DisplayWidth.of(unit)
        if lineWidth + unitWidth > width { endLine() }
        line += unit
        lineWidth += unitWidth
    }

    private mutating func endLine() {
        guard !line.isEmpty else { return }
        lines.append(line)
        line = ""
        lineWidth = 0
    }

    /// The scalars of a text, each with the zero-width ones and selectors that follow it.
    private static func units(of text: String) -> [String] {
        var units: [String] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isAttached = scalar.value == 0xFE0F || DisplayWidth.of(scalar, after: previous) == 0
            if isAttached, !units.isEmpty {
                units[units.count - 1].unicodeScalars.append(scalar)
            } else {
                units.append(String(scalar))
            }
            previous = scalar
        }
        return units
    }

    private static let closing = Set("，。、；：！？）》】」』”’%）,.;:!?)]}".unicodeScalars)
    private static let opening = Set("（《【「『“‘([{".unicodeScalars)

    /// Pieces that a line is not broken within.
    private static func pieces(of text: String) -> [Substring.UnicodeScalarView] {
        let scalars = text.unicodeScalars
        var pieces: [Substring.UnicodeScalarView] = []
        var start = scalars.startIndex
        var previous: Unicode.Scalar?
        for index in scalars.indices {
            let scalar = scalars[index]
            if let previous, mayBreak(between: previous, and: scalar) {
                pieces.append(Substring(text[start..<index]).unicodeScalars)
                start = index
            }
            previous = scalar
        }
        if start < scalars.endIndex { pieces.append(Substring(text[start...]).unicodeScalars) }
        return pieces
    }

    private static func mayBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
        if left == " " || right == " " { return left != right }
        if right.value == 0xFE0F || DisplayWidth.of(right, after: left) == 0 { return false }
        if closing.contains(right) || opening.contains(left) { return false }
        return DisplayWidth.of(left, after: nil) == 2 || DisplayWidth.of(right, after: left) == 2
    }
}

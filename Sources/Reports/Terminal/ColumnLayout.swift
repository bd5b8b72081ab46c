/// How many cells each column of a terminal table gets.
struct ColumnLayout: Equatable {
    /// What a column needs.
    struct Need: Equatable {
        /// Cells for its widest cell on one line, heading included.
        var natural: Int
        /// Cells below which it cannot be read.
        var least: Int
    }

    /// Cells between two columns.
    static let gap = 2

    /// Cells of the columns that are shown, from the first.
    var widths: [Int]

    /// Fits columns into a width: all as wide as they like, else text columns shrink, else columns are dropped from
    /// the end.
    ///
    /// - Parameters:
    ///   - needs: The columns; `least` at most `natural`.
    ///   - width: Cells of a line, at least 2.
    /// - Complexity: O(columns × width).
    init(_ needs: [Need], width: Int) {
        var shown = needs.count
        while shown > 1, Self.total(needs.prefix(shown).map(\.least)) > width { shown -= 1 }
        let kept = Array(needs.prefix(shown))
        var widths = kept.map(\.natural)
        while Self.total(widths) > width {
            let candidates = widths.indices.filter { widths[$0] > kept[$0].least }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let excess = Self.total(widths) - width
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let step = max(1, min(excess, widths[widest] - next))
            widths[widest] = max(kept[widest].least, widths[widest] - step)
        }
        if let first = widths.first, shown == 1, first > width { widths = [width] }
        self.widths = widths
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }
}

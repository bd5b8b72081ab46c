extension TerminalFormat {
    /// Terms with their meanings beside them, as a help page lists its options.
    ///
    /// A term that is wider than its column stands on a line of its own. Widths are counted in cells, so that Chinese
    /// and English columns stand straight alike.
    ///
    /// - Parameters:
    ///   - entries: The terms in order; a meaning may be empty.
    ///   - column: Cells before the meanings; at most half of the width is used.
    /// - Returns: Lines that end with a line feed.
    public func definitions(_ entries: [(term: String, meaning: String)], column: Int = 26) -> String {
        let column = min(column, width / 2)
        return entries.map { entry in
            let term = "  " + TerminalText.neutralised(entry.term)
            guard !entry.meaning.isEmpty else { return joined(paragraph(term, indent: 4)) }
            let meaning = LineWrapping.lines(of: TerminalText.neutralised(entry.meaning), width: width - column)
            let inset = String(repeating: " ", count: column)
            guard DisplayWidth.of(term) + 2 <= column else {
                return joined(paragraph(term, indent: 4) + meaning.map { inset + $0 })
            }
            let first = TerminalText.padded(term, to: column, isTrailing: false)
            return joined(meaning.enumerated().map { ($0.offset == 0 ? first : inset) + $0.element })
        }.joined()
    }

    private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

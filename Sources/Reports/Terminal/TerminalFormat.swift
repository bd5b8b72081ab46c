public import Counties

/// Shows report tables and paragraphs as plain text for a terminal.
///
/// Only spaces and hyphens draw the table: box characters are one cell wide on some Chinese terminals and two on
/// others. No line is wider than the width.
public struct TerminalFormat: Sendable {
    /// Language of the reader.
    public var language: Language
    /// Cells of a line, at least 20.
    public let width: Int
    /// Whether colours may be used.
    public var usesColor: Bool

    /// Creates a format.
    ///
    /// - Parameters:
    ///   - language: Language of the reader.
    ///   - width: Cells of a line; less than 20 is taken as 20.
    ///   - usesColor: Whether ANSI colour sequences may be written.
    public init(language: Language, width: Int = 80, usesColor: Bool = false) {
        self.language = language
        self.width = max(20, width)
        self.usesColor = usesColor
    }

    /// A table with its title, unit line and notes; every line ends with a line feed.
    public func text(of table: ReportTable) -> String {
        var lines = heading("\(table.id) \(table.title[language])")
        lines += body(of: table)
        for note in table.notes { lines += paragraph(Wording.note(note)[language]) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Unit line, heading, rule and rows of a table, without its title and notes.
    func body(of table: ReportTable) -> [String] {
        let headings = table.columns.map { column in
            TerminalText.neutralised(
                table.unitLine == nil ? column.heading(in: language) : column.title[language]
            )
        }
        let rows = table.rows.map { row in row.map { TerminalText.neutralised(text(of: $0)) } }
        let layout = ColumnLayout(needs(table.columns, headings, rows), width: width)
        var lines: [String] = []
        if let unit = table.unitLine {
            lines += paragraph(unit[language]).map { TerminalText.padded($0, to: width, isTrailing: true) }
        }
        lines += line(of: headings, table.columns, layout).map(emphasised)
        lines.append(layout.widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        for row in rows { lines += line(of: row, table.columns, layout) }
        let dropped = table.columns.dropFirst(layout.widths.count).map(\.title)
        if !dropped.isEmpty { lines += paragraph(Wording.droppedColumns(Array(dropped))[language]) }
        return lines
    }

    private func needs(_ columns: [ReportColumn], _ headings: [String], _ rows: [[String]]) -> [ColumnLayout.Need] {
        columns.indices.map { position in
            let body = rows.reduce(1) { max($0, position < $1.count ? DisplayWidth.of($1[position]) : 0) }
            let natural = max(body, DisplayWidth.of(headings[position]))
            let heading = min(14, max(6, LineWrapping.longestPiece(of: headings[position])))
            // Figures and codes must not break; words may, but long ones need room to be read.
            let least =
                columns[position].kind == .text ? max(heading, natural > 32 ? 16 : 8) : max(heading, body)
            return ColumnLayout.Need(natural: natural, least: min(least, natural))
        }
    }

    private func line(of cells: [String], _ columns: [ReportColumn], _ layout: ColumnLayout) -> [String] {
        let parts = layout.widths.enumerated().map { position, width in
            LineWrapping.lines(of: position < cells.count ? cells[position] : "", width: width)
        }
        let height = parts.map(\.count).max() ?? 0
        return (0..<height).map { number in
            let texts = layout.widths.enumerated().map { position, width in
                TerminalText.padded(
                    number < parts[position].count ? parts[position][number] : "",
                    to: width,
                    isTrailing: columns[position].isTrailing
                )
            }
            return TerminalText.trimmed(texts.joined(separator: "  "))
        }
    }
}

import Counties
public import Pairing

/// The terminal texts of `score`: the matrix of values, and one pair term by term.
public enum ScoreText {
    /// Cells for one helper in the matrix: `-100.00` fits with room for a short name.
    private static let cellWidth = 8

    /// The matrix of values, receivers in rows and helpers in columns, cut into blocks that fit the width.
    ///
    /// - Complexity: O(helpers × receivers).
    public static func matrix(_ problem: PairingProblem, _ format: TerminalFormat) -> String {
        let names = CountyNames(problem.scenario)
        var lines = format.heading(Wording.scoreTitle(problem.scenario.title)[format.language])
        if problem.scenario.restsOnAssumptions { lines += CheckText.notice(format) }
        lines += format.paragraph(Phrase.matrixLegend.text[format.language])
        let width = nameWidth(problem, names, format)
        let perBlock = max(1, (format.width - width) / (cellWidth + 1))
        for start in stride(from: 0, to: problem.helpers.count, by: perBlock) {
            lines.append("")
            lines += block(start..<min(start + perBlock, problem.helpers.count), problem, names, width, format)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func nameWidth(_ problem: PairingProblem, _ names: CountyNames, _ format: TerminalFormat) -> Int {
        let widest = problem.receivers.map { DisplayWidth.of(TerminalText.neutralised(names[$0])) }.max() ?? 0
        let corner = DisplayWidth.of(Phrase.matrixCorner.text[format.language])
        return min(max(corner, widest), max(corner, min(24, format.width - cellWidth - 1)))
    }

    private static func block(
        _ columns: Range<Int>,
        _ problem: PairingProblem,
        _ names: CountyNames,
        _ width: Int,
        _ format: TerminalFormat
    ) -> [String] {
        func row(_ head: String, _ cells: [String]) -> [String] {
            let parts =
                [LineWrapping.lines(of: TerminalText.neutralised(head), width: width)]
                + cells.map { LineWrapping.lines(of: TerminalText.neutralised($0), width: cellWidth) }
            return (0..<(parts.map(\.count).max() ?? 0)).map { line in
                var text = TerminalText.padded(
                    line < parts[0].count ? parts[0][line] : "",
                    to: width,
                    isTrailing: false
                )
                for part in parts.dropFirst() {
                    let cell = line < part.count ? part[line] : ""
                    text += " " + TerminalText.padded(cell, to: cellWidth, isTrailing: true)
                }
                return TerminalText.trimmed(text)
            }
        }
        let corner = Phrase.matrixCorner.text[format.language]
        var lines = row(corner, columns.map { names[problem.helpers[$0]] }).map(format.emphasised)
        lines.append(String(repeating: "-", count: width + columns.count * (cellWidth + 1)))
        for (number, receiver) in problem.receivers.enumerated() {
            lines += row(names[receiver], columns.map { cell(number * problem.helpers.count + $0, problem) })
        }
        return lines
    }

    /// A value with two decimals (four where two would show 0), `*` after a given one; the family of the rule where the pair may not be made.
    private static func cell(_ position: Int, _ problem: PairingProblem) -> String {
        guard let value = problem.value(at: position) else { return problem.reasons[position]?.family.rawValue ?? "-" }
        return DecimalText.points(value) + (problem.score(at: position) == nil ? "*" : "")
    }
}

import Counties

extension TerminalFormat {
    /// A paragraph broken into lines; what users wrote is neutralised.
    ///
    /// - Parameters:
    ///   - text: The paragraph.
    ///   - indent: Cells before every line but the first; ignored where it would leave less than half of the width.
    func paragraph(_ text: String, indent: Int = 0) -> [String] {
        let safe = TerminalText.neutralised(text)
        guard DisplayWidth.of(safe) > width else { return [safe] }
        let inset = indent * 2 <= width ? indent : 0
        let lines = LineWrapping.lines(of: safe, width: width - inset)
        return lines.enumerated().map {
            $0.offset == 0 ? $0.element : String(repeating: " ", count: inset) + $0.element
        }
    }

    /// A paragraph with a head whose blanks stay as they are, such as an indented place and code before a message.
    ///
    /// - Parameters:
    ///   - head: What stands before the paragraph, on its first line.
    ///   - text: The paragraph.
    ///   - indent: Cells before every line but the first.
    func paragraph(head: String, _ text: String, indent: Int) -> [String] {
        let safeHead = TerminalText.neutralised(head)
        // Blanks that a line is neither broken at nor shortened by.
        let stiff = String(safeHead.map { $0 == " " ? "\u{A0}" : $0 })
        var lines = paragraph(stiff + text, indent: indent)
        var blanks = stiff.count { $0 == "\u{A0}" }
        for number in lines.indices where blanks > 0 {
            lines[number] = String(
                lines[number].map { character in
                    guard blanks > 0, character == "\u{A0}" else { return character }
                    blanks -= 1
                    return " "
                }
            )
        }
        return lines
    }

    /// A text whose lines are broken where they are wider than the format allows; a line that has columns is broken
    /// within its last one.
    ///
    /// - Parameter text: Lines of text.
    /// - Complexity: O(n) in the length of the text.
    public func wrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            let safe = TerminalText.neutralised(String(line))
            guard DisplayWidth.of(safe) > width else { return [safe] }
            let gap = safe.ranges(of: "  ").last?.upperBound ?? safe.startIndex
            let start = safe[gap...].firstIndex { $0 != " " } ?? gap
            let column = DisplayWidth.of(String(safe[..<start]))
            guard column * 2 <= width else { return paragraph(safe, indent: 2) }
            let indent = max(column, 2)
            let lines = LineWrapping.lines(of: String(safe[start...]), width: width - indent)
            return lines.enumerated().map {
                ($0.offset == 0 ? String(safe[..<start]) : String(repeating: " ", count: indent)) + $0.element
            }
        }.joined(separator: "\n")
    }

    /// A heading, in bold where colours are used.
    func heading(_ text: String) -> [String] { paragraph(text).map(emphasised) }

    /// A line in bold where colours are used.
    func emphasised(_ line: String) -> String { styled(line, "1") }

    /// A line in red where colours are used: what must be mended.
    func alarming(_ line: String) -> String { styled(line, "31") }

    /// A line in yellow where colours are used: what should be looked at.
    func cautioning(_ line: String) -> String { styled(line, "33") }

    private func styled(_ line: String, _ code: String) -> String {
        usesColor && !line.isEmpty ? "\u{1B}[\(code)m\(line)\u{1B}[0m" : line
    }

    /// What a cell says on a terminal: points and large amounts with two decimals, shares with one, more where
    /// these would show 0 for what is not 0.
    func text(of cell: ReportCell) -> String {
        switch cell {
        case .blank: ""
        case .text(let text): text[language]
        case .code(let code): code
        case .integer(let number): String(number)
        case .points(let points): DecimalText.points(points)
        case .difference(let points): DecimalText.difference(points)
        case .amount(let amount): DecimalText.amount(amount)
        case .quantity(let number, let decimals): DecimalText.quantity(number, shown: decimals) ?? ""
        case .percent(let share): DecimalText.percent(share) ?? ""
        }
    }
}

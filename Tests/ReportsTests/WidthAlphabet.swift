import JieduiTestSupport

/// Text pieces with the cells that they take by the Unicode tables, written down by hand.
enum WidthAlphabet {
    static let pieces: [(text: String, width: Int)] = [
        ("a", 1), ("Z", 1), ("0", 1), (" ", 1), ("-", 1), ("word", 4), ("中", 2), ("台儿庄", 6), ("，", 2), ("）", 2),
        ("（", 2), ("。", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("😀", 2), ("é", 1), ("e\u{301}", 1), ("中\u{20DD}", 2),
        ("𠮷", 2), ("ñ", 1), ("≥", 1), ("👨‍👩‍👧", 6), ("❤\u{FE0F}", 2), ("\u{1B}[31m", 5), ("\u{7}", 1), ("\n", 1),
        ("\u{9B}", 1), ("\u{202E}", 1),
    ]

    /// Cells of a line that was made of the pieces, by a table of its own.
    static func width(of line: String) -> Int {
        line.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x301, 0x20DD, 0x200D: width
            case 0xFE0F: width + 1
            case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF01...0xFF60, 0xAC00...0xD7A3, 0x1F300...0x1FAFF: width + 2
            case 0x20000...0x2FFFF: width + 2
            default: width + 1
            }
        }
    }

    static func randomText(_ generator: inout SeededGenerator, pieces count: ClosedRange<Int> = 0...40) -> String {
        let length = Int.random(in: count, using: &generator)
        return (0..<length).map { _ in pieces.randomElement(using: &generator)?.text ?? "" }.joined()
    }
}

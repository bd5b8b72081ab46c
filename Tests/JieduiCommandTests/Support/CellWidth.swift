/// Cells that a line takes on a terminal, by a table of its own.
enum CellWidth {
    static func of(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: width
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF: width + 2
            case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: width + 2
            case 0x1F300...0x1FAFF, 0x20000...0x3FFFD: width + 2
            default: width + 1
            }
        }
    }

    /// The lines of a text that are wider than a terminal of 80 cells.
    static func overlongLines(of text: String) -> [String] {
        text.split(separator: "\n").filter { of($0) > 80 }.map(String.init)
    }
}

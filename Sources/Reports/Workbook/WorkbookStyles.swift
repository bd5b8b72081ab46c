import Counties
import Workbook

/// The looks of the result workbook.
struct WorkbookStyles {
    private static let line = CellColor(0xA6A6A6)

    static let title = CellStyle().with {
        $0.isBold = true
        $0.fontSize = 16
        $0.horizontal = .center
        $0.wrapsText = true
    }
    static let notice = CellStyle().with {
        $0.isBold = true
        $0.fontColor = CellColor(0xC00000)
        $0.wrapsText = true
    }
    /// The notice on a sheet without columns of its own, where it runs on over the next cells.
    static let noticeLine = notice.with { $0.wrapsText = false }
    static let unit = CellStyle().with { $0.horizontal = .right }
    static let heading = CellStyle().with {
        $0.isBold = true
        $0.fontSize = 12
    }
    static let statement = CellStyle().with { $0.wrapsText = true }
    static let conclusion = statement.with { $0.isBold = true }
    static let header = CellStyle().with {
        $0.isBold = true
        $0.fill = CellColor(0xDCE6F1)
        $0.border = .thin
        $0.borderColor = line
        $0.horizontal = .center
        $0.wrapsText = true
    }
    static let body = CellStyle().with {
        $0.border = .thin
        $0.borderColor = line
    }
    static let link = body.with { $0.fontColor = CellColor(0x0563C1) }
    static let note = CellStyle().with {
        $0.wrapsText = true
        $0.fontColor = CellColor(0x404040)
    }
    /// A cell of a matrix whose pair may not be made.
    static let excluded = body.with {
        $0.horizontal = .center
        $0.fontColor = CellColor(0x7F7F7F)
    }

    /// Columns of short words that are easier to compare in the middle.
    private static let centered: Set<String> = [
        "current", "in_plan", "diagnosis", "section", "conclusion", "must", "cap_reached", "exhausted", "standing",
    ]

    /// The look of the cells of a column.
    ///
    /// - Parameters:
    ///   - column: The column.
    ///   - isLarge: Whether the sheet has so many rows that lines around each cell would only make the file large.
    static func body(of column: ReportColumn, isLarge: Bool) -> CellStyle {
        var style = isLarge ? CellStyle() : body
        switch column.kind {
        case .text:
            style.wrapsText = !isLarge
            style.horizontal = centered.contains(column.key) ? .center : .left
            style.indent = isLarge || style.horizontal == .center ? 0 : 1
        case .code:
            style.numberFormat = .text
            style.horizontal = .center
        case .integer, .points, .difference, .amount, .percent:
            style.horizontal = .right
            style.indent = isLarge ? 0 : 1
        }
        return style
    }

    /// The look of a row of totals.
    static func total(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.isBold = true
            $0.fill = CellColor(0xF2F2F2)
            $0.border = .thin
            $0.borderColor = line
        }
    }

    /// Colours from little to much of something good.
    static func valueScale(_ range: CellRange) -> ColorScale {
        ColorScale(range: range, low: CellColor(0xF8CBAD), middle: CellColor(0xFFFFFF), high: CellColor(0x9BC2E6))
    }

    /// Colours from little to much of a loss.
    static func lossScale(_ range: CellRange) -> ColorScale {
        ColorScale(range: range, low: CellColor(0x9BC2E6), middle: CellColor(0xFFFFFF), high: CellColor(0xF8CBAD))
    }
}

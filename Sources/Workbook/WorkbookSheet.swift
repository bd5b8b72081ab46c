/// One column of a sheet.
public struct WorkbookColumn: Hashable, Sendable {
    /// Width in digits of the default font, 0…255; a Han character takes two.
    public var width: Double
    /// The look of the cells that have no row yet, down to the last row; nil is plain. A template marks a column of
    /// codes as text by it.
    public var style: CellStyle?
    /// Whether it is not shown.
    public var isHidden: Bool

    /// Creates a column.
    public init(width: Double, style: CellStyle? = nil, isHidden: Bool = false) {
        self.width = width
        self.style = style
        self.isHidden = isHidden
    }
}

/// A remark that appears when the pointer rests on a cell.
public struct CellComment: Hashable, Sendable {
    /// Row of the cell, from 0.
    public var row: Int
    /// Column of the cell, from 0.
    public var column: Int
    /// The words, at most 32,767 characters.
    public var text: String
    /// Width of the box in pixels, 20…2000.
    public var width: Int
    /// Height of the box in pixels, 20…2000.
    public var height: Int

    /// Creates a remark.
    public init(row: Int, column: Int, text: String, width: Int = 260, height: Int = 110) {
        self.row = row
        self.column = column
        self.text = text
        self.width = width
        self.height = height
    }
}

/// Colours cells between three colours by their numbers; texts and empty cells stay as they are.
public struct ColorScale: Hashable, Sendable {
    /// The cells.
    public var range: CellRange
    /// Colour of the least number.
    public var low: CellColor
    /// Colour of the median.
    public var middle: CellColor
    /// Colour of the largest number.
    public var high: CellColor

    /// Creates a scale.
    public init(range: CellRange, low: CellColor, middle: CellColor, high: CellColor) {
        self.range = range
        self.low = low
        self.middle = middle
        self.high = high
    }
}

/// One sheet: rows from the top, and what lies over them.
public struct WorkbookSheet: Sendable {
    /// Name on the tab: 1…31 UTF-16 units, none of `[]:*?/\`, no apostrophe at either end, no other sheet's name.
    public var name: String
    /// Colour of the tab; nil is none.
    public var tabColor: CellColor?
    /// Whether it is not shown, as a sheet of words for drop-down lists.
    public var isHidden = false
    /// The columns from the first on; further ones have the default width.
    public var columns: [WorkbookColumn] = []
    /// The rows from the first on.
    public var rows: WorkbookRows
    /// How many rows stay at the top when the rest is scrolled.
    public var frozenRows = 0
    /// How many columns stay at the left when the rest is scrolled.
    public var frozenColumns = 0
    /// Heading row and data rows of a filter; nil is none.
    public var autofilter: CellRange?
    /// Rectangles shown as one cell with the value and look of their first; they must not overlap.
    public var merges: [CellRange] = []
    /// Colours by numbers.
    public var colorScales: [ColorScale] = []
    /// What may be typed.
    public var validations: [CellValidation] = []
    /// Remarks; at most one a cell.
    public var comments: [CellComment] = []
    /// Charts.
    public var charts: [WorkbookChart] = []
    /// How it is printed.
    public var print = PrintSetup()

    /// Creates a sheet; change its other properties.
    public init(name: String, rows: WorkbookRows) {
        self.name = name
        self.rows = rows
    }
}

/// A rectangle of cells of one sheet, counted from 0.
public struct CellRange: Hashable, Sendable {
    /// The rows, 0…1,048,575.
    public var rows: ClosedRange<Int>
    /// The columns, 0…16,383.
    public var columns: ClosedRange<Int>

    /// Largest number of rows of a sheet; a limit of the file format.
    public static let rowLimit = 1_048_576
    /// Largest number of columns of a sheet; a limit of the file format.
    public static let columnLimit = 16_384

    /// Creates a rectangle.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Creates a rectangle of one cell.
    public init(row: Int, column: Int) {
        self.init(rows: row...row, columns: column...column)
    }

    /// Whether the rectangle lies on a sheet.
    public var isOnSheet: Bool {
        rows.lowerBound >= 0 && rows.upperBound < Self.rowLimit && columns.lowerBound >= 0
            && columns.upperBound < Self.columnLimit
    }

    /// Whether it is one cell.
    public var isSingleCell: Bool { rows.count == 1 && columns.count == 1 }

    /// Whether two rectangles have a cell in common.
    public func overlaps(_ other: CellRange) -> Bool {
        rows.overlaps(other.rows) && columns.overlaps(other.columns)
    }

    /// The name that formulas use, such as `A4:C9`, or `A4` for one cell.
    public var name: String { named(mark: "") }

    /// The name that does not move when a formula is copied, such as `$A$4:$C$9`.
    public var absoluteName: String { named(mark: "$") }

    /// The name with its sheet, such as `'T1 结对方案表'!$A$4:$C$9`, for formulas on other sheets.
    public func reference(onSheet sheet: String) -> String {
        Self.quoted(sheet: sheet) + "!" + absoluteName
    }

    /// Letters of a column: 0 is `A`, 26 is `AA`; empty for a negative number.
    public static func columnName(_ column: Int) -> String {
        var letters: [Character] = []
        var rest = column
        while rest >= 0 {
            letters.append(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))))
            rest = rest / 26 - 1
        }
        return String(letters.reversed())
    }

    /// The name of a sheet as formulas write it, in apostrophes.
    public static func quoted(sheet: String) -> String {
        var text = "'"
        for character in sheet { text += character == "'" ? "''" : String(character) }
        return text + "'"
    }

    private func named(mark: String) -> String {
        func cell(_ row: Int, _ column: Int) -> String { "\(mark)\(Self.columnName(column))\(mark)\(row + 1)" }
        let first = cell(rows.lowerBound, columns.lowerBound)
        return isSingleCell ? first : first + ":" + cell(rows.upperBound, columns.upperBound)
    }
}

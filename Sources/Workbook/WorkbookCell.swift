/// A formula with the value that it has when the file is written.
public struct CellFormula: Hashable, Sendable {
    /// The value of a formula.
    public enum Result: Hashable, Sendable {
        /// A number; must be finite.
        case number(Double)
        /// A text.
        case text(String)
    }

    /// The formula without its leading `=`, in English function names with commas: `ROUND(SUM(C4:C9),4)`.
    public var expression: String
    /// Its value: what readers show that do not compute, and what a recalculation must give again.
    public var result: Result

    /// Creates a formula.
    public init(_ expression: String, result: Result) {
        self.expression = expression
        self.result = result
    }
}

/// One cell: a typed value and how it looks.
public struct WorkbookCell: Hashable, Sendable {
    /// What a cell holds.
    public enum Value: Hashable, Sendable {
        /// Nothing; the style alone is written, and not even that where it is plain.
        case blank
        /// A text, whatever it looks like: `=1+1` stays a text of four characters.
        case text(String)
        /// A finite number.
        case number(Double)
        /// A formula.
        case formula(CellFormula)
        /// A text that leads to the first cell of another sheet of the workbook.
        case link(String, sheet: String)
    }

    /// The value.
    public var value: Value
    /// The look.
    public var style: CellStyle

    /// Creates a cell.
    public init(_ value: Value, _ style: CellStyle = CellStyle()) {
        self.value = value
        self.style = style
    }
}

/// One row of cells, from the first column on.
public struct WorkbookRow: Hashable, Sendable {
    /// The cells; what is missing at the end is empty.
    public var cells: [WorkbookCell]
    /// Height in points, above 0 and at most 409; nil lets the spreadsheet fit it to the texts. Merged cells are never
    /// fitted.
    public var height: Double?

    /// Creates a row.
    public init(_ cells: [WorkbookCell], height: Double? = nil) {
        self.cells = cells
        self.height = height
    }
}

/// The rows of a sheet, made when they are asked for.
///
/// A table may have a million rows; the writer takes them one at a time and never needs all at once.
public struct WorkbookRows: RandomAccessCollection, Sendable {
    private let make: @Sendable (Int) -> WorkbookRow
    /// The number of rows.
    public let count: Int

    /// Rows that are made on demand; the same number must always give the same row.
    public init(count: Int, make: @escaping @Sendable (Int) -> WorkbookRow) {
        self.count = Swift.max(0, count)
        self.make = make
    }

    /// Rows that exist already.
    public init(_ rows: [WorkbookRow]) {
        self.init(count: rows.count) { rows[$0] }
    }

    /// The first position.
    public var startIndex: Int { 0 }
    /// The position after the last row.
    public var endIndex: Int { count }

    /// One row.
    public subscript(position: Int) -> WorkbookRow { make(position) }

    /// Rows below other rows.
    public static func + (above: WorkbookRows, below: WorkbookRows) -> WorkbookRows {
        WorkbookRows(count: above.count + below.count) { position in
            position < above.count ? above[position] : below[position - above.count]
        }
    }
}

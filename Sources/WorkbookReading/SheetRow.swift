/// One row of a sheet. Rows without any value are not delivered.
public struct SheetRow: Sendable, Hashable {
    /// The row's number as Excel shows it, from 1 to 1,048,576.
    public var number: Int
    /// The cells that have a value, by ascending column.
    public var cells: [SheetCell]
    /// Whether the row is hidden, by hand or by a filter.
    public var isHidden: Bool

    /// A row with its cells, by ascending column.
    public init(number: Int, cells: [SheetCell], isHidden: Bool = false) {
        self.number = number
        self.cells = cells
        self.isHidden = isHidden
    }
}

/// A cell that has a value.
public struct SheetCell: Sendable, Hashable {
    /// The column's number, from 1 (A) to 16,384 (XFD).
    public var column: Int
    /// What the cell holds.
    public var value: CellValue
    /// Whether the value is the stored result of a formula.
    public var isFormula: Bool

    /// A cell of a column, from 1.
    public init(column: Int, value: CellValue, isFormula: Bool = false) {
        self.column = column
        self.value = value
        self.isFormula = isFormula
    }
}

/// What a cell holds. A cell without a value is not delivered at all.
public enum CellValue: Sendable, Hashable {
    /// A text, as it was typed or as a formula gave it; it may be empty or consist of spaces.
    case text(String)
    /// A number in canonical decimal text, and how the cell shows it.
    ///
    /// The text has at most 15 significant digits, as Excel shows them, no exponent from 1e-15 to below 1e21, no
    /// trailing zeros and no `-0`: the double 0.30000000000000004 is "0.3".
    case number(text: String, format: NumberFormat)
    /// A day or a time of day: a number in a cell with a date format, or a date stored as text.
    case date(DateValue)
    /// A number in a cell with a date format that no calendar day of the years 1900 to 9999 belongs to; Excel shows
    /// `####`, or 29 February 1900. The text is the number's.
    case dateOutOfRange(serial: String)
    /// A truth value.
    case boolean(Bool)
    /// An error value such as `#N/A` or `#DIV/0!`.
    case error(String)
    /// A formula whose result is not in the file: a program wrote it without calculating. Opening and saving it in
    /// Excel, WPS or LibreOffice fills in the results.
    case formulaWithoutValue
}

/// A fault or a warning about a scenario or a plan, with the place and the remedy.
public struct Diagnostic: Hashable, Sendable {
    /// How grave it is.
    public enum Severity: String, Sendable {
        /// The input cannot be used.
        case error
        /// The input can be used, but somebody should look.
        case warning
    }

    /// Stable code: E… for faults, W… for warnings.
    public var code: String
    /// How grave it is.
    public var severity: Severity
    /// File name inside the scenario, such as `counties.csv`; in a workbook the name of the sheet.
    public var file: String?
    /// Line in the file, from 1; in a workbook the row of the sheet.
    public var line: Int?
    /// Column of the table (the field's number in the row), from 1.
    public var column: Int?
    /// The cell of a workbook, such as `F12`; nil in files.
    public var cell: String?
    /// What is wrong.
    public var message: BilingualText
    /// How to mend it.
    public var help: BilingualText

    /// Creates a diagnostic.
    public init(
        code: String,
        severity: Severity,
        file: String? = nil,
        line: Int? = nil,
        column: Int? = nil,
        message: BilingualText,
        help: BilingualText
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.help = help
    }
}

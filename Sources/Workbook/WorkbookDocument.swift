/// A workbook as a value: what its sheets say and how they look, independent of any file.
///
/// The same document always gives the same bytes: the file names no clock, no user and no machine, and its date of
/// creation is fixed. Rows and columns are counted from 0.
public struct WorkbookDocument: Sendable {
    /// Title in the properties of the file.
    public var title: String
    /// Author in the properties of the file.
    public var author: String
    /// Seconds from 1970-01-01T00:00:00Z to the date of creation in the properties, above 0; by default
    /// 2024-01-01T00:00:00Z, so that the bytes repeat.
    public var created = 1_704_067_200
    /// Name of the font of all cells.
    public var fontName: String
    /// Height of letters in points where a style does not say, 1…409.
    public var fontSize: Double
    /// The sheets in order of their tabs; at least one is shown.
    public var sheets: [WorkbookSheet]

    /// Creates a document.
    public init(
        title: String = "",
        author: String = "",
        fontName: String = "Calibri",
        fontSize: Double = 11,
        sheets: [WorkbookSheet]
    ) {
        self.title = title
        self.author = author
        self.fontName = fontName
        self.fontSize = fontSize
        self.sheets = sheets
    }
}

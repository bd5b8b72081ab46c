/// A row of the table `sources`: where a figure comes from, and whether it is an assumption.
public struct SourceNote: Equatable, Sendable {
    /// The table it speaks of.
    public var table: String
    /// The key of the row; nil is the whole column.
    public var key: String?
    /// The column; nil is the whole table.
    public var column: String?
    /// The source.
    public var source: String
    /// Year of the figure.
    public var year: String?
    /// Caliber (口径) such as 规上 or 当年价.
    public var caliber: String?
    /// Whether the figure is an assumption.
    public var isAssumption: Bool

    /// Creates a note.
    public init(
        table: String,
        key: String?,
        column: String?,
        source: String,
        year: String?,
        caliber: String?,
        isAssumption: Bool
    ) {
        self.table = table
        self.key = key
        self.column = column
        self.source = source
        self.year = year
        self.caliber = caliber
        self.isAssumption = isAssumption
    }
}

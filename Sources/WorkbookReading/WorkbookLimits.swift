/// What a workbook may cost the machine before the reader refuses it.
///
/// The standard limits let every sheet pass that Excel itself can save from a planner's tables, and stop files that are
/// made to exhaust memory or time. `docs/decisions/0007-reading-workbooks.md` gives the measurements behind them.
public struct WorkbookLimits: Sendable, Hashable {
    /// The longest file, in bytes.
    public var fileBytes = 100 << 20
    /// The most parts in the package.
    public var parts = 10_000
    /// The longest directory of the package, in bytes; it bounds memory before the parts are counted.
    public var directoryBytes = 16 << 20
    /// The size of all parts together when they are expanded, in bytes.
    public var expandedBytes = 2 << 30
    /// How many times its compressed size a part may be; its first mebibyte is free.
    public var expansionRatio = 500
    /// How deep elements may be nested.
    public var elementDepth = 64
    /// The longest tag with all its attributes, in bytes.
    public var tagBytes = 256 << 10
    /// The most attributes of one element, and the most namespaces in scope.
    public var attributes = 256
    /// The longest text of a cell, in bytes of UTF-8; Excel stops at 32,767 UTF-16 units.
    public var textBytes = 128 << 10
    /// All texts of one row, in bytes of UTF-8.
    public var rowTextBytes = 64 << 20
    /// All texts that the cells of one sheet deliver, in bytes of UTF-8: many cells may share one long text.
    public var sheetTextBytes = 2 << 30
    /// The longest of the parts that list sheets, relationships and styles, in bytes.
    public var listPartBytes = 64 << 20
    /// The most shared strings.
    public var sharedStrings = 20_000_000
    /// All shared strings together, in bytes of UTF-8.
    public var sharedStringBytes = 256 << 20
    /// The most cell formats, number formats, sheets, relationships and merged ranges, each.
    public var listEntries = 1_000_000

    /// The limits that the program uses.
    public static let standard = WorkbookLimits()

    /// The standard limits, to be changed one by one.
    public init() {}
}

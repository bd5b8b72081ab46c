public import Counties

/// One table of a scenario.
public struct TableSchema: Sendable {
    /// File name without `.csv`, such as `county_nodes`.
    public var name: String
    /// What the table holds.
    public var meaning: BilingualText
    /// Chinese names that a sheet with the table may have; the first is the one that we write.
    public var chineseNames: [String]
    /// Columns that together name a row; empty when rows have no key.
    public var key: [String]
    /// Whether a scenario without the table is incomplete.
    public var isRequired: Bool
    /// Whether the rule of the table is modelled; a table with rows that is not makes `solve` refuse.
    public var isModelled: Bool
    /// Constraint family that the table feeds, such as P12.
    public var family: String?
    /// The columns in the order in which we write them.
    public var columns: [ColumnSchema]

    /// The Chinese name of a sheet that holds the table.
    public var chineseName: String { chineseNames.first ?? name }

    /// The file that holds the table.
    public var fileName: String { name + ".csv" }

    /// The column of that name.
    public func column(_ name: String) -> ColumnSchema? { columns.first { $0.name == name } }

    init(
        _ name: String,
        key: [String],
        required: Bool = false,
        modelled: Bool = true,
        family: String? = nil,
        zh: String,
        en: String,
        sheets chineseNames: [String] = [],
        _ columns: [ColumnSchema]
    ) {
        self.name = name
        self.key = key
        isRequired = required
        isModelled = modelled
        self.family = family
        meaning = BilingualText(zh: zh, en: en)
        self.chineseNames = chineseNames.contains(zh) ? chineseNames : chineseNames + [zh]
        self.columns = columns
    }
}

/// The format of a scenario as data.
public enum Schema {
    /// Every table, in the order in which they are read: a table comes after those that it refers to.
    public static let tables: [TableSchema] =
        [counties] + chainTables + [modes] + countyTables + pairTables + policyTables + monitoringTables + noteTables

    /// The table of that name.
    public static func table(_ name: String) -> TableSchema? { tables.first { $0.name == name } }
}

import Counties

/// What the tables of a scenario and their columns are called; the format of scenarios knows it, and hands it over.
///
/// Reports in English call them as the files do. A name that nobody handed over is shown as it is written.
public struct ScenarioTableNames: Sendable {
    private let tables: [String: String]
    private let columns: [String: [String: String]]

    /// Creates the names.
    ///
    /// - Parameters:
    ///   - tables: Chinese names of tables by their names, such as 县域产出 for `county_nodes`.
    ///   - columns: Chinese names of columns by table and column, such as 产出 for `county_nodes`, `output`.
    public init(tables: [String: String] = [:], columns: [String: [String: String]] = [:]) {
        self.tables = tables
        self.columns = columns
    }

    /// The name of a table.
    func table(_ name: String) -> BilingualText { BilingualText(zh: tables[name] ?? name, en: name) }

    /// The name of a column of a table.
    func column(_ name: String, of table: String) -> BilingualText {
        BilingualText(zh: columns[table]?[name] ?? name, en: name)
    }
}

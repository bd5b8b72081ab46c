import Reports
import ScenarioFiles

extension ScenarioTableNames {
    /// The names that the format of scenarios gives its tables and columns.
    static let ofFormat = ScenarioTableNames(
        tables: Dictionary(Schema.tables.map { ($0.name, $0.chineseName) }) { first, _ in first },
        columns: Dictionary(
            Schema.tables.map { table in
                (
                    table.name,
                    Dictionary(table.columns.map { ($0.name, $0.chineseName) }) { first, _ in first }
                )
            }
        ) { first, _ in first }
    )
}

/// The headers that name a table's columns, in both languages, with or without a unit in brackets.
struct HeaderNames {
    private var columns: [String: Int] = [:]
    private var spellings: [String] = []

    init(_ schema: TableSchema) {
        for (position, column) in schema.columns.enumerated() {
            for name in [column.name] + column.chineseNames {
                columns[HalfWidth.key(name)] = columns[HalfWidth.key(name)] ?? position
                spellings.append(name)
            }
        }
    }

    /// The column that a header names, and the unit in its brackets.
    func column(for header: String) -> (column: Int, unit: String?)? {
        let key = HalfWidth.key(header)
        if let column = columns[key] { return (column, nil) }
        // 角　色 and a header with a line break in it are meant as 角色.
        let solid = HalfWidth.solid(key)
        if solid != key { return column(for: solid) }
        guard key.hasSuffix(")"), let bracket = key.lastIndex(of: "(") else { return nil }
        let name = HalfWidth.trimmed(String(key[..<bracket]))
        guard let column = columns[name] else { return nil }
        let unit = HalfWidth.trimmed(String(key[key.index(after: bracket)...].dropLast()))
        return (column, unit.isEmpty ? nil : unit)
    }

    /// The nearest header.
    func suggestion(for header: String) -> String? {
        EditDistance.nearest(to: HalfWidth.key(header), among: spellings)
    }
}

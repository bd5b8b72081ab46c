import Counties

extension TableReader {
    /// Checks every cell, key and reference of a table that is no part of a scenario; returns the number of rows.
    func checkOnly() -> Int {
        var keys = RowKeys()
        while next() {
            for column in schema.columns.indices { check(column) }
            guard !schema.key.isEmpty else { continue }
            let key = schema.key.map { name in written(column(name)).map { plain($0, column(name)) } ?? "" }
            _ = keys.isNew(key, self, column: column(schema.key[0]))
        }
        return rowCount
    }

    /// Reads a cell for its faults alone.
    private func check(_ column: Int) {
        switch schema.columns[column].kind {
        case .countyCode, .key: _ = key(column)
        case .text, .group: _ = text(column)
        case .county: _ = county(column)
        case .counties: _ = counties(column)
        case .number: _ = number(column)
        case .amount: _ = amount(column)
        case .whole: _ = whole(column)
        case .points: _ = points(column)
        case .truth: _ = truth(column)
        case .word: _ = word(column)
        case .year: _ = year(column)
        case .month: _ = month(column)
        case .labels: _ = labels(column)
        case .reference: _ = reference(column)
        case .references: _ = references(column)
        }
    }
}

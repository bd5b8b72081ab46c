import Counties

/// What a scenario asks for that no rule models yet.
enum UnmodelledParts {
    /// The tables with rows, in the order of their names.
    static func of(_ rows: [String: Int]) -> [UnmodelledPart] {
        Schema.tables.filter { !$0.isModelled && rows[$0.name] ?? 0 > 0 }.map { table in
            UnmodelledPart(
                part: table.name,
                family: table.family,
                meaning: table.meaning,
                chineseName: table.chineseName
            )
        }.sorted { isByteOrdered($0.part, $1.part) }
    }
}

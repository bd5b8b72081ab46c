internal import CGLPKBridge
internal import LinearModel

extension GLPKProblem {
    /// Adds columns with scaled entries.
    func addColumns(
        _ definitions: [Model.VariableDefinition],
        objective: [Double],
        entries: [[(row: Int, coefficient: Double)]]
    ) throws(SolverError) {
        let (starts, rows, values) = Self.flattened(entries.map { $0.map { ($0.row, $0.coefficient) } })
        let (lower, upper) = (definitions.map(\.lower), definitions.map(\.upper))
        let isWhole = definitions.map { $0.kind != .continuous }
        let outcome = unsafe bridge_add_columns(
            try open(),
            Int32(definitions.count),
            lower,
            upper,
            objective,
            isWhole,
            starts,
            rows,
            values
        )
        try Self.check(outcome)
        didGrow(columns: definitions.count, rows: 0, entries: starts.last)
    }

    /// Adds rows with scaled sides and entries.
    func addRows(
        lower: [Double],
        upper: [Double],
        entries: [[(column: Int, coefficient: Double)]]
    ) throws(SolverError) {
        let (starts, columns, values) = Self.flattened(entries.map { $0.map { ($0.column, $0.coefficient) } })
        let outcome = unsafe bridge_add_rows(try open(), Int32(lower.count), lower, upper, starts, columns, values)
        try Self.check(outcome)
        didGrow(columns: 0, rows: lower.count, entries: starts.last)
    }

    private static func flattened(_ lines: [[(Int, Double)]]) -> (starts: [Int32], indices: [Int32], values: [Double]) {
        // Element 0 of the entries is unused, as everywhere in GLPK.
        var (starts, indices, values): ([Int32], [Int32], [Double]) = ([0], [0], [0])
        for line in lines {
            for (index, value) in line {
                indices.append(Int32(index + 1))
                values.append(value)
            }
            starts.append(Int32(indices.count - 1))
        }
        return (starts, indices, values)
    }
}

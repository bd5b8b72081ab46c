internal import CGLPKBridge
internal import LinearModel

/// One GLPK problem object. Lives on the thread that made it, until ``close()``.
///
/// Columns and rows count from 0 here; the bridge counts from 1.
@safe
final class GLPKProblem {
    private var pointer: OpaquePointer?
    private(set) var columnCount: Int
    private(set) var rowCount: Int
    private(set) var entryCount: Int

    private init(pointer: OpaquePointer?, columnCount: Int, rowCount: Int, entryCount: Int) {
        unsafe self.pointer = unsafe pointer
        self.columnCount = columnCount
        self.rowCount = rowCount
        self.entryCount = entryCount
    }

    deinit {
        close()
    }

    /// Loads a scaled model.
    static func open(_ model: Model, _ scaled: ScaledModel) throws(SolverError) -> GLPKProblem {
        var opened: OpaquePointer?
        var outcome = Int32(BRIDGE_OK)
        let variables = model.variables
        let rowLower = zip(model.constraints, scaled.rowFactors).map { $0.lower * $1 }
        let rowUpper = zip(model.constraints, scaled.rowFactors).map { $0.upper * $1 }
        let objective = variables.map { $0.objective * scaled.objectiveFactor }
        let (lower, upper) = (variables.map(\.lower), variables.map(\.upper))
        let isWhole = variables.map { $0.kind != .continuous }
        unsafe lower.withUnsafeBufferPointer { lower in
            unsafe upper.withUnsafeBufferPointer { upper in
                unsafe objective.withUnsafeBufferPointer { objective in
                    unsafe isWhole.withUnsafeBufferPointer { isWhole in
                        unsafe rowLower.withUnsafeBufferPointer { rowLower in
                            unsafe rowUpper.withUnsafeBufferPointer { rowUpper in
                                unsafe scaled.entryRows.withUnsafeBufferPointer { rows in
                                    unsafe scaled.entryColumns.withUnsafeBufferPointer { columns in
                                        unsafe scaled.entryValues.withUnsafeBufferPointer { values in
                                            var flat = unsafe BridgeModel(
                                                maximizes: model.sense == .maximize,
                                                objectiveConstant: model.objectiveConstant * scaled.objectiveFactor,
                                                columnCount: Int32(model.variableCount),
                                                rowCount: Int32(model.constraintCount),
                                                entryCount: Int32(values.count - 1),
                                                columnLower: lower.baseAddress,
                                                columnUpper: upper.baseAddress,
                                                objective: objective.baseAddress,
                                                isWhole: isWhole.baseAddress,
                                                rowLower: rowLower.baseAddress,
                                                rowUpper: rowUpper.baseAddress,
                                                entryRow: rows.baseAddress,
                                                entryColumn: columns.baseAddress,
                                                entryValue: values.baseAddress
                                            )
                                            outcome = unsafe bridge_open(&flat, &opened)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        try check(outcome)
        return unsafe GLPKProblem(
            pointer: opened,
            columnCount: model.variableCount,
            rowCount: model.constraintCount,
            entryCount: scaled.entryValues.count - 1
        )
    }

    /// A copy with the same basis.
    func clone() throws(SolverError) -> GLPKProblem {
        var copy: OpaquePointer?
        try Self.check(unsafe bridge_clone(pointer, &copy))
        return unsafe GLPKProblem(
            pointer: copy,
            columnCount: columnCount,
            rowCount: rowCount,
            entryCount: entryCount
        )
    }

    /// Frees the problem; harmless when repeated.
    func close() {
        unsafe bridge_close(pointer)
        unsafe pointer = nil
    }

    /// Turns an outcome of the bridge into an error.
    static func check(_ outcome: Int32) throws(SolverError) {
        switch Int(outcome) {
        case Int(BRIDGE_OK): return
        case Int(BRIDGE_TRAPPED):
            let text = unsafe String(cString: bridge_last_message())
            let message = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            throw .failed(solver: "GLPK", message: message, modelText: "")
        case Int(BRIDGE_NO_MEMORY): throw .failed(solver: "GLPK", message: "no memory", modelText: "")
        default: throw .sessionUnavailable
        }
    }

    private func open() throws(SolverError) -> OpaquePointer {
        guard let pointer = unsafe pointer else { throw .sessionUnavailable }
        return unsafe pointer
    }

    /// Sets the bounds of a column.
    func setColumnBounds(_ column: Int, _ lower: Double, _ upper: Double) throws(SolverError) {
        try Self.check(unsafe bridge_set_column_bounds(try open(), Int32(column + 1), lower, upper))
    }

    /// Sets the sides of a row, scaled.
    func setRowBounds(_ row: Int, _ lower: Double, _ upper: Double) throws(SolverError) {
        try Self.check(unsafe bridge_set_row_bounds(try open(), Int32(row + 1), lower, upper))
    }

    /// Sets a coefficient of the objective, scaled.
    func setObjective(_ column: Int, _ coefficient: Double) throws(SolverError) {
        try Self.check(unsafe bridge_set_objective(try open(), Int32(column + 1), coefficient))
    }

    /// Sets the constant of the objective, scaled.
    func setObjectiveConstant(_ constant: Double) throws(SolverError) {
        try Self.check(unsafe bridge_set_objective(try open(), 0, constant))
    }

    /// Adds columns with scaled entries.
    func addColumns(
        _ definitions: [Model.VariableDefinition],
        objective: [Double],
        entries: [[(row: Int, coefficient: Double)]]
    ) throws(SolverError) {
        let (starts, rows, values) = Self.flattened(entries.map { $0.map { ($0.row, $0.coefficient) } })
        let (lower, upper) = (definitions.map(\.lower), definitions.map(\.upper))
        let isWhole = definitions.map { $0.kind != .continuous }
        let problem = unsafe try open()
        var outcome = Int32(BRIDGE_OK)
        unsafe lower.withUnsafeBufferPointer { lower in
            unsafe upper.withUnsafeBufferPointer { upper in
                unsafe objective.withUnsafeBufferPointer { objective in
                    unsafe isWhole.withUnsafeBufferPointer { isWhole in
                        unsafe starts.withUnsafeBufferPointer { starts in
                            unsafe rows.withUnsafeBufferPointer { rows in
                                unsafe values.withUnsafeBufferPointer { values in
                                    var columns = unsafe BridgeColumns(
                                        count: Int32(lower.count),
                                        lower: lower.baseAddress,
                                        upper: upper.baseAddress,
                                        objective: objective.baseAddress,
                                        isWhole: isWhole.baseAddress,
                                        starts: starts.baseAddress,
                                        entryRow: rows.baseAddress,
                                        entryValue: values.baseAddress
                                    )
                                    outcome = unsafe bridge_add_columns(problem, &columns)
                                }
                            }
                        }
                    }
                }
            }
        }
        try Self.check(outcome)
        columnCount += definitions.count
        entryCount += rows.count
    }

    /// Adds rows with scaled sides and entries.
    func addRows(
        lower: [Double],
        upper: [Double],
        entries: [[(column: Int, coefficient: Double)]]
    ) throws(SolverError) {
        let (starts, columns, values) = Self.flattened(entries.map { $0.map { ($0.column, $0.coefficient) } })
        let problem = unsafe try open()
        var outcome = Int32(BRIDGE_OK)
        unsafe lower.withUnsafeBufferPointer { lower in
            unsafe upper.withUnsafeBufferPointer { upper in
                unsafe starts.withUnsafeBufferPointer { starts in
                    unsafe columns.withUnsafeBufferPointer { columns in
                        unsafe values.withUnsafeBufferPointer { values in
                            var rows = unsafe BridgeRows(
                                count: Int32(lower.count),
                                lower: lower.baseAddress,
                                upper: upper.baseAddress,
                                starts: starts.baseAddress,
                                entryColumn: columns.baseAddress,
                                entryValue: values.baseAddress
                            )
                            outcome = unsafe bridge_add_rows(problem, &rows)
                        }
                    }
                }
            }
        }
        try Self.check(outcome)
        rowCount += lower.count
        entryCount += columns.count
    }

    private static func flattened(_ lines: [[(Int, Double)]]) -> (starts: [Int32], indices: [Int32], values: [Double]) {
        var (starts, indices, values): ([Int32], [Int32], [Double]) = ([0], [], [])
        for line in lines {
            for (index, value) in line {
                indices.append(Int32(index + 1))
                values.append(value)
            }
            starts.append(Int32(indices.count))
        }
        // An empty array has no address, and the bridge steps back from the first element.
        if indices.isEmpty { (indices, values) = ([0], [0]) }
        return (starts, indices, values)
    }

    /// Runs the simplex method once.
    func simplex(_ options: BridgeSimplexOptions) throws(SolverError) -> BridgeSimplexResult {
        var (options, result) = (options, BridgeSimplexResult())
        try Self.check(unsafe bridge_simplex(try open(), &options, &result))
        return result
    }

    /// The basic solution, scaled.
    func basicSolution() throws(SolverError) -> (values: [Double], rowDuals: [Double]) {
        var values = [Double](repeating: 0, count: columnCount)
        var rowDuals = [Double](repeating: 0, count: rowCount)
        try Self.check(unsafe bridge_read_basic(try open(), &values, nil, &rowDuals, nil))
        return (values, rowDuals)
    }

    /// The values of the basic solution alone.
    func basicValues() throws(SolverError) -> [Double] {
        var values = [Double](repeating: 0, count: columnCount)
        try Self.check(unsafe bridge_read_basic(try open(), &values, nil, nil, nil))
        return values
    }

    /// Runs branch and cut; the relaxation must be at its optimum. The problem is of no use afterwards.
    func branchAndCut(
        _ options: BridgeBranchOptions,
        control: SolveControl
    ) throws(SolverError) -> (result: BridgeBranchResult, values: [Double], root: RootRelaxation?) {
        var (options, result) = (options, BridgeBranchResult())
        var values = [Double](repeating: 0, count: columnCount)
        var reducedCosts = [Double](repeating: 0, count: columnCount)
        var (lower, upper) = (reducedCosts, reducedCosts)
        var positions = [Int32](repeating: 0, count: columnCount)
        let problem = unsafe try open()
        var outcome = Int32(BRIDGE_OK)
        unsafe reducedCosts.withUnsafeMutableBufferPointer { reducedCosts in
            unsafe lower.withUnsafeMutableBufferPointer { lower in
                unsafe upper.withUnsafeMutableBufferPointer { upper in
                    unsafe positions.withUnsafeMutableBufferPointer { positions in
                        var root = unsafe BridgeRoot(
                            reducedCosts: reducedCosts.baseAddress,
                            lower: lower.baseAddress,
                            upper: upper.baseAddress,
                            positions: positions.baseAddress
                        )
                        outcome = unsafe bridge_branch_and_cut(
                            problem,
                            &options,
                            control.pointer,
                            &root,
                            &result,
                            &values
                        )
                    }
                }
            }
        }
        try Self.check(outcome)
        guard result.hasRoot else { return (result, values, nil) }
        let root = RootRelaxation(
            objective: result.rootObjective,
            reducedCosts: reducedCosts,
            lower: lower,
            upper: upper,
            positions: positions
        )
        return (result, values, root)
    }
}

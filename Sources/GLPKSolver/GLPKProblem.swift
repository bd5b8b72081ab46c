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

    /// Loads a scaled model, without the constant of its objective (see ``ObjectiveFrame``).
    static func open(_ model: Model, _ scaled: ScaledModel) throws(SolverError) -> GLPKProblem {
        var opened: OpaquePointer?
        let variables = model.variables
        let rowLower = zip(model.constraints, scaled.rowFactors).map { $0.lower * $1 }
        let rowUpper = zip(model.constraints, scaled.rowFactors).map { $0.upper * $1 }
        let objective = variables.map { $0.objective * scaled.objectiveFactor }
        let (lower, upper) = (variables.map(\.lower), variables.map(\.upper))
        let isWhole = variables.map { $0.kind != .continuous }
        var frame = BridgeFrame(
            maximizes: model.sense == .maximize,
            columnCount: Int32(model.variableCount),
            rowCount: Int32(model.constraintCount),
            entryCount: Int32(scaled.entryValues.count - 1)
        )
        let outcome = unsafe bridge_open(
            &frame,
            lower,
            upper,
            objective,
            isWhole,
            rowLower,
            rowUpper,
            scaled.entryRows,
            scaled.entryColumns,
            scaled.entryValues,
            &opened
        )
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

    /// Whether it can be worked on; a fatal error of GLPK takes every problem of its thread.
    var isAvailable: Bool { unsafe bridge_is_available(pointer) }

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
            // Its memory manager has no error of its own to tell.
            guard !message.contains("no memory available") else { throw .outOfMemory(solver: "GLPK") }
            throw .failed(solver: "GLPK", message: message, modelText: "")
        case Int(BRIDGE_NO_MEMORY): throw .outOfMemory(solver: "GLPK")
        default: throw .sessionUnavailable
        }
    }

    /// Keeps the counts in step with columns and rows added in C.
    func didGrow(columns: Int, rows: Int, entries: Int32?) {
        columnCount += columns
        rowCount += rows
        entryCount += Int(entries ?? 0)
    }

    /// The C object.
    func open() throws(SolverError) -> OpaquePointer {
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
        try Self.check(unsafe bridge_read_basic(try open(), &values, &rowDuals))
        return (values, rowDuals)
    }

    /// The values of the basic solution alone.
    func basicValues() throws(SolverError) -> [Double] {
        var values = [Double](repeating: 0, count: columnCount)
        try Self.check(unsafe bridge_read_basic(try open(), &values, nil))
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
        let outcome = unsafe bridge_branch_and_cut(
            try open(),
            &options,
            control.pointer,
            &result,
            &values,
            &reducedCosts,
            &lower,
            &upper,
            &positions
        )
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

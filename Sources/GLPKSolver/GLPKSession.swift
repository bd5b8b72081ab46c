internal import LinearModel

/// A model inside GLPK: the mirror in Swift, the problem in C, and what changed since the last solve.
final class GLPKSession: SolverSession {
    /// The model with all changes so far, unscaled.
    var model: Model
    var scaled: ScaledModel
    private let options: SolveOptions
    private let solver: GLPKSolver
    private var problem: GLPKProblem?
    var basis = BasisState.none
    var variableNames: Set<String>
    var constraintNames: Set<String>

    /// Validates, scales and loads a model.
    init(_ model: Model, options: SolveOptions, solver: GLPKSolver) throws(SolverError) {
        do { try model.validate() } catch { throw .invalidModel(error) }
        self.model = model
        self.options = options
        self.solver = solver
        scaled = try ScaledModel(model)
        variableNames = Set(model.variables.map(\.name))
        constraintNames = Set(model.constraints.map(\.name))
        problem = try GLPKProblem.open(model, scaled)
    }

    /// Frees the problem; later calls throw ``SolverError/sessionUnavailable``.
    func end() {
        problem?.close()
        problem = nil
    }

    /// The problem, as long as the scope lasts.
    func open() throws(SolverError) -> GLPKProblem {
        guard let problem else { throw .sessionUnavailable }
        return problem
    }

    func solve(_ options: SolveOptions?) throws -> SolveReport {
        try report(options ?? self.options)
    }

    /// Solves the model as it is now.
    func report(_ options: SolveOptions) throws(SolverError) -> SolveReport {
        try Self.check(options)
        let run = SolveRun(
            model: model,
            scaled: scaled,
            options: options,
            solver: solver,
            control: try SolveControl.create()
        )
        let problem = try open()
        defer { basis = run.basisAfterRelaxation }
        return try run.control.connected(to: options) { () throws(SolverError) in
            do throws(SolverError) {
                return try run.solve(problem, basis)
            } catch {
                throw run.completed(error)
            }
        }
    }

    private static func check(_ options: SolveOptions) throws(SolverError) {
        guard options.relativeGap >= 0, options.relativeGap < 1 else {
            throw .invalidOption(name: "relativeGap", value: "\(options.relativeGap)")
        }
        if let limit = options.iterationLimit, limit < 0 {
            throw .invalidOption(name: "iterationLimit", value: "\(limit)")
        }
    }
}

/// Anything that solves a ``Model``. The rest of the program knows solvers by this alone.
public protocol Solver: Sendable {
    /// The name with the version, such as "GLPK 5.0".
    var name: String { get }

    /// Solves a model from scratch.
    ///
    /// - Throws: ``SolverError`` when there is no trustworthy answer; never for an infeasible model.
    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport

    /// Opens a model for repeated solves, each starting where the last one ended.
    ///
    /// The session is valid inside `body` and on its thread alone.
    func withSession<R>(
        _ model: Model,
        options: SolveOptions,
        _ body: (any SolverSession) throws -> R
    ) throws -> R
}

/// A model inside a solver: changed and solved again and again within one synchronous scope on one thread.
public protocol SolverSession: AnyObject {
    /// The model with all changes so far.
    var model: Model { get }

    /// Changes the bounds of a variable.
    func setBounds(of variable: Variable, lower: Double, upper: Double) throws

    /// Changes the sides of a constraint.
    func setBounds(of constraint: ConstraintID, lower: Double, upper: Double) throws

    /// Changes one coefficient of the objective.
    func setObjectiveCoefficient(of variable: Variable, to coefficient: Double) throws

    /// Adds variables with their entries in existing rows.
    func addVariables(_ columns: [Column]) throws -> [Variable]

    /// Adds rows.
    func addConstraints(_ rows: [Row]) throws -> [ConstraintID]

    /// Solves the model as it is now; `nil` uses the options the session was opened with.
    ///
    /// A linear program starts from the last basis. A mixed-integer program solves its relaxation so, then branches.
    func solve(_ options: SolveOptions?) throws -> SolveReport
}

extension SolverSession {
    /// Solves with the options the session was opened with.
    public func solve() throws -> SolveReport {
        try solve(nil)
    }
}

extension Solver {
    /// Solves a model without limits.
    public func solve(_ model: Model) throws(SolverError) -> SolveReport {
        try solve(model, options: SolveOptions())
    }
}

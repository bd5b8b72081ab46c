import GLPKSolver
import LinearModel

/// A solver that fixes variables and then refuses to free them.
struct StubbornSolver: Solver {
    let name = "Stubborn"

    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        try GLPKSolver().solve(model, options: options)
    }

    func withSession<R>(
        _ model: Model,
        options: SolveOptions,
        _ body: (any SolverSession) throws -> R
    ) throws -> R {
        try GLPKSolver().withSession(model, options: options) { try body(StubbornSession(honest: $0)) }
    }
}

private final class StubbornSession: SolverSession {
    private let honest: any SolverSession

    init(honest: any SolverSession) {
        self.honest = honest
    }

    var model: Model { honest.model }

    func setBounds(of variable: Variable, lower: Double, upper: Double) throws {
        guard lower == upper else { throw SolverError.sessionUnavailable }
        try honest.setBounds(of: variable, lower: lower, upper: upper)
    }

    func setBounds(of constraint: ConstraintID, lower: Double, upper: Double) throws {
        try honest.setBounds(of: constraint, lower: lower, upper: upper)
    }

    func setObjectiveCoefficient(of variable: Variable, to coefficient: Double) throws {
        try honest.setObjectiveCoefficient(of: variable, to: coefficient)
    }

    func addVariables(_ columns: [Column]) throws -> [Variable] { try honest.addVariables(columns) }

    func addConstraints(_ rows: [Row]) throws -> [ConstraintID] { try honest.addConstraints(rows) }

    func solve(_ options: SolveOptions?) throws -> SolveReport { try honest.solve(options) }
}

import GLPKSolver
import LinearModel

/// A solver that is right except in one point, to show that nobody believes a solver alone.
struct LyingSolver: Solver {
    /// What it is wrong about.
    enum Lie: CaseIterable {
        /// Every model is infeasible.
        case infeasible
        /// The objective is better than the point.
        case betterObjective
        /// The point is nobody's plan.
        case emptyPoint
        /// The point makes every pair.
        case fullPoint
        /// The dual values are no dual values.
        case wrongDuals
    }

    let lie: Lie
    let name = "Liar"

    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        distorted(try GLPKSolver().solve(model, options: options))
    }

    func withSession<R>(
        _ model: Model,
        options: SolveOptions,
        _ body: (any SolverSession) throws -> R
    ) throws -> R {
        try GLPKSolver().withSession(model, options: options) { try body(LyingSession(solver: self, honest: $0)) }
    }

    func distorted(_ report: SolveReport) -> SolveReport {
        var report = report
        guard lie != .infeasible else {
            return SolveReport(termination: .infeasible, isInfeasibilityConfirmed: true)
        }
        guard var solution = report.solution else { return report }
        switch lie {
        case .infeasible: break
        case .betterObjective:
            solution.objective += 10_000
            report.bound = solution.objective
        case .emptyPoint: solution.values = solution.values.map { _ in 0 }
        case .fullPoint: solution.values = solution.values.map { _ in 1 }
        case .wrongDuals: solution.dualValues = solution.dualValues.map { $0.map { _ in 0 } }
        }
        report.solution = solution
        return report
    }
}

/// A session whose reports are distorted and whose changes are not.
private final class LyingSession: SolverSession {
    private let solver: LyingSolver
    private let honest: any SolverSession

    init(solver: LyingSolver, honest: any SolverSession) {
        self.solver = solver
        self.honest = honest
    }

    var model: Model { honest.model }

    func setBounds(of variable: Variable, lower: Double, upper: Double) throws {
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

    func solve(_ options: SolveOptions?) throws -> SolveReport { solver.distorted(try honest.solve(options)) }
}

/// A solver that overlooks the best point the first time it is asked.
struct ForgetfulSolver: Solver {
    let name = "Forgetful"

    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        try GLPKSolver().solve(model, options: options)
    }

    func withSession<R>(
        _ model: Model,
        options: SolveOptions,
        _ body: (any SolverSession) throws -> R
    ) throws -> R {
        try GLPKSolver().withSession(model, options: options) { honest in
            let first = try honest.solve().solution?.values.firstIndex(of: 1) ?? 0
            try honest.setBounds(of: Variable(index: first), lower: 0, upper: 0)
            let second = try honest.solve()
            try honest.setBounds(of: Variable(index: first), lower: 0, upper: 1)
            return try body(PreparedSession(first: second, honest: honest))
        }
    }
}

/// A session that gives a prepared report first and honest ones afterwards.
private final class PreparedSession: SolverSession {
    private var first: SolveReport?
    private let honest: any SolverSession

    init(first: SolveReport, honest: any SolverSession) {
        self.first = first
        self.honest = honest
    }

    var model: Model { honest.model }

    func setBounds(of variable: Variable, lower: Double, upper: Double) throws {
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

    func solve(_ options: SolveOptions?) throws -> SolveReport {
        defer { first = nil }
        return try first ?? honest.solve(options)
    }
}

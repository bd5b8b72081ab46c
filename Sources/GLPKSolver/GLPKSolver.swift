internal import CGLPKBridge
public import LinearModel

/// GLPK as a ``Solver``: linear programs by simplex, mixed-integer programs by branch and cut.
///
/// GLPK aborts on bad arguments, keeps its state per thread and answers "optimal" for broken numbers. So every solve
/// checks the model first, lives in one synchronous scope on the calling thread, runs behind a C trap, and has its
/// answer checked against the model before it is returned. Concurrent solves on several threads are fine.
public struct GLPKSolver: Solver {
    /// "GLPK" and the version of the library.
    public let name: String
    /// Simplex iterations allowed per row and column before a start is given up: a warm simplex can cycle.
    public let iterationsPerRowAndColumn: Int
    /// Replaces the computed number of iterations, so that tests can see the guard at work.
    var iterationGuard: Int?

    /// The solver.
    ///
    /// - Parameter iterationsPerRowAndColumn: at least 1; a healthy solve needs about 3.
    public init(iterationsPerRowAndColumn: Int = 100) {
        name = unsafe "GLPK " + String(cString: bridge_glpk_version())
        self.iterationsPerRowAndColumn = max(1, iterationsPerRowAndColumn)
    }

    /// Solves a model from scratch.
    ///
    /// - Throws: ``SolverError`` when the model is not valid or GLPK gives no trustworthy answer.
    public func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        let session = try GLPKSession(model, options: options, solver: self)
        defer { session.end() }
        return try session.report(options)
    }

    /// Opens a model for repeated solves inside `body`, on the calling thread.
    ///
    /// - Throws: what `body` throws, or ``SolverError`` when the model is not valid.
    public func withSession<R>(
        _ model: Model,
        options: SolveOptions,
        _ body: (any SolverSession) throws -> R
    ) throws -> R {
        let session = try GLPKSession(model, options: options, solver: self)
        defer { session.end() }
        return try body(session)
    }
}

import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@Suite struct ConformanceTests {
    @Test(arguments: TinyModels.all.indices)
    func `every tiny model gets the required verdict and optimum`(_ index: Int) {
        let failures = runSolverConformance(GLPKSolver(), on: [TinyModels.all[index]])
        #expect(failures.isEmpty, "\(failures)")
    }

    @Test func `the whole suite reports a solver that lies`() {
        #expect(!runSolverConformance(LyingSolver(), on: [TinyModels.coverAbort]).isEmpty)
    }
}

/// Claims every model is infeasible, confirmed.
private struct LyingSolver: Solver {
    let name = "liar"

    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        SolveReport(termination: .infeasible, isInfeasibilityConfirmed: true)
    }

    func withSession<R>(_ model: Model, options: SolveOptions, _ body: (any SolverSession) throws -> R) throws -> R {
        throw SolverError.sessionUnavailable
    }
}

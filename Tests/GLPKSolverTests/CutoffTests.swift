import GLPKSolver
import LinearModel
import Testing

@Suite struct CutoffTests {
    /// 9a + 7b + 5c, of which two may be taken: 16, 14, 12.
    private func pairs() -> Model {
        var model = Model(name: "pairs")
        model.sense = .maximize
        let terms = [9.0, 7, 5].enumerated().map { index, worth in
            (model.addVariable("z\(index)", upper: 1, kind: .binary, objective: worth), 1.5)
        }
        model.addConstraint("two", lower: -.infinity, terms: terms, upper: 3.2)
        return model
    }

    @Test(arguments: [14.0, 16]) func `a cut-off below the optimum changes nothing`(_ cutoff: Double) throws {
        let report = try GLPKSolver().solve(pairs(), options: SolveOptions(integerObjective: true, cutoff: cutoff))
        #expect(report.termination == .optimal)
        #expect(report.solution?.objective == 16)
        #expect(report.bound == 16)
    }

    @Test(arguments: [true, false]) func `a cut-off above the optimum leaves nothing`(_ isWhole: Bool) throws {
        let report = try GLPKSolver().solve(pairs(), options: SolveOptions(integerObjective: isWhole, cutoff: 17))
        #expect(report.termination == .infeasible)
    }

    @Test func `an unbounded model with a costly whole variable is unbounded`() throws {
        var model = Model(name: "unbounded")
        model.sense = .maximize
        let free = model.addVariable("x", objective: 1)
        let whole = model.addVariable("y", lower: 1, upper: 9, kind: .integer, objective: -3)
        model.addConstraint("r", lower: -1, terms: [(free, 1), (whole, -1)], upper: .infinity)
        #expect(try GLPKSolver().solve(model).termination == .unbounded)
    }
}

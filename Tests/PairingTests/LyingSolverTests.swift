import Counties
import JieduiTestSupport
import LinearModel
import Pairing
import Testing

/// A solver that is wrong must not lead to a plan.
@Suite struct LyingSolverTests {
    private let pure = ScenarioBuilder(values: [[10, 1], [2, 10]])

    /// The network's optimum breaks the limit, so that the solver decides.
    private var limited: ScenarioBuilder {
        ScenarioBuilder(values: [[10, 1], [9, 2]]).pairing { $0.receiversPerHelper.max = 2 }
            .need("H1", "R1", "资金", 2).need("H1", "R2", "资金", 2).limit("H1", "资金", 3)
    }

    private func error(_ builder: ScenarioBuilder, _ lie: LyingSolver.Lie) throws -> PairingError {
        let question = try PairingQuestion(builder)
        return try #require(throws: PairingError.self) { try question.answer(by: LyingSolver(lie: lie)) }
    }

    @Test(arguments: [LyingSolver.Lie.infeasible, .betterObjective, .wrongDuals])
    func `a second judge that differs from the network stops everything`(lie: LyingSolver.Lie) throws {
        guard case .judgesDisagree(let message) = try error(pure, lie) else {
            Issue.record("another error")
            return
        }
        #expect(!message.zh.isEmpty && !message.en.isEmpty)
    }

    @Test func `a second judge that finds a point where the network found none stops everything`() throws {
        let question = try PairingQuestion(pure.capacity("H1", max: 0))
        let error = try #require(throws: PairingError.self) { try question.answer(by: DreamingSolver()) }
        guard case .judgesDisagree = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test(arguments: [LyingSolver.Lie.emptyPoint, .fullPoint])
    func `the audit rejects a plan that breaks a rule`(lie: LyingSolver.Lie) throws {
        switch try error(limited, lie) {
        case .auditRejects(let report): #expect(!report.isValid)
        case .judgesDisagree: break
        case let other: Issue.record("\(other)")
        }
    }

    @Test func `a solver whose objective is not that of its point is not believed`() throws {
        guard case .judgesDisagree = try error(limited, .betterObjective) else {
            Issue.record("another error")
            return
        }
    }

    @Test func `a session that does not let go of a pair ends the run`() throws {
        let question = try PairingQuestion(limited)
        let error = try #require(throws: PairingError.self) {
            try question.answer(PairingOptions(), by: StubbornSolver())
        }
        guard case .solver(.sessionUnavailable) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func `a plan that is worse than another one found later is not believed`() throws {
        let question = try PairingQuestion(limited)
        let options = PairingOptions(computesMargins: true, computesRegrets: true)
        let error = try #require(throws: PairingError.self) { try question.answer(options, by: ForgetfulSolver()) }
        guard case .judgesDisagree = error else {
            Issue.record("\(error)")
            return
        }
    }
}

/// Finds a point in every model.
private struct DreamingSolver: Solver {
    let name = "Dreamer"

    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        let values = [Double](repeating: 0, count: model.variableCount)
        return SolveReport(termination: .optimal, solution: Solution(values: values, objective: 0), bound: 0)
    }

    func withSession<R>(
        _ model: Model,
        options: SolveOptions,
        _ body: (any SolverSession) throws -> R
    ) throws -> R {
        try LyingSolver(lie: .betterObjective).withSession(model, options: options, body)
    }
}

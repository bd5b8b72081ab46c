import Counties
import JieduiTestSupport
import LinearModel
import Testing

@testable import Pairing

/// What the program says when it is not allowed to finish.
@Suite struct StoppingTests {
    /// A generalised assignment after the OR-Library recipe: tight resources that no network can express.
    private func assignment(helpers: Int, receivers: Int, seed: UInt64) throws -> PairingQuestion {
        var generator = RandomScenario.Generator(seed: seed)
        var builder = ScenarioBuilder().pairing { $0.receiversPerHelper.max = nil }
        var loads = [Int](repeating: 0, count: helpers)
        for receiver in 10..<(10 + receivers) { builder = builder.receiver("R\(receiver)") }
        for helper in 0..<helpers {
            builder = builder.helper("H\(helper)")
            for receiver in 10..<(10 + receivers) {
                let need = generator.number(in: 5...25)
                loads[helper] += need
                builder = builder.pair("H\(helper)", "R\(receiver)", Double(generator.number(in: 15...25)))
                    .need("H\(helper)", "R\(receiver)", "资金", Double(need))
            }
            builder = builder.limit("H\(helper)", "资金", Double(loads[helper] * 4 / 5 / helpers))
        }
        return try PairingQuestion(builder)
    }

    @Test func `a search without time says so and claims nothing`() throws {
        let question = try assignment(helpers: 8, receivers: 40, seed: 1)
        let result = try question.answer(PairingOptions(timeLimit: .milliseconds(1)))
        #expect(result.status == .noPlan)
        #expect(result.reason == .time)
        #expect(result.plan == nil && result.objective == nil && result.gap == nil && result.hasTies == nil)
        #expect(result.pairs.isEmpty && result.comparison == nil)
        // The network without the resources bounds every plan, and every receiver can have at most 25 points.
        #expect((result.bound?.units ?? .max) <= 40 * 250_000)
    }

    @Test func `a plan that contains the current pairs is taken where it beats one that time cut short`() throws {
        let problem = try assignment(helpers: 2, receivers: 2, seed: 1).problem
        let plans = try #require(Self.twoPlans(of: problem))
        var answer = MethodAnswer(status: .feasible, reason: .time, plan: plans.worse, bound: .max)
        try answer.take(plans.worse, of: problem)
        #expect(answer.plan == plans.worse)
        try answer.take(plans.better, of: problem)
        #expect(answer.plan == plans.better && answer.status == .feasible)
        var proved = MethodAnswer(status: .feasible, reason: .time, plan: plans.worse)
        proved.bound = problem.objective(of: plans.better)
        try proved.take(plans.better, of: problem)
        #expect(proved.status == .optimal && proved.reason == .proved)
        var wrong = MethodAnswer(status: .optimal, reason: .proved, plan: plans.worse)
        wrong.bound = problem.objective(of: plans.worse)
        #expect(throws: PairingError.self) { try wrong.take(plans.better, of: problem) }
    }

    private static func twoPlans(of problem: PairingProblem) -> (worse: PairingPlan, better: PairingPlan)? {
        let plans = problem.helpers.map { helper in
            PairingPlan(pairs: problem.receivers.map { CountyPair(helper: helper, receiver: $0) })
        }
        let sorted = plans.sorted { problem.objective(of: $0) < problem.objective(of: $1) }
        guard let first = sorted.first, let last = sorted.last,
            problem.objective(of: first) < problem.objective(of: last)
        else { return nil }
        return (first, last)
    }

    @Test func `a flag raised before the start interrupts the search`() throws {
        let flag = CancellationFlag()
        flag.cancel()
        let question = try assignment(helpers: 8, receivers: 40, seed: 2)
        let result = try question.answer(PairingOptions(cancellation: flag))
        #expect(result.status == .noPlan)
        #expect(result.reason == .interrupted)
        #expect(result.plan == nil && result.gap == nil)
    }

    @Test func `a plan within the wanted gap is enough`() throws {
        let question = try assignment(helpers: 5, receivers: 15, seed: 3)
        let best = try #require(try question.optimum())
        let result = try question.answer(PairingOptions(gap: 0.2, computesMargins: false))
        let objective = try #require(result.objective?.units)
        let bound = try #require(result.bound?.units)
        #expect(result.status == .optimal || (result.status == .feasible && result.reason == .gap))
        #expect(try #require(result.gap) <= 0.2)
        #expect(objective <= best && best <= bound)
        #expect((result.status == .optimal) == (objective == bound))
        let plan = try #require(result.plan)
        #expect(PlanAudit(of: question.scenario).judge(plan.pairs).isValid)
    }

    @Test func `margins that there was no time for are missing and not wrong`() throws {
        let flag = CancellationFlag()
        flag.cancel()
        // The optimum without the limits keeps them, so that only the margins need the solver.
        let builder = ScenarioBuilder(values: [[10, 1], [1, 10]]).pairing { $0.receiversPerHelper.max = 2 }
            .need("H1", "R1", "资金", 2).need("H1", "R2", "资金", 2).limit("H1", "资金", 3)
        let question = try PairingQuestion(builder)
        let result = try question.answer(PairingOptions(computesRegrets: true, cancellation: flag))
        #expect(result.status == .optimal)
        #expect(result.objective == Points(units: 200_000))
        #expect(result.pairs.map(\.margin) == [.notComputed, .notComputed])
        #expect(result.regrets == nil)
    }
}

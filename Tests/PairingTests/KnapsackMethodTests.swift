import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@testable import Pairing

/// Generalised assignment by its own method, against the brute force and against the linear solver.
@Suite struct KnapsackMethodTests {
    /// Every rule but quotas, continuity and several helpers for one receiver.
    private static let rules = RandomScenario.Features.all.subtracting([
        .severalHelpers, .nestedQuotas, .cellQuotas, .continuity,
    ])

    private func options(_ fewestPairs: Int, losses: Bool = false) -> PairingOptions {
        var options = PairingOptions(computesMargins: losses, computesRegrets: losses)
        options.fewestKnapsackPairs = fewestPairs
        return options
    }

    @Test(arguments: 20_000..<20_200 as Range<UInt64>)
    func `optimum, margins and regrets are those of the brute force`(seed: UInt64) throws {
        var features = RandomScenario.Features.random(from: Self.rules, seed: seed)
        features.formUnion([.resources, .severalReceivers])
        let scenario = RandomScenario.make(seed: seed, features: features, helpers: 1...4, receivers: 1...5)
        let question = try PairingQuestion(scenario)
        let solution = try question.bruteForce()
        let result = try question.answer(options(0, losses: true))
        try question.expectOptimum(result, as: solution, seed: seed)
        guard let solution else { return }
        try question.expectLosses(result, as: solution, seed: seed)
        try question.expectExchanges(result, seed: seed)
    }

    @Test func `the random scenarios reach the method, with plans and without`() throws {
        var counts: [String: Int] = [:]
        for seed in 20_000..<20_100 as Range<UInt64> {
            var features = RandomScenario.Features.random(from: Self.rules, seed: seed)
            features.formUnion([.resources, .severalReceivers])
            let scenario = RandomScenario.make(seed: seed, features: features, helpers: 1...4, receivers: 1...5)
            let result = try PairingQuestion(scenario).answer(options(0))
            let isByKnapsacks = result.judgements.contains { $0.finding.en.contains("Lagrangian") }
            counts[isByKnapsacks ? result.status.rawValue : "other", default: 0] += 1
        }
        #expect(counts["optimal", default: 0] >= 10 && counts["infeasible", default: 0] >= 2, "\(counts)")
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `the linear solver has the same optimum and the same margins`(seed: UInt64) throws {
        let question = try PairingQuestion(TightAssignment(helpers: 4, receivers: 13, seed: seed).builder())
        let ours = try question.answer(options(0, losses: seed < 2))
        let theirs = try question.answer(options(.max, losses: seed < 2))
        #expect(ours.status == theirs.status && ours.objective == theirs.objective, "seed \(seed)")
        #expect(ours.pairs.count == theirs.pairs.count, "seed \(seed)")
        guard seed < 2 else { return }
        #expect(ours.regrets == theirs.regrets, "seed \(seed)")
        try question.expectExchanges(ours, seed: seed)
        let losses = try Dictionary(uniqueKeysWithValues: theirs.pairs.map { ($0.pair, try $0.margin.units) })
        for planned in ours.pairs {
            guard let expected = losses[planned.pair] else { continue }
            #expect(try planned.margin.units == expected, "seed \(seed)")
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `two resources, counts and unpaired receivers agree with the linear solver`(seed: UInt64) throws {
        var problem = TightAssignment(helpers: 4, receivers: 12, seed: seed)
        (problem.resources, problem.least, problem.most) = (["资金", "人员"], 2, 4)
        problem.unpairedPenalty = seed.isMultiple(of: 2) ? 12 : nil
        let question = try PairingQuestion(problem.builder())
        let ours = try question.answer(options(0))
        let theirs = try question.answer(options(.max))
        #expect(ours.status == theirs.status && ours.objective == theirs.objective, "seed \(seed)")
    }

    @Test func `the same question has the same answer to the last byte`() throws {
        let question = try PairingQuestion(TightAssignment(helpers: 6, receivers: 24, seed: 3).builder())
        let (first, second) = (try question.answer(options(0)), try question.answer(options(0)))
        #expect(first.plan == second.plan && first.judgements == second.judgements && first.status == .optimal)
        #expect(first.judgements.contains { $0.finding.zh.contains("乘子松弛与分枝定界") })
    }

    @Test(arguments: [1, 40, 200])
    func `a search that is stopped has a plan below its bound or none`(milliseconds: Int) throws {
        let question = try PairingQuestion(TightAssignment(helpers: 8, receivers: 40, seed: 7).builder())
        var options = options(0)
        options.timeLimit = .milliseconds(milliseconds)
        let board = SolveProgressBoard()
        options.progress = board
        let result = try question.answer(options)
        let bound = try #require(result.bound)
        guard let plan = result.plan, let objective = result.objective else {
            #expect(result.status == .noPlan && result.reason == .time)
            return
        }
        #expect(PlanAudit(of: question.scenario).judge(plan.pairs).isValid)
        #expect(result.status == (objective == bound ? .optimal : .feasible) && objective <= bound)
        #expect(try #require(board.latest.incumbent) <= objective.doubleValue)
    }

    @Test func `a wanted gap ends the search, and an interrupt leaves margins open`() throws {
        let question = try PairingQuestion(TightAssignment(helpers: 8, receivers: 40, seed: 5).builder())
        var wide = options(0)
        wide.gap = 0.05
        let result = try question.answer(wide)
        #expect(result.status == .optimal || result.reason == .gap)
        #expect(try #require(result.gap) <= 0.05)
        let flag = CancellationFlag()
        flag.cancel()
        var cancelled = options(0, losses: true)
        cancelled.cancellation = flag
        let stopped = try question.answer(cancelled)
        #expect(stopped.status == .noPlan && stopped.reason == .interrupted)
    }

    @Test func `quotas, continuity and several helpers stay with the linear solver`() throws {
        let pure = TightAssignment(helpers: 3, receivers: 8, seed: 1).builder()
        func method(_ builder: ScenarioBuilder) throws -> KnapsackMethod? {
            KnapsackMethod(try PairingQuestion(builder).problem, options: options(0), deadline: .now)
        }
        #expect(try method(pure) != nil)
        #expect(try method(pure.quota("q", max: 5)) == nil)
        #expect(try method(pure.pair("H0", "R10", current: true).pairing { $0.changesMax = 0 }) == nil)
        #expect(try method(pure.pairing { $0.helpersPerReceiver = PartnerBounds(min: 1, max: 2) }) == nil)
    }
}

/// A generalised assignment with limits so tight that no network expresses them.
struct TightAssignment {
    var helpers: Int
    var receivers: Int
    var seed: UInt64
    var resources = ["资金"]
    var least = 0
    var most: Int?
    var unpairedPenalty: Double?

    func builder() -> ScenarioBuilder {
        var generator = RandomScenario.Generator(seed: seed)
        var builder = ScenarioBuilder().pairing { rules in
            rules.receiversPerHelper = PartnerBounds(min: least, max: most)
            guard let unpairedPenalty else { return }
            rules.allowsUnpaired = true
            rules.unpairedPenalty = Points(rounding: unpairedPenalty) ?? .zero
        }
        for receiver in 10..<(10 + receivers) { builder = builder.receiver("R\(receiver)") }
        for helper in 0..<helpers {
            builder = builder.helper("H\(helper)")
            for receiver in 10..<(10 + receivers) {
                let value = Double(generator.number(in: 100...400)) / 10
                builder = builder.pair("H\(helper)", "R\(receiver)", value)
            }
            for resource in resources {
                var load = 0
                for receiver in 10..<(10 + receivers) {
                    let need = generator.number(in: 5...25)
                    load += need
                    builder = builder.need("H\(helper)", "R\(receiver)", resource, Double(need))
                }
                builder = builder.limit("H\(helper)", resource, Double(load * 9 / 10 / helpers))
            }
        }
        return builder
    }
}

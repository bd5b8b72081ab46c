import Counties
import JieduiTestSupport
import Pairing
import Testing

/// Limits hold to the last decimal, where solvers work with tolerances.
@Suite struct ToleranceTests {
    @Test func `a millionth above a limit of a million is above the limit`() throws {
        let builder = ScenarioBuilder(values: [[10, 1], [9, 1]]).pairing { $0.receiversPerHelper.max = nil }
            .need("H1", "R1", "资金", 1_000_000).need("H1", "R2", "资金", 0.000001)
        #expect(try builder.limit("H1", "资金", 1_000_000).summary() == "11: H1-R1 H2-R2")
        #expect(try builder.limit("H1", "资金", 1_000_000.000001).summary() == "19: H1-R1 H1-R2")
    }

    @Test func `a sum of many needs one millionth above the limit is above it`() throws {
        var builder = ScenarioBuilder(values: Array(repeating: [5, 1], count: 6))
            .pairing { $0.receiversPerHelper.max = nil }
        for receiver in 1...6 { builder = builder.need("H1", "R\(receiver)", "资金", 333_333.333334) }
        #expect(try builder.limit("H1", "资金", 2_000_000.000003).summary().hasPrefix("26: "))
        #expect(try builder.limit("H1", "资金", 2_000_000.000004).summary().hasPrefix("30: "))
    }

    @Test(arguments: 8_000..<8_150 as Range<UInt64>)
    func `needs of very different size never break an exact limit`(seed: UInt64) throws {
        var generator = RandomScenario.Generator(seed: seed)
        let scenario = RandomScenario.make(
            seed: seed,
            features: [.severalReceivers, .resources],
            helpers: 2...4,
            receivers: 3...5
        )
        let question = try PairingQuestion(scenario.withExtremeNeeds(&generator))
        let solution = try question.bruteForce()
        let result = try question.fullAnswer()
        try question.expectOptimum(result, as: solution, seed: seed)
        guard let solution else { return }
        try question.expectLosses(result, as: solution, seed: seed)
        try question.expectExchanges(result, seed: seed)
    }

    @Test(arguments: 8_150..<8_200 as Range<UInt64>)
    func `large values with small differences are proved to the last decimal`(seed: UInt64) throws {
        var generator = RandomScenario.Generator(seed: seed)
        var scenario = RandomScenario.make(
            seed: seed,
            features: [.severalReceivers, .resources],
            helpers: 2...4,
            receivers: 3...5
        )
        var bases: [CountyIndex: Int64] = [:]
        for index in scenario.pairs.indices {
            let base = bases[scenario.pairs[index].receiver] ?? Int64(generator.number(in: -9...9)) * 10_000_000_000
            bases[scenario.pairs[index].receiver] = base
            scenario.pairs[index].value = Points(units: base + Int64(generator.number(in: -9...9)))
        }
        let question = try PairingQuestion(scenario)
        let result = try question.fullAnswer()
        try question.expectOptimum(result, as: try question.bruteForce(), seed: seed)
    }

    @Test func `a gap that nobody wanted is not called wanted, and one that was wanted is met`() throws {
        // A thousand million points beside single ones: centring each receiver does not make such numbers small.
        let builder = ScenarioBuilder(values: [[1_000_000_000, 1], [999_999_999, -1_000_000_000]])
            .pairing { $0.receiversPerHelper.max = nil }
            .need("H1", "R1", "资金", 2).need("H1", "R2", "资金", 2).limit("H1", "资金", 3)
        let question = try PairingQuestion(builder)
        let best = try #require(try question.bruteForce()).best
        for (gap, reason) in [(0, StopReason.precision), (0.01, .gap)] {
            let result = try question.answer(PairingOptions(gap: gap, computesMargins: false))
            #expect(result.status == .feasible && result.reason == reason, "gap \(gap)")
            #expect(result.objective == best)
            #expect(try #require(result.gap) > 0 && result.gap ?? 1 < 1e-4)
        }
    }

    @Test(arguments: 8_200..<8_300 as Range<UInt64>)
    func `values of very different size never lead to a worse plan or a false proof`(seed: UInt64) throws {
        var generator = RandomScenario.Generator(seed: seed)
        var features = RandomScenario.Features.random(from: .all, seed: seed)
        features.remove(.onlyListed)
        var scenario = RandomScenario.make(seed: seed, features: features, helpers: 2...4, receivers: 2...4)
        for index in scenario.pairs.indices {
            let size = generator.pick([1, 10_000, 1_000_000_000]) ?? 1
            scenario.pairs[index].value = Points(units: Int64(generator.number(in: -3...9) * size))
        }
        let question = try PairingQuestion(scenario)
        let solution = try question.bruteForce()
        let result = try question.answer()
        // Beyond the precision of the solver the plan is not called optimal; it must be it here all the same.
        guard result.status == .feasible, let solution else {
            try question.expectOptimum(result, as: solution, seed: seed)
            return
        }
        #expect(result.reason == .precision && result.hasTies == nil, "seed \(seed)")
        #expect(result.objective == solution.best, "seed \(seed)")
        #expect(try #require(result.bound) >= solution.best, "seed \(seed)")
        #expect(try #require(result.gap) < 1e-4, "seed \(seed)")
    }
}

extension Scenario {
    /// The scenario with needs from a millionth to a million, and limits that some of their sums just keep or just miss.
    fileprivate func withExtremeNeeds(_ generator: inout RandomScenario.Generator) -> Scenario {
        var scenario = self
        let sizes: [Int64] = [1, 2, 999_999, 1_000_000, 1_000_001, 500_000_000_000, 999_999_999_999, 1_000_000_000_000]
        for index in scenario.pairNeeds.indices {
            scenario.pairNeeds[index].amount = Amount(units: generator.pick(sizes) ?? 1)
        }
        for index in scenario.helperResources.indices {
            let limit = scenario.helperResources[index]
            let needs = scenario.pairNeeds.filter { $0.helper == limit.helper && $0.resource == limit.resource }
            let sum = needs.filter { _ in generator.chance(2, in: 3) }.reduce(Int64(0)) { $0 + $1.amount.units }
            scenario.helperResources[index].limit = Amount(units: max(0, sum - Int64(generator.number(in: -1...2))))
        }
        return scenario
    }
}

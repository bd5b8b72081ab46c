import Counties
import JieduiTestSupport
import Pairing
import Testing

/// The program against the brute force, over every family at once.
@Suite struct OptimumPropertyTests {
    @Test(arguments: 0..<500 as Range<UInt64>)
    func `the optimum of all families together is that of the brute force`(seed: UInt64) throws {
        let scenario = RandomScenario.make(seed: seed, helpers: 1...5, receivers: 1...5)
        let question = try PairingQuestion(scenario)
        try question.expectOptimum(question.answer(), as: question.bruteForce(), seed: seed)
    }

    @Test(arguments: 500..<700 as Range<UInt64>)
    func `the optimum up to six by six is that of the brute force`(seed: UInt64) throws {
        // Several helpers for each of six receivers make too many plans to try.
        var features = RandomScenario.Features.random(from: .all, seed: seed)
        features.remove(.severalHelpers)
        let scenario = RandomScenario.make(seed: seed, features: features, helpers: 4...6, receivers: 4...6)
        let question = try PairingQuestion(scenario)
        try question.expectOptimum(question.answer(), as: question.bruteForce(), seed: seed)
    }

    @Test(arguments: 1_000..<1_500 as Range<UInt64>)
    func `pure pairing gives the first optimum, its ties, every margin and every regret`(seed: UInt64) throws {
        var features = RandomScenario.Features.random(from: .pure, seed: seed)
        if seed % 4 == 0 { features.insert(.severalHelpers) }
        let most = features.contains(.severalHelpers) ? 4 : 6
        let scenario = RandomScenario.make(seed: seed, features: features, helpers: 1...most, receivers: 1...most)
        guard !scenario.isSemicontinuous else { return }
        let question = try PairingQuestion(scenario)
        let solution = try question.bruteForce()
        let result = try question.fullAnswer()
        try question.expectOptimum(result, as: solution, seed: seed)
        guard let solution else { return }
        #expect(result.plan?.pairs.map(BruteForce.Pair.init) == solution.firstOptimum, "seed \(seed)")
        #expect(result.hasTies == (solution.optimaCount > 1), "seed \(seed)")
        #expect(result.judgements.count == 2, "seed \(seed)")
        try question.expectLosses(result, as: solution, seed: seed)
        try question.expectExchanges(result, seed: seed)
    }

    @Test(arguments: 2_000..<2_500 as Range<UInt64>)
    func `with side rules every margin and every regret is that of the brute force`(seed: UInt64) throws {
        let side: RandomScenario.Features = [.cellQuotas, .continuity, .resources]
        var features = RandomScenario.Features.random(from: .all.subtracting(side), seed: seed)
        // Every subset of the side rules gets its turn; without any of them the receivers are semicontinuous.
        let turn = Int(seed % 8)
        if turn & 1 != 0 { features.insert(.cellQuotas) }
        if turn & 2 != 0 { features.insert(.continuity) }
        if turn & 4 != 0 { features.formUnion([.resources, .severalReceivers]) }
        if turn == 0 { features.formUnion([.severalHelpers, .optionalReceivers, .severalReceivers]) }
        var scenario = RandomScenario.make(seed: seed, features: features, helpers: 1...4, receivers: 1...4)
        if turn == 0 { scenario.pairing.helpersPerReceiver = PartnerBounds(min: 2, max: seed % 16 == 0 ? nil : 3) }
        let question = try PairingQuestion(scenario)
        let solution = try question.bruteForce()
        let result = try question.fullAnswer()
        try question.expectOptimum(result, as: solution, seed: seed)
        guard let solution else { return }
        try question.expectLosses(result, as: solution, seed: seed)
        try question.expectExchanges(result, seed: seed)
    }

    @Test func `the random scenarios reach both methods and both answers`() throws {
        var counts: [String: Int] = [:]
        for seed in 2_000..<2_100 as Range<UInt64> {
            let scenario = RandomScenario.make(seed: seed, helpers: 2...4, receivers: 2...4)
            let result = try PairingQuestion(scenario).answer()
            let method = result.hasTies == nil ? "integer" : "network"
            counts[result.plan == nil ? "infeasible" : method, default: 0] += 1
        }
        #expect(["integer", "network", "infeasible"].allSatisfy { counts[$0, default: 0] >= 10 }, "\(counts)")
    }
}

extension RandomScenario.Features {
    /// Every switch.
    static var all: Self { each.reduce(into: []) { $0.formUnion($1) } }
}

extension Scenario {
    /// Whether a receiver may have no helper or several, but not one.
    var isSemicontinuous: Bool { pairing.allowsUnpaired && pairing.helpersPerReceiver.min > 1 }
}

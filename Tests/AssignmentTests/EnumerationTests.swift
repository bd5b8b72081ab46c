@testable import Assignment
import JieduiTestSupport
import Testing

/// Optimum, ties, uniqueness, prices, regrets, margins, exchanges and shortages against all plans of tiny networks.
@Suite struct EnumerationTests {
    /// Networks for a range of seeds, small enough to list every plan.
    private func networks(_ seeds: Range<UInt64>, isPlain: Bool) -> [(seed: UInt64, network: PairingNetwork)] {
        seeds.map { seed in
            var random = SeededGenerator(seed: seed)
            let limit = seed % 40 == 0 ? 50_000.0 : 2_000.0
            while true {
                var recipe = NetworkRecipe(isPlain: isPlain)
                if Bool.random(using: &random) { recipe.values = 0...1 }
                let network = PairingNetwork.random(recipe, with: &random)
                if Enumeration.size(of: network) <= limit { return (seed, network) }
            }
        }
    }

    @Test(arguments: [0..<200, 200..<400, 400..<600, 600..<800])
    func `every kind of rule agrees with listing all plans`(seeds: Range<Int>) throws {
        var feasible = 0
        for (seed, network) in networks(UInt64(seeds.lowerBound)..<UInt64(seeds.upperBound), isPlain: false) {
            let outcome = try network.solve()
            if case .optimal = outcome { feasible += 1 }
            let complaint = Judgement(network).complaint(about: outcome)
            try #require(complaint == nil, "seed \(seed): \(network)")
        }
        #expect(feasible > 30 && feasible < 170, "the recipe has become one-sided: \(feasible)")
    }

    @Test(arguments: [1000..<1150, 1150..<1300])
    func `the plain shape agrees with listing all plans, by either algorithm`(seeds: Range<Int>) throws {
        var feasible = 0
        for (seed, network) in networks(UInt64(seeds.lowerBound)..<UInt64(seeds.upperBound), isPlain: true) {
            let judgement = Judgement(network)
            let outcome = try network.solve()
            if case .optimal = outcome { feasible += 1 }
            try #require(judgement.complaint(about: outcome) == nil, "seed \(seed): \(network)")
            let general = try network.solve(by: .residualNetwork)
            try #require(judgement.complaint(about: general) == nil, "general, seed \(seed): \(network)")
        }
        #expect(feasible > 30 && feasible < 149, "the recipe has become one-sided: \(feasible)")
    }

    @Test func `square networks with everybody bound agree with listing all plans`() throws {
        for seed in 2000..<2100 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let size = Int.random(in: 1...4, using: &random)
            var network = PairingNetwork.random(NetworkRecipe(sizes: size...size, isPlain: true), with: &random)
            network.helperBounds = Array(repeating: .exactly(1), count: size)
            network.receiverBounds = Array(repeating: .exactly(1), count: size)
            let complaint = Judgement(network).complaint(about: try network.solve())
            try #require(complaint == nil, "seed \(seed): \(network)")
        }
    }
}

@testable import Assignment
import JieduiTestSupport
import Testing

/// Two ways to the same answer, on networks too large to list.
@Suite struct DifferentialTests {
    private func optimum(_ outcome: Outcome) -> OptimalPairing? {
        guard case .optimal(let optimum) = outcome else { return nil }
        return optimum
    }

    private func randomNetwork(
        helpers: Int,
        receivers: Int,
        values: ClosedRange<Int64>,
        seed: UInt64
    ) -> PairingNetwork {
        var random = SeededGenerator(seed: seed)
        var network = PairingNetwork(helperCount: helpers, receiverCount: receivers)
        for cell in network.values.indices where Int.random(in: 0..<20, using: &random) > 0 {
            network.values[cell] = Int64.random(in: values, using: &random)
        }
        for helper in 0..<helpers { network.helperBounds[helper].max = Int.random(in: 1...2, using: &random) }
        let optionalShare = Int.random(in: 0...2, using: &random)
        for receiver in 0..<receivers where Int.random(in: 0..<2, using: &random) < optionalShare {
            network.receiverBounds[receiver].min = 0
        }
        network.unpairedPenalty = Int64.random(in: 0...values.upperBound, using: &random)
        return network
    }

    @Test(arguments: [(60, 40), (40, 60), (40, 40), (15, 60)])
    func `the dense algorithm and the residual network find the same plan`(size: (Int, Int)) throws {
        for seed in 0..<12 as Range<UInt64> {
            let values: ClosedRange<Int64> = seed % 2 == 0 ? -3...9 : -100_000...1_000_000
            let network = randomNetwork(helpers: size.0, receivers: size.1, values: values, seed: seed)
            try #require(DenseAssignment(network) != nil)
            let dense = try network.solve()
            let general = try network.solve(by: .residualNetwork)
            guard let left = optimum(dense), let right = optimum(general) else {
                #expect(optimum(dense) == nil && optimum(general) == nil, "seed \(seed)")
                continue
            }
            try #require(left.objective == right.objective && left.pairs == right.pairs, "seed \(seed)")
            try #require(left.isUnique == right.isUnique, "seed \(seed)")
            try #require(left.certificateFault() == nil && right.certificateFault() == nil, "seed \(seed)")
            try #require(left.regrets() == right.regrets(), "seed \(seed)")
            try #require(left.margins().map(\.loss) == right.margins().map(\.loss), "seed \(seed)")
        }
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func `regrets and margins are what solving again with the pair forced or barred gives`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var network = randomNetwork(helpers: 20, receivers: 20, values: -5...40, seed: UInt64(seed))
        if seed % 2 == 1 {
            network.helperGroups = [Group(members: Array(0..<8), min: 3, max: 6), Group(members: [1, 3], max: 1)]
            network.receiverGroups = [Group(members: Array(5..<15), min: 4, max: 12)]
            network.receiverBounds = network.receiverBounds.map { CountBounds(min: $0.min, max: 2) }
        }
        let plan = try #require(optimum(try network.solve()))
        let regrets = plan.regrets()
        for cell in network.values.indices where Int.random(in: 0..<4, using: &random) == 0 {
            guard network.values[cell] != PairingNetwork.ineligible else {
                #expect(regrets[cell] == nil)
                continue
            }
            var forcing = network
            forcing.forced.append(Pair(receiver: cell / 20, helper: cell % 20))
            let best = optimum(try forcing.solve())?.objective
            try #require(regrets[cell] == best.map { plan.objective - $0 }, "cell \(cell)")
        }
        for margin in plan.margins() {
            var barring = network
            barring[receiver: margin.pair.receiver, helper: margin.pair.helper] = PairingNetwork.ineligible
            let best = optimum(try barring.solve())?.objective
            try #require(margin.loss == best.map { plan.objective - $0 }, "\(margin.pair)")
        }
    }

    @Test func `renumbering counties changes only the choice among ties`() throws {
        for seed in 0..<10 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let isTied = seed % 2 == 0
            let network = randomNetwork(helpers: 18, receivers: 14, values: isTied ? 0...3 : 0...999_999, seed: seed)
            let helperOrder = Array(0..<18).shuffled(using: &random)
            let receiverOrder = Array(0..<14).shuffled(using: &random)
            var renumbered = network
            for receiver in 0..<14 {
                renumbered.receiverBounds[receiver] = network.receiverBounds[receiverOrder[receiver]]
                for helper in 0..<18 {
                    renumbered.helperBounds[helper] = network.helperBounds[helperOrder[helper]]
                    renumbered[receiver: receiver, helper: helper] =
                        network[receiver: receiverOrder[receiver], helper: helperOrder[helper]]
                }
            }
            let outcomes = (optimum(try network.solve()), optimum(try renumbered.solve()))
            guard let before = outcomes.0, let after = outcomes.1 else {
                #expect(outcomes.0 == nil && outcomes.1 == nil, "seed \(seed)")
                continue
            }
            try #require(before.objective == after.objective && before.isUnique == after.isUnique, "seed \(seed)")
            let translated = after.pairs.map {
                Pair(receiver: receiverOrder[$0.receiver], helper: helperOrder[$0.helper])
            }
            #expect(network.objective(of: translated) == before.objective, "seed \(seed)")
            if before.isUnique { #expect(translated.sorted() == before.pairs, "seed \(seed)") }
        }
    }

    @Test func `values of ten to the thirteenth neither overflow nor lose a unit`() throws {
        let huge: Int64 = 10_000_000_000_000
        for seed in 0..<6 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            var network = PairingNetwork(helperCount: 30, receiverCount: 30)
            for cell in network.values.indices {
                let sign: Int64 = Bool.random(using: &random) ? 1 : -1
                network.values[cell] = sign * (huge - Int64.random(in: 0...3, using: &random))
            }
            network.unpairedPenalty = huge
            if seed % 2 == 0 { network.receiverBounds = Array(repeating: CountBounds(min: 0, max: 2), count: 30) }
            if seed % 3 == 0 { network.helperBounds = Array(repeating: .exactly(1), count: 30) }
            let left = try #require(optimum(try network.solve()))
            let right = try #require(optimum(try network.solve(by: .residualNetwork)))
            #expect(left.objective == right.objective && left.pairs == right.pairs, "seed \(seed)")
            #expect(left.certificateFault() == nil && right.certificateFault() == nil, "seed \(seed)")
        }
    }

    @Test func `the same network gives the same answers twice`() throws {
        let network = randomNetwork(helpers: 25, receivers: 25, values: 0...4, seed: 99)
        let first = try #require(optimum(try network.solve()))
        let second = try #require(optimum(try network.solve()))
        #expect(first.pairs == second.pairs && first.duals == second.duals && first.margins() == second.margins())
    }
}

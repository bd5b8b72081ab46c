import Complementarity
import Counties
import Testing

private let helper = CountyIndex(0)
private let receiver = CountyIndex(1)

/// Four chains of one node each; the helper's quotient makes them worth 25, 50, 50 and 75 points by Tf alone.
private func fourChains() -> TinyScenario {
    var tiny = TinyScenario(counties: 2, chains: 4)
    for chain in 0..<4 { tiny.addNode(chain: chain, share: 0.1) }
    // Only reference shares count: the receiver produces elsewhere.
    tiny.addNode(chain: 99, share: 1)
    tiny.setOutputs([5, 10, 10, 15, 60], of: 0)
    tiny.setOutputs([0, 0, 0, 0, 100], of: 1)
    tiny.scenario.score.parameters.weightGapFill = 1
    tiny.scenario.score.parameters.betaChain = 1
    return tiny
}

private func score(_ tiny: TinyScenario) -> PairScore {
    ComplementarityModel(scenario: tiny.scenario).score(helper: helper, receiver: receiver)
}

@Test func `chains are ordered by weight times points, then by position`() {
    let plain = score(fourChains())
    #expect(plain.chains.map(\.chain) == [3, 1, 2, 0])
    #expect(plain.chains.map { Points(rounding: $0.points) } == [75, 50, 50, 25].map { Points(rounding: $0) })
    var tiny = fourChains()
    tiny.scenario.chains[0].weight = 4
    #expect(score(tiny).chains.map(\.chain) == [0, 3, 1, 2])
}

@Test func `the chain part looks at the best chains, no more than the receiver may focus on`() {
    var tiny = fourChains()
    #expect(score(tiny).terms.chain == Points(rounding: 175.0 / 3))
    tiny.scenario.counties[1].chainCap = 2
    #expect(score(tiny).terms.chain == Points(rounding: 62.5))
    tiny.scenario.counties[1].chainCap = 5
    #expect(score(tiny).terms.chain == Points(rounding: 175.0 / 3))
    tiny.scenario.score.parameters.bestChains = 5
    #expect(score(tiny).terms.chain == Points(rounding: 50))
    tiny.scenario.counties[0].chainCap = 1
    #expect(score(tiny).terms.chain == Points(rounding: 50))
}

@Test func `the mean is weighted, and zero where the best chains weigh nothing`() {
    var tiny = fourChains()
    tiny.scenario.chains[0].weight = 4
    tiny.scenario.counties[1].chainCap = 2
    #expect(score(tiny).terms.chain == Points(rounding: (4 * 25 + 75) / 5))
    for chain in 0..<4 { tiny.scenario.chains[chain].weight = 0 }
    #expect(score(tiny).terms.chain == .zero)
    #expect(score(tiny).chains.map(\.chain) == [0, 1, 2, 3])
}

@Test func `a county without output has no chain part`() {
    var tiny = fourChains()
    tiny.scenario.countyNodes.removeAll { $0.county == receiver }
    tiny.scenario.countyNodes.append(CountyNode(county: receiver, node: 0, output: 0))
    let score = score(tiny)
    #expect(score.chains.isEmpty)
    #expect(score.assumedParts.contains(.chain))
    #expect(score.terms.chain == Points(rounding: 50))
    #expect(ComplementarityModel(scenario: tiny.scenario).diagnosis(of: receiver, chain: 0) == nil)
}

@Test func `a county with rows for some chains produces nothing on the others`() {
    var tiny = fourChains()
    tiny.scenario.countyNodes.removeAll { $0.county == helper && $0.node == 3 }
    let score = score(tiny)
    #expect(score.chains.count == 4)
    #expect(score.chains.last?.chain == 3)
    #expect(score.chains.last?.points == 0)
    #expect(!score.assumedParts.contains(.chain))
}

@Test func `coverage counts the weight of chain terms whose tables are there`() {
    func coverage(_ change: (inout Scenario) -> Void) -> Double {
        var scenario = WorkedExample.scenario
        change(&scenario)
        scenario.score.parameters.betaChain = 1
        scenario.score.parameters.betaTravel = 0
        scenario.score.parameters.betaFactors = 0
        scenario.score.parameters.betaBasis = 0
        scenario.score.parameters.betaCapacity = 0
        return ComplementarityModel(scenario: scenario).score(helper: helper, receiver: receiver).coverage
    }
    #expect(coverage { _ in } == 1)
    #expect(abs(coverage { $0.proximities = [] } - 0.8) < 1e-12)
    #expect(abs(coverage { $0.links = [] } - 0.45) < 1e-12)
    let withoutShares = coverage { scenario in
        for node in scenario.nodes.indices { scenario.nodes[node].referenceShare = nil }
    }
    #expect(abs(withoutShares - 0.55) < 1e-12)
    // One of seven nodes without its share: gap filling (0.25) and foundation (0.20) rest on six sevenths of the nodes.
    #expect(abs(coverage { $0.nodes[0].referenceShare = nil } - (1 - 0.45 / 7)) < 1e-12)
    let withoutAny = coverage { scenario in
        scenario.links = []
        for node in scenario.nodes.indices { scenario.nodes[node].referenceShare = nil }
    }
    #expect(withoutAny == 0)
}

@Test func `a node in balance but for rounding is neither surplus nor gap`() {
    var tiny = TinyScenario(counties: 2, chains: 1)
    for _ in 0..<3 { tiny.addNode(chain: 0) }
    tiny.link(0, 1, 0.1)
    tiny.link(0, 2, 0.2)
    // The receiver needs 0.1 + 0.2, which is not the 0.3 it makes in binary arithmetic.
    tiny.setOutputs([0.3, 1, 1], of: 1)
    tiny.setOutputs([9, 0, 0], of: 0)
    let score = score(tiny)
    #expect(score.chains.first?.volume == 0)
    #expect(score.chains.first?.coverageTerm == 0)
}

@Test func `terms over nothing are zero`() {
    var tiny = TinyScenario(counties: 2, chains: 2)
    tiny.addNode(chain: 0, share: 0.5)
    tiny.addNode(chain: 1, share: 0.5)
    tiny.addNode(chain: 1, share: 0.5)
    tiny.link(0, 1, 0.9)
    tiny.setOutputs([0, 1, 1], of: 0)
    tiny.setOutputs([10, 0, 0], of: 1)
    let first = score(tiny).chains.first { $0.chain == 0 }
    // The helper makes nothing on chain 0: no specialised node, no shares to compare; the receiver lacks nothing.
    #expect(first?.foundationTerm == 0)
    #expect(first?.divisionTerm == 0)
    #expect(first?.gapFillTerm == 0)
    #expect((first?.volume ?? 0) > 0)
}

@Test func `importance weighs the lacking nodes`() {
    var tiny = TinyScenario(counties: 2, chains: 1)
    tiny.addNode(chain: 0, share: 0.5, importance: 3)
    tiny.addNode(chain: 0, share: 0.5, importance: 1)
    tiny.addNode(chain: 7, share: 1)
    tiny.setOutputs([100, 0, 0], of: 0)
    tiny.setOutputs([0, 0, 100], of: 1)
    #expect(score(tiny).chains.first?.gapFillTerm == 0.75)
}

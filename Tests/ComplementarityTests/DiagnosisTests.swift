import Complementarity
import Counties
import Testing

/// One county on a chain of nodes with reference share 0.1 each, beside 100 亿元 altogether.
private func county(
    _ outputs: [Double],
    stages: [Int?]? = nil,
    links: [(Int, Int)] = [],
    change: (inout Scenario) -> Void = { _ in }
) -> ChainDiagnosis? {
    var tiny = TinyScenario(counties: 1, chains: 1)
    for place in outputs.indices {
        tiny.addNode(chain: 0, share: 0.1, stage: stages.map { $0[place] } ?? (place + 1))
    }
    tiny.addNode(chain: 5, share: 0.9)
    tiny.setOutputs(outputs + [100 - outputs.reduce(0, +)], of: 0)
    for (supplier, buyer) in links { tiny.link(supplier, buyer) }
    change(&tiny.scenario)
    return ComplementarityModel(scenario: tiny.scenario).diagnosis(of: CountyIndex(0), chain: 0)
}

/// Sets a figure in every row of the chain.
private func everywhere(_ scenario: inout Scenario, _ change: (inout CountyNode) -> Void) {
    for row in scenario.countyNodes.indices where scenario.countyNodes[row].node < scenario.nodes.count - 1 {
        change(&scenario.countyNodes[row])
    }
}

@Test func `a chain with hardly any output or node is absent`() {
    #expect(county([0.1, 0.1, 0.1]) == .absent)
    // Output enough, but every quotient below 0.25.
    #expect(county([2, 2, 2]) == .absent)
    #expect(county([0, 0, 0]) == .absent)
    #expect(county([2, 2, 3]) != .absent)
}

@Test func `output at the threshold is not absent, however it was added up`() {
    let found = county([0.03, 0.29, 0.18]) { $0.score.parameters.absentQuotient = 0.001 }
    #expect(found != .absent)
}

@Test func `a chain with a missing node between specialised neighbours is broken`() {
    #expect(county([12, 1, 12]) == .broken)
    #expect(county([12, 3, 12]) != .broken)
    #expect(county([12, 1, 5]) != .broken)
}

@Test func `neighbours are the suppliers and buyers where the chain has links`() {
    // By links 0 → 2 → 1: node 2 lies between, though its stage is the last.
    #expect(county([12, 12, 1], links: [(0, 2), (2, 1)]) == .broken)
    #expect(county([12, 1, 12], links: [(0, 2)]) != .broken)
    // One and the same node on both sides is no two ends.
    #expect(county([12, 1, 5], links: [(0, 1), (1, 0)]) != .broken)
}

@Test func `one run over less than half of the stages is short`() {
    #expect(county([12, 5, 5]) == .short)
    #expect(county([12, 12, 5]) != .short)
    // Half is not less than half.
    #expect(county([12, 5]) != .short)
    // Two runs are no short chain.
    #expect(county([12, 5, 12, 5, 5]) != .short)
    #expect(county([5, 12, 12, 5, 5]) == .short)
    // Nothing to build on is no run.
    #expect(county([5, 5, 5]) != .short)
}

@Test func `without stages a run is one piece of the links`() {
    let none: [Int?] = [nil, nil, nil, nil, nil]
    #expect(county([12, 5, 12, 5, 5], stages: none, links: [(0, 2), (2, 1), (1, 3)]) == .short)
    #expect(county([12, 5, 12, 5, 5], stages: none, links: [(0, 1), (1, 2), (2, 3)]) != .short)
    #expect(county([12, 5, 12, 5, 5], stages: none) == .short)
}

@Test func `several nodes at one stage are one step of the run`() {
    #expect(county([12, 12, 5, 5], stages: [1, 1, 2, 3]) == .short)
    #expect(county([12, 12, 5, 5], stages: [1, 1, 2, 2]) != .short)
}

@Test func `a chain with few firms or no node of size is thin`() {
    let outputs = [12.0, 12, 5]
    #expect(county(outputs) == .sound)
    #expect(county(outputs) { everywhere(&$0) { $0.firms = 3 } } == .thin)
    #expect(county(outputs) { everywhere(&$0) { $0.firms = 4 } } == .sound)
    // The number of firms is unknown where one row does not tell it.
    #expect(county(outputs) { $0.countyNodes[0].firms = 3 } == .sound)
    // No node of 2 亿元: the county is small altogether.
    let small = county(outputs) { scenario in
        for row in scenario.countyNodes.indices { scenario.countyNodes[row].output /= 10 }
    }
    #expect(small == .thin)
}

@Test func `a chain of which most stages are missing is not thin`() {
    let found = county([12, 0, 0, 12, 0]) { everywhere(&$0) { $0.firms = 1 } }
    #expect(found == .sound)
}

@Test func `little local supply, no leader or slow growth make a chain weak`() {
    let outputs = [12.0, 12, 5]
    #expect(county(outputs) { everywhere(&$0) { $0.localSupplyRate = 29 } } == .weak)
    #expect(county(outputs) { everywhere(&$0) { $0.localSupplyRate = 30 } } == .sound)
    #expect(county(outputs) { everywhere(&$0) { $0.hasLeader = false } } == .weak)
    let led = county(outputs) { scenario in
        everywhere(&scenario) { $0.hasLeader = false }
        scenario.countyNodes[1].hasLeader = true
    }
    #expect(led == .sound)
    #expect(county(outputs) { $0.countyNodes[0].hasLeader = false } == .sound)
    func growing(_ growth: Double, province: Double?) -> ChainDiagnosis? {
        county(outputs) { scenario in
            everywhere(&scenario) { $0.growth = growth }
            scenario.score.parameters.provinceGrowth = province
        }
    }
    #expect(growing(4, province: 5) == .weak)
    #expect(growing(5, province: 5) == .sound)
    #expect(growing(-9, province: nil) == .sound)
}

@Test func `rates are means weighted by output`() {
    func diagnosis(_ rates: [Double]) -> ChainDiagnosis? {
        county([12, 12, 6]) { scenario in
            for (row, rate) in rates.enumerated() { scenario.countyNodes[row].localSupplyRate = rate }
        }
    }
    // (12·20 + 12·20 + 6·r) / 30 reaches 30 at r = 70.
    #expect(diagnosis([20, 20, 69]) == .weak)
    #expect(diagnosis([20, 20, 70]) == .sound)
}

@Test func `the first rule that matches wins`() {
    let all: (inout Scenario) -> Void = { scenario in
        everywhere(&scenario) { row in
            row.firms = 0
            row.hasLeader = false
            row.localSupplyRate = 0
        }
    }
    #expect(county([0.1, 0, 0.1], change: all) == .absent)
    #expect(county([12, 0, 12], change: all) == .broken)
    #expect(county([12, 5, 5], change: all) == .short)
    #expect(county([12, 12, 5], change: all) == .thin)
}

@Test func `a node without reference share is present by its output and never specialised`() {
    let found = county([12, 1, 12]) { $0.nodes[1].referenceShare = nil }
    #expect(found == .sound)
    let gone = county([12, 0, 12]) { $0.nodes[1].referenceShare = nil }
    #expect(gone == .broken)
}

@Test func `a chain without nodes has no diagnosis`() {
    var tiny = TinyScenario(counties: 1, chains: 2)
    tiny.addNode(chain: 0)
    tiny.setOutputs([5], of: 0)
    let model = ComplementarityModel(scenario: tiny.scenario)
    #expect(model.diagnosis(of: CountyIndex(0), chain: 0) == .sound)
    #expect(model.diagnosis(of: CountyIndex(0), chain: 1) == nil)
    #expect(model.diagnosis(of: CountyIndex(0), chain: 2) == nil)
    #expect(model.diagnosis(of: CountyIndex(0), chain: -1) == nil)
}

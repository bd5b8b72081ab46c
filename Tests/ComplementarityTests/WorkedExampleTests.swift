import Complementarity
import Counties
import Testing

struct ChainGolden: Sendable {
    var helper: CountyIndex
    var receiver: CountyIndex
    var chain: Int
    /// V, Tv, Tc, Tf, Tr, Td, c.
    var values: [Double]
}

private let goldens = [
    ChainGolden(
        helper: WorkedExample.huangdao,
        receiver: WorkedExample.taierzhuang,
        chain: 0,
        values: [17.4, 0.776785714, 0.721991701, 0.927807487, 0.631091618, 0.577419355, 74.7278282]
    ),
    ChainGolden(
        helper: WorkedExample.huangdao,
        receiver: WorkedExample.taierzhuang,
        chain: 1,
        values: [0, 0, 0, 0.052931971, 0, 0, 1.3232993]
    ),
    ChainGolden(
        helper: WorkedExample.huangdao,
        receiver: WorkedExample.qingyun,
        chain: 0,
        values: [3.44, 0.407582938, 1, 0.758245719, 0.225268031, 0.9, 62.1510771]
    ),
    ChainGolden(
        helper: WorkedExample.huangdao,
        receiver: WorkedExample.qingyun,
        chain: 1,
        values: [0, 0, 0, 0, 0, 0, 0]
    ),
    ChainGolden(
        helper: WorkedExample.zhifu,
        receiver: WorkedExample.taierzhuang,
        chain: 0,
        values: [3, 0.375, 0.124481328, 0.172176309, 0, 0.806451613, 27.6434018]
    ),
    ChainGolden(
        helper: WorkedExample.zhifu,
        receiver: WorkedExample.taierzhuang,
        chain: 1,
        values: [1.45, 0.224806202, 0.591836735, 0.732296557, 0.4375, 0.975609756, 56.1892663]
    ),
    ChainGolden(
        helper: WorkedExample.zhifu,
        receiver: WorkedExample.qingyun,
        chain: 0,
        values: [2, 0.285714286, 0.581395349, 0.067889372, 0, 0.714285714, 28.2753074]
    ),
    ChainGolden(
        helper: WorkedExample.zhifu,
        receiver: WorkedExample.qingyun,
        chain: 1,
        values: [6.75, 0.574468085, 0.36, 1, 0.75, 0.975609756, 74.3958485]
    ),
    ChainGolden(
        helper: WorkedExample.zhifu,
        receiver: WorkedExample.tiny,
        chain: 1,
        values: [0.275, 0.0521327, 0.3548387, 1, 0.4375, 0.5365854, 48.4246787]
    ),
]

private func values(of score: ChainScore?) -> [Double] {
    guard let score else { return [] }
    return [
        score.volume, score.volumeTerm, score.coverageTerm, score.gapFillTerm, score.foundationTerm,
        score.divisionTerm, score.points,
    ]
}

private func differs(_ found: [Double], _ wanted: [Double], by tolerance: Double) -> Bool {
    found.count != wanted.count || zip(found, wanted).contains { abs($0 - $1) > tolerance }
}

@Test(arguments: goldens)
func `every term of the worked example has its value`(golden: ChainGolden) {
    let model = ComplementarityModel(scenario: WorkedExample.scenario)
    let score = model.score(helper: golden.helper, receiver: golden.receiver)
    let found = values(of: score.chains.first { $0.chain == golden.chain })
    #expect(!differs(found, golden.values, by: 1e-7), "\(found)")
}

@Test(arguments: [
    (WorkedExample.huangdao, WorkedExample.taierzhuang, 38.0255638),
    (WorkedExample.huangdao, WorkedExample.qingyun, 31.0755385),
    (WorkedExample.zhifu, WorkedExample.taierzhuang, 41.9163341),
    (WorkedExample.zhifu, WorkedExample.qingyun, 51.3355780),
])
func `the chain part is the mean over the best chains`(helper: CountyIndex, receiver: CountyIndex, mean: Double) {
    var scenario = WorkedExample.scenario
    scenario.score.parameters.betaChain = 1e5
    let score = ComplementarityModel(scenario: scenario).score(helper: helper, receiver: receiver)
    #expect(abs(score.terms.chain.doubleValue / 1e5 - mean) < 1e-7)
    scenario.score.parameters.betaChain = 0.6
    let weighted = ComplementarityModel(scenario: scenario).score(helper: helper, receiver: receiver)
    #expect(weighted.terms.chain == Points(rounding: 0.6 * mean))
}

@Test func `cross-hauling adds to surplus and gap alike`() {
    var scenario = WorkedExample.scenario
    scenario.score.parameters.crossHauling = 0.1
    let model = ComplementarityModel(scenario: scenario)
    let score = model.score(helper: WorkedExample.huangdao, receiver: WorkedExample.taierzhuang)
    let wanted = [18.85, 0.790356394, 0.735179407, 0.927807487, 0.631091618, 0.577419355, 75.264910808]
    #expect(!differs(values(of: score.chains.first), wanted, by: 1e-8))
    let second = model.score(helper: WorkedExample.huangdao, receiver: WorkedExample.qingyun)
    #expect(abs((second.chains.first?.points ?? 0) - 62.109976150) < 1e-8)
}

@Test func `surplus, gap, quotient and density of the worked example have their values`() {
    let model = ComplementarityModel(scenario: WorkedExample.scenario)
    let nodes = 0..<7
    let huangdao = WorkedExample.huangdao
    let surplus = nodes.map { model.surplus(of: huangdao, node: $0) ?? -1 }
    #expect(!differs(surplus, [9, 54, 0, 0, 90, 0, 4], by: 1e-12))
    let gap = nodes.map { model.gap(of: huangdao, node: $0) ?? -1 }
    #expect(!differs(gap, [0, 0, 1.6, 34, 0, 2.2, 0], by: 1e-12))
    let quotients = nodes.map { model.locationQuotient(of: huangdao, node: $0) ?? -1 }
    #expect(
        !differs(quotients, [1.47058824, 1.63398693, 0, 0.37707391, 2.00534759, 0, 0.32679739], by: 1e-8)
    )
    let densities = nodes.map { model.density(of: WorkedExample.taierzhuang, node: $0) ?? -1 }
    #expect(
        !differs(densities, [0.75, 0.42105263, 0.36363636, 0.43478261, 0.72222222, 0.4375, 0.375], by: 1e-8)
    )
}

@Test func `location quotients and densities of the five-county table have their values`() {
    var tiny = TinyScenario(counties: 5, chains: 1)
    let rows: [[Double]] = [
        [120, 30, 10, 0, 40], [60, 60, 5, 15, 0], [5, 30, 50, 25, 10], [0, 8, 22, 40, 20], [10, 5, 30, 0, 25],
    ]
    let total = rows.joined().reduce(0, +)
    for node in 0..<5 { tiny.addNode(chain: 0, share: rows.map { $0[node] }.reduce(0, +) / total) }
    for (county, row) in rows.enumerated() { tiny.setOutputs(row, of: county) }
    let third = 1.0 / 3
    tiny.setProximities([
        [0, 0.5, 0, 0, third], [0.5, 0, third, 0.5, 0], [0, third, 0, 2 * third, 2 * third],
        [0, 0.5, 2 * third, 0, third], [third, 0, 2 * third, third, 0],
    ])
    let model = ComplementarityModel(scenario: tiny.scenario)
    let first = (0..<5).map { model.locationQuotient(of: CountyIndex(0), node: $0) ?? -1 }
    #expect(!differs(first, [1.907692, 0.699248, 0.264957, 0, 1.305263], by: 1e-6))
    let third3 = (0..<5).map { model.locationQuotient(of: CountyIndex(2), node: $0) ?? -1 }
    #expect(!differs(third3, [0.132479, 1.165414, 2.207977, 1.614583, 0.543860], by: 1e-6))
    let densities = (0..<5).map { model.density(of: CountyIndex(0), node: $0) ?? -1 }
    #expect(!differs(densities, [0.4, 0.375, 0.4, 0.222222, 0.25], by: 1e-6))
}

@Test func `the gate of the division term grows with the volume`() {
    var scenario = WorkedExample.scenario
    scenario.score.parameters.divisionGateVolume = 0
    let model = ComplementarityModel(scenario: scenario)
    let gated = model.score(helper: WorkedExample.zhifu, receiver: WorkedExample.tiny)
    let polymer = gated.chains.first { $0.chain == WorkedExample.polymer }
    #expect(abs((polymer?.divisionTerm ?? 0) - 0.9756098) < 1e-7)
}

@Test func `matches name who supplies whom, how much, and the diagnosis`() {
    let model = ComplementarityModel(scenario: WorkedExample.scenario)
    let (helper, receiver) = (WorkedExample.huangdao, WorkedExample.taierzhuang)
    let matches = model.nodeMatches(helper: helper, receiver: receiver, chain: WorkedExample.lithium)
    #expect(matches.map(\.node) == [0, 2, 3])
    #expect(matches.map(\.supplier) == [helper, receiver, receiver])
    #expect(matches.map(\.buyer) == [receiver, helper, helper])
    #expect(!differs(matches.map(\.volume), [0.8, 1.6, 15], by: 1e-12))
    #expect(!differs(matches.map(\.gap), [0.8, 1.6, 34], by: 1e-12))
    #expect(!differs(matches.map(\.surplus), [9, 4.8, 15], by: 1e-12))
    #expect(matches.allSatisfy { $0.diagnosis == model.diagnosis(of: receiver, chain: 0) && $0.diagnosis != nil })
    #expect(model.nodeMatches(helper: helper, receiver: receiver, chain: 2).isEmpty)
    #expect(model.nodeMatches(helper: helper, receiver: receiver, chain: -1).isEmpty)
}

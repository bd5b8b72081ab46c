import Complementarity
import Counties
import JieduiTestSupport
import Testing

private let seeds = Array(UInt64(1)...60)

/// Every score of a model over the first counties, in order.
private func scores(_ scenario: Scenario, counties: Int) -> [PairScore] {
    let model = ComplementarityModel(scenario: scenario)
    return (0..<counties).flatMap { helper in
        (0..<counties).map { model.score(helper: CountyIndex(helper), receiver: CountyIndex($0)) }
    }
}

@Test(arguments: seeds)
func `scores agree with the formulas written out plainly`(seed: UInt64) {
    let scenario = randomScenario(seed: seed)
    let plain = PlainScore(scenario)
    for score in scores(scenario, counties: 7) {
        let (helper, receiver) = (score.helper.position, score.receiver.position)
        for found in score.chains {
            let wanted = plain.chain(found.chain, helper: helper, receiver: receiver)
            let values = [
                found.volume, found.volumeTerm, found.coverageTerm, found.gapFillTerm, found.foundationTerm,
                found.divisionTerm, found.points,
            ]
            #expect(zip(values, wanted).allSatisfy { abs($0 - $1) <= 1e-9 * (1 + abs($1)) }, "seed \(seed)")
        }
        let mean = plain.chainPart(helper: helper, receiver: receiver)
        #expect(score.assumedParts.contains(.chain) == (mean == nil), "seed \(seed)")
        let chain = 60 * (mean.map { $0 / 100 } ?? scenario.score.missing)
        #expect(abs(score.terms.chain.doubleValue - chain) < 0.000_051, "seed \(seed)")
        let share = plain.factorShare(helper: helper, receiver: receiver)
        #expect(score.assumedParts.contains(.factors) == (share == nil), "seed \(seed)")
        let factors = 15 * (share ?? scenario.score.missing)
        #expect(abs(score.terms.factors.doubleValue - factors) < 0.000_051, "seed \(seed)")
    }
}

@Test(arguments: seeds)
func `adding a county changes no other pair's score`(seed: UInt64) {
    let scenario = randomScenario(seed: seed)
    let before = scores(scenario, counties: 7)
    var tiny = TinyScenario(counties: 8)
    let newcomer = tiny.scenario.counties[7]
    tiny.scenario = scenario
    tiny.scenario.counties.append(newcomer)
    var random = SeededGenerator(seed: seed &+ 1000)
    addCounty(7, to: &tiny, using: &random)
    #expect(scores(tiny.scenario, counties: 7) == before, "seed \(seed)")
}

@Test(arguments: seeds)
func `new names and a new order of the counties change nothing`(seed: UInt64) {
    let scenario = randomScenario(seed: seed)
    var renamed = scenario
    func moved(_ index: CountyIndex) -> CountyIndex { CountyIndex(6 - index.position) }
    renamed.counties.reverse()
    for position in 0..<7 {
        renamed.counties[position].code = "x\(position)"
        renamed.counties[position].name = "同名"
    }
    for row in renamed.countyNodes.indices {
        renamed.countyNodes[row].county = moved(renamed.countyNodes[row].county)
    }
    for row in renamed.factors.indices { renamed.factors[row].county = moved(renamed.factors[row].county) }
    for row in renamed.helperCapacities.indices {
        renamed.helperCapacities[row].county = moved(renamed.helperCapacities[row].county)
    }
    for row in renamed.travel.indices {
        renamed.travel[row].from = moved(renamed.travel[row].from)
        renamed.travel[row].to = moved(renamed.travel[row].to)
    }
    for row in renamed.pairs.indices {
        renamed.pairs[row].helper = moved(renamed.pairs[row].helper)
        renamed.pairs[row].receiver = moved(renamed.pairs[row].receiver)
    }
    let before = ComplementarityModel(scenario: scenario)
    let after = ComplementarityModel(scenario: renamed)
    for helper in (0..<7).map(CountyIndex.init) {
        for receiver in (0..<7).map(CountyIndex.init) {
            var score = after.score(helper: moved(helper), receiver: moved(receiver))
            score.helper = helper
            score.receiver = receiver
            #expect(score == before.score(helper: helper, receiver: receiver), "seed \(seed)")
        }
        for chain in 0..<4 {
            #expect(after.diagnosis(of: moved(helper), chain: chain) == before.diagnosis(of: helper, chain: chain))
        }
    }
}

@Test(arguments: seeds)
func `the order of the rows changes no bit`(seed: UInt64) {
    let scenario = randomScenario(seed: seed)
    var shuffled = scenario
    var random = SeededGenerator(seed: seed)
    shuffled.links.shuffle(using: &random)
    shuffled.proximities.shuffle(using: &random)
    shuffled.countyNodes.shuffle(using: &random)
    shuffled.factors.shuffle(using: &random)
    shuffled.helperCapacities.shuffle(using: &random)
    shuffled.travel.shuffle(using: &random)
    shuffled.pairs.shuffle(using: &random)
    #expect(scores(shuffled, counties: 7) == scores(scenario, counties: 7), "seed \(seed)")
    let (first, second) = (ComplementarityModel(scenario: scenario), ComplementarityModel(scenario: shuffled))
    for county in (0..<7).map(CountyIndex.init) {
        for chain in 0..<4 {
            #expect(first.diagnosis(of: county, chain: chain) == second.diagnosis(of: county, chain: chain))
        }
    }
}

@Test(arguments: seeds)
func `every term lies between nothing and all, and the value is the sum of the parts`(seed: UInt64) {
    for score in scores(randomScenario(seed: seed), counties: 7) { expectSound(score, seed: seed) }
}

@Test(arguments: seeds)
func `matches add up to the volume of the chain`(seed: UInt64) {
    let scenario = randomScenario(seed: seed)
    let model = ComplementarityModel(scenario: scenario)
    for score in scores(scenario, counties: 7) {
        for chain in score.chains {
            let matches = model.nodeMatches(helper: score.helper, receiver: score.receiver, chain: chain.chain)
            let sum = matches.map(\.volume).reduce(0, +)
            #expect(abs(sum - chain.volume) < 1e-4, "seed \(seed)")
            #expect(matches.allSatisfy { $0.volume == min($0.surplus, $0.gap) && $0.volume > 0 }, "seed \(seed)")
        }
    }
}

@Test(arguments: seeds)
func `extreme figures give finite scores`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let figures: [Double] = [
        0, -0.0, .leastNonzeroMagnitude, 1e-300, 1e-9, 0.5, 1, 3, 1e15, 1e300, .greatestFiniteMagnitude, -1, -1e300,
        .infinity, .nan,
    ]
    func extreme() -> Double { figures.randomElement(using: &random) ?? 0 }
    var scenario = randomScenario(seed: seed)
    for row in scenario.countyNodes.indices {
        scenario.countyNodes[row].output = extreme()
        scenario.countyNodes[row].growth = extreme()
        scenario.countyNodes[row].localSupplyRate = extreme()
        scenario.countyNodes[row].firms = Int.random(in: .min ... .max, using: &random)
    }
    for row in scenario.links.indices { scenario.links[row].coefficient = extreme() }
    for row in scenario.proximities.indices { scenario.proximities[row].phi = extreme() }
    for row in scenario.nodes.indices {
        scenario.nodes[row].referenceShare = extreme()
        scenario.nodes[row].importance = extreme()
        scenario.nodes[row].stage = Bool.random(using: &random) ? .max : .min
    }
    for row in scenario.chains.indices { scenario.chains[row].weight = extreme() }
    for row in scenario.travel.indices {
        scenario.travel[row].minutes = extreme()
        scenario.travel[row].kilometres = extreme()
    }
    for row in scenario.counties.indices {
        scenario.counties[row].coordinates = Coordinates(longitude: extreme(), latitude: extreme())
        scenario.counties[row].chainCap = Bool.random(using: &random) ? .min : .max
    }
    for row in scenario.factors.indices {
        scenario.factors[row].energyUse = extreme()
        scenario.factors[row].landStock = extreme()
        scenario.factors[row].landShortage = extreme()
        scenario.factors[row].moneyNeed = extreme()
    }
    for row in scenario.helperCapacities.indices { scenario.helperCapacities[row].moneyPerYear = extreme() }
    for row in scenario.pairs.indices { scenario.pairs[row].signedProjects = extreme() }
    if seed % 2 == 0 {
        scenario.score.missing = extreme()
        scenario.score.parameters.betaChain = extreme()
        scenario.score.parameters.betaTravel = extreme()
        scenario.score.parameters.betaBasis = extreme()
        scenario.score.parameters.weightVolume = extreme()
        scenario.score.parameters.weightDivision = extreme()
        scenario.score.parameters.volumeHalf = extreme()
        scenario.score.parameters.divisionGateVolume = extreme()
        scenario.score.parameters.crossHauling = extreme()
        scenario.score.parameters.gapFillQuotient = extreme()
        scenario.score.parameters.specialisedQuotient = extreme()
        scenario.score.parameters.travelHalfMinutes = extreme()
        scenario.score.parameters.signedProjectsFull = extreme()
        scenario.score.parameters.bestChains = Bool.random(using: &random) ? .min : .max
    }
    for score in scores(scenario, counties: 7) { expectSound(score, seed: seed) }
}

@Test func `rows that point nowhere are left out`() {
    var scenario = randomScenario(seed: 3)
    let before = scores(scenario, counties: 7)
    for stray in [Int.min, -1, 9999, Int.max] {
        scenario.links.append(InputLink(supplier: stray, buyer: 0, coefficient: 1))
        scenario.links.append(InputLink(supplier: 0, buyer: stray, coefficient: 1))
        scenario.proximities.append(NodeProximity(first: stray, second: 1, phi: 1))
        scenario.countyNodes.append(CountyNode(county: CountyIndex(stray), node: 0, output: 5))
        scenario.countyNodes.append(CountyNode(county: CountyIndex(0), node: stray, output: 5))
        scenario.factors.append(CountyFactors(county: CountyIndex(stray)))
        scenario.helperCapacities.append(HelperCapacity(county: CountyIndex(stray)))
        scenario.pairs.append(PairRow(helper: CountyIndex(stray), receiver: CountyIndex(0)))
    }
    #expect(scores(scenario, counties: 7) == before)
}

/// Checks what holds for every score, whatever the figures.
private func expectSound(_ score: PairScore, seed: UInt64) {
    let unit = 0.0...1.0
    for chain in score.chains {
        let terms = [
            chain.volumeTerm, chain.coverageTerm, chain.gapFillTerm, chain.foundationTerm, chain.divisionTerm,
        ]
        #expect(terms.allSatisfy { unit.contains($0) && $0.sign == .plus }, "seed \(seed): \(chain)")
        #expect(chain.points.isFinite && !(chain.points == 0 && chain.points.sign == .minus), "seed \(seed)")
        #expect(chain.volume.isFinite && chain.volume >= 0 && chain.volume.sign == .plus, "seed \(seed)")
    }
    #expect(unit.contains(score.coverage), "seed \(seed): \(score.coverage)")
    let shares = [score.quantities.factorShare, score.quantities.basisShare, score.quantities.capacityShare]
    #expect(shares.compactMap { $0 }.allSatisfy(unit.contains), "seed \(seed)")
    #expect(score.quantities.minutes?.isFinite != false, "seed \(seed)")
    let terms = score.terms
    let parts = [terms.chain, terms.travel, terms.factors, terms.basis, terms.capacity]
    #expect(parts.allSatisfy { abs($0.doubleValue) <= 2e8 }, "seed \(seed)")
    #expect(score.value.units == parts.map(\.units).reduce(0, +), "seed \(seed)")
}

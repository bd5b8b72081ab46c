import Complementarity
import Counties
import Testing

private let helper = CountyIndex(0)
private let receiver = CountyIndex(1)

private func score(_ tiny: TinyScenario) -> PairScore {
    ComplementarityModel(scenario: tiny.scenario).score(helper: helper, receiver: receiver)
}

private func points(_ number: Double) -> Points? { Points(rounding: number) }

@Test func `a pair without any data is assumed throughout and says so`() {
    let score = score(TinyScenario(counties: 2))
    #expect(score.hasNoData)
    #expect(score.coverage == 0)
    #expect(score.assumedParts == ScorePart.allCases)
    #expect(score.value == points(50))
    #expect(score.chains.isEmpty)
    #expect(score.quantities == ScoreQuantities())
}

@Test func `a part without data counts the share that the settings give it`() {
    var tiny = TinyScenario(counties: 2)
    tiny.scenario.score.missing = 0.2
    tiny.scenario.travel = [TravelLeg(from: helper, to: receiver, minutes: 120, kilometres: nil)]
    let score = score(tiny)
    #expect(score.terms.travel == points(5))
    #expect(score.terms.chain == points(12))
    #expect(score.terms.factors == points(3))
    #expect(score.terms.basis == points(1))
    #expect(score.terms.capacity == points(2))
    #expect(score.assumedParts == [.chain, .factors, .basis, .capacity])
    #expect(abs(score.coverage - 0.1) < 1e-12)
}

@Test(arguments: [(0.0, 10.0), (60, 8), (120, 5), (240, 2), (1e300, 0)])
func `travel decays with the square of the journey`(minutes: Double, wanted: Double) {
    var tiny = TinyScenario(counties: 2)
    tiny.scenario.travel = [TravelLeg(from: helper, to: receiver, minutes: minutes, kilometres: nil)]
    #expect(score(tiny).terms.travel == points(wanted))
}

@Test func `factors are the mean over what is lacked, among those with data on both sides`() {
    var tiny = TinyScenario(counties: 2)
    tiny.setFactors(of: 0) { row in
        row.landShortage = 1000
        row.energyLimit = 100
        row.renewable = 20
        row.energyUse = 160
        row.labourShortage = 0
    }
    tiny.setFactors(of: 1) { row in
        row.landStock = 250
        row.energyLimit = 50
        row.renewable = 10
        row.energyUse = 30
        row.labourSurplus = 500
        row.talentNeed = 80
    }
    // Land 250/1000, energy 30/40, labour not lacked, talent unknown on the helper's side.
    let partly = score(tiny)
    #expect(partly.quantities.factorShare == 0.5)
    #expect(partly.terms.factors == points(7.5))
    #expect(abs(partly.coverage - 0.15 * 3 / 4) < 1e-12)
    #expect(!partly.assumedParts.contains(.factors))

    tiny.setCapacity(of: 0) { $0.talentPeople = 20 }
    let whole = score(tiny)
    #expect(whole.quantities.factorShare == (0.25 + 0.75 + 0.25) / 3)
    #expect(abs(whole.coverage - 0.15) < 1e-12)
}

@Test func `factors that nobody lacks are no data, so a written zero loses nothing`() {
    var tiny = TinyScenario(counties: 2)
    tiny.setFactors(of: 0) { $0.landShortage = 0 }
    tiny.setFactors(of: 1) { $0.landStock = 900 }
    let score = score(tiny)
    #expect(score.quantities.factorShare == nil)
    #expect(score.terms.factors == points(7.5))
    #expect(score.assumedParts.contains(.factors))
}

@Test func `energy is unknown where one of its three figures is blank`() {
    var tiny = TinyScenario(counties: 2)
    for county in 0..<2 {
        tiny.setFactors(of: county) { row in
            row.energyLimit = 10
            row.energyUse = 20
        }
    }
    #expect(score(tiny).quantities.factorShare == nil)
}

@Test(
    arguments: [
        (nil, nil, nil), (0.0, nil, 0.0), (2, nil, 0.2), (5, nil, 0.5), (50, nil, 0.5), (nil, 2021, 0.5),
        (nil, 2024, nil),
        (5, 2021, 1), (1, 2025, 0.1),
    ] as [(Double?, Int?, Double?)]
)
func `the basis is half projects and half an earlier pairing`(signed: Double?, since: Int?, share: Double?) {
    var tiny = TinyScenario(counties: 2)
    tiny.scenario.baseYear = 2024
    tiny.setPair(0, 1) { row in
        row.signedProjects = signed
        row.since = since
    }
    let score = score(tiny)
    #expect(score.quantities.basisShare == share)
    #expect(score.quantities.signedProjects == signed)
    #expect(score.assumedParts.contains(.basis) == (share == nil))
    #expect(score.terms.basis == points(5 * (share ?? 0.5)))
}

@Test func `a year of pairing tells nothing where the base year is unknown`() {
    var tiny = TinyScenario(counties: 2)
    tiny.setPair(0, 1) { $0.since = 2001 }
    #expect(score(tiny).quantities.basisShare == nil)
}

@Test func `the basis is looked up for the pair in its direction`() {
    var tiny = TinyScenario(counties: 3)
    tiny.setPair(0, 2) { $0.signedProjects = 1 }
    tiny.setPair(1, 0) { $0.signedProjects = 2 }
    tiny.setPair(2, 1) { $0.signedProjects = 3 }
    let model = ComplementarityModel(scenario: tiny.scenario)
    var found: [Double?] = []
    for first in 0..<3 {
        for second in 0..<3 where first != second {
            let score = model.score(helper: CountyIndex(first), receiver: CountyIndex(second))
            found.append(score.quantities.signedProjects)
        }
    }
    #expect(found == [nil, 1, 2, nil, nil, 3])
}

@Test(
    arguments: [
        (500.0, 1000.0, 0.5), (2000, 1000, 1), (0, 1000, 0), (0, 0, 1), (nil, 1000, nil), (500, nil, nil),
        (nil, 0, nil),
    ] as [(Double?, Double?, Double?)]
)
func `capacity is money against need, and full where nothing is needed`(
    money: Double?,
    need: Double?,
    share: Double?
) {
    var tiny = TinyScenario(counties: 2)
    tiny.setCapacity(of: 0) { $0.moneyPerYear = money }
    tiny.setFactors(of: 1) { $0.moneyNeed = need }
    let score = score(tiny)
    #expect(score.quantities.capacityShare == share)
    #expect(score.quantities.moneyAvailable == money)
    #expect(score.quantities.moneyNeeded == need)
    #expect(score.assumedParts.contains(.capacity) == (share == nil))
    #expect(score.terms.capacity == points(10 * (share ?? 0.5)))
}

@Test func `weights need not add up to one, and a part of weight zero is neither assumed nor covered`() {
    var tiny = TinyScenario(counties: 2)
    tiny.scenario.score.parameters.betaChain = 0
    tiny.scenario.score.parameters.betaTravel = 3
    tiny.scenario.score.parameters.betaFactors = 0
    tiny.scenario.score.parameters.betaBasis = 1
    tiny.scenario.score.parameters.betaCapacity = 0
    tiny.scenario.travel = [TravelLeg(from: helper, to: receiver, minutes: 120, kilometres: nil)]
    let score = score(tiny)
    #expect(score.terms.travel == points(150))
    #expect(score.terms.basis == points(50))
    #expect(score.value == points(200))
    #expect(score.coverage == 0.75)
    #expect(score.assumedParts == [.basis])
}

@Test func `without any weight the score is a known zero`() {
    var tiny = TinyScenario(counties: 2)
    tiny.scenario.score.parameters.betaChain = 0
    tiny.scenario.score.parameters.betaTravel = 0
    tiny.scenario.score.parameters.betaFactors = 0
    tiny.scenario.score.parameters.betaBasis = 0
    tiny.scenario.score.parameters.betaCapacity = 0
    let score = score(tiny)
    #expect(score.value == .zero)
    #expect(score.coverage == 1)
    #expect(score.assumedParts.isEmpty)
}

@Test func `a county that the scenario does not have has no data`() {
    let model = ComplementarityModel(scenario: WorkedExample.scenario)
    for stranger in [CountyIndex(-1), CountyIndex(5), CountyIndex(.max), CountyIndex(.min)] {
        #expect(model.score(helper: stranger, receiver: receiver).hasNoData)
        #expect(model.score(helper: helper, receiver: stranger).hasNoData)
        #expect(model.diagnosis(of: stranger, chain: 0) == nil)
        #expect(model.nodeMatches(helper: stranger, receiver: receiver, chain: 0).isEmpty)
    }
}

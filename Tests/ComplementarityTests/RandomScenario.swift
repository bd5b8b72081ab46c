import Counties
import JieduiTestSupport

/// A seeded scenario with gaps in every table.
func randomScenario(seed: UInt64, counties: Int = 7, chains: Int = 4, nodesPerChain: Int = 5) -> Scenario {
    var random = SeededGenerator(seed: seed)
    var tiny = TinyScenario(counties: counties, chains: chains)
    tiny.scenario.baseYear = 2024
    tiny.scenario.score.missing = Double.random(in: 0...1, using: &random)
    tiny.scenario.score.parameters.crossHauling = Bool.random(using: &random) ? 0 : 0.2
    for chain in 0..<chains {
        tiny.scenario.chains[chain].weight = Double(Int.random(in: 0...3, using: &random))
    }
    let nodeCount = chains * nodesPerChain
    // Nodes of different chains alternate, so that their order is not that of the chains.
    for node in 0..<nodeCount {
        let share = Double.random(in: 0.01...0.2, using: &random)
        tiny.addNode(
            chain: node % chains,
            share: Int.random(in: 0..<9, using: &random) == 0 ? nil : share,
            stage: Int.random(in: 0..<9, using: &random) == 0 ? nil : Int.random(in: 1...9, using: &random),
            importance: Double(Int.random(in: 0...5, using: &random))
        )
    }
    for supplier in 0..<nodeCount {
        for buyer in 0..<nodeCount where Int.random(in: 0..<5, using: &random) == 0 {
            tiny.link(supplier, buyer, Double.random(in: 0...0.4, using: &random))
        }
        for second in supplier..<nodeCount where second > supplier && Int.random(in: 0..<3, using: &random) == 0 {
            let phi = Double.random(in: 0...1, using: &random)
            tiny.scenario.proximities.append(NodeProximity(first: supplier, second: second, phi: phi))
        }
    }
    for county in 0..<counties { addCounty(county, to: &tiny, using: &random) }
    return tiny.scenario
}

/// Gives a county random rows in every table.
func addCounty(_ county: Int, to tiny: inout TinyScenario, using random: inout SeededGenerator) {
    func maybe(_ range: ClosedRange<Double>) -> Double? {
        Int.random(in: 0..<4, using: &random) == 0 ? nil : Double.random(in: range, using: &random).rounded()
    }
    tiny.scenario.counties[county].chainCap = Int.random(in: 1...5, using: &random)
    if Int.random(in: 0..<5, using: &random) > 0 {
        tiny.scenario.counties[county].coordinates = Coordinates(
            longitude: Double.random(in: 114...123, using: &random),
            latitude: Double.random(in: 34...39, using: &random)
        )
    }
    if Int.random(in: 0..<6, using: &random) > 0 {
        for node in tiny.scenario.nodes.indices where Bool.random(using: &random) {
            let output = Double.random(in: 0...50, using: &random)
            var row = CountyNode(county: CountyIndex(county), node: node, output: output)
            row.firms = maybe(0...9).map { Int($0) }
            row.localSupplyRate = maybe(0...100)
            tiny.scenario.countyNodes.append(row)
        }
    }
    tiny.setCapacity(of: county) { row in
        row.moneyPerYear = maybe(0...2000)
        row.talentPeople = maybe(0...90)
    }
    tiny.setFactors(of: county) { row in
        row.landStock = maybe(0...900)
        row.landShortage = maybe(0...900)
        row.energyLimit = maybe(0...900)
        row.renewable = maybe(0...90)
        row.energyUse = maybe(0...900)
        row.labourSurplus = maybe(0...900)
        row.labourShortage = maybe(0...3)
        row.talentNeed = maybe(0...90)
        row.moneyNeed = maybe(0...2000)
    }
    for other in 0..<county {
        if let minutes = maybe(1...600) {
            let leg = TravelLeg(from: CountyIndex(other), to: CountyIndex(county), minutes: minutes, kilometres: nil)
            tiny.scenario.travel.append(leg)
        }
        if Bool.random(using: &random) {
            tiny.setPair(county, other) { row in
                row.signedProjects = maybe(0...9)
                row.since = maybe(2015...2026).map { Int($0) }
            }
        }
    }
}

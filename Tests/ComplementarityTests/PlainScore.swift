import Counties

/// The formulas of the score once more, read off the page: dictionaries, no preparation, no reuse.
///
/// It shares no code with the module, so that the two must agree for a reason.
struct PlainScore {
    let scenario: Scenario
    let outputs: [Int: [Int: Double]]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        var outputs: [Int: [Int: Double]] = [:]
        for row in scenario.countyNodes { outputs[row.county.position, default: [:]][row.node] = row.output }
        self.outputs = outputs
    }

    func output(_ county: Int, _ node: Int) -> Double { outputs[county]?[node] ?? 0 }

    func hasData(_ county: Int) -> Bool { total(county) > 0 }

    func total(_ county: Int) -> Double { scenario.nodes.indices.map { output(county, $0) }.reduce(0, +) }

    func quotient(_ county: Int, _ node: Int) -> Double? {
        scenario.nodes[node].referenceShare.map { output(county, node) / total(county) / $0 }
    }

    func demand(_ county: Int, _ node: Int) -> Double {
        scenario.links.filter { $0.supplier == node }.map { $0.coefficient * output(county, $0.buyer) }.reduce(0, +)
    }

    func surplus(_ county: Int, _ node: Int) -> Double {
        let (made, used) = (output(county, node), demand(county, node))
        return max(0, made - used) + scenario.score.parameters.crossHauling * min(made, used)
    }

    func gap(_ county: Int, _ node: Int) -> Double {
        let (made, used) = (output(county, node), demand(county, node))
        return max(0, used - made) + scenario.score.parameters.crossHauling * min(made, used)
    }

    func density(_ county: Int, _ node: Int) -> Double {
        var near = 0.0
        var all = 0.0
        for row in scenario.proximities where row.first == node || row.second == node {
            guard let quotient = quotient(county, row.first == node ? row.second : row.first) else { continue }
            all += row.phi
            if quotient >= 1 { near += row.phi }
        }
        return all > 0 ? near / all : 0
    }

    /// V, Tv, Tc, Tf, Tr, Td, c.
    func chain(_ chain: Int, helper: Int, receiver: Int) -> [Double] {
        let nodes = scenario.nodes.indices.filter { scenario.nodes[$0].chain == chain }
        func sum(_ value: (Int) -> Double) -> Double { nodes.map(value).reduce(0, +) }
        let volume = sum { node in
            min(surplus(helper, node), gap(receiver, node)) + min(surplus(receiver, node), gap(helper, node))
        }
        let wanted = sum { gap(receiver, $0) + surplus(receiver, $0) }
        func lack(_ node: Int) -> Double {
            scenario.nodes[node].importance * (quotient(receiver, node).map { 1 - min(1, $0) } ?? 0)
        }
        let lacking = sum(lack)
        let filled = sum { lack($0) * min(1, (quotient(helper, $0) ?? 0) / 2) }
        let special = nodes.filter { (quotient(helper, $0) ?? 0) >= 1 }
        let found = special.map { density(receiver, $0) }.reduce(0, +)
        let (helperSum, receiverSum) = (sum { output(helper, $0) }, sum { output(receiver, $0) })
        let apart = sum { abs(output(helper, $0) / helperSum - output(receiver, $0) / receiverSum) } / 2
        let terms = [
            volume / (volume + 5),
            wanted > 0 ? volume / wanted : 0,
            lacking > 0 ? filled / lacking : 0,
            special.isEmpty ? 0 : found / Double(special.count),
            helperSum > 0 && receiverSum > 0 ? apart * min(1, volume / 0.5) : 0,
        ]
        let points = 100 * zip([0.25, 0.15, 0.25, 0.20, 0.15], terms).map { $0 * $1 }.reduce(0, +)
        return [volume] + terms + [points]
    }

    /// The chain part as a mean of points; nil without data.
    func chainPart(helper: Int, receiver: Int) -> Double? {
        guard hasData(helper), hasData(receiver), !scenario.chains.isEmpty else { return nil }
        let all = scenario.chains.indices.map { position in
            (weight: scenario.chains[position].weight, points: chain(position, helper: helper, receiver: receiver)[6])
        }
        let count = min(3, scenario.counties[receiver].chainCap, all.count)
        // A weighted product is compared with all others, so that no sorting is shared with the module.
        let chosen = all.indices.filter { one in
            let product = all[one].weight * all[one].points
            let better = all.indices.filter { other in
                let rival = all[other].weight * all[other].points
                return rival > product || (rival == product && other < one)
            }
            return better.count < count
        }
        let weight = chosen.map { all[$0].weight }.reduce(0, +)
        return weight > 0 ? chosen.map { all[$0].weight * all[$0].points }.reduce(0, +) / weight : 0
    }

    /// F, 0…1; nil without data or needs.
    func factorShare(helper: Int, receiver: Int) -> Double? {
        guard let giver = scenario.factors.first(where: { $0.county.position == helper }),
            let taker = scenario.factors.first(where: { $0.county.position == receiver })
        else { return nil }
        func energy(_ row: CountyFactors) -> Double? {
            guard let limit = row.energyLimit, let renewable = row.renewable, let use = row.energyUse else {
                return nil
            }
            return limit + renewable - use
        }
        let talent = scenario.helperCapacities.first { $0.county.position == helper }?.talentPeople
        let rows: [(Double?, Double?)] = [
            (taker.landStock, giver.landShortage),
            (energy(taker).map { max(0, $0) }, energy(giver).map { max(0, -$0) }),
            (taker.labourSurplus, giver.labourShortage), (talent, taker.talentNeed),
        ]
        let known = rows.compactMap { row in row.0.flatMap { surplus in row.1.map { (surplus, $0) } } }
        guard !known.isEmpty else { return nil }
        let needed = known.filter { $0.1 > 0 }
        return needed.isEmpty ? nil : needed.map { min($0.0, $0.1) / $0.1 }.reduce(0, +) / Double(needed.count)
    }
}

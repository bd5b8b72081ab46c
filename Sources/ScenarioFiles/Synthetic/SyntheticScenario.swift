public import Counties

/// A reproducible invented scenario of any size, for trials and benchmarks: same size and seed, same files.
///
/// Counties lie in cities on the map of Shandong, work in chains with input coefficients, lack and spare factors, and
/// some pairs exist already. Nothing in it describes a real county, and its table of sources says so.
public struct SyntheticScenario: Sendable {
    private let helpers: Int
    private let receivers: Int
    private let seed: UInt64
    private let projects: Int

    /// Counties in one invented city.
    private static let countiesPerCity = 9
    /// Nodes of a chain.
    private static let nodesPerChain = 4

    /// Describes a scenario.
    ///
    /// - Parameters:
    ///   - helpers: Number of helpers, at least 1.
    ///   - receivers: Number of receivers, at least 1.
    ///   - projects: Number of projects, at least 0; with any, every table of the policy model is filled.
    ///   - seed: Seed of the generator.
    public init(helpers: Int, receivers: Int, projects: Int = 0, seed: UInt64) {
        self.projects = projects
        self.helpers = helpers
        self.receivers = receivers
        self.seed = seed
    }

    /// The scenario.
    ///
    /// - Complexity: O(counties × nodes).
    public func scenario() -> Scenario {
        var random = SplitMix64(seed: seed)
        var scenario = Scenario(
            id: "synthetic-\(helpers)x\(receivers)" + (projects > 0 ? "-\(projects)" : "") + "-\(seed)",
            title: BilingualText(
                zh: "示例算例（\(helpers) 强县 × \(receivers) 弱县，种子 \(seed)）",
                en: "Synthetic scenario (\(helpers) helpers × \(receivers) receivers, seed \(seed))"
            )
        )
        scenario.baseYear = 2024
        // A helper must be able to take more where there are not enough of them, or no plan would exist.
        scenario.pairing.receiversPerHelper.max = (receivers + helpers - 1) / helpers
        addCounties(&scenario, &random)
        addChains(&scenario, &random)
        addOutputs(&scenario, &random)
        addFactors(&scenario, &random)
        addCurrentPairs(&scenario, &random)
        if projects > 0 {
            var policy = SyntheticPolicy(projects: projects, seed: seed)
            policy.fill(&scenario)
        }
        scenario.sources = [
            SourceNote(
                table: "counties",
                key: nil,
                column: nil,
                source: "随机生成的示例数据 / randomly generated example data",
                year: nil,
                caliber: nil,
                isAssumption: true
            )
        ]
        return scenario
    }

    /// Helpers and receivers are mixed over the cities; codes ascend, so positions are final.
    private func addCounties(_ scenario: inout Scenario, _ random: inout SplitMix64) {
        let total = helpers + receivers
        var helpersLeft = helpers
        var centre = Coordinates(longitude: 0, latitude: 0)
        for number in 0..<total {
            let city = number / Self.countiesPerCity
            if number % Self.countiesPerCity == 0 {
                centre = Coordinates(longitude: random.decimal(115.2...121.8), latitude: random.decimal(34.8...37.4))
            }
            let isHelper = random.integer(1...(total - number)) <= helpersLeft
            if isHelper { helpersLeft -= 1 }
            var county = County(
                code: Self.code(number),
                name: "\(isHelper ? "强" : "弱")\(number + 1)县",
                role: isHelper ? .helper : .receiver
            )
            county.cityCode = "C" + Self.padded(city + 1, 4)
            county.cityName = "示例\(city + 1)市"
            county.coordinates = Coordinates(
                longitude: Self.rounded(centre.longitude + random.decimal(-0.6...0.6)),
                latitude: Self.rounded(centre.latitude + random.decimal(-0.5...0.5))
            )
            county.gdp = isHelper ? random.decimal(600...4000, decimals: 1) : random.decimal(80...350, decimals: 1)
            county.population = isHelper ? random.decimal(60...200, decimals: 1) : random.decimal(20...90, decimals: 1)
            county.needIndex = isHelper ? random.decimal(0...30, decimals: 1) : random.decimal(50...100, decimals: 1)
            scenario.counties.append(county)
        }
    }

    private func addChains(_ scenario: inout Scenario, _ random: inout SplitMix64) {
        let chainCount = max(3, min(15, (helpers + receivers) / 8))
        let share = 1 / Double(chainCount * Self.nodesPerChain)
        for chain in 0..<chainCount {
            scenario.chains.append(IndustryChain(id: "c\(Self.padded(chain + 1, 2))", name: "示例产业链\(chain + 1)"))
            for stage in 0..<Self.nodesPerChain {
                var node = ChainNode(
                    id: "c\(Self.padded(chain + 1, 2))n\(stage + 1)",
                    chain: chain,
                    name: "示例环节\(chain + 1)-\(stage + 1)"
                )
                node.stage = stage + 1
                node.referenceShare = (share * 1e6).rounded() / 1e6
                scenario.nodes.append(node)
                let position = scenario.nodes.count - 1
                if stage > 0 {
                    scenario.links.append(
                        InputLink(supplier: position - 1, buyer: position, coefficient: random.decimal(0.1...0.6))
                    )
                }
            }
        }
        for first in scenario.nodes.indices {
            for second in scenario.nodes.indices.dropFirst(first + 1) {
                let isOneChain = scenario.nodes[first].chain == scenario.nodes[second].chain
                guard isOneChain || random.chance(0.1) else { continue }
                let phi = isOneChain ? random.decimal(0.3...0.8) : random.decimal(0.05...0.4)
                scenario.proximities.append(NodeProximity(first: first, second: second, phi: phi))
            }
        }
    }

    private func addOutputs(_ scenario: inout Scenario, _ random: inout SplitMix64) {
        for position in scenario.counties.indices {
            let isHelper = scenario.counties[position].role == .helper
            for node in scenario.nodes.indices where random.chance(isHelper ? 0.5 : 0.25) {
                let output = isHelper ? random.decimal(2...120) : random.decimal(0.2...15)
                scenario.countyNodes.append(CountyNode(county: CountyIndex(position), node: node, output: output))
            }
        }
    }

    private func addFactors(_ scenario: inout Scenario, _ random: inout SplitMix64) {
        for position in scenario.counties.indices {
            let index = CountyIndex(position)
            var factors = CountyFactors(county: index)
            if scenario.counties[position].role == .helper {
                factors.landShortage = Double(random.integer(500...3000))
                factors.labourShortage = Double(random.integer(1000...9000))
                var capacity = HelperCapacity(county: index)
                capacity.moneyPerYear = Double(random.integer(20...100) * 100)
                capacity.talentPeople = Double(random.integer(10...80))
                scenario.helperCapacities.append(capacity)
            } else {
                factors.landStock = Double(random.integer(300...3000))
                factors.labourSurplus = Double(random.integer(500...9000))
                factors.talentNeed = Double(random.integer(20...100))
                factors.moneyNeed = Double(random.integer(30...120) * 100)
            }
            scenario.factors.append(factors)
        }
    }

    /// About half of the receivers have a current partner, each helper at most as many as the rules allow.
    private func addCurrentPairs(_ scenario: inout Scenario, _ random: inout SplitMix64) {
        let helpers = scenario.helpers
        var taken = [Int](repeating: 0, count: helpers.count)
        let most = scenario.pairing.receiversPerHelper.max ?? 1
        for receiver in scenario.receivers where random.chance(0.5) {
            let helper = random.integer(0...(helpers.count - 1))
            guard taken[helper] < most else { continue }
            taken[helper] += 1
            var row = PairRow(helper: helpers[helper], receiver: receiver)
            row.isCurrent = true
            row.since = random.integer(2019...2024)
            row.signedProjects = Double(random.integer(0...8))
            scenario.pairs.append(row)
        }
        scenario.pairs.sort { ($0.helper, $0.receiver) < ($1.helper, $1.receiver) }
    }

    /// Six digits that begin with 37 while there are enough of them, else a longer code.
    private static func code(_ number: Int) -> String {
        number < 9_000 ? "37" + padded(number + 1_000, 4) : "37\(number + 1_000)"
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }
}

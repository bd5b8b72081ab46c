import Counties

/// Builds scenarios in a few lines; counties and nodes are named by their positions.
struct TinyScenario {
    var scenario: Scenario

    init(counties: Int, chains: Int = 0) {
        scenario = Scenario(id: "tiny", title: BilingualText(same: "tiny"))
        for position in 0..<counties {
            let code = "37\(1000 + position)"
            scenario.counties.append(County(code: code, name: "县\(position)", role: .both))
        }
        for position in 0..<chains {
            scenario.chains.append(IndustryChain(id: "k\(position)", name: "链\(position)"))
        }
    }

    mutating func addNode(chain: Int, share: Double? = 0.1, stage: Int? = nil, importance: Double = 1) {
        let position = scenario.nodes.count
        var node = ChainNode(id: "n\(1000 + position)", chain: chain, name: "环节\(position)")
        node.referenceShare = share
        node.stage = stage
        node.importance = importance
        scenario.nodes.append(node)
    }

    /// Adds rows for every node at which the county has output above 0.
    mutating func setOutputs(_ outputs: [Double], of county: Int) {
        for (node, output) in outputs.enumerated() where output > 0 {
            scenario.countyNodes.append(CountyNode(county: CountyIndex(county), node: node, output: output))
        }
    }

    mutating func link(_ supplier: Int, _ buyer: Int, _ coefficient: Double = 0.1) {
        scenario.links.append(InputLink(supplier: supplier, buyer: buyer, coefficient: coefficient))
    }

    /// Reads the upper half of a symmetric matrix.
    mutating func setProximities(_ matrix: [[Double]]) {
        for first in matrix.indices {
            for second in matrix.indices where second > first && matrix[first][second] > 0 {
                scenario.proximities.append(
                    NodeProximity(first: first, second: second, phi: matrix[first][second])
                )
            }
        }
    }

    /// Gives one county its factors.
    mutating func setFactors(of county: Int, _ change: (inout CountyFactors) -> Void) {
        var row = CountyFactors(county: CountyIndex(county))
        change(&row)
        scenario.factors.append(row)
    }

    /// Gives one county its capacity.
    mutating func setCapacity(of county: Int, _ change: (inout HelperCapacity) -> Void) {
        var row = HelperCapacity(county: CountyIndex(county))
        change(&row)
        scenario.helperCapacities.append(row)
    }

    /// Writes a row about a pair.
    mutating func setPair(_ helper: Int, _ receiver: Int, _ change: (inout PairRow) -> Void) {
        var row = PairRow(helper: CountyIndex(helper), receiver: CountyIndex(receiver))
        change(&row)
        scenario.pairs.append(row)
    }
}

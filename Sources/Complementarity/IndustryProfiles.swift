import Counties

/// What one county is at one node: its output and everything the formulas of the score derive from it.
struct NodeFigures: Sendable {
    /// X 产值, 亿元 a year.
    var output = 0.0
    /// LQ 区位商; 0 where the node has no reference share.
    var quotient = 0.0
    /// E 富余, 亿元 a year.
    var surplus = 0.0
    /// G 缺口, 亿元 a year.
    var gap = 0.0
    /// The node's share of the county's output in the chain, 0…1.
    var shareOfChain = 0.0
    /// c = min(1, LQ / 2): how far the county, as a helper, can fill the node, 0…1.
    var fill = 0.0
    /// 1 where the county is specialised at the node, else 0.
    var specialised = 0.0
    /// ω · (1 − min(1, LQ)): how much the county, as a receiver, lacks the node.
    var lack = 0.0
    /// d 关联密度, 0…1.
    var density = 0.0
}

/// Sums of one county over one chain.
struct ChainFigures: Sendable {
    /// Output of the chain, 亿元 a year.
    var output = 0.0
    /// Σ(E + G), 亿元 a year.
    var tradable = 0.0
    /// Σ ω · (1 − min(1, LQ)).
    var lack = 0.0
    /// Number of nodes at which the county is specialised.
    var specialised = 0.0
}

/// The figures of every county with output, one row a county, one slot a node.
///
/// A county without rows in `county_nodes`, or with nothing but zeros there, has no row: there are no data about its
/// industry. A county with rows for some nodes only produces nothing at the others.
struct IndustryProfiles: Sendable {
    /// Order of the nodes.
    let layout: NodeLayout
    /// Row of each county, nil without data.
    let rows: [Int?]
    /// Whether the node in each slot has a reference share, and with it a location quotient.
    let hasQuotient: [Bool]
    /// Figures by row and slot.
    private(set) var figures: [NodeFigures]
    /// Sums by row and chain.
    private(set) var chainFigures: [ChainFigures]

    /// Derives all figures of a scenario.
    ///
    /// - Complexity: O(c · (n + l + p)) for c counties with output, n nodes, l links, p proximities.
    init(scenario: Scenario) {
        let layout = NodeLayout(scenario: scenario)
        let outputs = CountyOutputs(scenario: scenario, layout: layout)
        let reference = layout.nodes.map { node -> Double? in
            guard let share = scenario.nodes[node].referenceShare, share > 0 else { return nil }
            return share.bounded(to: FigureLimit.referenceShare)
        }
        self.layout = layout
        rows = outputs.rows
        hasQuotient = reference.map { $0 != nil }
        figures = outputs.values.map { NodeFigures(output: $0) }
        chainFigures = [ChainFigures](repeating: ChainFigures(), count: outputs.rowCount * layout.chains.count)

        let demand = InputDemand(scenario: scenario, layout: layout)
        let relatedness = Relatedness(scenario: scenario, layout: layout, isCounted: hasQuotient)
        for row in 0..<outputs.rowCount {
            setQuotients(row: row, reference: reference, scenario: scenario)
            setBalance(row: row, demand: demand, crossHauling: scenario.score.parameters.crossHauling)
            setDensities(row: row, relatedness: relatedness)
            sumChains(row: row)
        }
    }

    /// The place of a row's first slot in ``figures``.
    func base(ofRow row: Int) -> Int { row * layout.count }

    /// The row of a county, nil without data or without such a county.
    func row(of county: CountyIndex) -> Int? {
        rows.indices.contains(county.position) ? rows[county.position] : nil
    }

    /// LQ and what follows from it alone: specialisation, the power to fill, the lack.
    private mutating func setQuotients(row: Int, reference: [Double?], scenario: Scenario) {
        let parameters = scenario.score.parameters
        let slots = base(ofRow: row)..<base(ofRow: row) + layout.count
        let total = slots.reduce(0.0) { $0 + figures[$1].output }
        for (slot, index) in slots.enumerated() {
            guard let referenceShare = reference[slot] else { continue }
            let quotient = Double.share(figures[index].output, of: total) / referenceShare
            let importance = scenario.nodes[layout.nodes[slot]].importance.bounded(to: FigureLimit.importance)
            figures[index].quotient = quotient
            figures[index].fill = .saturation(quotient, at: parameters.gapFillQuotient)
            figures[index].specialised = quotient.reaches(parameters.specialisedQuotient) ? 1 : 0
            figures[index].lack = importance * (1 - min(1, quotient))
        }
    }

    /// Commodity balance: surplus and gap from output and local demand, with a share of cross-hauling.
    private mutating func setBalance(row: Int, demand: InputDemand, crossHauling: Double) {
        let start = base(ofRow: row)
        let hauled = crossHauling.bounded(to: FigureLimit.share)
        let needs = demand.demand(of: figures[start..<start + layout.count])
        for slot in 0..<layout.count {
            let output = figures[start + slot].output
            let need = needs[slot]
            let both = hauled * min(output, need)
            let isBalanced = abs(output - need) <= Double.sumTolerance * max(output, need)
            figures[start + slot].surplus = (isBalanced ? 0 : max(0, output - need)) + both
            figures[start + slot].gap = (isBalanced ? 0 : max(0, need - output)) + both
        }
    }

    private mutating func setDensities(row: Int, relatedness: Relatedness) {
        let start = base(ofRow: row)
        let isSpecialised = (start..<start + layout.count).map { figures[$0].specialised == 1 }
        let densities = relatedness.densities(isSpecialised: isSpecialised)
        for slot in 0..<layout.count { figures[start + slot].density = densities[slot] }
    }

    private mutating func sumChains(row: Int) {
        let start = base(ofRow: row)
        for (chain, slots) in layout.chains.enumerated() {
            var sums = ChainFigures()
            for slot in slots {
                let node = figures[start + slot]
                sums.output += node.output
                sums.tradable += node.gap + node.surplus
                sums.lack += node.lack
                sums.specialised += node.specialised
            }
            for slot in slots {
                figures[start + slot].shareOfChain = .share(figures[start + slot].output, of: sums.output)
            }
            chainFigures[row * layout.chains.count + chain] = sums
        }
    }
}

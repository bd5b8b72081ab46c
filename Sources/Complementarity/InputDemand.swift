import Counties

/// Local demand D = Σ a · X from the table of input coefficients.
struct InputDemand: Sendable {
    private struct Flow: Sendable {
        var supplier: Int
        var buyer: Int
        var coefficient: Double
    }

    private let flows: [Flow]
    private let slotCount: Int

    /// Reads the links of a scenario in slots; links of unknown nodes are left out.
    init(scenario: Scenario, layout: NodeLayout) {
        slotCount = layout.count
        flows = scenario.links
            .compactMap { link -> Flow? in
                guard let supplier = layout.slot(ofNode: link.supplier), let buyer = layout.slot(ofNode: link.buyer)
                else { return nil }
                let coefficient = link.coefficient.bounded(to: FigureLimit.coefficient)
                return Flow(supplier: supplier, buyer: buyer, coefficient: coefficient)
            }
            .sorted { ($0.supplier, $0.buyer, $0.coefficient) < ($1.supplier, $1.buyer, $1.coefficient) }
    }

    /// Demand of one county for each node, 亿元 a year.
    func demand(of county: ArraySlice<NodeFigures>) -> [Double] {
        var demand = [Double](repeating: 0, count: slotCount)
        for flow in flows {
            demand[flow.supplier] += flow.coefficient * county[county.startIndex + flow.buyer].output
        }
        return demand
    }
}

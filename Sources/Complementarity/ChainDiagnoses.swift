import Counties

/// The diagnosis of every chain in every county with data.
struct ChainDiagnoses: Sendable {
    private let chainCount: Int
    private let values: [ChainDiagnosis?]

    /// Applies the rules to every county and chain.
    init(scenario: Scenario, profiles: IndustryProfiles) {
        let layout = profiles.layout
        let topologies = ChainTopology.all(in: scenario, layout: layout)
        var rowsByCounty = [[CountyNode]](repeating: [], count: scenario.counties.count)
        for row in scenario.countyNodes where rowsByCounty.indices.contains(row.county.position) {
            rowsByCounty[row.county.position].append(row)
        }
        var values: [ChainDiagnosis?] = []
        for county in scenario.counties.indices {
            guard let row = profiles.rows[county] else { continue }
            let conditions = Self.conditions(rows: rowsByCounty[county], layout: layout)
            for (chain, slots) in layout.chains.enumerated() {
                let base = profiles.base(ofRow: row)
                let diagnosed = DiagnosedChain(
                    topology: topologies[chain],
                    outputs: slots.map { profiles.figures[base + $0].output },
                    quotients: slots.map { profiles.hasQuotient[$0] ? profiles.figures[base + $0].quotient : nil },
                    condition: conditions[chain]
                )
                values.append(
                    slots.isEmpty ? nil : ChainDiagnosis(diagnosed, parameters: scenario.score.parameters)
                )
            }
        }
        chainCount = layout.chains.count
        self.values = values
    }

    /// The diagnosis of a chain in a row of the profiles.
    subscript(row: Int, chain: Int) -> ChainDiagnosis? {
        guard chain >= 0, chain < chainCount else { return nil }
        return values[row * chainCount + chain]
    }

    /// What one county's rows say, chain by chain.
    private static func conditions(rows: [CountyNode], layout: NodeLayout) -> [ChainCondition] {
        let sorted = rows.compactMap { row in layout.slot(ofNode: row.node).map { (slot: $0, row: row) } }
            .sorted { $0.slot < $1.slot }
        return layout.chains.map { slots in
            ChainCondition(rows: sorted.filter { slots.contains($0.slot) }.map(\.row))
        }
    }
}

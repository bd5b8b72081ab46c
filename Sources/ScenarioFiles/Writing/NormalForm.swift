import Counties

/// The normal form of a scenario: every table sorted by key, English headers, canonical numbers.
///
/// The writer and the fingerprint share it: what reads back as the same scenario has the same fingerprint.
struct NormalForm {
    let scenario: Scenario

    /// Names of the tables that the scenario fills, in the order of the schema.
    var tableNames: [String] {
        let filled: [(String, Bool)] = [
            ("counties", true), ("chains", !scenario.chains.isEmpty), ("nodes", !scenario.nodes.isEmpty),
            ("links", !scenario.links.isEmpty), ("proximity", !scenario.proximities.isEmpty),
            ("county_nodes", !scenario.countyNodes.isEmpty), ("modes", !scenario.modes.isEmpty),
            ("helpers", !scenario.helperCapacities.isEmpty),
            ("factors", !scenario.factors.isEmpty), ("travel", !scenario.travel.isEmpty),
            ("pairs", !scenario.pairs.isEmpty), ("pair_needs", !scenario.pairNeeds.isEmpty),
            ("helper_resources", !scenario.helperResources.isEmpty), ("quotas", !scenario.quotas.isEmpty),
            ("pair_mode_benefit", !scenario.pairModeBenefits.isEmpty), ("projects", !scenario.projects.isEmpty),
            ("thresholds", !scenario.thresholds.isEmpty), ("pools", !scenario.pools.isEmpty),
            ("fund_response", !scenario.responses.isEmpty), ("floors", !scenario.floors.isEmpty),
            ("score_params", scenario.score.parameters != ScoreParameters()), ("sources", !scenario.sources.isEmpty),
        ]
        return filled.filter(\.1).map(\.0)
    }

    /// Writes a table; `drain` takes it in pieces, otherwise it is returned.
    func table(_ name: String, drain: (([UInt8]) -> Void)? = nil) -> [UInt8] {
        let header = Schema.table(name)?.columns.map(\.name) ?? []
        var csv = CSVText(header: header, drain: drain)
        switch name {
        case "counties": writeCounties(&csv)
        case "chains": writeChains(&csv)
        case "nodes": writeNodes(&csv)
        case "links": writeLinks(&csv)
        case "proximity": writeProximity(&csv)
        case "county_nodes": writeCountyNodes(&csv)
        case "modes": writeModes(&csv)
        case "helpers": writeHelpers(&csv)
        case "factors": writeFactors(&csv)
        case "travel": writeTravel(&csv)
        case "pairs": writePairs(&csv)
        case "pair_needs": writePairNeeds(&csv)
        case "helper_resources": writeHelperResources(&csv)
        case "quotas": writeQuotas(&csv)
        case "score_params": writeScoreParameters(&csv)
        case "sources": writeSources(&csv)
        default: writePolicyTable(name, &csv)
        }
        csv.finish()
        return csv.bytes
    }

    func code(_ county: CountyIndex) -> String { scenario[county].code }
    func node(_ position: Int) -> String { scenario.nodes[position].id }
    func mode(_ position: Int) -> String { scenario.modes[position].id }
    func chain(_ position: Int) -> String { scenario.chains[position].id }
}

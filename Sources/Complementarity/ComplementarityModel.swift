public import Counties

/// The complementarity of every pair of counties of a scenario, with the terms that explain it.
///
/// All scales are fixed by the scenario's parameters and reference shares, never by the counties that take part:
/// adding a county changes no other pair's score. Formulas and conventions: `docs/complementarity.md`.
public struct ComplementarityModel: Sendable {
    /// How far counties lie from one another.
    public let distances: Distances

    let chains: ChainComplementarity
    let factors: FactorComplementarity
    let basis: CooperationBasis
    let capacity: HelpCapacity
    let settings: ScoreSettings
    let diagnoses: ChainDiagnoses
    let countyCount: Int

    /// Derives shares, location quotients, demand, surplus, gap, density and diagnoses once for all pairs.
    ///
    /// - Complexity: O(c · (n + l + p)) for c counties with output, n nodes, l links and p proximities.
    public init(scenario: Scenario) {
        distances = Distances(scenario: scenario)
        chains = ChainComplementarity(scenario: scenario)
        factors = FactorComplementarity(scenario: scenario)
        basis = CooperationBasis(scenario: scenario)
        capacity = HelpCapacity(scenario: scenario)
        settings = scenario.score
        diagnoses = ChainDiagnoses(scenario: scenario, profiles: chains.profiles)
        countyCount = scenario.counties.count
    }

    /// Diagnosis of one chain (by position in ``Scenario/chains``) in one county; nil without data about the county's
    /// industry or without nodes in the chain.
    ///
    /// - Complexity: O(1).
    public func diagnosis(of county: CountyIndex, chain: Int) -> ChainDiagnosis? {
        guard let row = chains.profiles.row(of: county) else { return nil }
        return diagnoses[row, chain]
    }

    /// LQ 区位商 of a county at a node (by position in ``Scenario/nodes``); nil without data or reference share.
    public func locationQuotient(of county: CountyIndex, node: Int) -> Double? {
        guard let slot = chains.profiles.layout.slot(ofNode: node), chains.profiles.hasQuotient[slot] else {
            return nil
        }
        return figures(of: county, node: node)?.quotient
    }

    /// d 关联密度 of a county around a node, 0…1; nil without data.
    public func density(of county: CountyIndex, node: Int) -> Double? { figures(of: county, node: node)?.density }

    /// E 富余 of a county at a node, 亿元 a year; nil without data.
    public func surplus(of county: CountyIndex, node: Int) -> Double? { figures(of: county, node: node)?.surplus }

    /// G 缺口 of a county at a node, 亿元 a year; nil without data.
    public func gap(of county: CountyIndex, node: Int) -> Double? { figures(of: county, node: node)?.gap }

    func figures(of county: CountyIndex, node: Int) -> NodeFigures? {
        guard let row = chains.profiles.row(of: county), let slot = chains.profiles.layout.slot(ofNode: node) else {
            return nil
        }
        return chains.profiles.figures[chains.profiles.base(ofRow: row) + slot]
    }

    func isKnown(_ county: CountyIndex) -> Bool { county.position >= 0 && county.position < countyCount }
}

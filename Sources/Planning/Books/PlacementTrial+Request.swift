import Counties

extension PlacementTrial {
    /// What one candidate asks for, wherever it is placed.
    struct Request {
        /// Position of its mode.
        let mode: Int?
        /// Position of its chain.
        let chain: Int?
        /// Columns of the helpers that it may come from; nil is any.
        let columns: [Int]?
        /// Points in 10⁻⁴.
        let points: Int128
        /// Land, without any ratio.
        let land: Amount
        /// What of its taxes stays in the county a year.
        let localTax: Amount
        /// Local factors that it needs, by their places in ``LocalFactor/allCases``.
        let factors: [(place: Int, units: Int128)]
        /// People of talent.
        let talent: Int128
        /// Money and teams that it needs, by their places in ``PoolKind/allCases``.
        let pools: [(place: Int, units: Int128)]
        /// Special bonds.
        let bonds: Int128

        init(_ facts: ProjectCandidate, _ project: Project) {
            mode = project.mode
            chain = project.chain
            columns = facts.columns
            points = Int128(facts.points.units)
            land = project.land
            localTax = facts.localTax
            factors = LocalFactor.allCases.enumerated().compactMap { place, factor in
                facts.needs[factor].map { (place, Int128($0.units)) }
            }
            talent = Int128(project.talent.units)
            pools = PoolKind.allCases.enumerated().compactMap { place, kind in
                // Land and energy have sources besides their pools, and are looked at as factors.
                guard kind != .landQuota, kind != .energyQuota else { return nil }
                let need = PlanEntries.need(kind, facts, project)
                return need > 0 ? (place, Int128(need)) : nil
            }
            bonds = Int128(project.bondNeed.units)
        }
    }
}

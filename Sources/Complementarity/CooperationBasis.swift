import Counties

/// P 合作基础: what the two counties have signed, and whether they were partners before.
struct CooperationBasis: Sendable {
    /// The figures of one pair.
    private struct Row: Sendable {
        var signedProjects: Double?
        var since: Int?
    }

    private let rows: CountyPairTable<Row>
    private let baseYear: Int?
    private let signedProjectsFull: Double

    /// Looks up the rows of `pairs`.
    init(scenario: Scenario) {
        rows = CountyPairTable(
            countyCount: scenario.counties.count,
            entries: scenario.pairs.map { row in
                let value = Row(signedProjects: row.signedProjects?.knownQuantity, since: row.since)
                return .init(first: row.helper, second: row.receiver, value: value)
            }
        )
        baseYear = scenario.baseYear
        signedProjectsFull = scenario.score.parameters.signedProjectsFull
    }

    /// Half for signed projects, half for a pairing that began before the base year.
    ///
    /// A pairing that began later, as part of the programme itself, says nothing about an earlier basis: without signed
    /// projects there are no data then. Otherwise a county that is known to be paired today would score below one of
    /// which nothing is known.
    func part(helper: CountyIndex, receiver: CountyIndex) -> PairPart {
        guard let row = rows[helper, receiver] else { return .missing }
        var wasPaired = false
        if let since = row.since, let baseYear { wasPaired = since < baseYear }
        guard row.signedProjects != nil || wasPaired else { return .missing }
        let signed = Double.saturation(row.signedProjects ?? 0, at: signedProjectsFull)
        return PairPart(share: 0.5 * signed + (wasPaired ? 0.5 : 0))
    }

    /// Projects that the two have signed.
    func signedProjects(helper: CountyIndex, receiver: CountyIndex) -> Double? {
        rows[helper, receiver]?.signedProjects
    }
}

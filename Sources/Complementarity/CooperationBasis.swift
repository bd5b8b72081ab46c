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
    /// A row that tells only one of the two tells the other as well: nothing signed, or no earlier pairing.
    func part(helper: CountyIndex, receiver: CountyIndex) -> PairPart {
        guard let row = rows[helper, receiver], row.signedProjects != nil || row.since != nil else { return .missing }
        let signed = Double.saturation(row.signedProjects ?? 0, at: signedProjectsFull)
        var wasPaired = false
        if let since = row.since, let baseYear { wasPaired = since < baseYear }
        return PairPart(share: 0.5 * signed + (wasPaired ? 0.5 : 0))
    }

    /// Projects that the two have signed.
    func signedProjects(helper: CountyIndex, receiver: CountyIndex) -> Double? {
        rows[helper, receiver]?.signedProjects
    }
}

import Counties
import Pairing

extension PlacementTrial {
    /// What the projects of every receiver need already, by row, then planned year.
    struct Demands {
        /// Local factors.
        let factors: [LocalFactor: [[Int128]]]
        /// Money and teams, support and modes included.
        let pools: [PoolKind: [[Int128]]]
        /// People of talent in all years.
        let talent: [Int128]

        init(_ entries: PlanEntries) {
            factors = Dictionary(
                uniqueKeysWithValues: LocalFactor.allCases.map { factor in
                    (factor, entries.rows.map { entries.needs(factor, row: $0) })
                }
            )
            pools = Dictionary(
                uniqueKeysWithValues: PoolKind.allCases.map { kind in
                    (kind, entries.rows.map { entries.uses(kind, row: $0) })
                }
            )
            talent = entries.rows.map { entries.talent(row: $0).sum }
        }
    }

    /// What the helper of each receiver has for it when its other receivers keep what they get, by row.
    static func spareMeans(_ entries: PlanEntries) -> [PolicyPlan.Means: [Int128]] {
        let means = entries.problem.means
        let million = Int128(Amount.unitsPerOne)
        let caps: [(PolicyPlan.Means, [Int128])] = [
            (.land, means.land.map { Int128($0.units) }), (.energy, means.energy.map { Int128($0.units) }),
            (.talent, means.talent.map { Int128($0.units) }), (.teams, means.teams.map { Int128($0) * million }),
        ]
        return Dictionary(
            uniqueKeysWithValues: caps.map { kind, caps in
                var given = [Int128](repeating: 0, count: caps.count)
                for row in entries.rows {
                    if let column = entries.columns[row] { given[column] += entries.passed(kind, row: row) }
                }
                return (
                    kind,
                    entries.rows.map { row in
                        entries.columns[row].map { max(0, caps[$0] - given[$0] + entries.passed(kind, row: row)) } ?? 0
                    }
                )
            }
        )
    }
}

public import Counties

/// A segment of a receiver's response to money or teams beyond what its projects need.
public struct SupportSegment: Hashable, Sendable {
    /// Which pool it answers to.
    public let pool: PoolKind
    /// Whole units that it holds: 万元, teams.
    public let width: Int64
    /// Points for each unit.
    public let slope: Points

    /// The segments of a receiver, in order of pool and number: its own, else those for all.
    static func segments(of county: CountyIndex, _ scenario: Scenario) -> [SupportSegment] {
        PoolKind.allCases.flatMap { pool -> [SupportSegment] in
            let rows = scenario.responses.filter { $0.pool == pool }
            let own = rows.filter { $0.county == county }
            let used = own.isEmpty ? rows.filter { $0.county == nil } : own
            return used.sorted { $0.number < $1.number }.map { row in
                SupportSegment(pool: pool, width: row.width.units / Amount.unitsPerOne, slope: row.slope)
            }
        }
    }
}

public import Counties

/// The rules of one pool of the province in exact numbers (family P11).
public struct PoolLimits: Sendable {
    /// Which pool.
    public let kind: PoolKind
    /// What all receivers share over all planned years; nil is no limit.
    public let total: Amount?
    /// What they share in each planned year; nil is no limit of that year.
    public let byYear: [Amount?]
    /// What is set aside for single receivers over all years, by row.
    public let reserved: [Amount]
    /// What is set aside for single receivers in each year, by row, then year.
    public let reservedByYear: [[Amount]]
    /// Least and most that each receiver is given over all years, by row.
    public let bounds: [Bounds]
    /// Least and most in each year, by row, then year.
    public let boundsByYear: [[Bounds]]

    /// Least and most of something.
    public struct Bounds: Hashable, Sendable {
        /// Least, at least 0.
        public var min = Amount.zero
        /// Most; nil is no limit.
        public var max: Amount?

        /// Whether nothing is asked.
        public var isFree: Bool { min == .zero && max == nil }

        mutating func tighten(min least: Amount?, max most: Amount?) {
            if let least { min = Swift.max(min, least) }
            if let most { max = Swift.min(max ?? most, most) }
        }
    }

    /// Whether any rule speaks of a single year, so that the model must tell years apart.
    public var hasYears: Bool {
        byYear.contains { $0 != nil } || reservedByYear.contains { $0.contains { $0 > .zero } }
            || boundsByYear.contains { $0.contains { !$0.isFree } }
    }

    /// How many periods the model tells apart: the planned years, or all of them as one.
    public var periods: Int { hasYears ? byYear.count : 1 }

    /// The rules of a pool; nil where the scenario has no row of it.
    init?(_ kind: PoolKind, _ scenario: Scenario, _ calendar: PlanningCalendar, receivers: [CountyIndex]) {
        let rows = scenario.pools.filter { $0.kind == kind }
        guard !rows.isEmpty else { return nil }
        let years = calendar.years
        var total: Amount?
        var byYear = [Amount?](repeating: nil, count: years)
        var reserved = [Amount](repeating: .zero, count: receivers.count)
        var reservedByYear = [[Amount]](
            repeating: [Amount](repeating: .zero, count: years),
            count: receivers.count
        )
        var bounds = [Bounds](repeating: Bounds(), count: receivers.count)
        var boundsByYear = [[Bounds]](repeating: [Bounds](repeating: Bounds(), count: years), count: receivers.count)
        for row in rows {
            let year = row.year.flatMap(calendar.index)
            // A year outside the plan says nothing about it.
            if row.year != nil, year == nil { continue }
            let own = row.county.map { county in receivers.indices.filter { receivers[$0] == county } }
            if own == nil, let amount = row.amount {
                if let year { byYear[year] = amount } else { total = amount }
            }
            for receiver in own ?? Array(receivers.indices) {
                if let year {
                    if own != nil, let amount = row.amount { reservedByYear[receiver][year] = amount }
                    boundsByYear[receiver][year].tighten(min: row.min, max: row.max)
                } else {
                    if own != nil, let amount = row.amount { reserved[receiver] = amount }
                    bounds[receiver].tighten(min: row.min, max: row.max)
                }
            }
        }
        self.kind = kind
        self.total = total
        self.byYear = byYear
        self.reserved = reserved
        self.reservedByYear = reservedByYear
        self.bounds = bounds
        self.boundsByYear = boundsByYear
    }
}

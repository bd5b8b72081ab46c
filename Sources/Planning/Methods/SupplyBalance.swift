import Counties

/// Needs of all receivers of one thing against own stocks, helpers and a pool, in 10⁻⁶ of its unit.
struct SupplyBalance {
    let kind: PoolKind
    /// The pool; nil where the scenario says nothing of it.
    let pool: PoolLimits?
    /// What is needed, by row, then period of the pool.
    let needs: [[Int128]]
    /// Own stock by row; nil is no limit.
    let own: [Int128?]
    /// Column of the helper, by row.
    let columns: [Int?]
    /// What each helper has, by column.
    let caps: [Int128]
    /// What the model gives, by row, then period.
    let granted: [[Int128]]
    /// What the model has helpers give, by row.
    let passed: [Int128]

    /// What helpers pass on in place of a pool.
    static func means(of kind: PoolKind) -> PolicyPlan.Means? {
        switch kind {
        case .landQuota: .land
        case .energyQuota: .energy
        case .industryTeams: .teams
        default: nil
        }
    }

    var isOnePeriod: Bool { (pool?.periods ?? 1) == 1 }

    /// Whether a pool or a factor with data asks that the need be covered: money and teams that no row speaks of are free.
    private var isAsked: Bool { pool != nil || kind == .landQuota || kind == .energyQuota }

    /// What is given where years are not told apart: the helper as much as it has, first where the province may not give
    /// enough, then where its gift saves the common pool most; the province the rest, and at least what it must.
    func settled() -> (grants: [[Int128]], passed: [Int128]) {
        guard isAsked else { return (needs.map { _ in [0] }, needs.map { _ in 0 }) }
        let short = needs.indices.map { row in own[row].map { max(0, needs[row][0] - $0) } ?? 0 }
        let least = needs.indices.map(least)
        let most = needs.indices.map(most)
        let reserved = needs.indices.map(reserved)
        var passed = needs.map { _ in Int128(0) }
        var rest = caps
        /// Has the helper of each receiver cover its shortage down to a level.
        func cover(to level: (Int) -> Int128) {
            for row in needs.indices {
                guard let column = columns[row] else { continue }
                let given = min(rest[column], max(0, short[row] - passed[row] - level(row)))
                passed[row] += given
                rest[column] -= given
            }
        }
        cover { most[$0] ?? short[$0] }
        cover { max(least[$0], reserved[$0]) }
        cover { least[$0] }
        cover { _ in 0 }
        let grants = needs.indices.map { row in [pool == nil ? 0 : max(least[row], short[row] - passed[row])] }
        return (grants, passed)
    }

    /// What is given where years are told apart: the model's amounts, with what is missing added to the first year that
    /// lacks it.
    func completed() -> (grants: [[Int128]], passed: [Int128]) {
        var grants = granted
        for row in needs.indices {
            guard let own = own[row] else { continue }
            var short = zip(needs[row], grants[row]).reduce(0) { $0 + max(0, $1.0 - $1.1) } - own - passed[row]
            for period in grants[row].indices where short > 0 {
                let added = min(short, max(0, needs[row][period] - grants[row][period]))
                grants[row][period] += added
                short -= added
            }
        }
        return (grants, passed)
    }

    /// The least grant of a receiver, in whole teams where teams are given.
    func least(_ row: Int) -> Int128 {
        guard let pool else { return 0 }
        let step = kind.teams == nil ? 1 : Int128(Amount.unitsPerOne)
        let least = Int128(max(pool.bounds[row].min, pool.boundsByYear[row][0].min).units)
        return (least + step - 1) / step * step
    }

    /// The largest grant of a receiver; nil is no limit, 0 without a pool.
    func most(_ row: Int) -> Int128? {
        guard let pool else { return 0 }
        let most = [pool.bounds[row].max, pool.isYearly ? pool.boundsByYear[row][0].max : nil].compactMap(\.self).min()
        return most.map { Int128($0.units) }
    }

    /// What is set aside for a receiver.
    func reserved(_ row: Int) -> Int128 {
        guard let pool else { return 0 }
        return Int128(pool.reserved[row].units) + Int128(pool.isYearly ? pool.reservedByYear[row][0].units : 0)
    }
}

extension PoolLimits {
    /// Whether the model's one period is a planned year of its own, and not all years together.
    var isYearly: Bool { hasYears && periods == 1 }
}

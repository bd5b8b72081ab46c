import Counties
import Pairing

extension PolicyUse {
    /// What a plan uses of every limited resource, and of what has no limit where it is used at all.
    ///
    /// ``used`` never exceeds ``limit`` and ``added`` together. The province comes first, then counties by code; pools come
    /// with their years and then all of them together, which for a county are the most that it may get.
    ///
    /// - Complexity: O(receivers × (projects + pools × years)).
    public static func uses(_ problem: PolicyProblem, _ plan: PolicyPlan) -> [PolicyUse] {
        let entries = PlanEntries(problem, plan)
        var uses = PoolKind.allCases.flatMap { ofProvince($0, entries) }
        let rows = Dictionary(problem.pairing.receivers.enumerated().map { ($1, $0) }) { first, _ in first }
        let columns = Dictionary(problem.pairing.helpers.enumerated().map { ($1, $0) }) { first, _ in first }
        for position in problem.scenario.counties.indices {
            let county = CountyIndex(position)
            if let row = rows[county] { uses += ofReceiver(row, entries) }
            if let column = columns[county] { uses += ofHelper(column, entries) }
        }
        return uses.filter { $0.limit != nil || $0.used > .zero }
    }

    private init(
        _ resource: Resource,
        of owner: CountyIndex?,
        year: Int? = nil,
        used: Int128,
        limit: Amount?,
        added: Int128 = 0,
        unit: String
    ) {
        self.init(
            owner: owner,
            resource: resource,
            year: year,
            used: Amount(exactly: used),
            limit: limit,
            added: Amount(exactly: added),
            unit: unit
        )
    }

    /// A pool: what is given of the common part and of all that is set aside for single counties on top of it.
    ///
    /// What a county leaves of its own part is left of the whole, but nobody else may have it. Rewards are paid from what is
    /// left and are no use.
    private static func ofProvince(_ kind: PoolKind, _ entries: PlanEntries) -> [PolicyUse] {
        guard let pool = entries.problem.pool(kind) else {
            // Land and energy of a pool that is not there cannot be given; everything else is given without a limit.
            guard kind != .landQuota, kind != .energyQuota else { return [] }
            let used = entries.rows.reduce(Int128(0)) { $0 + entries.uses(kind, row: $1).sum }
            return [PolicyUse(.pool(kind), of: nil, used: used, limit: nil, unit: kind.unit)]
        }
        let given = entries.rows.map { entries.folded(entries.granted(kind, row: $0), kind) }
        let common = entries.rows.map { entries.common(pool, row: $0) }
        func use(_ year: Int?, given: Int128, common: Int128, reserved: Int128, _ limit: Amount?) -> PolicyUse {
            var use = PolicyUse(
                .pool(kind),
                of: nil,
                year: year,
                used: given,
                limit: limit,
                added: limit == nil ? 0 : reserved,
                unit: kind.unit
            )
            if limit != nil { use.reservedRest = Amount(exactly: reserved - (given - common)) }
            return use
        }
        let reservedByYear = (0..<entries.years).map { year in
            pool.reservedByYear.map { Int128($0[year].units) }.sum
        }
        var uses: [PolicyUse] = []
        for year in 0..<pool.periods where pool.hasYears {
            let (all, shared) = (given.map { $0[year] }.sum, common.map { $0.byPeriod[year] }.sum)
            let reserved = reservedByYear[year]
            uses.append(use(year, given: all, common: shared, reserved: reserved, pool.byYear[year]))
        }
        let (all, shared) = (given.map(\.sum).sum, common.map(\.total).sum)
        let reserved = pool.reserved.map { Int128($0.units) }.sum + reservedByYear.sum
        uses.append(use(nil, given: all, common: shared, reserved: reserved, pool.total))
        return uses
    }

    private static func ofReceiver(_ row: Int, _ entries: PlanEntries) -> [PolicyUse] {
        let (problem, owner) = (entries.problem, entries.receiver(row))
        var uses: [PolicyUse] = []
        for pool in problem.pools {
            let given = entries.folded(entries.granted(pool.kind, row: row), pool.kind)
            for (period, units) in given.enumerated() {
                guard let most = pool.boundsByYear[row][period].max else { continue }
                uses.append(
                    PolicyUse(.pool(pool.kind), of: owner, year: period, used: units, limit: most, unit: pool.kind.unit)
                )
            }
            guard let most = pool.bounds[row].max else { continue }
            uses.append(PolicyUse(.pool(pool.kind), of: owner, used: given.sum, limit: most, unit: pool.kind.unit))
        }
        for factor in LocalFactor.allCases {
            let granted = factor.pool.map { entries.granted($0, row: row).sum } ?? 0
            let passed = factor.means.map { entries.passed($0, row: row) } ?? 0
            uses.append(
                PolicyUse(
                    .localFactor(factor),
                    of: owner,
                    used: entries.needs(factor, row: row).sum,
                    limit: problem.stocks.stock(of: factor, row: row),
                    added: granted + passed,
                    unit: LedgerItem(factor).unit
                )
            )
        }
        uses.append(
            PolicyUse(
                .talent,
                of: owner,
                used: entries.talent(row: row).sum,
                limit: problem.stocks.talent[row],
                added: entries.passed(.talent, row: row),
                unit: LedgerItem.talent.unit
            )
        )
        uses.append(
            PolicyUse(
                .bonds,
                of: owner,
                used: entries.uses(.specialBond, row: row).sum,
                limit: problem.bondCaps[row],
                unit: PoolKind.specialBond.unit
            )
        )
        return uses
    }

    private static func ofHelper(_ column: Int, _ entries: PlanEntries) -> [PolicyUse] {
        let (means, owner) = (entries.problem.means, entries.problem.pairing.helpers[column])
        let rows = entries.rows.filter { entries.columns[$0] == column }
        func given(_ means: PolicyPlan.Means) -> Int128 { rows.map { entries.passed(means, row: $0) }.sum }
        var uses = (0..<entries.years).map { year in
            PolicyUse(
                .money,
                of: owner,
                year: year,
                used: rows.map { entries.pairCost(row: $0) + entries.modeCost(row: $0, year: year) }.sum,
                limit: means.money[column],
                unit: "万元"
            )
        }
        let teams = Amount(exactly: Int128(means.teams[column]) * Int128(Amount.unitsPerOne))
        let limits: [(PolicyPlan.Means, Amount, String)] = [
            (.land, means.land[column], "亩"), (.energy, means.energy[column], "tce"),
            (.talent, means.talent[column], "人"), (.teams, teams, "支"),
        ]
        // A helper that has nothing to pass on is not short of it.
        for (kind, limit, unit) in limits where limit > .zero || given(kind) > 0 {
            uses.append(PolicyUse(.means(kind), of: owner, used: given(kind), limit: limit, unit: unit))
        }
        return uses
    }
}

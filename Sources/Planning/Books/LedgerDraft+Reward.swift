import Counties

/// What is left of the guidance fund, paid to receivers by the growth of their main taxes.
extension LedgerDraft {
    /// Writes down rewards and says by which rule they are shared out.
    ///
    /// Where a point is given for money that is left over, the plan itself decides on rewards in whole 万元; otherwise all
    /// that is in fact left is paid, to the fen. What is left of a year is paid in that year, what is left of all years
    /// together as late as it can be, since no year knows what the next ones will use. Shares are those of the growth, by
    /// largest remainders, so that they add up.
    mutating func addRewards() -> RewardRule {
        guard let pool = entries.problem.pool(.guidanceFund),
            pool.total != nil || pool.byYear.contains(where: { $0 != nil })
        else { return .none(.noFund) }
        let weights = entries.problem.rewardGrowth.byRow
        guard weights.contains(where: { $0 > 0 }) else { return .none(.noGrowth) }
        let surplus = entries.problem.rewardUnits > 0 ? decided(pool) : left(pool)
        guard surplus.contains(where: { $0 > 0 }) else { return .none(.nothingLeft) }
        for (year, units) in surplus.enumerated() {
            for (row, share) in LargestRemainder.shares(of: units, by: weights).enumerated() {
                add(.reward, share, from: .province, to: .county(entries.receiver(row)), year: year)
            }
        }
        return entries.scenario.funds.rewardBasis == .amount ? .amount : .rate
    }

    /// Rewards of the plan by planned year.
    private func decided(_ pool: PoolLimits) -> [Int128] {
        var byYear = [Int128](repeating: 0, count: entries.years)
        let isYearly = pool.byYear.contains { $0 != nil }
        for (position, units) in entries.plan.rewards.enumerated() {
            let year = isYearly ? min(position, entries.years - 1) : entries.years - 1
            byYear[year] += Int128(units) * Int128(Amount.unitsPerOne)
        }
        return byYear
    }

    /// What grants leave of the common part of the fund, by planned year.
    ///
    /// A year with an amount of its own leaves at most what remains of it; all years together at most what remains of the
    /// total, which goes to the last planned year first and to earlier ones only where the amounts of later years are used.
    /// What is set aside for a county and not used stays set aside.
    private func left(_ pool: PoolLimits) -> [Int128] {
        let common = entries.rows.map { entries.common(pool, row: $0) }
        var rest = pool.total.map { total in Int128(total.units) - common.reduce(0) { $0 + $1.total } }
        var paidByYear = [Int128](repeating: 0, count: entries.years)
        for year in paidByYear.indices.reversed() {
            var open: Int128?
            if let amount = pool.byYear[year] {
                let used = common.reduce(Int128(0)) { $0 + $1.byPeriod[pool.periods > 1 ? year : 0] }
                open = Int128(amount.units) - used
            } else if year < entries.years - 1 {
                open = 0
            }
            let paid = max(0, Swift.min(open ?? rest ?? 0, rest ?? open ?? 0))
            rest = rest.map { $0 - paid }
            paidByYear[year] = paid
        }
        return paidByYear
    }
}

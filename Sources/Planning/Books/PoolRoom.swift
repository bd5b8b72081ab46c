import Counties

/// What one receiver could be given of a pool if everybody else keeps what a plan gives.
struct PoolRoom {
    /// A period: what the receiver must get, may get, has in reserve.
    private struct Period {
        var least: Int128
        var most: Int128?
        var reserved: Int128
    }

    /// Whole teams, else 10⁻⁶.
    private let step: Int128
    private let periods: [Period]
    /// Most in all periods together; nil is no limit.
    private let most: Int128?
    /// Most of all that is not in reserve for its period; nil is no limit.
    private let common: Int128?

    /// The room of each receiver beside a plan without rewards, by row.
    ///
    /// - Complexity: O(receivers × periods).
    static func rooms(_ pool: PoolLimits, beside entries: PlanEntries) -> [PoolRoom] {
        let common = entries.rows.map { entries.common(pool, row: $0) }
        let all = (0..<pool.periods).map { period in common.map { $0.byPeriod[period] }.sum }
        let total = common.map(\.total).sum
        return common.enumerated().map { row, own in
            PoolRoom(pool, row: row, others: zip(all, own.byPeriod).map(-), total: total - own.total)
        }
    }

    /// - Parameters:
    ///   - others: What everybody else has of the common part, by period.
    ///   - total: What they have of it in all periods together.
    private init(_ pool: PoolLimits, row: Int, others: [Int128], total: Int128) {
        step = pool.kind.step
        periods = (0..<pool.periods).map { period in
            let bounds = pool.boundsByYear[row][period]
            let reserved = Int128(pool.reservedByYear[row][period].units)
            var most = bounds.max.map { Int128($0.units) }
            if let amount = pool.byYear[period] {
                let left = max(0, Int128(amount.units) - others[period])
                most = Swift.min(most ?? reserved + left, reserved + left)
            }
            return Period(least: bounds.min.whole(for: pool.kind), most: most, reserved: reserved)
        }
        most = pool.bounds[row].max.map { Int128($0.units) }
        common = pool.total.map { amount in
            max(0, Int128(amount.units) - total) + Int128(pool.reserved[row].units)
        }
    }

    /// The most of some needs that grants can cover, each grant in its own period.
    ///
    /// Beyond what the receiver gets anyway, every step of a grant takes one step of what all periods may have, and of the
    /// common part what its reserve does not hold: nothing at first, then a part of a step, then whole steps. These costs
    /// rise within a period, so that taking the cheapest steps of all periods covers the most. What is left can be raised
    /// to the least sum that the pool promises whenever the plan has it, because raising takes no step back.
    ///
    /// - Parameter needs: What is used, by period.
    func covered(of needs: [Int128]) -> Int128 {
        var covered: Int128 = 0
        var offers: [(cost: Int128, steps: Int128)] = []
        for (period, need) in zip(periods, needs) {
            covered += min(need, period.least)
            let top = min(need, period.most ?? need) / step * step
            guard top > period.least else { continue }
            let free = min(top, max(period.least, period.reserved / step * step))
            offers.append((0, (free - period.least) / step))
            guard top > free else { continue }
            let part = max(0, period.reserved - free)
            if part > 0 { offers.append((step - part, 1)) }
            offers.append((step, (top - free) / step - (part > 0 ? 1 : 0)))
        }
        var steps = most.map { max(0, $0 - periods.reduce(0) { $0 + $1.least }) / step }
        var budget = common.map { max(0, $0 - periods.reduce(0) { $0 + max(0, $1.least - $1.reserved) }) }
        for offer in offers.sorted(by: { $0.cost < $1.cost }) {
            var taken = min(offer.steps, steps ?? offer.steps)
            if let left = budget, offer.cost > 0 { taken = min(taken, left / offer.cost) }
            steps = steps.map { $0 - taken }
            budget = budget.map { $0 - taken * offer.cost }
            covered += taken * step
        }
        return covered
    }
}

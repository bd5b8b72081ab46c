import Counties
import Pairing

extension PolicyPlan {
    /// The same decisions with no more given than they need: own stock first, then the helper, then the province.
    ///
    /// A solver may leave a receiver more than it uses, and modes that nothing depends on. Pairs, projects, support and
    /// rewards stay, so does the objective; grants keep to the least that a pool promises a county, and transfers of money
    /// are what the helper pays for modes in the first year. What was allowed stays allowed, since nothing but these
    /// transfers rises. A plan that speaks of what the question does not hold is returned as it is.
    ///
    /// - Complexity: O(receivers × (projects + pools × years)).
    public func canonical(for problem: PolicyProblem) -> PolicyPlan {
        guard PlanEntries(problem, self).isWhole else { return self }
        var plan = self
        plan.dropIdleModes(problem)
        let entries = PlanEntries(problem, plan)
        plan.projects.sort { ($0.project, $0.receiver, $0.year) < ($1.project, $1.receiver, $1.year) }
        plan.support = []
        (plan.grants, plan.transfers) = ([], [])
        for row in entries.rows { plan.give(entries, row: row) }
        if !rewards.contains(where: { $0 != 0 }) { plan.rewards = [] }
        return plan
    }

    /// Leaves out modes without projects that are worth nothing, and says every other once.
    private mutating func dropIdleModes(_ problem: PolicyProblem) {
        let entries = PlanEntries(problem, self)
        modes = entries.rows.flatMap { row in
            entries.modes[row].filter { mode in
                entries.benefit(ofMode: mode, row: row) != .zero
                    || entries.placed[row].contains { entries.project($0).mode == mode }
            }.map { RunMode(receiver: entries.receiver(row), mode: $0) }
        }
    }

    /// Appends support, grants and transfers of a receiver in the order of pools and means.
    private mutating func give(_ entries: PlanEntries, row: Int) {
        let problem = entries.problem
        var passed: [Means: Int128] = [:]
        for kind in PoolKind.allCases {
            let units = Int64(clamping: entries.support(kind, row: row))
            if units > 0 { support.append(Support(receiver: entries.receiver(row), pool: kind, units: units)) }
            let factor = LocalFactor.allCases.first { $0.pool == kind }
            let means = factor?.means ?? (kind == .industryTeams ? .teams : nil)
            let before = (
                grants: entries.folded(entries.granted(kind, row: row), kind),
                transfer: means.map { entries.passed($0, row: row) } ?? 0
            )
            let limits = problem.pool(kind)
            // Money and teams that the scenario says nothing about have no limit, so nothing need be given.
            let isFree = factor == nil && limits == nil
            let reduced = GrantReduction(
                needs: entries.folded(entries.uses(kind, row: row), kind),
                grants: before.grants,
                transfer: before.transfer,
                own: isFree ? nil : entries.stock(factor, row: row),
                floors: before.grants.indices.map { limits?.boundsByYear[row][$0].min.whole(for: kind) ?? 0 },
                least: limits?.bounds[row].min.whole(for: kind) ?? 0
            )
            for (period, units) in (reduced?.grants ?? before.grants).enumerated() where units > 0 {
                grants.append(
                    Grant(receiver: entries.receiver(row), pool: kind, year: period, amount: Amount(exactly: units))
                )
            }
            if let means { passed[means] = reduced?.transfer ?? before.transfer }
        }
        passed[.talent] = talent(entries, row: row)
        passed[.money] = entries.modeCost(row: row, year: 0)
        guard let helper = entries.helper(row) else { return }
        let pair = CountyPair(helper: helper, receiver: entries.receiver(row))
        for means in Means.allCases {
            guard let units = passed[means], units > 0 else { continue }
            transfers.append(Transfer(pair: pair, means: means, amount: Amount(exactly: units)))
        }
    }

    /// People of talent beyond the local ones, at most those that were sent.
    private func talent(_ entries: PlanEntries, row: Int) -> Int128 {
        guard let local = entries.problem.stocks.talent[row] else { return 0 }
        return min(entries.passed(.talent, row: row), max(0, entries.talent(row: row).sum - Int128(local.units)))
    }
}

extension Amount {
    /// What is at least this, in the steps in which a pool is given out: whole teams, else 10⁻⁶.
    func whole(for kind: PoolKind) -> Int128 {
        let step = kind.step
        return (Int128(units) + step - 1) / step * step
    }
}

extension PoolKind {
    /// The smallest part that is given, in 10⁻⁶ of the unit.
    var step: Int128 { teams == nil ? 1 : Int128(Amount.unitsPerOne) }
}

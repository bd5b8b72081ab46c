import Counties
import Pairing

/// What a project by itself is short of.
extension PlacementTrial {
    /// Shortages in the order of factors, talent, pools, bonds; only of what the project itself needs.
    func shortages(_ placement: Placement) -> [DeclinedProject.Obstacle] {
        let (row, problem) = (placement.row, entries.problem)
        let (facts, project) = (entries.facts(placement), entries.project(placement))
        var obstacles: [DeclinedProject.Obstacle] = []
        for factor in LocalFactor.allCases {
            guard let need = facts.needs[factor], let own = entries.stock(factor, row: row) else { continue }
            let needs = adding(need.units, placement.year, to: entries.needs(factor, row: row))
            let passed = factor.means.map { spare($0, row: row) } ?? 0
            let short = needs.sum - covered(factor.pool, row: row, needs) - own - passed
            if short > 0 { obstacles.append(.localFactor(factor, short: Amount(exactly: short))) }
        }
        if let local = problem.stocks.talent[row], project.talent > .zero {
            let need = entries.talent(row: row).sum + Int128(project.talent.units)
            let short = need - Int128(local.units) - spare(.talent, row: row)
            if short > 0 { obstacles.append(.talent(short: Amount(exactly: short))) }
        }
        for kind in PoolKind.allCases where kind != .landQuota && kind != .energyQuota {
            let need = PlanEntries.need(kind, facts, project)
            guard need > 0 else { continue }
            var added = adding(need, placement.year, to: [Int128](repeating: 0, count: entries.years))
            if kind == .guidanceFund { addCosts(of: project.mode, row: row, to: &added) }
            let short = short(of: kind, row: row, by: added)
            if short > 0 { obstacles.append(.pool(kind, short: Amount(exactly: short))) }
        }
        if let cap = problem.bondCaps[row], project.bondNeed > .zero {
            let short = entries.uses(.specialBond, row: row).sum + Int128(project.bondNeed.units) - Int128(cap.units)
            if short > 0 { obstacles.append(.bondCap(short: Amount(exactly: short))) }
        }
        return obstacles
    }

    /// What the receiver lacks of money or teams if its uses grow; a pool that the scenario does not name has no limit.
    ///
    /// - Parameter added: By planned year.
    func short(of kind: PoolKind, row: Int, by added: [Int128]) -> Int128 {
        guard entries.problem.pool(kind) != nil else { return 0 }
        let uses = zip(entries.uses(kind, row: row), added).map(+)
        let passed = kind == .industryTeams ? spare(.teams, row: row) : 0
        return max(0, uses.sum - covered(kind, row: row, uses) - passed)
    }

    /// What a pool can cover of needs by planned year.
    private func covered(_ kind: PoolKind?, row: Int, _ needs: [Int128]) -> Int128 {
        guard let kind, let pool = entries.problem.pool(kind) else { return 0 }
        return PoolRoom(pool, row: row, beside: entries).covered(of: entries.folded(needs, kind))
    }

    /// What the helper of a receiver has left for it when its other receivers keep what they get.
    private func spare(_ means: PolicyPlan.Means, row: Int) -> Int128 {
        guard let column = entries.columns[row] else { return 0 }
        let all = entries.problem.means
        let cap: Int128 =
            switch means {
            case .land: Int128(all.land[column].units)
            case .energy: Int128(all.energy[column].units)
            case .talent: Int128(all.talent[column].units)
            case .teams: Int128(all.teams[column]) * Int128(Amount.unitsPerOne)
            case .money: 0
            }
        let others = entries.rows.filter { $0 != row && entries.columns[$0] == column }
        return max(0, cap - others.map { entries.passed(means, row: $0) }.sum)
    }

    private func adding(_ units: Int64, _ year: Int, to sums: [Int128]) -> [Int128] {
        var sums = sums
        sums[year] += Int128(units)
        return sums
    }

    /// What the fund would have to pay for a mode that is not run yet.
    private func addCosts(of mode: Int?, row: Int, to sums: inout [Int128]) {
        guard let mode, entries.columns[row] != nil, !entries.modes[row].contains(mode),
            entries.scenario.modes[mode].payer == .fund
        else { return }
        for year in sums.indices { sums[year] += PlanEntries.cost(entries.scenario.modes[mode], year: year) }
    }
}

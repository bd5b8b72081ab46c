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
            guard var needs = demands.factors[factor]?[row] else { continue }
            needs[placement.year] += Int128(need.units)
            let passed = factor.means.flatMap { spare[$0]?[row] } ?? 0
            let short = shortage(factor.pool, row: row, needs, own: own + passed)
            if short > 0 { obstacles.append(.localFactor(factor, short: Amount(exactly: short))) }
        }
        if let local = problem.stocks.talent[row], project.talent > .zero {
            let need = demands.talent[row] + Int128(project.talent.units)
            let short = need - Int128(local.units) - (spare[.talent]?[row] ?? 0)
            if short > 0 { obstacles.append(.talent(short: Amount(exactly: short))) }
        }
        for kind in PoolKind.allCases where kind != .landQuota && kind != .energyQuota {
            let need = PlanEntries.need(kind, facts, project)
            guard need > 0 else { continue }
            var added = [Int128](repeating: 0, count: entries.years)
            added[placement.year] = Int128(need)
            if kind == .guidanceFund { addCosts(of: project.mode, row: row, to: &added) }
            let short = short(of: kind, row: row, by: added)
            if short > 0 { obstacles.append(.pool(kind, short: Amount(exactly: short))) }
        }
        if let cap = problem.bondCaps[row], project.bondNeed > .zero {
            let used = demands.pools[.specialBond]?[row].sum ?? 0
            let short = used + Int128(project.bondNeed.units) - Int128(cap.units)
            if short > 0 { obstacles.append(.bondCap(short: Amount(exactly: short))) }
        }
        return obstacles
    }

    /// What the receiver lacks of money or teams if its uses grow; a pool that the scenario does not name has no limit.
    ///
    /// - Parameter added: By planned year.
    func short(of kind: PoolKind, row: Int, by added: [Int128]) -> Int128 {
        guard rooms[kind] != nil, let used = demands.pools[kind]?[row] else { return 0 }
        let passed = kind == .industryTeams ? spare[.teams]?[row] ?? 0 : 0
        return shortage(kind, row: row, zip(used, added).map(+), own: passed)
    }

    /// What needs by planned year leave open when a pool covers as much of them as it can.
    private func shortage(_ kind: PoolKind?, row: Int, _ needs: [Int128], own: Int128) -> Int128 {
        let open = needs.sum - own
        guard open > 0, let kind, let room = rooms[kind]?[row] else { return max(0, open) }
        return max(0, open - room.covered(of: entries.folded(needs, kind)))
    }

    /// What the fund would have to pay for a mode that is not run yet.
    private func addCosts(of mode: Int?, row: Int, to sums: inout [Int128]) {
        guard let mode, entries.columns[row] != nil, !entries.modes[row].contains(mode),
            entries.scenario.modes[mode].payer == .fund
        else { return }
        for year in sums.indices { sums[year] += PlanEntries.cost(entries.scenario.modes[mode], year: year) }
    }
}

import Counties

/// Land, energy, water, offsets, talent, teams and jobs.
extension LedgerDraft {
    /// What projects take from the receiver in the year of their start, and what it gets for them.
    mutating func addFactors(row: Int) {
        for factor in LocalFactor.allCases {
            let item = LedgerItem(factor)
            addNeeds(item, row: row) { facts, _ in facts.needs[factor]?.units ?? 0 }
            if let kind = factor.pool { addGrants(item, kind, row: row) }
            guard let means = factor.means else { continue }
            addTransfer(
                item,
                means,
                row: row,
                needs: entries.needs(factor, row: row),
                pool: factor.pool,
                own: entries.stock(factor, row: row)
            )
        }
        addNeeds(.talent, row: row) { $1.talent.units }
        addTransfer(
            .talent,
            .talent,
            row: row,
            needs: entries.talent(row: row),
            pool: nil,
            own: entries.problem.stocks.talent[row].map { Int128($0.units) }
        )
        for placement in entries.placed[row] {
            let (facts, project) = (entries.facts(placement), entries.project(placement))
            let receiver = LedgerParty.county(entries.receiver(row))
            // Once, in the year of the start like every need: a project that is built long still brings its jobs.
            add(
                .jobs,
                Int128(project.jobs.units),
                from: .projects,
                to: receiver,
                year: placement.year,
                project: facts.project
            )
        }
    }

    /// Teams: the province sends them, for industry teams the helper's own may stand in.
    mutating func addTeams(row: Int) {
        for kind in PoolKind.allCases {
            guard let team = kind.teams else { continue }
            let item = LedgerItem(team)
            addNeeds(item, row: row) { facts, project in PlanEntries.need(kind, facts, project) }
            if entries.problem.pool(kind) == nil {
                // A pool that the scenario does not name sends whatever is needed.
                for (year, units) in entries.uses(kind, row: row).enumerated() {
                    add(item, units, from: .province, to: .county(entries.receiver(row)), year: year)
                }
                continue
            }
            addGrants(item, kind, row: row)
            guard kind == .industryTeams else { continue }
            addTransfer(item, .teams, row: row, needs: entries.uses(kind, row: row), pool: kind, own: 0)
        }
    }

    private mutating func addNeeds(_ item: LedgerItem, row: Int, _ need: (ProjectCandidate, Project) -> Int64) {
        for placement in entries.placed[row] {
            let facts = entries.facts(placement)
            add(
                item,
                Int128(need(facts, entries.project(placement))),
                from: .county(entries.receiver(row)),
                to: .projects,
                year: placement.year,
                project: facts.project
            )
        }
    }

    /// Grants in the years of the plan; all in the first where the pool does not tell years apart.
    private mutating func addGrants(_ item: LedgerItem, _ kind: PoolKind, row: Int) {
        for (period, units) in entries.folded(entries.granted(kind, row: row), kind).enumerated() {
            add(item, units, from: .province, to: .county(entries.receiver(row)), year: period)
        }
    }

    /// What the helper passes on, in the years in which it is used.
    ///
    /// A grant serves its own year, the receiver's stock is used before the helper's. Where the pool does not tell years
    /// apart the grants are used last. What nobody uses counts in the first year.
    private mutating func addTransfer(
        _ item: LedgerItem,
        _ means: PolicyPlan.Means,
        row: Int,
        needs: [Int128],
        pool: PoolKind?,
        own: Int128?
    ) {
        guard let helper = entries.helper(row) else { return }
        var rest = entries.passed(means, row: row)
        var stock = own
        var years = [Int128](repeating: 0, count: entries.years)
        let isYearly = pool.flatMap(entries.problem.pool)?.periods ?? 1 > 1
        let grants = isYearly ? pool.map { entries.granted($0, row: row) } : nil
        for (year, need) in needs.enumerated() {
            let open = max(0, need - (grants?[year] ?? 0))
            let drawn = min(open, stock ?? open)
            stock = stock.map { $0 - drawn }
            years[year] = min(rest, open - drawn)
            rest -= years[year]
        }
        years[0] += rest
        for (year, units) in years.enumerated() {
            add(item, units, from: .county(helper), to: .county(entries.receiver(row)), year: year)
        }
    }
}

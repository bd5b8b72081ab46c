import Counties
import LinearModel
import Pairing

/// Limits of pools, helpers and receivers with grants and transfers eliminated.
extension Refutation {
    /// What one thing asks of the decisions, by row: terms of the need, own stock, the most that the province may give.
    private struct Thing {
        var needs: [[[(variable: Variable, units: Int128)]]]
        /// nil is no limit.
        var own: [Int128?]
        var caps: [Int128]
        /// By row, for all periods together; nil is no limit.
        var most: [Int128?]
    }

    /// Broken limits of what a pool holds, or of a local factor or money without one.
    func brokenRows(of kind: PoolKind) -> [IntegerRow] {
        let pool = problem.pool(kind)
        let factor = LocalFactor.allCases.first { $0.pool == kind }
        guard pool != nil || factor != nil else { return [] }
        let periods = pool?.periods ?? 1
        let rows = problem.pairing.receivers.indices
        let plain = SupplyBalance(
            kind: kind,
            pool: pool,
            needs: [],
            own: [],
            columns: [],
            caps: [],
            granted: [],
            passed: []
        )
        let thing = Thing(
            needs: rows.map { row in (0..<periods).map { needTerms(kind, row: row, period: periods > 1 ? $0 : nil) } },
            own: rows.map { row in
                factor.map { problem.stocks.stock(of: $0, row: row).map { Int128($0.units) } } ?? 0
            },
            caps: caps(kind),
            most: rows.map { row in periods == 1 ? plain.most(row) : pool?.bounds[row].max.map { Int128($0.units) } }
        )
        guard periods == 1 else {
            return factor == nil && kind != .industryTeams ? yearlyRows(pool, thing) : []
        }
        var broken = helperRows(thing)
        if let total = pool?.total {
            broken += [commonRow(thing, Int128(total.units), rows.map(plain.reserved), rows.map(plain.least))]
        }
        if let pool, pool.isYearly, let amount = pool.byYear[0] {
            let reserved = rows.map { Int128(pool.reservedByYear[$0][0].units) }
            broken += [commonRow(thing, Int128(amount.units), reserved, rows.map(plain.least))]
        }
        return broken.filter { $0.isBroken(at: values) }
    }

    /// People of talent: own and the helper's.
    func brokenTalentRows() -> [IntegerRow] {
        let needs = problem.pairing.receivers.indices.map { row in
            [exactTerms(row: row, period: nil) { $1.talent.units }]
        }
        let thing = Thing(
            needs: needs,
            own: problem.stocks.talent.map { $0.map { Int128($0.units) } },
            caps: problem.means.talent.map { Int128($0.units) },
            most: needs.map { _ in 0 }
        )
        return helperRows(thing).filter { $0.isBroken(at: values) }
    }

    private func caps(_ kind: PoolKind) -> [Int128] {
        switch kind {
        case .landQuota: problem.means.land.map { Int128($0.units) }
        case .energyQuota: problem.means.energy.map { Int128($0.units) }
        case .industryTeams: problem.means.teams.map { Int128($0) * Int128(Amount.unitsPerOne) }
        default: problem.means.teams.map { _ in 0 }
        }
    }

    /// Σ_{w ∈ W} (need[w] − own[w] − most[w]) ≤ what the helpers of W have: for each helper the receivers that lack
    /// something.
    private func helperRows(_ thing: Thing) -> [IntegerRow] {
        var groups: [Int?: [Int]] = [:]
        for row in problem.pairing.receivers.indices {
            guard let own = thing.own[row], let most = thing.most[row] else { continue }
            if amount(thing.needs[row].flatMap { $0 }) > own + most {
                groups[column(ofRow: row), default: []].append(row)
            }
        }
        return groups.sorted { $0.key ?? -1 < $1.key ?? -1 }.map { column, rows in
            var row = IntegerRow(terms: rows.flatMap { thing.needs[$0].flatMap { $0 } }, upper: 0)
            for receiver in rows { row.upper += (thing.own[receiver] ?? 0) + (thing.most[receiver] ?? 0) }
            return relieved(row, rows, by: thing.caps, here: Set([column].compactMap(\.self)))
        }
    }

    /// Σ_{w ∈ W} (need[w] − own[w] − reserved[w]) + Σ_{other w} max(0, least[w] − reserved[w]) ≤ pool + what helpers have.
    private func commonRow(_ thing: Thing, _ pool: Int128, _ reserved: [Int128], _ least: [Int128]) -> IntegerRow {
        func floor(_ row: Int) -> Int128 { max(0, least[row] - reserved[row]) }
        func excess(_ row: Int) -> Int128? {
            thing.own[row].map { amount(thing.needs[row].flatMap { $0 }) - $0 - reserved[row] - floor(row) }
        }
        var groups: [Int?: [Int]] = [:]
        for row in problem.pairing.receivers.indices where excess(row) ?? 0 > 0 {
            groups[column(ofRow: row), default: []].append(row)
        }
        // What a helper can cover altogether says nothing of the pool.
        let counted = groups.filter { column, rows in
            rows.reduce(Int128(0)) { $0 + (excess($1) ?? 0) } > (column.map { thing.caps[$0] } ?? 0)
        }
        let rows = Set(counted.values.joined())
        var row = IntegerRow(terms: [], upper: pool)
        for receiver in problem.pairing.receivers.indices {
            guard rows.contains(receiver) else {
                row.upper -= floor(receiver)
                continue
            }
            row.terms += thing.needs[receiver].flatMap { $0 }
            row.upper += (thing.own[receiver] ?? 0) + reserved[receiver]
        }
        return relieved(row, rows.sorted(), by: thing.caps, here: Set(counted.keys.compactMap(\.self)))
    }

    /// Adds what helpers can give some receivers: those that help one of them at the point with all they have, the others
    /// as soon as they are paired with one.
    private func relieved(_ row: IntegerRow, _ rows: [Int], by caps: [Int128], here: Set<Int>) -> IntegerRow {
        var row = row
        for column in here { row.upper += caps[column] }
        for receiver in rows {
            for (column, pair) in formulation.partners(ofRow: receiver)
            where caps[column] > 0 && !here.contains(column) {
                row.terms.append((pair, -caps[column]))
            }
        }
        return row
    }

    /// Limits by year and over all years where nothing but the pool serves the need.
    private func yearlyRows(_ pool: PoolLimits?, _ thing: Thing) -> [IntegerRow] {
        guard let pool else { return [] }
        let rows = problem.pairing.receivers.indices
        var broken: [IntegerRow] = []
        var all = IntegerRow(terms: [], upper: pool.total.map { Int128($0.units) } ?? .max / 4)
        for row in rows {
            if let most = thing.most[row] {
                broken.append(IntegerRow(terms: thing.needs[row].flatMap { $0 }, upper: most))
            }
            var own = IntegerRow(terms: [], upper: Int128(pool.reserved[row].units))
            for period in 0..<pool.periods {
                let reserved = Int128(pool.reservedByYear[row][period].units)
                if let most = pool.boundsByYear[row][period].max {
                    broken.append(IntegerRow(terms: thing.needs[row][period], upper: Int128(most.units)))
                }
                guard amount(thing.needs[row][period]) > reserved else { continue }
                own.terms += thing.needs[row][period]
                own.upper += reserved
            }
            guard own.isBroken(at: values) else { continue }
            all.terms += own.terms
            all.upper += own.upper
        }
        broken.append(all)
        for period in 0..<pool.periods {
            guard let amount = pool.byYear[period] else { continue }
            var row = IntegerRow(terms: [], upper: Int128(amount.units))
            for receiver in rows
            where self.amount(thing.needs[receiver][period])
                > Int128(pool.reservedByYear[receiver][period].units)
            {
                row.terms += thing.needs[receiver][period]
                row.upper += Int128(pool.reservedByYear[receiver][period].units)
            }
            broken.append(row)
        }
        return broken.filter { $0.isBroken(at: values) }
    }

    /// What a receiver needs of a pool, in 10⁻⁶, in one period or in all.
    private func needTerms(_ kind: PoolKind, row: Int, period: Int?) -> [(variable: Variable, units: Int128)] {
        var terms = exactTerms(row: row, period: period) { facts, project in
            PlanEntries.need(kind, facts, project)
        }
        if kind == .guidanceFund {
            for (position, mode) in problem.scenario.modes.enumerated() where mode.payer == .fund {
                guard let run = formulation.modeVariables[row][position] else { continue }
                let years = Int128(period == nil ? problem.calendar.years : 1)
                let setup = period ?? 0 == 0 ? Int128(mode.setupCost.units) : 0
                terms.append((run, setup + Int128(mode.annualCost.units) * years))
            }
        }
        guard period ?? 0 == 0 else { return terms }
        for (segment, variable) in zip(problem.segments[row], formulation.supportVariables[row])
        where segment.pool == kind {
            terms.append((variable, Int128(Amount.unitsPerOne)))
        }
        return terms
    }

    private func exactTerms(
        row: Int,
        period: Int?,
        _ need: (ProjectCandidate, Project) -> Int64
    ) -> [(variable: Variable, units: Int128)] {
        formulation.placementsByRow[row].compactMap { position in
            let placement = formulation.placements[position]
            guard period == nil || placement.year == period else { return nil }
            let facts = problem.candidates[placement.candidate]
            let units = need(facts, problem.scenario.projects[facts.project])
            return units == 0 ? nil : (formulation.placementVariables[position], Int128(units))
        }
    }
}

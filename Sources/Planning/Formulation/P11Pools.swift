import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// Appends `q[w,b,t]` of a pool with its rules; returns the variables by row, then planned year or all years as one.
    ///
    ///     Σ_w q[w,t] − reserved ≤ amount[t];   Σ_w Σ_t q[w,t] − reserved ≤ amount;   min ≤ q[w,t] ≤ max
    ///
    /// What is reserved for a receiver lies on top of the common pool: `d[w] ≤ reserved[w]` of it counts against nothing.
    ///
    /// - Parameter demand: The most that each receiver can use, by row.
    mutating func addPool(_ pool: PoolLimits, demand: [Double]) -> [[(Variable, Double)]] {
        let kind: Variable.Kind = pool.kind.teams == nil ? .continuous : .integer
        var given = [[(Variable, Double)]](repeating: [], count: problem.pairing.receivers.count)
        // What is given less what reserves of the years cover.
        var open = given
        var common = [[(Variable, Double)]](repeating: [], count: pool.periods)
        for row in problem.pairing.receivers.indices {
            let name = "\(pool.kind.rawValue)_\(code(ofRow: row))"
            for period in 0..<pool.periods {
                let bounds = pool.boundsByYear[row][period]
                let amount = addVariable("q_\(name)_\(period + 1)", row: row, kind: kind)
                // A least amount over all years may have to be given although nobody needs it.
                let useful = Swift.max(demand[row], pool.bounds[row].min.doubleValue)
                let most = Swift.max(
                    bounds.min.doubleValue,
                    Swift.min(useful, bounds.max?.doubleValue ?? .infinity)
                )
                model.setBounds(of: amount, lower: bounds.min.doubleValue, upper: most)
                if let max = bounds.max, bounds.min > max { addAtLeast("P11bounds_\(name)_\(period + 1)", [], 1) }
                grantVariables[pool.kind, default: [[Variable]](repeating: [], count: problem.pairing.receivers.count)][
                    row
                ]
                .append(amount)
                given[row].append((amount, 1))
                common[period].append((amount, 1))
                open[row].append((amount, 1))
                let reserved = pool.reservedByYear[row][period]
                if reserved > .zero {
                    let used = addReserve("\(name)_\(period + 1)", row: row, reserved, [(amount, 1)])
                    common[period].append((used, -1))
                    open[row].append((used, -1))
                }
            }
            let bounds = pool.bounds[row]
            if bounds.min > .zero { addAtLeast("P11min_\(name)", given[row], bounds.min.doubleValue) }
            if let max = bounds.max { addAtMost("P11max_\(name)", given[row], max.doubleValue) }
        }
        addShared(pool, common, open)
        return given
    }

    /// What a receiver uses of its own reserve: at most the reserve and at most what it is given.
    private mutating func addReserve(
        _ name: String,
        row: Int,
        _ reserved: Amount,
        _ given: [(Variable, Double)]
    ) -> Variable {
        let used = addVariable("d_\(name)", row: row, upper: reserved.doubleValue)
        addAtMost("P11own_\(name)", [(used, 1)] + given.map { ($0.0, -1) }, 0)
        return used
    }

    private mutating func addShared(
        _ pool: PoolLimits,
        _ common: [[(Variable, Double)]],
        _ open: [[(Variable, Double)]]
    ) {
        for (period, terms) in common.enumerated() {
            guard let amount = pool.byYear[period] else { continue }
            addAtMost("P11_\(pool.kind.rawValue)_\(period + 1)", terms, amount.doubleValue)
        }
        var all = common.flatMap { $0 }
        defer { if pool.kind == .guidanceFund { fundUse = FundUse(byPeriod: common, all: all) } }
        guard let total = pool.total else { return }
        for row in problem.pairing.receivers.indices where pool.reserved[row] > .zero {
            let name = "\(pool.kind.rawValue)_\(code(ofRow: row))"
            all.append((addReserve(name, row: row, pool.reserved[row], open[row]), -1))
        }
        addAtMost("P11_\(pool.kind.rawValue)", all, total.doubleValue)
    }

    /// P11 and the teams of P10: what receivers are given covers what their projects need and what they get beyond that.
    mutating func addPools() {
        addSupport()
        for kind in PoolKind.allCases where kind != .landQuota && kind != .energyQuota {
            addUse(of: kind)
        }
        addBondCaps()
        addReward()
    }

    /// `g[w,b,n]`, whole units, with falling slopes.
    private mutating func addSupport() {
        for row in problem.pairing.receivers.indices {
            var variables: [Variable] = []
            for (number, segment) in problem.segments[row].enumerated() {
                let variable = addVariable(
                    "g_\(segment.pool.rawValue)_\(code(ofRow: row))_\(number + 1)",
                    row: row,
                    upper: Double(problem.pool(segment.pool) == nil ? 0 : segment.width),
                    kind: .integer
                )
                variables.append(variable)
                benefits[row].append((variable, segment.slope.units))
            }
            supportVariables.append(variables)
        }
    }

    private mutating func addUse(of kind: PoolKind) {
        guard let pool = problem.pool(kind) else { return }
        let helped = kind == .industryTeams ? addTeamsOfHelpers() : nil
        var needs: [[[(Variable, Double)]]] = []
        let periods = pool.periods
        for row in problem.pairing.receivers.indices {
            needs.append(
                (0..<periods).map { period in
                    uses(of: kind, row: row, period: periods == 1 ? nil : period)
                }
            )
        }
        let demand = needs.map { $0.joined().reduce(0) { $0 + $1.1 * (model[$1.0]?.upper ?? 1) } }
        let given = addPool(pool, demand: demand)
        for row in problem.pairing.receivers.indices {
            let name = "P11use_\(kind.rawValue)_\(code(ofRow: row))"
            let helped =
                helped.map { spread($0[row], row: row, over: periods, "\(kind.rawValue)_\(code(ofRow: row))") } ?? []
            for period in 0..<periods where !needs[row][period].isEmpty {
                let sources = [given[row][period]] + (helped.isEmpty ? [] : helped[period])
                addAtMost("\(name)_\(period + 1)", needs[row][period] + sources.map { ($0.0, -$0.1) }, 0)
            }
        }
    }

    /// What comes once, shared out over the periods.
    private mutating func spread(
        _ terms: [(Variable, Double)],
        row: Int,
        over periods: Int,
        _ name: String
    ) -> [[(Variable, Double)]] {
        guard periods > 1, !terms.isEmpty else { return [[(Variable, Double)]](repeating: terms, count: periods) }
        let parts = (0..<periods).map { addVariable("f_\(name)_\($0 + 1)", row: row, kind: .integer) }
        addAtMost("P10once_\(name)", parts.map { ($0, 1) } + terms.map { ($0.0, -$0.1) }, 0)
        return parts.map { [($0, 1)] }
    }

    /// What a receiver uses of a pool in a planned year; support and modes count in the first.
    private func uses(of kind: PoolKind, row: Int, period: Int?) -> [(Variable, Double)] {
        var terms = placementTerms(row: row, year: period) { _, project in
            switch kind {
            case .guidanceFund: project.fundNeed.doubleValue
            case .specialBond: project.bondNeed.doubleValue
            case .industryTeams, .ventureTeams, .digitalTeams: Double(kind.teams.flatMap { project.teams[$0] } ?? 0)
            case .landQuota, .energyQuota: 0
            }
        }
        if kind == .guidanceFund { terms += modeCosts(row: row, period: period) }
        guard period ?? 0 == 0 else { return terms }
        for (segment, variable) in zip(problem.segments[row], supportVariables[row]) where segment.pool == kind {
            terms.append((variable, 1))
        }
        return terms
    }

    /// Costs of modes that the guidance fund pays: setting up in the first year, running in every year.
    private func modeCosts(row: Int, period: Int?) -> [(Variable, Double)] {
        problem.scenario.modes.enumerated().compactMap { position, mode in
            guard mode.payer == .fund, let run = modeVariables[row][position] else { return nil }
            let setup = period ?? 0 == 0 ? mode.setupCost.doubleValue : 0
            let running = mode.annualCost.doubleValue * Double(period == nil ? problem.calendar.years : 1)
            return setup + running > 0 ? (run, setup + running) : nil
        }
    }

    private mutating func addTeamsOfHelpers() -> [[(Variable, Double)]] {
        let demands = problem.pairing.receivers.indices.map { row in
            // They may stand in for teams of support as well as for those of projects.
            let support = problem.segments[row].filter { $0.pool == .industryTeams }
            let needs = placementTerms(row: row, year: nil) { Double($1.teams[.industry] ?? 0) }
            return needs.reduce(0) { $0 + $1.1 } + support.reduce(0) { $0 + Double($1.width) }
        }
        return addGiving(
            Giving(
                means: .teams,
                caps: problem.means.teams.map(Double.init),
                costs: [],
                demands: demands,
                kind: .integer
            )
        )
    }

    /// Σ bond[p]·y[p,w,·] ≤ cap[w].
    private mutating func addBondCaps() {
        for row in problem.pairing.receivers.indices {
            guard let cap = problem.bondCaps[row] else { continue }
            let needs = placementTerms(row: row, year: nil) { $1.bondNeed.doubleValue }
            guard needs.reduce(0, { $0 + $1.1 }) > cap.doubleValue else { continue }
            addAtMost("P11bond_\(code(ofRow: row))", needs, cap.doubleValue)
        }
    }

    /// r[t] ≤ amount[t] − Σ_w (q − d)[w,t] and Σ_t r[t] ≤ amount − Σ_w Σ_t (q − d)[w,t], whole 万元; only where it is worth
    /// something. A year without an amount pays none; a fund without rows of years has one r for all of them.
    private mutating func addReward() {
        guard problem.rewardUnits > 0, let pool = problem.pool(.guidanceFund) else { return }
        if pool.byYear.contains(where: { $0 != nil }) {
            for (period, terms) in fundUse.byPeriod.enumerated() {
                let amount = pool.byYear[period]?.doubleValue ?? 0
                let rest = addRest("r_\(period + 1)", amount)
                if pool.byYear[period] != nil { addAtMost("P11reward_\(period + 1)", terms + [(rest, 1)], amount) }
            }
        } else if let total = pool.total {
            _ = addRest("r_1", total.doubleValue)
        }
        guard let total = pool.total else { return }
        addAtMost("P11reward", fundUse.all + rewardVariables.map { ($0, 1) }, total.doubleValue)
    }

    private mutating func addRest(_ name: String, _ amount: Double) -> Variable {
        let rest = addVariable(name, row: nil, upper: amount.rounded(.down), kind: .integer)
        rewardVariables.append(rest)
        return rest
    }
}

/// What counts against the guidance fund.
struct FundUse {
    /// By planned year, or for all years as one.
    var byPeriod: [[(Variable, Double)]] = []
    /// Over all years, what reserves cover taken off.
    var all: [(Variable, Double)] = []
}

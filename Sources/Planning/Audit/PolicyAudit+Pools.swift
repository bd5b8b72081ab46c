import Counties

/// P10 and P11: pools of the province, and what receivers use of them.
extension PolicyAudit {
    /// What receivers use of a pool is given to them.
    func judgeUses(_ plan: AuditedPolicy) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        for pool in PoolKind.allCases where pool != .landQuota && pool != .energyQuota {
            guard scenario.pools.contains(where: { $0.kind == pool }) else { continue }
            let isYearly = tellsYears(pool)
            for receiver in scenario.receivers {
                let help = pool == .industryTeams ? plan.transferred(receiver, .teams) : 0
                var (short, need): (Int128, Int128) = (0, 0)
                for year in isYearly ? Array(0..<plan.years).map(Optional.some) : [nil] {
                    let used = use(of: pool, receiver, year, plan)
                    need += used
                    short +=
                        isYearly
                        ? max(0, used - plan.granted(receiver, pool, year: year))
                        : used - plan.granted(receiver, pool)
                }
                guard short > help, need > 0 else { continue }
                violations.append(
                    broken(
                        pool.teams == nil ? "P11" : "P10",
                        ["receiver": scenario[receiver].code, "pool": pool.rawValue],
                        limit: need - short + help,
                        found: need,
                        zh: "\(name(receiver))使用的数量超过安排给它的数量（\(pool.name.zh)）。",
                        en: "\(name(receiver)) uses more of \(pool.name.en) than it is given."
                    )
                )
            }
        }
        return violations
    }

    /// What a receiver uses of a pool, in 10⁻⁶ of its unit.
    private func use(of pool: PoolKind, _ receiver: CountyIndex, _ year: Int?, _ plan: AuditedPolicy) -> Int128 {
        let million = Int128(Amount.unitsPerOne)
        var used = plan.sum(receiver, year: year, scenario) { project in
            switch pool {
            case .guidanceFund: project.fundNeed.units
            case .specialBond: project.bondNeed.units
            default: Int64(pool.teams.flatMap { project.teams[$0] } ?? 0) * Amount.unitsPerOne
            }
        }
        if year ?? 0 == 0 { used += Int128(plan.supported(receiver, pool)) * million }
        guard pool == .guidanceFund else { return used }
        for mode in plan.modes[receiver] ?? [] where scenario.modes.indices.contains(mode) {
            let facts = scenario.modes[mode]
            guard facts.payer == .fund else { continue }
            if year ?? 0 == 0 { used += Int128(facts.setupCost.units) }
            used += Int128(facts.annualCost.units) * (year == nil ? Int128(plan.years) : 1)
        }
        return used
    }

    /// What the province gives stays within each pool, and each receiver gets its least and its most.
    func judgePools(_ plan: AuditedPolicy) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        let first = scenario.firstYear ?? scenario.baseYear.map { $0 + 1 } ?? 0
        for row in scenario.pools {
            let year = row.year.map { $0 - first }
            if let year, !(0..<plan.years).contains(year) { continue }
            // Where the pool does not tell years apart, all grants stand in the first.
            let asked = tellsYears(row.kind) ? year : nil
            let period = row.year.map { BilingualText(zh: "\($0) 年", en: " in \($0)") } ?? BilingualText(same: "")
            for receiver in row.county.map({ [$0] }) ?? scenario.receivers where scenario[receiver].role.isReceiver {
                let given = plan.granted(receiver, row.kind, year: asked)
                let isBelow = row.min.map { given < Int128($0.units) } ?? false
                let isAbove = row.max.map { given > Int128($0.units) } ?? false
                guard isBelow || isAbove else { continue }
                violations.append(
                    broken(
                        "P11",
                        ["receiver": scenario[receiver].code, "pool": row.kind.rawValue],
                        limit: (isBelow ? row.min : row.max).map { Int128($0.units) },
                        found: given,
                        zh: "\(period.zh)安排给\(name(receiver))的数量\(isBelow ? "低于下限" : "高于上限")（\(row.kind.name.zh)）。",
                        en:
                            "\(name(receiver)) is given \(isBelow ? "less" : "more") of \(row.kind.name.en) than it may"
                            + "\(period.en)."
                    )
                )
            }
            guard row.county == nil, let amount = row.amount else { continue }
            let used = common(row.kind, year: asked, isTotal: row.year == nil, plan) + reward(row, year, plan)
            guard used > Int128(amount.units) else { continue }
            violations.append(
                broken(
                    "P11",
                    ["pool": row.kind.rawValue].merging(row.year.map { ["year": "\($0)"] } ?? [:]) { $1 },
                    limit: Int128(amount.units),
                    found: used,
                    zh: "\(period.zh)全省安排的数量超过总盘子（\(row.kind.name.zh)）。",
                    en: "More is given of \(row.kind.name.en) than the pool holds\(period.en)."
                )
            )
        }
        return violations
    }

    /// What counts against a pool: grants less what single receivers have of their own.
    private func common(_ pool: PoolKind, year: Int?, isTotal: Bool, _ plan: AuditedPolicy) -> Int128 {
        let first = scenario.firstYear ?? scenario.baseYear.map { $0 + 1 } ?? 0
        return scenario.receivers.reduce(0) { sum, receiver in
            let given = plan.granted(receiver, pool, year: year)
            var own: Int128 = 0
            // A reserve for a year relieves that year and the total; a reserve without a year the total alone.
            for row in scenario.pools where row.kind == pool && row.county == receiver {
                guard let amount = row.amount else { continue }
                let reserved = row.year.map { $0 - first }
                if let reserved {
                    guard (0..<plan.years).contains(reserved), year == nil || year == reserved else { continue }
                    let inYear = tellsYears(pool) ? plan.granted(receiver, pool, year: reserved) : given
                    own += min(Int128(amount.units), inYear)
                } else if isTotal {
                    own += Int128(amount.units)
                }
            }
            return sum + max(0, given - own)
        }
    }

    /// The reward counts against the guidance fund.
    private func reward(_ row: ProvincePool, _ year: Int?, _ plan: AuditedPolicy) -> Int128 {
        guard row.kind == .guidanceFund else { return 0 }
        let million = Int128(Amount.unitsPerOne)
        if let year { return plan.plan.rewards.indices.contains(year) ? Int128(plan.plan.rewards[year]) * million : 0 }
        return plan.plan.rewards.reduce(0) { $0 + Int128($1) * million }
    }

    /// Bonds of a receiver stay within its cap and what its debt ratio leaves, and serve projects that may use them.
    func judgeBonds(_ plan: AuditedPolicy) -> [PolicyViolation] {
        scenario.receivers.compactMap { receiver in
            let used = plan.sum(receiver, scenario) { $0.bondNeed.units }
            var caps: [Amount] = []
            if let cap = scenario.factors.first(where: { $0.county == receiver })?.bondCap {
                caps += [Amount(rounding: cap)].compactMap(\.self)
            }
            if let most = scenario.funds.debtRatioMax, let ratio = scenario[receiver].debtRatio,
                let capacity = scenario[receiver].fiscalCapacity ?? scenario[receiver].budgetRevenue
            {
                caps += [Amount(rounding: max(0, most - ratio) / 100 * capacity)].compactMap(\.self)
            }
            guard let cap = caps.min(), used > Int128(cap.units) else { return nil }
            return broken(
                "P11",
                ["receiver": scenario[receiver].code, "pool": "special_bond"],
                limit: Int128(cap.units),
                found: used,
                zh: "\(name(receiver))的专项债券超过其上限。",
                en: "Bonds of \(name(receiver)) exceed its limit."
            )
        }
    }
}

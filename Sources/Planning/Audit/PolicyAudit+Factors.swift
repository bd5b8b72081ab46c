import Counties

/// P8, P9 and P10: what projects use up in their county is there.
extension PolicyAudit {
    /// A factor as the audit sees it.
    private struct Factor {
        var rule: String
        var name: String
        var zh: String
        var pool: PoolKind?
        var means: PolicyPlan.Means?
        var need: (Project) -> Int64
        var stock: (CountyFactors) -> Double?
    }

    private var factors: [Factor] {
        let settings = scenario.projectSettings
        func scaled(_ amount: Amount, _ ratio: Double) -> Int64 {
            ratio == 1 ? amount.units : Int64((Double(amount.units) * ratio).rounded(.up))
        }
        func high(_ project: Project) -> Double { project.isTwoHigh ? settings.twoHighRatio : 1 }
        var factors = [
            Factor(
                rule: "P8",
                name: "land",
                zh: "用地",
                pool: .landQuota,
                means: .land,
                need: { $0.land.units },
                stock: \.landStock
            ),
            Factor(
                rule: "P9",
                name: "energy",
                zh: "能耗",
                pool: .energyQuota,
                means: .energy,
                need: { scaled($0.energy, high($0)) },
                stock: { row in row.energyLimit.map { max(0, $0 + (row.renewable ?? 0) - (row.energyUse ?? 0)) } }
            ),
            Factor(rule: "P9", name: "water", zh: "用水", need: { $0.water.units }, stock: \.water),
        ]
        for (pollutant, zh) in [(Pollutant.cod, "化学需氧量"), (.nh3n, "氨氮"), (.nox, "氮氧化物"), (.voc, "挥发性有机物")] {
            factors.append(
                Factor(
                    rule: "P9",
                    name: pollutant.rawValue,
                    zh: zh + "替代量",
                    need: {
                        scaled($0.emissions[pollutant] ?? .zero, (settings.offsetRatios[pollutant] ?? 1) * high($0))
                    },
                    stock: { $0.pollutantOffsets["off_" + pollutant.rawValue] }
                )
            )
        }
        return factors
    }

    func judgeFactors(_ plan: AuditedPolicy) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        for factor in factors {
            let isYearly = factor.pool.map(tellsYears) ?? false
            for receiver in scenario.receivers {
                guard let row = scenario.factors.first(where: { $0.county == receiver }),
                    let stock = factor.stock(row).flatMap(Amount.init(rounding:))
                else { continue }
                let own = Int128(stock.units) + (factor.means.map { plan.transferred(receiver, $0) } ?? 0)
                var short: Int128 = 0
                var need: Int128 = 0
                for year in isYearly ? Array(0..<plan.years).map(Optional.some) : [nil] {
                    let used = plan.sum(receiver, year: year, scenario, factor.need)
                    let given = factor.pool.map { plan.granted(receiver, $0, year: year) } ?? 0
                    need += used
                    short += isYearly ? max(0, used - given) : used - given
                }
                guard need > 0, short > own else { continue }
                violations.append(
                    broken(
                        factor.rule,
                        ["receiver": scenario[receiver].code, "resource": factor.name],
                        limit: own + need - short,
                        found: need,
                        zh: "\(name(receiver))项目\(factor.zh)超过可用数量。",
                        en: "Projects in \(name(receiver)) need more \(factor.name) than there is."
                    )
                )
            }
        }
        return violations
    }

    func judgeTalent(_ plan: AuditedPolicy) -> [PolicyViolation] {
        scenario.receivers.compactMap { receiver in
            guard
                let local = scenario.factors.first(where: { $0.county == receiver })?.talentLocal
                    .flatMap(Amount.init(rounding:))
            else { return nil }
            let need = plan.sum(receiver, scenario) { $0.talent.units }
            let there = Int128(local.units) + plan.transferred(receiver, .talent)
            guard need > there, need > 0 else { return nil }
            return broken(
                "P10",
                ["receiver": scenario[receiver].code, "resource": "talent"],
                limit: there,
                found: need,
                zh: "\(name(receiver))项目所需人才超过可用人数。",
                en: "Projects in \(name(receiver)) need more people of talent than there are."
            )
        }
    }

    /// Whether a rule of a pool speaks of a single planned year.
    func tellsYears(_ pool: PoolKind) -> Bool {
        guard scenario.years > 1, let first = scenario.firstYear ?? scenario.baseYear.map({ $0 + 1 }) else {
            return false
        }
        return scenario.pools.contains { row in
            guard row.kind == pool, let year = row.year, (first..<first + scenario.years).contains(year) else {
                return false
            }
            return row.amount != nil && row.county == nil || row.min ?? .zero > .zero || row.max != nil
                || row.county != nil && row.amount ?? .zero > .zero
        }
    }
}

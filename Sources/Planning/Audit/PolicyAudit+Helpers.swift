import Counties
import Pairing

/// P8, P9, P10, P12 and P13: what helpers give and run.
extension PolicyAudit {
    func capacity(_ helper: CountyIndex) -> HelperCapacity? {
        scenario.helperCapacities.first { $0.county == helper }
    }

    /// What a pair costs its helper, 万元 a year.
    func cost(_ helper: CountyIndex, _ receiver: CountyIndex) -> Int128 {
        let row = scenario.pairs.first { $0.helper == helper && $0.receiver == receiver }
        return Int128((row?.cost ?? capacity(helper)?.pairCost ?? .zero).units)
    }

    /// What the helper pays for the modes of a receiver in the first year, and over all years.
    func modeCosts(_ receiver: CountyIndex, _ plan: AuditedPolicy) -> (first: Int128, all: Int128) {
        var (first, all): (Int128, Int128) = (0, 0)
        for position in plan.modes[receiver] ?? [] where scenario.modes.indices.contains(position) {
            let mode = scenario.modes[position]
            guard mode.payer == .helper else { continue }
            first += Int128(mode.setupCost.units) + Int128(mode.annualCost.units)
            all += Int128(mode.setupCost.units) + Int128(mode.annualCost.units) * Int128(plan.years)
        }
        return (first, all)
    }

    func judgeHelpers(_ plan: AuditedPolicy) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        for helper in scenario.helpers {
            let receivers = plan.helper.filter { $0.value == helper }.keys.sorted()
            let row = capacity(helper)
            func given(_ means: PolicyPlan.Means) -> Int128 {
                receivers.reduce(0) { $0 + plan.transferred($1, means) }
            }
            let million = Int128(Amount.unitsPerOne)
            let limits: [(PolicyPlan.Means, Int128?, Int128)] = [
                (.land, Int128(row?.landTransfer?.units ?? 0), given(.land)),
                (.energy, Int128(row?.energyTransfer?.units ?? 0), given(.energy)),
                (.talent, Int128(row?.talentPeople.flatMap(Amount.init(rounding:))?.units ?? 0), given(.talent)),
                (.teams, Int128(row?.talentTeams ?? 0) * million, given(.teams)),
                (
                    .money, row?.moneyPerYear.flatMap(Amount.init(rounding:)).map { Int128($0.units) },
                    given(.money) + receivers.reduce(0) { $0 + cost(helper, $1) }
                ),
            ]
            for (means, limit, found) in limits {
                guard let limit, found > limit else { continue }
                violations.append(
                    broken(
                        means == .money ? "P12" : means == .land ? "P8" : means == .energy ? "P9" : "P10",
                        ["helper": scenario[helper].code, "resource": means.rawValue],
                        limit: limit,
                        found: found,
                        zh: "\(name(helper))给出的数量超过其上限（\(means.name.zh)）。",
                        en: "\(name(helper)) gives more than it has (\(means.name.en))."
                    )
                )
            }
            for receiver in receivers where row?.moneyPerYear != nil {
                let (first, _) = modeCosts(receiver, plan)
                guard first > plan.transferred(receiver, .money) else { continue }
                violations.append(
                    broken(
                        "P12",
                        ["helper": scenario[helper].code, "receiver": scenario[receiver].code],
                        limit: plan.transferred(receiver, .money),
                        found: first,
                        zh: "\(name(receiver))的合作模式费用超过强县安排的资金。",
                        en: "The modes of \(name(receiver)) cost more than its helper gives for them."
                    )
                )
            }
        }
        return violations
    }

    func judgeModes(_ plan: AuditedPolicy) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        for receiver in scenario.receivers {
            let placed = plan.projects[receiver] ?? []
            for (position, mode) in scenario.modes.enumerated() {
                let own = placed.filter { scenario.projects[$0.project].mode == position }
                let isRun = plan.modes[receiver]?.contains(position) ?? false
                let subject = ["receiver": scenario[receiver].code, "mode": mode.id]
                func report(_ limit: Int128?, _ found: Int128?, decimals: Int = 0, _ zh: String, _ en: String) {
                    violations.append(
                        broken(
                            "P13",
                            subject,
                            limit: limit,
                            found: found,
                            decimals: decimals,
                            zh: "\(name(receiver))的合作模式“\(mode.name)”\(zh)。",
                            en: "The mode '\(mode.name)' of \(name(receiver)) \(en)."
                        )
                    )
                }
                let count = Int128(own.count)
                if count > 0, !isRun { report(nil, nil, "没有启动，却有项目", "has projects and is not run") }
                if let most = mode.maxProjects, own.count > most {
                    report(Int128(most), count, "项目数超过上限", "has too many projects")
                }
                guard isRun else { continue }
                if own.count < mode.minProjects {
                    report(Int128(mode.minProjects), count, "项目数不足", "has too few projects")
                }
                let land = own.reduce(Int128(0)) { $0 + Int128(scenario.projects[$1.project].land.units) }
                if land < Int128(mode.minLand.units) {
                    report(Int128(mode.minLand.units), land, decimals: 6, "用地不足", "has too little land")
                }
                guard let helper = plan.helper[receiver] else {
                    report(nil, nil, "没有强县", "has no helper")
                    continue
                }
                if mode.needsCapability, capacity(helper)?.modes.contains(position) != true {
                    report(nil, nil, "强县不具备能力", "needs a helper that can run it")
                }
            }
        }
        return violations
    }
}

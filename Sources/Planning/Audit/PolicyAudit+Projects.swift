import Counties
import Foundation

extension PolicyAudit {
    /// P14 and P17: every project at most once, in a county, a year and with a helper that it allows; musts are there.
    func judgeProjects(_ plan: AuditedPolicy) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        var times: [Int: Int] = [:]
        for (receiver, placed) in plan.projects.sorted(by: { $0.key < $1.key }) {
            for entry in placed {
                times[entry.project, default: 0] += 1
                let project = scenario.projects[entry.project]
                let subject = ["project": project.id, "receiver": scenario[receiver].code]
                func report(_ zh: String, _ en: String) {
                    violations.append(
                        broken(
                            "P14",
                            subject,
                            zh: "项目“\(project.name)”\(zh)。",
                            en: "The project '\(project.name)' \(en)."
                        )
                    )
                }
                if !project.landingCounties.isEmpty, !project.landingCounties.contains(receiver) {
                    report("不能落在\(name(receiver))", "cannot land in \(name(receiver))")
                }
                if let helper = plan.helper[receiver] {
                    if !project.sourceHelpers.isEmpty, !project.sourceHelpers.contains(helper) {
                        report("不能来自\(name(helper))", "cannot come from \(name(helper))")
                    }
                } else {
                    report("所在弱县没有强县帮扶", "lies in a receiver without a helper")
                }
                if !mayStart(project, year: entry.year) { report("的开工年份不在允许范围内", "starts outside its window") }
                if let (zh, en) = bar(project) { report(zh, en) }
            }
        }
        for (position, project) in scenario.projects.enumerated() {
            let count = times[position] ?? 0
            if count > 1 {
                violations.append(
                    broken(
                        "P14",
                        ["project": project.id],
                        limit: 1,
                        found: Int128(count),
                        decimals: 0,
                        tellsFigures: true,
                        zh: "项目“\(project.name)”落地 \(count) 次。",
                        en: "The project '\(project.name)' is placed \(count) times."
                    )
                )
            }
            if project.isMust, count == 0 {
                violations.append(
                    broken(
                        "P14",
                        ["project": project.id],
                        limit: 1,
                        found: 0,
                        decimals: 0,
                        tellsFigures: true,
                        zh: "必须落地的项目“\(project.name)”没有落地。",
                        en: "The project '\(project.name)' must be placed and is not."
                    )
                )
            }
        }
        return violations
    }

    private func mayStart(_ project: Project, year: Int) -> Bool {
        guard let first = scenario.firstYear ?? scenario.baseYear.map({ $0 + 1 }) else { return true }
        let (january, december) = ((first + year) * 12 + 1, (first + year) * 12 + 12)
        return (project.startEarliest ?? january) <= december && (project.startLatest ?? december) >= january
    }

    /// Why a project may not be placed at all.
    private func bar(_ project: Project) -> (zh: String, en: String)? {
        if project.veto != .none { return ("被一票否决", "carries a veto") }
        if project.status == .stopped || project.status == .producing {
            return ("已停止或已投产", "was stopped or produces already")
        }
        for threshold in scenario.thresholds where threshold.isVeto {
            guard threshold.kind == nil || threshold.kind == project.kind,
                threshold.chain == nil || threshold.chain == project.chain,
                let figure = figure(threshold.metric, project)
            else { continue }
            let isKept: Bool =
                switch threshold.comparison {
                case .atLeast: figure >= threshold.value
                case .atMost: figure <= threshold.value
                case .above: figure > threshold.value
                case .below: figure < threshold.value
                }
            if !isKept {
                return ("未达到准入门槛（\(threshold.metric.name.zh)）", "fails admission (\(threshold.metric.name.en))")
            }
        }
        if let invest = project.investment, let own = project.selfRaised, let loan = project.loan,
            let other = project.otherMoney
        {
            // In 10⁻⁶ 万元, so that the fund needs no rounding.
            let sources = [own, loan, other, project.bondNeed].reduce(Int128(0)) { $0 + Int128($1.units) * 10_000 }
            if sources + Int128(project.fundNeed.units) < Int128(invest.units) * 10_000 {
                return ("资金来源不足以覆盖总投资", "has less money than it costs")
            }
        }
        return nil
    }

    private func figure(_ metric: ProjectMetric, _ project: Project) -> Double? {
        switch metric {
        case .intensity:
            guard let invest = project.investment, project.land.units > 0 else { return nil }
            return invest.doubleValue * 10_000 / project.land.doubleValue
        case .taxPerMu:
            guard let tax = project.taxTotal, project.land.units > 0 else { return nil }
            return tax.doubleValue * 10_000 / project.land.doubleValue
        case .energyPerOutput:
            guard let output = project.output, output.units > 0 else { return nil }
            return project.energy.doubleValue * 0.0001 / output.doubleValue
        case .invest: return project.investment?.doubleValue
        case .output: return project.output?.doubleValue
        case .taxTotal: return project.taxTotal?.doubleValue
        case .land: return project.land.doubleValue
        case .energy: return project.energy.doubleValue
        case .jobs: return project.jobs.doubleValue
        }
    }

    /// P7: the chains of a receiver's projects, the counties of a chain, the projects of a chain.
    func judgeChains(_ plan: AuditedPolicy) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        var counties: [Int: Int] = [:]
        var projects: [Int: Int] = [:]
        for (receiver, placed) in plan.projects.sorted(by: { $0.key < $1.key }) {
            let chains = placed.compactMap { scenario.projects[$0.project].chain }
            for chain in chains { projects[chain, default: 0] += 1 }
            for chain in Set(chains) { counties[chain, default: 0] += 1 }
            let (cap, count) = (scenario[receiver].chainCap, Set(chains).count)
            if count > cap {
                violations.append(
                    broken(
                        "P7",
                        ["receiver": scenario[receiver].code],
                        limit: Int128(cap),
                        found: Int128(count),
                        decimals: 0,
                        tellsFigures: true,
                        zh: "\(name(receiver))主攻 \(count) 条产业链，上限为 \(cap) 条。",
                        en: "\(name(receiver)) focuses on \(count) chains; its limit is \(cap)."
                    )
                )
            }
        }
        for (position, chain) in scenario.chains.enumerated() {
            if let most = chain.maxCounties, counties[position] ?? 0 > most {
                violations.append(
                    broken(
                        "P7",
                        ["chain": chain.id],
                        limit: Int128(most),
                        found: Int128(counties[position] ?? 0),
                        decimals: 0,
                        zh: "产业链“\(chain.name)”的主攻县数超过上限。",
                        en: "More counties focus on the chain '\(chain.name)' than may."
                    )
                )
            }
            if let least = chain.minProjects, projects[position] ?? 0 < least {
                violations.append(
                    broken(
                        "P7",
                        ["chain": chain.id],
                        limit: Int128(least),
                        found: Int128(projects[position] ?? 0),
                        decimals: 0,
                        zh: "产业链“\(chain.name)”落地项目数不足。",
                        en: "The chain '\(chain.name)' lands too few projects."
                    )
                )
            }
        }
        return violations
    }
}

import Counties
import Pairing

/// P0: a plan gives exactly what its decisions need, so that every amount in it has its reason.
struct SurplusCheck {
    private(set) var violations: [PolicyViolation] = []
    private let scenario: Scenario

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        scenario = problem.scenario
        let least = plan.canonical(for: problem)
        compareGrants(plan, least, problem)
        compareTransfers(plan, least)
        let idle = Set(plan.modes).subtracting(least.modes)
        for run in idle.sorted(by: { ($0.receiver, $0.mode) < ($1.receiver, $1.mode) })
        where scenario.modes.indices.contains(run.mode) {
            violations.append(
                .figure(
                    ["receiver": code(run.receiver), "mode": scenario.modes[run.mode].id],
                    needed: "0",
                    stated: "1",
                    zh: "\(name(run.receiver))启动的合作模式“\(scenario.modes[run.mode].name)”没有项目，也没有分值，启动个数",
                    en: "The mode '\(scenario.modes[run.mode].name)' has neither projects nor points at "
                        + "\(name(run.receiver)); whether it is run"
                )
            )
        }
        var known: Set<PolicyPlan.RunMode> = []
        for run in plan.modes where scenario.modes.indices.contains(run.mode) && !known.insert(run).inserted {
            violations.append(
                .figure(
                    ["receiver": code(run.receiver), "mode": scenario.modes[run.mode].id],
                    needed: "1",
                    stated: "2",
                    zh: "\(name(run.receiver))的合作模式“\(scenario.modes[run.mode].name)”在方案中的行数",
                    en: "The number of entries of the mode '\(scenario.modes[run.mode].name)' at \(name(run.receiver))"
                )
            )
        }
        // Without a rate nothing is paid; the ledger says what is left.
        let paid = plan.rewards.reduce(Int128(0)) { $0 + Int128($1) }
        if problem.rewardUnits == 0, paid != 0 {
            violations.append(
                .figure(
                    ["pool": PoolKind.guidanceFund.rawValue],
                    needed: "0",
                    stated: "\(paid)",
                    zh: "结余奖励（万元）",
                    en: "The reward (万元)"
                )
            )
        }
    }

    private mutating func compareGrants(_ plan: PolicyPlan, _ least: PolicyPlan, _ problem: PolicyProblem) {
        struct Key: Hashable {
            var receiver: CountyIndex
            var pool: PoolKind
            var year: Int
        }
        func sums(_ grants: [PolicyPlan.Grant]) -> [Key: Int128] {
            grants.reduce(into: [:]) {
                $0[Key(receiver: $1.receiver, pool: $1.pool, year: $1.year), default: 0] += Int128($1.amount.units)
            }
        }
        let (stated, needed) = (sums(plan.grants), sums(least.grants))
        let keys = Set(stated.keys).union(needed.keys).filter { stated[$0] ?? 0 != needed[$0] ?? 0 }
        let pools = PoolKind.allCases
        for key in keys.sorted(by: {
            ($0.receiver, pools.firstIndex(of: $0.pool) ?? 0, $0.year)
                < ($1.receiver, pools.firstIndex(of: $1.pool) ?? 0, $1.year)
        }) {
            var subject = ["receiver": code(key.receiver), "pool": key.pool.rawValue]
            let first = problem.calendar.firstYear ?? 1
            if problem.pool(key.pool)?.periods ?? 1 > 1 { subject["year"] = "\(first + key.year)" }
            violations.append(
                .figure(
                    subject,
                    needed: PolicyAudit.text(needed[key] ?? 0, Amount.decimals),
                    stated: PolicyAudit.text(stated[key] ?? 0, Amount.decimals),
                    zh: "安排给\(name(key.receiver))的\(key.pool.name.zh)",
                    en: "What \(name(key.receiver)) is given of \(key.pool.name.en)"
                )
            )
        }
    }

    private mutating func compareTransfers(_ plan: PolicyPlan, _ least: PolicyPlan) {
        struct Key: Hashable {
            var pair: CountyPair
            var means: PolicyPlan.Means
        }
        func sums(_ transfers: [PolicyPlan.Transfer]) -> [Key: Int128] {
            transfers.reduce(into: [:]) {
                $0[Key(pair: $1.pair, means: $1.means), default: 0] += Int128($1.amount.units)
            }
        }
        let (stated, needed) = (sums(plan.transfers), sums(least.transfers))
        let keys = Set(stated.keys).union(needed.keys).filter { stated[$0] ?? 0 != needed[$0] ?? 0 }
        for key in keys.sorted(by: { ($0.pair, $0.means.rawValue) < ($1.pair, $1.means.rawValue) }) {
            violations.append(
                .figure(
                    [
                        "helper": code(key.pair.helper), "receiver": code(key.pair.receiver),
                        "resource": key.means.rawValue,
                    ],
                    needed: PolicyAudit.text(needed[key] ?? 0, Amount.decimals),
                    stated: PolicyAudit.text(stated[key] ?? 0, Amount.decimals),
                    zh: "\(name(key.pair.helper))给\(name(key.pair.receiver))的数量（\(key.means.name.zh)）",
                    en: "What \(name(key.pair.helper)) gives \(name(key.pair.receiver)) of \(key.means.name.en)"
                )
            )
        }
    }

    private func code(_ county: CountyIndex) -> String { scenario[county].code }

    private func name(_ county: CountyIndex) -> String { "\(scenario[county].name)（\(scenario[county].code)）" }
}

import Counties
import Pairing

/// A policy plan as the audit counts it: who helps whom, what lands where, what is given; everything else is a fault.
struct AuditedPolicy {
    let plan: PolicyPlan
    /// The helper of each receiver.
    let helper: [CountyIndex: CountyIndex]
    /// The projects of each receiver that count.
    let projects: [CountyIndex: [PolicyPlan.PlacedProject]]
    /// The modes of each receiver.
    let modes: [CountyIndex: Set<Int>]
    /// Entries that speak of what is not there.
    let faults: [PolicyViolation]
    let years: Int

    init(_ plan: PolicyPlan, _ scenario: Scenario) {
        self.plan = plan
        years = scenario.years
        let helper = Dictionary(plan.pairing.pairs.map { ($0.receiver, $0.helper) }) { first, _ in first }
        var faults: [PolicyViolation] = []
        func fault(_ rule: String, _ subject: [String: String], _ zh: String, _ en: String) {
            faults.append(
                PolicyViolation(rule: rule, subject: subject, message: BilingualText(zh: zh, en: en))
            )
        }
        var projects: [CountyIndex: [PolicyPlan.PlacedProject]] = [:]
        for placed in plan.projects {
            guard scenario.projects.indices.contains(placed.project), (0..<scenario.years).contains(placed.year),
                scenario.counties.indices.contains(placed.receiver.position), scenario[placed.receiver].role.isReceiver
            else {
                fault(
                    "P14",
                    [:],
                    "方案中有情景没有的项目、弱县或年份。",
                    "The plan names a project, a receiver or a year that is not there."
                )
                continue
            }
            projects[placed.receiver, default: []].append(placed)
        }
        for grant in plan.grants where grant.amount < .zero || !(0..<scenario.years).contains(grant.year) {
            fault(
                "P11",
                ["receiver": scenario[grant.receiver].code, "pool": grant.pool.rawValue],
                "安排给\(scenario[grant.receiver].name)的\(grant.pool.name.zh)为负数，或年份不在规划期内。",
                "What \(scenario[grant.receiver].name) is given of \(grant.pool.name.en) is negative or outside the planned years."
            )
        }
        for support in plan.support where support.units < 0 {
            fault("P11", ["pool": support.pool.rawValue], "支持数量为负数。", "Support is negative.")
        }
        for transfer in plan.transfers
        where transfer.amount < .zero || helper[transfer.pair.receiver] != transfer.pair.helper {
            fault(
                "P12",
                [
                    "helper": scenario[transfer.pair.helper].code, "receiver": scenario[transfer.pair.receiver].code,
                    "means": transfer.means.rawValue,
                ],
                "\(scenario[transfer.pair.helper].name)给\(scenario[transfer.pair.receiver].name)的"
                    + "\(transfer.means.name.zh)为负数，或两县没有结对。",
                "What \(scenario[transfer.pair.helper].name) gives \(scenario[transfer.pair.receiver].name) "
                    + "(\(transfer.means.name.en)) is negative, or the counties are no pair."
            )
        }
        if plan.rewards.count > scenario.years {
            fault("P11", ["pool": "guidance_fund"], "结余奖励的年份不在规划期内。", "A reward is outside the planned years.")
        }
        for rest in plan.rewards where rest < 0 {
            fault("P11", ["pool": "guidance_fund"], "结余奖励为负数。", "A reward is negative.")
        }
        self.helper = helper
        self.projects = projects
        modes = Dictionary(grouping: plan.modes, by: \.receiver).mapValues { Set($0.map(\.mode)) }
        self.faults = faults
    }

    /// Sum over the projects of a receiver, in a year or in all.
    func sum(
        _ receiver: CountyIndex,
        year: Int? = nil,
        _ scenario: Scenario,
        _ figure: (Project) -> Int64
    ) -> Int128 {
        (projects[receiver] ?? []).reduce(0) { sum, placed in
            year == nil || placed.year == year ? sum + Int128(figure(scenario.projects[placed.project])) : sum
        }
    }

    /// What a receiver is given of a pool, in a year or in all.
    func granted(_ receiver: CountyIndex, _ pool: PoolKind, year: Int? = nil) -> Int128 {
        plan.grants.reduce(0) { sum, grant in
            grant.receiver == receiver && grant.pool == pool && (year == nil || grant.year == year)
                ? sum + Int128(grant.amount.units) : sum
        }
    }

    /// What a receiver gets of its helper.
    func transferred(_ receiver: CountyIndex, _ means: PolicyPlan.Means) -> Int128 {
        plan.transfers.reduce(0) { sum, transfer in
            transfer.pair.receiver == receiver && transfer.means == means ? sum + Int128(transfer.amount.units) : sum
        }
    }

    /// Support of a receiver out of a pool, whole units.
    func supported(_ receiver: CountyIndex, _ pool: PoolKind) -> Int64 {
        plan.support.reduce(0) { $1.receiver == receiver && $1.pool == pool ? $0 + $1.units : $0 }
    }
}

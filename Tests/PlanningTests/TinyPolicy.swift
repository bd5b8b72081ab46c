import Counties
import JieduiTestSupport
import Pairing
import Planning

/// A random policy scenario so small that every plan of it can be tried.
///
/// Helpers take one receiver at most and there is one planned year, so what is given follows from what is needed: the
/// helper first, then the province.
struct TinyPolicy {
    var sample: PlanningSample
    private var generator: SeededGenerator

    private mutating func next(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

    private mutating func happens(_ percent: Int) -> Bool { next(100) < percent }

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        sample = try PlanningSample([[1]])
        let (helpers, receivers) = (2 + next(2), 2)
        var values: [[Double?]] = []
        for _ in 0..<receivers { values.append((0..<helpers).map { _ in happens(85) ? Double(next(21)) - 4 : 0 }) }
        sample = try PlanningSample(values)
        if happens(40) {
            sample.scenario.pairing.allowsUnpaired = true
            sample.scenario.pairing.unpairedPenalty = Points(units: Int64(next(3)) * 20_000)
        }
        for row in 0..<receivers where happens(30) {
            sample.scenario.counties[sample.county("R\(row + 1)").position].weight = [0.5, 1.5, 2.25][next(3)]
        }
        sample.scenario.chains = ["k", "l", "m"].map { IndustryChain(id: $0, name: $0) }
        for row in 0..<receivers {
            sample.scenario.counties[sample.county("R\(row + 1)").position].chainCap = 1 + next(2)
        }
        if happens(30) { sample.scenario.chains[next(3)].maxCounties = 1 }
        if happens(15) { sample.scenario.chains[next(3)].minProjects = 1 }
        addModes(helpers)
        addProjects(helpers, receivers)
        addMeans(helpers, receivers)
        addPools()
        if happens(20) {
            let points = Points(units: Int64(next(12)) * 10_000)
            sample.scenario.floors = [
                EquityFloor(name: "f", group: .all, points: happens(50) ? points : nil, total: points)
            ]
        }
    }

    private mutating func addModes(_ helpers: Int) {
        for id in ["a", "b"] {
            var mode = CooperationMode(id: id, name: id)
            if happens(50) { mode.setupCost = amount(Double(next(5)) * 50) }
            if happens(30) { mode.annualCost = amount(Double(next(3)) * 20) }
            mode.payer = ModePayer.allCases[next(3)]
            if happens(25) { mode.minProjects = 1 + next(2) }
            if happens(15) { mode.minLand = amount(Double(next(80))) }
            if happens(20) { mode.maxProjects = 1 }
            mode.needsCapability = happens(30)
            if happens(40) { mode.benefit = Points(units: Int64(next(9)) * 5_000 - 20_000) }
            if happens(50) { (mode.taxShare, mode.taxShareYears) = (0.5, 1 + next(3)) }
            if happens(30) { mode.taxShareCap = amount(Double(next(4)) * 100) }
            sample.scenario.modes.append(mode)
        }
        for helper in 0..<helpers where happens(30) {
            sample.scenario.pairModeBenefits.append(
                PairModeBenefit(
                    helper: sample.county("H\(helper + 1)"),
                    receiver: sample.county("R1"),
                    mode: 0,
                    benefit: Points(units: Int64(next(9)) * 5_000 - 20_000),
                    evidence: nil
                )
            )
        }
    }

    private mutating func addProjects(_ helpers: Int, _ receivers: Int) {
        for number in 0..<4 {
            var project = Project(id: "p\(number)", name: "p\(number)")
            project.points = Points(units: Int64(next(60)) * 1_000 - 5_000)
            project.landingCounties = happens(60) ? [sample.county("R\(1 + next(receivers))")] : []
            if happens(30) { project.sourceHelpers = [sample.county("H\(1 + next(helpers))")] }
            project.chain = happens(70) ? next(3) : nil
            project.mode = happens(60) ? next(2) : nil
            project.land = amount(Double(next(4)) * 25)
            project.energy = amount(Double(next(3)) * 10)
            project.isTwoHigh = happens(20)
            if happens(30) { project.emissions = [.nox: amount(Double(next(4)))] }
            project.talent = amount(Double(next(3)))
            project.fundNeed = amount(Double(next(4)) * 100)
            if happens(30) { project.bondNeed = amount(Double(next(3)) * 0.5) }
            if happens(30) { project.teams = [.industry: next(3)] }
            project.taxTotal = amount(Double(next(4)) * 0.01)
            project.isMust = happens(5)
            if happens(5) { project.veto = .wasteful }
            sample.scenario.projects.append(project)
        }
        if happens(30) { sample.scenario.projectSettings.twoHighRatio = 1.5 }
        if happens(30) { sample.scenario.projectSettings.offsetRatios = [.nox: 2] }
    }

    private mutating func addMeans(_ helpers: Int, _ receivers: Int) {
        for row in 0..<receivers where happens(80) {
            let (land, energy, talent, offset) = (next(4), next(3), next(3), next(4))
            let (hasLand, hasEnergy, hasTalent, hasOffset) = (happens(70), happens(60), happens(60), happens(50))
            let bond = happens(30) ? Double(next(3)) * 0.5 : nil
            sample.factors("R\(row + 1)") {
                if hasLand { $0.landStock = Double(land) * 25 }
                if hasEnergy { $0.energyLimit = Double(energy) * 10 }
                if hasTalent { $0.talentLocal = Double(talent) }
                if hasOffset { $0.pollutantOffsets = ["off_nox": Double(offset)] }
                $0.bondCap = bond
            }
        }
        for helper in 0..<helpers where happens(70) {
            let (land, energy, talent, teams, money) = (next(3), next(3), next(3), next(2), next(5))
            let (hasMoney, cost) = (happens(60), happens(40) ? amount(Double(next(3)) * 50) : nil)
            let modes = [0, 1].filter { _ in happens(60) }
            let benefit = happens(20) ? Double(next(3)) * 50 : nil
            sample.capacity("H\(helper + 1)") {
                $0.landTransfer = amount(Double(land) * 25)
                $0.energyTransfer = amount(Double(energy) * 5)
                $0.talentPeople = Double(talent)
                $0.talentTeams = teams
                if hasMoney { $0.moneyPerYear = Double(money) * 50 }
                $0.pairCost = cost
                $0.modes = modes
                $0.minBenefit = benefit
            }
        }
    }

    private mutating func addPools() {
        if happens(70) { sample.pool(.guidanceFund, Double(next(6)) * 100) }
        if happens(40) { sample.pool(.specialBond, Double(next(4)) * 0.5) }
        if happens(50) { sample.pool(.landQuota, Double(next(4)) * 25) }
        if happens(40) { sample.pool(.energyQuota, Double(next(3)) * 10) }
        if happens(40) { sample.pool(.industryTeams, Double(next(3))) }
        if happens(25) {
            let (least, most) = (Double(next(2)) * 100, Double(2 + next(3)) * 100)
            sample.pool(.guidanceFund, nil, at: "R1") {
                $0.min = amount(least)
                $0.max = amount(most)
            }
        }
        if happens(15) { sample.pool(.landQuota, 25, at: "R2") }
    }
}

extension TinyPolicy {
    /// The best plan that the audit accepts, in units of 10⁻⁴ points; nil where it accepts none.
    func bruteForce() -> Int64? {
        var best: Int64?
        forEachPlan { _, report, _ in
            if let objective = report.objective?.units { best = max(best ?? objective, objective) }
        }
        return best
    }

    /// Shows every plan that both audits accept, with what they say of it.
    func forEachPlan(_ body: (PolicyPlan, PolicyAuditReport, AuditReport) -> Void) {
        let scenario = sample.scenario
        let (policy, pairs) = (sample.audit(), sample.pairAudit())
        for pairing in pairings() {
            let pairReport = pairs.judge(pairing)
            guard pairReport.isValid else { continue }
            for projects in placements() {
                for modes in modeChoices(projects) {
                    var plan = PolicyPlan(pairing: PairingPlan(pairs: pairing))
                    (plan.projects, plan.modes) = (projects, modes)
                    supply(&plan, scenario)
                    let report = policy.judge(plan)
                    if report.isValid { body(plan, report, pairReport) }
                }
            }
        }
    }

    private func pairings() -> [[CountyPair]] {
        var all: [[CountyPair]] = [[]]
        for receiver in sample.scenario.receivers {
            all = all.flatMap { pairs in
                [pairs] + sample.scenario.helpers.map { pairs + [CountyPair(helper: $0, receiver: receiver)] }
            }
        }
        return all
    }

    private func placements() -> [[PolicyPlan.PlacedProject]] {
        var all: [[PolicyPlan.PlacedProject]] = [[]]
        for project in sample.scenario.projects.indices {
            all = all.flatMap { placed in
                [placed] + sample.scenario.receivers.map { placed + [.init(project: project, receiver: $0, year: 0)] }
            }
        }
        return all
    }

    /// Modes with projects must run, others may.
    private func modeChoices(_ projects: [PolicyPlan.PlacedProject]) -> [[PolicyPlan.RunMode]] {
        var all: [[PolicyPlan.RunMode]] = [[]]
        for receiver in sample.scenario.receivers {
            for mode in sample.scenario.modes.indices {
                let run = PolicyPlan.RunMode(receiver: receiver, mode: mode)
                let isNeeded = projects.contains {
                    $0.receiver == receiver && sample.scenario.projects[$0.project].mode == mode
                }
                all = isNeeded ? all.map { $0 + [run] } : all.flatMap { [$0, $0 + [run]] }
            }
        }
        return all
    }

    /// Gives each receiver what it needs: its helper as much as it has, the province the rest and at least the minimum.
    private func supply(_ plan: inout PolicyPlan, _ scenario: Scenario) {
        let million = Amount.unitsPerOne
        for receiver in scenario.receivers {
            let pair = plan.pairing.pairs.first { $0.receiver == receiver }
            let means = pair.flatMap { pair in scenario.helperCapacities.first { $0.county == pair.helper } }
            let own = scenario.factors.first { $0.county == receiver }
            let placed = plan.projects.filter { $0.receiver == receiver }.map { scenario.projects[$0.project] }
            let run = plan.modes.filter { $0.receiver == receiver }.map { scenario.modes[$0.mode] }
            func sum(_ figure: (Project) -> Int64) -> Int64 { placed.reduce(0) { $0 + figure($1) } }
            func give(_ kind: PolicyPlan.Means, _ short: Int64, _ cap: Int64) -> Int64 {
                let given = max(0, min(short, cap))
                if given > 0, let pair {
                    plan.transfers.append(.init(pair: pair, means: kind, amount: Amount(units: given)))
                }
                return pair == nil ? 0 : given
            }
            func grant(_ pool: PoolKind, _ short: Int64) {
                let least =
                    scenario.pools.filter { $0.kind == pool && ($0.county ?? receiver) == receiver }
                    .compactMap(\.min?.units).max() ?? 0
                let amount = max(short, least)
                guard amount > 0, scenario.pools.contains(where: { $0.kind == pool }) else { return }
                plan.grants.append(.init(receiver: receiver, pool: pool, year: 0, amount: Amount(units: amount)))
            }
            let high: (Project) -> Double = { $0.isTwoHigh ? scenario.projectSettings.twoHighRatio : 1 }
            let land = own?.landStock.map { sum(\.land.units) - amount($0).units } ?? 0
            grant(.landQuota, land - give(.land, land, means?.landTransfer?.units ?? 0))
            let energy =
                own?.energyLimit.map { limit in
                    sum { Int64((Double($0.energy.units) * high($0)).rounded(.up)) } - amount(limit).units
                } ?? 0
            grant(.energyQuota, energy - give(.energy, energy, means?.energyTransfer?.units ?? 0))
            let talent = own?.talentLocal.map { sum(\.talent.units) - amount($0).units } ?? 0
            _ = give(.talent, talent, means?.talentPeople.map { amount($0).units } ?? 0)
            let teams = sum { Int64($0.teams[.industry] ?? 0) } * million
            grant(.industryTeams, teams - give(.teams, teams, Int64(means?.talentTeams ?? 0) * million))
            let fund = run.filter { $0.payer == .fund }.reduce(0) { $0 + $1.setupCost.units + $1.annualCost.units }
            grant(.guidanceFund, sum(\.fundNeed.units) + fund)
            grant(.specialBond, sum(\.bondNeed.units))
            let costs = run.filter { $0.payer == .helper }.reduce(0) { $0 + $1.setupCost.units + $1.annualCost.units }
            _ = give(.money, costs, .max)
        }
    }
}

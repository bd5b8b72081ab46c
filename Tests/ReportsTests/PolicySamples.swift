import Counties
import Planning

@testable import Pairing

/// A policy plan small enough to check by hand: the three pairs of ``Samples``, two planned years, seven projects.
///
/// | project | state | where |
/// |---|---|---|
/// | p1 锂电正极 | placed 2025, mode park, two-high | 台儿庄区 with 黄岛区 |
/// | p2 尼龙切片 | placed 2026, must land | 庆云县 with 济南市市中区 |
/// | p3, p4, p7 | waiting: land, fund, outweighed | |
/// | p5, p6 | refused: veto, threshold | |
enum PolicySamples {
    static func amount(_ number: Double) -> Amount { Amount(rounding: number) ?? .zero }
    static func points(_ number: Double) -> Points { Points(rounding: number) ?? .zero }

    static func scenario() -> Scenario {
        var scenario = Samples.scenario()
        scenario.years = 2
        scenario.counties[Samples.taierzhuang.position].weight = 1.5
        for (county, tax) in [(Samples.taierzhuang, 10.0), (Samples.qingyun, 6.0)] {
            scenario.counties[county.position].mainTax = tax
            scenario.counties[county.position].mainTaxGrowth = 5
        }
        scenario.projectSettings.twoHighRatio = 1.5
        scenario.projectSettings.offsetRatios = [.nox: 2]
        scenario.funds.localTaxShare = 0.5
        scenario.funds.rewardRate = points(0.001)
        var park = CooperationMode(id: "park", name: "共建园区")
        (park.setupCost, park.annualCost) = (amount(300), amount(60))
        (park.taxShare, park.taxShareYears, park.taxShareCap) = (0.5, 2, amount(300))
        park.benefit = points(3)
        var joint = CooperationMode(id: "joint", name: "协同招商")
        (joint.setupCost, joint.payer) = (amount(50), .fund)
        scenario.modes = [joint, park]
        scenario.projects = projects()
        scenario.thresholds = [
            AdmissionThreshold(
                kind: nil,
                chain: nil,
                metric: .intensity,
                comparison: .atLeast,
                value: 100,
                isVeto: true
            )
        ]
        scenario.pools = pools()
        scenario.floors = [EquityFloor(name: "底线", group: .all, points: points(40), total: points(150))]
        var factors = CountyFactors(county: Samples.taierzhuang)
        (factors.landStock, factors.energyLimit, factors.talentLocal) = (30, 160, 5)
        var other = CountyFactors(county: Samples.qingyun)
        other.landStock = 25
        scenario.factors = [factors, other]
        var helper = HelperCapacity(county: Samples.huangdao)
        (helper.moneyPerYear, helper.talentPeople, helper.landTransfer) = (1000, 10, amount(10))
        scenario.helperCapacities = [helper]
        return scenario
    }

    private static func projects() -> [Project] {
        func project(_ id: String, _ name: String, _ score: Double, edit: (inout Project) -> Void) -> Project {
            var project = Project(id: id, name: name)
            project.points = points(score)
            edit(&project)
            return project
        }
        return [
            project("p1", "锂电正极", 12.5) {
                ($0.kind, $0.chain, $0.mode) = (.transfer, 0, 1)
                $0.landingCounties = [Samples.taierzhuang]
                ($0.investment, $0.fundNeed, $0.land) = (amount(2.5), amount(450), amount(60))
                ($0.energy, $0.isTwoHigh) = (amount(100), true)
                ($0.talent, $0.jobs, $0.teams) = (amount(8), amount(120), [.industry: 1])
                ($0.output, $0.taxTotal, $0.taxMain) = (amount(3), amount(0.1), amount(0.06))
                ($0.owner, $0.department, $0.deadline) = ("鲁南锂电", "县工信局", "2026年底")
            },
            project("p2", "尼龙切片", 7.25) {
                ($0.kind, $0.chain, $0.mode, $0.isMust) = (.invest, 1, 0, true)
                ($0.investment, $0.bondNeed, $0.isBondEligible) = (amount(1.2), amount(0.5), true)
                ($0.land, $0.jobs, $0.months) = (amount(20.5), amount(40), 18)
            },
            project("p3", "园区管网", 6) { ($0.land, $0.kind) = (amount(40), .parkInfrastructure) },
            project("p4", "数字车间", 3) { ($0.fundNeed, $0.kind) = (amount(500), .tech) },
            project("p5", "小化工", 20) { $0.veto = .notGreen },
            project("p6", "=低效厂房", 2) { ($0.investment, $0.land) = (amount(0.8), amount(100)) },
            project("p7", "会展中心", 0.5) { $0.kind = .tourism },
        ]
    }

    private static func pools() -> [ProvincePool] {
        func pool(_ kind: PoolKind, _ number: Double, year: Int? = nil) -> ProvincePool {
            var pool = ProvincePool(kind: kind, year: year, county: nil)
            pool.amount = amount(number)
            return pool
        }
        var reserve = ProvincePool(kind: .landQuota, year: nil, county: Samples.qingyun)
        reserve.amount = amount(5)
        return [
            pool(.guidanceFund, 1000), pool(.guidanceFund, 600, year: 2025), pool(.guidanceFund, 400, year: 2026),
            pool(.specialBond, 2), pool(.landQuota, 20), reserve, pool(.industryTeams, 3),
        ]
    }

    static func problem(_ scenario: Scenario = scenario()) throws -> PolicyProblem {
        try PolicyProblem(Samples.problem(scenario))
    }

    /// The pairs of the sample with the figures of the whole plan.
    static func pairing(_ scenario: Scenario) -> PairingResult {
        var result = Samples.optimal(scenario: scenario)
        result.comparison = nil
        result.objective = points(247.0629)
        result.bound = points(247.0629)
        return result
    }

    static func plan() -> PolicyPlan {
        let first = CountyPair(helper: Samples.huangdao, receiver: Samples.taierzhuang)
        let second = CountyPair(helper: Samples.shizhong, receiver: Samples.qingyun)
        let third = CountyPair(helper: Samples.shinan, receiver: Samples.zhanhua)
        var plan = PolicyPlan(pairing: PairingPlan(pairs: [first, second, third]))
        plan.projects = [
            .init(project: 0, receiver: Samples.taierzhuang, year: 0),
            .init(project: 1, receiver: Samples.qingyun, year: 1),
        ]
        plan.modes = [
            .init(receiver: Samples.taierzhuang, mode: 1), .init(receiver: Samples.qingyun, mode: 0),
        ]
        plan.support = [
            .init(receiver: Samples.taierzhuang, pool: .guidanceFund, units: 100),
            .init(receiver: Samples.zhanhua, pool: .industryTeams, units: 1),
        ]
        plan.grants = [
            .init(receiver: Samples.taierzhuang, pool: .guidanceFund, year: 0, amount: amount(550)),
            .init(receiver: Samples.taierzhuang, pool: .landQuota, year: 0, amount: amount(20)),
            .init(receiver: Samples.taierzhuang, pool: .industryTeams, year: 0, amount: amount(1)),
            .init(receiver: Samples.qingyun, pool: .guidanceFund, year: 0, amount: amount(50)),
            .init(receiver: Samples.qingyun, pool: .specialBond, year: 0, amount: amount(0.5)),
            .init(receiver: Samples.zhanhua, pool: .industryTeams, year: 0, amount: amount(1)),
        ]
        plan.transfers = [
            .init(pair: first, means: .land, amount: amount(10)),
            .init(pair: first, means: .talent, amount: amount(3)),
            .init(pair: first, means: .money, amount: amount(360)),
        ]
        plan.rewards = [0, 400]
        return plan
    }

    static func result(_ scenario: Scenario = scenario()) throws -> PolicyResult {
        PolicyResult(
            problem: try problem(scenario),
            pairing: pairing(scenario),
            method: .joint,
            plan: plan(),
            stages: [
                AimStage(
                    aim: .total,
                    reached: points(247.0629),
                    bound: points(247.0629),
                    tolerance: .zero
                )
            ],
            benefits: benefits(),
            ledger: Ledger(flows: flows(), rewardRule: .amount),
            declined: declined(),
            uses: uses()
        )
    }

    static func declined() -> [DeclinedProject] {
        func waiting(
            _ project: Int,
            _ obstacle: DeclinedProject.Obstacle,
            _ county: CountyIndex,
            _ score: Double,
            _ rank: Int
        )
            -> DeclinedProject
        {
            DeclinedProject(
                project: project,
                reason: .notChosen(obstacle, at: county),
                points: points(score),
                waitingRank: rank
            )
        }
        return [
            waiting(2, .localFactor(.land, short: amount(35)), Samples.taierzhuang, 6, 1),
            waiting(3, .pool(.guidanceFund, short: amount(120.5)), Samples.qingyun, 3, 2),
            DeclinedProject(project: 4, reason: .refused(.veto(.notGreen)), points: nil, waitingRank: nil),
            DeclinedProject(project: 5, reason: .refused(.threshold(0, found: 80)), points: nil, waitingRank: nil),
            waiting(6, .outweighed, Samples.zhanhua, 0.5, 3),
        ]
    }
}

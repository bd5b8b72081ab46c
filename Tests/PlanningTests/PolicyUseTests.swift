import Counties
import Pairing
import Planning
import Testing

/// What a plan uses of everything that is limited.
@Suite struct PolicyUseTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `no use exceeds its limit and what was added`(seed: UInt64) throws {
        let policy = try RandomPolicy(seed: seed)
        guard let (problem, plan) = try policy.solved() else { return }
        let uses = PolicyUse.uses(problem, plan.canonical(for: problem))
        for use in uses {
            guard let limit = use.limit else {
                #expect(use.used > .zero, "seed \(seed)")
                continue
            }
            #expect(use.used.units <= limit.units + use.added.units, "seed \(seed): \(use)")
        }
        let owners = uses.map { $0.owner?.position ?? -1 }
        #expect(owners == owners.sorted(), "seed \(seed)")
        #expect(Set(uses).count == uses.count, "seed \(seed)")
    }

    @Test func `every limited resource of a small plan is there, with what was added`() throws {
        var sample = try PlanningSample([[10]]) { scenario in
            scenario.years = 2
            var mode = CooperationMode(id: "m", name: "m")
            (mode.setupCost, mode.annualCost) = (amount(70), amount(30))
            scenario.modes = [mode]
        }
        sample.project("a", 1, at: "R1") {
            $0.land = amount(100)
            $0.water = amount(2)
            $0.fundNeed = amount(400)
            $0.bondNeed = amount(0.5)
            $0.talent = amount(4)
            $0.teams = [.venture: 1]
            $0.mode = 0
        }
        sample.factors("R1") {
            ($0.landStock, $0.talentLocal, $0.bondCap) = (60, 3, 2)
        }
        sample.capacity("H1") {
            ($0.landTransfer, $0.talentPeople, $0.moneyPerYear) = (amount(30), 6, 500)
            $0.pairCost = amount(200)
        }
        sample.pool(.guidanceFund, 300, year: 2026)
        sample.pool(.guidanceFund, 150, at: "R1") { $0.max = amount(450) }
        sample.pool(.guidanceFund, 150, year: 2026, at: "R1")
        sample.pool(.guidanceFund, 900)
        sample.pool(.landQuota, 50)
        let pair = CountyPair(helper: sample.county("H1"), receiver: sample.county("R1"))
        var plan = PolicyPlan(pairing: PairingPlan(pairs: [pair]))
        plan.projects = [.init(project: 0, receiver: pair.receiver, year: 0)]
        plan.modes = [.init(receiver: pair.receiver, mode: 0)]
        plan.grants = [
            .init(receiver: pair.receiver, pool: .guidanceFund, year: 0, amount: amount(400)),
            .init(receiver: pair.receiver, pool: .landQuota, year: 0, amount: amount(10)),
        ]
        plan.transfers = [
            .init(pair: pair, means: .land, amount: amount(30)), .init(pair: pair, means: .talent, amount: amount(1)),
            .init(pair: pair, means: .money, amount: amount(100)),
        ]
        let problem = try sample.problem()
        #expect(sample.audit().judge(plan).violations == [])
        let lines = PolicyUse.uses(problem, plan).map { use in
            let owner = use.owner.map { sample.scenario[$0].code } ?? "-"
            let year = use.year.map { "/\($0)" } ?? ""
            let name: String =
                switch use.resource {
                case .pool(let kind): kind.rawValue
                case .localFactor(let factor): factor.name
                case .talent: "talent"
                case .bonds: "bonds"
                case .money: "money"
                case .means(let means): "passes " + means.rawValue
                }
            return "\(owner) \(name)\(year) \(use.used) \(use.limit?.description ?? "∞") \(use.added) \(use.unit)"
        }
        #expect(
            lines == [
                "- guidance_fund/0 400 300 150 万元", "- guidance_fund 400 900 300 万元", "- special_bond 0.5 ∞ 0 亿元",
                "- land_quota 10 50 0 亩", "- teams_vc 1 ∞ 0 支",
                "H1 money/0 300 500 0 万元", "H1 money/1 230 500 0 万元", "H1 passes land 30 30 0 亩",
                "H1 passes talent 1 6 0 人",
                "R1 guidance_fund 400 450 0 万元", "R1 land 100 60 40 亩", "R1 water 2 ∞ 0 万立方米", "R1 talent 4 3 1 人",
                "R1 bonds 0.5 2 0 亿元",
            ]
        )
    }

    @Test func `what is set aside for a county counts in full, and what it leaves is told`() throws {
        var sample = try PlanningSample([[10]])
        sample.project("a", 1, at: "R1") { $0.land = amount(25.8) }
        sample.pool(.landQuota, 363)
        sample.pool(.landQuota, 60, at: "R1")
        sample.factors("R1") { $0.landStock = 0 }
        let pair = CountyPair(helper: sample.county("H1"), receiver: sample.county("R1"))
        var plan = PolicyPlan(pairing: PairingPlan(pairs: [pair]))
        plan.projects = [.init(project: 0, receiver: pair.receiver, year: 0)]
        plan.grants = [.init(receiver: pair.receiver, pool: .landQuota, year: 0, amount: amount(25.8))]
        #expect(sample.audit().judge(plan).violations == [])
        let uses = try PolicyUse.uses(sample.problem(), plan)
        let use = try #require(uses.first { $0.owner == nil && $0.resource == .pool(.landQuota) })
        #expect(use.limit == amount(363) && use.added == amount(60) && use.used == amount(25.8))
        #expect(use.reservedRest == amount(34.2))
    }
}

import Counties
import Pairing
import Planning
import Testing

/// Books whose figures are known by hand.
@Suite struct LedgerTests {
    /// One pair over two years from 2026, with a park that shares half of the taxes for two years.
    private func park(_ edit: (inout PlanningSample) -> Void = { _ in }) throws -> (PlanningSample, PolicyPlan) {
        var sample = try PlanningSample([[10]]) { scenario in
            scenario.years = 2
            var mode = CooperationMode(id: "park", name: "park")
            (mode.setupCost, mode.annualCost) = (amount(300), amount(40.5))
            (mode.taxShare, mode.taxShareYears) = (0.5, 2)
            scenario.modes = [mode]
        }
        sample.capacity("H1") { $0.pairCost = amount(200) }
        sample.project("a", 5, at: "R1") {
            $0.mode = 0
            $0.taxTotal = amount(0.03)
            $0.taxMain = amount(0.02)
            $0.output = amount(1.2)
            $0.investment = amount(2.5)
            // From May 2026, built for 14 months: it produces from July 2027 to June 2029 with sharing.
            $0.startEarliest = 2026 * 12 + 5
            $0.months = 14
        }
        edit(&sample)
        let pair = CountyPair(helper: sample.county("H1"), receiver: sample.county("R1"))
        var plan = PolicyPlan(pairing: PairingPlan(pairs: [pair]))
        plan.projects = [.init(project: 0, receiver: pair.receiver, year: 0)]
        plan.modes = [.init(receiver: pair.receiver, mode: 0)]
        return (sample, plan)
    }

    private func amounts(_ ledger: Ledger, _ item: LedgerItem) -> [String] {
        (0..<ledger.horizon).map { ledger.total(item, year: $0).description }
    }

    @Test func `taxes are shared from the first month of production for twelve months a year of the term`() throws {
        let (sample, plan) = try park()
        let ledger = try Ledger(sample.problem(), plan)
        // 300 万元 a year: half of 2027, 2028, and the half of 2029 in which sharing ends.
        #expect(amounts(ledger, .taxShare) == ["0", "75", "150", "75"])
        #expect(amounts(ledger, .localTax) == ["0", "150", "300", "300"])
        #expect(amounts(ledger, .mainTax) == ["0", "100", "200", "200"])
        #expect(amounts(ledger, .output) == ["0", "6000", "12000", "12000"])
        #expect(amounts(ledger, .investment) == ["25000", "0", "0", "0"])
        #expect(amounts(ledger, .pairCost) == ["200", "200", "0", "0"])
        #expect(amounts(ledger, .modeSetup) == ["300", "0", "0", "0"])
        #expect(amounts(ledger, .modeRunning) == ["40.5", "40.5", "0", "0"])
        let (helper, receiver) = (sample.county("H1"), sample.county("R1"))
        #expect(ledger.balance(of: helper) == amount(300 - 400 - 300 - 81))
        #expect(ledger.balance(of: receiver) == amount(750 - 300 + 400 + 300 + 81))
        #expect(ledger.balance(of: helper, year: 2) == amount(150))
    }

    @Test func `sharing stops at the cap of the receiver and the mode`() throws {
        var (sample, plan) = try park { $0.scenario.modes[0].taxShareCap = amount(180.123456) }
        var ledger = try Ledger(sample.problem(), plan)
        #expect(amounts(ledger, .taxShare) == ["0", "75", "105.123456"])
        // A second project of the mode uses up the same cap sooner.
        sample.project("b", 1, at: "R1") {
            $0.mode = 0
            $0.taxTotal = amount(0.06)
            $0.months = 1
        }
        plan.projects.append(.init(project: 1, receiver: plan.pairing.pairs[0].receiver, year: 1))
        ledger = try Ledger(sample.problem(), plan)
        // From February 2027 eleven months of 25 with 75 for the first project: 350 is more than the cap.
        #expect(amounts(ledger, .taxShare) == ["0", "180.123456"])
        #expect(ledger.flows.filter { $0.item == .taxShare }.map(\.mode) == [0])
    }

    @Test func `the last year of sharing takes what rounding leaves`() throws {
        let (sample, plan) = try park { sample in
            sample.scenario.projects[0].taxTotal = Amount(units: 100_003)
            sample.scenario.modes[0].taxShare = 1.0 / 3
            sample.scenario.projects[0].months = 12
        }
        let ledger = try Ledger(sample.problem(), plan)
        // 1000.03 万元 a year: two thirds in all, from May 2027 to April 2029.
        #expect(amounts(ledger, .taxShare) == ["0", "222.228889", "333.343333", "111.114445"])
        #expect(ledger.total(.taxShare) == amount(666.686667))
    }

    @Test func `the payer of a mode pays the receiver, also when it is the receiver itself`() throws {
        let (sample, plan) = try park { $0.scenario.modes[0].payer = .receiver }
        var ledger = try Ledger(sample.problem(), plan)
        let receiver = sample.county("R1")
        #expect(ledger.total(.modeSetup, from: .county(receiver), to: .county(receiver)) == amount(300))
        #expect(ledger.balance(of: receiver) == amount(750 - 300 + 400))
        let (funded, _) = try park { $0.scenario.modes[0].payer = .fund }
        ledger = try Ledger(funded.problem(), plan)
        #expect(ledger.total(.modeRunning, from: .province, to: .county(receiver), year: 1) == amount(40.5))
    }

    @Test func `land is absorbed where it is used and got from whom the plan says`() throws {
        var (sample, plan) = try park { sample in
            sample.scenario.projects[0].land = amount(100)
            sample.scenario.projects[0].water = amount(3)
            sample.scenario.projects[0].teams = [.industry: 3]
            sample.scenario.projects[0].talent = amount(8)
            sample.scenario.projects[0].jobs = amount(250)
            sample.factors("R1") { ($0.landStock, $0.talentLocal) = (60, 5) }
            sample.scenario.helperCapacities[0].landTransfer = amount(30)
            sample.scenario.helperCapacities[0].talentPeople = 9
            sample.scenario.helperCapacities[0].talentTeams = 2
            sample.pool(.landQuota, 50)
            sample.pool(.industryTeams, 9)
        }
        let pair = plan.pairing.pairs[0]
        plan.grants = [
            .init(receiver: pair.receiver, pool: .landQuota, year: 0, amount: amount(50)),
            .init(receiver: pair.receiver, pool: .industryTeams, year: 0, amount: amount(9)),
        ]
        plan.transfers = [
            .init(pair: pair, means: .land, amount: amount(30)),
            .init(pair: pair, means: .talent, amount: amount(9)),
            .init(pair: pair, means: .teams, amount: amount(2)),
        ]
        let problem = try sample.problem()
        let ledger = Ledger(problem, plan.canonical(for: problem))
        let (helper, receiver) = (LedgerParty.county(pair.helper), LedgerParty.county(pair.receiver))
        #expect(ledger.total(.land, from: receiver, to: .projects) == amount(100))
        #expect(ledger.total(.land, from: helper, to: receiver) == amount(30))
        #expect(ledger.total(.land, from: .province, to: receiver) == amount(10))
        #expect(ledger.ownStock(of: pair.receiver, .land) == amount(60))
        #expect(ledger.ownStock(of: pair.receiver, .water, year: 0) == amount(3))
        #expect(ledger.total(.talent, from: helper, to: receiver) == amount(3))
        #expect(ledger.ownStock(of: pair.receiver, .talent) == amount(5))
        #expect(ledger.total(.industryTeams, from: helper, to: receiver) == amount(2))
        #expect(ledger.total(.industryTeams, from: .province, to: receiver) == amount(1))
        #expect(ledger.ownStock(of: pair.receiver, .industryTeams) == .zero)
        #expect(ledger.total(.jobs, from: .projects, to: receiver, year: 0) == amount(250))
    }

    @Test func `what the helper passes on stands in the years in which it is used`() throws {
        var sample = try PlanningSample([[10]]) { $0.years = 3 }
        for id in ["a", "b", "c"] { sample.project(id, 1, at: "R1") { $0.land = amount(50) } }
        sample.factors("R1") { $0.landStock = 60 }
        sample.capacity("H1") { $0.landTransfer = amount(70) }
        sample.pool(.landQuota, 20, year: 2027)
        let pair = CountyPair(helper: sample.county("H1"), receiver: sample.county("R1"))
        var plan = PolicyPlan(pairing: PairingPlan(pairs: [pair]))
        plan.projects = (0..<3).map { .init(project: $0, receiver: pair.receiver, year: $0) }
        plan.grants = [.init(receiver: pair.receiver, pool: .landQuota, year: 1, amount: amount(20))]
        plan.transfers = [.init(pair: pair, means: .land, amount: amount(70))]
        let ledger = try Ledger(sample.problem(), plan)
        // Of the stock 50 and 10; the helper's 20 in the second year and 50 in the third.
        #expect((0..<3).map { ledger.total(.land, from: .county(pair.helper), year: $0) } == [0, 20, 50].map(amount))
        #expect((0..<3).map { ledger.ownStock(of: pair.receiver, .land, year: $0) } == [50, 10, 0].map(amount))
    }

    @Test func `teams of a pool that the scenario does not name come from the province`() throws {
        let (sample, plan) = try park { $0.scenario.projects[0].teams = [.digital: 2] }
        let ledger = try Ledger(sample.problem(), plan)
        #expect(ledger.total(.digitalTeams, from: .province) == amount(2))
    }

    @Test func `bonds stand in 万元, and in no balance`() throws {
        let (sample, plan) = try park { $0.scenario.projects[0].bondNeed = amount(0.5) }
        let ledger = try Ledger(sample.problem(), plan)
        #expect(ledger.total(.bond, from: .province, to: .county(sample.county("R1")), year: 0) == amount(5_000))
        #expect(ledger.balance(of: sample.county("R1"), year: 0) == amount(540.5))
    }
}

import Counties
import Pairing
import Planning
import Testing

/// What is left of the guidance fund, and who gets it.
@Suite struct RewardTests {
    /// Three receivers whose main taxes of 10, 2 and 4 亿元 grow by 1 %, 8 % and −3 %.
    private func sample(_ edit: (inout PlanningSample) -> Void) throws -> (PlanningSample, PolicyPlan) {
        var sample = try PlanningSample([[10, 1, 1], [1, 10, 1], [1, 1, 10]])
        for (code, tax, rate) in [("R1", 10.0, 1.0), ("R2", 2, 8), ("R3", 4, -3)] {
            sample.scenario.counties[sample.county(code).position].mainTax = tax
            sample.scenario.counties[sample.county(code).position].mainTaxGrowth = rate
        }
        edit(&sample)
        let pairs = (1...3).map { CountyPair(helper: sample.county("H\($0)"), receiver: sample.county("R\($0)")) }
        return (sample, PolicyPlan(pairing: PairingPlan(pairs: pairs)))
    }

    private func rewards(_ ledger: Ledger, _ sample: PlanningSample, year: Int = 0) -> [Amount] {
        ["R1", "R2", "R3"].map { ledger.total(.reward, to: .county(sample.county($0)), year: year) }
    }

    @Test func `by amount and by rate the shares add up to the fen`() throws {
        var (sample, plan) = try sample { $0.pool(.guidanceFund, 1_000.000001) }
        var ledger = try Ledger(sample.problem(), plan)
        // 0.1 and 0.16 亿元 of growth: 5/13 and 8/13.
        #expect(rewards(ledger, sample) == [384.615385, 615.384616, 0].map(amount))
        #expect(ledger.rewardRule == .amount)
        sample.scenario.funds.rewardBasis = .rate
        ledger = try Ledger(sample.problem(), plan)
        #expect(rewards(ledger, sample) == [111.111111, 888.88889, 0].map(amount))
        #expect(ledger.total(.reward) == amount(1_000.000001))
        #expect(ledger.rewardRule == .rate)
    }

    @Test func `a rate of points leaves the reward to the plan`() throws {
        var (sample, plan) = try sample { sample in
            sample.pool(.guidanceFund, 1_000)
            sample.scenario.funds.rewardRate = Points(units: 20)
        }
        plan.rewards = [13]
        let ledger = try Ledger(sample.problem(), plan)
        #expect(rewards(ledger, sample) == [5, 8, 0].map(amount))
        plan.rewards = []
        #expect(try Ledger(sample.problem(), plan).rewardRule == .none(.nothingLeft))
    }

    @Test func `an exact half of the smallest unit goes up, in the model and in the audit`() throws {
        var (sample, plan) = try sample { sample in
            sample.pool(.guidanceFund, 1_000)
            sample.scenario.funds.rewardBasis = .rate
            sample.scenario.funds.rewardRate = Points(units: 27)
            for (code, rate) in [("R1", 1.1), ("R2", 0.1), ("R3", 1.2)] {
                sample.scenario.counties[sample.county(code).position].mainTaxGrowth = rate
            }
        }
        // 27 · 1.1/2.4 = 12.375, 27 · 0.1/2.4 = 1.125 and 27 · 1.2/2.4 = 13.5, which a binary product may show as less.
        #expect(try sample.problem().rewardUnits == 12 + 1 + 14)
        plan.rewards = [100]
        #expect(sample.audit().judge(plan).objective == Points(units: 300_000 + 100 * 27))
    }

    @Test func `what single counties have in reserve is not left over`() throws {
        var (sample, plan) = try sample { sample in
            sample.pool(.guidanceFund, 500)
            sample.pool(.guidanceFund, 200, at: "R1")
            sample.project("a", 1, at: "R1") { $0.fundNeed = amount(240) }
        }
        let receiver = sample.county("R1")
        plan.projects = [.init(project: 0, receiver: receiver, year: 0)]
        plan.grants = [.init(receiver: receiver, pool: .guidanceFund, year: 0, amount: amount(240))]
        // 200 of the 240 are R1's own; 460 of the common 500 are left.
        #expect(try Ledger(sample.problem(), plan).total(.reward) == amount(460))
        plan.grants[0].amount = amount(150)
        #expect(try Ledger(sample.problem(), plan).total(.reward) == amount(500))
    }

    @Test func `every year leaves its own, all years together as late as they can`() throws {
        var (sample, plan) = try sample { sample in
            sample.scenario.years = 2
            sample.pool(.guidanceFund, 100, year: 2026)
            sample.pool(.guidanceFund, 60, year: 2027)
        }
        var ledger = try Ledger(sample.problem(), plan)
        #expect((0..<2).map { ledger.total(.reward, year: $0) } == [100, 60].map(amount))
        sample.pool(.guidanceFund, 130)
        ledger = try Ledger(sample.problem(), plan)
        #expect((0..<2).map { ledger.total(.reward, year: $0) } == [70, 60].map(amount))
        sample.scenario.pools[2].amount = amount(50)
        ledger = try Ledger(sample.problem(), plan)
        #expect((0..<2).map { ledger.total(.reward, year: $0) } == [0, 50].map(amount))
        sample.scenario.pools[2].amount = amount(130)
        sample.scenario.pools.removeFirst(2)
        ledger = try Ledger(sample.problem(), plan)
        #expect((0..<2).map { ledger.total(.reward, year: $0) } == [0, 130].map(amount))
        plan.rewards = [26]
        sample.scenario.funds.rewardRate = Points(units: 20)
        ledger = try Ledger(sample.problem(), plan)
        #expect(rewards(ledger, sample, year: 1) == [10, 16, 0].map(amount))
    }

    @Test func `without a fund, without growth and without anything left nobody is rewarded`() throws {
        var (sample, plan) = try sample { _ in }
        #expect(try Ledger(sample.problem(), plan).rewardRule == .none(.noFund))
        sample.pool(.guidanceFund, nil) { $0.max = amount(10) }
        #expect(try Ledger(sample.problem(), plan).rewardRule == .none(.noFund))
        sample.scenario.pools[0].amount = .zero
        #expect(try Ledger(sample.problem(), plan).rewardRule == .none(.nothingLeft))
        sample.scenario.pools[0].amount = amount(5)
        for position in sample.scenario.counties.indices { sample.scenario.counties[position].mainTaxGrowth = -1 }
        let ledger = try Ledger(sample.problem(), plan)
        #expect(ledger.rewardRule == .none(.noGrowth) && ledger.total(.reward) == .zero)
    }
}

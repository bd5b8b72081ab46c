import Counties
import Pairing
import Planning
import Testing

/// What receivers gain, against the audit.
@Suite struct ReceiverBenefitTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `benefits, kept pairs and rewards are the objective of the audit`(seed: UInt64) throws {
        let policy = try RandomPolicy(seed: seed)
        guard let (problem, plan) = try policy.solved() else { return }
        let benefits = ReceiverBenefit.benefits(problem, plan)
        let judged = policy.sample.audit().judge(plan)
        #expect(benefits.map(\.receiver) == policy.sample.scenario.receivers, "seed \(seed)")
        #expect(benefits.map { Optional($0.total) } == judged.benefits, "seed \(seed)")
        let kept = problem.pairing.currentPairs.count { plan.pairing.pairs.contains($0) }
        let bonus = Int64(kept) * policy.sample.scenario.pairing.keepBonus.units
        let rewards = plan.rewards.reduce(0, +) * problem.rewardUnits
        #expect(
            benefits.reduce(0) { $0 + $1.weighted.units } + bonus + rewards == judged.objective?.units,
            "seed \(seed)"
        )
        for benefit in benefits {
            let parts = [benefit.pair, benefit.projects, benefit.modes, benefit.support].reduce(0) { $0 + $1.units }
            #expect(parts == benefit.total.units, "seed \(seed)")
        }
    }

    @Test func `every part takes the weight by itself`() throws {
        var sample = try PlanningSample([[10], [10]]) { scenario in
            scenario.pairing.allowsUnpaired = true
            scenario.pairing.unpairedPenalty = Points(units: 15)
            for position in scenario.counties.indices { scenario.counties[position].weight = 0.1 }
            var mode = CooperationMode(id: "m", name: "m")
            mode.benefit = Points(units: 26)
            scenario.modes = [mode]
            scenario.responses = [
                ResponseSegment(
                    pool: .guidanceFund,
                    county: nil,
                    number: 1,
                    width: amount(2),
                    slope: Points(units: 15)
                ),
                ResponseSegment(
                    pool: .guidanceFund,
                    county: nil,
                    number: 2,
                    width: amount(9),
                    slope: Points(units: 14)
                ),
            ]
        }
        sample.project("a", 0.0015, at: "R1")
        sample.pool(.guidanceFund, 100)
        let pair = CountyPair(helper: sample.county("H1"), receiver: sample.county("R1"))
        sample.scenario.pairModeBenefits = [
            PairModeBenefit(
                helper: pair.helper,
                receiver: pair.receiver,
                mode: 0,
                benefit: Points(units: 34),
                evidence: nil
            )
        ]
        var plan = PolicyPlan(pairing: PairingPlan(pairs: [pair]))
        plan.projects = [.init(project: 0, receiver: pair.receiver, year: 0)]
        plan.modes = [.init(receiver: pair.receiver, mode: 0)]
        plan.support = [.init(receiver: pair.receiver, pool: .guidanceFund, units: 5)]
        let benefits = ReceiverBenefit.benefits(try sample.problem(), plan)
        // Tenths of 100000, 15, 34, twice 15 and three times 14, each rounded: 10000 + 2 + 3 + 2·2 + 3·1.
        #expect(benefits[0].weighted == Points(units: 10_012))
        #expect(benefits[0].support == Points(units: 72) && benefits[0].modes == Points(units: 34))
        #expect(benefits[0].total == Points(units: 100_121))
        #expect((benefits[1].pair, benefits[1].weighted) == (Points(units: -15), Points(units: -2)))
    }
}

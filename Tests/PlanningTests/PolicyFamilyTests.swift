import Counties
import Planning
import Testing

/// Every family of the policy model on a model whose optimum is known by hand.
@Suite struct PolicyFamilyTests {
    private func expect(
        _ sample: PlanningSample,
        _ objective: Double?,
        _ placed: [String] = [],
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let found = try sample.optimum()
        #expect(found?.objective == objective, sourceLocation: location)
        if objective != nil { #expect(found?.placed == placed, sourceLocation: location) }
    }

    @Test func `without projects the pairs alone count`() throws {
        try expect(PlanningSample([[10, 1], [1, 10]]), 20)
    }

    @Test func `a project comes only with a helper that it may come from`() throws {
        var sample = try PlanningSample([[10, 4], [4, 10]])
        let source = [sample.county("H2")]
        sample.project("a", 5, at: "R1") { $0.sourceHelpers = source }
        // Swapping the pairs loses 12 and gains 5; at 13 it is worth it.
        try expect(sample, 20)
        sample.project("b", 8, at: "R1") { $0.sourceHelpers = source }
        try expect(sample, 21, ["a@R1", "b@R1"])
    }

    @Test func `a project is placed once, in the better county`() throws {
        var sample = try PlanningSample([[10, 1], [1, 10]]) { $0.counties[3].weight = 2 }
        sample.project("a", 5, at: "R1", "R2")
        // R2 weighs twice: 10 + 2·(10 + 5).
        try expect(sample, 40, ["a@R2"])
    }

    @Test func `a project that must be placed is placed at a loss, or nothing is feasible`() throws {
        var sample = try PlanningSample([[10]])
        sample.project("a", -3, at: "R1") { $0.isMust = true }
        try expect(sample, 7, ["a@R1"])
        sample.scenario.projects[0].veto = .dangerous
        try expect(sample, nil)
    }

    @Test func `chains are counted in receivers and in counties, and have their projects`() throws {
        var sample = try PlanningSample([[10, 1], [1, 10]]) { scenario in
            scenario.chains = ["k", "l"].map { IndustryChain(id: $0, name: $0) }
            scenario.counties[2].chainCap = 1
        }
        sample.project("a", 3, at: "R1") { $0.chain = 0 }
        sample.project("b", 4, at: "R1") { $0.chain = 1 }
        sample.project("c", 2, at: "R2") { $0.chain = 1 }
        try expect(sample, 26, ["b@R1", "c@R2"])
        sample.scenario.chains[1].maxCounties = 1
        try expect(sample, 25, ["a@R1", "c@R2"])
        sample.scenario.chains[1].minProjects = 2
        try expect(sample, nil)
    }

    @Test func `land comes from the county, from the helper and from the province`() throws {
        var sample = try PlanningSample([[10]])
        sample.project("a", 3, at: "R1") { $0.land = amount(60) }
        sample.project("b", 4, at: "R1") { $0.land = amount(70) }
        try expect(sample, 17, ["a@R1", "b@R1"])
        sample.factors("R1") { $0.landStock = 60 }
        try expect(sample, 13, ["a@R1"])
        sample.capacity("H1") { $0.landTransfer = amount(10) }
        try expect(sample, 14, ["b@R1"])
        sample.pool(.landQuota, 59.99)
        try expect(sample, 14, ["b@R1"])
        sample.scenario.pools[0].amount = amount(60)
        try expect(sample, 17, ["a@R1", "b@R1"])
    }

    @Test func `offsets and energy count with their ratios`() throws {
        var sample = try PlanningSample([[10]])
        sample.project("a", 3, at: "R1") {
            $0.emissions = [.voc: amount(10)]
            $0.energy = amount(100)
            $0.isTwoHigh = true
        }
        sample.factors("R1") {
            $0.pollutantOffsets = ["off_voc": 20]
            ($0.energyLimit, $0.energyUse, $0.renewable) = (500, 450, 50)
        }
        try expect(sample, 13, ["a@R1"])
        sample.scenario.projectSettings.offsetRatios = [.voc: 2.1]
        try expect(sample, 10)
        sample.scenario.projectSettings.offsetRatios = [.voc: 2]
        try expect(sample, 13, ["a@R1"])
        sample.scenario.projectSettings.twoHighRatio = 1.5
        try expect(sample, 10)
    }

    @Test func `talent comes with the helper, who shares it out`() throws {
        var sample = try PlanningSample([[10], [10]]) { $0.pairing.receiversPerHelper.max = 2 }
        sample.project("a", 3, at: "R1") { $0.talent = amount(6) }
        sample.project("b", 4, at: "R2") { $0.talent = amount(6) }
        sample.factors("R1") { $0.talentLocal = 0 }
        sample.factors("R2") { $0.talentLocal = 1 }
        sample.capacity("H1") { $0.talentPeople = 10 }
        try expect(sample, 24, ["b@R2"])
        sample.scenario.helperCapacities[0].talentPeople = 11
        try expect(sample, 27, ["a@R1", "b@R2"])
    }

    @Test func `the fund is shared by projects and support with falling slopes`() throws {
        var sample = try PlanningSample([[10]])
        sample.project("a", 3, at: "R1") { $0.fundNeed = amount(600) }
        sample.pool(.guidanceFund, 1_000)
        sample.scenario.responses = [
            ResponseSegment(pool: .guidanceFund, county: nil, number: 1, width: amount(500), slope: Points(units: 40)),
            ResponseSegment(pool: .guidanceFund, county: nil, number: 2, width: amount(900), slope: Points(units: 10)),
        ]
        // 600 for the project, 400 at 0.004 points each; without it 500 at 0.004 and 500 at 0.001.
        try expect(sample, 14.6, ["a@R1"])
        sample.scenario.projects[0].points = Points(units: 8_000)
        try expect(sample, 12.5)
    }

    @Test func `a receiver has its least and its most, and what is reserved for it`() throws {
        var sample = try PlanningSample([[10, 1], [1, 10]])
        sample.project("a", 3, at: "R1") { $0.bondNeed = amount(2) }
        sample.project("b", 4, at: "R2") { $0.bondNeed = amount(3) }
        sample.pool(.specialBond, 3)
        try expect(sample, 24, ["b@R2"])
        sample.pool(.specialBond, nil, at: "R1") { $0.min = amount(1) }
        try expect(sample, 23, ["a@R1"])
        sample.scenario.pools[1].amount = amount(2)
        try expect(sample, 27, ["a@R1", "b@R2"])
        sample.factors("R2") { $0.bondCap = 2 }
        try expect(sample, 23, ["a@R1"])
    }

    @Test func `teams go out whole, a helper's own stand in for those of industry`() throws {
        var sample = try PlanningSample([[10]])
        sample.project("a", 3, at: "R1") { $0.teams = [.industry: 2, .digital: 1] }
        sample.pool(.industryTeams, 1)
        sample.pool(.digitalTeams, 1.9)
        try expect(sample, 10)
        sample.capacity("H1") { $0.talentTeams = 1 }
        try expect(sample, 13, ["a@R1"])
    }

    @Test func `yearly pools and start windows place projects in years`() throws {
        var sample = try PlanningSample([[10]]) { $0.years = 2 }
        sample.project("a", 3, at: "R1") { $0.fundNeed = amount(600) }
        sample.project("b", 4, at: "R1") { $0.fundNeed = amount(700) }
        sample.pool(.guidanceFund, 1_000, year: 2026)
        sample.pool(.guidanceFund, 650, year: 2027)
        try expect(sample, 17, ["a@R1+1", "b@R1"])
        sample.scenario.projects[0].startLatest = 2026 * 12 + 6
        try expect(sample, 14, ["b@R1"])
        sample.scenario.projects[0].startEarliest = 2028 * 12 + 1
        sample.scenario.projects[0].startLatest = nil
        try expect(sample, 14, ["b@R1"])
    }

    @Test func `modes cost the helper's money, need capability and projects`() throws {
        var sample = try PlanningSample([[10, 6], [6, 10]]) { scenario in
            var mode = CooperationMode(id: "park", name: "park")
            mode.needsCapability = true
            (mode.setupCost, mode.annualCost) = (amount(300), amount(100))
            mode.minProjects = 2
            scenario.modes = [mode]
        }
        sample.project("a", 5, at: "R1") { $0.mode = 0 }
        sample.project("b", 6, at: "R1") { $0.mode = 0 }
        try expect(sample, 20)
        sample.capacity("H2") { $0.modes = [0] }
        // The able helper has to go to R1: 12 + 11.
        try expect(sample, 23, ["a@R1", "b@R1"])
        sample.scenario.helperCapacities[0].moneyPerYear = 399
        try expect(sample, 20)
        sample.scenario.helperCapacities[0].moneyPerYear = 400
        try expect(sample, 23, ["a@R1", "b@R1"])
        sample.scenario.modes[0].minProjects = 3
        try expect(sample, 20)
    }

    @Test func `the benefit of a mode may depend on the helper`() throws {
        var sample = try PlanningSample([[10, 9]]) { scenario in
            var mode = CooperationMode(id: "tech", name: "tech")
            mode.benefit = Points(units: 10_000)
            scenario.modes = [mode]
        }
        try expect(sample, 11)
        let (first, second, receiver) = (sample.county("H1"), sample.county("H2"), sample.county("R1"))
        sample.scenario.pairModeBenefits = [
            PairModeBenefit(helper: first, receiver: receiver, mode: 0, benefit: Points(units: -20_000), evidence: nil),
            PairModeBenefit(helper: second, receiver: receiver, mode: 0, benefit: Points(units: 30_000), evidence: nil),
        ]
        try expect(sample, 12)
        sample.scenario.pairModeBenefits.removeLast()
        sample.project("a", 1.5, at: "R1") { $0.mode = 0 }
        // With H1 the mode costs 2 for a project of 1.5: better with H2 at 9 + 1 + 1.5.
        try expect(sample, 11.5, ["a@R1"])
    }

    @Test func `a helper that must not lose gets its taxes back`() throws {
        var sample = try PlanningSample([[10]]) { scenario in
            var mode = CooperationMode(id: "park", name: "park")
            (mode.taxShare, mode.taxShareYears) = (0.5, 3)
            scenario.modes = [mode]
            scenario.pairing.allowsUnpaired = true
        }
        sample.project("a", 1, at: "R1") {
            $0.mode = 0
            $0.taxTotal = amount(0.02)
        }
        sample.capacity("H1") {
            $0.minBenefit = 100
            $0.pairCost = amount(200)
        }
        // Half of 200 万元 for three years is 300, less 200 for the pair: exactly the 100 that it asks for.
        try expect(sample, 11, ["a@R1"])
        sample.scenario.modes[0].taxShareCap = amount(299.9)
        try expect(sample, 0)
        sample.scenario.helperCapacities[0].minBenefit = 99.9
        try expect(sample, 11, ["a@R1"])
    }

    @Test func `floors hold for each and for all`() throws {
        var sample = try PlanningSample([[10, 7], [6, 1]])
        try expect(sample, 13)
        let all = CountyGroup.all
        sample.scenario.floors = [EquityFloor(name: "f", group: all, points: Points(units: 60_000), total: nil)]
        try expect(sample, 13)
        sample.scenario.floors = [EquityFloor(name: "f", group: all, points: Points(units: 60_001), total: nil)]
        try expect(sample, nil)
        sample.scenario.floors = [EquityFloor(name: "f", group: all, points: nil, total: Points(units: 130_001))]
        try expect(sample, nil)
    }

    @Test func `money that is left over is worth its reward`() throws {
        var sample = try PlanningSample([[10]]) { scenario in
            scenario.counties[1].mainTax = 10
            scenario.counties[1].mainTaxGrowth = 5
            scenario.funds.rewardRate = Points(units: 20)
        }
        sample.project("a", 1, at: "R1") { $0.fundNeed = amount(600) }
        sample.pool(.guidanceFund, 1_000)
        // 0.002 a piece: 1,000 left is 2, the project 1 with 400 left 0.8.
        try expect(sample, 12)
        sample.scenario.projects[0].points = Points(units: 12_001)
        try expect(sample, 12.0001, ["a@R1"])
    }
}

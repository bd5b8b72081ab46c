import Counties
import Pairing
import Planning
import Testing

/// Why a project is not placed: each reason on the smallest example.
@Suite struct DeclinedProjectTests {
    private typealias Obstacle = DeclinedProject.Obstacle

    @Test func `a refused project has its reason and no place on the list`() throws {
        let found = try DeclinedSample.declined(project: { $0.veto = .wasteful })
        #expect(
            found == [DeclinedProject(project: 0, reason: .refused(.veto(.wasteful)), points: nil, waitingRank: nil)]
        )
    }

    @Test func `helpers stand in the way`() throws {
        #expect(try DeclinedSample.obstacle(DeclinedSample.declined(paired: false)) == .noHelper)
        let found = try DeclinedSample.declined(edit: { $0.scenario.projects[0].sourceHelpers = [$0.county("H2")] })
        #expect(DeclinedSample.obstacle(found) == .otherHelper(CountyIndex(0)))
        #expect(found[0].points == Points(units: 50_000) && found[0].waitingRank == 1)
    }

    @Test func `modes stand in the way`() throws {
        func withMode(
            _ edit: @escaping (inout CooperationMode) -> Void,
            more: @escaping (inout PlanningSample) -> Void = { _ in },
            plan: @escaping (PlanningSample, inout PolicyPlan) -> Void = { _, _ in }
        ) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        var mode = CooperationMode(id: "m", name: "m")
                        edit(&mode)
                        sample.scenario.modes = [mode]
                        more(&sample)
                    },
                    project: {
                        $0.mode = 0
                        $0.taxTotal = amount(0.01)
                    },
                    plan: plan
                )
            )
        }
        #expect(try withMode { $0.needsCapability = true } == .modeNotPossible(mode: 0))
        #expect(try withMode { $0.minProjects = 1 } == .outweighed)
        #expect(try withMode { $0.minProjects = 2 } == .modeNotRun(mode: 0))
        #expect(try withMode { $0.minLand = amount(1) } == .modeNotRun(mode: 0))
        #expect(try withMode { $0.maxProjects = 0 } == .modeFull(mode: 0))
        let dear: (inout CooperationMode) -> Void = { ($0.setupCost, $0.annualCost) = (amount(60), amount(40)) }
        func money(_ units: Double) -> (inout PlanningSample) -> Void {
            { sample in sample.capacity("H1") { ($0.moneyPerYear, $0.pairCost) = (units, amount(10)) } }
        }
        #expect(try withMode(dear, more: money(109.999999)) == .modeNotRun(mode: 0))
        #expect(try withMode(dear, more: money(110)) == .outweighed)
        let funded: (inout CooperationMode) -> Void = {
            dear(&$0)
            $0.payer = .fund
        }
        #expect(try withMode(funded, more: { $0.pool(.guidanceFund, 99) }) == .modeNotRun(mode: 0))
        #expect(try withMode(funded, more: { $0.pool(.guidanceFund, 100) }) == .outweighed)
        // The helper gets 100 of shared taxes and pays 100: it asks for one more.
        let sharing: (inout CooperationMode) -> Void = {
            dear(&$0)
            ($0.taxShare, $0.taxShareYears) = (1, 1)
        }
        #expect(try withMode(sharing, more: { $0.capacity("H1") { $0.minBenefit = 1 } }) == .modeNotRun(mode: 0))
        #expect(try withMode(sharing, more: { $0.capacity("H1") { $0.minBenefit = 0 } }) == .outweighed)
        let floor: (inout PlanningSample) -> Void = { sample in
            sample.scenario.floors = [EquityFloor(name: "f", group: .all, points: Points(units: 100_000), total: nil)]
        }
        // Five points for the project do not make up for six that the mode costs.
        #expect(try withMode({ $0.benefit = Points(units: -60_000) }, more: floor) == .modeNotRun(mode: 0))
        #expect(try withMode({ $0.benefit = Points(units: -50_000) }, more: floor) == .outweighed)
    }

    @Test func `chains stand in the way`() throws {
        func withChains(_ edit: @escaping (inout PlanningSample) -> Void, at code: String) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.scenario.chains = ["k", "l"].map { IndustryChain(id: $0, name: $0) }
                        sample.project("b", 1, at: code) { $0.chain = code == "R1" ? 0 : 1 }
                        edit(&sample)
                    },
                    project: { $0.chain = 1 },
                    plan: { $1.projects = [.init(project: 1, receiver: $0.county(code), year: 0)] }
                )
            )
        }
        #expect(
            try withChains({ $0.scenario.counties[$0.county("R1").position].chainCap = 1 }, at: "R1")
                == .chainsFull(chain: 1)
        )
        #expect(try withChains({ $0.scenario.chains[1].maxCounties = 1 }, at: "R2") == .chainElsewhere(chain: 1))
        #expect(try withChains({ $0.scenario.chains[1].maxCounties = 2 }, at: "R2") == .outweighed)
    }

    @Test func `the place that comes closest is named, and the list goes by points`() throws {
        let found = try DeclinedSample.declined(
            edit: { sample in
                sample.factors("R1") { ($0.landStock, $0.water) = (50, 0) }
                sample.factors("R2") { $0.landStock = 10 }
                sample.scenario.projects[0].landingCounties = []
                for (id, points) in [("b", 7.0), ("c", 5), ("d", 9)] {
                    sample.project(id, points, at: "R1", "R2") { $0.land = amount(51) }
                }
                sample.scenario.projects[3].status = .stopped
            },
            project: {
                $0.land = amount(60)
                $0.water = amount(1)
            }
        )
        // R1 lacks land and water for `a`, R2 more land but nothing else; `b` and `c` lack least in R1.
        #expect(found.map(\.waitingRank) == [2, 1, 3, nil])
        #expect(found[0].reason == .notChosen(.localFactor(.land, short: amount(50)), at: CountyIndex(3)))
        #expect(found[1].reason == .notChosen(.localFactor(.land, short: amount(1)), at: CountyIndex(2)))
        #expect(found[3].reason == .refused(.status(.stopped)))
    }
}

import Counties
import Pairing
import Planning
import Testing

/// By how much a project that is not placed is short: each quantity on the smallest example.
@Suite struct DeclinedShortageTests {
    private typealias Obstacle = DeclinedProject.Obstacle

    @Test func `own stock, helper and province together are short of land`() throws {
        let found = try DeclinedSample.declined(
            edit: { sample in
                sample.factors("R1") { $0.landStock = 60 }
                sample.capacity("H1") { $0.landTransfer = amount(10) }
                sample.pool(.landQuota, 20)
            },
            project: { $0.land = amount(100.5) }
        )
        #expect(DeclinedSample.obstacle(found) == .localFactor(.land, short: amount(10.5)))
    }

    @Test func `what others have of a pool is gone, what is more than they need is not`() throws {
        func fund(_ edit: @escaping (inout PlanningSample) -> Void = { _ in }) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.pool(.guidanceFund, 1_000)
                        sample.project("b", 9, at: "R2") { $0.fundNeed = amount(700) }
                        edit(&sample)
                    },
                    project: { $0.fundNeed = amount(400) },
                    plan: { sample, plan in
                        let other = sample.county("R2")
                        plan.projects = [.init(project: 1, receiver: other, year: 0)]
                        plan.support = [.init(receiver: other, pool: .guidanceFund, units: 100)]
                        plan.grants = [.init(receiver: other, pool: .guidanceFund, year: 0, amount: amount(1_000))]
                    }
                )
            )
        }
        #expect(try fund() == .pool(.guidanceFund, short: amount(100)))
        #expect(
            try fund { $0.pool(.guidanceFund, nil, at: "R1") { $0.max = amount(250) } }
                == .pool(.guidanceFund, short: amount(150))
        )
        #expect(try fund { $0.pool(.guidanceFund, 99, at: "R1") } == .pool(.guidanceFund, short: amount(1)))
        #expect(try fund { $0.pool(.guidanceFund, 100, at: "R1") } == .outweighed)
        #expect(try fund { $0.pool(.guidanceFund, 50, at: "R2") } == .pool(.guidanceFund, short: amount(50)))
        // A least sum of R2 is not to be had.
        #expect(
            try fund { $0.pool(.guidanceFund, nil, at: "R2") { $0.min = amount(750) } }
                == .pool(.guidanceFund, short: amount(150))
        )
    }

    @Test func `support is room as far as floors leave it to give up`() throws {
        // R2 has 10 points by its pair, 9 by its project and 0.1 for each of 100 units of support, that is 29.
        func fund(_ floors: [EquityFloor]) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.pool(.guidanceFund, 1_000)
                        sample.project("b", 9, at: "R2") { $0.fundNeed = amount(700) }
                        sample.scenario.responses = [
                            ResponseSegment(
                                pool: .guidanceFund,
                                county: nil,
                                number: 1,
                                width: amount(300),
                                slope: .points(0.1)
                            )
                        ]
                        sample.scenario.floors = floors
                    },
                    project: { $0.fundNeed = amount(400) },
                    plan: { sample, plan in
                        let other = sample.county("R2")
                        plan.projects = [.init(project: 1, receiver: other, year: 0)]
                        plan.support = [.init(receiver: other, pool: .guidanceFund, units: 100)]
                        plan.grants = [.init(receiver: other, pool: .guidanceFund, year: 0, amount: amount(800))]
                    }
                )
            )
        }
        func floor(_ points: Double?, total: Double? = nil) -> EquityFloor {
            EquityFloor(name: "f", group: .all, points: points.map(Points.points), total: total.map(Points.points))
        }
        #expect(try fund([]) == .pool(.guidanceFund, short: amount(100)))
        #expect(try fund([floor(0)]) == .pool(.guidanceFund, short: amount(100)))
        #expect(try fund([floor(nil, total: 29)]) == .pool(.guidanceFund, short: amount(100)))
        // Four points less are 40 units.
        #expect(try fund([floor(nil, total: 35)]) == .pool(.guidanceFund, short: amount(160)))
        let both = [floor(nil, total: 33), EquityFloor(name: "g", group: .all, points: nil, total: .points(36))]
        #expect(try fund(both) == .pool(.guidanceFund, short: amount(170)))
        #expect(try fund([floor(nil, total: 39)]) == .pool(.guidanceFund, short: amount(200)))
    }

    @Test func `only an optimal plan outweighs a project`() throws {
        let sample = try PlanningSample([[10, 1], [1, 10]])
        var small = sample
        small.project("a", 5, at: "R1")
        let pairs = (1...2).map { CountyPair(helper: small.county("H\($0)"), receiver: small.county("R\($0)")) }
        let plan = PolicyPlan(pairing: PairingPlan(pairs: pairs))
        let problem = try small.problem()
        #expect(DeclinedSample.obstacle(DeclinedProject.declined(problem, plan)) == .outweighed)
        #expect(DeclinedSample.obstacle(DeclinedProject.declined(problem, plan, isOptimal: false)) == .roomLeft)
    }

    @Test func `own stock moves to the year where the province has nothing left`() throws {
        func land(_ second: Double) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.scenario.years = 2
                        sample.factors("R1") { $0.landStock = 50 }
                        sample.pool(.landQuota, 10, year: 2026)
                        sample.pool(.landQuota, second, year: 2027)
                        sample.project("b", 1, at: "R1") { $0.land = amount(50) }
                    },
                    project: {
                        $0.land = amount(60)
                        $0.startLatest = 2026 * 12 + 12
                    },
                    plan: { $1.projects = [.init(project: 1, receiver: $0.county("R1"), year: 1)] }
                )
            )
        }
        // The stock of 50 and the first year's 10 carry `a` as soon as the second year carries `b` by itself.
        #expect(try land(50) == .outweighed)
        #expect(try land(49) == .localFactor(.land, short: amount(1)))
    }

    @Test func `a reserve of a year is on top of the year and of the total`() throws {
        func land(_ reserve: Double, total: Double, others: Double = 0) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.scenario.years = 2
                        sample.factors("R1") { $0.landStock = 0 }
                        sample.factors("R2") { $0.landStock = 0 }
                        sample.pool(.landQuota, total)
                        sample.pool(.landQuota, 30, year: 2026)
                        sample.pool(.landQuota, 0, year: 2027)
                        sample.pool(.landQuota, reserve, year: 2026, at: "R1")
                        sample.project("b", 1, at: "R2") { $0.land = amount(others) }
                    },
                    project: { $0.land = amount(50) },
                    plan: { sample, plan in
                        guard others > 0 else { return }
                        let other = sample.county("R2")
                        plan.projects = [.init(project: 1, receiver: other, year: 0)]
                        plan.grants = [.init(receiver: other, pool: .landQuota, year: 0, amount: amount(others))]
                    }
                )
            )
        }
        #expect(try land(20, total: 30) == .outweighed)
        #expect(try land(19, total: 90) == .localFactor(.land, short: amount(1)))
        #expect(try land(25, total: 24) == .localFactor(.land, short: amount(1)))
        #expect(try land(25, total: 90, others: 6) == .localFactor(.land, short: amount(1)))
        #expect(try land(25, total: 30, others: 5) == .outweighed)
    }

    @Test func `a reserve of half a team makes whole ones with the common part`() throws {
        func teams(_ total: Double) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.scenario.years = 2
                        sample.pool(.digitalTeams, total)
                        sample.pool(.digitalTeams, 1.5, year: 2026, at: "R1")
                    },
                    project: { $0.teams = [.digital: 3] }
                )
            )
        }
        // One team out of the reserve, one with half of it, one out of the common part.
        #expect(try teams(1.5) == .outweighed)
        #expect(try teams(1.4) == .pool(.digitalTeams, short: amount(1)))
        #expect(try teams(0.4) == .pool(.digitalTeams, short: amount(2)))
    }

    @Test func `a helper's other receivers keep what they got`() throws {
        func talent(_ people: Double) throws -> Obstacle? {
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.scenario.pairing.receiversPerHelper.max = 2
                        for code in ["R1", "R2"] { sample.factors(code) { $0.talentLocal = 0 } }
                        sample.capacity("H1") { $0.talentPeople = people }
                        sample.project("b", 1, at: "R2") { $0.talent = amount(4) }
                    },
                    project: { $0.talent = amount(3) },
                    plan: { sample, plan in
                        let pairs = ["R1", "R2"].map {
                            CountyPair(helper: sample.county("H1"), receiver: sample.county($0))
                        }
                        plan = PolicyPlan(pairing: PairingPlan(pairs: pairs))
                        plan.projects = [.init(project: 1, receiver: sample.county("R2"), year: 0)]
                        plan.transfers = [.init(pair: pairs[1], means: .talent, amount: amount(people))]
                    }
                )
            )
        }
        #expect(try talent(6) == .talent(short: amount(1)))
        #expect(try talent(7) == .outweighed)
    }

    @Test func `people, teams and bonds are short`() throws {
        #expect(
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.factors("R1") { $0.talentLocal = 1 }
                        sample.capacity("H1") { $0.talentPeople = 2 }
                    },
                    project: { $0.talent = amount(7) }
                )
            ) == .talent(short: amount(4))
        )
        #expect(
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.capacity("H1") { $0.talentTeams = 1 }
                        sample.pool(.industryTeams, 1.9)
                    },
                    project: { $0.teams = [.industry: 3] }
                )
            ) == .pool(.industryTeams, short: amount(1))
        )
        #expect(
            try DeclinedSample.obstacle(
                DeclinedSample.declined(
                    edit: { sample in
                        sample.factors("R1") { $0.bondCap = 0.4 }
                        sample.pool(.specialBond, 1)
                    },
                    project: { $0.bondNeed = amount(0.5) }
                )
            ) == .bondCap(short: amount(0.1))
        )
    }
}

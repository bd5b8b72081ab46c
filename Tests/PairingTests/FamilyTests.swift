import Counties
import JieduiTestSupport
import Pairing
import Testing

/// One tiny scenario a family, solved by hand: with the rule, and without it another answer.
@Suite struct FamilyTests {
    private let diagonal = ScenarioBuilder(values: [[10, 1], [1, 10]])

    @Test func `without any rule the best pairs are made`() throws {
        #expect(try diagonal.summary() == "20: H1-R1 H2-R2")
    }

    @Test(arguments: [
        (1, 1, "5: H1-R1"), (1, nil, "9: H1-R1 H2-R1"), (3, 3, "2: H1-R1 H2-R1 H3-R1"), (4, nil, "infeasible"),
        (2, 1, "infeasible"), (0, 0, "0: "),
    ])
    func `P1 counts the helpers of each receiver`(min: Int, max: Int?, expected: String) throws {
        let builder = ScenarioBuilder(values: [[5, 4, -7]])
            .pairing { $0.helpersPerReceiver = PartnerBounds(min: min, max: max) }
        #expect(try builder.summary() == expected)
    }

    @Test(arguments: [(false, 0, "-5: H1-R1"), (true, 2, "-2: "), (true, 9, "-5: H1-R1")])
    func `P1 leaves a receiver unpaired where that is allowed and cheaper`(
        isAllowed: Bool,
        penalty: Int64,
        expected: String
    ) throws {
        let builder = ScenarioBuilder(values: [[-5]]).pairing {
            $0.allowsUnpaired = isAllowed
            $0.unpairedPenalty = Points(units: penalty * 10_000)
        }
        #expect(try builder.summary() == expected)
    }

    @Test func `P1 gives an optional receiver none or the minimum, never fewer`() throws {
        let builder = ScenarioBuilder(values: [[5, -3]]).pairing {
            $0.allowsUnpaired = true
            $0.helpersPerReceiver = PartnerBounds(min: 2, max: 2)
        }
        #expect(try builder.summary() == "2: H1-R1 H2-R1")
        #expect(try builder.pair("H2", "R1", -6).summary() == "0: ")
        #expect(try builder.pair("H2", "R1", -6, .force).summary() == "-1: H1-R1 H2-R1")
    }

    @Test func `P2 counts the receivers of each helper`() throws {
        let builder = ScenarioBuilder(values: [[5, 1], [4, 1]])
        #expect(try builder.summary() == "6: H1-R1 H2-R2")
        #expect(try builder.pairing { $0.receiversPerHelper.max = nil }.summary() == "9: H1-R1 H1-R2")
        let open = builder.capacity("H1", max: 2)
        #expect(try open.summary() == "9: H1-R1 H1-R2")
        #expect(try open.capacity("H2", min: 1).summary() == "6: H1-R1 H2-R2")
        #expect(try builder.capacity("H1", max: 0).summary() == "infeasible")
        #expect(try builder.capacity("H1", min: 2).summary() == "infeasible")
        #expect(try builder.pairing { $0.receiversPerHelper.min = 3 }.summary() == "infeasible")
    }

    @Test func `P3 makes forced pairs and leaves out forbidden ones`() throws {
        #expect(try diagonal.pair("H2", "R1", nil, .force).summary() == "2: H2-R1 H1-R2")
        #expect(try diagonal.pair("H1", "R1", nil, .forbid).summary() == "2: H2-R1 H1-R2")
        #expect(try diagonal.pair("H1", "R1", nil, .force).pair("H1", "R2", nil, .force).summary() == "infeasible")
        #expect(try diagonal.pair("H1", "R1", nil, .forbid).pair("H2", "R1", nil, .forbid).summary() == "infeasible")
    }

    @Test func `P3 never pairs a county with itself`() throws {
        let builder = ScenarioBuilder(values: [[1]]).county("B", role: .both).capacity("B", max: 2)
            .pair("B", "R1", 2).pair("H1", "B", 3).pair("B", "B", 99)
        #expect(try builder.pairing { $0.receiversPerHelper.max = 2 }.summary() == "5: H1-B B-R1")
        #expect(try builder.pair("B", "B", nil, .force).summary() == "infeasible")
    }

    @Test func `P4 keeps pairs inside, outside or near a city`() throws {
        let cities = diagonal.helper("H1", city: "3701").receiver("R1", city: "3701")
            .helper("H2", city: "3702").receiver("R2", city: "3702")
        #expect(try cities.pairing { $0.sameCity = .forbid }.summary() == "2: H2-R1 H1-R2")
        let travel = diagonal.travel("H1", "R1", minutes: 301, km: 99).travel("R2", "H2", minutes: 299, km: 101)
        #expect(try travel.pairing { $0.maxMinutes = 300 }.summary() == "2: H2-R1 H1-R2")
        #expect(try travel.pairing { $0.maxKilometres = 100 }.summary() == "2: H2-R1 H1-R2")
        #expect(try travel.pairing { $0.maxMinutes = 301 }.summary() == "20: H1-R1 H2-R2")
        let other = cities.pair("H1", "R1", 1).pair("H2", "R2", 1).pair("H2", "R1", 10).pair("H1", "R2", 10)
        #expect(try other.summary() == "20: H2-R1 H1-R2")
        #expect(try other.pairing { $0.sameCity = .require }.summary() == "2: H1-R1 H2-R2")
    }

    @Test func `P5 counts the pairs between two groups`() throws {
        let groups = diagonal.helper("H1", city: "3701").receiver("R1", city: "3701")
            .helper("H2", city: "3702").receiver("R2", city: "3702")
        #expect(try groups.quota("q", relation: .sameCity, max: 1).summary() == "2: H2-R1 H1-R2")
        #expect(try groups.quota("q", relation: .otherCity, min: 1).summary() == "2: H2-R1 H1-R2")
        let cell = groups.quota("q", helpers: .city("3701"), receivers: .city("3702"), min: 1)
        #expect(try cell.summary() == "2: H2-R1 H1-R2")
        #expect(try groups.quota("q", relation: .sameCity, min: 3).summary() == "infeasible")
        #expect(try groups.quota("q", min: 2, max: 1).summary() == "infeasible")
        #expect(try groups.quota("q", relation: .sameCity, min: 2, max: 1).summary() == "infeasible")
        #expect(
            try groups.quota("q", helpers: .city("3709"), receivers: .city("3701"), min: 1).summary() == "infeasible"
        )
    }

    @Test func `P6 keeps current pairs`() throws {
        let current = diagonal.pair("H2", "R1", current: true).pair("H1", "R2", current: true)
        #expect(try current.summary() == "20: H1-R1 H2-R2")
        #expect(try current.pairing { $0.changesMax = 0 }.summary() == "2: H2-R1 H1-R2")
        #expect(try current.pairing { $0.changesMax = 1 }.summary() == "2: H2-R1 H1-R2")
        #expect(try current.pairing { $0.changesMax = 2 }.summary() == "20: H1-R1 H2-R2")
        #expect(try current.pairing { $0.keepBonus = Points(units: 90_000) }.summary() == "20: H1-R1 H2-R2")
        #expect(try current.pairing { $0.keepBonus = Points(units: 90_001) }.summary() == "20.0002: H2-R1 H1-R2")
        let forbidden = current.pair("H2", "R1", nil, .forbid)
        #expect(try forbidden.pairing { $0.changesMax = 0 }.summary() == "infeasible")
    }

    @Test func `P12 keeps every helper within its resources`() throws {
        let knapsack = ScenarioBuilder(values: [[10, 1], [9, 1], [8, 1]]).pairing { $0.receiversPerHelper.max = nil }
            .need("H1", "R1", "资金", 6).need("H1", "R2", "资金", 4.5).need("H1", "R3", "资金", 4.5)
        #expect(try knapsack.summary() == "27: H1-R1 H1-R2 H1-R3")
        #expect(try knapsack.limit("H1", "资金", 10).summary() == "18: H2-R1 H1-R2 H1-R3")
        #expect(try knapsack.limit("H1", "资金", 10.5).summary() == "20: H1-R1 H1-R2 H2-R3")
        #expect(try knapsack.limit("H1", "人才", 0).summary() == "27: H1-R1 H1-R2 H1-R3")
        #expect(try knapsack.limit("H1", "资金", 0).summary() == "3: H2-R1 H2-R2 H2-R3")
        #expect(try knapsack.limit("H1", "资金", 5).pair("H1", "R1", nil, .force).summary() == "infeasible")
        let forced = knapsack.pair("H1", "R1", nil, .force).pair("H1", "R2", nil, .force)
        #expect(try forced.limit("H1", "资金", 10.499999).summary() == "infeasible")
        #expect(try forced.limit("H1", "资金", 10.5).summary() == "20: H1-R1 H1-R2 H2-R3")
    }
}

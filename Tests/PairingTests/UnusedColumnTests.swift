import Counties
import JieduiTestSupport
import Pairing
import Testing

/// W908 names the columns that no rule of a scenario acts on, and no others.
@Suite struct UnusedColumnTests {
    /// One helper and one receiver with data in every column that a pairing alone does not use.
    private static func scenario() throws -> Scenario {
        var scenario = try ScenarioBuilder(values: [[1]]).build()
        var capacity = HelperCapacity(county: scenario.index("H1"))
        (capacity.talentTeams, capacity.firmsToMove) = (2, 3)
        (capacity.landTransfer, capacity.energyTransfer) = (Amount(units: 1), Amount(units: 1))
        var factors = CountyFactors(county: scenario.index("R1"))
        (factors.idleLand, factors.water, factors.talentLocal) = (1, 0, 5)
        (factors.bondCap, factors.logistics, factors.pollutantOffsets) = (1, 1, ["cod": 1])
        (scenario.helperCapacities, scenario.factors) = ([capacity], [factors])
        return scenario
    }

    /// What W908 names, in Chinese; nil without it.
    private static func named(_ scenario: Scenario) throws -> [String]? {
        let warnings = try PairingQuestion(scenario).problem.warnings.filter { $0.code == "W908" }
        #expect(warnings.count <= 1)
        let list = warnings.first?.message.zh.split(separator: "：").last?.dropLast()
        return list?.split(separator: "、").map(String.init)
    }

    @Test func `without projects every column that only projects use is named`() throws {
        #expect(
            try Self.named(Self.scenario()) == [
                "helpers.talent_teams", "helpers.firms_to_move", "helpers.land_transfer", "helpers.energy_transfer",
                "factors.idle_land", "factors.water", "factors.off_…", "factors.talent_local", "factors.bond_cap",
                "factors.logistics",
            ]
        )
    }

    @Test func `with projects what they draw on is a limit and not named`() throws {
        var scenario = try Self.scenario()
        scenario.projects = [Project(id: "p", name: "p")]
        #expect(
            try Self.named(scenario) == ["helpers.firms_to_move", "factors.idle_land", "factors.logistics"]
        )
    }

    @Test func `teams of a helper count where teams are given beyond projects`() throws {
        var scenario = try Self.scenario()
        scenario.responses = [
            ResponseSegment(
                pool: .industryTeams,
                county: nil,
                number: 1,
                width: Amount(units: 1_000_000),
                slope: Points(units: 1)
            )
        ]
        #expect(try Self.named(scenario)?.contains("helpers.talent_teams") == false)
        scenario.responses[0].pool = .guidanceFund
        #expect(try Self.named(scenario)?.contains("helpers.talent_teams") == true)
    }

    @Test func `columns without data are not named`() throws {
        #expect(try Self.named(ScenarioBuilder(values: [[1]]).build()) == nil)
    }
}

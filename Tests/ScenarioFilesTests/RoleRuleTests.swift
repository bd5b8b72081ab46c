import Counties
import ScenarioFiles
import Testing

@Suite struct RoleRuleTests {
    private func roles(_ rules: String, _ rows: [String]) throws -> [String] {
        let fixture = ScenarioFixture()
            .with("pairs.csv", nil)
            .with("scenario.yaml", "format: 1\nid: x\nroles: \(rules)\n")
            .with("counties.csv", "code,city_code,gdp,gdp_rank,need_index,role\n" + rows.map { $0 + "\n" }.joined())
        let reading = fixture.reading()
        return try #require(reading.scenario, "\(reading.places)").counties.map { "\($0.code) \($0.role)" }
    }

    @Test func `the top of an indicator is taken, ties by code`() throws {
        let rows = ["370103,1,5,,,", "370101,1,5,,,", "370102,1,9,,,", "370104,1,1,,,"]
        #expect(
            try roles("{helpers: {by: gdp, top: 2}}", rows)
                == ["370101 helper", "370102 helper", "370103 none", "370104 none"]
        )
    }

    @Test func `counties with a role do not count against the number`() throws {
        let rows = ["370101,1,99,,,helper", "370102,1,50,,,none", "370103,1,9,,,", "370104,1,5,,,"]
        #expect(
            try roles("{helpers: {by: gdp, top: 1}}", rows)
                == ["370101 helper", "370102 none", "370103 helper", "370104 none"]
        )
    }

    @Test func `a county that no rule took is left to the rules in the normal form as well`() throws {
        let fixture = ScenarioFixture()
            .with("pairs.csv", nil)
            .with("scenario.yaml", "format: 1\nid: x\nroles: {helpers: {by: gdp, top: 1}}\n")
            .with("counties.csv", "code,gdp,role\n370101,9,\n370102,5,\n370103,1,none\n370104,2,receiver\n")
        let scenario = try #require(fixture.reading().scenario)
        #expect(scenario.counties.map(\.isRoleByRule) == [true, true, false, false])
        #expect(scenario.counties.map(\.role) == [.helper, .none, .none, .receiver])
        let without = try #require(fixture.with("scenario.yaml", "format: 1\nid: x\n").reading().scenario)
        #expect(without.counties.allSatisfy { !$0.isRoleByRule })
    }

    @Test func `the cap per prefecture skips and goes on`() throws {
        let rows = ["370101,1,9,,,", "370102,1,8,,,", "370201,2,7,,,", "370301,3,6,,,"]
        #expect(
            try roles("{receivers: {by: gdp, top: 3, max_per_city: 1}}", rows)
                == ["370101 receiver", "370102 none", "370201 receiver", "370301 receiver"]
        )
    }

    @Test func `one city in two spellings has one share`() throws {
        let rows = ["370101,3701,9,,,", "370102,370100,8,,,", "370201,3702,7,,,"]
        #expect(
            try roles("{receivers: {by: gdp, top: 2, max_per_city: 1}}", rows)
                == ["370101 receiver", "370102 none", "370201 receiver"]
        )
    }

    @Test(arguments: ["city:3701", "city:370100", "city:东市"])
    func `a group may name a city by either code or by name`(group: String) throws {
        let fixture = ScenarioFixture()
            .with("pairs.csv", "helper,receiver,value\n370101,370201,1\n370102,370201,2\n")
            .with(
                "counties.csv",
                "code,city_code,city_name,role\n370101,3701,,helper\n370102,370100,东市,helper\n"
                    + "370201,3702,西市,receiver\n"
            )
            .with("quotas.csv", "name,helper_group,max\nq,\(group),1\n")
        let reading = fixture.reading()
        let scenario = try #require(reading.scenario, "\(reading.places)")
        #expect(scenario.quotas.first?.helperGroup == .city("3701"))
        #expect(!reading.diagnostics.contains { $0.code == "W404" })
    }

    @Test func `the bottom and exceptions`() throws {
        let rows = ["370101,1,9,,,", "370102,1,1,,,", "370103,1,2,,,"]
        #expect(
            try roles("{receivers: {by: gdp, bottom: 1, except: [370102]}}", rows)
                == ["370101 none", "370102 none", "370103 receiver"]
        )
    }

    @Test func `the top of a rank is rank one`() throws {
        let rows = ["370101,1,,3,,", "370102,1,,1,,", "370103,1,,2,,"]
        #expect(
            try roles("{helpers: {by: gdp_rank, top: 1}, receivers: {by: gdp_rank, bottom: 1}}", rows)
                == ["370101 receiver", "370102 helper", "370103 none"]
        )
    }
}

import Counties
import Testing

@testable import Pairing
@testable import Reports

/// T15 says of every county that the rules of `roles` looked at and did not take why.
@Suite struct UnchosenCountiesTests {
    private static let names = ScenarioTableNames(columns: ["counties": ["need_index": "帮扶需求指数", "gdp_rank": "GDP 位次"]])

    /// The sample with three more counties that were left to the rules; 济南市市中区 and 台儿庄区 were taken by them.
    private func rows(_ roles: RoleRules, _ change: (inout [County]) -> Void = { _ in }) throws -> [[String]] {
        var scenario = Samples.scenario()
        scenario.counties[Samples.shizhong.position].isRoleByRule = true
        scenario.counties[Samples.taierzhuang.position].isRoleByRule = true
        for (number, index) in [30.5, 30.5, nil].enumerated() {
            var county = County(code: "38000\(number)", name: "外\(number)县", role: .none)
            county.isRoleByRule = true
            county.needIndex = index
            county.gdpRank = 12
            scenario.counties.append(county)
        }
        scenario.counties[Samples.shizhong.position].needIndex = 10
        scenario.counties[Samples.taierzhuang.position].needIndex = 90
        change(&scenario.counties)
        scenario.roles = roles
        let tables = PairingTables.all(
            for: Samples.optimal(scenario: scenario),
            version: "1",
            tableNames: Self.names,
            chainMatches: { _ in [] }
        )
        let table = try #require(tables.first { $0.id == "T15" })
        return RFC4180.rows(CSVFormat.bytes(of: table, in: .zh)).dropFirst().map { Array($0) }
    }

    @Test func `figure, place and cut are said for both sides, ties by code`() throws {
        var roles = RoleRules()
        roles.helpers = RoleRule(indicator: "need_index", cut: .bottom(1))
        roles.receivers = RoleRule(indicator: "need_index", cut: .top(1))
        let rows = try rows(roles)
        #expect(rows.map { $0[0] } == ["外0县", "外1县", "外2县"] && rows.allSatisfy { $0[1] == "未入选" })
        #expect(rows[0][3] == "380000")
        #expect(rows[0][2] == "按规则未入选：帮扶需求指数 30.5；选强县时从低到高第 2 位，取前 1 位；选弱县时从高到低第 2 位，取前 1 位。")
        #expect(rows[1][2] == "按规则未入选：帮扶需求指数 30.5；选强县时从低到高第 3 位，取前 1 位；选弱县时从高到低第 3 位，取前 1 位。")
        #expect(rows[2][2] == "按规则未入选：选强县时没有帮扶需求指数数据，不参加排序；选弱县时没有帮扶需求指数数据，不参加排序。")
    }

    @Test func `exceptions, full cities and ranks are told apart`() throws {
        var roles = RoleRules()
        roles.helpers = RoleRule(indicator: "gdp_rank", cut: .top(2), maxPerCity: 1, except: [CountyIndex(7)])
        let rows = try rows(roles) { counties in
            counties[Samples.shizhong.position].gdpRank = 40
            counties[9].gdpRank = 50
        }
        #expect(rows[0][2] == "按规则未入选：选强县时规则规定不选该县。")
        #expect(rows[1][2] == "按规则未入选：GDP 位次 12；选强县时从前到后第 1 位，取 2 个（每市最多 1 个），所在市已选满。")
        #expect(rows[2][2] == "按规则未入选：GDP 位次 50；选强县时从前到后第 3 位，取 2 个（每市最多 1 个），所在市已选满。")
    }

    @Test func `without rules nobody is listed, and a county whose role is written is never`() throws {
        #expect(try rows(RoleRules()).isEmpty)
        var roles = RoleRules()
        roles.helpers = RoleRule(indicator: "need_index", cut: .bottom(1))
        #expect(try !rows(roles).contains { $0[0].contains("市中区") })
    }
}

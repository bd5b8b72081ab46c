import Counties
import ScenarioFiles
import Testing

/// Amounts of the policy tables: converted exactly, or refused.
@Suite struct AmountTests {
    private func project(_ header: String, _ cell: String) throws -> Project {
        let reading = ScenarioFixture().with(
            "projects.csv",
            "project_id,points,bond_eligible,\(header)\np,1,1,\(cell)\n"
        )
        .reading()
        return try #require(reading.scenario?.projects.first, "\(reading.places)")
    }

    @Test(
        arguments: [
            ("fund_need", "2 亿元", 20_000_000_000), ("fund_need", "2亿", 20_000_000_000), ("fund_need", "0.01", 10_000),
            ("fund_need", "1 元", 100), ("fund_need（亿元）", "0.3", 3_000_000_000), ("fund_need", "１２", 12_000_000),
        ]
    ) func `money is taken in 万元 whatever unit it is written in`(header: String, cell: String, units: Int64) throws {
        #expect(try project(header, cell).fundNeed.units == units)
    }

    @Test func `energy, land, water and emissions convert`() throws {
        #expect(try project("energy", "1.5 万吨标煤").energy.units == 15_000_000_000)
        #expect(try project("energy（万吨标准煤）", "1.5").energy.units == 15_000_000_000)
        #expect(try project("land", "2 公顷").land.units == 30_000_000)
        #expect(try project("land", "2000 平方米").land.units == 3_000_000)
        #expect(try project("water", "5000 立方米").water.units == 500_000)
        #expect(try project("cod", "2.5 千克").emissions[.cod]?.units == 2_500)
        #expect(try project("jobs", "0.3 万人").jobs.units == 3_000_000_000)
        #expect(try project("invest", "12500 万元").investment?.units == 1_250_000)
        #expect(try project("bond_need", "0.5").bondNeed.units == 500_000)
    }

    @Test(arguments: [
        ("0.1", 100_000), ("0.2", 200_000), ("0.3", 300_000), ("0.000001", 1), ("1e-6", 1), ("999.999999", 999_999_999),
    ])
    func `what stands in the cell is what is kept`(cell: String, units: Int64) throws {
        #expect(try project("invest", cell).investment?.units == units)
    }

    @Test func `tenths add up exactly`() throws {
        let text = "project_id,points,fund_need\na,1,0.1\nb,1,0.2\nc,1,0.3\n"
        let needs = try #require(ScenarioFixture().with("projects.csv", text).reading().scenario).projects
            .map(\.fundNeed.units)
        #expect(needs[0] + needs[1] == needs[2])
    }

    @Test(arguments: ["0.1234567", "1e-7", "0.00000010", "7 分之一"])
    func `seven decimals are refused and never rounded`(cell: String) {
        let reading = ScenarioFixture().with("projects.csv", "project_id,points,land\np,1,\(cell)\n").reading()
        #expect(reading.places == [cell.contains("分") ? "E305 projects.csv:2:3" : "E307 projects.csv:2:3"])
    }

    @Test func `a conversion that leaves more than six decimals is refused, and says in which unit`() throws {
        let reading = ScenarioFixture().with("pools.csv", "pool,amount\nspecial_bond,12345 元\nspecial_bond,1 元\n")
            .reading()
        let fault = try #require(reading.diagnostics.first { $0.code == "E307" })
        #expect(fault.line == 2 && fault.message.zh == "数量（amount）写的是“12345 元”，以亿元计小数超过 6 位。")
    }

    @Test func `zeros at the end are no decimals`() throws {
        #expect(try project("land", "1.50000000000").land.units == 1_500_000)
    }

    @Test(
        arguments: [
            ("guidance_fund", "2 亿元", 20_000_000_000), ("guidance_fund", "2亿", 20_000_000_000),
            ("special_bond", "20", 20_000_000), ("special_bond", "5000万", 500_000), ("land_quota", "1 公顷", 15_000_000),
            ("energy_quota", "1.5 万吨标准煤", 15_000_000_000), ("teams_industry", "29 支", 29_000_000),
        ]
    ) func `an amount of a pool is in the unit of the pool`(pool: String, cell: String, units: Int64) throws {
        let reading = ScenarioFixture().with("pools.csv", "pool,amount\n\(pool),\(cell)\n").reading()
        #expect(try #require(reading.scenario, "\(reading.places)").pools.first?.amount?.units == units)
    }

    @Test func `a tax share may be a percentage`() throws {
        let reading = ScenarioFixture().with("modes.csv", "mode_id,tax_share_helper\nm,30%\n").reading()
        #expect(try #require(reading.scenario).modes.first?.taxShare == 0.3)
    }

    @Test func `a weight has at most four decimals`() throws {
        let text = "code,role,weight\n370101,helper,\n370201,receiver,1.23456\n370202,receiver,0\n"
        let reading = ScenarioFixture().with("counties.csv", text).with("pairs.csv", nil).reading()
        #expect(reading.places == ["W302 counties.csv:3:3"])
        #expect(reading.scenario?.counties.map(\.weight) == [1, 1.2346, 0])
    }
}

import Counties
import ScenarioFiles
import Testing

@Suite struct CellValueTests {
    private func county(_ header: String, _ cell: String) throws -> County {
        let reading = ScenarioFixture().with("pairs.csv", nil).with("counties.csv", "code,\(header)\n370101,\(cell)\n")
            .reading()
        return try #require(reading.scenario?.counties.first, "\(reading.places)")
    }

    @Test(
        arguments: [
            ("gdp", "2 亿元", 2.0), ("gdp", "20000万元", 2), ("gdp", "1.5e2", 150), ("gdp", "１２０", 120), ("gdp", "+7", 7),
            ("gdp（万元）", "20000", 2), ("地区生产总值(亿元)", "2", 2), ("gdp", "'12", 12), ("gdp", "  12\u{3000}", 12),
            ("gdp", ".5", 0.5),
        ]
    ) func `numbers take the unit of their column`(_ header: String, _ cell: String, _ value: Double) throws {
        #expect(try county(header, cell).gdp == value)
    }

    @Test(arguments: [("2亿", 2.0), ("3万", 0.0003), ("5 亿元", 5), ("800", 800)])
    func `a figure may be written with 万 or 亿 alone`(written: String, expected: Double) throws {
        let reading = ScenarioFixture().with(
            "counties.csv",
            "code,role,gdp\n370101,helper,\(written)\n370201,receiver,9\n"
        )
        .with("pairs.csv", "helper,receiver,value\n370101,370201,1\n").reading()
        let scenario = try #require(reading.scenario, "\(reading.places)")
        #expect(scenario.counties.first?.gdp == expected)
    }

    @Test func `a column in the wrong unit is warned of four times, not row by row`() {
        let rows = (0..<50).map { "3701\($0 + 10),0.5\n" }.joined()
        let reading = ScenarioFixture().with("counties.csv", "code,gdp\n" + rows).with("pairs.csv", nil).reading()
        let warnings = reading.diagnostics.filter { $0.code == "W301" }
        #expect(warnings.map(\.line) == [1, 2, 3, 4])
        #expect(warnings.first?.message.zh.contains("另有 47 个单元格") == true)
    }

    @Test func `percent signs belong to percentages`() throws {
        #expect(try county("urban_rate", "63.5%").urbanRate == 63.5)
        #expect(try county("城镇化率（％）", "63.5").urbanRate == 63.5)
        #expect(try county("pop", "820000 人").population == 82)
    }

    @Test func `blank is no data and never 0`() throws {
        let county = try county("gdp,pop,flags", ",,")
        #expect(county.gdp == nil && county.population == nil && county.flags.isEmpty)
        #expect(county.chainCap == 3)
    }

    @Test func `codes are text and keep their zeros`() throws {
        let reading = ScenarioFixture().with("counties.csv", "代码,名称,角色\n'037,甲,强县\n０３８,乙,弱县\n").with("pairs.csv", nil)
            .reading()
        #expect(reading.scenario?.counties.map(\.code) == ["037", "038"])
        #expect(reading.places == ["W303 counties.csv:2:1", "W202 counties.csv:3:1"])
    }

    @Test func `a guarding apostrophe is taken off`() throws {
        #expect(try county("name", "'=SUM(A1)").name == "=SUM(A1)")
        #expect(try county("name", "'甲'").name == "'甲'")
        #expect(try county("name", "\"'@\"\"甲\"\"\"").name == "@\"甲\"")
    }

    @Test(
        arguments: [
            ("1.00005", 10_001), ("-1.00005", -10_001), ("1.00004", 10_000), ("-0.00004", 0),
            ("1000000000", 10_000_000_000_000),
            ("0.1", 1_000), ("1e-4", 1),
        ]
    ) func `values are exact, halves go away from zero`(_ cell: String, _ units: Int64) {
        let reading = ScenarioFixture().with("pairs.csv", "helper,receiver,value\n370101,370201,\(cell)\n").reading()
        #expect(reading.scenario?.pairs.first?.value?.units == units)
    }

    @Test func `a need is rounded up and a limit down when a unit leaves a remainder`() throws {
        let fixture = ScenarioFixture()
            .with("pair_needs.csv", "helper,receiver,resource,amount\n370101,370201,地,1 亩\n370101,370202,地,0.5\n")
            .with("helper_resources.csv", "code,resource,amount,unit\n370101,地,1 亩,公顷\n370102,地,2,公顷\n")
        let scenario = try #require(fixture.reading().scenario)
        #expect(scenario.pairNeeds.map(\.amount.units) == [66_667, 500_000])
        #expect(scenario.helperResources.map(\.limit.units) == [66_666, 2_000_000])
    }

    @Test func `a journey counts both ways unless both are given`() throws {
        let text = "a,b,minutes,km\n370101,370201,90,\n370102,370201,1小时,80公里\n370201,370102,70,\n"
        let legs = try #require(ScenarioFixture().with("travel.csv", text).reading().scenario?.travel)
        #expect(legs.map(\.minutes) == [90, 60, 90, 70])
        #expect(legs.map(\.kilometres) == [nil, 80, nil, 80])
    }

    @Test func `counties are named by code, unique name or city and name everywhere`() throws {
        let text = "强县,弱县,分值\n东市甲,丙,1\n东市-乙,'370202,2\n"
        let reading = ScenarioFixture().with("pairs.csv", text).reading()
        #expect(reading.scenario?.pairs.map(\.value?.description) == ["1", "2"])
    }

    @Test func `an unknown code is answered with the nearest`() throws {
        let reading = ScenarioFixture().with("pairs.csv", "helper,receiver\n370110,370201\n").reading()
        let fault = try #require(reading.diagnostics.first)
        #expect(fault.help.en.hasPrefix("Did you mean '370101'?"))
        #expect(fault.place == "pairs.csv:2:1")
        #expect(fault.message.zh == "强县（helper）写的是“370110”，counties.csv 中没有这个县。")
    }

    @Test func `rules that cannot all be kept are no faults of the data`() throws {
        let fixture = ScenarioFixture()
            .with("pairs.csv", "helper,receiver,status\n370101,370201,force\n370101,370202,force\n")
            .with("quotas.csv", "name,min\nall,99\n")
            .with("helpers.csv", "code,pairs_min\n370101,50\n")
        #expect(fixture.reading().places == [])
    }

    @Test func `two spellings of one unit are one unit, whatever row comes first`() throws {
        let rows = ["370101,路,5,km\n", "370102,路,6,公里\n"]
        let header = "code,resource,amount,unit\n"
        let left = ScenarioFixture().with("helper_resources.csv", header + rows[0] + rows[1]).reading()
        let right = ScenarioFixture().with("helper_resources.csv", header + rows[1] + rows[0]).reading()
        #expect(left.scenario != nil && left.scenario == right.scenario)
    }

    @Test func `keys of tables differ by case`() {
        let reading = ScenarioFixture().with("projects.csv", "project_id,points\nA1,1\na1,1\n").reading()
        #expect(reading.places == [])
        let doubled = ScenarioFixture().with("projects.csv", "project_id,points\nA1,1\n'A1,1\n").reading()
        #expect(doubled.places == ["E403 projects.csv:3:1"])
    }

    @Test func `a fault in the settings hides no role`() {
        let reading = ScenarioFixture().with(
            "scenario.yaml",
            "format: 1\nid: x\nroles: {helpers: {by: gdpp, top: 1}}\n"
        )
        .with("counties.csv", "code,gdp\n370101,9\n370102,8\n370201,7\n370202,6\n").reading()
        #expect(reading.places == ["E706 scenario.yaml:3:23"])
    }

    @Test func `keys that look like formulas are guarded and read back`() throws {
        let text = "code,name,role\n=1,甲,helper\n'+2,乙,receiver\n"
        let scenario = try #require(
            ScenarioFixture().with("counties.csv", text).with("pairs.csv", "helper,receiver\n=1,+2\n").reading()
                .scenario
        )
        #expect(scenario.counties.map(\.code) == ["+2", "=1"])
        let files = Dictionary(ScenarioWriter.files(scenario).map { ($0.name, $0.bytes) }) { first, _ in first }
        #expect(String(decoding: files["pairs.csv"] ?? [], as: UTF8.self).hasSuffix("\n'=1,'+2,,0,,,,,,\n"))
        #expect(ScenarioReader.read(files: files).scenario == scenario)
    }

    @Test func `a county whose row is faulty is not unknown as well`() {
        let counties = "code,name,role\n370101,甲\n370102.0,乙,helper\n370201,丙,receiver\n370202,丁,receiver\n"
        let reading = ScenarioFixture().with("counties.csv", counties).reading()
        #expect(reading.places == ["E204 counties.csv:2", "E310 counties.csv:3:1"])
    }
}

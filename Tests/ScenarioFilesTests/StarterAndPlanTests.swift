import Counties
import Foundation
import ScenarioFiles
import Testing

@Suite struct StarterAndPlanTests {
    @Test(arguments: Language.allCases) func `the starter scenario loads without a word`(_ language: Language) throws {
        var fixture = ScenarioFixture()
        fixture.files = [:]
        for (name, text) in StarterScenario.files(language) { fixture[name] = text }
        let reading = fixture.reading()
        #expect(reading.places == [])
        let scenario = try #require(reading.scenario)
        #expect(scenario.helpers.count == 3 && scenario.receivers.count == 3 && scenario.pairs.count == 9)
        #expect(scenario.unmodelled.isEmpty)
        #expect(scenario.sources.allSatisfy { $0.isAssumption })
    }

    @Test func `the starter scenario is the same in both languages but for its words`() throws {
        let readings = Language.allCases.map { language in
            ScenarioReader.read(
                files: Dictionary(StarterScenario.files(language).map { ($0.name, Array($0.text.utf8)) }) { first, _ in
                    first
                }
            )
        }
        let scenarios = readings.compactMap(\.scenario)
        try #require(scenarios.count == 2, "\(readings.map(\.places))")
        #expect(scenarios[0].pairs == scenarios[1].pairs)
        #expect(scenarios[0].counties == scenarios[1].counties)
    }

    private func plan(_ text: String) throws -> PlanReading {
        let scenario = try #require(ScenarioFixture().reading().scenario)
        return PlanReader.read(bytes: Array(text.utf8), name: "plan.csv", scenario: scenario)
    }

    @Test(
        arguments: [
            "helper,receiver\n370101,370201\n370102,370202\n", "弱县,得分,强县\n丙,3,甲\n370202,4,东市乙\n",
            "\u{FEFF}强县代码,强县,弱县代码,弱县\r\n'370101,甲,370201,丙\r\n370102,别名,370202,丁\r\n",
            "结对方案表\n单位：分\n\n强县,弱县\n甲,丙\n乙,丁\n,,\n来源：本方案\n",
            "{\"format\":1,\"pairs\":[{\"helper\":\"370101\",\"receiver\":\"370201\",\"value\":3},{\"helper\":\"370102\",\"receiver\":\"370202\"}]}",
        ]
    ) func `a plan is read from tables and from JSON`(_ text: String) throws {
        let reading = try plan(text)
        #expect(reading.diagnostics == [])
        #expect(reading.rows.map { [$0.helper.position, $0.receiver.position] } == [[0, 2], [1, 3]])
    }

    @Test func `a pair whose code begins like a footnote is a pair`() throws {
        let fixture = ScenarioFixture()
            .with("pairs.csv", "helper,receiver,value\nunit1,合计2,1\n")
            .with("counties.csv", "code,role\nunit1,helper\n合计2,receiver\n")
        let reading = fixture.reading()
        let scenario = try #require(reading.scenario, "\(reading.places)")
        func plan(_ text: String) -> PlanReading {
            PlanReader.read(bytes: Array(text.utf8), name: "plan.csv", scenario: scenario)
        }
        #expect(plan("helper,receiver\nunit1,合计2\n").rows.count == 1)
        #expect(plan("receiver,helper\n合计2,unit1\n合计,\n注：两行\n,\n").rows.count == 1)
        #expect(plan("helper,receiver\nunit1,\n").diagnostics.map(\.code) == ["E309"])
    }

    @Test func `pairs that stand twice are kept for the audit`() throws {
        #expect(try plan("helper,receiver\n370101,370201\n370101,370201\n").rows.map(\.line) == [2, 3])
    }

    @Test(
        arguments: [
            ("helper,receiver\n370101,370299\n", "E401:2:2"), ("helper,receiver\n370101,\n", "E309:2:2"),
            ("a,b\n1,2\n", "E801:1:0"), ("", "E108:1:0"), ("{\"pairs\":[{\"helper\":1}]}", "E801:0:0"),
            ("{", "E801:0:0"), ("helper,receiver\n\"370101,370201\n", "E201:2:1"),
        ]
    ) func `faults of a plan have their place`(_ text: String, _ place: String) throws {
        let reading = try plan(text)
        #expect(reading.rows == [])
        #expect(reading.diagnostics.map { "\($0.code):\($0.line ?? 0):\($0.column ?? 0)" } == [place])
    }

    @Test func `a missing plan is no fault of the data`() throws {
        let scenario = try #require(ScenarioFixture().reading().scenario)
        #expect(throws: ScenarioNotFound.self) { try PlanReader.read(path: "/nowhere/plan.csv", scenario: scenario) }
    }

    @Test func `a county is found by code, name and city, and doubt is said`() throws {
        let text = "code,name,city_name,role\n370103,市中区,济南市,helper\n370402,市中区,枣庄市,receiver\n370181,章丘区,济南市,none\n"
        let scenario = try #require(
            ScenarioFixture().with("counties.csv", text).with("pairs.csv", nil).reading().scenario
        )
        #expect(try CountyLookup.find("370402", in: scenario).position == 2)
        #expect(try CountyLookup.find("章丘区", in: scenario).position == 1)
        for name in ["枣庄市市中区", "枣庄市 市中区", "枣庄市-市中区", "枣庄市·市中区"] {
            #expect(try CountyLookup.find(name, in: scenario).position == 2)
        }
        #expect(throws: CountyLookupError.doubtful(written: "市中区", candidates: ["济南市市中区（370103）", "枣庄市市中区（370402）"])) {
            try CountyLookup.find("市中区", in: scenario)
        }
        #expect(throws: CountyLookupError.unknown(written: "370182", suggestion: "370181")) {
            try CountyLookup.find("370182", in: scenario)
        }
    }
}

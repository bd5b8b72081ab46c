import Counties
import ScenarioFiles
import Testing

/// What the JSON of `solve` says beyond pairs.
@Suite struct PlanDecisionTests {
    private func scenario() throws -> Scenario {
        let reading = ScenarioFixture()
            .with("scenario.yaml", "format: 1\nid: small\nbase_year: 2025\nyears: 3\n")
            .with("projects.csv", "project_id,points\np1,5\np2,3\n")
            .with("modes.csv", "mode_id\npark\n")
            .reading()
        return try #require(reading.scenario, "\(reading.places)")
    }

    private func read(_ entries: String) throws -> PlanReading {
        let pairs = "\"pairs\":[{\"helper\":\"370101\",\"receiver\":\"370201\",\"value\":10}]"
        return PlanReader.read(
            bytes: Array("{\(pairs)\(entries.isEmpty ? "" : ",")\(entries)}".utf8),
            name: "plan.json",
            scenario: try scenario()
        )
    }

    @Test func `pairs alone decide nothing more`() throws {
        #expect(try read("").decisions == nil)
        // An answer about pairs has an empty list of projects.
        let reading = try read("\"projects\":[],\"objective\":10.5,\"kept\":0")
        #expect(reading.decisions == nil && reading.rows.count == 1)
        #expect(reading.figures?.objective == Points(units: 105_000) && reading.figures?.kept == 0)
        #expect(reading.figures?.pairValues == [Points(units: 100_000)])
    }

    @Test func `a plan of another scenario is told once for each kind of entry`() throws {
        let reading = try read(
            """
            "projects":[{"project":"x1","receiver":"370201","year":2026},{"project":"x2","receiver":"370201","year":2026},
              {"project":"x3","receiver":"370201","year":2026},{"project":"x4","receiver":"370201","year":2026}],
            "modes":[{"receiver":"370201","mode":"pork"},{"receiver":"370201","mode":"pork"}]
            """
        )
        let told = reading.diagnostics.map(\.message)
        #expect(told.count == 2, "\(told)")
        #expect(told.contains { $0.zh.contains("4 个项目在情景中没有：x1、x2、x3等") })
        #expect(told.contains { $0.en == "The scenario has no mode 'pork'. Did you mean 'park'?" })
        #expect(reading.decisions == nil)
    }

    @Test func `decisions are read with their years, names and exact amounts`() throws {
        let reading = try read(
            """
            "projects":[{"project":"p2","receiver":"370201","year":2027,"status":"placed","points":3,"helper":"370101"},
              {"project":"p1","receiver":null,"year":null,"status":"refused"}],
            "modes":[{"receiver":"丙","mode":"park"}],
            "support":[{"receiver":"370201","pool":"guidance_fund","units":30}],
            "grants":[{"receiver":"370201","pool":"guidance_fund","year":null,"amount":123456789.000001},
              {"receiver":"370201","pool":"land_quota","year":2028,"amount":1e2}],
            "transfers":[{"helper":"370101","receiver":"370201","means":"money","amount":0.5}],
            "rewards":[{"year":2026,"amount":7}],
            "benefits":[{"receiver":"370201","total":-1.25}]
            """
        )
        #expect(reading.diagnostics == [])
        let decisions = try #require(reading.decisions)
        let (helper, receiver) = (CountyIndex(0), CountyIndex(2))
        #expect(decisions.projects.map { [$0.project, $0.receiver.position, $0.year] } == [[1, 2, 1]])
        #expect(decisions.projects.first?.helper == helper && decisions.projects.first?.points == Points(units: 30_000))
        #expect(decisions.modes.map(\.mode) == [0] && decisions.modes.first?.receiver == receiver)
        #expect(decisions.support.map(\.units) == [30])
        #expect(decisions.grants.map(\.amount.units) == [123_456_789_000_001, 100_000_000])
        #expect(decisions.grants.map(\.year) == [0, 2])
        #expect(decisions.transfers.map(\.means) == ["money"] && decisions.transfers.first?.helper == helper)
        #expect(decisions.rewards.map { [Int64($0.year), $0.units] } == [[0, 7]])
        #expect(reading.figures?.benefits == [receiver: Points(units: -12_500)])
    }

    @Test(
        arguments: [
            ("\"projects\":[{\"project\":\"p3\",\"receiver\":\"370201\",\"year\":2026}]", "p1"),
            ("\"projects\":[{\"project\":\"p1\",\"receiver\":\"370201\"}]", "projects.year"),
            ("\"projects\":[{\"project\":\"p1\",\"year\":2026}]", "projects.receiver"),
            ("\"projects\":[{\"project\":\"p1\",\"receiver\":\"370201\",\"year\":2026.5}]", "projects.year"),
            ("\"modes\":[{\"receiver\":\"370201\",\"mode\":\"parc\"}]", "'park'"),
            ("\"support\":[{\"receiver\":\"370201\",\"pool\":\"guidance_found\",\"units\":1}]", "'guidance_fund'"),
            ("\"support\":[{\"receiver\":\"370201\",\"pool\":\"guidance_fund\",\"units\":1.5}]", "support.units"),
            ("\"grants\":[{\"receiver\":\"370201\",\"pool\":\"guidance_fund\",\"amount\":0.0000001}]", "grants.amount"),
            ("\"grants\":[{\"receiver\":\"370201\",\"pool\":\"guidance_fund\",\"amount\":1e300}]", "too large"),
            ("\"grants\":[{\"receiver\":\"370201\",\"pool\":\"guidance_fund\"}]", "grants[0].amount"),
            ("\"grants\":{}", "grants"),
            ("\"transfers\":[{\"helper\":\"370101\",\"receiver\":\"370201\",\"means\":\"cash\",\"amount\":1}]", "cash"),
            ("\"objective\":1.00001,\"modes\":[]", "objective"),
        ]
    ) func `faults of decisions are named`(_ entries: String, _ word: String) throws {
        let reading = try read(entries)
        #expect(reading.hasErrors && reading.rows == [] && reading.decisions == nil)
        #expect(
            reading.diagnostics.contains { $0.message.en.contains(word) },
            "\(reading.diagnostics.map(\.message.en))"
        )
        #expect(reading.diagnostics.allSatisfy { $0.code == "E801" })
    }

    @Test func `a county that is not there has its own fault`() throws {
        let reading = try read("\"modes\":[{\"receiver\":\"370299\",\"mode\":\"park\"}]")
        #expect(reading.diagnostics.map(\.code) == ["E401"])
    }
}

import Counties
import Foundation
import ScenarioFiles
import Testing

@Suite struct SchemaTests {
    @Test func `names and headers of a table are unique`() {
        for table in Schema.tables {
            let headers = table.columns.flatMap { [$0.name] + $0.chineseNames }
            #expect(Set(headers).count == headers.count, "\(table.name): \(headers)")
            #expect(table.key.allSatisfy { table.column($0) != nil }, "\(table.name)")
        }
    }

    @Test func `every table of the format is in the schema`() {
        let names = Set(Schema.tables.map(\.name))
        let wanted = """
            counties chains nodes links proximity county_nodes helpers factors pairs pair_needs helper_resources quotas travel
            modes pair_mode_benefit projects thresholds pools fund_response floors targets actuals light_rules score_params sources
            """
        for name in wanted.split(whereSeparator: \.isWhitespace) { #expect(names.contains(String(name)), "\(name)") }
    }

    @Test func `defaults of numbers lie in their range`() {
        for table in Schema.tables {
            for column in table.columns {
                guard let text = column.defaultText, let value = Double(text), let range = column.range else {
                    continue
                }
                #expect(range.contains(value), "\(table.name).\(column.name)")
            }
        }
    }

    @Test func `every score parameter reads back what is set`() throws {
        for parameter in ScoreParameterSchema.all {
            let value =
                parameter.isWhole ? parameter.range.upper : parameter.range.lower * 0.55 + parameter.range.upper * 0.45
            let text = "name,value\n\(parameter.name),\(value)\n"
            let scenario = try #require(ScenarioFixture().with("score_params.csv", text).reading().scenario)
            #expect(scenario.score.parameters != ScoreParameters(), "\(parameter.name)")
        }
    }

    @Test(
        arguments: [
            ("modes.csv", "mode_id\nm1\n", "modes P13"), ("projects.csv", "project_id,points\np,1\n", "projects P14"),
            ("thresholds.csv", "metric,op,value,action\ntax_total,>=,1,veto\n", "thresholds P14"),
            ("pools.csv", "pool,amount\nspecial_bond,20\n", "pools P11"),
            ("fund_response.csv", "segment,width,slope\n1,5,1\n", "fund_response P11"),
            ("floors.csv", "name,points\n底线,5\n", "floors P16"),
            (
                "counties.csv",
                "code,role,weight\n370101,helper,\n370102,helper,\n370201,receiver,2\n370202,receiver,\n",
                "counties.weight"
            ),
            ("helpers.csv", "code,money_year,pair_cost\n370101,500,30\n", "helpers.pair_cost P12"),
            ("targets.csv", "code,indicator,period\n370101,gdp,2025\n", "targets"),
            ("actuals.csv", "code,indicator,period\n370101,gdp,2025\n", "actuals"),
            ("light_rules.csv", "metric,op,threshold,colour\ngdp,<,10,红\n", "light_rules"),
            ("helpers.csv", "code,min_benefit\n370101,5\n", "helpers.min_benefit P15"),
            ("chains.csv", "chain_id,min_projects\nli,5\n", "chains.min_projects P7"),
            ("chains.csv", "chain_id,cap_counties\nli,5\n", "chains.cap_counties P7"),
            ("scenario.yaml", "format: 1\nid: x\nyears: 3\n", "years P17"),
            ("scenario.yaml", "format: 1\nid: x\nobjective: {mode: worst_k, k: 3}\n", "objective.mode"),
        ]
    ) func `what no rule models is named and not ignored`(_ file: String, _ text: String, _ part: String) throws {
        let reading = ScenarioFixture().with(file, text).reading()
        let scenario = try #require(reading.scenario, "\(reading.places)")
        #expect(scenario.unmodelled.map { [$0.part, $0.family].compactMap { $0 }.joined(separator: " ") } == [part])
    }

    @Test func `what a pair costs is refused only where the helper's money is limited`() throws {
        let pairs = "helper,receiver,value,cost\n370101,370201,1,30\n370101,370202,2,0\n"
        let free = ScenarioFixture().with("pairs.csv", pairs)
        #expect(try #require(free.reading().scenario).unmodelled == [])
        let limited = free.with("helpers.csv", "code,money_year\n370101,500\n")
        #expect(try #require(limited.reading().scenario).unmodelled.map(\.part) == ["pairs.cost"])
        let other = free.with("helpers.csv", "code,money_year,pair_cost\n370102,500,0\n")
        #expect(try #require(other.reading().scenario).unmodelled == [])
    }

    @Test func `settings that change no plan without projects are not refused`() throws {
        let text = """
            format: 1
            id: x
            first_year: 2026
            projects: {scale: none, two_high_ratio: 2}
            funds: {debt_ratio_max: 120, reward_rate: 0.1}
            ledger: {local_share: 0.5}
            """
        #expect(try #require(ScenarioFixture().with("scenario.yaml", text).reading().scenario).unmodelled == [])
    }

    @Test func `talent teams and moving firms are plain data`() throws {
        let text = "code,talent_teams,firms_to_move\n370101,3,2\n"
        #expect(try #require(ScenarioFixture().with("helpers.csv", text).reading().scenario).unmodelled == [])
    }
}

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
            ("targets.csv", "code,indicator,period\n370101,gdp,2025\n", "targets"),
            ("actuals.csv", "code,indicator,period\n370101,gdp,2025\n", "actuals"),
            ("light_rules.csv", "metric,op,threshold,colour\ngdp,<,10,红\n", "light_rules"),
        ]
    ) func `what no rule models is named and not ignored`(_ file: String, _ text: String, _ part: String) throws {
        let reading = ScenarioFixture().with(file, text).reading()
        let scenario = try #require(reading.scenario, "\(reading.places)")
        #expect(scenario.unmodelled.map { [$0.part, $0.family].compactMap { $0 }.joined(separator: " ") } == [part])
    }

    @Test func `talent teams and moving firms are plain data`() throws {
        let text = "code,talent_teams,firms_to_move\n370101,3,2\n"
        #expect(try #require(ScenarioFixture().with("helpers.csv", text).reading().scenario).unmodelled == [])
    }
}

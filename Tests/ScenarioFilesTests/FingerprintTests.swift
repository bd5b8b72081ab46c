import Counties
import Foundation
import JieduiTestSupport
import ScenarioFiles
import Testing

@Suite struct FingerprintTests {
    private static let rich = ScenarioFixture.rich

    private func fingerprint(_ fixture: ScenarioFixture) throws -> String {
        let reading = fixture.reading()
        return try #require(reading.scenario, "\(reading.diagnostics)").fingerprint
    }

    @Test func `spelling does not change the fingerprint`() throws {
        let expected = try fingerprint(Self.rich)
        let gdp = Self.rich["counties.csv"] ?? ""
        let variants: [(String, String)] = [
            ("\n", "\r\n"), ("370101,甲", "\"370101\",\"甲\""), ("500.5", "500.50"), ("500.5", "5005000 万元"),
            ("code,name", "行政区划代码,名称"), ("500.5", "+5.005e2"), ("helper\n", "强县\n"), ("370101,甲", "'370101, 甲 "),
        ]
        for (old, new) in variants {
            let changed = gdp.replacing(old, with: new)
            #expect(changed != gdp)
            #expect(try fingerprint(Self.rich.with("counties.csv", changed)) == expected, "\(old) → \(new)")
        }
        #expect(try fingerprint(Self.rich.with("counties.csv", "\u{FEFF}" + gdp)) == expected)
        var encoded = Self.rich
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        for (name, bytes) in Self.rich.files {
            encoded.files[name] = String(decoding: bytes, as: UTF8.self).data(using: encoding).map(Array.init)
        }
        #expect(encoded.files["counties.csv"] != Self.rich.files["counties.csv"])
        #expect(try fingerprint(encoded) == expected)
    }

    @Test(arguments: 0..<40) func `the order of rows and columns changes nothing`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var shuffled = Self.rich
        for name in shuffled.files.keys.sorted() where name.hasSuffix(".csv") {
            var rows = (shuffled[name] ?? "").split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            let order = Array(rows[0].indices).shuffled(using: &generator)
            rows = [rows[0]] + rows.dropFirst().shuffled(using: &generator)
            shuffled[name] = rows.map { row in order.map { row[$0] }.joined(separator: ",") + "\n" }.joined()
        }
        let (left, right) = (Self.rich.reading(), shuffled.reading())
        #expect(left.scenario != nil && left.scenario == right.scenario, "seed \(seed): \(right.diagnostics)")
    }

    @Test func `every figure, key and setting changes the fingerprint`() throws {
        let expected = try fingerprint(Self.rich)
        let changes = [
            ("counties.csv", "500.5", "500.6"), ("pairs.csv", ",10,", ",10.0001,"), ("pairs.csv", ",force,", ",allow,"),
            ("pairs.csv", ",1,2021", ",0,2021"), ("pair_needs.csv", "200", "200.000001"),
            ("helper_resources.csv", "万元", "亿元"),
            ("quotas.csv", "same_city", "any"), ("scenario.yaml", "max_minutes: 480", "max_minutes: 481"),
            ("scenario.yaml", "id: rich", "id: poor"), ("sources.csv", "示例", "样例"), ("nodes.csv", "0.5", "0.6"),
            ("links.csv", "0.35", "0.36"), ("score_params.csv", "130", "131"), ("travel.csv", "95", "96"),
            ("factors.csv", "800", "801"), ("helpers.csv", "900", "901"), ("county_nodes.csv", "60", "61"),
            ("proximity.csv", "0.6", "0.7"), ("chains.csv", "锂电", "锂电池"),
            ("counties.csv", "1.25", "1.5"), ("counties.csv", "66", "67"), ("pairs.csv", ",35,", ",36,"),
            ("modes.csv", "120.5", "120.6"), ("modes.csv", "fund", "receiver"), ("helpers.csv", "park|fly", "fly"),
            ("helpers.csv", "2000", "2001"), ("factors.csv", "3.5", "3.6"), ("pair_mode_benefit.csv", "9.25", "9.26"),
            ("projects.csv", "12.5", "12.500001"), ("projects.csv", "2026-03", "2026-04"),
            ("projects.csv", "signed", "started"), ("thresholds.csv", "300", "301"), ("thresholds.csv", "veto", "warn"),
            ("pools.csv", "3000", "3001"), ("pools.csv", "2026", "2027"), ("fund_response.csv", "0.05", "0.06"),
            ("floors.csv", "12.5", "12.6"), ("scenario.yaml", "k: 2", "k: 4"), ("scenario.yaml", "kept: 1", "kept: 2"),
            ("scenario.yaml", "[kept, worst_k]", "[worst_k, kept]"), ("scenario.yaml", "log", "linear"),
            ("scenario.yaml", "soc: 0.1", "soc: 0.2"), ("scenario.yaml", "nox: 2", "nox: 1.5"),
            ("scenario.yaml", "two_high_ratio: 1.5", "two_high_ratio: 2"),
            ("scenario.yaml", "debt_ratio_max: 120", "debt_ratio_max: none"),
            ("scenario.yaml", "reward_rate: 0.01", "reward_rate: 0.02"),
            ("scenario.yaml", "reward_by: rate", "reward_by: amount"),
            ("scenario.yaml", "local_share: 0.5", "local_share: 1"),
            ("scenario.yaml", "first_year: 2026", "first_year: 2025"), ("scenario.yaml", "years: 3", "years: 4"),
        ]
        for (file, old, new) in changes {
            let text = Self.rich[file] ?? ""
            let changed = text.replacing(old, with: new)
            #expect(changed != text, "\(file): \(old)")
            #expect(try fingerprint(Self.rich.with(file, changed)) != expected, "\(file): \(old)")
        }
    }

    @Test func `a scenario that is written reads back as the same`() throws {
        let scenario = try #require(Self.rich.reading().scenario)
        var written = ScenarioFixture()
        written.files = Dictionary(ScenarioWriter.files(scenario).map { ($0.name, $0.bytes) }) { first, _ in first }
        let again = written.reading()
        #expect(again.places == [])
        #expect(again.scenario == scenario)
        let rewritten = try #require(again.scenario)
        #expect(ScenarioWriter.files(scenario).map(\.bytes) == ScenarioWriter.files(rewritten).map(\.bytes))
    }
}

extension FingerprintTests {
    @Test func `a scenario is written to a folder that is made`() throws {
        let scenario = try #require(ScenarioFixture.rich.reading().scenario)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString)/a/b")
        defer { try? FileManager.default.removeItem(at: folder) }
        try ScenarioWriter.write(scenario, folder: folder.path)
        #expect(try ScenarioReader.read(folder: folder.path).scenario == scenario)
    }

    @Test func `the fingerprint of a scenario never changes by itself`() throws {
        let scenario = try #require(ScenarioFixture().reading().scenario)
        #expect(scenario.fingerprint == scenario.computedFingerprint())
        #expect(scenario.fingerprint == "21b4bd1b1f0969dbfa0f351534f3dbac80c58c7fcd8feca3ededae9993453df6")
    }
}

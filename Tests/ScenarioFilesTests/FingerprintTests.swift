import Counties
import Foundation
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
        var generator = SplitMix64(seed: seed)
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
        #expect(scenario.fingerprint == "12eb5559d3fe963e2693bdf2c87c89b4c2d4bbc5422f1e22ec9af8da15a7c0f9")
    }
}

extension ScenarioFixture {
    /// A scenario that fills every modelled table.
    static let rich: ScenarioFixture = {
        var fixture = ScenarioFixture()
        fixture["scenario.yaml"] = """
            format: 1
            id: rich
            title: {zh: "甲\\"乙", en: rich}
            base_year: 2024
            roles:
              receivers: {by: gdp, bottom: 2, max_per_city: 2, except: [370101]}
            pairing:
              receivers_per_helper: {min: 0, max: 2}
              allow_unpaired: true
              unpaired_penalty: 5.5
              max_minutes: 480
              keep_current: {changes_max: 1, bonus: 0.25}
            score: {missing: 0.4, min_coverage: 0.6}
            solve: {gap: 0.001, seconds: 20}
            diagnose: {prices: {P4: 7, P3.force: 2}, never: [P6, P12]}
            """
        fixture["counties.csv"] = """
            code,name,city_code,city_name,lon,lat,gdp,pop,chain_cap,flags,year,role
            370101,甲,3701,东市,117.1,36.6,500.5,80,2,试点|老区,2024,helper
            370102,'=乙,3701,东市,117.2,36.7,400,70,,,2024,helper
            370201,丙,3702,西市,,,100,50,,,2023,
            370202,丁,3702,西市,115.5,36.1,120,,,老区,,
            """
        fixture["pairs.csv"] = """
            helper,receiver,status,current,since,signed_projects,value,reason,source
            370101,370201,force,1,2021,3,10,已有合作,文件
            370101,370202,,0,,,1.5,,
            370102,370201,forbid,,,,,产业雷同,'-会议
            """
        fixture["pair_needs.csv"] = "helper,receiver,resource,amount\n370101,370201,资金,200\n370102,370202,资金,0\n"
        fixture["helper_resources.csv"] = "code,resource,amount,unit\n370101,资金,500,万元\n"
        fixture["quotas.csv"] =
            "name,helper_group,receiver_group,relation,min,max\nq1,city:3701,flag:老区,same_city,,3\nq2,code:370101|370102,,any,1,\n"
        fixture["chains.csv"] = "chain_id,name,level,leader_firm,weight\nli,锂电,省标志性,某厂,2\n"
        fixture["nodes.csv"] = "node_id,chain_id,name,stage,importance,ref_share\na,li,锂盐,1,1.5,0.5\nb,li,正极,2,,0.25\n"
        fixture["links.csv"] = "from_node,to_node,coef\na,b,0.35\n"
        fixture["proximity.csv"] = "node_a,node_b,phi\nb,a,0.6\n"
        fixture["county_nodes.csv"] =
            "code,node_id,output,firms,leader,growth,planned\n370101,a,60,12,1,7.5,\n370201,b,3.25,,0,,1\n"
        fixture["helpers.csv"] = "code,pairs_max,money_year,talent_teams,talent_people\n370101,2,900,3,40\n"
        fixture["factors.csv"] = "code,land_stock,off_cod,money_need\n370201,800,1.5,500\n"
        fixture["travel.csv"] = "a,b,minutes,km\n370101,370201,95,110\n"
        fixture["score_params.csv"] = "set,name,value,note\ndefault,travel_half_minutes,130,\n"
        fixture["sources.csv"] = "table,key,column,source,year,caliber,assumption\ncounties,,gdp,示例,2024,当年价,1\n"
        return fixture
    }()
}

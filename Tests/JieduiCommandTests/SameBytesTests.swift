import Foundation
import JieduiTestSupport
import Testing

/// Same input, same bytes: twice in a row, in any order of rows and columns, and beside another run.
@Suite struct SameBytesTests {
    private static func solve(_ scenario: String, _ folder: TemporaryFolder, _ name: String) async throws
        -> [String: Data]
    {
        let run = try await Product.run(
            "solve",
            scenario,
            "--regrets",
            "--quiet",
            "--lang",
            "zh",
            "-o",
            folder.path(name)
        )
        #expect(run.status == 0 || run.status == 3, "\(run.errorText)")
        return try folder.files(in: name).filter { $0.key != "run.json" }
    }

    @Test(arguments: Repository.pairingScenarios)
    func `twice in a row every file but run json is the same`(scenario: String) async throws {
        let folder = try TemporaryFolder()
        let first = try await Self.solve(Repository.scenario(scenario), folder, "first")
        #expect(first == (try await Self.solve(Repository.scenario(scenario), folder, "second")))
        #expect(first.count >= 4 && first["tables.xlsx"]?.starts(with: Data("PK".utf8)) == true)
    }

    @Test(arguments: Repository.pairingScenarios, UInt64(1)...2)
    func `the order of rows and columns changes nothing`(scenario: String, seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let source = Repository.scenario(scenario)
        for name in try FileManager.default.contentsOfDirectory(atPath: source).sorted() {
            let data = FileManager.default.contents(atPath: source + "/" + name)
            guard let data else { continue }
            let isTable = name.hasSuffix(".csv")
            try folder.write(isTable ? CSVTable(data).shuffled(using: &random).data : data, to: "shuffled/" + name)
        }
        let plain = try await Self.solve(source, folder, "plain")
        let shuffled = try await Self.solve(folder.path("shuffled"), folder, "out")
        #expect(Set(plain.keys) == Set(shuffled.keys), "seed \(seed)")
        for (name, data) in plain { #expect(data == shuffled[name], "\(name), seed \(seed)") }
        let matrix = try await Product.run("score", source, "--json")
        #expect(matrix.output == (try await Product.run("score", folder.path("shuffled"), "--json")).output)
        let model = try await Product.run("export-model", source, "--format", "mps")
        let other = try await Product.run("export-model", folder.path("shuffled"), "--format", "mps")
        #expect(model.output == other.output && !model.output.isEmpty, "seed \(seed)")
    }

    @Test func `GB18030, a byte order mark, CRLF and Chinese headers change nothing`() async throws {
        let folder = try TemporaryFolder()
        let source = Repository.scenario("tutorial")
        let words = [
            "code": "行政区划代码", "name": "名称", "role": "角色", "helper": "强县", "receiver": "弱县", "status": "状态",
            "current": "现行结对", "value": "分值", "reason": "理由",
        ]
        let chinese = String.Encoding(rawValue: 0x8000_0632)
        for name in try FileManager.default.contentsOfDirectory(atPath: source).sorted() {
            guard let data = FileManager.default.contents(atPath: source + "/" + name) else { continue }
            guard ["counties.csv", "pairs.csv"].contains(name) else {
                try folder.write(data, to: "gb/" + name)
                try folder.write(data, to: "bom/" + name)
                continue
            }
            var table = CSVTable(data)
            table.header = table.header.map { words[$0] ?? $0 }
            let text = String(decoding: table.data, as: UTF8.self)
            try folder.write(try #require(text.data(using: chinese)), to: "gb/" + name)
            let windows = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
            try folder.write(windows, to: "bom/" + name)
        }
        let plain = try await Self.solve(source, folder, "plain")
        for name in ["gb", "bom"] {
            let check = try await Product.run("check", folder.path(name), "--json")
            #expect(check.output == (try await Product.run("check", source, "--json")).output, "\(check.outputText)")
            #expect(try await Self.solve(folder.path(name), folder, name + "-out") == plain, "\(name)")
        }
    }

    @Test func `among plans that are as good, the first in order of codes is printed`() async throws {
        let folder = try TemporaryFolder()
        var pairs = CSVTable(header: ["helper", "receiver", "value"], rows: [])
        for helper in ["370101", "370102"] {
            for receiver in ["370201", "370202"] { pairs.rows.append([helper, receiver, "1"]) }
        }
        for seed in UInt64(1)...3 {
            var random = SeededGenerator(seed: seed)
            let text = String(decoding: pairs.shuffled(using: &random).data, as: UTF8.self)
            let path = try ScenarioText.small.with("pairs.csv", text).write(to: folder, as: "s\(seed)")
            let document = try await Product.run("solve", path, "--json").document()
            #expect(document["ties"]?.isTrue == true)
            let plan = (document["pairs"]?.elements ?? []).map { [$0["receiver"]?.text, $0["helper"]?.text] }
            #expect(plan == [["370201", "370101"], ["370202", "370102"]], "seed \(seed)")
            #expect(document["pairs"]?[0]?["margin"] == .number("0"))
        }
    }

    @Test func `two runs at once leave whole files, in one folder and in two`() async throws {
        let folder = try TemporaryFolder()
        let source = Repository.scenario("shandong-2024")
        let alone = try await Self.solve(source, folder, "alone")
        for name in ["shared", "shared", "shared"] {
            async let one = Self.solve(source, folder, name)
            async let two = Self.solve(source, folder, name)
            async let three = Self.solve(source, folder, "own")
            _ = try await (one, two)
            #expect(try await three == alone)
            let after = try folder.files(in: name)
            #expect(after.filter { $0.key != "run.json" } == alone)
            #expect(throws: Never.self) { try JSONTree(parsing: after["run.json"] ?? Data()) }
        }
    }
}

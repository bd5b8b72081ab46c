import Foundation
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

    @Test(arguments: Repository.shippedScenarios)
    func `twice in a row every file but run json is the same`(scenario: String) async throws {
        let folder = try TemporaryFolder()
        let first = try await Self.solve(Repository.scenario(scenario), folder, "first")
        #expect(first == (try await Self.solve(Repository.scenario(scenario), folder, "second")))
        #expect(first.count >= 4)
    }

    @Test(arguments: Repository.shippedScenarios, UInt64(1)...2)
    func `the order of rows and columns changes nothing`(scenario: String, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
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

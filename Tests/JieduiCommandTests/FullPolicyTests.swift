import Foundation
import JieduiTestSupport
import Testing

/// The scenario that uses every table of the policy model: its files, its tables, and a second model that knows nothing of the
/// program's own.
@Suite struct FullPolicyTests {
    private static let scenario = Repository.scenario("full-policy")

    /// Solves without losses, each of which takes a solve of its own, and gives what was written.
    private static func solve(_ path: String, _ folder: TemporaryFolder, _ name: String) async throws -> [String: Data]
    {
        let run = try await Product.run(
            ["solve", path, "--no-margins", "--quiet", "--lang", "zh", "-o", folder.path(name)]
        )
        #expect(run.status == 0, "\(run.errorText)")
        return try folder.files(in: name).filter { $0.key != "run.json" }
    }

    @Test func `check warns of what is not known and of thresholds that only warn`() async throws {
        let document = try await Product.run("check", Self.scenario, "--json").document()
        let diagnostics = try #require(document["diagnostics"]?.elements)
        #expect(diagnostics.compactMap { $0["code"]?.text } == ["W410", "W409", "W905"])
        let parts = try #require(document["parts"])
        let off: Set = parts.keys.filter { parts[$0]?.isTrue == false }
        #expect(off == ["targets", "actuals", "light_rules"])
    }

    @Test func `neither the order of rows and columns nor a workbook changes a byte`() async throws {
        var random = SeededGenerator(seed: 1)
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.scenario).sorted() {
            guard let data = FileManager.default.contents(atPath: Self.scenario + "/" + name) else { continue }
            let isTable = name.hasSuffix(".csv")
            try folder.write(isTable ? CSVTable(data).shuffled(using: &random).data : data, to: "shuffled/" + name)
        }
        let book = folder.path("s.xlsx")
        let converted = try await Product.run("check", folder.path("shuffled"), "--convert", book)
        #expect(converted.status == 0, "\(converted.errorText)")
        let plain = try await Self.solve(Self.scenario, folder, "plain")
        let other = try await Self.solve(book, folder, "other")
        #expect(Set(plain.keys) == Set(other.keys))
        for (name, data) in plain { #expect(data == other[name], "\(name)") }
        let wanted = (1...10).map { "T\($0)_" } + ["T14_", "T15_"]
        let tables = plain.keys.filter { $0.hasSuffix(".csv") }
        #expect(tables.count == wanted.count)
        for code in wanted { #expect(tables.contains { $0.hasPrefix(code) }, "\(code)") }
        for name in tables {
            let table = try CSVTable(folder.data("plain/" + name))
            #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.header.count }, "\(name)")
        }
        let audit = try await Product.run("audit", Self.scenario, folder.path("plain/solve.json"), "--json")
        #expect(audit.status == 0, "\(audit.outputText)")
        #expect(try audit.document()["scope"]?.text == "plan")
    }

    @Test(
        .enabled("the Python module highspy is not installed") { await OtherProgram.hasPython(module: "highspy") }
    )
    func `a model built from the files alone has the same optimum, and the plan reaches it there`() async throws {
        let python = try #require(OtherProgram.url("python3"))
        let folder = try TemporaryFolder()
        _ = try await Self.solve(Self.scenario, folder, "out")
        let peer = Repository.root.appendingPathComponent("Benchmarks/policy_peer").path
        let plan = folder.path("out/solve.json")
        let run = try await StartedProgram(
            python,
            ["-B", peer, Self.scenario, "--product", Product.url.path, "--plan", plan]
        ).end(limit: 300)
        #expect(run.status == 0, "\(run.errorText)")
        let answer = try run.document()
        let document = try JSONTree(parsing: folder.data("out/solve.json"))
        let objective = try #require(document["objective"]?.points)
        #expect(answer["objective"]?.points == objective && answer["plan"]?["objective"]?.points == objective)
        #expect(answer["status"]?.text == "optimal" && answer["plan"]?["status"]?.text == "optimal")
        func members(_ tree: JSONTree?) -> [String] {
            (tree?.elements ?? []).map { ($0["helper"]?.text ?? "") + ">" + ($0["receiver"]?.text ?? "") }
        }
        #expect(members(answer["pairs"]) == members(document["pairs"]))
    }
}

import Foundation
import Testing

/// What the READMEs promise, tried out.
@Suite struct ReadmeTests {
    static let pages = [("zh", "README.zh.md"), ("en", "README.md")]

    private func text(_ page: String) throws -> String {
        try String(contentsOf: Repository.root.appendingPathComponent(page), encoding: .utf8)
    }

    /// The fenced blocks of a page, with their language.
    private func blocks(_ page: String) throws -> [(kind: String, text: String)] {
        try text(page).matches(of: /(?m)^```([a-z]+)\n([^`]*)^```$/).map { (String($0.1), String($0.2)) }
    }

    private func withoutVersion(_ text: String) -> String { text.replacing(/GLPK \d+\.\d+/, with: "GLPK") }

    @Test(arguments: pages) func `the pasted run is what the program prints`(language: String, page: String)
        async throws
    {
        let run = try await Product.run("solve", Repository.scenario("shandong-2024"), "--lang", language)
        if ProcessInfo.processInfo.environment["JIEDUI_RECORD"] != nil {
            let recorded = try text(page).replacing(/(?s)```text\n.*?```/, with: "```text\n" + run.outputText + "```")
            try Data(recorded.utf8).write(to: Repository.root.appendingPathComponent(page))
            Issue.record("\(page) was recorded; run the tests again without JIEDUI_RECORD")
        }
        let pasted = try #require(try blocks(page).first { $0.kind == "text" }).text
        #expect(withoutVersion(pasted) == withoutVersion(run.outputText))
    }

    @Test(arguments: pages) func `the smallest scenario of the page solves`(language: String, page: String) async throws
    {
        let folder = try TemporaryFolder()
        let files = try blocks(page).filter { ["yaml", "csv"].contains($0.kind) }
        try #require(files.count == 3)
        for (name, file) in zip(["scenario.yaml", "counties.csv", "pairs.csv"], files) {
            try Data(file.text.utf8).write(to: folder.url.appendingPathComponent(name))
        }
        let check = try await Product.run("check", folder.url.path, "--strict", "--lang", language)
        #expect(check.status == 0, "\(check.outputText)")
        let run = try await Product.run("solve", folder.url.path, "--json")
        #expect(run.status == 0)
        #expect(try run.document()["objective"] == .number("103"))
    }

    @Test(arguments: pages) func `the files that the page lists are those that solve writes`(
        language: String,
        page: String
    ) async throws {
        let folder = try TemporaryFolder()
        var written: Set<String> = []
        for scenario in ["shandong-2024", "infeasible"] {
            let out = folder.path(scenario)
            _ = try await Product.run("solve", Repository.scenario(scenario), "-o", out, "--regrets", "--quiet")
            written.formUnion(try FileManager.default.contentsOfDirectory(atPath: out))
        }
        let row = try text(page).matches(of: /(?m)^\| `([^|]+)` \|/).map { String($0.1) }
        let listed = row.flatMap { $0.components(separatedBy: "`、`") }.flatMap { $0.components(separatedBy: "`, `") }
        #expect(Set(listed) == written)
    }
}

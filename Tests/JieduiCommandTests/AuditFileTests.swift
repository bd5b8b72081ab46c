import Foundation
import Testing

/// `audit` of files that people have: documents with figures that cannot be, T1 with a figure changed, other tables.
@Suite struct AuditFileTests {
    @Test func `a plan that pairs nobody may not say what it likes of itself`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small
            .with("scenario.yaml", "format: 1\nid: p\npairing: {allow_unpaired: true}\n")
            .with(
                "pairs.csv",
                "helper,receiver,value\n370101,370201,-5\n370101,370202,-5\n370102,370201,-5\n370102,370202,-5\n"
            )
            .write(to: folder)
        let solved = try await Product.run("solve", scenario, "--json").outputText
        #expect(solved.contains("\"pairs\": []") || solved.contains("\"pairs\":[]"), "\(solved)")
        func status(_ from: String, _ to: String) async throws -> Int32 {
            #expect(from.isEmpty || solved.contains(from), "\(from)")
            try folder.write(solved.replacing(from.isEmpty ? "\u{0}" : from, with: to), to: "plan.json")
            return try await Product.run("audit", scenario, folder.path("plan.json"), "--json").status
        }
        let (key, gap) =
            solved.contains("\"status\": ") ? ("\"status\": \"optimal\"", " ") : ("\"status\":\"optimal\"", "")
        #expect(try await status("", "") == 0)
        #expect(try await status(key, "\"status\":\"rubbish\"") == 1)
        #expect(try await status(key, "\"status\":\"infeasible\"") == 1)
        #expect(try await status("\"format\":\(gap)1", "\"format\":2") == 65)
        for ties in ["true", "false", "null"] where solved.contains("\"ties\":\(gap)\(ties)") {
            #expect(try await status("\"ties\":\(gap)\(ties)", "\"ties\":1") == 65)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `T1 states what its pairs are worth`(language: String) async throws {
        let folder = try TemporaryFolder()
        let scenario = Repository.scenario("shandong-2024")
        let out = folder.path("out")
        _ = try await Product.run("solve", scenario, "--quiet", "--lang", language, "-o", out)
        let table = try folder.text("out/T1_pairs.csv")
        var lines = table.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        func audit() async throws -> ProductRun {
            try folder.write(lines.map { $0.joined(separator: ",") + "\r\n" }.joined(), to: "T1.csv")
            return try await Product.run("audit", scenario, folder.path("T1.csv"), "--json")
        }
        #expect(try await audit().status == 0)
        lines[1][2] = ""
        #expect(try await audit().status == 0, "a blank value states nothing")
        lines[1][2] = "99.6042"
        let changed = try await audit()
        #expect(changed.status == 1)
        #expect(try changed.document()["violations"]?.elements?.map { $0["rule"]?.text } == ["P0"])
        lines[1][2] = "many"
        #expect(try await audit().status == 65)
    }

    @Test(arguments: ["zh", "en"])
    func `other tables are refused, and the sheets of a workbook that were not judged are named`(language: String)
        async throws
    {
        let folder = try TemporaryFolder()
        let scenario = Repository.scenario("full-policy")
        let out = folder.path("out")
        _ = try await Product.run("solve", scenario, "--quiet", "--no-margins", "--lang", language, "-o", out)
        for name in ["T2_score_terms", "T3_chain_matches", "T4_projects", "T5_money", "T6_factors", "T8_outcome"] {
            let run = try await Product.run("audit", scenario, folder.path("out/\(name).csv"), "--lang", "zh")
            #expect(run.status == 65, "\(name): \(run.outputText)")
            let words = run.errorText.filter { !$0.isWhitespace }
            #expect(words.contains("不是结对方案") && words.contains("solve.json"), "\(words)")
        }
        let book = try await Product.run("audit", scenario, folder.path("out/tables.xlsx"), "--lang", "zh")
        #expect(book.status == 0)
        let words = book.outputText.filter { !$0.isWhitespace }
        #expect(words.contains("其他工作表没有审核") && !words.contains("只有结对"), "\(words)")
        let table = try await Product.run("audit", scenario, folder.path("out/T1_pairs.csv"), "--lang", "zh")
        #expect(table.status == 0)
        #expect(table.outputText.filter { !$0.isWhitespace }.contains("只有结对"), "\(table.outputText)")
    }
}

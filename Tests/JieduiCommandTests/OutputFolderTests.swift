import Foundation
import Testing

/// What `-o` leaves behind: whole files, the same bytes for the same input, nothing of earlier runs.
@Suite struct OutputFolderTests {
    static let feasible = Repository.pairingScenarios.filter { $0 != "infeasible" }

    @Test func `the set of files follows the answer`() async throws {
        let folder = try TemporaryFolder()
        let common: Set = [
            "T1_pairs.csv", "T2_score_terms.csv", "T14_parameters.csv", "solve.json", "tables.xlsx", "run.json",
        ]
        let rest: Set = ["T10_comparison.csv", "T15_unpaired.csv"]
        for (scenario, extra) in [
            ("tutorial", rest), ("shandong-2024", rest.union(["T3_chain_matches.csv"])),
        ] {
            let run = try await Product.run(
                "solve",
                Repository.scenario(scenario),
                "--quiet",
                "-o",
                folder.path(scenario)
            )
            #expect(run.status == 0)
            #expect(Set(try folder.files(in: scenario).keys) == common.union(extra), "\(scenario)")
        }
        let infeasible = try await Product.run(
            "solve",
            Repository.scenario("infeasible"),
            "--quiet",
            "-o",
            folder.path("infeasible")
        )
        #expect(infeasible.status == 3)
        let names = Set(try folder.files(in: "infeasible").keys)
        #expect(names == common.subtracting(["T1_pairs.csv"]).union(["T13_conflict.csv"]))
    }

    @Test(arguments: Repository.pairingScenarios, ["zh", "en"])
    func `tables are UTF-8 with BOM and CRLF, rectangular, and safe to open`(scenario: String, language: String)
        async throws
    {
        let folder = try TemporaryFolder()
        _ = try await Product.run(
            "solve",
            Repository.scenario(scenario),
            "--regrets",
            "--lang",
            language,
            "-o",
            folder.path("out")
        )
        let files = try folder.files(in: "out").filter { $0.key.hasSuffix(".csv") }
        #expect(!files.isEmpty)
        for (name, data) in files {
            #expect(data.starts(with: [0xEF, 0xBB, 0xBF]) && String(data: data, encoding: .utf8) != nil, "\(name)")
            let bytes = Array(data)
            #expect(bytes.indices.allSatisfy { bytes[$0] != 0x0A || bytes[$0 - 1] == 0x0D }, "\(name)")
            #expect(data.suffix(2) == Data([0x0D, 0x0A]), "\(name)")
            let table = CSVTable(data)
            #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(name)")
            #expect(Set(table.header).count == table.header.count, "\(name)")
            let isChinese = table.header[0].unicodeScalars.allSatisfy {
                $0.value > 0x2E80 || "（）、".contains(Character($0))
            }
            #expect(isChinese == (language == "zh"), "\(name): \(table.header)")
            let cells = table.rows.joined()
            #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("\t") }, "\(name)")
        }
    }

    @Test func `run json lists every other file with its hash`() async throws {
        let folder = try TemporaryFolder()
        _ = try await Product.run("solve", Repository.scenario("tutorial"), "--quiet", "-o", folder.path("out"))
        let record = try JSONTree(parsing: try folder.data("out/run.json"))
        let listed = try #require(record["files"]?.elements)
        #expect(
            listed.compactMap { $0["name"]?.text }
                == (try folder.files(in: "out").keys.sorted()).filter { $0 != "run.json" }
        )
        let checker = try #require(OtherProgram.url("sha256sum"))
        for file in listed {
            let name = try #require(file["name"]?.text)
            let run = try await StartedProgram(checker, [folder.path("out/" + name)]).end(limit: 180)
            #expect(run.outputText.split(separator: " ").first.map(String.init) == file["sha256"]?.text, "\(name)")
        }
        #expect(record["verb"]?.text == "solve" && record["status"]?.text == "optimal")
        let document = try JSONTree(parsing: try folder.data("out/solve.json"))
        #expect(document["input_sha256"] == record["input_sha256"])
        #expect(document["seconds"] == nil, "the file has no clock in it")
    }

    @Test(arguments: feasible, ["zh", "en"])
    func `what was written is a valid plan for audit`(scenario: String, language: String) async throws {
        let folder = try TemporaryFolder()
        let path = Repository.scenario(scenario)
        _ = try await Product.run("solve", path, "--quiet", "--lang", language, "-o", folder.path("out"))
        let printed = try await Product.run("solve", path, "--json")
        try folder.write(printed.output, to: "printed.json")
        for plan in ["out/T1_pairs.csv", "out/solve.json", "printed.json"] {
            let audit = try await Product.run("audit", path, folder.path(plan), "--json")
            #expect(audit.status == 0, "\(plan): \(audit.outputText)")
            let document = try audit.document()
            #expect(document["valid"]?.isTrue == true && document["violations"]?.elements == [])
            #expect(document["objective"] == (try printed.document())["objective"])
            #expect(document["pairs"]?.integer == (try printed.document())["pairs"]?.elements?.count)
        }
    }

    @Test func `two runs into one folder at once leave the files of one of them`() async throws {
        let folder = try TemporaryFolder()
        let out = folder.path("out")
        let checker = try #require(OtherProgram.url("sha256sum"))
        for _ in 0..<5 {
            async let first = Product.run(
                ["solve", Repository.scenario("shandong-2024"), "--quiet", "--lang", "zh", "-o", out]
            )
            async let second = Product.run(
                ["solve", Repository.scenario("tutorial"), "--quiet", "--lang", "en", "-o", out]
            )
            #expect(try await [first.status, second.status] == [0, 0])
            let record = try JSONTree(parsing: try folder.data("out/run.json"))
            let listed = try #require(record["files"]?.elements)
            let files = try folder.files(in: "out").keys.filter { $0 != "run.json" }
            #expect(Set(listed.compactMap { $0["name"]?.text }) == Set(files))
            for file in listed {
                let name = try #require(file["name"]?.text)
                let run = try await StartedProgram(checker, [folder.path("out/" + name)]).end(limit: 180)
                #expect(run.outputText.split(separator: " ").first.map(String.init) == file["sha256"]?.text, "\(name)")
            }
        }
    }

    @Test func `tables of an earlier run do not stay behind, other files do`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "out/T2024_budget.csv")
        try folder.write("mine", to: "out/report.txt")
        let out = folder.path("out")
        _ = try await Product.run("solve", Repository.scenario("shandong-2024"), "--regrets", "--quiet", "-o", out)
        #expect(try folder.files(in: "out").keys.contains("T1b_forced_losses.csv"))
        _ = try await Product.run("solve", Repository.scenario("infeasible"), "--quiet", "-o", out)
        let names = Set(try folder.files(in: "out").keys)
        let written: Set = [
            "T2_score_terms.csv", "T13_conflict.csv", "T14_parameters.csv", "solve.json", "tables.xlsx", "run.json",
        ]
        #expect(names == written.union(["T2024_budget.csv", "report.txt"]))
    }
}

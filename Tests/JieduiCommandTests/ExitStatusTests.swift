import Foundation
import Testing

/// How runs end: every status that other programs may rely on.
@Suite struct ExitStatusTests {
    @Test func `check is strict about warnings only when asked`() async throws {
        let folder = try TemporaryFolder()
        let clean = try ScenarioText.small.write(to: folder, as: "clean")
        let warned = try ScenarioText.small.with("notes.csv", "a,b\n1,2\n").write(to: folder, as: "warned")
        let faulty = try ScenarioText.small.with("pairs.csv", "helper,receiver,value\n370101,370201,x\n")
            .write(to: folder, as: "faulty")
        for (scenario, plain, strict) in [(clean, Int32(0), Int32(0)), (warned, 0, 1), (faulty, 65, 65)] {
            #expect(try await Product.run("check", scenario).status == plain, "\(scenario)")
            #expect(try await Product.run("check", scenario, "--strict").status == strict, "\(scenario)")
            #expect(try await Product.run("check", scenario, "--strict", "--json").status == strict, "\(scenario)")
        }
    }

    @Test func `values beyond the solver's precision are status 4, unless the gap that is left was wanted`()
        async throws
    {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small
            .with("scenario.yaml", "format: 1\nid: small\npairing: {receivers_per_helper: {max: 2}}\n")
            .with(
                "pairs.csv",
                "helper,receiver,value\n370101,370201,1000000000\n370101,370202,999999999\n370102,370201,1\n"
                    + "370102,370202,-1000000000\n"
            )
            .with("pair_needs.csv", "helper,receiver,resource,amount\n370101,370201,资金,5\n370101,370202,资金,5\n")
            .with("helper_resources.csv", "code,resource,amount\n370101,资金,9\n").write(to: folder)
        for (gap, status, reason) in [("0", Int32(4), "precision"), ("0.01", 0, "gap")] {
            let run = try await Product.run("solve", scenario, "--gap", gap, "--no-margins", "--json")
            #expect(run.status == status, "\(run.errorText)")
            let document = try run.document()
            #expect(document["status"]?.text == "feasible" && document["reason"]?.text == reason)
            #expect(document["objective"]?.points == 10_000_000_000_000)
        }
    }

    @Test func `time that stops the search before any plan is status 5`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.hardAssignment(helpers: 8, receivers: 60, seed: 1).write(to: folder)
        for seconds in ["0.000001", "1e-300"] {
            let run = try await Product.run("solve", scenario, "--seconds", seconds, "--json", "-o", folder.path("out"))
            #expect(run.status == 5, "\(run.errorText)")
            let document = try run.document()
            #expect(document["status"]?.text == "no_plan" && document["reason"]?.text == "time")
            #expect(document["objective"]?.isNull == true && document["gap"]?.isNull == true)
            #expect(document["pairs"]?.elements == [])
            #expect(document["bound"]?.number != nil, "the relaxation bounds every plan")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("out/T1_pairs.csv")))
        let text = try await Product.run("solve", scenario, "--seconds", "0.000001", "--lang", "zh")
        #expect(text.status == 5 && !text.output.isEmpty)
    }

    @Test func `time that stops the search with a plan is status 4, and the gap is told`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.hardAssignment(helpers: 8, receivers: 60, seed: 1).write(to: folder)
        let run = try await Product.run(
            "solve",
            scenario,
            "--seconds",
            "2",
            "--no-margins",
            "--json",
            "-o",
            folder.path("out")
        )
        #expect(run.status == 4, "\(run.errorText)")
        #expect(run.seconds < 170, "the limit is kept")
        let document = try run.document()
        #expect(document["status"]?.text == "feasible" && document["reason"]?.text == "time")
        let objective = try #require(document["objective"]?.number)
        let bound = try #require(document["bound"]?.number)
        let gap = try #require(document["gap"]?.number)
        #expect(objective < bound && gap > 0)
        #expect(abs(gap - (bound - objective) / max(1, abs(objective))) < 1e-9)
        let paired = try #require(document["pairs"]?.elements?.count)
        #expect(paired > 0 && paired + (document["unpaired"]?.elements?.count ?? 0) == 60)
        #expect(document["ties"]?.isNull == true)
        let audit = try await Product.run("audit", scenario, folder.path("out/T1_pairs.csv"), "--json")
        #expect(audit.status == 0, "\(audit.outputText)")
        #expect(try audit.document()["objective"] == document["objective"])
        let wide = try await Product.run("solve", scenario, "--gap", "1", "--no-margins", "--json")
        #expect(wide.status == 0, "the wanted gap is met")
        #expect(try wide.document()["status"]?.text != "no_plan")
    }

    @Test func `what is not there is status 66`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        let nowhere = folder.path("nowhere")
        for verb in [["check"], ["score"], ["solve"], ["export-model", "--format", "lp"]] {
            for (language, word) in [("zh", "找不到"), ("en", "no")] {
                let run = try await Product.run(verb + [nowhere, "--lang", language])
                #expect(run.status == 66 && run.output.isEmpty, "\(verb)")
                #expect(run.errorText.lowercased().contains(word), "\(run.errorText)")
            }
            let run = try await Product.run(verb + [nowhere, "--json"])
            #expect(run.status == 66)
            #expect(try run.document()["error"]?["code"]?.text == "not_found")
            let file = try await Product.run(verb + [scenario + "/counties.csv"])
            #expect(file.status == 65, "a file that is no workbook is faulty data")
        }
        #expect(try await Product.run("audit", scenario, nowhere).status == 66)
        #expect(try await Product.run("audit", nowhere, scenario + "/pairs.csv").status == 66)
    }

    @Test func `what cannot be written is status 73`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        let underFile = scenario + "/counties.csv/out"
        for arguments in [
            ["solve", scenario, "-o", underFile], ["new", underFile],
            ["export-model", scenario, "--format", "lp", "-o", underFile],
        ] {
            let text = try await Product.run(arguments + ["--lang", "zh"])
            #expect(text.status == 73 && text.output.isEmpty, "\(arguments[0]): \(text.errorText)")
            let told = text.errorText.replacingOccurrences(of: "\n  ", with: "")
            let reasons = ["路径中有一段是文件，不是文件夹。", "所在的文件夹不存在。"]
            #expect(told.contains("无法写入") && reasons.contains { told.contains($0) }, "\(told)")
            let document = try await Product.run(arguments + ["--json"])
            #expect(document.status == 73)
            #expect(try document.document()["error"]?["code"]?.text == "cannot_write")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: scenario + "/counties.csv"))
        #expect(before == Data((ScenarioText.small["counties.csv"] ?? "").utf8), "the file in the way is untouched")
    }

    @Test func `a full disk under standard output is status 73`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        for arguments in [
            ["solve", scenario], ["solve", scenario, "--json"], ["check", scenario], ["score", scenario],
            ["export-model", scenario, "--format", "mps"], ["--help"],
        ] {
            let run = try await StartedProgram(Product.url, arguments, output: "/dev/full").end(limit: 180)
            #expect(run.status == 73, "\(arguments)")
            let isTold = arguments.contains("--json") || run.errorText.contains("the disk is full.")
            #expect(isTold, "\(run.errorText)")
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func `a folder that may not be written to is status 73`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        try FileManager.default.createDirectory(atPath: folder.path("closed"), withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path("closed"))
        #expect(try await Product.run("solve", scenario, "-o", folder.path("closed")).status == 73)
        #expect(try await Product.run("solve", scenario, "-o", folder.path("closed/out")).status == 73)
    }

    @Test func `a model goes into a pipe without replacing it`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        let makePipe = try #require(OtherProgram.url("mkfifo"))
        let cat = try #require(OtherProgram.url("cat"))
        #expect(try await StartedProgram(makePipe, [folder.path("pipe")]).end(limit: 120).status == 0)
        let reader = try StartedProgram(cat, [folder.path("pipe")])
        let written = try await Product.run(
            ["export-model", scenario, "--format", "lp", "-o", folder.path("pipe")],
            limit: 180
        )
        #expect(written.status == 0, "\(written.errorText)")
        let printed = try await Product.run("export-model", scenario, "--format", "lp")
        #expect(try await reader.end(limit: 120).output == printed.output && !printed.output.isEmpty)
    }
}

import Foundation
import Testing

/// Faulty data: status 65, every fault with file, line, column and remedy.
@Suite struct FaultyDataTests {
    private static func faults(_ scenario: ScenarioText, _ verb: [String] = ["check"]) async throws -> [JSONTree] {
        let folder = try TemporaryFolder()
        let path = try scenario.write(to: folder)
        let run = try await Product.run([verb[0], path] + verb.dropFirst() + ["--json", "--lang", "en"])
        #expect(run.status == 65, "\(run.outputText)")
        return try run.document()["diagnostics"]?.elements ?? []
    }

    @Test func `every fault is found in one run, with its place and its remedy`() async throws {
        let scenario = ScenarioText.small
            .with(
                "pairs.csv",
                "helper,receiver,value\n370101,370201,ten\n370191,370202,1\n370102,370202,1\n370102,370202,2\n"
            )
            .with("quotas.csv", "name,helper_group,max\nq,city:9999x|,1\n")
            .with("scenario.yaml", "format: 1\nid: small\npairing:\n  max_minuts: 3\n")
        let faults = try await Self.faults(scenario)
        let places = faults.map { fault in
            "\(fault["file"]?.text ?? "") \(fault["line"]?.integer ?? 0) \(fault["code"]?.text ?? "")"
        }
        for expected in ["pairs.csv 2 E301", "pairs.csv 3 E401", "pairs.csv 5 E403", "scenario.yaml 4 E704"] {
            #expect(places.contains(expected), "\(expected) in \(places)")
        }
        for fault in faults where fault["severity"]?.text == "error" {
            #expect(fault["message"]?.text?.isEmpty == false && fault["help"]?.text?.isEmpty == false)
            #expect((fault["line"]?.integer ?? 0) > 0 && (fault["column"]?.integer ?? 0) > 0, "\(fault)")
        }
        let misspelt = try #require(faults.first { $0["code"]?.text == "E704" })
        #expect(misspelt["help"]?.text?.contains("max_minutes") == true)
    }

    @Test(arguments: ["zh", "en"])
    func `solve tells the faults on standard error as file, line and column`(language: String) async throws {
        let folder = try TemporaryFolder()
        let path = try ScenarioText.small.with("pairs.csv", "helper,receiver,value\n370101,370201,ten\n").write(
            to: folder
        )
        for verb in [["solve"], ["score"], ["export-model", "--format", "lp"]] {
            let run = try await Product.run(verb + [path, "--lang", language])
            #expect(run.status == 65 && run.output.isEmpty)
            #expect(run.errorText.contains("pairs.csv:2:3"), "\(run.errorText)")
            #expect(run.errorText.contains(language == "zh" ? "办法：" : "remedy:"))
            #expect(CellWidth.overlongLines(of: run.errorText).isEmpty)
        }
    }

    @Test func `a table whose rule is not modelled stops solve and is named`() async throws {
        let scenario = ScenarioText.small.with("targets.csv", "code,indicator,period,target\n370201,gdp,2026,3\n")
        let folder = try TemporaryFolder()
        let path = try scenario.write(to: folder)
        let check = try await Product.run("check", path, "--json")
        guard check.status == 0 else {
            Issue.record("the table must be read without faults: \(check.outputText)")
            return
        }
        for verb in [["solve"], ["export-model", "--format", "mps"]] {
            let run = try await Product.run(verb + [path, "--lang", "zh"])
            #expect(run.status == 65 && run.errorText.contains("targets"), "\(verb): \(run.errorText)")
        }
    }

    @Test func `pairs without a value are counted in one diagnostic`() async throws {
        let scenario = ScenarioText.small.with("pairs.csv", "helper,receiver,value\n370101,370201,10\n")
        let faults = try await Self.faults(scenario, ["solve"])
        #expect(faults.count == 1)
        #expect(
            faults.first?["code"]?.text == "E902" && faults.first?["message"]?.text?.contains("to score: 3,") == true
        )
        #expect(try await Self.faults(scenario, ["check"]).contains { $0["code"]?.text == "E902" })
    }

    @Test func `rules that cannot be kept together are no fault of the data`() async throws {
        let folder = try TemporaryFolder()
        let forced =
            "helper,receiver,status,value\n370101,370201,force,1\n370101,370202,force,1\n370102,370201,,1\n370102,370202,,1\n"
        let path = try ScenarioText.small.with("pairs.csv", forced).write(to: folder)
        let check = try await Product.run("check", path, "--json")
        #expect(check.status == 0)
        #expect(try check.document()["diagnostics"]?.elements?.isEmpty == false, "it warns")
        let solve = try await Product.run("solve", path, "--json", "-o", folder.path("out"))
        #expect(solve.status == 3)
        #expect(try solve.document()["diagnosis"]?["feasible"]?.isTrue == false)
        #expect(FileManager.default.fileExists(atPath: folder.path("out/T13_conflict.csv")))
        #expect(!FileManager.default.fileExists(atPath: folder.path("out/T1_pairs.csv")))
    }

    @Test func `check warns where needs and limits leave no plan, and solve proves it`() async throws {
        let folder = try TemporaryFolder()
        let path = try ScenarioText.small
            .with("scenario.yaml", "format: 1\nid: small\npairing:\n  receivers_per_helper: {max: none}\n")
            .with(
                "pairs.csv",
                "helper,receiver,status,value\n370101,370201,,1\n370101,370202,,1\n370102,370201,forbid,\n370102,370202,forbid,\n"
            )
            .with(
                "pair_needs.csv",
                "helper,receiver,resource,amount\n370101,370201,资金,2.5\n370101,370202,资金,2.500001\n"
            )
            .with("helper_resources.csv", "code,resource,amount\n370101,资金,5\n").write(to: folder)
        let check = try await Product.run("check", path, "--json")
        #expect(check.status == 0)
        #expect(try check.document()["diagnostics"]?.elements?.contains { $0["code"]?.text == "W906" } == true)
        let solve = try await Product.run("solve", path, "--json")
        #expect(solve.status == 3)
        #expect(try solve.document()["reason"]?.text == "proved")
        #expect(try solve.document()["diagnosis"]?["shortage"]?.isNull == true)
    }

    @Test func `Chinese texts about what is missing name Chinese headers first`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("s"), withIntermediateDirectories: true)
        try folder.write("format: 1\nid: s\n", to: "s/scenario.yaml")
        try folder.write("code,indicator,period,target\n370201,gdp,2026,3\n", to: "s/targets.csv")
        try folder.write("code,role\n370101,helper\n370201,receiver\n", to: "s/counties.csv")
        let check = try await Product.run("check", folder.path("s"), "--json", "--lang", "zh")
        let texts = (try check.document()["diagnostics"]?.elements ?? []).map {
            ($0["code"]?.text ?? "", ($0["message"]?.text ?? "") + ($0["help"]?.text ?? ""))
        }
        func text(_ code: String) -> String { texts.first { $0.0 == code }?.1 ?? "" }
        #expect(text("W907").contains("”（targets）"), "\(texts)")
        #expect(text("E902").contains("“分值”（value）列") && text("E902").contains("“只允许所列各对”（pairing.only_listed）"))
        let solve = try await Product.run("solve", folder.path("s"), "--json", "--lang", "zh")
        #expect(solve.outputText.contains("情景使用了“") && solve.outputText.contains("”（targets"), "\(solve.outputText)")
    }

    @Test func `a county that nobody knows is suggested, in scores and in plans`() async throws {
        let folder = try TemporaryFolder()
        let path = try ScenarioText.small.write(to: folder)
        let score = try await Product.run("score", path, "370103", "370201", "--lang", "zh")
        #expect(score.status == 65 && score.errorText.contains("370103") && score.errorText.contains("37010"))
        let swapped = try await Product.run("score", path, "370201", "370101", "--lang", "zh")
        #expect(swapped.status == 65 && swapped.errorText.contains("先写强县"))
        try folder.write("强县,弱县\n甲县,丙县\n乙县,丁现\n", to: "plan.csv")
        let plan = try await Product.run("audit", path, folder.path("plan.csv"), "--lang", "zh")
        #expect(plan.status == 65 && plan.errorText.contains("plan.csv:3:2"), "\(plan.errorText)")
        #expect(!plan.errorText.contains("是不是"), "one letter of two says nothing: \(plan.errorText)")
    }
}

import Foundation
import Testing

/// `export-model`: other solvers reach the very same optimum.
@Suite struct ExportModelTests {
    struct Case: Sendable, CustomStringConvertible {
        var description: String
        var scenario: ScenarioText?
    }

    private static let needs = ScenarioText.small
        .with(
            "pair_needs.csv",
            "helper,receiver,resource,amount\n370101,370201,资金,3.25\n370101,370202,资金,1\n370102,370202,资金,2.5\n"
        )
        .with("helper_resources.csv", "code,resource,amount\n370101,资金,3\n370102,资金,2.5\n")
        .with(
            "scenario.yaml",
            "format: 1\nid: small\npairing:\n  receivers_per_helper: {max: 2}\n  allow_unpaired: true\n"
                + "  unpaired_penalty: 2.5\n  keep_current: {changes_max: 1, bonus: 0.0625}\n"
        )
        .with(
            "pairs.csv",
            "helper,receiver,current,value\n370101,370201,1,10.1234\n370101,370202,,1.5\n370102,370201,,-2\n"
                + "370102,370202,1,7.25\n"
        )

    private static let quotas = ScenarioText.small
        .with(
            "quotas.csv",
            "name,helper_group,receiver_group,relation,min,max\nq1,code:370101,*,any,2,\nq2,*,*,any,,9\n"
        )
        .with("scenario.yaml", "format: 1\nid: small\npairing:\n  receivers_per_helper: {max: none}\n")

    static let cases =
        [
            Case(description: "pair needs, penalty, bonus", scenario: needs),
            Case(description: "quotas", scenario: quotas),
        ] + OutputFolderTests.feasible.map { Case(description: $0, scenario: nil) }

    @Test func `with json the model is one document`() async throws {
        let folder = try TemporaryFolder()
        let printed = try await Product.run("export-model", Repository.scenario("tutorial"), "--format", "lp", "--json")
        let plain = try await Product.run("export-model", Repository.scenario("tutorial"), "--format", "lp")
        let document = try printed.document()
        #expect(document["model"]?.text == plain.outputText && document["file"]?.isNull == true)
        #expect(document["model_format"]?.text == "lp" && document["scenario"]?.text == "tutorial")
        let file = folder.path("m.lp")
        let written = try await Product.run(
            "export-model",
            Repository.scenario("tutorial"),
            "--format",
            "lp",
            "--json",
            "-o",
            file
        )
        let record = try written.document()
        #expect(record["file"]?.text == file && record["model"]?.isNull == true)
        #expect(try folder.text("m.lp") == plain.outputText)
    }

    private static func prepare(_ example: Case, _ folder: TemporaryFolder) async throws -> (path: String, units: Int) {
        let path = try example.scenario?.write(to: folder) ?? Repository.scenario(example.description)
        let run = try await Product.run("solve", path, "--json")
        #expect(run.status == 0, "\(run.outputText)")
        let units = try #require(try run.document()["objective"]?.points)
        for format in ["lp", "mps"] {
            let file = folder.path("model." + format)
            let export = try await Product.run("export-model", path, "--format", format, "-o", file)
            #expect(export.status == 0 && export.output.isEmpty && export.errors.isEmpty)
            let printed = try await Product.run("export-model", path, "--format", format)
            #expect(printed.output == (try folder.data("model." + format)))
        }
        return (path, units)
    }

    private static let glpsol = OtherProgram.url("glpsol")

    @Test(.enabled(if: glpsol != nil, "glpsol (package glpk-utils) is not installed"), arguments: cases)
    func `glpsol finds the objective of solve in both formats`(example: Case) async throws {
        let folder = try TemporaryFolder()
        let units = try await Self.prepare(example, folder).units
        let program = try #require(Self.glpsol)
        for (option, format, sign) in [("--lp", "lp", 1.0), ("--freemps", "mps", -1.0)] {
            let run = try await StartedProgram(
                program,
                [option, folder.path("model." + format), "-w", folder.path("solution")]
            ).end(limit: 120)
            #expect(run.status == 0, "\(run.outputText)")
            let line = try folder.text("solution").split(separator: "\n").first { $0.hasPrefix("s ") }
            let objective = try #require(line?.split(separator: " ").last.flatMap { Double($0) })
            #expect(Int((sign * objective * 10_000).rounded()) == units, "\(format): \(objective)")
        }
    }

    @Test(
        .enabled("the Python module highspy is not installed") { await OtherProgram.hasPython(module: "highspy") },
        arguments: cases
    )
    func `HiGHS finds the objective of solve in both formats`(example: Case) async throws {
        let python = try #require(OtherProgram.url("python3"))
        let folder = try TemporaryFolder()
        let units = try await Self.prepare(example, folder).units
        let script = """
            import sys, highspy
            for name in sys.argv[1:]:
                solver = highspy.Highs()
                solver.setOptionValue("output_flag", False)
                solver.setOptionValue("mip_rel_gap", 0.0)
                solver.setOptionValue("mip_abs_gap", 0.0)
                assert solver.readModel(name) == highspy.HighsStatus.kOk
                solver.run()
                assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
                print(solver.getInfo().objective_function_value)
            """
        let run = try await StartedProgram(
            python,
            ["-c", script, folder.path("model.lp"), folder.path("model.mps")]
        ).end(limit: 120)
        #expect(run.status == 0, "\(run.errorText)")
        let objectives = run.outputText.split(separator: "\n").compactMap { Double($0) }
        #expect(objectives.map { Int(($0 * 10_000).rounded()) } == [units, -units], "\(objectives)")
    }

    @Test(.enabled(if: glpsol != nil, "glpsol (package glpk-utils) is not installed"))
    func `a model of an infeasible scenario is infeasible for glpsol too`() async throws {
        let program = try #require(Self.glpsol)
        let folder = try TemporaryFolder()
        let file = folder.path("model.lp")
        let export = try await Product.run(
            "export-model",
            Repository.scenario("infeasible"),
            "--format",
            "lp",
            "-o",
            file
        )
        #expect(export.status == 0)
        let run = try await StartedProgram(program, ["--lp", file]).end(limit: 180)
        #expect(run.outputText.contains("NO PRIMAL FEASIBLE") || run.outputText.contains("NO FEASIBLE"))
    }
}

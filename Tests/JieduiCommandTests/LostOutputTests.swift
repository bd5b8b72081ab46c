import Foundation
import Testing

/// What a user sees of a plan that could not be written, and before anything is solved.
@Suite struct LostOutputTests {
    /// A folder in which something stands where a file of the answer should be.
    private func blocked(_ name: String, _ folder: TemporaryFolder) throws -> String {
        let out = folder.path("out")
        try FileManager.default.createDirectory(atPath: out + "/" + name + "/x", withIntermediateDirectories: true)
        return out
    }

    @Test(arguments: ["tables.xlsx", "solve.json"])
    func `a plan that cannot be written is shown all the same`(name: String) async throws {
        let folder = try TemporaryFolder()
        let out = try blocked(name, folder)
        let scenario = Repository.scenario("tutorial")
        let run = try await Product.run("solve", scenario, "-o", out, "--lang", "en")
        #expect(run.status == 73)
        #expect(run.outputText.contains("206"), "the objective: \(run.outputText)")
        #expect(run.errorText.contains(name) && !run.errorText.contains("[ERROR]"), "\(run.errorText)")
        let document = try await Product.run("solve", scenario, "-o", out, "--json").document()
        #expect(document["error"]?["code"]?.text == "cannot_write")
        #expect(document["answer"]?["objective"]?.number == 206)
    }

    @Test func `a file in the place of the folder is told before anything is solved`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "taken")
        let scenario = Repository.scenario("tutorial")
        for path in ["taken", "taken/below"] {
            let run = try await Product.run("solve", scenario, "-o", folder.path(path), "--lang", "en")
            #expect(run.status == 73 && run.output.isEmpty, "\(run.outputText)")
            #expect(run.errorText.contains("taken"))
        }
        #expect(try folder.text("taken") == "mine")
    }

    @Test(arguments: ["max_min", "worst_k", "priorities"])
    func `a model that leaves aims out says so`(mode: String) async throws {
        let folder = try TemporaryFolder()
        let priorities = mode == "priorities" ? ", priorities: [worst, total]" : ""
        let scenario = try ScenarioText.small
            .with("scenario.yaml", "format: 1\nid: p\nobjective: {mode: \(mode)\(priorities)}\n")
            .with(
                "pairs.csv",
                "helper,receiver,value\n370101,370201,1\n370101,370202,2\n370102,370201,3\n370102,370202,4\n"
            )
            .write(to: folder)
        for (language, word) in [("zh", "目标方式"), ("en", "largest total")] {
            let run = try await Product.run("export-model", scenario, "--format", "lp", "--lang", language)
            #expect(run.status == 0 && run.outputText.contains("Maximize"), "\(run.errorText)")
            #expect(run.errorText.contains(mode) && run.errorText.contains(word), "\(run.errorText)")
        }
        #expect(try await Product.run("export-model", scenario, "--format", "lp", "--quiet").errors.isEmpty)
        let plain = Repository.scenario("tutorial")
        #expect(try await Product.run("export-model", plain, "--format", "lp").errors.isEmpty)
    }
}

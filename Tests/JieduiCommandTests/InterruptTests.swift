import Foundation
import Testing

/// Ctrl-C in a long search: the best plan so far is not lost.
@Suite struct InterruptTests {
    @Test func `an interrupted search ends with 130 and writes the best plan so far`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.hardAssignment(helpers: 8, receivers: 60, seed: 2).write(to: folder)
        let out = folder.path("out")
        let run = try await ProcessGate.shared.run {
            let started = try StartedProgram(Product.url, ["solve", scenario, "--json", "--no-margins", "-o", out])
            try await started.interrupt(after: 2)
            return try await started.end(limit: 180)
        }
        #expect(run.status == 130, "\(run.errorText)")
        let document = try run.document()
        #expect(document["reason"]?.text == "interrupted" && document["status"]?.text == "feasible")
        #expect(document["pairs"]?.elements?.isEmpty == false)
        let record = try JSONTree(parsing: try folder.data("out/run.json"))
        #expect(record["reason"]?.text == "interrupted")
        let audit = try await Product.run("audit", scenario, folder.path("out/T1_pairs.csv"))
        #expect(audit.status == 0, "\(audit.outputText)")
    }

    @Test func `a proved plan keeps its proof when its losses are interrupted, and the run says what is missing`()
        async throws
    {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.tightAssignment(helpers: 10, receivers: 60, seed: 3).write(to: folder)
        let run = try await ProcessGate.shared.run {
            let started = try StartedProgram(Product.url, ["solve", scenario, "--json", "--regrets"])
            try await started.interrupt(after: 6)
            return try await started.end(limit: 180)
        }
        #expect(run.status == 130, "\(run.errorText)")
        let document = try run.document()
        guard document["status"]?.text == "optimal" else { return }
        #expect(document["unfinished"] == .array([.string("margins"), .string("regrets")]))
        #expect(document["regrets"] == nil)
    }

    @Test func `losses that were asked for and cost too much time are no finished run`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.tightAssignment(helpers: 10, receivers: 60, seed: 3).write(to: folder)
        let run = try await Product.run("solve", scenario, "--regrets", "--seconds", "8", "--lang", "zh")
        #expect(run.status == 4, "\(run.outputText)")
        if run.outputText.contains("最优（已证明）") { #expect(run.outputText.contains("强制损失没有全部算出")) }
    }
}

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
}

import Foundation
import Testing

/// Rules that cannot all be kept are no faults of the data: `check` warns, `solve` proves it with status 3.
@Suite struct ContradictionTests {
    private static let settings = "format: 1\nid: small\npairing:\n"

    static let contradictions: [(what: String, scenario: ScenarioText)] = [
        (
            "more helpers than allowed",
            .small.with("scenario.yaml", settings + "  helpers_per_receiver: {min: 2, max: 1}\n")
        ),
        ("more receivers than allowed", .small.with("scenario.yaml", settings + "  receivers_per_helper: {min: 2}\n")),
        ("one helper's minimum", .small.with("helpers.csv", "code,pairs_min,pairs_max\n370101,2,1\n")),
        ("a quota's minimum", .small.with("quotas.csv", "name,helper_group,receiver_group,min,max\nq,*,*,3,1\n")),
        (
            "a quota on a county without the role",
            .small.with("quotas.csv", "name,helper_group,receiver_group,min\nq,code:370201,*,1\n")
        ),
    ]

    @Test(arguments: contradictions.indices)
    func `limits that contradict each other are proved infeasible`(index: Int) async throws {
        let (what, scenario) = Self.contradictions[index]
        let folder = try TemporaryFolder()
        let path = try scenario.write(to: folder)
        let run = try await Product.run("solve", path, "--json")
        #expect(run.status == 3, "\(what): \(run.outputText)\(run.errorText)")
        #expect(try run.document()["status"]?.text == "infeasible", "\(what)")
        let check = try await Product.run("check", path, "--json")
        #expect(check.status == 0 && check.outputText.contains("W906"), "\(what): \(check.outputText)")
        for language in ["zh", "en"] {
            let text = try await Product.run("solve", path, "--lang", language).outputText
            #expect(!text.contains("0个") && !text.contains("0 receivers") && !text.contains("()"), "\(what): \(text)")
        }
    }
}

import Foundation
import Testing

/// Every scenario that ships, through every verb, as its `expected.json` says.
@Suite struct ShippedScenarioTests {
    static let languages = ["zh", "en"]

    private static func expected(_ scenario: String) throws -> JSONTree {
        try JSONTree(parsing: Data(contentsOf: URL(fileURLWithPath: Repository.scenario(scenario) + "/expected.json")))
    }

    private static func status(_ expected: JSONTree) -> Int32 { expected["status"]?.text == "infeasible" ? 3 : 0 }

    /// What shortens a run: losses take a solve for each pair.
    private static func shortcuts(_ scenario: String) -> [String] {
        Repository.hasProjects(scenario) ? ["--no-margins"] : []
    }

    @Test func `the scenarios of the manual are there`() {
        #expect(Repository.shippedScenarios.contains("tutorial"))
        #expect(Repository.shippedScenarios.contains("infeasible"))
        #expect(Repository.shippedScenarios.contains("shandong-2024"))
        #expect(Repository.shippedScenarios.contains("shandong-136"))
        #expect(Repository.shippedScenarios.contains("shandong-136-wide"))
        #expect(Repository.shippedScenarios.contains("full-policy"))
    }

    @Test(arguments: Repository.shippedScenarios, languages)
    func `solve answers what is expected of a scenario, whatever the language`(scenario: String, language: String)
        async throws
    {
        let expected = try Self.expected(scenario)
        let arguments = ["solve", Repository.scenario(scenario), "--json", "--lang", language]
        let run = try await Product.run(arguments + Self.shortcuts(scenario))
        #expect(run.status == Self.status(expected))
        #expect(run.errorText.isEmpty)
        let document = try run.document()
        #expect(document["status"] == expected["status"])
        #expect(document["scenario"]?.text == scenario)
        if expected["status"]?.text == "infeasible" {
            #expect(document["objective"]?.isNull == true && document["pairs"]?.elements == [])
            for key in ["receivers", "helpers", "needed", "available"] {
                #expect(document["diagnosis"]?["shortage"]?[key] == expected["shortage"]?[key], "\(key)")
            }
            return
        }
        for key in ["objective", "value_total"] { #expect(document[key]?.points == expected[key]?.points, "\(key)") }
        #expect(document["ties"] == expected["ties"])
        let pairs = try #require(document["pairs"]?.elements)
        let wanted = try #require(expected["pairs"]?.elements)
        #expect(pairs.map { $0["helper"] } == wanted.map { $0["helper"] })
        #expect(pairs.map { $0["receiver"] } == wanted.map { $0["receiver"] })
        #expect(pairs.map { $0["value"]?.points } == wanted.map { $0["value"]?.points })
        #expect(wanted.allSatisfy { $0["value"]?.points != nil })
        let placed = (document["projects"]?.elements ?? []).filter { $0["status"]?.text == "placed" }
        let years = expected["placed"] ?? .object([:])
        #expect(Set(placed.compactMap { $0["project"]?.text }) == years.keys)
        for project in placed {
            let name = project["project"]?.text ?? ""
            #expect(project["year"]?.integer == years[name]?.integer, "\(name)")
        }
    }

    @Test(arguments: Repository.shippedScenarios, languages)
    func `every verb reports on a scenario in words`(scenario: String, language: String) async throws {
        let expected = try Self.expected(scenario)
        let folder = try TemporaryFolder()
        let plan = try Self.writePlan(expected, to: folder)
        let isFeasible = Self.status(expected) == 0
        let path = Repository.scenario(scenario)
        let verbs: [([String], Int32)] = [
            (["check", path], 0), (["score", path], 0),
            (["solve", path] + Self.shortcuts(scenario), Self.status(expected)),
            (["audit", path, plan], isFeasible ? 0 : 1),
        ]
        for (arguments, status) in verbs {
            let run = try await Product.run(arguments + ["--lang", language])
            #expect(run.status == status, "\(arguments[0]): \(run.errorText)")
            #expect(run.errorText.isEmpty, "\(arguments[0])")
            #expect(run.outputText.hasSuffix("\n") && run.outputText.count > 80, "\(arguments[0])")
            #expect(CellWidth.overlongLines(of: run.outputText).isEmpty, "\(arguments[0])")
            #expect(!run.outputText.contains("\u{1B}"), "\(arguments[0]): no terminal, no colours")
            let mark = language == "zh" ? "示例数据，非官方统计" : "Example data, not official statistics"
            #expect(run.outputText.contains(mark), "\(arguments[0]) must say that the figures are example data")
        }
    }

    @Test(arguments: Repository.pairingScenarios)
    func `no report in Chinese uses another word for current pairs`(scenario: String) async throws {
        let folder = try TemporaryFolder()
        let path = Repository.scenario(scenario)
        for arguments in [["check", path], ["score", path], ["solve", path, "--regrets", "-o", folder.path("out")]] {
            let run = try await Product.run(arguments + ["--lang", "zh"])
            #expect(!run.outputText.contains("现有结对"), "\(arguments[0])")
        }
        for (name, data) in try folder.files(in: "out") {
            #expect(!String(decoding: data, as: UTF8.self).contains("现有结对"), "\(name)")
        }
    }

    /// Writes the expected pairs as a plan; an infeasible scenario gets a plan without pairs.
    private static func writePlan(_ expected: JSONTree, to folder: TemporaryFolder) throws -> String {
        let rows = (expected["pairs"]?.elements ?? []).map { [$0["helper"]?.text ?? "", $0["receiver"]?.text ?? ""] }
        try folder.write(CSVTable(header: ["helper", "receiver"], rows: rows).data, to: "plan.csv")
        return folder.path("plan.csv")
    }
}

import Foundation
import Testing

/// The documents of `check` and `score`, key by key, on real runs.
@Suite struct MatrixDocumentTests {
    private static func run(_ arguments: String...) async throws -> JSONTree {
        let run = try await Product.run(arguments + ["--json"])
        #expect(run.status == 0 && run.errorText.isEmpty, "\(arguments): \(run.errorText)")
        let document = try run.document()
        #expect(document["format"]?.integer == 1)
        return document
    }

    @Test(arguments: Repository.shippedScenarios)
    func `check says whether all is well, which parts are on and how much there is`(scenario: String) async throws {
        let document = try await Self.run("check", Repository.scenario(scenario))
        #expect(document.keys.isSuperset(of: ["scenario", "ok", "parts", "counts", "diagnostics"]))
        #expect(document["ok"]?.isTrue == true && document["scenario"]?.text == scenario)
        let parts = try #require(document["parts"])
        #expect(!parts.keys.isEmpty && parts.keys.allSatisfy { parts[$0]?.isTrue != nil })
        let counts = try #require(document["counts"])
        #expect(counts.keys == ["helpers", "receivers", "eligible"])
        let (helpers, receivers) = (counts["helpers"]?.integer ?? 0, counts["receivers"]?.integer ?? 0)
        #expect(helpers > 0 && receivers > 0 && (1...helpers * receivers).contains(counts["eligible"]?.integer ?? 0))
        for diagnostic in try #require(document["diagnostics"]?.elements) {
            #expect(diagnostic.keys == ["code", "severity", "file", "line", "column", "message", "help"])
            #expect(["error", "warning"].contains(diagnostic["severity"]?.text))
            #expect(diagnostic["message"]?.text?.isEmpty == false && diagnostic["help"]?.text?.isEmpty == false)
        }
    }

    @Test(arguments: Repository.shippedScenarios)
    func `score lists every combination with its reason or its value`(scenario: String) async throws {
        let document = try await Self.run("score", Repository.scenario(scenario))
        let check = try await Self.run("check", Repository.scenario(scenario))
        let pairs = try #require(document["pairs"]?.elements)
        let keys = pairs.map { [$0["receiver"]?.text ?? "", $0["helper"]?.text ?? ""] }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        let counts = try #require(check["counts"])
        #expect(pairs.count == (counts["helpers"]?.integer ?? 0) * (counts["receivers"]?.integer ?? 0))
        #expect(pairs.count(where: { $0["eligible"]?.isTrue == true }) == counts["eligible"]?.integer)
        for pair in pairs {
            #expect(pair.keys == ["helper", "receiver", "eligible", "why", "value", "terms", "coverage"])
            let isEligible = try #require(pair["eligible"]?.isTrue as Bool?)
            #expect(isEligible ? pair["why"]?.isNull == true : ["P3", "P4"].contains(pair["why"]?.text))
            #expect(isEligible ? pair["value"]?.points != nil : pair["value"]?.isNull == true)
        }
    }

    @Test func `score of one pair names it alone, by code, by name, or by city and name`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        for (helper, receiver) in [("370102", "370202"), ("乙县", "丁县"), ("东市乙县", "西市丁县")] {
            let pairs = try #require(try await Self.run("score", scenario, helper, receiver)["pairs"]?.elements)
            #expect(pairs.count == 1 && pairs[0]["helper"]?.text == "370102", "\(helper)")
            #expect(pairs[0]["value"] == .number("7.25") && pairs[0]["why"]?.isNull == true)
        }
    }
}

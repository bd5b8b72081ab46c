import Foundation
import Testing

/// The documents of `--json`, key by key, on real runs.
@Suite struct CommandDocumentTests {
    private static func run(_ arguments: String..., status: Int32 = 0) async throws -> JSONTree {
        let run = try await Product.run(arguments + ["--json"])
        #expect(run.status == status, "\(arguments): \(run.errorText)")
        #expect(run.errorText.isEmpty, "\(arguments)")
        let document = try run.document()
        #expect(document["format"]?.integer == 1)
        return document
    }

    private static func isSorted(_ pairs: [JSONTree]) -> Bool {
        let keys = pairs.map { [$0["receiver"]?.text ?? "", $0["helper"]?.text ?? ""] }
        return zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
    }

    @Test(arguments: Repository.pairingScenarios)
    func `solve has every key of the format with its type`(scenario: String) async throws {
        let isInfeasible = scenario == "infeasible"
        let document = try await Self.run("solve", Repository.scenario(scenario), status: isInfeasible ? 3 : 0)
        #expect(document["scenario"]?.text == scenario)
        #expect(document["input_sha256"]?.text?.wholeMatch(of: /[0-9a-f]{64}/) != nil)
        #expect(document["reason"]?.text == "proved")
        #expect(document["version"]?.text?.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
        #expect((document["seconds"]?.number ?? -1) >= 0)
        #expect(document["kept"]?.integer != nil && document["changes"]?.integer != nil)
        #expect(document["projects"]?.elements == [] && document["resources"]?.elements == [])
        #expect(document["unpaired"]?.elements == [])
        #expect(document["regrets"] == nil, "regrets are there only when asked for")
        if isInfeasible {
            for key in ["objective", "value_total", "bound", "gap", "ties"] { #expect(document[key]?.isNull == true) }
            #expect(document["pairs"]?.elements == [])
            let diagnosis = try #require(document["diagnosis"])
            #expect(diagnosis["feasible"]?.isTrue == false && diagnosis["irreducible"]?.isTrue == false)
            #expect(diagnosis["conflict"]?.elements == [] && diagnosis["concessions"]?.elements == [])
            return
        }
        #expect(document["diagnosis"] == nil)
        #expect(document["ties"]?.isTrue != nil)
        #expect(document["gap"] == .number("0"))
        #expect(document["bound"] == document["objective"])
        let pairs = try #require(document["pairs"]?.elements)
        #expect(Self.isSorted(pairs))
        #expect(pairs.compactMap { $0["value"]?.points }.reduce(0, +) == document["value_total"]?.points)
        for pair in pairs { try Self.examine(pair, isComputed: scenario.hasPrefix("shandong")) }
    }

    private static func examine(_ pair: JSONTree, isComputed: Bool) throws {
        let name = "\(pair["helper"]?.text ?? "")–\(pair["receiver"]?.text ?? "")"
        #expect(pair["helper"]?.text != nil && pair["receiver"]?.text != nil)
        #expect(pair["regret"] == .number("0"), "\(name)")
        #expect(pair["current"]?.isTrue != nil, "\(name)")
        let margin = try #require(pair["margin"], "\(name)")
        #expect(margin.isNull || (margin.points ?? -1) >= 0, "\(name)")
        guard isComputed else {
            #expect(pair["terms"]?.isNull == true && pair["coverage"]?.isNull == true, "\(name)")
            #expect(pair["chains"]?.elements == [])
            return
        }
        let terms = try #require(pair["terms"])
        #expect(terms.keys == ["chain", "travel", "factors", "basis", "capacity"], "\(name)")
        #expect(terms.keys.compactMap { terms[$0]?.points }.reduce(0, +) == pair["value"]?.points, "\(name)")
        let coverage = try #require(pair["coverage"]?.points)
        #expect((0...10_000).contains(coverage), "\(name)")
        for chain in try #require(pair["chains"]?.elements) {
            #expect(chain["chain"]?.text != nil && chain["points"]?.points != nil && chain["volume"]?.number != nil)
        }
    }

    @Test func `solve with regrets lists every pair that could be made`() async throws {
        let document = try await Self.run("solve", Repository.scenario("tutorial"), "--regrets")
        let regrets = try #require(document["regrets"]?.elements)
        #expect(Self.isSorted(regrets) && regrets.count == 8, "nine pairs, one of them forbidden")
        let planned = Set((document["pairs"]?.elements ?? []).map { [$0["helper"]?.text, $0["receiver"]?.text] })
        for regret in regrets {
            let isPlanned = planned.contains([regret["helper"]?.text, regret["receiver"]?.text])
            #expect(regret.keys == ["helper", "receiver", "regret"])
            let loss = try #require(regret["regret"]?.points)
            #expect(isPlanned ? loss == 0 : loss > 0, "the only optimum")
        }
    }

    @Test func `without margins the key is absent, and a pair that cannot be barred has null`() async throws {
        let bare = try await Self.run("solve", Repository.scenario("tutorial"), "--no-margins")
        #expect(bare["pairs"]?.elements?.allSatisfy { $0["margin"] == nil } == true)
        let folder = try TemporaryFolder()
        let only = ScenarioText.small.with("pairs.csv", "helper,receiver,status,value\n370101,370201,force,1\n")
            .with("scenario.yaml", "format: 1\nid: small\npairing: {only_listed: true, allow_unpaired: true}\n")
        let forced = try await Self.run("solve", try only.write(to: folder))
        #expect(forced["pairs"]?[0]?["margin"]?.isNull == true)
        #expect(forced["unpaired"] == .array([.string("370202")]))
    }

    @Test(arguments: [Int64(900), 1_000_000, 400_000_000])
    func `the last decimal decides under a side rule as well, however large the values`(size: Int64) async throws {
        let folder = try TemporaryFolder()
        func points(_ units: Int64) -> String { "\(size).\(String(10_000 + units).dropFirst())" }
        // The two best pairs, 7 + 5 ten-thousandths, need 10 of 9: the best plan within the limit takes 7 + 3.
        let scenario = try ScenarioText.small
            .with("scenario.yaml", "format: 1\nid: small\npairing: {receivers_per_helper: {max: 2}}\n")
            .with(
                "pairs.csv",
                "helper,receiver,value\n370101,370201,\(points(7))\n370101,370202,\(points(5))\n"
                    + "370102,370201,\(points(1))\n370102,370202,\(points(3))\n"
            )
            .with("pair_needs.csv", "helper,receiver,resource,amount\n370101,370201,资金,5\n370101,370202,资金,5\n")
            .with("helper_resources.csv", "code,resource,amount\n370101,资金,9\n").write(to: folder)
        let document = try await Self.run("solve", scenario)
        let best = Int(size) * 20_000 + 10
        let found = try #require(document["objective"]?.points)
        let bound = try #require(document["bound"]?.points)
        #expect(document["status"]?.text == "optimal" && found == best && bound == best)
    }

    @Test func `resources say owner, use, limit and unit`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small
            .with("pair_needs.csv", "helper,receiver,resource,amount\n370101,370201,资金,3.25\n370102,370202,资金,1\n")
            .with("helper_resources.csv", "code,resource,amount,unit\n370101,资金,5,万元\n").write(to: folder)
        let document = try await Self.run("solve", scenario)
        let resources = try #require(document["resources"]?.elements)
        let first = try #require(resources.first)
        #expect(first.keys == ["owner", "resource", "used", "limit", "unit"])
        #expect(first["owner"]?.text == "370101" && first["resource"]?.text == "资金")
        #expect(first["used"] == .number("3.25") && first["limit"] == .number("5") && first["unit"]?.text == "万元")
        let second = try #require(resources.dropFirst().first)
        #expect(second["owner"]?.text == "370102" && second["limit"]?.isNull == true)
    }

    @Test func `an error is a document too, in the language asked for`() async throws {
        let folder = try TemporaryFolder()
        let broken = try ScenarioText.small.with("pairs.csv", "helper,receiver,value\n370101,370209,10\n")
            .write(to: folder)
        var messages: Set<String> = []
        for language in ["zh", "en"] {
            let run = try await Product.run("solve", broken, "--json", "--lang", language)
            #expect(run.status == 65 && run.errorText.isEmpty)
            let document = try run.document()
            #expect(document.keys == ["format", "error", "diagnostics"])
            #expect(document["error"]?["code"]?.text == "data")
            messages.insert(document["error"]?["message"]?.text ?? "")
            let fault = try #require(document["diagnostics"]?[0])
            #expect(fault["code"]?.text == "E401" && fault["file"]?.text == "pairs.csv")
            #expect(fault["line"]?.integer == 2 && fault["column"]?.integer == 2)
            #expect(fault["help"]?.text?.contains("37020") == true, "it suggests the county that is meant")
        }
        #expect(messages.count == 2)
    }
}

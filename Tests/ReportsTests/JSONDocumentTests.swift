import Counties
import Foundation
import Testing

@testable import Pairing
@testable import Reports

/// A document read back by Foundation, for checks key by key.
struct ParsedDocument {
    let root: [String: Any]

    init(_ value: JSONValue) throws {
        let bytes = value.bytes
        #expect(bytes.last == UInt8(ascii: "\n"))
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1)
        root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    init(_ object: Any?) throws { root = try #require(object as? [String: Any]) }

    var keys: Set<String> { Set(root.keys) }
    func isNull(_ key: String) -> Bool { root[key] is NSNull }
    func text(_ key: String) -> String? { root[key] as? String }
    func number(_ key: String) -> Double? { (root[key] as? NSNumber)?.doubleValue }
    func flag(_ key: String) -> Bool? { root[key] as? Bool }
    func objects(_ key: String) throws -> [ParsedDocument] {
        try #require(root[key] as? [Any]).map { try ParsedDocument($0) }
    }
    func object(_ key: String) throws -> ParsedDocument { try ParsedDocument(root[key]) }
    func texts(_ key: String) -> [String]? { root[key] as? [String] }
}

@Suite struct SolveDocumentTests {
    static let keys: Set<String> = [
        "format", "scenario", "input_sha256", "status", "reason", "objective", "value_total", "bound", "gap", "ties",
        "pairs", "unpaired", "kept", "changes", "resources", "projects", "judges", "assumptions", "seconds", "version",
        "unfinished",
    ]

    private func document(_ result: PairingResult) throws -> ParsedDocument {
        try ParsedDocument(JSONDocument.solve(result, seconds: 0.25, version: "0.1.0", in: .zh))
    }

    @Test func `an optimum says everything that the format names`() throws {
        let document = try document(Samples.optimal())
        #expect(document.keys == Self.keys.union(["official"]))
        #expect(document.number("format") == 1)
        #expect(document.text("scenario") == "sample")
        #expect(document.text("status") == "optimal")
        #expect(document.text("reason") == "proved")
        #expect(document.number("objective") == 177.879)
        #expect(document.number("bound") == 177.879)
        #expect(document.number("gap") == 0)
        #expect(document.flag("ties") == false)
        #expect(document.number("seconds") == 0.25)
        #expect(document.texts("unpaired") == [])
        #expect(try document.objects("judges").first?.text("judge") == "GLPK 5.0")
        #expect(try document.objects("judges").first?.text("finding") == "目标值一致")
    }

    @Test func `a chosen pair carries its terms, chains, margin and exchange`() throws {
        let pair = try #require(try document(Samples.optimal()).objects("pairs").first)
        #expect(
            pair.keys == [
                "helper", "receiver", "value", "coverage", "terms", "chains", "regret", "margin", "current", "exchange",
            ]
        )
        #expect(pair.text("helper") == "370211")
        #expect(pair.text("receiver") == "370405")
        #expect(pair.number("value") == 74.7278)
        #expect(pair.number("regret") == 0)
        var stopped = Samples.optimal()
        (stopped.status, stopped.reason) = (.feasible, .time)
        #expect(try document(stopped).objects("pairs").allSatisfy { $0.isNull("regret") })
        #expect(pair.number("margin") == 21.7555)
        #expect(try pair.object("terms").keys == ["chain", "travel", "factors", "basis", "capacity"])
        let chains = try pair.objects("chains")
        #expect(chains.map { $0.text("chain") } == ["li", "poly"])
        #expect(chains.first?.number("points") == 74.7278)
        #expect(chains.first?.number("volume") == 17.4)
        #expect(try pair.objects("exchange").map { $0.texts("after") } == [["370103"], ["370211"]])
    }

    @Test func `a pair with a given value has no terms, no coverage and no chains`() throws {
        let pair = try #require(try document(Samples.optimal()).objects("pairs").last)
        #expect(pair.isNull("terms") && pair.isNull("coverage"))
        #expect(try pair.objects("chains").isEmpty)
    }

    @Test func `a margin is absent when nobody asked and null when the pair cannot be barred`() throws {
        #expect(try document(Samples.feasible()).objects("pairs").allSatisfy { !$0.keys.contains("margin") })
        var result = Samples.optimal()
        result.pairs[0].margin = .cannotBeBarred
        #expect(try document(result).objects("pairs").first?.isNull("margin") == true)
    }

    @Test func `regrets stand in the document only when asked for`() throws {
        var result = Samples.optimal(withRegrets: true)
        result.regrets?[1].loss = nil
        let regrets = try document(result).objects("regrets")
        #expect(regrets.count == 7)
        #expect(regrets.map { $0.text("receiver") ?? "" } == regrets.map { $0.text("receiver") ?? "" }.sorted())
        #expect(regrets[1].isNull("regret"))
        #expect(regrets[0].number("regret") == 21.7555)
        #expect(try !document(Samples.optimal()).keys.contains("regrets"))
    }

    @Test func `a feasible plan carries its bound and gap and no claim about ties`() throws {
        let document = try document(Samples.feasible())
        #expect(document.text("status") == "feasible")
        #expect(document.text("reason") == "time")
        let gap = try #require(document.number("gap"))
        #expect(abs(gap - (179.6577 - 177.879) / 177.879) < 1e-12)
        #expect(document.isNull("ties"))
    }

    @Test func `an infeasible answer has no figures and names the shortage`() throws {
        let document = try document(Samples.infeasible(Samples.shortage()))
        for key in ["objective", "value_total", "bound", "gap", "ties"] { #expect(document.isNull(key), "\(key)") }
        #expect(document.keys == Self.keys.union(["diagnosis"]))
        #expect(try document.objects("pairs").isEmpty)
        let diagnosis = try document.object("diagnosis")
        #expect(diagnosis.keys == ["feasible", "shortage", "conflict", "irreducible", "concessions"])
        #expect(diagnosis.flag("feasible") == false)
        #expect(diagnosis.flag("irreducible") == false)
        let shortage = try diagnosis.object("shortage")
        #expect(shortage.texts("receivers") == ["370405", "371423", "371603"])
        #expect(shortage.texts("helpers") == ["370103", "370211"])
        #expect(shortage.number("needed") == 3)
        #expect(shortage.number("available") == 2)
        let unknown = try self.document(Samples.infeasible()).object("diagnosis")
        #expect(unknown.isNull("shortage"))
    }

    @Test func `no plan keeps the bound that is known`() throws {
        let document = try document(Samples.noPlan())
        #expect(document.text("status") == "no_plan")
        #expect(document.isNull("objective") && document.isNull("gap"))
        #expect(document.number("bound") == 200)
        #expect(document.keys == Self.keys)
    }

    @Test func `the official comparison gives both totals and every receiver`() throws {
        let official = try document(Samples.optimal()).object("official")
        #expect(official.isNull("obstacle"))
        #expect(try official.object("official_totals").number("all") == 156.1235)
        #expect(try official.object("plan_totals").number("all") == 177.879)
        #expect(try official.objects("receivers").map { $0.number("difference") } == [19.6044, 2.1511, 0])
        var blocked = Samples.optimal()
        let pair = CountyPair(helper: Samples.huangdao, receiver: Samples.qingyun)
        blocked.comparison?.obstacle = .ineligible(pair, .tooManyMinutes)
        let obstacle = try document(blocked).object("official").object("obstacle")
        #expect(obstacle.text("kind") == "ineligible")
        #expect(obstacle.text("rule") == "P4")
        #expect(obstacle.text("helper") == "370211")
    }

    @Test func `resources are written exactly`() throws {
        var result = Samples.optimal()
        result.resources = [
            ResourceUse(
                owner: Samples.huangdao,
                resource: "资金",
                used: Amount(units: 1_250_000),
                limit: Amount(units: 2_000_001),
                unit: "万元"
            ),
            ResourceUse(owner: Samples.huangdao, resource: "队伍", used: .zero, limit: nil, unit: nil),
        ]
        let text = String(
            decoding: JSONDocument.solve(result, seconds: nil, version: "1", in: .en).bytes,
            as: UTF8.self
        )
        #expect(text.contains(#"{"limit":2.000001,"owner":"370211","resource":"资金","unit":"万元","used":1.25}"#))
        #expect(text.contains(#"{"limit":null,"owner":"370211","resource":"队伍","unit":"","used":0}"#))
        #expect(!text.contains("seconds"))
    }

    @Test func `every regret of 136 counties is written in a moment`() throws {
        var scenario = Scenario(id: "many", title: BilingualText(same: "many"))
        scenario.counties = (0..<272).map { County(code: String(370_000 + $0), name: "县\($0)", role: .both) }
        var result = Samples.answer(
            PairingProblem(scenario: scenario, helpers: [], receivers: [], values: [], reasons: [], scores: []),
            .optimal,
            .proved
        )
        result.regrets = (0..<136 * 136).map { number in
            let pair = CountyPair(helper: CountyIndex(number % 136), receiver: CountyIndex(136 + number / 136))
            return PairRegret(pair: pair, loss: Points(units: Int64(number) * 7919))
        }
        var bytes: [UInt8] = []
        let duration = ContinuousClock().measure {
            bytes = JSONDocument.solve(result, seconds: 0, version: "1", in: .zh).bytes
        }
        #expect(try ParsedDocument(JSONSerialization.jsonObject(with: Data(bytes))).objects("regrets").count == 18_496)
        #expect(duration < .seconds(3), "a debug build on a busy machine took \(duration)")
    }
}

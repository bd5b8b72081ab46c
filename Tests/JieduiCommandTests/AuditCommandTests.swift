import Foundation
import Testing

/// `audit`: any plan, judged.
@Suite struct AuditCommandTests {
    private struct Pair: Hashable { var helper, receiver: String }

    private static func audit(_ scenario: String, _ pairs: [Pair], _ folder: TemporaryFolder) async throws -> (
        run: ProductRun, document: JSONTree
    ) {
        let table = CSVTable(header: ["helper", "receiver"], rows: pairs.map { [$0.helper, $0.receiver] })
        try folder.write(table.data, to: "plan.csv")
        let run = try await Product.run("audit", scenario, folder.path("plan.csv"), "--json", "--lang", "en")
        return (run, try run.document())
    }

    private static let tutorialPlan = [
        Pair(helper: "379902", receiver: "379911"), Pair(helper: "379903", receiver: "379912"),
        Pair(helper: "379901", receiver: "379913"),
    ]

    @Test func `every plan that differs in one pair is judged rightly`() async throws {
        let folder = try TemporaryFolder()
        let scenario = Repository.scenario("tutorial")
        let values = [
            "379901": ["379911": 90, "379912": 80, "379913": 60], "379902": ["379911": 84, "379912": 55, "379913": 50],
            "379903": ["379911": 70, "379912": 62],
        ]
        let helpers = ["379901", "379902", "379903"]
        for position in Self.tutorialPlan.indices {
            for helper in helpers where helper != Self.tutorialPlan[position].helper {
                var plan = Self.tutorialPlan
                plan[position].helper = helper
                let (run, document) = try await Self.audit(scenario, plan, folder)
                #expect(run.status == 1, "\(plan)")
                #expect(document["valid"]?.isTrue == false && document["pairs"]?.integer == 3)
                let rules = (document["violations"]?.elements ?? []).map { $0["rule"]?.text ?? "" }
                let isForbidden = plan[position] == Pair(helper: "379903", receiver: "379913")
                #expect(rules == (isForbidden ? ["P2", "P3"] : ["P2"]), "\(plan): \(rules)")
                let twice = document["violations"]?[0]
                #expect(twice?["subject"] == .object(["helper": .string(helper)]))
                #expect(twice?["limit"] == .number("1") && twice?["found"] == .number("2"))
                let total = plan.reduce(0) { $0 + (values[$1.helper]?[$1.receiver] ?? 0) }
                if !isForbidden { #expect(document["objective"]?.number == Double(total), "\(plan)") }
            }
        }
    }

    @Test func `every permutation of the helpers is valid exactly when it avoids the forbidden pair`() async throws {
        let folder = try TemporaryFolder()
        let scenario = Repository.scenario("tutorial")
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        for order in orders {
            let plan = order.enumerated().map {
                Pair(helper: "37990\($0.element + 1)", receiver: "37991\($0.offset + 1)")
            }
            let isValid = !plan.contains(Pair(helper: "379903", receiver: "379913"))
            let (run, document) = try await Self.audit(scenario, plan, folder)
            #expect(run.status == (isValid ? 0 : 1), "\(plan)")
            #expect(document["valid"]?.isTrue == isValid)
            #expect((document["objective"]?.number ?? 0) <= 206, "no plan beats the optimum")
        }
    }

    @Test func `the document names rule, subject, limit, number found and reason`() async throws {
        let folder = try TemporaryFolder()
        let plan = Array(Self.tutorialPlan.dropLast())
        let (run, document) = try await Self.audit(Repository.scenario("tutorial"), plan, folder)
        #expect(run.status == 1 && run.errors.isEmpty)
        #expect(document["format"]?.integer == 1 && document["scenario"]?.text == "tutorial")
        let violation = try #require(document["violations"]?[0])
        #expect(violation.keys == ["rule", "subject", "limit", "found", "message"])
        #expect(violation["rule"]?.text == "P1")
        #expect(violation["subject"] == .object(["receiver": .string("379913")]))
        #expect(violation["limit"] == .number("1") && violation["found"] == .number("0"))
        #expect(violation["message"]?.text?.isEmpty == false)
    }

    /// Pairs alone: two helpers for a receiver, values and a limit, so that every list of the document has entries.
    private static let pairsAlone = ScenarioText.small
        .with(
            "scenario.yaml",
            "format: 1\nid: p\npairing: {helpers_per_receiver: {max: 2}, receivers_per_helper: {max: 2}}\n"
        )
        .with(
            "pairs.csv",
            "helper,receiver,value,current\n370101,370201,10.5,1\n370101,370202,-0.5,\n370102,370201,4,\n370102,370202,7,\n"
        )
        .with("pair_needs.csv", "helper,receiver,resource,amount\n370101,370201,专家,3\n")
        .with("helper_resources.csv", "code,resource,amount,unit\n370101,专家,5,人\n")

    /// A document of `solve` with one place changed.
    private static func changed(_ document: JSONTree, _ path: [String], to value: JSONTree) -> JSONTree {
        guard let key = path.first else { return value }
        switch document {
        case .object(var members):
            members[key] = members[key].map { changed($0, Array(path.dropFirst()), to: value) } ?? value
            return .object(members)
        case .array(var elements):
            guard let position = Int(key), elements.indices.contains(position) else { return document }
            elements[position] = changed(elements[position], Array(path.dropFirst()), to: value)
            return .array(elements)
        default: return document
        }
    }

    private static func text(_ document: JSONTree) -> String {
        switch document {
        case .null: "null"
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .number(let text): text
        case .string(let text): "\"\(text)\""
        case .array(let elements): "[" + elements.map(text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":" + text($0.value) }.joined(separator: ",")
                + "}"
        }
    }

    @Test func `pairs alone: what solve wrote is valid, and refused with any one figure changed`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.pairsAlone.write(to: folder)
        let solved = try await Product.run("solve", scenario, "--json").document()
        func audit(_ plan: JSONTree) async throws -> (status: Int32, rules: [String]) {
            try folder.write(Self.text(plan), to: "plan.json")
            let run = try await Product.run("audit", scenario, folder.path("plan.json"), "--json")
            let rules = try run.document()["violations"]?.elements?.compactMap { $0["rule"]?.text }
            return (run.status, rules ?? [])
        }
        let plain = try await audit(solved)
        #expect(plain.status == 0 && plain.rules == [], "\(plain.rules)")
        let changes: [([String], JSONTree)] = [
            (["objective"], .number("99")), (["value_total"], .number("21.0001")), (["kept"], .number("2")),
            (["changes"], .number("1")), (["unpaired"], .array([.string("370201")])),
            (["pairs", "0", "value"], .number("10.6")), (["pairs", "0", "current"], .bool(false)),
            (["pairs", "0", "coverage"], .number("0.5")), (["resources", "0", "used"], .number("4")),
            (["resources", "0", "limit"], .number("6")), (["resources", "0", "unit"], .string("万元")),
            (["resources"], .array([])), (["bound"], .number("1")), (["bound"], .number("99")),
            (["gap"], .number("0.5")),
            (["status"], .string("no_plan")), (["pairs", "0", "regret"], .number("1")),
            (["pairs", "0", "margin"], .number("-1")), (["official", "current_pairs"], .number("2")),
            (["official", "pairs"], .array([])), (["official", "official_totals", "all"], .number("1")),
            (["official", "plan_totals", "of_current_receivers"], .number("1")),
            (["official", "receivers", "0", "difference"], .number("1")),
            (["official", "receivers", "0", "plan_helpers"], .array([])),
        ]
        for (path, value) in changes {
            let answer = try await audit(Self.changed(solved, path, to: value))
            #expect(answer.status == 1 && Set(answer.rules) == ["P0"], "\(path): \(answer.rules)")
        }
        // What only a search knows is no figure of the plan.
        let margin = try await audit(Self.changed(solved, ["pairs", "0", "margin"], to: .number("99")))
        #expect(margin.status == 0)
    }

    @Test func `a plan for other data is judged as it is, with a note`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.pairsAlone.write(to: folder)
        let solved = try await Product.run("solve", scenario, "--json").document()
        try folder.write(Self.text(solved), to: "own.json")
        try folder.write(Self.text(Self.changed(solved, ["input_sha256"], to: .string("00"))), to: "other.json")
        for (file, isNoted) in [("own.json", false), ("other.json", true)] {
            let run = try await Product.run("audit", scenario, folder.path(file), "--json")
            #expect(run.status == 0)
            #expect(try run.document()["notes"]?.elements?.count == (isNoted ? 1 : nil), "\(file)")
            let text = try await Product.run("audit", scenario, folder.path(file), "--lang", "zh").outputText
            #expect(text.contains("按另一份数据求解") == isNoted, "\(file): \(text)")
        }
    }

    @Test func `pairs alone: what a plan does not state is not compared, nor is the order of its pairs`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.pairsAlone.write(to: folder)
        let pairs = [("370102", "370202", "7"), ("370102", "370201", "4"), ("甲县", "370201", "10.5")]
        func document(_ entry: ((String, String, String)) -> String, _ rest: String = "") -> String {
            "{\"pairs\":[" + pairs.map(entry).joined(separator: ",") + "]" + rest + "}"
        }
        let bare = document { "{\"helper\":\"\($0.0)\",\"receiver\":\"\($0.1)\"}" }
        let valued = document { "{\"helper\":\"\($0.0)\",\"receiver\":\"\($0.1)\",\"value\":\($0.2)}" }
        let wrong = document { "{\"helper\":\"\($0.0)\",\"receiver\":\"\($0.1)\",\"value\":\($0.2)1}" }
        let summed = document(
            { "{\"helper\":\"\($0.0)\",\"receiver\":\"\($0.1)\"}" },
            ",\"objective\":21.5,\"projects\":[]"
        )
        let table = "弱县,得分,强县\n370201,99,370101\n370202,0,370102\n"
        for (text, status) in [(bare, 0), (valued, 0), (summed, 0), (wrong, 1), (table, 0)] as [(String, Int32)] {
            try folder.write(text, to: "plan")
            let run = try await Product.run("audit", scenario, folder.path("plan"), "--json")
            #expect(run.status == status, "\(text): \(run.outputText)")
        }
        try folder.write(wrong, to: "plan")
        let told = try await Product.run("audit", scenario, folder.path("plan"), "--lang", "zh")
        #expect(told.outputText.contains("P0") && told.outputText.contains("应为"), "\(told.outputText)")
    }

    @Test func `the same pair twice is a violation of P3`() async throws {
        let folder = try TemporaryFolder()
        let plan = Self.tutorialPlan + [Self.tutorialPlan[0]]
        let (run, document) = try await Self.audit(Repository.scenario("tutorial"), plan, folder)
        #expect(run.status == 1)
        let subjects = (document["violations"]?.elements ?? []).filter { $0["rule"]?.text == "P3" }
            .map { $0["subject"] }
        #expect(subjects == [.object(["helper": .string("379902"), "receiver": .string("379911")])])
    }

    @Test func `names, cities, Chinese headers, titles and notes are read as people write them`() async throws {
        let folder = try TemporaryFolder()
        let scenario = Repository.scenario("infeasible")
        let plan = """
            2024年结对方案
            弱县,得分,强县
            西河市子县,72,东海市甲县
            丑县,74,'379902
            注：以上为建议
            """
        try folder.write(plan, to: "plan.csv")
        let run = try await Product.run("audit", scenario, folder.path("plan.csv"), "--json")
        #expect(run.status == 1, "four receivers have no helper: \(run.outputText)")
        let document = try run.document()
        #expect(document["pairs"]?.integer == 2)
        #expect((document["violations"]?.elements ?? []).map { $0["rule"]?.text } == ["P1", "P1", "P1", "P1"])
    }

    @Test(arguments: [
        ("binary", "PK\u{3}\u{4}\u{0}\u{0}"), ("empty", ""), ("no header", "a,b\n1,2\n"),
        ("unknown county", "helper,receiver\n379901,379999\n"), ("blank cell", "helper,receiver\n379901,\n"),
        ("broken JSON", "{\"pairs\":["), ("another JSON", "{\"plan\":[]}"),
        ("open quote", "helper,receiver\n\"379901,379911\n"),
    ])
    func `a plan file that cannot be read is status 65`(name: String, text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "plan.csv")
        let run = try await Product.run(
            "audit",
            Repository.scenario("tutorial"),
            folder.path("plan.csv"),
            "--lang",
            "zh"
        )
        #expect(run.status == 65 && run.output.isEmpty, "\(name): \(run.errorText)")
        #expect(run.errorText.contains("plan.csv"), "\(name): \(run.errorText)")
    }
}

import Foundation
import Testing

/// `solve`, `check` and `audit` of scenarios with projects and money, as the built program answers them.
@Suite struct PolicyCommandTests {
    /// Two helpers and two receivers; the projects of 丙县 come from 乙县 alone, so that pairs and projects pull apart.
    private static let swap = ScenarioText.small
        .with("scenario.yaml", "format: 1\nid: swap\nbase_year: 2025\n")
        .with(
            "pairs.csv",
            "helper,receiver,value\n370101,370201,10\n370101,370202,4\n370102,370201,4\n370102,370202,10\n"
        )
        .with(
            "projects.csv",
            """
            project_id,points,land_county,source_helper,fund_need,mode_id
            a,5,370201,370102,60,park
            b,8,370201,370102,40,park

            """
        )
        .with("modes.csv", "mode_id,setup_cost,paid_by\npark,10,fund\n")
        .with("pools.csv", "pool,amount\nguidance_fund,150\n")

    /// The optimum of it as the program writes plans: 甲–丁 4, 乙–丙 4, a 5, b 8.
    private static func plan(_ edit: (String) -> String = { $0 }) -> String {
        edit(
            """
            {"format":1,"objective":21,"value_total":8,"kept":0,"unpaired":[],
            "pairs":[{"helper":"370102","receiver":"370201","value":4},{"helper":"370101","receiver":"370202","value":4}],
            "projects":[{"project":"a","receiver":"370201","helper":"370102","year":2026,"status":"placed","points":5},
            {"project":"b","receiver":"370201","helper":"370102","year":2026,"points":8}],
            "modes":[{"receiver":"370201","helper":"370102","mode":"park"}],"support":[],
            "grants":[{"receiver":"370201","pool":"guidance_fund","year":null,"amount":110}],
            "transfers":[],"rewards":[]}
            """
        )
    }

    private static func audit(_ plan: String, _ folder: TemporaryFolder) async throws -> (ProductRun, JSONTree) {
        let scenario = try swap.write(to: folder)
        try folder.write(plan, to: "plan.json")
        let run = try await Product.run("audit", scenario, folder.path("plan.json"), "--json", "--lang", "en")
        return (run, try run.document())
    }

    @Test func `a plan made by hand may list the projects that it places alone`() async throws {
        let folder = try TemporaryFolder()
        let projects = (Self.swap["projects.csv"] ?? "") + "c,1,370202,,1000,\n"
        let scenario = try Self.swap.with("projects.csv", projects).write(to: folder)
        let byHand = Self.plan { $0.replacing("\"status\":\"placed\",", with: "") }
        // With a status the list is taken for that of `solve`, which names every project.
        let asSolved = byHand.replacing("\"year\":2026,", with: "\"year\":2026,\"status\":\"placed\",")
        for (plan, status) in [(byHand, 0), (asSolved, 1)] as [(String, Int32)] {
            try folder.write(plan, to: "plan.json")
            let run = try await Product.run("audit", scenario, folder.path("plan.json"), "--json", "--lang", "en")
            #expect(run.status == status, "\(run.outputText)")
        }
    }

    @Test func `a synthetic scenario is solved, twice to the same bytes`() async throws {
        let folder = try TemporaryFolder()
        let made = try await Product.run("new", folder.path("s"), "--size", "4x4", "--projects", "12", "--seed", "1")
        #expect(made.status == 0, "\(made.errorText)")
        let first = try await Product.run("solve", folder.path("s"), "--json", "-o", folder.path("out"))
        #expect(first.status == 0, "\(first.errorText)")
        let document = try first.document()
        #expect(document["status"]?.text == "optimal" && document["reason"]?.text == "proved")
        #expect(document["gap"]?.number == 0 && document["bound"] == document["objective"])
        #expect(document["pairs"]?.elements?.count == 4)
        // What the pairs are worth is part of it: projects and support are the rest.
        let (objective, pairs) = (document["objective"]?.number ?? 0, document["value_total"]?.number ?? .infinity)
        #expect(objective > pairs)
        let second = try await Product.run("solve", folder.path("s"), "--json")
        #expect(try second.document().without("seconds") == document.without("seconds"))
        let audited = try await Product.run("audit", folder.path("s"), folder.path("out/T1_pairs.csv"), "--json")
        #expect(audited.status == 0, "\(audited.outputText)")
        let report = try audited.document()
        #expect(report["scope"]?.text == "pairs" && report["objective"]?.isNull == true)
    }

    /// Places of all numbers of a document.
    private static func numbers(_ tree: JSONTree, _ place: [String] = []) -> [[String]] {
        switch tree {
        case .number: [place]
        case .array(let list): list.enumerated().flatMap { numbers($0.element, place + ["\($0.offset)"]) }
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { numbers($0.value, place + [$0.key]) }
        default: []
        }
    }

    /// The document with one number larger by one.
    private static func raised(_ tree: JSONTree, _ place: ArraySlice<String>) -> JSONTree {
        guard let key = place.first else {
            return .number(tree.number.map { "\((($0 + 1) * 1e6).rounded() / 1e6)" } ?? "0")
        }
        switch tree {
        case .array(var list):
            guard let index = Int(key) else { return tree }
            list[index] = raised(list[index], place.dropFirst())
            return .array(list)
        case .object(var members):
            members[key] = members[key].map { raised($0, place.dropFirst()) }
            return .object(members)
        default: return tree
        }
    }

    private static func text(_ tree: JSONTree) -> String {
        switch tree {
        case .null: "null"
        case .bool(let isTrue): "\(isTrue)"
        case .number(let text): text
        case .string(let text): "\"\(text)\""
        case .array(let list): "[" + list.map(text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(text($0.value))" }.joined(separator: ",")
                + "}"
        }
    }

    @Test func `a plan of the program passes its audit, and no figure of it can be changed`() async throws {
        let folder = try TemporaryFolder()
        let scenario = folder.path("s")
        _ = try await Product.run("new", scenario, "--size", "4x4", "--projects", "12", "--seed", "1")
        let solved = try await Product.run("solve", scenario, "--json", "--no-margins", "--lang", "en")
        let document = try solved.document()
        func audit(_ plan: JSONTree, _ name: String, _ language: String = "en") async throws -> ProductRun {
            try folder.write(Self.text(plan), to: name)
            return try await Product.run("audit", scenario, folder.path(name), "--json", "--lang", language)
        }
        // Whatever language it was written in.
        for language in ["en", "zh"] {
            let run = try await audit(document, "plan.json", language)
            #expect(run.status == 0, "\(run.outputText)")
        }
        // What only a search knows is not the audit's to judge.
        let ofSearches: Set = ["bound", "gap", "seconds", "format", "official", "regret", "short"]
        let all = Self.numbers(document).filter { Set($0).isDisjoint(with: ofSearches) }
        let decisions = all.filter { ["grants", "modes", "projects", "support", "transfers"].contains($0[0]) }
        let others = all.filter { !decisions.contains($0) }
        let chosen = decisions + others.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
        #expect(decisions.count > 30 && others.count > 200)
        for place in chosen {
            let run = try await audit(Self.raised(document, place[...]), "plan.json")
            #expect(run.status == 1 || run.status == 65, "\(place.joined(separator: ".")): \(run.status)")
        }
    }

    @Test func `two stages and both together differ as by hand`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.swap.write(to: folder)
        let joint = try await Product.run("solve", scenario, "--json")
        #expect(joint.status == 0, "\(joint.errorText)")
        #expect(try joint.document()["objective"]?.points == 210_000)
        let staged = try await Product.run("solve", scenario, "--json", "--method", "two-stage")
        #expect(staged.status == 0, "\(staged.errorText)")
        let document = try staged.document()
        #expect(document["objective"]?.points == 200_000 && document["bound"]?.points == 210_000)
        #expect(document["status"]?.text == "feasible" && document["reason"]?.text == "proved")
    }

    @Test func `two stages that fail are no proof, and the exit says so`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.swap.with(
            "projects.csv",
            "project_id,points,land_county,source_helper,must\na,1,370201,370102,1\n"
        ).write(to: folder)
        let joint = try await Product.run("solve", scenario, "--json")
        #expect(joint.status == 0)
        let staged = try await Product.run("solve", scenario, "--method", "two-stage", "--lang", "en")
        #expect(staged.status == 5, "\(staged.outputText)")
        #expect(staged.outputText.contains("--method joint") && !staged.outputText.contains("infeasible"))
    }

    @Test func `a method that is not known is a fault of the command line`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        let run = try await Product.run("solve", scenario, "--method", "both", "--lang", "en")
        #expect(run.status == 64 && run.errorText.contains("two-stage"))
        let needless = try await Product.run("solve", scenario, "--method", "two-stage", "--lang", "en")
        #expect(needless.status == 0 && needless.errorText.contains("--method changes"))
    }

    @Test func `a project that must be placed and may not proves that there is no plan`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.swap.with(
            "projects.csv",
            "project_id,points,must,veto\na,1,1,unsafe\n"
        ).write(to: folder)
        let run = try await Product.run("solve", scenario, "--lang", "en")
        #expect(run.status == 3, "\(run.outputText)")
        #expect(run.outputText.contains("must land (P14) and is refused"))
        let document = try await Product.run("solve", scenario, "--lang", "en", "--json").document()
        let conflict = document["diagnosis"]?["conflict"]?.elements?.first
        #expect(conflict?["rule"]?.text == "P14")
        #expect(conflict?["message"]?.text?.contains("must be placed and was refused") == true)
        #expect(document["status"]?.text == "infeasible" && document["objective"]?.isNull == true)
        let check = try await Product.run("check", scenario, "--json")
        #expect(check.status == 0, "\(check.outputText)")
        let codes = try check.document()["diagnostics"]?.elements?.compactMap { $0["code"]?.text }
        #expect(codes?.contains("W906") == true, "\(codes ?? [])")
        let fine = try await Product.run("check", try Self.swap.write(to: folder, as: "t"), "--json")
        let others = try fine.document()["diagnostics"]?.elements?.compactMap { $0["code"]?.text }
        #expect(others?.contains("W906") == false, "\(others ?? [])")
    }

    @Test func `the families of rules that were left out stand in the document`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.swap.with(
            "projects.csv",
            "project_id,points,must,bond_need,bond_eligible\na,1,1,10,1\n"
        )
        .with("factors.csv", "code,bond_cap\n370201,6\n370202,6\n").write(to: folder)
        let run = try await Product.run("solve", scenario, "--json", "--lang", "en")
        #expect(run.status == 3, "\(run.outputText)")
        let families = try run.document()["diagnosis"]?["families"]?.elements ?? []
        let mending = families.filter { $0["verdict"]?.text == "mends" }
        #expect(mending.compactMap { $0["rule"]?.text } == ["P11", "P14"])
        #expect(mending.first?["broken"]?.elements?.first?.text?.contains("10") == true, "\(families)")
        #expect(mending.first?["least"]?.isTrue == true && mending.first?["cause"]?.isNull == true)
    }

    @Test func `time that is up leaves no plan or one with its gap`() async throws {
        let folder = try TemporaryFolder()
        let made = try await Product.run("new", folder.path("s"), "--size", "12x12", "--projects", "120", "--seed", "3")
        #expect(made.status == 0)
        let run = try await Product.run("solve", folder.path("s"), "--json", "--seconds", "0.001")
        #expect(run.status == 5 || run.status == 4, "\(run.status) \(run.errorText)")
        #expect(try run.document()["reason"]?.text == "time")
    }

    @Test func `a plan is judged whole, and every changed figure is found`() async throws {
        let folder = try TemporaryFolder()
        let (valid, report) = try await Self.audit(Self.plan(), folder)
        #expect(valid.status == 0, "\(valid.outputText)")
        #expect(report["objective"]?.points == 210_000 && report["scope"]?.text == "plan")
        let changes: [(from: String, to: String, rule: String)] = [
            ("\"amount\":110", "\"amount\":111", "P0"), ("\"amount\":110", "\"amount\":109.999999", "P11"),
            ("\"objective\":21", "\"objective\":21.0001", "P0"), ("\"value_total\":8", "\"value_total\":9", "P0"),
            ("\"value\":4}]", "\"value\":5}]", "P0"), ("\"points\":5", "\"points\":6", "P0"),
            ("\"kept\":0", "\"kept\":1", "P0"), ("\"unpaired\":[]", "\"unpaired\":[\"370202\"]", "P0"),
            ("\"project\":\"b\",\"receiver\":\"370201\"", "\"project\":\"b\",\"receiver\":\"370202\"", "P14"),
            ("\"year\":2026,\"points\":8", "\"year\":2027,\"points\":8", "P14"),
            ("\"mode\":\"park\"}]", "\"mode\":\"park\"},{\"receiver\":\"370202\",\"mode\":\"park\"}]", "P0"),
            ("\"support\":[]", "\"support\":[{\"receiver\":\"370201\",\"pool\":\"guidance_fund\",\"units\":1}]", "P11"),
            (
                "\"transfers\":[]",
                "\"transfers\":[{\"helper\":\"370102\",\"receiver\":\"370201\",\"means\":\"money\",\"amount\":1}]", "P0"
            ), ("\"rewards\":[]", "\"rewards\":[{\"year\":null,\"amount\":5}]", "P0"),
            (
                "{\"helper\":\"370101\",\"receiver\":\"370202\",\"value\":4}",
                "{\"helper\":\"370102\",\"receiver\":\"370202\",\"value\":10}", "P2"
            ),
        ]
        for change in changes {
            let changed = Self.plan { $0.replacing(change.from, with: change.to, maxReplacements: 1) }
            #expect(changed != Self.plan(), "\(change.from)")
            let (run, document) = try await Self.audit(changed, folder)
            #expect(run.status == 1, "\(change.to): \(run.outputText)")
            let rules = (document["violations"]?.elements ?? []).compactMap { $0["rule"]?.text }
            #expect(rules.contains(change.rule), "\(change.to): \(rules)")
        }
        let (unknown, _) = try await Self.audit(
            Self.plan { $0.replacing("\"project\":\"b\"", with: "\"project\":\"bb\"") },
            folder
        )
        #expect(unknown.status == 65)
    }

    @Test func `a table of pairs is judged as pairs, and it is said what is not in it`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try Self.swap.write(to: folder)
        try folder.write("helper,receiver\n370101,370201\n370102,370202\n", to: "pairs.csv")
        let run = try await Product.run("audit", scenario, folder.path("pairs.csv"), "--lang", "zh")
        #expect(run.status == 0 && run.outputText.contains("没有项目"), "\(run.outputText)")
        try folder.write("helper,receiver\n370101,370201\n", to: "pairs.csv")
        let short = try await Product.run("audit", scenario, folder.path("pairs.csv"), "--json")
        #expect(short.status == 1)
    }
}

import JieduiTestSupport
import Testing

/// What `audit` says of a broken plan: figures with their units, years, and everything that differs.
@Suite struct AuditWordingTests {
    /// A fund of two years, of which the second holds less than its projects need.
    private static let scenario = ScenarioText.small
        .with("scenario.yaml", "format: 1\nid: yearly\nbase_year: 2024\nyears: 2\n")
        .with(
            "pairs.csv",
            "helper,receiver,value\n370101,370201,10\n370101,370202,4\n370102,370201,4\n370102,370202,10\n"
        )
        .with(
            "projects.csv",
            """
            project_id,points,land_county,fund_need,land,start_earliest,start_latest
            a,5,370201,60,30,2025-01,2025-12
            b,8,370201,26,20,2026-01,2026-12

            """
        )
        .with("pools.csv", "pool,year,amount\nguidance_fund,2025,60\nguidance_fund,2026,20\n")
        .with("factors.csv", "code,land_stock\n370201,45\n")

    private static let plan = """
        {"format":1,"pairs":[{"helper":"370101","receiver":"370201"},{"helper":"370102","receiver":"370202"}],
        "projects":[{"project":"a","receiver":"370201","year":2025},{"project":"b","receiver":"370201","year":2026}],
        "grants":[{"receiver":"370201","pool":"guidance_fund","year":2025,"amount":60},
        {"receiver":"370201","pool":"guidance_fund","year":2026,"amount":26}]}
        """

    @Test(arguments: [
        ("zh", ["2026年全省安排的数量超过总盘子（引导资金）（规定20万元，方案中为26万元）", "用地超过可用数量（规定45亩，方案中为50亩）"]),
        ("en", ["thepoolholdsin2026(therulesays20×10kyuan,theplanhas26×10kyuan)", "(therulesays45mu,theplanhas50mu)"]),
    ])
    func `broken limits are told with year, figures and units`(language: String, expected: [String]) async throws {
        let folder = try TemporaryFolder()
        let path = try Self.scenario.write(to: folder)
        try folder.write(Self.plan, to: "plan.json")
        let run = try await Product.run("audit", path, folder.path("plan.json"), "--lang", language)
        #expect(run.status == 1, "\(run.errorText)")
        let unwrapped = run.outputText.filter { !$0.isWhitespace }
        for text in expected { #expect(unwrapped.contains(text), "\(run.outputText)") }
        let document = try await Product.run("audit", path, folder.path("plan.json"), "--lang", language, "--json")
            .document()
        let messages = document["violations"]?.elements?.compactMap { $0["message"]?.text?.filter { !$0.isWhitespace } }
        for text in expected { #expect(messages?.contains { $0.contains(text) } == true, "\(messages ?? [])") }
    }

    @Test func `the text stops at twenty figures that differ and says so, the document has them all`() async throws {
        let folder = try TemporaryFolder()
        let path = Repository.scenario("shandong-2024")
        let solved = try await Product.run("solve", path, "--json").outputText
        var number = 0
        let changed = solved.replacing(#/"(chain|travel|basis|capacity|factors)":[ ]?([0-9.]+)/#) { match in
            number += 1
            return "\"\(match.output.1)\":1\(match.output.2)"
        }
        try #require(number > 20)
        try folder.write(changed, to: "plan.json")
        let document = try await Product.run("audit", path, folder.path("plan.json"), "--json").document()
        let figures = document["violations"]?.elements?.filter { $0["rule"]?.text == "P0" } ?? []
        #expect(figures.count > 20, "\(figures.count) of \(number)")
        let text = try await Product.run("audit", path, folder.path("plan.json"), "--lang", "zh").outputText
        #expect(text.contains("\n20. P0 ") && !text.contains("\n21. P0 "), "\(text)")
        let unwrapped = text.filter { !$0.isWhitespace }
        #expect(unwrapped.contains("另有\(figures.count - 20)处数字与方案不符"), "\(text)")
    }

    @Test func `check names the contradiction that needs no search`() async throws {
        let folder = try TemporaryFolder()
        let path = try Self.scenario.with("projects.csv", "project_id,points,must,veto\na,1,1,unsafe\n")
            .write(to: folder)
        let document = try await Product.run("check", path, "--json", "--lang", "en").document()
        let warning = document["diagnostics"]?.elements?.first { $0["code"]?.text == "W906" }
        #expect(warning?["message"]?.text?.contains("P14") == true, "\(document)")
    }
}

import Counties
import Planning
import Testing

@testable import Pairing
@testable import Reports

/// The document of `solve` for a policy plan.
@Suite struct PolicyDocumentTests {
    private func document(_ result: PolicyResult, _ language: Language = .zh) throws -> ParsedDocument {
        try ParsedDocument(JSONDocument.solve(result, seconds: 0.25, version: "0.1.0", in: language))
    }

    @Test func `a policy plan adds keys and renames none`() throws {
        let document = try document(PolicySamples.result())
        let added: Set = [
            "method", "stages", "benefits", "modes", "support", "grants", "transfers", "rewards", "ledger",
        ]
        #expect(document.keys == SolveDocumentTests.keys.union(added))
        #expect(document.text("method") == "joint")
        var compared = try PolicySamples.result()
        compared.twoStageLoss = TwoStageLoss(
            objective: PolicySamples.points(240),
            pairs: [CountyPair(helper: Samples.shinan, receiver: Samples.taierzhuang)],
            loss: PolicySamples.points(7.0629)
        )
        let twoStage = try self.document(compared).object("two_stage")
        #expect(twoStage.number("objective") == 240 && twoStage.number("loss") == 7.0629)
        #expect(try twoStage.objects("pairs").map { $0.text("helper") } == ["370202"])
    }

    @Test func `every project stands once, by its key, with place or reason`() throws {
        let projects = try document(PolicySamples.result()).objects("projects")
        #expect(projects.map { $0.text("project") } == ["p1", "p2", "p3", "p4", "p5", "p6", "p7"])
        #expect(
            projects.map { $0.text("status") } == [
                "placed", "placed", "waiting", "waiting", "refused", "refused", "waiting",
            ]
        )
        let expected: Set = [
            "project", "name", "receiver", "helper", "year", "points", "status", "reason", "waiting_rank",
        ]
        #expect(projects.allSatisfy { $0.keys == expected })
        let placed = projects[1]
        #expect(placed.text("receiver") == "371423" && placed.text("helper") == "370103")
        #expect(placed.number("year") == 2026 && placed.number("points") == 7.25 && placed.isNull("reason"))
        let waiting = projects[3]
        #expect(waiting.isNull("receiver") && waiting.isNull("year") && waiting.number("waiting_rank") == 2)
        let reason = try waiting.object("reason")
        #expect(reason.text("code") == "pool" && reason.text("resource") == "guidance_fund")
        #expect(reason.number("short") == 120.5 && reason.text("unit") == "万元" && reason.text("receiver") == "371423")
        #expect(reason.text("message") == "在庆云县：引导资金不足，差 120.5 万元")
        #expect(try projects[4].object("reason").text("code") == "veto")
        #expect(projects[5].isNull("points") && projects[5].isNull("waiting_rank"))
    }

    @Test func `a reason speaks the language of the document`() throws {
        let reason = try document(PolicySamples.result(), .en).objects("projects")[5].object("reason")
        let text = "admission: investment for each mu 80 (10k yuan a mu), asked is at least 100"
        #expect(reason.text("message") == text)
    }

    @Test func `the document holds the whole plan exactly`() throws {
        let document = try document(PolicySamples.result())
        #expect(
            try document.objects("modes").map { [$0.text("receiver"), $0.text("helper"), $0.text("mode")] } == [
                ["370405", "370211", "park"], ["371423", "370103", "joint"],
            ]
        )
        let support = try document.objects("support")
        #expect(support.map { $0.text("pool") } == ["guidance_fund", "teams_industry"])
        #expect(support.map { $0.number("units") } == [100, 1])
        let grants = try document.objects("grants")
        #expect(grants.count == 6 && grants[0].number("year") == 2025 && grants[0].number("amount") == 550)
        // Only the fund has rows of single years.
        #expect(grants[1].text("pool") == "land_quota" && grants[1].isNull("year"))
        #expect(
            try document.objects("transfers").map { [$0.text("means"), $0.text("helper"), $0.text("receiver")] } == [
                ["land", "370211", "370405"], ["talent", "370211", "370405"], ["money", "370211", "370405"],
            ]
        )
        let rewards = try document.objects("rewards")
        #expect(rewards.map { $0.number("year") } == [2025, 2026] && rewards.map { $0.number("amount") } == [0, 400])
        #expect(try document.objects("pairs").count == 3)
    }

    @Test func `resources of pairing and policy stand in one list`() throws {
        var result = try PolicySamples.result()
        result.pairing.resources = [
            ResourceUse(owner: Samples.huangdao, resource: "厂房", used: .zero, limit: nil, unit: nil)
        ]
        let resources = try document(result).objects("resources")
        #expect(resources.count == 15 && resources[0].keys == ["owner", "resource", "used", "limit", "unit"])
        #expect(resources[1].keys == ["owner", "resource", "used", "limit", "unit", "added", "year"])
        #expect(resources[1].text("owner") == "province" && resources[1].isNull("year"))
        #expect(resources[2].number("year") == 2025)
        let land = try #require(
            resources.first { $0.text("owner") == "370405" && $0.text("resource") == "land" }
        )
        #expect(land.number("used") == 60 && land.number("limit") == 30 && land.number("added") == 30)
        let owned = resources.dropFirst().map { "\($0.text("owner") ?? "") \($0.text("resource") ?? "")" }
        #expect(Set(owned).count == owned.count - 2, "three rows of the fund, all others once")
    }

    @Test func `the ledger names both sides of every flow`() throws {
        let flows = try document(PolicySamples.result()).objects("ledger")
        #expect(flows.count == PolicySamples.flows().count)
        let expected: Set = ["year", "giver", "taker", "item", "project", "mode", "amount", "unit"]
        #expect(flows.allSatisfy { $0.keys == expected })
        let share = try #require(flows.first { $0.text("item") == "tax_share" && $0.number("year") == 2027 })
        #expect(share.text("giver") == "370405" && share.text("taker") == "370211" && share.text("mode") == "park")
        #expect(flows.contains { $0.number("amount") == 27500.000001 && $0.text("giver") == "projects" })
    }

    @Test func `without a plan every list of the plan is empty`() throws {
        var result = try PolicySamples.result()
        result = PolicyResult(problem: result.problem, pairing: Samples.infeasible(), method: .twoStage)
        let document = try document(result)
        for key in ["projects", "modes", "support", "grants", "transfers", "rewards", "ledger", "benefits", "stages"] {
            #expect(try document.objects(key).isEmpty, "\(key)")
        }
        #expect(document.text("method") == "two-stage" && document.keys.contains("diagnosis"))
    }

    @Test func `two runs give the same bytes`() throws {
        func bytes() throws -> [UInt8] {
            try JSONDocument.solve(PolicySamples.result(), seconds: nil, version: "1", in: .zh).bytes
        }
        #expect(try bytes() == bytes())
    }
}

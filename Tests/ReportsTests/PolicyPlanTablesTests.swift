import Counties
import Planning
import Testing

@testable import Pairing
@testable import Reports

/// What the policy model adds to T1, T13 and T14, and that it adds nothing elsewhere.
@Suite struct PolicyPlanTablesTests {
    private func csv(_ id: String, _ result: PolicyResult, _ language: Language = .zh) throws -> [[String]] {
        let all = PolicyTables.all(for: result, version: "1", chainMatches: Samples.matches)
        return RFC4180.rows(CSVFormat.bytes(of: try #require(all.first { $0.id == id }), in: language))
    }

    @Test func `T1 names projects, modes and chains of focus beside each pair`() throws {
        let rows = try csv("T1", try PolicySamples.result())
        let places = try ["落地项目（项）", "合作模式", "主攻产业链"].map { try #require(rows[0].firstIndex(of: $0)) }
        #expect(rows[1].enumerated().filter { places.contains($0.offset) }.map(\.element) == ["1", "共建园区", "锂电"])
        #expect(rows[3].enumerated().filter { places.contains($0.offset) }.map(\.element) == ["0", "", ""])
    }

    @Test func `T1 says that its points are not all that counts`() throws {
        let tables = PolicyTables.all(for: try PolicySamples.result(), version: "1", chainMatches: Samples.matches)
        #expect(tables[0].id == "T1" && tables[0].notes.contains(PolicyPhrase.pairPointsOnly.text))
    }

    @Test func `T1 of a scenario without projects and modes is that of a pairing alone`() throws {
        var result = try PolicySamples.result(Samples.scenario())
        result.plan = PolicyPlan(pairing: PolicySamples.plan().pairing)
        let alone = PairingTables.all(for: result.pairing, version: "1", chainMatches: Samples.matches)
        for language in Language.allCases {
            let table = try #require(alone.first { $0.id == "T1" })
            #expect(try csv("T1", result, language) == RFC4180.rows(CSVFormat.bytes(of: table, in: language)))
        }
        #expect(!alone.contains { ["T4", "T5", "T6", "T7", "T8", "T9"].contains($0.id) })
    }

    @Test func `T14 has the rules, the aims in order and what the objective means`() throws {
        var scenario = PolicySamples.scenario()
        scenario.objective.mode = .priorities
        scenario.objective.priorities = [.total, .projects, .worstK]
        scenario.objective.tolerances = [.worstK: PolicySamples.points(0.5)]
        let rows = try csv("T14", try PolicySamples.result(scenario))
        func row(_ key: String) throws -> [String] { try #require(rows.first { $0[1] == key }, "\(key)") }
        #expect(try row("objective")[3].hasPrefix("目标值（分）＝各弱县加权得益合计"))
        #expect(
            rows.filter { $0[0] == "优化目标" }.map { $0[1] } == [
                "objective.projects", "objective.worst_k", "objective.total",
            ]
        )
        #expect(try row("objective.worst_k")[2...3] == ["0.5", "第 2 个目标：得益最低的 3 个弱县的平均得益；取值为后面的目标可让出的数额"])
        #expect(try row("projects.two_high_ratio")[2] == "1.5" && row("projects.offset_ratio.nox")[2] == "2")
        #expect(try row("ledger.local_share")[2] == "0.5" && row("funds.reward_rate")[2] == "0.001")
        #expect(
            try row("共建园区")[2...3] == [
                "50.0", "取值为强县分享项目留县税收的百分比，分享 2 年；每个弱县分享上限 300 万元；启动 300 万元、每年 60 万元，由强县承担",
            ]
        )
        #expect(rows.count { $0[0] == "省级总盘子" } == 7 && rows.count { $0[0] == "兜底要求" } == 2)
        // The result stands together, and who confirmed it below.
        let sections = rows.map { $0[0] }
        let judge = try #require(sections.firstIndex(of: "复核"))
        #expect(try #require(sections.lastIndex(of: "结果")) < judge)
    }

    @Test func `T14 of a pairing alone says nothing of projects`() throws {
        let alone = PairingTables.all(for: Samples.optimal(), version: "1", chainMatches: Samples.matches)
        let table = try #require(alone.first { $0.id == "T14" })
        let rows = RFC4180.rows(CSVFormat.bytes(of: table, in: .en))
        #expect(!rows.contains { $0[1].hasPrefix("projects.") || $0[1] == "method" })
        #expect(rows.contains { $0[3] == "Objective in points: values + bonus for pairs kept − penalty for unpaired" })
    }

    @Test func `a project that must land and is refused is named as the cause`() throws {
        var scenario = PolicySamples.scenario()
        scenario.projects[4].isMust = true
        var result = try PolicySamples.result(scenario)
        (result.plan, result.pairing) = (nil, Samples.answer(Samples.problem(scenario), .infeasible, .proved))
        let rows = try csv("T13", result)
        #expect(rows.contains(["原因", "项目“小化工”必须落地（P14），却不准入：一票否决：不环保"]))
        #expect(SolveSummary(result).text(TerminalFormat(language: .zh)).contains("原因：项目“小化工”必须落地（P14），"))
        // With another cause that leaves no plan by itself, both have to be mended.
        scenario.floors = [EquityFloor(name: "f", group: .all, points: Points(units: 99_999_999), total: nil)]
        result.problem = try PolicySamples.problem(scenario)
        result.pairing = Samples.answer(Samples.problem(scenario), .infeasible, .proved)
        let both = try csv("T13", result)
        #expect(both.count { $0[0] == "原因" } > 1 && both.contains { $0[1].contains("小化工") })
        #expect(both.last?[1].contains("须同时解决") == true)
        (scenario.projects[4].isMust, scenario.floors) = (false, [])
        result.pairing = Samples.answer(Samples.problem(scenario), .infeasible, .proved)
        result.problem = try PolicySamples.problem(scenario)
        result.trials = [
            FamilyTrial(family: "P16", verdict: .mends), FamilyTrial(family: "P7", verdict: .untried, cause: .time),
        ]
        let tried = try csv("T13", result)
        #expect(tried.contains(["原因", "若不计兜底要求（P16），则有方案。"]))
        #expect(tried.contains(["原因", "因时限已到而没有试的规则（可用 --seconds 延长）：产业链上限和下限（P7）。"]))
        #expect(tried.last?[1] == "请放宽兜底要求（P16），再重新求解。")
        result.trials = [FamilyTrial(family: "P16", verdict: .insufficient)]
        #expect(try csv("T13", result)[2][1].contains("几类规则合在一起"))
        result.trials.append(FamilyTrial(family: "P7", verdict: .undecided, cause: .interrupted))
        let open = try csv("T13", result)
        #expect(!open[2][1].contains("几类规则合在一起") && open.contains { $0[1].contains("试算被中断") })
    }

    @Test func `two stages without a plan name the one that planning both together has found`() throws {
        var result = try PolicySamples.result(PolicySamples.scenario())
        result.plan = nil
        result.pairing = Samples.answer(Samples.problem(PolicySamples.scenario()), .noPlan, .proved)
        result.twoStageLoss = TwoStageLoss(objective: nil, pairs: [], loss: nil, joint: Points(units: 9_560_367))
        func text() -> String {
            let lines = SolveSummary(result).text(TerminalFormat(language: .zh))
            return lines.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.joined()
        }
        #expect(text().contains("结对与项目一并求解有方案（956.04 分）"))
        result.twoStageLoss?.joint = nil
        #expect(text().contains("情景本身是否有方案尚未确定"))
    }
}

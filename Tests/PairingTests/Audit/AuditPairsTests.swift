import Counties
import JieduiTestSupport
import Pairing
import Testing

@Suite struct AuditPairsTests {
    @Test func `a forced pair that is missing and a forbidden pair that is made are named`() throws {
        let scenario = try ScenarioBuilder(values: [[1, 2], [3, 4]])
            .pair("H1", "R1", nil, .force).pair("H2", "R1", nil, .forbid).build()
        let report = scenario.audit(("H2", "R1"), ("H1", "R2"))
        #expect(report.violations.map(\.summary) == ["P3 1 0", "P3 0 1"])
        #expect(report.violations.map(\.message.zh) == ["H1—R1已明确必须结对，方案中却无此对。", "H2—R1已明确不得结对，方案中却有此对。"])
        #expect(report.objective == nil, "the value of a forbidding row is ignored")
        #expect(scenario.audit(("H1", "R1"), ("H2", "R2")).isValid)
    }

    @Test func `the same pair twice is one violation and counts once`() throws {
        let report = try ScenarioBuilder(values: [[2.5]]).build().audit(("H1", "R1"), ("H1", "R1"), ("H1", "R1"))
        #expect(report.violations.map(\.summary) == ["P3 1 3"])
        #expect(report.pairs == 1)
        #expect(report.objective == Points(units: 25_000))
    }

    @Test func `pairs without roles, with oneself and outside the scenario are refused and count nowhere`() throws {
        let scenario = try ScenarioBuilder(values: [[1]]).county("N", "无关县", role: .none).county("B", role: .both)
            .pair("H1", "B", 1).pair("B", "R1", 2).build()
        let report = scenario.audit(
            ("R1", "H1"),
            ("N", "R1"),
            ("H1", "N"),
            ("B", "B"),
            ("H1", "无"),
            ("H1", "B"),
            ("B", "R1")
        )
        let faults = report.violations.map { "\($0.rule.rawValue) \($0.message.en)" }
        #expect(report.violations.count == 6)
        #expect(report.violations.allSatisfy { $0.rule == .p3 && $0.limit == "0" && $0.found == "1" })
        #expect(faults.contains { $0.contains("R1 – H1: R1 does not have the role of a helper") })
        #expect(faults.contains { $0.contains("R1 – H1: H1 does not have the role of a receiver") })
        #expect(faults.contains { $0.contains("无关县 (N) – R1: 无关县 (N) does not have the role of a helper") })
        #expect(faults.contains { $0.contains("B cannot be paired with itself") })
        #expect(faults.contains { $0.contains("a county is not in the scenario") })
        #expect(report.pairs == 2)
        #expect(report.objective == nil)
    }

    @Test func `rows of counties without the roles say nothing`() throws {
        let scenario = try ScenarioBuilder(values: [[1]]).county("N", role: .none)
            .pair("N", "R1", 5, .force, current: true)
            .pairing { $0.changesMax = 0 }
            .build()
        #expect(scenario.audit(("H1", "R1")).isValid)
    }

    @Test func `only listed pairs may be made: by a decision, or by a value with a blank status`() throws {
        let scenario = try ScenarioBuilder(values: [[1, nil, nil, nil, nil]])
            .pairing {
                $0.onlyListed = true
                $0.helpersPerReceiver.max = nil
            }
            .pair("H2", "R1", nil, .allow)
            .pair("H3", "R1", nil, .force)
            .pair("H4", "R1", current: true)
            .build()
        let listed = scenario.audit(("H1", "R1"), ("H2", "R1"), ("H3", "R1"))
        #expect(listed.isValid)
        let report = scenario.audit(("H3", "R1"), ("H4", "R1"), ("H5", "R1"))
        #expect(report.violations.map(\.summary) == ["P3 0 1", "P3 0 1"])
        #expect(report.violations.map(\.subject) == [.setting("only_listed"), .setting("only_listed")])
        #expect(report.violations.first?.message.en.contains("H4 – R1 is not listed") == true)
        #expect(report.violations.last?.message.zh.contains("H5—R1未在所列之中") == true)
    }

    @Test func `violations are sorted by family, then receiver and helper, whatever the order of the plan`() throws {
        let scenario = try ScenarioBuilder(values: [[1, 2], [3, 4], [5, 6]])
            .pair("H1", "R1", nil, .forbid).pair("H1", "R2", nil, .forbid)
            .quota("甲", max: 1).quota("乙", min: 9)
            .pairing { $0.maxMinutes = 10 }
            .travel("H1", "R2", minutes: 11)
            .build()
        let report = scenario.audit(("H1", "R2"), ("H2", "R1"), ("H1", "R1"))
        let summaries = ["P1 1 2", "P1 1 0", "P2 1 2", "P3 0 1", "P3 0 1", "P4 10 11", "P5 9 3", "P5 1 3"]
        #expect(report.violations.map(\.summary) == summaries)
        #expect(report.violations == scenario.audit(("H1", "R1"), ("H2", "R1"), ("H1", "R2")).violations)
    }
}

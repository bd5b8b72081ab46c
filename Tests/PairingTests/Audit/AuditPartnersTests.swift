import Counties
import JieduiTestSupport
import Pairing
import Testing

@Suite struct AuditPartnersTests {
    @Test func `a receiver without helper is named with limit and found`() throws {
        let scenario = try ScenarioBuilder().helper("370112", "历城区").receiver("371328", "蒙阴县")
            .receiver("370405", "台儿庄区").pair("370112", "371328", 5).pair("370112", "370405", 6).build()
        let report = scenario.audit(("370112", "371328"))
        #expect(report.violations.map(\.summary) == ["P1 1 0"])
        #expect(report.violations.first?.subject == .receiver(scenario.index("370405")))
        #expect(report.violations.first?.message.zh == "弱县台儿庄区（370405）的强县不得少于 1 个，方案中为 0 个。")
        #expect(
            report.violations.first?.message.en
                == "Receiver 台儿庄区 (370405) must have at least 1 helper; the plan has 0."
        )
        #expect(report.unpaired == [scenario.index("370405")])
        #expect(!report.isValid)
    }

    @Test func `a receiver with too many helpers is named together with them`() throws {
        let report = try ScenarioBuilder(values: [[5, 6]]).build().audit(("H1", "R1"), ("H2", "R1"))
        #expect(report.violations.map(\.summary) == ["P1 1 2"])
        #expect(report.violations.first?.message.zh == "弱县R1的强县不得多于 1 个，方案中为 2 个：H1、H2。")
    }

    @Test func `an optional receiver may have none or at least the minimum`() throws {
        let scenario = try ScenarioBuilder(values: [[5, 6, 7]])
            .pairing {
                $0.helpersPerReceiver = PartnerBounds(min: 2, max: nil)
                $0.allowsUnpaired = true
                $0.unpairedPenalty = Points(units: 30_000)
            }
            .build()
        #expect(scenario.audit().isValid)
        #expect(scenario.audit().objective == Points(units: -30_000))
        #expect(scenario.audit(("H1", "R1")).violations.map(\.summary) == ["P1 2 1"])
        #expect(scenario.audit(("H1", "R1"), ("H2", "R1"), ("H3", "R1")).isValid)
    }

    @Test func `with a minimum of zero a receiver without helper breaks nothing but costs the penalty`() throws {
        let scenario = try ScenarioBuilder(values: [[5]])
            .pairing {
                $0.helpersPerReceiver.min = 0
                $0.unpairedPenalty = Points(units: 7)
            }
            .build()
        let report = scenario.audit()
        #expect(report.isValid)
        #expect(report.objective == Points(units: -7))
        #expect(report.valueTotal == .zero)
    }

    @Test func `a helper's own row overrides each limit for itself`() throws {
        let scenario = try ScenarioBuilder(values: [[5, 1], [5, 1], [5, 1]])
            .pairing { $0.receiversPerHelper = PartnerBounds(min: 1, max: 1) }
            .capacity("H1", max: 2)
            .capacity("H2", min: 0)
            .build()
        let report = scenario.audit(("H1", "R1"), ("H1", "R2"), ("H1", "R3"))
        #expect(report.violations.map(\.summary) == ["P2 2 3"])
        #expect(report.violations.first?.subject == .helper(scenario.index("H1")))
        #expect(
            report.violations.first?.message.en == "Helper H1 may have at most 2 receivers; the plan has 3: R1, R2, R3."
        )
    }

    @Test func `a helper below its minimum and a helper above the general maximum are both named`() throws {
        let scenario = try ScenarioBuilder(values: [[5, 1], [5, 1]]).capacity("H2", min: 1).build()
        let report = scenario.audit(("H1", "R1"), ("H1", "R2"))
        #expect(report.violations.map(\.summary) == ["P2 1 2", "P2 1 0"])
        #expect(report.violations.map(\.subject) == [.helper(scenario.index("H1")), .helper(scenario.index("H2"))])
    }

    @Test func `a long list of partners is cut and counted`() throws {
        let scenario = try ScenarioBuilder(values: Array(repeating: [1], count: 8)).build()
        let pairs = scenario.receivers.map { CountyPair(helper: scenario.index("H1"), receiver: $0) }
        let message = try #require(PlanAudit(of: scenario).judge(pairs).violations.first?.message)
        #expect(message.zh == "强县H1帮扶的弱县不得多于 1 个，方案中为 8 个：R1、R2、R3、R4、R5、R6等。")
        #expect(
            message.en
                == "Helper H1 may have at most 1 receiver; the plan has 8: R1, R2, R3, R4, R5, R6 and 2 more."
        )
    }

    @Test func `a county with both roles helps one and is helped by another`() throws {
        let scenario = try ScenarioBuilder(values: [[1]]).county("B", role: .both)
            .pair("B", "R1", 4).pair("H1", "B", 5).build()
        #expect(scenario.audit(("B", "R1"), ("H1", "B")).objective == Points(units: 90_000))
        #expect(scenario.audit(("B", "R1")).violations.map(\.subject) == [.receiver(scenario.index("B"))])
    }
}

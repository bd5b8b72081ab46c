import Counties
import JieduiTestSupport
import Pairing
import Testing

@Suite struct AuditLimitsTests {
    /// Two helpers and three receivers in two cities; any number of pairs.
    private var open: ScenarioBuilder {
        ScenarioBuilder(values: [[1, 2], [3, 4], [5, 6]])
            .helper("H1", city: "3701").helper("H2", city: "3702")
            .receiver("R1", city: "3701").receiver("R2", city: "3702")
            .county("R3", role: .receiver) { $0.flags = ["山区"] }
            .pairing {
                $0.helpersPerReceiver = PartnerBounds(min: 0, max: nil)
                $0.receiversPerHelper.max = nil
            }
    }

    @Test func `a quota counts the pairs of its groups only`() throws {
        let scenario = try open.quota("济南帮扶", helpers: .city("3701"), receivers: .flag("山区"), max: 0).build()
        #expect(scenario.audit(("H1", "R1"), ("H2", "R3")).isValid)
        let report = scenario.audit(("H1", "R3"), ("H1", "R1"))
        #expect(report.violations.map(\.summary) == ["P5 0 1"])
        #expect(report.violations.first?.subject == .quota("济南帮扶"))
        #expect(report.violations.first?.message.zh == "分组名额“济南帮扶”要求不多于 0 对，方案中为 1 对：H1—R3。")
    }

    @Test func `a quota that is not filled is named`() throws {
        let scenario = try open.quota("q", receivers: .city("3702"), min: 2).build()
        let report = scenario.audit(("H1", "R2"), ("H1", "R1"))
        #expect(report.violations.map(\.summary) == ["P5 2 1"])
        #expect(
            report.violations.first?.message.en == "The quota “q” asks for at least 2 pairs; the plan has 1: H1 – R2."
        )
    }

    @Test func `a relation counts only pairs whose cities are known`() throws {
        let home = try open.quota("q", relation: .sameCity, max: 0).build()
        #expect(home.audit(("H1", "R2"), ("H1", "R3")).isValid)
        #expect(home.audit(("H1", "R1"), ("H2", "R2")).violations.map(\.summary) == ["P5 0 2"])
        let away = try open.quota("q", relation: .otherCity, max: 0).build()
        #expect(away.audit(("H1", "R1"), ("H1", "R3")).isValid)
        #expect(away.audit(("H1", "R2")).violations.map(\.summary) == ["P5 0 1"])
    }

    @Test func `a group of a city matches the name of the city as well`() throws {
        let scenario = try open.county("R1", role: .receiver) {
            $0.cityCode = "3701"
            $0.cityName = "济南市"
        }.quota("q", receivers: .city("济南市"), max: 0).build()
        #expect(scenario.audit(("H1", "R1"), ("H1", "R2")).violations.map(\.summary) == ["P5 0 1"])
    }

    @Test func `named counties make a group`() throws {
        let plain = try open.build()
        let scenario = try open.quota("q", helpers: .counties([plain.index("H2")]), max: 1).build()
        #expect(scenario.audit(("H2", "R1"), ("H1", "R2"), ("H1", "R3")).isValid)
        #expect(scenario.audit(("H2", "R1"), ("H2", "R2")).violations.map(\.summary) == ["P5 1 2"])
    }

    @Test func `current pairs that are given up count, whatever their row says, new pairs do not`() throws {
        let scenario =
            try open
            .pair("H1", "R1", current: true).pair("H2", "R2", nil, .forbid, current: true)
            .pair("H1", "R3", nil, .allow, current: true)
            .pairing {
                $0.changesMax = 1
                $0.keepBonus = Points(units: 5_000)
            }
            .build()
        let kept = scenario.audit(("H1", "R1"), ("H1", "R3"), ("H2", "R1"), ("H2", "R3"))
        #expect(kept.isValid)
        #expect(kept.kept == 2)
        #expect(kept.valueTotal == Points(units: 140_000))
        #expect(kept.objective == Points(units: 150_000))
        let report = scenario.audit(("H1", "R1"))
        #expect(report.violations.map(\.summary) == ["P6 1 2"])
        #expect(report.violations.first?.subject == .setting("changes_max"))
        #expect(
            report.violations.first?.message.zh
                == "现行结对的调整不得多于 1 对（changes_max），方案中有 2 对未予保留：H2—R2、H1—R3。"
        )
    }

    @Test func `needs above a helper's resource are named in exact amounts`() throws {
        let scenario =
            try open
            .need("H1", "R1", "资金", 0.1).need("H1", "R2", "资金", 0.2).need("H1", "R3", "人才", 9)
            .need("H2", "R1", "资金", 99)
            .limit("H1", "资金", 0.299_999, unit: "万元")
            .build()
        #expect(scenario.audit(("H1", "R1"), ("H1", "R3"), ("H2", "R1")).isValid, "no row is no limit")
        let report = scenario.audit(("H1", "R1"), ("H1", "R2"), ("H1", "R3"))
        #expect(report.violations.map(\.summary) == ["P12 0.299999 0.3"])
        #expect(report.violations.first?.subject == .resource(helper: scenario.index("H1"), name: "资金"))
        #expect(
            report.violations.first?.message.zh
                == "强县H1的资源“资金”上限为 0.299999 万元，方案需用 0.3 万元，涉及弱县：R1、R2。"
        )
    }

    @Test func `a need of exactly the limit is kept`() throws {
        let scenario = try open.need("H1", "R1", "m", 0.1).need("H1", "R2", "m", 0.2).limit("H1", "m", 0.3).build()
        #expect(scenario.audit(("H1", "R1"), ("H1", "R2")).isValid)
    }

    @Test func `extreme whole numbers are judged exactly and never trap`() throws {
        var scenario = try open.need("H1", "R1", "m", 1).need("H1", "R2", "m", 1).need("H1", "R3", "m", 1)
            .limit("H1", "m", 1).quota("q", min: .max, max: .min).pair("H1", "R3", current: true).build()
        for index in scenario.pairNeeds.indices { scenario.pairNeeds[index].amount = Amount(units: .max) }
        scenario.helperResources[0].limit = Amount(units: .max)
        for index in scenario.pairs.indices { scenario.pairs[index].value = Points(units: .max) }
        scenario.pairing.changesMax = .min
        scenario.pairing.keepBonus = Points(units: .max)
        scenario.pairing.unpairedPenalty = Points(units: .max)
        scenario.pairing.helpersPerReceiver = PartnerBounds(min: .max, max: .min)
        scenario.pairing.receiversPerHelper = PartnerBounds(min: .max, max: .min)
        let report = scenario.audit(("H1", "R1"), ("H1", "R2"), ("H1", "R3"))
        #expect(report.objective == nil)
        #expect(report.valueTotal == nil)
        let resource = try #require(report.violations.last)
        #expect(resource.summary == "P12 9223372036854.775807 27670116110564.327421")
        #expect(report.violations.filter { $0.rule == .p5 }.map(\.limit) == [String(Int.max), String(Int.min)])
        #expect(report.violations.filter { $0.rule == .p6 }.map(\.found) == ["0"])
        #expect(report.violations.filter { $0.rule == .p1 }.count == 6)
    }

    @Test func `values that cancel give an exact total though their parts overflow`() throws {
        var scenario = try ScenarioBuilder(values: [[1, 1], [1, 1]]).build()
        let units: [Int64] = [.max, 0, 0, -.max]
        for (index, unit) in units.enumerated() { scenario.pairs[index].value = Points(units: unit) }
        scenario.pairs[0].isCurrent = true
        scenario.pairing.keepBonus = Points(units: 42)
        let report = scenario.audit(("H1", "R1"), ("H2", "R2"))
        #expect(report.valueTotal == .zero)
        #expect(report.objective == Points(units: 42))
    }

    @Test(arguments: [CountyIndex(-1), CountyIndex(.min), CountyIndex(.max), CountyIndex(99)])
    func `positions that no county has are refused, in plans and in rows`(stray: CountyIndex) throws {
        var scenario = try ScenarioBuilder(values: [[1]]).build()
        var row = PairRow(helper: stray, receiver: stray)
        row.status = .force
        row.isCurrent = true
        scenario.pairs.append(row)
        scenario.pairNeeds.append(PairNeed(helper: stray, receiver: stray, resource: "m", amount: Amount(units: 1)))
        scenario.helperResources.append(HelperResource(helper: stray, resource: "m", limit: .zero, unit: nil))
        scenario.helperCapacities.append(HelperCapacity(county: stray))
        let pair = CountyPair(helper: scenario.index("H1"), receiver: scenario.index("R1"))
        let audit = PlanAudit(of: scenario)
        #expect(audit.judge([pair]).isValid)
        let strays = [
            CountyPair(helper: stray, receiver: pair.receiver), CountyPair(helper: pair.helper, receiver: stray),
        ]
        #expect(audit.judge([pair] + strays).violations.map(\.summary) == ["P3 0 1", "P3 0 1"])
    }
}

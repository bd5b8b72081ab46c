import Counties
import JieduiTestSupport
import Pairing
import Testing

@Suite struct AuditDistancesTests {
    /// Two helpers of Jinan; a receiver of Jinan, one of Linyi, one of no known city.
    private func cities(_ rule: SameCityRule) -> ScenarioBuilder {
        ScenarioBuilder()
            .county("370112", "历城区", role: .helper) {
                $0.cityCode = "3701"
                $0.cityName = "济南市"
            }
            .county("370102", "历下区", role: .helper) { $0.cityCode = "3701" }
            .county("370126", "商河县", role: .receiver) {
                $0.cityCode = "370100"
                $0.cityName = "济南市"
            }
            .county("371328", "蒙阴县", role: .receiver) { $0.cityCode = "3713" }
            .county("某县", role: .receiver)
            .pair("370112", "370126", 1).pair("370112", "371328", 1).pair("370112", "某县", 1)
            .pair("370102", "370126", 1).pair("370102", "371328", 1).pair("370102", "某县", 1)
            .pairing {
                $0.sameCity = rule
                $0.helpersPerReceiver.min = 0
                $0.receiversPerHelper.max = nil
            }
    }

    @Test func `a pair inside one prefecture is named with the prefecture`() throws {
        let scenario = try cities(.forbid).build()
        let report = scenario.audit(("370112", "370126"), ("370102", "371328"), ("370102", "某县"))
        #expect(report.violations.map(\.summary) == ["P4 0 1"])
        #expect(report.violations.first?.subject == .setting("same_city"))
        #expect(
            report.violations.first?.message.zh
                == "已规定不得在同一市内结对（same_city: forbid），历城区（370112）—商河县（370126）同属济南市（3701）。"
        )
    }

    @Test func `a pair of two prefectures is named with both`() throws {
        let scenario = try cities(.require).build()
        let report = scenario.audit(("370112", "371328"), ("370102", "370126"), ("370112", "某县"))
        #expect(report.violations.map(\.summary) == ["P4 0 1"])
        #expect(report.violations.first?.message.en.contains("are in 济南市 (3701) and 3713") == true)
    }

    @Test func `only a written city counts, by code in either spelling, else by name`() throws {
        let builder = cities(.forbid).county("371328", "蒙阴县", role: .receiver) { $0.cityCode = "3701" }
            .county("某县", role: .receiver) { $0.cityCode = "370100" }
        let scenario = try builder.build()
        let report = scenario.audit(("370102", "371328"), ("370102", "某县"))
        #expect(report.violations.map(\.summary) == ["P4 0 1", "P4 0 1"])
    }

    @Test func `a journey above the limit is named, one at the limit or unknown is not`() throws {
        let scenario = try ScenarioBuilder(values: [[1, 1, 1]])
            .pairing {
                $0.maxMinutes = 480
                $0.helpersPerReceiver.max = nil
            }
            .travel("H1", "R1", minutes: 480).travel("R1", "H2", minutes: 480.25)
            .build()
        let report = scenario.audit(("H1", "R1"), ("H2", "R1"), ("H3", "R1"))
        #expect(report.violations.map(\.summary) == ["P4 480 480.25"])
        #expect(report.violations.first?.subject == .setting("max_minutes"))
        #expect(report.violations.first?.message.zh == "H2—R1的车程为 480.3 分钟，超过上限 480 分钟（max_minutes）。")
    }

    @Test func `a message never says that a number is above itself`() throws {
        let scenario = try ScenarioBuilder(values: [[1]])
            .pairing { $0.maxKilometres = 300 }
            .travel("H1", "R1", km: 300.000_1)
            .build()
        let violation = try #require(scenario.audit(("H1", "R1")).violations.first)
        #expect(violation.summary == "P4 300 300.0001")
        #expect(violation.subject == .setting("max_km"))
        #expect(violation.message.en == "The way by road H1 – R1 is 300.0001 km, above the limit of 300 km (max_km).")
    }

    @Test(
        arguments: [
            (1e-7, 2.5e21, "0.0000001", "2500000000000000000000"), (-0.5, 0, "-0.5", "0"),
            (123.456, 123.456_000_000_000_02, "123.456", "123.45600000000002"),
            (1e16, 1.25e16, "10000000000000000", "12500000000000000"),
        ]
    )
    func `lengths are written without exponents and read back exactly`(
        limit: Double,
        found: Double,
        limitText: String,
        foundText: String
    ) throws {
        let scenario = try ScenarioBuilder(values: [[1]]).pairing { $0.maxMinutes = limit }
            .travel("H1", "R1", minutes: found).build()
        let violation = try #require(scenario.audit(("H1", "R1")).violations.first)
        #expect(violation.limit == limitText)
        #expect(violation.found == foundText)
        #expect(Double(foundText) == found)
    }

    @Test func `allow and force lift city and distance, current and a value do not`() throws {
        let scenario = try ScenarioBuilder(values: [[1, 1, 1, 1]])
            .county("R1", role: .receiver) { $0.cityCode = "3701" }
            .helper("H1", city: "3701").helper("H2", city: "3701").helper("H3", city: "3701").helper("H4", city: "3701")
            .pairing {
                $0.sameCity = .forbid
                $0.maxMinutes = 1
                $0.maxKilometres = 1
                $0.helpersPerReceiver.max = nil
            }
            .travel("H1", "R1", minutes: 2, km: 2).travel("H2", "R1", minutes: 2, km: 2)
            .travel("H3", "R1", minutes: 2, km: 2).travel("H4", "R1", minutes: 2, km: 2)
            .pair("H1", "R1", nil, .allow).pair("H2", "R1", nil, .force).pair("H3", "R1", current: true)
            .build()
        #expect(scenario.audit(("H1", "R1"), ("H2", "R1")).isValid)
        let report = scenario.audit(("H1", "R1"), ("H2", "R1"), ("H3", "R1"), ("H4", "R1"))
        let settings = ["same_city", "same_city", "max_minutes", "max_minutes", "max_km", "max_km"]
        #expect(report.violations.map(\.subject) == settings.map(RuleSubject.setting))
    }

    @Test func `journeys that are no numbers break no rule`() throws {
        let scenario = try ScenarioBuilder(values: [[1]]).pairing { $0.maxMinutes = 1 }.build()
        let pair = CountyPair(helper: scenario.index("H1"), receiver: scenario.index("R1"))
        for length in [Double.nan, .infinity, -.infinity] {
            let audit = PlanAudit(
                scenario: scenario,
                minutes: { _, _ in length },
                kilometres: { _, _ in length },
                value: { _ in .zero }
            )
            #expect(audit.judge([pair]).isValid, "\(length)")
        }
    }
}

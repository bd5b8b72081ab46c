import Counties
import Foundation
import Testing

@testable import Pairing
@testable import Reports

@Suite struct OtherDocumentTests {
    static let diagnostics = [
        Diagnostic(
            code: "E7",
            severity: .error,
            file: "counties.csv",
            line: 12,
            column: 3,
            message: BilingualText(zh: "代码重复", en: "code given twice"),
            help: BilingualText(zh: "删去一行", en: "delete one row")
        ),
        Diagnostic(
            code: "W2",
            severity: .warning,
            message: BilingualText(zh: "缺少坐标", en: "no coordinates"),
            help: BilingualText(zh: "补充坐标", en: "add them")
        ),
    ]

    @Test func `check names parts, counts and the place of every fault`() throws {
        let summary = CheckSummary(
            scenario: "sample",
            parts: Samples.parts,
            helpers: 3,
            receivers: 3,
            eligible: 7,
            diagnostics: Self.diagnostics
        )
        let document = try ParsedDocument(JSONDocument.check(summary, in: .en))
        #expect(document.keys == ["format", "scenario", "ok", "parts", "counts", "diagnostics"])
        #expect(document.flag("ok") == false)
        #expect(try document.object("parts").flag("current") == true)
        #expect(try document.object("parts").flag("quotas") == false)
        #expect(try document.object("counts").number("eligible") == 7)
        let diagnostics = try document.objects("diagnostics")
        let expected: Set<String> = ["code", "severity", "file", "line", "column", "message", "help"]
        #expect(diagnostics.allSatisfy { $0.keys == expected })
        #expect(diagnostics[0].text("message") == "code given twice")
        #expect(diagnostics[0].number("line") == 12)
        #expect(diagnostics[1].isNull("file") && diagnostics[1].isNull("line") && diagnostics[1].isNull("column"))
        #expect(diagnostics[1].text("severity") == "warning")
    }

    @Test func `a scenario with warnings only is ok`() throws {
        let summary = CheckSummary(
            scenario: nil,
            parts: [],
            helpers: nil,
            receivers: nil,
            eligible: nil,
            diagnostics: [Self.diagnostics[1]]
        )
        let document = try ParsedDocument(JSONDocument.check(summary, in: .zh))
        #expect(document.flag("ok") == true)
        #expect(document.isNull("scenario"))
    }

    @Test func `an error names its code, message and diagnostics in the language asked for`() throws {
        let message = BilingualText(zh: "数据有误", en: "the data are faulty")
        let value = JSONDocument.error(code: "data", message: message, diagnostics: Self.diagnostics, in: .zh)
        let document = try ParsedDocument(value)
        #expect(document.keys == ["format", "error", "diagnostics"])
        #expect(try document.object("error").text("message") == "数据有误")
        #expect(try document.object("error").text("code") == "data")
        #expect(try document.objects("diagnostics").count == 2)
    }

    static let violations: [Violation] = {
        func violation(_ rule: RuleFamily, _ subject: RuleSubject, _ limit: String?, _ found: String?) -> Violation {
            let message = BilingualText(zh: "超过上限", en: "above the limit")
            return Violation(rule: rule, subject: subject, limit: limit, found: found, message: message)
        }
        return [
            violation(.p1, .receiver(Samples.qingyun), "1", "0"), violation(.p2, .helper(Samples.huangdao), "1", "2"),
            violation(.p3, .pair(helper: Samples.huangdao, receiver: Samples.qingyun), nil, nil),
            violation(.p3, .setting("only_listed"), nil, nil), violation(.p4, .setting("max_minutes"), "480", "512.5"),
            violation(.p5, .quota("青岛"), "2", "3"), violation(.p6, .setting("changes_max"), "0", "1"),
            violation(.p12, .resource(helper: Samples.huangdao, name: "资金"), "1.5", "2.000001"),
        ]
    }()

    @Test func `audit names every subject by its rule`() throws {
        let report = AuditReport(
            violations: Self.violations,
            objective: nil,
            valueTotal: nil,
            pairs: 3,
            kept: 0,
            unpaired: [Samples.qingyun]
        )
        let document = try ParsedDocument(JSONDocument.audit(report, of: Samples.scenario(), in: .en))
        #expect(document.flag("valid") == false)
        #expect(document.isNull("objective"))
        #expect(document.number("pairs") == 3)
        let violations = try document.objects("violations")
        #expect(violations.allSatisfy { $0.keys == ["rule", "subject", "limit", "found", "message"] })
        let subjects: [[String: String]] = [
            ["receiver": "371423"], ["helper": "370211"], ["helper": "370211", "receiver": "371423"],
            ["setting": "only_listed"], ["setting": "max_minutes"], ["quota": "青岛"], ["setting": "changes_max"],
            ["helper": "370211", "resource": "资金"],
        ]
        #expect(violations.map { $0.root["subject"] as? [String: String] } == subjects)
        #expect(violations[2].isNull("limit") && violations[2].isNull("found"))
        #expect(violations[7].number("found") == 2.000001)
        #expect(violations[0].text("message") == "above the limit")
    }

    @Test func `a valid plan has its objective and no violation`() throws {
        let report = AuditReport(
            violations: [],
            objective: Points(units: 1_778_790),
            valueTotal: nil,
            pairs: 3,
            kept: 0,
            unpaired: []
        )
        let document = try ParsedDocument(JSONDocument.audit(report, of: Samples.scenario(), in: .zh))
        #expect(document.flag("valid") == true)
        #expect(document.number("objective") == 177.879)
    }

    @Test func `score lists every pair by receiver, then helper, with the reason of the excluded`() throws {
        let document = try ParsedDocument(JSONDocument.score(Samples.problem()))
        #expect(document.keys == ["format", "scenario", "pairs"])
        let pairs = try document.objects("pairs")
        #expect(pairs.count == 9)
        let keys: Set<String> = ["helper", "receiver", "eligible", "why", "value", "terms", "coverage"]
        #expect(pairs.allSatisfy { $0.keys == keys })
        let order = pairs.map { ($0.text("receiver") ?? "") + ($0.text("helper") ?? "") }
        #expect(order == order.sorted())
        #expect(pairs[4].flag("eligible") == false)
        #expect(pairs[4].text("why") == "P3")
        #expect(pairs[8].text("why") == "P4")
        #expect(pairs[8].isNull("value") && pairs[8].isNull("terms"))
        #expect(pairs[1].number("value") == -2.5)
        #expect(pairs[1].isNull("terms") && pairs[1].isNull("coverage") && pairs[1].isNull("why"))
        #expect(try pairs[2].object("terms").number("chain") == 55.5211)
    }

    @Test func `one pair is explained to its chains and quantities`() throws {
        let pair = CountyPair(helper: Samples.huangdao, receiver: Samples.taierzhuang)
        let document = try ParsedDocument(JSONDocument.score(Samples.problem(), only: pair))
        let explained = try #require(try document.objects("pairs").first)
        #expect(explained.texts("assumed") == ["factors"])
        #expect(try explained.objects("chains").first?.number("gap_fill_term") == 0.927835)
        #expect(try explained.object("quantities").number("minutes") == 210.4)
        #expect(try explained.object("quantities").isNull("factors"))
        let nobody = CountyPair(helper: Samples.qingyun, receiver: Samples.huangdao)
        #expect(try ParsedDocument(JSONDocument.score(Samples.problem(), only: nobody)).objects("pairs").isEmpty)
    }
}

import Counties
import Testing

@testable import Pairing
@testable import Reports

/// Texts as a planner sees them; a change of wording or layout is a change of these lines.
@Suite struct SolveSummaryTests {
    private let zh = TerminalFormat(language: .zh)
    private let en = TerminalFormat(language: .en)

    @Test func `an optimum in Chinese`() {
        #expect(
            SolveSummary(Samples.optimal(withRegrets: true), warnings: OtherDocumentTests.diagnostics.suffix(1)).text(zh) == """
                X
                """
        )
    }

    @Test func `a feasible plan in English on a narrow screen`() {
        #expect(
            SolveSummary(Samples.feasible()).text(TerminalFormat(language: .en, width: 48)) == """
                X
                """
        )
    }

    @Test func `a shortage in both languages`() {
        let summary = SolveSummary(Samples.infeasible(Samples.shortage()))
        #expect(
            summary.text(zh) == """
                X
                """
        )
        #expect(
            summary.text(en) == """
                X
                """
        )
    }

    @Test func `a search without a plan says what to do`() {
        #expect(
            SolveSummary(Samples.noPlan()).text(zh) == """
                X
                """
        )
    }

    @Test func `a pair that cannot be barred and an unpaired receiver are explained`() {
        var result = Samples.optimal()
        result.pairs[0].margin = .cannotBeBarred
        result.pairs[1].margin = .loss(.zero)
        result.pairs.removeLast()
        result.unpaired = [Samples.zhanhua]
        let text = SolveSummary(result).text(zh)
        #expect(text.contains("台儿庄区（黄岛区）：不结此对，就没有方案能满足全部规则\n"))
        #expect(text.contains("庆云县（济南市市中区）：有总分相同的方案：台儿庄区改由济南市市中区帮扶"))
        #expect(text.contains("沾化区：未配对。仍有可选对象，搜索结束时尚未配上。\n"))
    }

    @Test func `a forced minimum of helpers is worded from their side`() {
        var shortage = Samples.shortage()
        shortage.side = .helpers
        shortage.quotas = ["青岛"]
        let text = Wording.shortage(shortage, CountyNames(Samples.scenario()))
        #expect(
            text.zh == "这2个强县（济南市市中区、黄岛区）按规定至少要结3对，而可选的3个弱县（台儿庄区、庆云县、沾化区）"
                + "最多只能结2对。起限制作用的分组名额（P5）：青岛。"
        )
        shortage.receivers = []
        #expect(Wording.shortage(shortage, CountyNames(Samples.scenario())).en.contains("no receiver may be paired"))
    }

    @Test func `the use of resources is shown with its limit`() {
        var result = Samples.optimal()
        result.resources = [
            ResourceUse(
                owner: Samples.huangdao, resource: "资金", used: Amount(units: 1_250_000),
                limit: Amount(units: 2_000_000), unit: "万元"
            )
        ]
        #expect(SolveSummary(result).text(zh).contains("黄岛区  资金    1.25     2  万元    62.5%\n"))
    }

    @Test(arguments: UInt64(0)..<60)
    func `no line is wider than the screen, whatever the counties are called`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var scenario = Samples.scenario()
        for position in scenario.counties.indices {
            scenario.counties[position].name = WidthAlphabet.randomText(&generator, pieces: 1...10)
        }
        scenario.title = BilingualText(same: WidthAlphabet.randomText(&generator))
        let result = Samples.optimal(withRegrets: true, scenario: scenario)
        let format = TerminalFormat(
            language: Bool.random(using: &generator) ? .zh : .en, width: Int.random(in: 20...100, using: &generator)
        )
        let pair = CountyPair(helper: Samples.huangdao, receiver: Samples.taierzhuang)
        let report = AuditReport(
            violations: OtherDocumentTests.violations, objective: nil, valueTotal: nil, pairs: 3, kept: 0,
            unpaired: [Samples.qingyun]
        )
        let texts = [
            SolveSummary(result, warnings: OtherDocumentTests.diagnostics).text(format),
            ScoreText.matrix(result.problem, format), ScoreText.pair(pair, result.problem, format),
            AuditText.text(report, of: scenario, format),
        ]
        for line in texts.joined(separator: "\n").split(separator: "\n") {
            #expect(WidthAlphabet.width(of: String(line)) <= format.width, "seed \(seed): \(line)")
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "seed \(seed)")
        }
    }
}

@Suite struct OtherTextTests {
    private let zh = TerminalFormat(language: .zh)

    @Test func `check groups faults by file with place, message and remedy`() {
        let summary = CheckSummary(
            scenario: "sample", parts: ScenarioPart.parts(of: Samples.scenario()), helpers: 3, receivers: 3, eligible: 7,
            diagnostics: OtherDocumentTests.diagnostics, restsOnAssumptions: true
        )
        #expect(
            CheckText.text(summary, zh) == """
                X
                """
        )
    }

    @Test func `audit says valid or names each violation`() {
        let invalid = AuditReport(
            violations: Array(OtherDocumentTests.violations.prefix(3)), objective: nil, valueTotal: nil, pairs: 3,
            kept: 0, unpaired: [Samples.qingyun]
        )
        #expect(
            AuditText.text(invalid, of: Samples.scenario(), zh) == """
                X
                """
        )
        let valid = AuditReport(
            violations: [], objective: Points(units: 1_778_790), valueTotal: Points(units: 1_778_790), pairs: 3, kept: 0,
            unpaired: []
        )
        #expect(
            AuditText.text(valid, of: Samples.scenario(isAssumed: false), TerminalFormat(language: .en)) == """
                X
                """
        )
    }

    @Test func `the matrix is cut into blocks that fit the screen`() {
        #expect(
            ScoreText.matrix(Samples.problem(), TerminalFormat(language: .zh, width: 28)) == """
                X
                """
        )
    }

    @Test func `one pair is explained in points and natural units`() {
        let pair = CountyPair(helper: Samples.huangdao, receiver: Samples.taierzhuang)
        #expect(
            ScoreText.pair(pair, Samples.problem(), zh) == """
                X
                """
        )
    }

    @Test func `a pair that is excluded, given or no pair at all says so`() {
        func text(_ helper: CountyIndex, _ receiver: CountyIndex) -> String {
            ScoreText.pair(CountyPair(helper: helper, receiver: receiver), Samples.problem(), zh)
        }
        #expect(text(Samples.huangdao, Samples.zhanhua).contains("不能结对（P4）：车程超过上限。"))
        #expect(text(Samples.shinan, Samples.zhanhua).contains("得分 41.00 分，由情景表 pairs 给定，不作分项测算。"))
        #expect(text(Samples.zhanhua, Samples.shinan).contains("两县不是一强一弱"))
    }
}

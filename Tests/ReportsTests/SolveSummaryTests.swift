import Counties
import JieduiTestSupport
import Testing

@testable import Pairing
import Planning
@testable import Reports

/// Texts as a planner sees them; a change of wording or layout is a change of these lines.
@Suite struct SolveSummaryTests {
    private let zh = TerminalFormat(language: .zh)
    private let en = TerminalFormat(language: .en)

    @Test func `an optimum in Chinese`() {
        #expect(
            SolveSummary(Samples.optimal(withRegrets: true), warnings: OtherDocumentTests.diagnostics.suffix(1)).text(
                zh
            ) == """
                山东强县产业帮扶弱县——结对方案
                示例数据，非官方统计
                结论：最优（已证明）
                目标值 177.88 分，任何方案都不超过 177.88 分，差距 0
                没有目标值相同的其他方案
                共结 3 对；现行结对保留 0 对、调整 1 对；未配对弱县 0 个
                复核：GLPK 5.0——目标值一致

                一、结对方案
                                                                                        单位：分
                弱县      强县           得分  现行结对  取消损失  强县位次  弱县位次
                --------  ------------  -----  --------  --------  --------  --------
                台儿庄区  黄岛区        74.73  否           21.76         1         1
                庆云县    济南市市中区  62.15  否           21.76         1         1
                沾化区    市南区        41.00  否           90.38         1         1
                得分由本模型测算，或由“结对关系”表给定，不是官方统计；参数和数据来源见 T14。
                取消损失：不得结成此对时，方案总分减少的分数；空白表示未计算。
                强县位次：按得分，该强县在弱县全部可选强县中排第几；弱县位次：该弱县在强县全部可
                选弱县中排第几。

                二、逐县说明
                台儿庄区（黄岛区）：不结此对，总分减少 21.76 分，届时台儿庄区改由济南市市中区
                  帮扶，庆云县改由黄岛区帮扶；其他可选强县：济南市市中区（损失 21.76 分）、市南
                  区（损失 90.38 分）
                庆云县（济南市市中区）：不结此对，总分减少 21.76 分，届时台儿庄区改由济南市市
                  中区帮扶，庆云县改由黄岛区帮扶；其他可选强县：黄岛区（损失 21.76 分）
                沾化区（市南区）：不结此对，总分减少 90.38 分，届时台儿庄区改由市南区帮扶，庆
                  云县改由黄岛区帮扶，沾化区改由济南市市中区帮扶；其他可选强县：济南市市中区（损
                  失 90.38 分）

                三、与现行结对比较
                现行结对 1 对。
                合计：对照方案 156.12 分，优化方案 177.88 分，相差 +21.76 分
                合计（不含合作基础分）：对照方案 153.62 分，优化方案 175.38 分，相差 +21.76 分
                其中有现行结对的弱县：对照方案 60.00 分，优化方案 62.15 分，相差 +2.15 分
                其中有现行结对的弱县（不含合作基础分）：对照方案 58.75 分，优化方案 60.90 分，
                  相差 +2.15 分
                                                                                        单位：分
                弱县      对照方案强  对照方案测  优化方案强  优化方案测  优化减对照  对照方案的
                          县                算分  县                算分              性质
                --------  ----------  ----------  ----------  ----------  ----------  ----------
                台儿庄区  济南市市中       55.12  黄岛区           74.73      +19.60  程序补全
                          区                                                          （非官方）
                庆云县    黄岛区           60.00  济南市市中       62.15       +2.15  现行结对
                                                  区                                  （既有事
                                                                                      实）
                沾化区    市南区           41.00  市南区           41.00        0.00  程序补全
                                                                                      （非官方）
                现行结对是既有事实；其余弱县由程序在保留全部现行结对的前提下补全，不是官方安排；
                两个方案的得分都是本模型测算值。
                合作基础分有利于已经结对的县，因此另列不含合作基础分的合计。

                四、提示
                W2  缺少坐标
                全文和处理办法请用 jiedui check 查看。

                """
        )
    }

    @Test func `a feasible plan in English on a narrow screen`() {
        #expect(
            SolveSummary(Samples.feasible()).text(TerminalFormat(language: .en, width: 48)) == """
                Shandong pairing: pairing plan
                Example data, not official statistics
                Result: feasible (not proved optimal); stopped:
                time was up
                Objective 177.88 points; no plan exceeds
                  179.66 points; gap 1.0%
                Pairs 3; current pairs kept 0, given up 1;
                  receivers without a helper 0
                Checked by GLPK 5.0: same objective

                1. The plan
                                                    Unit: points
                Receiver  Helper     Value  Current     Helper's
                                            pair            rank
                --------  ---------  -----  ---------  ---------
                台儿庄区  黄岛区     74.73  no                 1
                庆云县    济南市市   62.15  no                 1
                          中区
                沾化区    市南区     41.00  no                 1
                (Not shown, the screen is too narrow: Receiver's
                rank)
                Values are estimated by this model or given in
                the table pairs, and are no official statistics;
                see T14 for parameters and sources.
                Helper's rank: its place by value among all
                eligible helpers of the receiver; receiver's
                rank: its place among all eligible receivers of
                the helper.

                2. Compared with the current pairs
                Current pairs: 1.
                Total: official 156.12 points, optimum 177.88
                  points, difference +21.76 points
                Total without the basis part: official 153.62
                  points, optimum 175.38 points, difference
                  +21.76 points
                Receivers with a current pair: official 60.00
                  points, optimum 62.15 points, difference +2.15
                  points
                Receivers with a current pair, without the
                  basis part: official 58.75 points, optimum
                  60.90 points, difference +2.15 points
                                                    Unit: points
                Receiver  Official       Official,  Optimum
                          helper         estimated  helper
                --------  -----------  -----------  ------------
                台儿庄区  济南市市中         55.12  黄岛区
                          区
                庆云县    黄岛区             60.00  济南市市中区
                沾化区    市南区             41.00  市南区
                (Not shown, the screen is too narrow: Optimum,
                estimated, Difference, Basis of the official
                side)
                Current pairs are facts; the rest of the
                official side is completed by this program with
                all current pairs kept and is no official
                decision; the values of both sides are estimates
                of this model.
                The basis of cooperation favours pairs that
                exist, so totals without it are given as well.

                """
        )
    }

    @Test func `a shortage in both languages`() {
        let summary = SolveSummary(Samples.infeasible(Samples.shortage()))
        #expect(
            summary.text(zh) == """
                山东强县产业帮扶弱县——结对方案
                示例数据，非官方统计
                结论：不可行（已证明）
                原因：这3个弱县（台儿庄区、庆云县、沾化区）只有2个可选强县（济南市市中区、黄岛
                  区）：需要结3对，最多只能结2对。这些弱县其余不能结对：“结对关系”表规定禁止结对
                  （P3）2对；资源需求超过强县上限（P12）1对。
                处理办法：任选其一或并用：增加可选强县、提高强县的弱县数上限（P2）、降低弱县的
                  强县数下限或允许弱县不配对（P1）、取消禁止结对（P3）、提高强县资源上限或核减资
                  源需求（P12）；改后用 jiedui check 复查。

                """
        )
        #expect(
            summary.text(en) == """
                Shandong pairing: pairing plan
                Example data, not official statistics
                Result: infeasible (proved)
                Cause: 3 receivers (台儿庄区, 庆云县, 沾化区) can choose from 2 helpers only
                  (济南市市中区, 黄岛区): 3 pairs needed, 2 possible. Their other pairs may not
                  be made: forbidden by the table pairs (P3): 2; the need is above the helper's
                  limit (P12): 1.
                What to do: Any of: add helpers, let helpers take more receivers (P2), lower
                  the receivers' minimum or let receivers stay unpaired (P1), lift forbidden
                  pairs (P3), raise the helpers' resources or lower the needs (P12); then run
                  jiedui check.

                """
        )
    }

    @Test func `a search without a plan says what to do`() {
        #expect(
            SolveSummary(Samples.noPlan()).text(zh) == """
                山东强县产业帮扶弱县——结对方案
                示例数据，非官方统计
                结论：未得出方案；停止原因：时间用尽
                任何方案都不会超过 200.00 分。
                处理办法：时限内既没有得出方案，也没有证明无解。请用 --seconds 延长时间后重新
                  计算。

                """
        )
        var interrupted = Samples.noPlan()
        interrupted.reason = .interrupted
        let text = SolveSummary(interrupted).text(zh)
        #expect(text.contains("停止原因：用户中止") && !text.contains("--seconds"))
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
        #expect(text.contains("沾化区：未配对。仍有可选对象，搜索结束时尚未配上。其余不能结对：车程超过上限\n  （P4）1个。\n"))
    }

    @Test func `a minimum of helpers is worded from their side, and mixed limits one by one`() {
        let names = CountyNames(Samples.scenario())
        var shortage = Samples.shortage()
        shortage.side = .helpers
        shortage.barred = [:]
        shortage.demands = [CountedLimit(subject: .helper(Samples.shizhong), count: 3)]
        shortage.capacities = shortage.receivers.prefix(2).map { CountedLimit(subject: .receiver($0), count: 1) }
        let text = Wording.shortage(shortage, names)
        #expect(
            text.zh == "这2个强县（济南市市中区、黄岛区）按规定至少要结3对，而可选的3个弱县（台儿庄区、庆云县、沾化区）"
                + "最多只能结2对。"
        )
        shortage.demands = [
            CountedLimit(subject: .helper(Samples.shizhong), count: 1),
            CountedLimit(subject: .pair(helper: Samples.huangdao, receiver: Samples.qingyun), count: 1),
        ]
        shortage.capacities = [CountedLimit(subject: .quota("青岛"), count: 0)]
        (shortage.needed, shortage.available) = (2, 0)
        #expect(
            Wording.shortage(shortage, names).zh == "强县济南市市中区的弱县不少于1个（P2）、必须结对黄岛区—庆云县（P3），"
                + "合计至少要结2对；而分组名额“青岛”不多于0对（P5），合计最多只能结0对。"
        )
        #expect(
            Wording.remedies(shortage).zh == "任选其一或并用：增加可选弱县、降低强县的弱县数下限（P2）、放宽分组名额（P5）、取消其中的必须结对（P3）；"
                + "改后用 jiedui check 复查。"
        )
    }

    @Test func `the use of resources is shown with its limit`() {
        var result = Samples.optimal()
        result.resources = [
            ResourceUse(
                owner: Samples.huangdao,
                resource: "资金",
                used: Amount(units: 1_250_000),
                limit: Amount(units: 2_000_000),
                unit: "万元"
            )
        ]
        #expect(SolveSummary(result).text(zh).contains("黄岛区  资金    1.25     2  万元   62.5%\n"))
    }

    @Test(arguments: UInt64(0)..<60)
    func `no line is wider than the screen, whatever the counties are called`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var scenario = Samples.scenario()
        for position in scenario.counties.indices {
            scenario.counties[position].name = WidthAlphabet.randomText(&generator, pieces: 1...10)
        }
        scenario.title = BilingualText(same: WidthAlphabet.randomText(&generator))
        let result = Samples.optimal(withRegrets: true, scenario: scenario)
        let format = TerminalFormat(
            language: Bool.random(using: &generator) ? .zh : .en,
            width: Int.random(in: 20...100, using: &generator)
        )
        let pair = CountyPair(helper: Samples.huangdao, receiver: Samples.taierzhuang)
        let report = AuditReport(
            violations: OtherDocumentTests.violations,
            objective: nil,
            valueTotal: nil,
            pairs: 3,
            kept: 0,
            unpaired: [Samples.qingyun]
        )
        let texts = [
            SolveSummary(result, warnings: OtherDocumentTests.diagnostics).text(format),
            ScoreText.matrix(result.problem, format), ScoreText.pair(pair, result.problem, format),
            AuditText.text(PairVerdict(pairs: report), of: scenario, isWhole: true, format),
        ]
        for line in texts.joined(separator: "\n").split(separator: "\n") {
            #expect(WidthAlphabet.width(of: String(line)) <= format.width, "seed \(seed): \(line)")
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "seed \(seed)")
        }
    }
}

import Counties
import Testing

@testable import Pairing
import Planning
@testable import Reports

/// Texts of `check`, `audit` and `score` as a planner sees them.
@Suite struct CheckAuditScoreTextTests {
    private let zh = TerminalFormat(language: .zh)

    @Test func `check groups faults by file with place, message and remedy`() {
        let summary = CheckSummary(
            scenario: "sample",
            parts: Samples.parts,
            helpers: 3,
            receivers: 3,
            eligible: 7,
            diagnostics: OtherDocumentTests.diagnostics,
            restsOnAssumptions: true
        )
        #expect(
            CheckText.text(summary, zh) == """
                情景检查：sample
                示例数据，非官方统计
                整个情景
                  W2  提示  缺少坐标
                    办法：补充坐标
                counties.csv
                  counties.csv:12:3  E7  错误  代码重复
                    办法：删去一行
                已启用：现行结对
                未启用（没有数据）：产业链互补、分组名额
                强县 3 个，弱县 3 个，可选结对 7 对
                错误 1 条，提示 1 条；改正错误后才能计算。

                """
        )
    }

    @Test func `audit says valid or names each violation`() {
        let invalid = AuditReport(
            violations: Array(OtherDocumentTests.violations.prefix(3)),
            objective: nil,
            valueTotal: nil,
            pairs: 3,
            kept: 0,
            unpaired: [Samples.qingyun]
        )
        #expect(
            AuditText.text(PairVerdict(pairs: invalid), of: Samples.scenario(), isWhole: true, zh) == """
                山东强县产业帮扶弱县——方案审核
                示例数据，非官方统计
                审核不通过：方案违反规则 3 处。
                1. P1 每个弱县的强县数：超过上限
                2. P2 每个强县的弱县数：超过上限
                3. P3 强制结对、禁止结对和未列出的结对：超过上限
                共 3 对；保留现行结对 0 对；未配对弱县 1 个
                未配对弱县：庆云县
                有结对没有得分，不能计算目标值。

                """
        )
        let valid = AuditReport(
            violations: [],
            objective: Points(units: 1_778_790),
            valueTotal: Points(units: 1_778_790),
            pairs: 3,
            kept: 0,
            unpaired: []
        )
        #expect(
            AuditText.text(
                PairVerdict(pairs: valid),
                of: Samples.scenario(isAssumed: false),
                isWhole: true,
                TerminalFormat(language: .en)
            ) == """
                Shandong pairing: audit of a plan
                Valid: the plan keeps every rule.
                Pairs 3; current pairs kept 0; receivers without a helper 0
                Objective 177.88 points; sum of the values 177.88 points

                """
        )
    }

    @Test func `the matrix is cut into blocks that fit the screen`() {
        #expect(
            ScoreText.matrix(Samples.problem(), TerminalFormat(language: .zh, width: 28)) == """
                山东强县产业帮扶弱县——得分表
                示例数据，非官方统计
                单位：分。* 为“结对关系”表给
                定的得分；P3、P4 等为不能结
                对所依据的规则。

                弱县     济南市市   市南区
                             中区
                --------------------------
                台儿庄区    55.12   -2.50*
                庆云县      62.15       P3
                沾化区      30.00   41.00*

                弱县       黄岛区
                -----------------
                台儿庄区    74.73
                庆云县      60.00
                沾化区         P4

                """
        )
    }

    @Test func `one pair is explained in points and natural units`() {
        let pair = CountyPair(helper: Samples.huangdao, receiver: Samples.taierzhuang)
        #expect(
            ScoreText.pair(pair, Samples.problem(), zh) == """
                黄岛区（强县）—台儿庄区（弱县）得分构成
                示例数据，非官方统计
                得分 74.73 分，数据覆盖率 85.0%
                构成部分    得分（分）  满分（分）  依据
                ----------  ----------  ----------  ------------------------------------
                产业链互补       55.52       60.00  可对接 17.40 亿元/年
                交通便捷          2.46       10.00  车程 210 分钟，245.5 公里
                要素互补          7.50       15.00  没有数据，按满分的 50.0% 计
                合作基础          1.25        5.00  已签约项目 2 个，基础 25.0%
                帮扶能力          8.00       10.00  资金 2000 万元/年，需求 2500 万元/年

                产业链  得分（分）  规模（亿元）  供需规模  供需覆盖    补链  承接基础    错位
                ------  ----------  ------------  --------  --------  ------  --------  ------
                锂电         74.73         17.40    0.7768    0.7220  0.9278    0.6311  0.5774
                高分子        1.32          0.00    0.0000    0.0000  0.0529    0.0000  0.0000
                链得分＝100×（0.25×规模＋0.15×覆盖＋0.25×补链＋0.20×承接＋0.15×错位），各项取值0
                至1。
                计入得分的是排在前面的 2 条产业链。

                """
        )
    }

    @Test func `a pair that is excluded, given or no pair at all says so`() {
        func text(_ helper: CountyIndex, _ receiver: CountyIndex) -> String {
            ScoreText.pair(CountyPair(helper: helper, receiver: receiver), Samples.problem(), zh)
        }
        #expect(text(Samples.huangdao, Samples.zhanhua).contains("不能结对（P4）：车程超过上限。"))
        #expect(text(Samples.shinan, Samples.zhanhua).contains("得分 41.00 分，由“结对关系”表给定，不作分项测算。"))
        #expect(text(Samples.zhanhua, Samples.shinan).contains("两县不是一强一弱"))
    }
}

import Counties
import JieduiTestSupport
import Planning
import Testing

@testable import Pairing
@testable import Reports

/// What `solve` shows of a policy plan; a change of wording or layout is a change of these lines.
@Suite struct PolicySummaryTests {
    private let zh = TerminalFormat(language: .zh)
    private let en = TerminalFormat(language: .en)

    @Test func `a policy plan in Chinese`() throws {
        #expect(
            SolveSummary(try PolicySamples.result()).text(zh) == """
                山东强县产业帮扶弱县——结对方案
                示例数据，非官方统计
                结论：最优（已证明）
                目标值 247.06 分，任何方案都不超过 247.06 分，差距 0
                没有目标值相同的其他方案
                共结 3 对；现行结对保留 0 对、调整 1 对；未配对弱县 0 个
                各弱县得益（未加权）：结对 177.88 分，项目 19.75 分，模式 3.00 分，资金与服务
                  团 0.70 分；加权合计 246.54 分，结余奖励得分 0.52 分
                项目：入选 2 个，候补 3 个，不准入 2 个
                复核：GLPK 5.0——目标值一致

                一、结对方案
                                                得分、得益：分；项目：项；投资：亿元；资金：万元
                弱县      强县           得分  得益合计  落地项目  总投资  安排资金
                --------  ------------  -----  --------  --------  ------  --------
                台儿庄区  黄岛区        74.73     90.43         1     2.5      1620
                庆云县    济南市市中区  62.15     69.40         1     1.2      5200
                沾化区    市南区        41.00     41.50         0       0         0
                得分由本模型测算，或由“结对关系”表给定，不是官方统计；参数和数据来源见 T14。

                二、资金、用地、能耗、人才与服务团
                资源                使用量  可用  结余  单位      使用率  用尽县数
                ------------------  ------  ----  ----  --------  ------  --------
                引导资金              1000  1000     0  万元      100.0%
                专项债券               0.5     2   1.5  亿元       25.0%
                各强县年度帮扶资金     560  1000   440  万元       56.0%
                省级用地指标            20    20     0  亩        100.0%
                各弱县用地            80.5    85   4.5  亩         94.7%  1/3
                各强县可调剂用地        10    10     0  亩        100.0%
                各弱县能耗             150   160    10  吨标准煤   93.8%
                各弱县人才               8     8     0  人        100.0%
                产业创新服务团           2     3     1  支         66.7%
                其余 1 项见 T9（用 -o 输出）

                三、未入选项目
                不准入 2 个：一票否决 1 个；准入门槛不符 1 个
                候补 3 个：用地不足 1 个；引导资金不足 1 个；不安排它，总分更高 1 个
                  1 园区管网（6.00 分），在台儿庄区：用地不足，差 35 亩
                  2 数字车间（3.00 分），在庆云县：引导资金不足，差 120.5 万元
                  3 会展中心（0.50 分），在沾化区：不安排它，总分更高

                """
        )
    }

    @Test func `a policy plan in English`() throws {
        #expect(
            SolveSummary(try PolicySamples.result()).text(en) == """
                Shandong pairing: pairing plan
                Example data, not official statistics
                Result: optimal (proved)
                Objective 247.06 points; no plan exceeds 247.06 points; gap 0
                No other plan is as good
                Pairs 3; current pairs kept 0, given up 1; receivers without a helper 0
                Benefits, not weighted: pairs 177.88 points, projects 19.75 points, modes 3.00
                  points, support 0.70 points; weighted 246.54 points, reward 0.52 points
                Projects: placed 2, waiting 3, refused 2
                Checked by GLPK 5.0: same objective

                1. The plan
                                        points; projects; investment: 100m yuan; money: 10k yuan
                Receiver  Helper        Value  Benefit  Projects  Investment  Money
                --------  ------------  -----  -------  --------  ----------  -----
                台儿庄区  黄岛区        74.73    90.43         1         2.5   1620
                庆云县    济南市市中区  62.15    69.40         1         1.2   5200
                沾化区    市南区        41.00    41.50         0           0      0
                Values are estimated by this model or given in the table pairs, and are no
                official statistics; see T14 for parameters and sources.

                2. Money, land, energy, talent and teams
                Resource           Used  Available  Left over  Unit       Share used  Used up in
                -----------------  ----  ---------  ---------  ---------  ----------  ----------
                guidance fund      1000       1000          0  10k yuan       100.0%
                special bonds       0.5          2        1.5  100m yuan       25.0%
                helpers' money      560       1000        440  10k yuan        56.0%
                land quota           20         20          0  mu             100.0%
                receivers' land    80.5         85        4.5  mu              94.7%  1/3
                helpers' land        10         10          0  mu             100.0%
                receivers' energy   150        160         10  tce             93.8%
                receivers' talent     8          8          0  people         100.0%
                industry teams        2          3          1  teams           66.7%
                1 more in T9 (written with -o)

                3. Projects that are not placed
                Refused 2: vetoed 1; below an admission threshold 1
                Waiting 3: short of land 1; short of guidance fund 1; outweighed by other uses 1
                  1 园区管网 (6.00 points), in 台儿庄区: short of land by 35 mu
                  2 数字车间 (3.00 points), in 庆云县: short of guidance fund by 120.5 × 10k
                    yuan
                  3 会展中心 (0.50 points), in 沾化区: outweighed by other uses

                """
        )
    }

    @Test func `several aims are told one by one, with bound and tolerance`() throws {
        var result = try PolicySamples.result()
        result.stages = [
            AimStage(
                aim: .worst,
                reached: PolicySamples.points(41.5),
                bound: PolicySamples.points(42),
                tolerance: PolicySamples.points(1)
            ),
            AimStage(aim: .projects, reached: PolicySamples.points(2), bound: nil, tolerance: .zero),
            AimStage(
                aim: .total,
                reached: PolicySamples.points(247.0629),
                bound: PolicySamples.points(247.0629),
                tolerance: .zero
            ),
        ]
        let text = SolveSummary(result).text(TerminalFormat(language: .zh, width: 200))
        #expect(text.contains("第 1 个目标，得益最低弱县的得益：达到 41.50 分，任何方案都不超过 42.00 分，后面的目标可让出 1.00 分\n"))
        #expect(text.contains("第 2 个目标，落地项目数：达到 2 项\n"))
        #expect(text.contains("第 3 个目标，总分：达到 247.06 分，守住前面目标所达数值的方案都不超过 247.06 分\n"))
        // A plan that gives up the worst receiver may well have a larger total.
        #expect(text.contains("\n目标值 247.06 分\n"))
        let english = SolveSummary(result).text(TerminalFormat(language: .en, width: 200))
        #expect(
            english.contains(
                "Aim 1, benefit of the worst-off receiver: 41.50 points; no plan exceeds 42.00 points; later aims may take "
                    + "1.00 points\n"
            )
        )
    }

    @Test func `two stages say what they lose`() throws {
        var result = try PolicySamples.result()
        let other = CountyPair(helper: Samples.shinan, receiver: Samples.taierzhuang)
        result.twoStageLoss = TwoStageLoss(
            objective: PolicySamples.points(240),
            pairs: [other],
            loss: PolicySamples.points(7.0629)
        )
        func text(_ language: Language) -> String {
            SolveSummary(result).text(TerminalFormat(language: language, width: 200))
        }
        #expect(text(.zh).contains("若先结对、后排项目，目标值为 240.00 分，比一并规划少 7.06 分\n"))
        #expect(text(.zh).contains("两种方法所结各对中，有 1 对不同\n"))
        #expect(
            text(.en).contains(
                "Pairs first, projects after: objective 240.00 points, less by 7.06 points than both together\n"
            )
        )
        result.method = .twoStage
        #expect(text(.zh).contains("先结对、后排项目的目标值为 240.00 分，比结对与项目一并规划少 7.06 分\n"))
        result.twoStageLoss = TwoStageLoss(objective: nil, pairs: [], loss: nil)
        #expect(text(.zh).contains("排不出可行方案\n"))
        result.twoStageLoss = nil
        #expect(text(.zh).contains("规划方法：先结对、后排项目\n"))
    }

    @Test func `a plan of 7 receivers and 66 projects fits one screen`() throws {
        let result = try PolicySamples.large()
        for language in Language.allCases {
            let lines = SolveSummary(result).text(TerminalFormat(language: language)).split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
            #expect(lines.count <= 52, "\(language): \(lines.count)")
        }
        let text = SolveSummary(result).text(zh)
        #expect(text.contains("项目：入选 30 个，候补 20 个，不准入 16 个\n"))
        #expect(text.contains("不准入 16 个：开工期不在规划期内 8 个；一票否决 8 个\n"))
        #expect(text.contains("其余 17 个见 T4（用 -o 输出）\n"))
        #expect(!text.contains("第33号"))
    }

    @Test func `a resource that no county has used up gives way to scarce ones`() throws {
        let text = SolveSummary(try PolicySamples.result()).text(zh)
        #expect(!text.contains("各强县可派人才") && text.contains("各强县可调剂用地"))
        #expect(text.contains("其余 1 项见 T9（用 -o 输出）\n"))
    }

    @Test func `a resource that is told by year is added up, and its owner counted once`() throws {
        var result = try PolicySamples.result()
        result.uses = (0..<2).map { year in
            PolicyUse(
                owner: Samples.huangdao,
                resource: .money,
                year: year,
                used: PolicySamples.amount(year == 0 ? 1000 : 260),
                limit: PolicySamples.amount(1000),
                unit: "万元"
            )
        }
        let use = try #require(SummedUse.all(result).first)
        #expect(use.used == PolicySamples.amount(1260) && use.available == PolicySamples.amount(2000))
        #expect(use.owners == 1 && use.exhausted == 1)
    }

    @Test(arguments: UInt64(0)..<60)
    func `no line is wider than the screen, whatever counties and projects are called`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var scenario = PolicySamples.scenario()
        for position in scenario.counties.indices {
            scenario.counties[position].name = WidthAlphabet.randomText(&generator, pieces: 1...10)
        }
        for position in scenario.projects.indices {
            scenario.projects[position].name = WidthAlphabet.randomText(&generator)
        }
        let result = try PolicySamples.result(scenario)
        let format = TerminalFormat(
            language: Bool.random(using: &generator) ? .zh : .en,
            width: Int.random(in: 20...100, using: &generator)
        )
        for line in SolveSummary(result).text(format).split(separator: "\n") {
            #expect(WidthAlphabet.width(of: String(line)) <= format.width, "seed \(seed): \(line)")
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "seed \(seed)")
        }
    }
}

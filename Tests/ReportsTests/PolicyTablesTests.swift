import Counties
import Planning
import Testing

@testable import Pairing
@testable import Reports

/// T4…T9 of a plan known by hand, as the files say them.
@Suite struct PolicyTablesTests {
    private func tables(_ result: PolicyResult? = nil) throws -> [ReportTable] {
        PolicyTables.all(
            for: try result ?? PolicySamples.result(),
            version: "0.1.0",
            chainMatches: Samples.matches
        )
    }

    private func csv(_ id: String, _ result: PolicyResult? = nil, _ language: Language = .zh) throws -> [[String]] {
        let table = try #require(try tables(result).first { $0.id == id })
        return RFC4180.rows(CSVFormat.bytes(of: table, in: language))
    }

    /// A column without its heading.
    private func column(_ heading: String, _ rows: [[String]]) throws -> [String] {
        let place = try #require(rows[0].firstIndex(of: heading), "\(rows[0])")
        return rows.dropFirst().map { $0[place] }
    }

    private func sum(_ texts: [String]) -> Amount {
        .sum(texts.compactMap(Double.init).compactMap(Amount.init(rounding:)))
    }

    @Test func `the tables of a policy plan stand in order of their codes`() throws {
        #expect(
            try tables().map(\.id) == ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T14", "T15"]
        )
        #expect(try tables().map(CSVFormat.fileName)[3] == "T4_projects.csv")
        var impossible = try PolicySamples.result()
        (impossible.plan, impossible.pairing) = (nil, Samples.infeasible())
        #expect(try tables(impossible).map(\.id) == ["T2", "T13", "T14"])
    }

    @Test func `T4 lists every project once, placed ones first, and says why others are not`() throws {
        let rows = try csv("T4")
        #expect(try column("项目编号", rows) == ["p1", "p2", "p3", "p4", "p7", "p5", "p6"])
        #expect(try column("结论", rows) == ["入选", "入选", "候补", "候补", "候补", "不准入", "不准入"])
        #expect(try column("弱县", rows).prefix(3) == ["台儿庄区", "庆云县", ""])
        #expect(try column("强县", rows).prefix(2) == ["黄岛区", "济南市市中区"])
        #expect(try column("开工年份", rows).prefix(2) == ["2025", "2026"])
        // Twelve months from January 2025, eighteen from January 2026.
        #expect(try column("投产年月", rows).prefix(2) == ["2026年1月", "2027年7月"])
        #expect(try column("未入选首要原因", rows)[2] == "在台儿庄区：用地不足，差 35 亩")
        #expect(try column("未入选首要原因", rows)[6] == "准入门槛不符：投资强度 80 万元/亩，要求不低于 100 万元/亩")
        #expect(try column("差额", rows) == ["", "", "35", "120.5", "", "", ""])
        #expect(try column("候补位次", rows) == ["", "", "1", "2", "3", "", ""])
        #expect(try column("必须落地", rows).prefix(2) == ["否", "是"])
    }

    @Test func `T4 names the thresholds that only warn, of projects placed and not placed`() throws {
        var scenario = PolicySamples.scenario()
        func warning(_ metric: ProjectMetric, _ value: Double) -> AdmissionThreshold {
            AdmissionThreshold(
                kind: nil,
                chain: nil,
                metric: metric,
                comparison: .atLeast,
                value: value,
                isVeto: false
            )
        }
        scenario.thresholds += [warning(.intensity, 500), warning(.jobs, 100)]
        let result = try PolicySamples.result(scenario)
        let notes = try column("准入提示", csv("T4", result))
        // 2.5 亿元 on 60 亩; 1.2 亿元 on 20.5 亩 with 40 jobs.
        #expect(notes[0] == "投资强度 416.67 万元/亩，要求不低于 500 万元/亩")
        #expect(notes[1] == "就业岗位 40 人，要求不低于 100 人")
        #expect(notes[6].hasPrefix("投资强度 80 万元/亩，要求不低于 500 万元/亩；"))
        let english = try csv("T4", result, .en)
        let place = try #require(english[0].firstIndex(of: "admission_notes"))
        #expect(english[2][place].hasSuffix("40 (people), asked is at least 100"), "\(english[2][place])")
        #expect(try column("准入提示", csv("T4")).allSatisfy(\.isEmpty))
    }

    @Test func `T4 counts the energy of a two-high project with its ratio, as T6 does`() throws {
        #expect(try column("能耗（吨标准煤）", csv("T4"))[0] == "150")
        let factors = try csv("T6")
        #expect(factors.contains { $0.starts(with: ["台儿庄区", "黄岛区", "能耗", "150", "160", "0", "0", "10"]) })
    }

    @Test func `a name that a spreadsheet would run is disarmed`() throws {
        #expect(try column("项目名称", csv("T4"))[6] == "'=低效厂房")
    }

    @Test func `T5 adds up across its columns and down its rows`() throws {
        let rows = try csv("T5")
        #expect(rows.count == 1 + 3 * 2)
        #expect(
            rows[1].prefix(14) == [
                "台儿庄区", "黄岛区", "2025", "450", "100", "0", "550", "0", "0", "200", "360", "560", "0", "1110",
            ]
        )
        for row in rows.dropFirst() {
            #expect(sum([row[6], row[7], row[8], row[11], row[12]]) == sum([row[13]]), "\(row)")
            #expect(sum(Array(row[3...5])) == sum([row[6]]) && sum([row[9], row[10]]) == sum([row[11]]))
        }
        #expect(try sum(column("合计（万元）", rows)) == PolicySamples.amount(6820))
    }

    @Test(
        arguments: [.amount, .rate, .none(.noFund), .none(.nothingLeft), .none(.noGrowth)] as [RewardRule]
    )
    func `T5 and T14 say how what is left of the fund is shared out, or why it is not`(rule: RewardRule) throws {
        var result = try PolicySamples.result()
        result.ledger?.rewardRule = rule
        let tables = PolicyTables.all(for: result, version: "1", chainMatches: Samples.matches)
        let text = Wording.rule(of: rule)
        let notes = try #require(tables.first { $0.id == "T5" }).notes
        #expect(notes.contains { $0.zh == text.zh + "。" && $0.en == text.en + "." })
        let row = try #require(try csv("T14", result).first { $0[1] == "reward" })
        #expect(row[2...3] == ["400", text.zh])
        let says = ["按各弱县主体税收增量", "按各弱县主体税收预计增速", "没有列出总量", "没有结余，", "没有弱县的主体税收预计增长"]
        #expect(says.count { text.zh.contains($0) } == 1)
    }

    @Test func `a mode that the receiver or the fund pays stands in its own column`() throws {
        var result = try PolicySamples.result()
        let county = LedgerParty.county(Samples.qingyun)
        result.ledger?.flows.append(
            LedgerFlow(year: 0, giver: county, taker: county, item: .modeRunning, mode: 0, amount: Amount(units: 1))
        )
        let rows = try csv("T5", result)
        #expect(try column("弱县自担模式费用（万元）", rows)[2] == "0.000001")
        #expect(try column("引导资金：合作模式（万元）", rows)[2] == "50")
        let books = try csv("T7", result).filter { $0[0] == "弱县账" && $0[1] == "庆云县" && $0[2] == "庆云县" }
        #expect(books.map { Array($0[4...8]) } == [["合作模式年度费用", "", "", "0.000001", "万元"]])
    }

    @Test func `T6 gives each factor its sources, and what has no data no slack`() throws {
        let rows = try csv("T6").dropFirst().map { Array($0[0...8]) }
        #expect(
            rows == [
                ["台儿庄区", "黄岛区", "用地", "60", "30", "10", "20", "0", "亩"],
                ["台儿庄区", "黄岛区", "能耗", "150", "160", "0", "0", "10", "吨标准煤"],
                ["台儿庄区", "黄岛区", "人才", "8", "5", "3", "0", "0", "人"],
                ["台儿庄区", "黄岛区", "产业创新服务团", "1", "0", "0", "1", "0", "支"],
                ["庆云县", "济南市市中区", "用地", "20.5", "25", "0", "0", "4.5", "亩"],
                ["沾化区", "市南区", "产业创新服务团", "1", "0", "0", "1", "0", "支"],
            ]
        )
        var scenario = PolicySamples.scenario()
        scenario.factors[0].landStock = nil
        let blank = try #require(try csv("T6", try PolicySamples.result(scenario)).first { $0[2] == "用地" })
        #expect(blank[4].isEmpty && blank[7].isEmpty)
    }

    @Test func `T7 shows the year in which a cap is reached`() throws {
        let rows = try csv("T7").filter { $0[0] == "税收分享" }
        #expect(
            rows.map { [$0[1], $0[2], $0[3], $0[5], $0[10], $0[11], $0[12], $0[13], $0[14], $0[15]] } == [
                ["台儿庄区", "黄岛区", "2026", "200.25", "共建园区", "锂电正极", "400.5", "50.0", "300", "否"],
                ["台儿庄区", "黄岛区", "2027", "99.75", "共建园区", "锂电正极", "500", "50.0", "300", "是"],
            ]
        )
    }

    @Test func `sharing that is told by mode draws on all projects of the mode`() throws {
        var result = try PolicySamples.result()
        for place in result.ledger?.flows.indices ?? 0..<0 where result.ledger?.flows[place].item == .taxShare {
            result.ledger?.flows[place].project = nil
        }
        let rows = try csv("T7", result).filter { $0[0] == "税收分享" }
        #expect(rows.map { [$0[11], $0[12]] } == [["锂电正极", "400.5"], ["锂电正极", "500"]])
        var scenario = PolicySamples.scenario()
        scenario.projects[2].mode = 1
        var several = try PolicySamples.result(scenario)
        several.plan?.projects.append(.init(project: 2, receiver: Samples.taierzhuang, year: 0))
        several.ledger?.flows =
            result.ledger?.flows.map { flow in
                var flow = flow
                if flow.item == .output {
                    (flow.item, flow.project, flow.amount) = (.localTax, 2, Amount(units: 500_000))
                }
                return flow
            } ?? []
        let both = try #require(try csv("T7", several).first { $0[0] == "税收分享" })
        #expect(both[11] == "该模式 2 个项目（见 T4）" && both[12] == "401")
    }

    @Test func `teams of a pool that the scenario does not name come as needed`() throws {
        var scenario = PolicySamples.scenario()
        scenario.pools.removeAll { $0.kind == .industryTeams }
        var result = try PolicySamples.result(scenario)
        result.plan?.grants.removeAll { $0.pool == .industryTeams }
        let rows = try csv("T6", result).filter { $0[2] == "产业创新服务团" }
        #expect(rows.map { Array($0[3...7]) } == [["1", "0", "0", "1", ""], ["1", "0", "0", "1", ""]])
    }

    @Test func `what one book gives the other gets, item by item and year by year`() throws {
        let rows = try csv("T7")
        func lines(_ book: String, _ figure: Int, _ flip: Bool) -> [[String]] {
            rows.filter { $0[0] == book && !$0[figure].isEmpty && !$0[17].isEmpty }.map {
                flip ? [$0[2], $0[1], $0[3], $0[4], $0[figure]] : [$0[1], $0[2], $0[3], $0[4], $0[figure]]
            }.sorted { $0.joined(separator: "|") < $1.joined(separator: "|") }
        }
        #expect(lines("强县账", 7, false) == lines("弱县账", 6, true))
        #expect(lines("强县账", 6, false) == lines("弱县账", 7, true))
        #expect(lines("强县账", 7, false).count == 6 && lines("强县账", 6, false).count == 2)
        let shared = try sum(column("分享税额（万元）", rows))
        #expect(shared == sum(lines("强县账", 6, false).map { $0[4] }) && shared == PolicySamples.amount(300))
        #expect(rows.filter { $0[9] == "须偿还" }.map { $0[4] } == ["专项债券"])
        let informational = Set(rows.filter { $0[9] == "备查" }.map { $0[4] })
        #expect(informational == ["其中主体税收", "项目产值"])
    }

    @Test func `T8 has points by part, figures of each year and no claim about gross product`() throws {
        let rows = try csv("T8")
        #expect(
            rows[1].prefix(9) == ["台儿庄区", "黄岛区", "74.7278", "12.5", "3", "0.2", "90.4278", "1.5", "135.6417"]
        )
        for row in rows.dropFirst() { #expect(sum(Array(row[2...5])) == sum([row[6]])) }
        #expect(try column("2026年产值（万元）", rows)[0] == "27500.000001")
        #expect(try column("2026年税收（万元）", rows)[0] == "400.5")
        #expect(try column("2026年主体税收（万元）", rows)[0] == "240.3")
        #expect(try column("总投资（亿元）", rows) == ["2.5", "1.2", "0"])
        let table = try #require(try tables().first { $0.id == "T8" })
        #expect(table.notes.contains(PolicyPhrase.noGrossProduct.text))
        #expect(!rows[0].contains { $0.contains("地区生产总值") || $0.contains("位次") })
    }

    @Test func `T9 says what is used up, and nothing of prices`() throws {
        let rows = try csv("T9")
        #expect(rows.count == 1 + 14)
        #expect(rows[2].prefix(10) == ["省级", "引导资金", "2025年", "600", "0", "600", "0", "万元", "100.0", "是"])
        let land = try #require(rows.first { $0[0] == "台儿庄区" && $0[1] == "用地" })
        #expect(land == ["台儿庄区", "用地", "规划期合计", "30", "30", "60", "0", "亩", "100.0", "是", "370405"])
        #expect(rows.last?[8] == "" && rows.last?[9] == "没有可用量")
        #expect(!rows.joined().contains { $0.contains("价") })
    }

    @Test func `resources that the scenario names itself stand in T9 too`() throws {
        var result = try PolicySamples.result()
        result.pairing.resources = [
            ResourceUse(
                owner: Samples.huangdao,
                resource: "园区标准厂房",
                used: Amount(units: 1_500_000),
                limit: Amount(units: 2_000_000),
                unit: "万平方米"
            )
        ]
        let row = try #require(try csv("T9", result).last)
        #expect(row == ["黄岛区", "园区标准厂房", "规划期", "2", "0", "1.5", "0.5", "万平方米", "75.0", "否", "370211"])
    }

    @Test func `the most that a county may get of a pool is named as such`() throws {
        var result = try PolicySamples.result()
        let most = PolicyUse(
            owner: Samples.qingyun,
            resource: .pool(.guidanceFund),
            year: nil,
            used: Amount(units: 0),
            limit: PolicySamples.amount(450),
            unit: "万元"
        )
        result.uses = [most]
        #expect(try csv("T9", result)[1].prefix(4) == ["庆云县", "引导资金（该县上限）", "规划期合计", "450"])
    }

    @Test func `years without a calendar are numbered`() throws {
        var scenario = PolicySamples.scenario()
        scenario.baseYear = nil
        scenario.pools = []
        let result = try PolicySamples.result(scenario)
        #expect(try column("开工年份", csv("T4", result)).prefix(2) == ["第 1 年", "第 2 年"])
        #expect(try column("投产年月", csv("T4", result)).first == "第 2 年 1 月")
        #expect(try csv("T8", result)[0].contains("第 2 年产值（万元）"))
        #expect(try csv("T8", result, .en)[0].contains("output_year2"))
    }
}

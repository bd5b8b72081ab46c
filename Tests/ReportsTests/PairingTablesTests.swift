import Counties
import Testing

@testable import Pairing
@testable import Reports

@Suite struct PairingTablesTests {
    private func tables(_ result: PairingResult) -> [String: ReportTable] {
        let all = PairingTables.all(for: result, version: "0.1.0", chainMatches: Samples.matches)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }

    private func csv(_ table: ReportTable?, _ language: Language = .zh) throws -> [[String]] {
        RFC4180.rows(CSVFormat.bytes(of: try #require(table), in: language))
    }

    @Test func `a plan gets its tables in order of their codes, and a proof of infeasibility others`() {
        func ids(_ result: PairingResult) -> [String] {
            PairingTables.all(for: result, version: "1", chainMatches: Samples.matches).map(\.id)
        }
        #expect(ids(Samples.optimal(withRegrets: true)) == ["T1", "T1b", "T2", "T3", "T10", "T14", "T15"])
        #expect(ids(Samples.optimal()) == ["T1", "T2", "T3", "T10", "T14", "T15"])
        #expect(ids(Samples.infeasible()) == ["T2", "T13", "T14"])
    }

    @Test func `T1 can be read back as a plan in either language`() throws {
        let table = tables(Samples.optimal())["T1"]
        let chinese = try csv(table)
        let english = try csv(table, .en)
        #expect(chinese[0][0...1] == ["弱县", "强县"])
        #expect(english[0][0...1] == ["receiver", "helper"])
        #expect(chinese[2][0...2] == ["庆云县", "济南市市中区", "62.1511"])
        let codes = try #require(english[0].firstIndex(of: "helper_code"))
        #expect(english.dropFirst().map { $0[codes] } == ["370211", "370103", "370202"])
    }

    @Test func `T1 names the chains that count with their volume`() throws {
        var scenario = Samples.scenario()
        scenario.counties[Samples.taierzhuang.position].chainCap = 1
        let rows = try csv(tables(Samples.optimal(scenario: scenario))["T1"])
        let column = try #require(rows[0].firstIndex(of: "对接产业链"))
        #expect(rows[1][column] == "锂电（74.73 分，17.40 亿元/年）")
        #expect(rows[2][column] == "锂电（74.73 分，17.40 亿元/年）；高分子（1.32 分，0.00 亿元/年）")
        #expect(rows[3][column].isEmpty)
    }

    @Test func `a name that a spreadsheet would run is disarmed in the table`() throws {
        var scenario = Samples.scenario()
        scenario.counties[Samples.taierzhuang.position].name = "=HYPERLINK(\"x\")"
        #expect(try csv(tables(Samples.optimal(scenario: scenario))["T1"])[1][0] == "'=HYPERLINK(\"x\")")
    }

    @Test func `T1b marks what cannot be forced and what is in the plan`() throws {
        var result = Samples.optimal(withRegrets: true)
        result.regrets?[1].loss = nil
        let rows = try csv(tables(result)["T1b"])
        #expect(rows.count == 8)
        #expect(rows[2][0...4] == ["台儿庄区", "市南区", "-2.5", "无法结成", "否"])
        #expect(rows[3][0...4] == ["台儿庄区", "黄岛区", "74.7278", "0", "是"])
    }

    @Test func `T2 has every eligible pair, and its parts add up to the value`() throws {
        let rows = try csv(tables(Samples.optimal())["T2"], .en)
        #expect(rows.count == 8)
        let parts = ["chain", "travel", "factors", "basis", "capacity"].compactMap { rows[0].firstIndex(of: $0) }
        for row in rows.dropFirst() where !row[parts[0]].isEmpty {
            let sum = parts.reduce(0) { $0 + Int64(((Double(row[$1]) ?? .nan) * 10_000).rounded()) }
            #expect(Points(units: sum).description == row[2])
        }
        let minutes = try #require(rows[0].firstIndex(of: "minutes"))
        let assumed = try #require(rows[0].firstIndex(of: "assumed_parts"))
        #expect(rows[3][minutes] == "210" && rows[3][assumed] == "Factors")
        #expect(rows[2][minutes].isEmpty && rows[2][assumed] == "value given")
    }

    @Test func `T3 says who supplies, how much, and what to do`() throws {
        let rows = try csv(tables(Samples.optimal())["T3"])
        #expect(rows.count == 3)
        #expect(rows[1][0...6] == ["台儿庄区", "黄岛区", "锂电", "正极", "黄岛区", "8.13", "断链→连通"])
        #expect(rows[2][4] == "台儿庄区" && rows[2][8].isEmpty)
        // The stage that the receiver supplies is not the one that its chain lacks.
        #expect(rows[1][7] == "产业链联动配套，协同招商补上缺失环节")
        #expect(rows[2][7] == "本环节由弱县供货，对接强县订单、扩大供应；整条链：产业链联动配套，协同招商补上缺失环节")
    }

    @Test func `rounding of totals is spoken of where there are totals`() throws {
        let all = tables(Samples.optimal())
        #expect(all["T3"]?.notes.contains(Phrase.roundingRemark.text) == false)
        #expect(all["T10"]?.notes.contains(Phrase.roundingRemark.text) == true)
        #expect(all["T1"]?.notes.contains(Phrase.chainScale.text) == true)
        var result = Samples.optimal()
        for position in result.pairs.indices { result.pairs[position].score = nil }
        #expect(tables(result)["T1"]?.notes.contains(Phrase.chainScale.text) == false)
    }

    @Test func `T14 in Chinese speaks Chinese of tables, columns, groups and words of the format`() throws {
        var scenario = Samples.scenario()
        scenario.counties[0].cityCode = "370100"
        scenario.pairing.sameCity = .forbid
        scenario.quotas = [
            GroupQuota(
                name: "q",
                helperGroup: .city("3701"),
                receiverGroup: .counties([Samples.qingyun, Samples.zhanhua]),
                relation: .any,
                min: nil,
                max: 2
            ),
            GroupQuota(name: "r", helperGroup: .flag("试点"), receiverGroup: .all, relation: .sameCity, min: 1, max: nil),
        ]
        let names = ScenarioTableNames(
            tables: ["county_nodes": "县域产出"],
            columns: ["county_nodes": ["output": "产值"]]
        )
        let all = PairingTables.all(
            for: Samples.optimal(scenario: scenario),
            version: "1",
            tableNames: names,
            chainMatches: Samples.matches
        )
        let rows = try csv(all.first { $0.id == "T14" })
        func row(_ key: String) -> [String]? { rows.first { $0[1] == key } }
        #expect(row("县域产出 / 产值")?[2] == "按就业份额推算")
        #expect(row("same_city")?[2] == "不允许" && row("objective.mode")?[2] == "加权合计最大")
        #expect(row("receivers_per_helper")?[3] == "每个强县的弱县数（P2），“强县帮扶能力”表可另定")
        #expect(row("q")?[3] == "结对数限制：强县（济南市所属），弱县（庆云县、沾化区），全部结对（P5）")
        #expect(row("r")?[3] == "结对数限制：强县（标签为“试点”），弱县（全部），同市结对（P5）")
        let english = try csv(all.first { $0.id == "T14" }, .en)
        #expect(english.contains { $0[1] == "county_nodes / output" } && english.contains { $0[2] == "forbid" })
    }

    @Test func `T10 tells facts from completions and gives totals with and without the basis part`() throws {
        let rows = try csv(tables(Samples.optimal())["T10"])
        #expect(rows[1][6] == "程序补全（非官方）" && rows[2][6] == "现行结对（既有事实）")
        #expect(rows[1][1...5] == ["济南市市中区", "55.1234", "黄岛区", "74.7278", "19.6044"])
        #expect(
            rows[4...7].map { [$0[2], $0[4], $0[5]] } == [
                ["156.1235", "177.879", "21.7555"], ["153.6235", "175.379", "21.7555"], ["60", "62.1511", "2.1511"],
                ["58.75", "60.9011", "2.1511"],
            ]
        )
    }

    @Test func `T13 gives the shortage in words, or says plainly that it is not known`() throws {
        let known = try csv(tables(Samples.infeasible(Samples.shortage()))["T13"])
        #expect(known[2][1].hasPrefix("这3个弱县（台儿庄区、庆云县、沾化区）只有2个可选强县（济南市市中区、黄岛区）"))
        #expect(known[2][1].hasSuffix("这些弱县其余不能结对：“结对关系”表规定禁止结对（P3）2对；资源需求超过强县上限（P12）1对。"))
        #expect(
            known.last?[1] == "任选其一或并用：增加可选强县、提高强县的弱县数上限（P2）、降低弱县的强县数下限或允许弱县不配对（P1）、取消禁止结对（P3）、"
                + "提高强县资源上限或核减资源需求（P12）；改后用 jiedui check 复查。"
        )
        let unknown = try csv(tables(Samples.infeasible())["T13"])
        #expect(unknown[2][1].contains("尚未查明"))
        #expect(unknown[3][1].contains("jiedui check"))
    }

    @Test func `T14 lets another person repeat the answer`() throws {
        let rows = try csv(tables(Samples.optimal())["T14"], .en)
        func value(_ key: String) -> String? { rows.first { $0[1] == key }?[2] }
        #expect(value("input_sha256") == Samples.scenario().fingerprint)
        #expect(value("version") == "0.1.0")
        #expect(value("objective") == "177.879" && value("bound") == "177.879" && value("gap") == "0")
        #expect(value("judge") == "GLPK 5.0")
        #expect(value("beta_chain") == "0.6" && value("receivers_per_helper") == "0 to 1")
        #expect(value("county_nodes / output") == "按就业份额推算")
        #expect(rows.contains { $0[0] == "Table note" && $0[1] == "T10" })
    }

    @Test func `every table says that it rests on example data, and none does without assumptions`() {
        for table in tables(Samples.optimal()).values { #expect(table.notes.first?.zh == "示例数据，非官方统计") }
        let official = Samples.optimal(scenario: Samples.scenario(isAssumed: false))
        for table in tables(official).values { #expect(!table.notes.contains { $0.zh.contains("示例数据") }) }
    }

    @Test func `a name is shown alone, with its city, or as the code, so that it can be read back`() {
        var scenario = Samples.scenario()
        #expect(CountyNames(scenario)[Samples.shizhong] == "济南市市中区")
        #expect(CountyNames(scenario)[Samples.shinan] == "市南区")
        scenario.counties[0].cityName = nil
        scenario.counties[3].cityName = nil
        #expect(CountyNames(scenario)[Samples.shizhong] == "370103")
        scenario.counties[1].name = "370405"
        #expect(CountyNames(scenario)[Samples.shinan] == "青岛市370405")
    }
}

@Suite struct PartnerlessCountiesTests {
    /// The sample with only some pairs chosen.
    private func result(_ pairs: [(CountyIndex, CountyIndex)], _ scenario: Scenario = Samples.scenario())
        -> PairingResult
    {
        var result = Samples.optimal(scenario: scenario)
        let problem = result.problem
        result.pairs = pairs.map { helper, receiver in
            let pair = CountyPair(helper: helper, receiver: receiver)
            let position = problem.place(of: pair) ?? 0
            return Samples.planned(pair, problem, position / 3, position % 3, .notComputed, [], ranks: (1, 1))
        }
        return result
    }

    @Test func `a receiver whose helpers are all taken is told by whom`() {
        let partnerless = PartnerlessCounties(
            result([(Samples.huangdao, Samples.taierzhuang), (Samples.shizhong, Samples.zhanhua)])
        )
        let expected = PartnerlessReason.partnersTaken(
            best: Samples.shizhong,
            value: Points(units: 621_511),
            with: [Samples.zhanhua]
        )
        #expect(partnerless.receivers().map(\.county) == [Samples.qingyun])
        #expect(partnerless.receivers().first?.reason == expected)
    }

    @Test func `a pair that would cost more than it brings is said to bring no gain`() {
        var scenario = Samples.scenario()
        scenario.pairing.unpairedPenalty = Points(units: 20_000)
        let chosen = [(Samples.huangdao, Samples.qingyun), (Samples.shizhong, Samples.zhanhua)]
        let reason = PartnerlessCounties(result(chosen, scenario)).receivers().first?.reason
        #expect(reason == .noGain(best: Samples.shinan, gain: Points(units: -5_000)))
    }

    @Test func `a receiver without any eligible helper is told why, reason by reason`() {
        var result = result([])
        let values = [Int64](repeating: PairingProblem.ineligibleValue, count: 9)
        let reasons: [IneligibilityReason?] =
            [.forbidden, .sameCity, .sameCity] + Array(repeating: .forbidden, count: 6)
        let old = result.problem
        result.problem = PairingProblem(
            scenario: old.scenario,
            helpers: old.helpers,
            receivers: old.receivers,
            values: values,
            reasons: reasons,
            scores: []
        )
        let counts = [
            IneligibilityCount(reason: .forbidden, count: 1), IneligibilityCount(reason: .sameCity, count: 2),
        ]
        #expect(PartnerlessCounties(result).receivers().first?.reason == .noEligiblePartner(counts))
        let names = CountyNames(old.scenario)
        let text = Wording.reason(.noEligiblePartner(counts), side: .receiverSide, names).zh
        #expect(text == "没有可选强县：“结对关系”表规定禁止结对（P3）1个；不准同市结对，两县同属一市（P4）2个。")
    }

    @Test func `a helper without a receiver is told who took the best one, or that its limit is zero`() {
        let chosen = [(Samples.huangdao, Samples.taierzhuang), (Samples.shizhong, Samples.qingyun)]
        var scenario = Samples.scenario()
        #expect(PartnerlessCounties(result(chosen, scenario)).helpers().first?.reason == .otherRules([]))
        scenario.quotas = [
            GroupQuota(name: "q", helperGroup: .all, receiverGroup: .all, relation: .any, min: nil, max: 2)
        ]
        #expect(PartnerlessCounties(result(chosen, scenario)).helpers().first?.reason == .otherRules([.p5]))
        var capacity = HelperCapacity(county: Samples.shinan)
        capacity.pairsMax = 0
        scenario.helperCapacities = [capacity]
        #expect(PartnerlessCounties(result(chosen, scenario)).helpers().first?.reason == .limitIsZero)
    }
}

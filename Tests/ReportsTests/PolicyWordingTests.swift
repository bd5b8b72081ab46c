import Counties
import Planning
import Testing

@testable import Pairing
@testable import Reports

/// Every text of the policy reports stands in both languages.
@Suite struct PolicyWordingTests {
    @Test(arguments: PolicyPhrase.allCases)
    func `every fixed text stands in both languages`(_ phrase: PolicyPhrase) { check(phrase.text, phrase.rawValue) }

    @Test(arguments: PolicyColumn.allCases)
    func `every column title stands in both languages`(_ title: PolicyColumn) { check(title.text, title.rawValue) }

    @Test func `every name stands in both languages`() {
        for unit in PolicyUnit.allCases where unit != .percent && unit != .energy { check(unit.text, unit.rawValue) }
        for kind in ProjectKind.allCases { check(Wording.name(of: kind), kind.rawValue) }
        for pool in PoolKind.allCases { check(Wording.name(of: pool), pool.rawValue) }
        for factor in LocalFactor.allCases { check(Wording.name(of: factor), factor.name) }
        for item in LedgerItem.allCases { check(Wording.name(of: item), item.rawValue) }
        for method in PlanningMethod.allCases { check(Wording.name(of: method), method.rawValue) }
        for aim in PlanAim.allCases { check(Wording.name(of: aim, worst: 3), aim.rawValue) }
        for payer in ModePayer.allCases { check(Wording.name(of: payer), payer.rawValue) }
        for metric in ProjectMetric.allCases {
            check(Wording.name(of: metric), metric.rawValue)
            check(Wording.unit(of: metric), metric.rawValue)
        }
        for comparison in Comparison.allCases { check(Wording.name(of: comparison), comparison.rawValue) }
        for scale in InvestmentScale.allCases { check(Wording.name(of: scale), scale.rawValue) }
        for basis in RewardBasis.allCases { check(Wording.name(of: basis), basis.rawValue) }
        for resource in Self.resources {
            check(Wording.name(of: resource), resource.key)
            for side in [SummedUse.Side.province, .receivers, .helpers] {
                check(Wording.name(of: resource, side), resource.key)
            }
        }
    }

    private static let resources: [PolicyUse.Resource] =
        PoolKind.allCases.map(PolicyUse.Resource.pool) + LocalFactor.allCases.map(PolicyUse.Resource.localFactor)
        + PolicyPlan.Means.allCases.map(PolicyUse.Resource.means) + [.talent, .bonds, .money]

    @Test func `resources have keys of their own`() {
        let keys = Self.resources.map(\.key)
        #expect(Set(keys).count == keys.count)
    }

    private static let reasons: [DeclinedProject.Reason] = {
        let obstacles: [DeclinedProject.Obstacle] = [
            .noHelper, .otherHelper(Samples.shinan), .modeNotPossible(mode: 0), .modeNotRun(mode: 0),
            .modeFull(mode: 1),
            .chainsFull(chain: 0), .chainElsewhere(chain: 1), .localFactor(.land, short: Amount(units: 1)),
            .talent(short: Amount(units: 1)), .pool(.specialBond, short: Amount(units: 1)),
            .bondCap(short: Amount(units: 1)), .outweighed,
        ]
        let refusals: [ProjectRefusal.Reason] = [
            .veto(.dangerous), .veto(.notGreen), .veto(.wasteful), .status(.stopped), .status(.producing),
            .threshold(0, found: 99.999), .threshold(7, found: 1), .moneyGap(Amount(units: 1)), .noLandingCounty,
            .outsideYears, .noSource,
        ]
        return obstacles.map { .notChosen($0, at: Samples.qingyun) } + refusals.map { .refused($0) }
    }()

    @Test(arguments: Self.reasons)
    func `every reason stands in both languages, in full and by name`(_ reason: DeclinedProject.Reason) {
        let scenario = PolicySamples.scenario()
        check(Wording.reason(reason, scenario, CountyNames(scenario)), reason.code)
        check(Wording.name(of: reason), reason.code)
    }

    @Test func `reasons have codes of their own`() {
        #expect(Set(Self.reasons.map(\.code)).count == 19)
    }

    @Test func `a position that the scenario does not have stops nothing`() {
        let scenario = Samples.scenario()
        let names = CountyNames(scenario)
        let obstacle = DeclinedProject.Obstacle.modeFull(mode: 99)
        #expect(Wording.obstacle(obstacle, scenario, names) == Wording.name(of: obstacle))
        #expect(Wording.refusal(.threshold(99, found: 1), scenario).zh == "准入门槛不符")
    }

    @Test func `a figure that just fails a threshold does not look as if it passed`() {
        let text = Wording.refusal(.threshold(0, found: 99.9996), PolicySamples.scenario())
        #expect(text.zh == "准入门槛不符：投资强度 99.9996 万元/亩，要求不低于 100 万元/亩")
    }

    @Test func `shortfalls carry the unit of their resource`() {
        let scenario = PolicySamples.scenario()
        let names = CountyNames(scenario)
        func text(_ obstacle: DeclinedProject.Obstacle) -> String { Wording.obstacle(obstacle, scenario, names).zh }
        #expect(text(.pool(.specialBond, short: Amount(units: 1_200_000))) == "专项债券不足，差 1.2 亿元")
        #expect(text(.localFactor(.offset(.nox), short: Amount(units: 500_000))) == "氮氧化物替代量不足，差 0.5 吨")
        #expect(text(.localFactor(.energy, short: Amount(units: 3_000_000))) == "能耗不足，差 3 吨标准煤")
        #expect(text(.modeNotRun(mode: 1)) == "没有启动合作模式“共建园区”")
        #expect(text(.chainsFull(chain: 0)) == "主攻产业链条数已满，不能再增加“锂电”")
        #expect(text(.otherHelper(Samples.shinan)) == "其强县市南区不是项目的来源强县")
    }

    @Test func `every column, note and title of every table stands in both languages`() throws {
        let tables = PolicyTables.all(for: try PolicySamples.result(), version: "1", chainMatches: Samples.matches)
        for table in tables {
            check(table.title, table.id)
            for note in table.notes { check(note, table.id) }
            for column in table.columns {
                check(column.title, column.key)
                let isPlain = column.key.utf8.allSatisfy {
                    $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
                }
                #expect(isPlain, "\(column.key)")
            }
            #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
            for row in table.rows { #expect(row.count == table.columns.count, "\(table.id)") }
        }
    }

    private func check(_ text: BilingualText, _ name: String) {
        #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name): \(text.zh)")
        let foreign = text.en.unicodeScalars.filter { (0x3000...0x9FFF).contains($0.value) }
        let isNamed = ["市", "区", "县", "园", "锂", "高", "协"].contains { text.en.contains($0) }
        #expect(!text.en.isEmpty && (foreign.isEmpty || isNamed), "\(name): \(text.en)")
    }

    @Test func `a row of pools and its source are told in words`() {
        let county = Samples.taierzhuang
        let scenario = PolicySamples.scenario()
        var pool = ProvincePool(kind: .landQuota, year: nil, county: county)
        pool.max = PolicySamples.amount(9)
        #expect(!Wording.rule(of: pool, scenario).zh.contains("专门安排给"))
        pool.amount = PolicySamples.amount(60)
        #expect(Wording.rule(of: pool, scenario).zh.contains("专门安排给"))
        let counties = [scenario[county].code: scenario[county].name]
        let key = Wording.sourceKey("land_quota||\(scenario[county].code)", of: "pools", counties)
        #expect(key.zh == "省级用地指标，\(scenario[county].name) \(scenario[county].code)")
        #expect(Wording.sourceKey("a|b", of: "pairs", counties).zh == "a|b")
    }
}

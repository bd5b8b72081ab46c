import Counties
import Foundation
import ScenarioFiles
import Testing
import Workbook

/// The tables and settings of the policy model as they are read, written and converted.
@Suite struct PolicyTableTests {
    private func rich() throws -> Scenario {
        let reading = ScenarioFixture.rich.reading()
        #expect(reading.places == [])
        return try #require(reading.scenario)
    }

    @Test func `modes and what helpers can do with them are read`() throws {
        let scenario = try rich()
        #expect(scenario.modes.map(\.id) == ["fly", "park"])
        #expect(scenario.modes.first == CooperationMode(id: "fly", name: "飞地经济"))
        let park = scenario.modes[1]
        #expect(park.setupCost.units == 500_000_000 && park.annualCost.units == 120_500_000 && park.payer == .fund)
        #expect(park.minLand.units == 200_000_000 && park.minProjects == 1 && park.maxProjects == 4)
        #expect(park.needsCapability && park.taxShare == 0.3 && park.taxShareYears == 5)
        #expect(park.taxShareCap?.units == 8_000_000_000 && park.benefit.units == 65_000)
        let helper = try #require(scenario.helperCapacities.first)
        #expect(helper.modes == [0, 1] && helper.landTransfer?.units == 150_000_000)
        #expect(helper.energyTransfer?.units == 2_000_000_000 && helper.pairCost?.units == 80_250_000)
        let benefit = PairModeBenefit(
            helper: CountyIndex(0),
            receiver: CountyIndex(2),
            mode: 1,
            benefit: Points(units: 92_500),
            evidence: "会商纪要"
        )
        #expect(scenario.pairModeBenefits == [benefit])
        #expect(scenario.pairs.map(\.cost?.units) == [35_000_000, nil, nil])
    }

    @Test func `a project is read from every one of its columns`() throws {
        let projects = try rich().projects
        #expect(projects.map(\.id) == ["p1", "p2"])
        let project = projects[1]
        #expect(project.name == "正极材料" && project.kind == .transfer && project.chain == 0 && project.node == 1)
        #expect(project.mode == 1 && project.landingCounties.map(\.position) == [2, 3])
        #expect(project.sourceHelpers.map(\.position) == [0] && project.isBondEligible && project.isTwoHigh)
        let money = [project.investment, project.equipment, project.selfRaised, project.loan, project.otherMoney]
        #expect(money.map(\.?.description) == ["12.5", "8", "5", "6", "0.4"])
        #expect(project.fundNeed.units == 1_500_000_000 && project.bondNeed.units == 600_000)
        let needs = [project.land, project.energy, project.water, project.jobs, project.talent]
        #expect(needs.map(\.description) == ["300", "12000", "25.5", "420", "35"])
        #expect(project.emissions.mapValues(\.description) == [.cod: "1.5", .nh3n: "0.2", .nox: "3", .voc: "0.75"])
        #expect(project.teams == [.industry: 1, .digital: 2])
        #expect([project.output, project.taxTotal, project.taxMain].map(\.?.description) == ["30", "1.8", "1.2"])
        #expect(project.startEarliest == 2026 * 12 + 3 && project.startLatest == 2027 * 12 + 12)
        #expect(project.months == 18 && project.values.list == [80, 75.5, 60, 70] && project.points == nil)
        #expect(project.veto == .none && project.status == .signed && project.isMust)
        #expect(project.owner == "某公司" && project.department == "省工信厅" && project.deadline == "2027 年底")
    }

    @Test func `what a project does not say is no data, and of needs nothing`() throws {
        var plain = Project(id: "p1", name: "p1")
        plain.points = Points(units: 200_000)
        plain.veto = .notGreen
        #expect(try rich().projects.first == plain)
    }

    @Test func `rules of admission are in order, thresholds in the unit of their metric`() throws {
        let text = """
            kind,chain_id,metric,op,value,unit,action
            转移,li,投资强度,≥,0.03,亿元/亩,否决
            ,,energy_per_output,<=,0.5,,warn
            *,li,jobs,>,0.5,万人,warn
            tech,,tax_per_mu,不低于,300,万元/公顷,veto
            全部,,energy_per_output,<,4000,吨标煤/亿元/年,提示

            """
        let reading = ScenarioFixture.rich.with("thresholds.csv", text).reading()
        let scenario = try #require(reading.scenario, "\(reading.places)")
        func row(
            _ kind: ProjectKind?,
            _ chain: Int?,
            _ metric: ProjectMetric,
            _ comparison: Comparison,
            _ value: Double,
            isVeto: Bool
        ) -> AdmissionThreshold {
            AdmissionThreshold(
                kind: kind,
                chain: chain,
                metric: metric,
                comparison: comparison,
                value: value,
                isVeto: isVeto
            )
        }
        #expect(
            scenario.thresholds == [
                row(nil, nil, .energyPerOutput, .below, 0.4, isVeto: false),
                row(nil, nil, .energyPerOutput, .atMost, 0.5, isVeto: false),
                row(nil, 0, .jobs, .above, 5000, isVeto: false), row(.tech, nil, .taxPerMu, .atLeast, 20, isVeto: true),
                row(.transfer, 0, .intensity, .atLeast, 300, isVeto: true),
            ]
        )
    }

    @Test func `pools, segments and floors are sorted by their keys`() throws {
        let scenario = try rich()
        #expect(scenario.pools.map(\.kind) == [.guidanceFund, .guidanceFund, .specialBond, .industryTeams])
        #expect(scenario.pools.map(\.year) == [nil, 2027, 2026, nil])
        #expect(scenario.pools.map(\.county?.position) == [nil, nil, 2, nil])
        #expect(scenario.pools.map(\.amount?.description) == ["50000", "20000", "2.5", "29"])
        #expect(scenario.pools.map(\.max?.description) == [nil, "3000", nil, "3"])
        #expect(scenario.responses.map(\.pool) == [.guidanceFund, .guidanceFund, .guidanceFund, .ventureTeams])
        #expect(scenario.responses.map(\.number) == [1, 2, 1, 1])
        #expect(scenario.responses.map(\.width.description) == ["1000", "2000", "500.5", "2"])
        #expect(scenario.responses.map(\.slope.units) == [500, 200, 400, 15_000])
        #expect(
            scenario.floors == [
                EquityFloor(name: "总体底线", group: .all, points: nil, total: Points(units: 200_000)),
                EquityFloor(
                    name: "老区底线",
                    group: .flag("老区"),
                    points: Points(units: 50_000),
                    total: Points(units: 125_000)
                ),
            ]
        )
    }

    @Test func `every setting of the policy model is read`() throws {
        let scenario = try rich()
        #expect(scenario.firstYear == 2026 && scenario.years == 3)
        #expect(scenario.objective.mode == .priorities && scenario.objective.worstCount == 2)
        #expect(scenario.objective.priorities == [.kept, .worstK])
        #expect(scenario.objective.tolerances == [.kept: Points(units: 10_000), .worstK: Points(units: 5_000)])
        let projects = scenario.projectSettings
        #expect(projects.points.units == 125_000 && projects.scale == .logarithm && projects.twoHighRatio == 1.5)
        #expect(projects.weights.list == [0.4, 0.3, 0.2, 0.1] && projects.offsetRatios == [.nox: 2])
        #expect(scenario.funds.debtRatioMax == 120 && scenario.funds.rewardRate.units == 100)
        #expect(scenario.funds.rewardBasis == .rate && scenario.funds.localTaxShare == 0.5)
        let county = scenario.counties[2]
        #expect(county.weight == 1.25 && county.fiscalCapacity == 66 && scenario.counties[3].weight == 1)
        #expect(scenario.factors.first?.bondCap == 3.5)
    }
}

extension PolicyTableTests {
    @Test func `a missing investment is no fault where points do not grow with it`() {
        let projects = "project_id,v_econ\np,80\n"
        let settings = "format: 1\nid: x\nprojects: {scale: none}\n"
        let fixture = ScenarioFixture().with("projects.csv", projects).with("scenario.yaml", settings)
        #expect(fixture.reading().places == [])
        // While the settings are faulty nobody knows how points grow.
        let faulty = fixture.with("scenario.yaml", "format: 1\nid: x\nprojects: {scale: cubic}\n").reading()
        #expect(faulty.places == ["E706 scenario.yaml:3:19"])
    }

    @Test func `a county that may not take part is left out of pools and stays with projects`() throws {
        let reading = ScenarioFixture()
            .with("pools.csv", "pool,code,amount\nland_quota,370101,5\nland_quota,370201,7\n")
            .with("projects.csv", "project_id,points,land_county,source_helper\np,1,370101|370201,370202\n").reading()
        #expect(reading.places == ["W402 pools.csv:2:2", "W406 projects.csv:2:3", "W406 projects.csv:2:4"])
        let scenario = try #require(reading.scenario)
        #expect(scenario.pools.map(\.amount?.description) == ["7"])
        #expect(scenario.projects.first?.landingCounties.map(\.position) == [0, 2])
        #expect(scenario.projects.first?.sourceHelpers.map(\.position) == [3])
    }

    @Test func `a reward below every first segment is no fault, and later segments do not count`() {
        let segments = "pool,code,segment,width,slope\n,,1,9,0.6\n,,2,9,0.1\nteams_vc,,1,9,0.2\n"
        let settings = "format: 1\nid: x\nfunds: {reward_rate: 0.5999}\n"
        let fixture = ScenarioFixture().with("fund_response.csv", segments).with("scenario.yaml", settings)
        #expect(fixture.reading().places == [])
        let equal = fixture.with("scenario.yaml", "format: 1\nid: x\nfunds: {reward_rate: 0.6}\n")
        #expect(equal.reading().places == ["E710 scenario.yaml:3:22"])
    }

    @Test func `slopes are compared within one pool and one county`() {
        let segments = "pool,code,segment,width,slope\n,,2,9,0.1\nteams_vc,,3,9,9\n,370201,3,9,5\n,370202,4,9,7\n"
        #expect(ScenarioFixture().with("fund_response.csv", segments).reading().places == [])
    }

    @Test(arguments: [
        ("base_year: 2024", true), ("first_year: 2025", true), ("first_year: 2026", false),
        ("first_year: 2023\nyears: 3", true), ("first_year: 2023\nyears: 2", false),
    ]) func `a pool counts in the planned years`(settings: String, isPlanned: Bool) {
        let reading = ScenarioFixture().with("pools.csv", "pool,year,amount\nspecial_bond,2025,20\n")
            .with("scenario.yaml", "format: 1\nid: x\n\(settings)\n").reading()
        #expect(reading.places == (isPlanned ? [] : ["W407 pools.csv:2:2"]))
    }

    @Test func `a threshold that warns names the projects that fail it, and keeps none out`() throws {
        let fixture = ScenarioFixture()
            .with(
                "projects.csv",
                "project_id,name,points,kind,invest,veto\np,甲厂,1,invest,3,\nq,乙厂,1,invest,5,\n"
                    + "r,丙厂,1,tech,1,\ns,丁厂,1,invest,1,wasteful\nt,戊厂,1,invest,,\nu,己厂,1,invest,4,\n"
            )
            .with("thresholds.csv", "kind,metric,op,value,action\ninvest,invest,>=,5,warn\ninvest,invest,>=,4,veto\n")
        let reading = fixture.reading()
        #expect(reading.places == ["W409 thresholds.csv:2:4"])
        let warning = try #require(reading.diagnostics.first)
        // Refused by the other row: 甲厂; by its own: 丁厂. Another kind: 丙厂. No data: 戊厂.
        #expect(warning.message.zh == "有 1 个项目未达到本行的提示门槛（总投资 >= 5 亿元）：己厂。")
        #expect(warning.message.en.hasSuffix("(invest >= 5 亿元): 1, 己厂. It keeps none of them out."))
        #expect(warning.severity == .warning && reading.scenario?.projects.count == 6)
        let kept = fixture.with("thresholds.csv", "metric,op,value,action\ninvest,>=,1,warn\n")
        #expect(kept.reading().places == [])
    }

    @Test func `many failing projects are counted`() throws {
        let rows = (1...9).map { "p\($0),1,\($0)\n" }.joined()
        let reading = ScenarioFixture().with("projects.csv", "project_id,points,invest\n" + rows)
            .with("thresholds.csv", "metric,op,value,action\ninvest,<,3,warn\n").reading()
        let message = try #require(reading.diagnostics.first?.message.zh)
        #expect(message.hasPrefix("有 7 个项目") && message.contains("p3、p4、p5等"))
    }

    @Test func `a blank stock is named where a project may land that needs it`() throws {
        let factors = "code,land_stock,water,off_cod\n370201,100,,\n370202,,7,\n"
        func reading(_ projects: String, _ factors: String = factors) -> ScenarioReading {
            ScenarioFixture().with("projects.csv", projects).with("factors.csv", factors).reading()
        }
        let header = "project_id,points,land_county,land,water,cod,veto\n"
        #expect(reading(header + "p,1,,5,0,0,\n").places == ["W410 factors.csv:3:2"])
        #expect(reading(header + "p,1,370201,5,0,0,\n").places == [])
        #expect(reading(header + "p,1,370201,5,1,0,\n").places == ["W410 factors.csv:2:3"])
        #expect(reading(header + "p,1,370202,5,1,0,\n").places == ["W410 factors.csv:3:2"])
        // Blank throughout is not used; what one county has, the others may lack.
        #expect(reading(header + "p,1,370201|370202,0,0,1,\n").places == [])
        let offsets = "code,off_cod\n370101,3\n370201,\n370202,0\n"
        #expect(reading(header + "p,1,370201|370202,0,0,1,\n", offsets).places == ["W410 factors.csv:3:2"])
        #expect(reading(header + "p,1,,5,1,1,unsafe\n").places == [], "it is never placed")
        // A receiver without a row has no stock either; helpers are not asked.
        let few = "code,land_stock\n370101,\n370201,100\n"
        #expect(reading(header + "p,1,,5,0,0,\n", few).places == ["W410 factors.csv:1:2"])
        let warning = try #require(reading(header + "p,1,,5,0,0,\n", few).diagnostics.first)
        #expect(warning.message.zh.contains("有 1 个弱县没有填写可供工业用地（land_stock）"))
        // Without the table its limits are off, which `check` says.
        #expect(ScenarioFixture().with("projects.csv", header + "p,1,,5,1,1,\n").reading().places == [])
    }

    @Test func `several helpers are a fault of projects and modes alone`() {
        let settings = "format: 1\nid: x\npairing: {helpers_per_receiver: {max: 2}}\n"
        let fixture = ScenarioFixture().with("scenario.yaml", settings)
        #expect(fixture.reading().places == [])
        #expect(fixture.with("pools.csv", "pool,amount\nspecial_bond,20\n").reading().places == [])
    }

    @Test func `lists of counties and modes may be divided by other signs, keys may hold them`() throws {
        let reading = ScenarioFixture()
            .with("modes.csv", "mode_id\na、b\nc\n")
            .with("helpers.csv", "code,modes\n370101,c｜a、b\n370102,\"c，a、b\"\n")
        #expect(reading.reading().places.contains { $0.hasPrefix("E402 helpers.csv:3") })
        let sound = reading.with("helpers.csv", "code,modes\n370101,c｜a、b\n")
            .with("projects.csv", "project_id,points,land_county\np,1,丙、丁\nq,1,*\n").reading()
        let scenario = try #require(sound.scenario, "\(sound.places)")
        #expect(scenario.helperCapacities.first?.modes == [0, 1])
        #expect(scenario.projects.map { $0.landingCounties.map(\.position) } == [[2, 3], []])
        let files = Dictionary(ScenarioWriter.files(scenario).map { ($0.name, $0.bytes) }) { first, _ in first }
        #expect(ScenarioReader.read(files: files).scenario == scenario)
    }

    @Test(arguments: Language.allCases) func `a scenario with every table is the same in a workbook`(
        language: Language
    ) throws {
        let scenario = try rich()
        let files = ScenarioFixture.rich.files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        try ScenarioConversion.workbook(ofFiles: files, in: language).write(to: path.path)
        let reading = try ScenarioReader.read(path: path.path)
        #expect(reading.diagnostics == [])
        #expect(reading.scenario == scenario)
        let back = Dictionary(
            try ScenarioConversion.files(ofWorkbook: path.path).map { ($0.name, $0.bytes) }
        ) { first, _ in first }
        #expect(ScenarioReader.read(files: back).scenario?.fingerprint == scenario.fingerprint)
    }

    @Test func `settings of a sheet may be written in Chinese`() throws {
        let text = """
            format: 1
            id: x
            objective: {mode: 按先后次序满足多个目标, priorities: [落地项目数, worst]}
            projects: {scale: 不随投资变化}
            funds: {debt_ratio_max: 不限, reward_by: 主体税收增速}
            """
        let scenario = try #require(ScenarioFixture().with("scenario.yaml", text).reading().scenario)
        #expect(scenario.objective.priorities == [.projects, .worst] && scenario.projectSettings.scale == .none)
        #expect(scenario.funds.debtRatioMax == nil && scenario.funds.rewardBasis == .rate)
    }
}

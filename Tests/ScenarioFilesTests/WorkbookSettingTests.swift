import Counties
import Testing
import Workbook

@testable import ScenarioFiles

/// The sheet of settings in the words of officials.
@Suite struct WorkbookSettingTests {
    private func read(_ settings: WorkbookSheet) throws -> ScenarioReading {
        try WorkbookFixture.read([
            settings,
            WorkbookFixture.sheet(
                "县域名录",
                WorkbookFixture.rows("行政区划代码|名称|GDP|帮扶需求指数", "370101|甲县|900|10", "370201|丙县|300|80")
            ),
            WorkbookFixture.sheet("结对关系", WorkbookFixture.rows("强县|弱县|分值", "370101|370201|3")),
        ])
    }

    @Test func `every setting has a short Chinese name of its own that leads to it`() {
        for setting in SettingSchema.all {
            #expect(setting.chineseName != setting.path, "\(setting.path)")
            #expect(SettingSchema.path(named: setting.chineseName) == setting.path)
            #expect(SettingSchema.path(named: "\(setting.chineseName)（\(setting.path)）") == setting.path)
            #expect(SettingSchema.path(named: setting.path) == setting.path)
        }
        #expect(Set(SettingSchema.all.map(\.chineseName)).count == SettingSchema.all.count)
    }

    @Test func `Chinese names, indicators, counts and years are understood`() throws {
        let reading = try read(
            WorkbookFixture.settings(
                "基准年|2024年",
                "强县排序指标|地区生产总值",
                "强县取最高个数|1个",
                "弱县排序指标|帮扶需求指数",
                "roles.receivers.top|1 个",
                "车程上限|8小时",
                "现行结对最多调整数|2对",
                "允许的最优性差距|1%",
                "目标|加权合计",
                "规划年数|1年"
            )
        )
        let scenario = try #require(reading.scenario, "\(reading.diagnostics.map { ($0.place ?? "") + $0.message.zh })")
        #expect(scenario.helpers.count == 1 && scenario.receivers.count == 1 && scenario.baseYear == 2024)
        #expect(scenario.pairing.maxMinutes == 480 && scenario.pairing.changesMax == 2 && scenario.solve.gap == 0.01)
    }

    @Test func `an unknown indicator is answered with the words of both languages`() throws {
        let reading = try read(WorkbookFixture.settings("强县排序指标|国内生产总值", "强县取最高个数|1"))
        let fault = try #require(reading.diagnostics.first { $0.code == "E706" })
        #expect(fault.message.zh.contains("强县排序指标（roles.helpers.by）"))
        #expect(fault.help.zh.contains("地区生产总值（gdp）") && fault.help.zh.contains("帮扶需求指数（need_index）"))
        #expect(fault.help.en.contains("gdp, budget_rev"))
    }

    @Test(arguments: ["GDP位次", "gdp_rank", "GDP", "生产总值", "帮扶需求指数，越大越需要帮扶"])
    func `an indicator goes by any header of its column, in YAML too`(word: String) {
        let reading = ScenarioFixture().with(
            "scenario.yaml",
            "format: 1\nid: x\nroles:\n  helpers: {by: \"\(word)\", top: 1}\n"
        ).reading()
        #expect(!reading.diagnostics.contains { $0.code == "E706" }, "\(reading.diagnostics.map(\.message.zh))")
    }

    @Test func `an unknown setting suggests the whole path, at its row`() throws {
        let reading = try read(WorkbookFixture.settings("pairing.allow_unpaird|是"))
        let fault = try #require(reading.diagnostics.first { $0.code == "E704" })
        #expect(fault.help.zh.contains("是不是“pairing.allow_unpaired”"))
        #expect(fault.place == "情景设置!A4")
    }

    @Test(arguments: Language.allCases) func `an example row of the template pairs no county with itself`(
        language: Language
    ) throws {
        for table in Schema.tables {
            let texts = TemplateExamples.row(of: table, in: language)
            let counties = zip(table.columns, texts).filter { $0.0.kind == .county }.map(\.1)
            #expect(Set(counties).count == counties.count, "\(table.name): \(texts)")
            for (column, text) in zip(table.columns, texts) where column.range?.upper == 1 {
                #expect(text.isEmpty || Double(text).map { $0 < 1 } ?? true, "\(table.name).\(column.name)")
            }
        }
    }

    @Test func `comments of the template name rules that cannot be solved, and what a blank role means`() throws {
        let document = WorkbookTemplate.document(in: .zh)
        func comment(_ sheet: String, _ column: String) throws -> String {
            let table = try #require(Schema.table(sheet))
            let position = try #require(table.columns.firstIndex { $0.name == column })
            let found = document.sheets.first { $0.name == table.chineseName }
            return try #require(found?.comments.first { $0.column == position }).text
        }
        for table in Schema.tables {
            for column in table.columns {
                let isOpen = !table.isModelled
                #expect(
                    try comment(table.name, column.name).contains("本版本不能求解") == isOpen,
                    "\(table.name).\(column.name)"
                )
            }
        }
        #expect(try comment("counties", "role").contains("按“角色规则”确定，没有规则时不参与"))
        #expect(try comment("counties", "urban_rate").contains("范围：0 至 100"))
        let settings = try #require(document.sheets.first { $0.name == "情景设置" })
        let first = settings.rows[3].cells.map { if case .text(let text) = $0.value { text } else { "" } }
        #expect(first.prefix(2) == ["格式版本", "format"])
    }
}

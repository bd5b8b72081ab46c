import Counties
import Foundation
import Testing
import Workbook

@testable import ScenarioFiles

/// Scenarios in workbooks: the same scenario as in a folder, and faults named by sheet and cell.
@Suite struct WorkbookScenarioTests {
    private static let settings = WorkbookFixture.settings()
    private static let sheet = WorkbookFixture.sheet
    private static func texts(_ texts: String...) -> [WorkbookCell] { WorkbookFixture.texts(texts) }
    private static let number = WorkbookFixture.number

    private static let counties = sheet(
        "县域名录",
        [
            texts("县域名录（示例）"), texts("单位见表头"), texts("行政区划代码", "名称", "角色"),
            texts("例：370199", "示例强县甲", "强县"), texts("370101", "甲", "强县"), texts("370201", "丙", "弱县"),
        ]
    )
    private static let pairs = sheet(
        "pairs",
        [
            texts("helper", "receiver", "value"),
            [WorkbookCell(.number(370_101)), WorkbookCell(.text("丙")), WorkbookCell(.number(0.1 + 0.2))],
        ]
    )

    private func read(_ sheets: WorkbookSheet...) throws -> ScenarioReading {
        try WorkbookFixture.read(sheets)
    }

    @Test func `titles stand above a header, examples are passed over, codes may be numbers`() throws {
        let reading = try read(Self.settings, Self.counties, Self.pairs)
        #expect(reading.diagnostics == [])
        let scenario = try #require(reading.scenario)
        #expect(scenario.counties.map(\.code) == ["370101", "370201"])
        // What Excel shows as 0.3 is 0.3, not 0.30000000000000004.
        #expect(scenario.pairs.first?.value == Points(units: 3_000))
    }

    @Test func `a figure counts as its cell shows it`() throws {
        let counties = Self.sheet(
            "counties",
            [
                Self.texts("code", "name", "role", "gdp", "pop", "urban_rate", "year"),
                Self.texts("370101", "甲", "helper") + [
                    Self.number(123_400_000_000, "0!.00,,\"亿元\""), Self.number(85.5, "0.0\"万人\""),
                    Self.number(0.625, "0.0%"), Self.number(45_292, "yyyy\"年\""),
                ],
                Self.texts("370201", "丙", "receiver", "200亿元") + [
                    Self.number(85, "General"), Self.number(62.5, "General"), Self.number(2024, "General"),
                ],
            ]
        )
        let reading = try read(Self.settings, counties, Self.pairs.named("结对"))
        let rich = try #require(reading.scenario, "\(reading.diagnostics.map { "\($0.place ?? "") \($0.message.zh)" })")
            .counties[0]
        #expect(rich.gdp == 1234 && rich.population == 85.5 && rich.urbanRate == 62.5 && rich.year == 2024)
    }

    @Test func `faults name sheet and cell, and speak of sheets`() throws {
        let pairs = Self.sheet(
            "结对关系",
            [
                Self.texts("强县", "弱县", "得分"), Self.texts("370101", "370299", "3"), Self.texts("370101", "丙", "3x"),
                Self.texts("370101", "丙", "#N/A"),
            ]
        )
        let reading = try read(Self.settings, Self.counties, pairs)
        #expect(reading.diagnostics.map(\.place) == ["结对关系!B2", "结对关系!C3", "结对关系!C4"])
        #expect(reading.diagnostics.map(\.code) == ["E401", "E301", "E315"])
        #expect(reading.diagnostics.first?.message.zh.contains("工作表“县域名录”") == true)
        #expect(reading.diagnostics.allSatisfy { !$0.message.en.contains(".csv") && !$0.help.zh.contains(".csv") })
    }

    @Test func `faults of settings stand in their row`() throws {
        let settings = Self.sheet(
            "情景",
            [
                Self.texts("情景设置"), Self.texts("设置项", "取值", "说明"), Self.texts("format", "1"), Self.texts("id", "s"),
                Self.texts("pairing.max_minutes", "很远"), Self.texts("pairing.same_ctiy", "allow"),
                Self.texts("pairing.allow_unpaired", ""),
            ]
        )
        let reading = try read(settings, Self.counties, Self.pairs)
        #expect(reading.diagnostics.map { "\($0.code) \($0.place ?? "")" } == ["E706 情景!B5", "E704 情景!A6"])
    }

    @Test func `lists, prices and doubled settings are read from rows`() throws {
        let settings = Self.sheet(
            "scenario",
            [
                Self.texts("setting", "value"), Self.texts("format", "1"), Self.texts("id", "s"),
                Self.texts("roles.helpers.by", "gdp"), Self.texts("roles.helpers.top", "1"),
                Self.texts("roles.helpers.except", "370201|370101"), Self.texts("diagnose.prices.P3.force", "2"),
                Self.texts("id", "t"),
            ]
        )
        let sheet = SettingsSheet(
            (1...8).map { row in
                SheetRowSample.row(
                    row,
                    settings.rows[row - 1].cells.map { if case .text(let text) = $0.value { text } else { "" } }
                )
            }
        )
        #expect(
            String(decoding: sheet.bytes, as: UTF8.self) == """
                format: 1
                id: s
                roles:
                  helpers:
                    by: gdp
                    top: 1
                    except: [370201, 370101]
                diagnose:
                  prices:
                    "P3.force": 2

                """
        )
        #expect(sheet.doubled.map(\.path) == ["id"] && sheet.doubled.map(\.row) == [8])
        #expect(try read(settings, Self.counties, Self.pairs).diagnostics.contains { $0.code == "E708" })
    }

    @Test func `sheets that nobody knows are named, doubled ones refused, notes passed over`() throws {
        let notes = Self.sheet("说明", [Self.texts("随便写")])
        let unknown = Self.sheet("parirs", [Self.texts("a")])
        let reading = try read(Self.settings, Self.counties, Self.pairs, notes, unknown)
        #expect(reading.diagnostics.map(\.code) == ["W103"] && reading.scenario != nil)
        let doubled = try read(Self.settings, Self.counties, Self.pairs, Self.pairs.named("结对"))
        #expect(doubled.diagnostics.map(\.code) == ["E111"] && doubled.scenario == nil)
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8], "E109"), ([UInt8]("code,name\n".utf8), "E109"),
        ([], "E109"), ([0x50, 0x4B, 3, 4, 0, 0, 0, 0], "E110"),
    ])
    func `other files are named for what they are`(bytes: [UInt8], code: String) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let reading = try ScenarioReader.read(path: path.path)
        #expect(reading.scenario == nil && reading.diagnostics.map(\.code) == [code], "\(reading.diagnostics)")
    }

    @Test(arguments: Language.allCases) func `the template has every table and setting, and no fault of its own`(
        language: Language
    ) throws {
        let document = WorkbookTemplate.document(in: language)
        let file = try WorkbookFixture.File(document)
        #expect(document.sheets.count == Schema.tables.count + 2)
        let reading = try ScenarioReader.read(path: file.path)
        #expect(reading.diagnostics.map(\.code) == ["E108"], "only the counties are missing")
        for table in Schema.tables {
            let name = language == .zh ? table.chineseName : table.name
            let sheet = try #require(document.sheets.first { $0.name == name })
            #expect(sheet.comments.count == table.columns.count)
            #expect(sheet.rows[2].cells.count == table.columns.count)
        }
    }

    @Test(arguments: Language.allCases) func `every table of the template has an example that can be read`(
        language: Language
    ) throws {
        var fixture = ScenarioFixture()
        fixture["scenario.yaml"] = "format: 1\nid: x\nbase_year: 2024\n"
        fixture["counties.csv"] = """
            code,role,flags,city_code
            370199,helper,,3701
            371499,receiver,革命老区,3714
            371599,receiver,,3715

            """
        fixture["pairs.csv"] = nil
        fixture["chains.csv"] = "chain_id\nlithium\n"
        fixture["nodes.csv"] = "node_id,chain_id\ncell,lithium\ncathode,lithium\n"
        fixture["modes.csv"] = "mode_id\npark\n"
        for table in Schema.tables {
            let row = TemplateExamples.row(of: table, in: language)
            let mark = try #require(SheetTableBuilder.exampleMarks.first)
            try #require(row.count == table.columns.count && row[0].hasPrefix(mark) && row[0] != mark, "\(table.name)")
            for (column, cell) in zip(table.columns, row) where column.isRequired { #expect(!cell.isEmpty) }
            let cells = [String(row[0].dropFirst(mark.count))] + row.dropFirst()
            let header = table.columns.map { $0.header(in: language) }
            let text = [header, cells].map { $0.joined(separator: ",") + "\n" }.joined()
            let reading = fixture.with(table.fileName, text).reading()
            let found = reading.diagnostics.filter { $0.file == table.fileName && $0.code != "W603" }
            #expect(found == [], "\(table.name)")
        }
    }

    @Test func `words of the policy tables are offered as lists`() throws {
        let document = WorkbookTemplate.document(in: .zh)
        func words(_ sheet: String, _ table: String, _ column: String) throws -> [String] {
            let position = try #require(Schema.table(table)?.columns.firstIndex { $0.name == column })
            let validations = try #require(document.sheets.first { $0.name == sheet }).validations
            for validation in validations where validation.range.columns.contains(position) {
                if case .words(let words) = validation.rule { return words }
            }
            return []
        }
        #expect(try words("合作模式", "modes", "paid_by") == ["强县", "引导资金", "弱县"])
        #expect(try words("项目准入门槛", "thresholds", "op") == ["不低于", "不高于", "高于", "低于"])
        #expect(try words("项目准入门槛", "thresholds", "metric").count == ProjectMetric.allCases.count)
        #expect(try words("项目准入门槛", "thresholds", "kind").count == ProjectKind.allCases.count + 1)
        #expect(try words("省级总盘子", "pools", "pool").count == PoolKind.allCases.count)
        #expect(try words("资金效益分段", "fund_response", "pool").count == 4)
        #expect(try words("项目库", "projects", "bond_eligible") == ["是", "否"])
    }

    @Test func `totals, notes and remarks beside the table are told and left out`() throws {
        let counties = Self.sheet(
            "县 域名录",
            [
                Self.texts("行政区划\n代码", "名　称", "角 色"), Self.texts("370101", "甲", "强县", "", "待核"),
                Self.texts("370201", "丙", "弱县"), Self.texts("合 计", "2"), Self.texts("注：数据来自年鉴"),
            ]
        )
        let reading = try read(Self.settings, counties, Self.pairs)
        #expect(reading.diagnostics.map { "\($0.code) \($0.cell ?? "")" } == ["W105 E2", "W104 A4"])
        #expect(reading.scenario?.counties.map(\.name) == ["甲", "丙"])
    }

    @Test func `cells merged inside a table are refused, titles may be`() throws {
        var counties = Self.counties
        counties.merges = [CellRange(rows: 0...0, columns: 0...2)]
        #expect(try read(Self.settings, counties, Self.pairs).diagnostics == [])
        counties.merges.append(CellRange(rows: 4...5, columns: 1...1))
        let reading = try read(Self.settings, counties, Self.pairs)
        #expect(reading.diagnostics.contains { $0.code == "E112" && $0.cell == "B5" } && reading.scenario == nil)
    }

    @Test func `an error in a row of settings is named, one under an unknown header harms nobody`() throws {
        let settings = Self.sheet(
            "情景设置",
            [
                Self.texts("设置项", "取值"), Self.texts("format", "1"), Self.texts("id", "s"),
                Self.texts("pairing.same_city", "禁止"), Self.texts("pairing.max_minutes", "不限"),
            ]
        )
        let pairs = Self.sheet(
            "pairs",
            [Self.texts("helper", "receiver", "value", "备用"), Self.texts("370101", "370201", "3", "#N/A")]
        )
        let reading = try read(settings, Self.counties, pairs)
        #expect(reading.diagnostics.map(\.code) == ["W201"])
        #expect(reading.scenario?.pairing.sameCity == .forbid && reading.scenario?.pairing.maxMinutes == nil)
    }

    @Test func `a county in a row that cannot be used is no unknown county`() throws {
        let counties = Self.sheet(
            "counties",
            [
                Self.texts("code", "name", "role", "gdp"), Self.texts("370101", "甲", "helper", "#REF!"),
                Self.texts("370201", "丙", "receiver", "9"),
            ]
        )
        let pairs = Self.sheet("pairs", [Self.texts("helper", "receiver", "value"), Self.texts("甲", "丙", "3")])
        #expect(try read(Self.settings, counties, pairs).diagnostics.map(\.code) == ["E315"])
    }

    @Test func `a cell moves its point as its format says`() {
        #expect(SheetNumberText.shifted("0.45", by: 2) == "45")
        #expect(SheetNumberText.shifted("-0.0123", by: 2) == "-1.23")
        #expect(SheetNumberText.shifted("123400000000", by: -8) == "1234")
        #expect(SheetNumberText.shifted("5", by: -4) == "0.0005")
        #expect(SheetNumberText.shifted("0", by: 3) == "0")
        #expect(SheetNumberText.shifted("1e-20", by: 2) == nil)
    }
}

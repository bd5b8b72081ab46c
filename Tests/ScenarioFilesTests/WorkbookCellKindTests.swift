import Counties
import Testing
import Workbook
import WorkbookReading

@testable import ScenarioFiles

/// What a cell of a sheet shows is what counts, and what a column cannot take is a fault in its cell.
@Suite struct WorkbookCellKindTests {
    private static let header = WorkbookFixture.texts(["行政区划代码", "名称", "角色", "地区生产总值", "城镇化率", "GDP位次", "数据年份"])

    /// A scenario whose first county has a cell under a header; the others hold nothing.
    private func reading(_ cell: WorkbookCell, under header: String) throws -> ScenarioReading {
        let position = try #require(["地区生产总值": 3, "城镇化率": 4, "GDP位次": 5, "数据年份": 6][header])
        var first = WorkbookFixture.texts(["370101", "甲", "强县", "", "", "", ""])
        first[position] = cell
        let counties = WorkbookFixture.sheet(
            "县域名录",
            [Self.header, first, WorkbookFixture.texts(["370201", "丙", "弱县"])]
        )
        let pairs = WorkbookFixture.sheet("结对关系", WorkbookFixture.rows("强县|弱县|分值", "甲|丙|3"))
        return try WorkbookFixture.read([WorkbookFixture.settings(), counties, pairs])
    }

    @Test func `a date under a number column is a fault that says how dates come about`() throws {
        let reading = try reading(WorkbookFixture.number(45_659, "yyyy-mm-dd"), under: "地区生产总值")
        #expect(reading.foundPlaces == ["E317 县域名录!D2"] && reading.scenario == nil)
        let fault = try #require(reading.diagnostics.first)
        #expect(fault.message.zh == "地区生产总值（gdp）的单元格是日期 2025-01-02，本列不能填日期或时间。")
        #expect(fault.help.zh.contains("1-2、3/4") && fault.help.en.contains("General"))
        let time = try self.reading(WorkbookFixture.number(0.5, "hh:mm"), under: "城镇化率")
        #expect(time.foundPlaces == ["E317 县域名录!E2"] && time.diagnostics.first?.message.zh.contains("时间 12:00") == true)
        #expect(try self.reading(WorkbookFixture.number(3, "m/d"), under: "GDP位次").foundPlaces == ["E317 县域名录!F2"])
    }

    @Test func `a date hides no other fault of its row, and makes none`() {
        let reading = ScenarioFixture().with(
            "counties.csv",
            "code,name,role,lon,lat,gdp\n370101,甲,helper,#DATE? 2025-01-02,36,x\n#DATE? 2025-03-04,丙,receiver,,,9\n"
        ).with("pairs.csv", "helper,receiver,value\n370101,丙,#TRUTH? TRUE\n").reading()
        #expect(reading.diagnostics.map(\.code) == ["E317", "E301", "E317", "E317"])
    }

    @Test func `a date gives its year to a column of years`() throws {
        let reading = try reading(WorkbookFixture.number(45_659, "yyyy-mm-dd"), under: "数据年份")
        #expect(reading.scenario?.counties.first?.year == 2025, "\(reading.foundPlaces)")
    }

    @Test func `truth values belong into columns of 0 and 1, and into text`() throws {
        let pairs = try #require(Schema.table("pairs"))
        func text(_ column: String) -> String {
            SheetCellText.text(of: .boolean(true), under: pairs.column(column))
        }
        #expect(text("current") == "1" && text("reason") == "TRUE")
        #expect(text("value") == "#TRUTH? TRUE" && text("status") == "#TRUTH? TRUE" && text("helper") == "#TRUTH? TRUE")
        let files = ScenarioFixture().with("pairs.csv", "helper,receiver,value\n370101,370201,#TRUTH? TRUE\n").reading()
        #expect(files.diagnostics.map(\.code) == ["E317"])
        #expect(files.diagnostics.first?.message.zh.hasPrefix("分值（value）的单元格是逻辑值 TRUE") == true)
    }

    @Test(arguments: [
        ("0.0\"万亿元\"", 0.5, 5_000.0), ("0.0\"亿元\"", 12.5, 12.5), ("0.0\"亿\"", 12.5, 12.5), ("¥0.0\"亿元\"", 12.5, 12.5),
        ("0.00,\"万元\"", 12_500, 0.00125), ("_ * #,##0.00_ ", 12.5, 12.5), ("0.0_);[Red]\\(0.0\\)", 12.5, 12.5),
    ])
    func `a unit in the number format is converted`(format: String, value: Double, expected: Double) throws {
        let reading = try reading(WorkbookFixture.number(value, format), under: "地区生产总值")
        #expect(reading.scenario?.counties.first?.gdp == expected, "\(reading.foundPlaces)")
    }

    @Test(arguments: [
        ("0.0\"亿美元\"", "E305", "12.5亿美元"), ("0.0\"美元\"", "E305", "12.5美元"), ("\"约\"0.0\"亿元\"", "E301", "约12.5亿元"),
        ("0.0\"公顷\"", "E304", "12.5公顷"), ("0.0\"元/人\"", "E305", "12.5元/人"), ("[$$-409]0.0", "E301", "$12.5"),
        ("¥0.00", "E301", "¥12.5"), ("0%", "E304", "1250%"), ("0.0\"%\"", "E304", "12.5%"),
    ])
    func `any other text of a number format is the fault that it is when typed`(
        format: String,
        code: String,
        written: String
    ) throws {
        let shown = try reading(WorkbookFixture.number(12.5, format), under: "地区生产总值")
        let typed = try reading(WorkbookCell(.text(written)), under: "地区生产总值")
        #expect(shown.foundPlaces == ["\(code) 县域名录!D2"])
        #expect(shown.diagnostics == typed.diagnostics)
        #expect(shown.diagnostics.first?.message.zh.contains(written) == true)
    }

    @Test func `what a format adds to a rank, a year or a share harms nobody`() throws {
        #expect(
            try reading(WorkbookFixture.number(3, "\"第\"0\"名\""), under: "GDP位次").scenario?.counties[0].gdpRank == 3
        )
        #expect(try reading(WorkbookFixture.number(2024, "0\"年\""), under: "数据年份").scenario?.counties[0].year == 2024)
        #expect(
            try reading(WorkbookFixture.number(0.625, "0.0%"), under: "城镇化率").scenario?.counties[0].urbanRate == 62.5
        )
    }

    @Test func `万亿元 is a unit of text too`() throws {
        #expect(try reading(WorkbookCell(.text("0.1万亿元")), under: "地区生产总值").scenario?.counties[0].gdp == 1_000)
        #expect(try reading(WorkbookCell(.text("0.1万亿")), under: "地区生产总值").scenario?.counties[0].gdp == 1_000)
    }

    @Test(arguments: ["2025-01-02", "2025/1/2", "1月2日"]) func `a date typed as text is told as a date`(
        written: String
    ) throws {
        let reading = try reading(WorkbookCell(.text(written)), under: "地区生产总值")
        #expect(reading.diagnostics.map(\.code) == ["E317"])
    }

    @Test func `a column without unit is said to have none, and our own guard is not quoted`() throws {
        let unit = try reading(WorkbookCell(.text("3只")), under: "GDP位次").diagnostics.first
        #expect(unit?.code == "E305" && unit?.help.zh.contains("本列的单位是：无，只写数字") == true)
        let dash = try reading(WorkbookCell(.text("-")), under: "地区生产总值").diagnostics.first
        #expect(dash?.message.zh == "地区生产总值（gdp）写的是“-”，不是数字。")
    }
}

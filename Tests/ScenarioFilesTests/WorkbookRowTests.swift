import Counties
import Testing
import Workbook

@testable import ScenarioFiles

/// Which rows of a sheet are its header, its data, its totals and its examples.
@Suite struct WorkbookRowTests {
    private func read(_ rows: [[WorkbookCell]], pairs: [[WorkbookCell]]? = nil) throws -> ScenarioReading {
        try WorkbookFixture.read([
            WorkbookFixture.settings(), WorkbookFixture.sheet("县域名录", rows),
            WorkbookFixture.sheet("结对关系", pairs ?? WorkbookFixture.rows("强县|弱县|分值", "370101|370201|3")),
        ])
    }

    @Test(arguments: [
        "全省", "全市", "济南市小计", "各县 合计", "其中：市辖区", "单位负责人：李四", "数据截至2024年底", "注1：口径见年鉴", "全省平均", "填报日期：3月",
    ])
    func `totals and notes are passed over with a warning`(label: String) throws {
        let first = try read(
            WorkbookFixture.rows("行政区划代码|名称|角色|GDP", "370101|甲|强县|9", "370201|丙|弱县|3", "\(label)|||12")
        )
        #expect(first.foundPlaces == ["W104 县域名录!A4"] && first.scenario?.counties.count == 2)
        let numbered = try read([
            WorkbookFixture.texts(["序号", "名称", "行政区划代码", "角色", "GDP"]),
            WorkbookFixture.texts(["1", "甲", "370101", "强县", "9"]),
            WorkbookFixture.texts(["2", "丙", "370201", "弱县", "3"]),
            [WorkbookCell(.number(3))] + WorkbookFixture.texts([label, "", "", "12"]),
        ])
        #expect(numbered.diagnostics.contains { $0.code == "W104" } && numbered.scenario?.counties.count == 2)
    }

    @Test func `a county with a code is never taken for a total, nor a quota for one`() throws {
        let reading = try WorkbookFixture.read([
            WorkbookFixture.settings(),
            WorkbookFixture.sheet(
                "县域名录",
                WorkbookFixture.rows("名称|行政区划代码|角色", "各市合计|370101|强县", "其中县|370201|弱县", "注水县|370202|弱县")
            ),
            WorkbookFixture.sheet("结对关系", WorkbookFixture.rows("强县|弱县|分值", "370101|370201|3", "370101|370202|3")),
            WorkbookFixture.sheet("分组名额", WorkbookFixture.rows("名称|强县范围|弱县范围|上限", "全省|*|*|2", "全市合计|||2")),
        ])
        #expect(!reading.diagnostics.contains { $0.code == "W104" }, "\(reading.foundPlaces)")
        #expect(reading.scenario?.counties.count == 3 && reading.scenario?.quotas.count == 2, "\(reading.foundPlaces)")
    }

    @Test func `a code of words among codes with digits is an error, in files too`() throws {
        let reading = ScenarioFixture().with("counties.csv", "code,name,role\n370101,甲,强县\n370201,丙,弱县\n合计,,\n")
            .reading()
        #expect(reading.diagnostics.contains { $0.code == "E318" && $0.line == 4 } && reading.scenario == nil)
        let words = ScenarioFixture().with("counties.csv", "code,role\n甲,强县\n丙,弱县\n").with("pairs.csv", nil).reading()
        #expect(words.scenario != nil, "a scenario whose codes are all words keeps them")
    }

    @Test func `units in a second row of the header are the header's`() throws {
        let reading = try read(
            WorkbookFixture.rows(
                "2024年县域名录",
                "行政区划代码|名称|角色|地区生产总值|主要指标|",
                "|||（万元）|常住人口|城镇化率",
                "370101|甲|强县|9000000|80|60",
                "370201|丙|弱县||30|"
            )
        )
        #expect(reading.diagnostics == [])
        let rich = reading.scenario?.counties.first
        #expect(rich?.gdp == 900 && rich?.population == 80 && rich?.urbanRate == 60)
    }

    @Test func `headers may bear a year, an asterisk and 必填`() throws {
        let reading = try read(
            WorkbookFixture.rows(
                "县（市、区）代码*|县（市、区）名称（必填）|设区市|类型*|2024年地区生产总值（亿元）|2024年末常住人口（万人）*|城镇化率/%",
                "370101|甲|济南市|强县|900|80|60",
                "370201|丙|青岛市|弱县|90|30|50"
            )
        )
        #expect(reading.diagnostics == [])
        let rich = reading.scenario?.counties.first
        #expect(rich?.gdp == 900 && rich?.population == 80 && rich?.cityName == "济南市" && rich?.role == .helper)
    }

    @Test func `merged cells are a fault and hide none of the others`() throws {
        var counties = WorkbookFixture.sheet(
            "县域名录",
            WorkbookFixture.rows("行政区划代码|名称|所属市|角色|GDP", "370101|甲|济南市|强县|x", "370102|乙|||5", "370201|丙||弱县|3")
        )
        counties.merges = [CellRange(rows: 1...2, columns: 2...2), CellRange(rows: 1...2, columns: 3...3)]
        let pairs = WorkbookFixture.sheet("结对关系", WorkbookFixture.rows("强县|弱县|分值", "370102|370201|3"))
        let reading = try WorkbookFixture.read([WorkbookFixture.settings(), counties, pairs])
        #expect(Set(reading.foundPlaces) == ["E112 县域名录!C2", "E112 县域名录!D2", "E301 县域名录!E2"])
        counties.rows = WorkbookRows(
            WorkbookFixture.rows("行政区划代码|名称|所属市|角色|GDP", "370101|甲|济南市|强县|9", "370102|乙|||5", "370201|丙||弱县|3").map {
                WorkbookRow($0)
            }
        )
        let merged = try WorkbookFixture.read([WorkbookFixture.settings(), counties, pairs])
        #expect(merged.scenario == nil && merged.hasErrors)
        #expect(merged.provisional?.helpers.count == 2, "check goes on with the merged cells filled in")
    }

    @Test func `an example row that was written over is warned of, the template's is not`() throws {
        let rows = WorkbookFixture.rows("行政区划代码|名称|角色|GDP", "例：370199|示例强县甲|强县|1050", "370101|甲|强县|9", "370201|丙|弱县|3")
        #expect(try read(rows).diagnostics == [])
        var changed = rows
        changed[1] = WorkbookFixture.texts(["例：370197", "莱芜区", "强县", "880"])
        let reading = try read(changed)
        #expect(reading.foundPlaces == ["W104 县域名录!A2"] && reading.scenario?.counties.count == 2)
        #expect(reading.diagnostics.first?.help.zh.contains("请删去首格的“例：”") == true)
    }

    @Test func `a row named in a message is the sheet's`() throws {
        let reading = try read(
            WorkbookFixture.rows("行政区划代码|名称|角色", "370101|甲|强县", "370201|丙|弱县"),
            pairs: WorkbookFixture.rows("结对关系一览", "某省", "强县|弱县|分值", "370101|370201|3", "370101|370201|4")
        )
        #expect(reading.foundPlaces == ["E403 结对关系!A5"])
        #expect(reading.diagnostics.first?.message.zh.contains("与第 4 行重复") == true)
    }

    @Test func `a missing sheet is asked for as a sheet`() throws {
        let reading = try WorkbookFixture.read([
            WorkbookFixture.sheet("结对关系", WorkbookFixture.rows("强县|弱县|分值", "a|b|1"))
        ])
        let settings = reading.diagnostics.first { $0.code == "E105" && $0.message.zh.contains("情景设置") }
        #expect(settings?.help.zh.contains("请补上该工作表") == true, "\(reading.diagnostics)")
    }

    @Test func `short names that share one letter of two suggest nothing`() throws {
        let counties = [("370101", "甲县"), ("370102", "历城区"), ("370103", "商河县")].map {
            County(code: $0.0, name: $0.1, role: .helper)
        }
        let lookup = CountyLookup(counties)
        #expect(lookup.suggestion(for: "丙县") == nil)
        #expect(lookup.suggestion(for: "历城") == "历城区")
        #expect(lookup.suggestion(for: "商合县") == "商河县")
        #expect(lookup.suggestion(for: "370111") == "370101")
    }
}

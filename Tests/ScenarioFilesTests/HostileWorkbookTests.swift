import Counties
import Testing
import Workbook

@testable import ScenarioFiles

/// Workbooks that were made to do harm, and rows that look like notes and are none.
@Suite struct HostileWorkbookTests {
    private static func sheet(_ name: String, _ rows: [[String]]) -> WorkbookSheet {
        WorkbookFixture.sheet(name, rows.map(WorkbookFixture.texts))
    }

    private static let counties = [["code", "name", "role"], ["370101", "甲", "helper"], ["370201", "丙", "receiver"]]
    private static let settings = [["setting", "value"], ["format", "1"], ["id", "s"]]

    private func withFile<Result>(_ sheets: [WorkbookSheet], _ body: (String) throws -> Result) throws -> Result {
        let file = try WorkbookFixture.File(WorkbookDocument(sheets: sheets))
        return try withExtendedLifetime(file) { try body(file.path) }
    }

    private func read(_ tables: (String, [[String]])...) throws -> ScenarioReading {
        try WorkbookFixture.read(tables.map(Self.sheet))
    }

    @Test func `a setting of ten thousand levels is an unknown setting`() throws {
        let deep = ["a" + String(repeating: ".a", count: 10_000), "1"]
        let reading = try read(("scenario", Self.settings + [deep]), ("counties", Self.counties))
        #expect(reading.hasErrors && reading.diagnostics.allSatisfy { $0.message.zh.count < 2_000 })
    }

    @Test func `settings beyond the size of a settings file are not read`() throws {
        let notes = (0..<60).map { ["", "", "\($0)" + String(repeating: "注", count: 10_000)] }
        let reading = try read(("scenario", Self.settings + notes), ("counties", Self.counties))
        #expect(reading.diagnostics.map(\.code) == ["E103"])
    }

    @Test func `settings that stand a thousand times are counted`() throws {
        let again = [[String]](repeating: ["id", "t"], count: 1_000)
        let reading = try read(("scenario", Self.settings + again), ("counties", Self.counties))
        #expect(reading.diagnostics.count { $0.code == "E708" } == 201)
    }

    @Test func `cells far beside a table are counted and nothing more`() throws {
        let far = [String](repeating: "", count: 16_380) + ["x"]
        let rows = [[String]](repeating: far, count: 500)
        let reading = try read(("scenario", Self.settings), ("counties", Self.counties + rows))
        #expect(reading.diagnostics.map { "\($0.code) \($0.cell ?? "")" } == ["W105 XFA4"])
        #expect(reading.diagnostics.first?.message.en.contains("500") == true)
    }

    @Test func `a note below a table may be merged, a header may not reach into it`() throws {
        var noted = Self.sheet("counties", Self.counties + [["注：数据来自年鉴"]])
        noted.merges = [CellRange(rows: 3...3, columns: 0...2)]
        try withFile([Self.sheet("scenario", Self.settings), noted]) { (path: String) throws in
            #expect(try ScenarioReader.read(path: path).diagnostics.map(\.code) == ["W104"])
        }
        var covered = Self.sheet("counties", Self.counties)
        covered.merges = [CellRange(rows: 0...2, columns: 2...2)]
        try withFile([Self.sheet("scenario", Self.settings), covered]) { (path: String) throws in
            #expect(try ScenarioReader.read(path: path).diagnostics.contains { $0.code == "E112" && $0.cell == "C1" })
        }
    }

    @Test func `a remark in the first column does not make a note of a row`() throws {
        let pairs = [["reason", "helper", "receiver", "value"], ["说明：省里已定", "370101", "370201", "7"]]
        let reading = try read(("scenario", Self.settings), ("counties", Self.counties), ("pairs", pairs))
        #expect(reading.scenario?.pairs.first?.reason == "说明：省里已定" && reading.diagnostics.isEmpty)
    }

    @Test(arguments: ["Total", "合计", "例：一", "来源：甲"])
    func `a key that begins like a note survives becoming a workbook`(key: String) throws {
        let files: [String: String] = [
            "scenario.yaml": "format: 1\nid: s\n",
            "counties.csv": "code,role\n370101,helper\n370201,receiver\n",
            "quotas.csv": "name,max\n\(key),0\n",
        ]
        let bytes = files.mapValues { Array($0.utf8) }
        let expected = try #require(ScenarioReader.read(files: bytes).scenario)
        for language in Language.allCases {
            let list = bytes.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
            let document = try ScenarioConversion.workbook(ofFiles: list, in: language)
            try withFile(document.sheets) { path in
                #expect(try ScenarioReader.read(path: path).scenario == expected)
                let again = try ScenarioConversion.files(ofWorkbook: path)
                let reading = ScenarioReader.read(
                    files: Dictionary(again.map { ($0.name, $0.bytes) }) { first, _ in first }
                )
                #expect(reading.scenario == expected)
            }
        }
    }

    @Test func `a plan is read to the width of its header`() throws {
        let files: [String: [UInt8]] = [
            "scenario.yaml": Array("format: 1\nid: s\n".utf8),
            "counties.csv": Array("code,role\n370101,helper\n370201,receiver\n".utf8),
        ]
        let scenario = try #require(ScenarioReader.read(files: files).scenario)
        let far = ["370101", "370201"] + [String](repeating: "", count: 16_000) + ["x"]
        try withFile([Self.sheet("plan", [["强县", "弱县"], far])]) { path in
            let plan = try #require(try PlanWorkbook(path: path))
            #expect(plan.table.bytes == Array("强县,弱县\n370101,370201\n".utf8))
            #expect(try PlanReader.read(path: path, scenario: scenario).rows.count == 1)
        }
    }
}

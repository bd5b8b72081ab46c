import Counties
import Foundation
import ScenarioFiles
import Testing

@Suite struct FormatManualTests {
    @Test func `the manual says how a scenario stands in a workbook`() {
        let page = FormatManual(.zh).page
        for word in ["也可以是一个 .xlsx 工作簿", "## 工作簿", "情景设置", "E317", "W104", "E112", "例：", "车程上限", "百分比格式"] {
            #expect(page.contains(word), "\(word)")
        }
        #expect(FormatManual(.en).page.contains("## Workbooks"))
    }

    @Test(arguments: Language.allCases) func `the manual of the format is as the schema says`(language: Language) throws
    {
        let manual = FormatManual(language)
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = root.appendingPathComponent("docs/" + manual.fileName)
        if ProcessInfo.processInfo.environment["JIEDUI_RECORD"] != nil {
            try Data(manual.page.utf8).write(to: page)
            Issue.record("docs/\(manual.fileName) was recorded; run the tests again without JIEDUI_RECORD")
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == manual.page)
    }

    @Test(arguments: Language.allCases) func `every column, setting and parameter stands in the manual`(
        language: Language
    ) {
        let lines = FormatManual(language).page.split(separator: "\n")
        for table in Schema.tables {
            let section = lines.drop { $0 != "### \(table.name)" }.dropFirst().prefix { !$0.hasPrefix("##") }
            for column in table.columns {
                let row = section.first { $0.hasPrefix("| `\(column.name)` |") }?.replacing("\\|", with: "|")
                #expect(row?.contains(column.chineseName) == true, "\(table.name).\(column.name)")
                #expect(row?.contains(column.meaning[language]) == true, "\(table.name).\(column.name)")
            }
        }
        for setting in SettingSchema.all { #expect(lines.contains { $0.hasPrefix("| `\(setting.path)` |") }) }
        for parameter in ScoreParameterSchema.all {
            #expect(lines.contains { $0.hasPrefix("| `\(parameter.name)` |") }, "\(parameter.name)")
        }
    }

    @Test(arguments: Language.allCases) func `every row of a table has as many cells as its heading`(language: Language)
    {
        var cells = 0
        for line in FormatManual(language).page.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                cells = 0
                continue
            }
            let count = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(cells == 0 || count == cells, "\(line)")
            cells = count
        }
    }

    @Test(arguments: Language.allCases) func `the example of the settings has no fault`(language: Language) throws {
        let lines = FormatManual(language).page.split(separator: "\n").drop { $0 != "```yaml" }.dropFirst()
        let text = lines.prefix { $0 != "```" }.joined(separator: "\n") + "\n"
        #expect(text.hasPrefix("format: 1\nid: "))
        let reading = ScenarioFixture().with("scenario.yaml", text).reading()
        #expect(!reading.diagnostics.contains { $0.file == "scenario.yaml" && $0.severity == .error })
    }
}

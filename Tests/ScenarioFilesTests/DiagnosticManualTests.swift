import Counties
import Foundation
import ScenarioFiles
import Testing

@Suite struct DiagnosticManualTests {
    private var manual: String {
        var lines = [
            "# 诊断代码 / Diagnostic codes", "",
            "`check` 一次列出全部问题：文件、行、列、代码、说明和改法。E 为错误（退出码 65），W 为提示。代码不会改变含义。", "",
            "`check` lists everything at once: file, line, column, code, what is wrong and how to mend it. E is an error "
                + "(exit status 65), W a warning. A code never changes its meaning.", "",
            "| 代码 Code | 含义 Meaning | 改法 Remedy |", "|---|---|---|",
        ]
        for code in DiagnosticCode.allCases {
            let (meaning, remedy) = (code.meaning, code.remedy)
            lines.append("| \(code.rawValue) | \(meaning.zh)<br>\(meaning.en) | \(remedy.zh)<br>\(remedy.en) |")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    @Test func `the manual lists every code as the program knows it`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = root.appendingPathComponent("docs/diagnostics.md")
        if ProcessInfo.processInfo.environment["JIEDUI_RECORD"] != nil {
            try Data(manual.utf8).write(to: page)
            Issue.record("docs/diagnostics.md was recorded; run the tests again without JIEDUI_RECORD")
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == manual)
    }
}

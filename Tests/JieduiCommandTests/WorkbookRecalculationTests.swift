import Foundation
import Testing
import Workbook

/// LibreOffice opens the workbook, computes every formula anew, and finds the figures that we printed.
///
/// Skipped where LibreOffice is not installed.
@Suite(.enabled(if: OtherProgram.url("soffice") != nil, "LibreOffice (soffice) is not installed"))
struct WorkbookRecalculationTests {
    /// Every sheet of a workbook as rows of exact values, by name of the sheet.
    private func recalculated(_ path: String, _ folder: TemporaryFolder) async throws -> [String: [[String]]] {
        let program = try #require(OtherProgram.url("soffice"))
        // Without a locale of UTF-8 it cannot write files with Chinese names.
        let environment = try #require(OtherProgram.url("env"))
        // 0 is: always compute formulas when a file is opened.
        try folder.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """,
            to: "office/user/registrymodifications.xcu"
        )
        let run = try await StartedProgram(
            environment,
            [
                "LC_ALL=C.UTF-8", program.path,
                "-env:UserInstallation=file://" + folder.path("office"), "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
                "--outdir", folder.path("sheets"), path,
            ]
        ).end(limit: 180)
        #expect(run.status == 0, "\(run.errorText)")
        let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent + "-"
        var sheets: [String: [[String]]] = [:]
        for (name, data) in try folder.files(in: "sheets") where name.hasPrefix(stem) && name.hasSuffix(".csv") {
            let table = CSVTable(data)
            sheets[String(name.dropFirst(stem.count).dropLast(4))] = [table.header] + table.rows
        }
        return sheets
    }

    private func number(_ text: String?) -> Double? { text.flatMap { Double($0) } }

    @Test func `a wrong value beside a formula would be noticed`() async throws {
        let folder = try TemporaryFolder()
        let cell = WorkbookCell(.formula(CellFormula("1+1", result: .number(5))))
        let sheet = WorkbookSheet(name: "S", rows: WorkbookRows([WorkbookRow([cell])]))
        try WorkbookDocument(sheets: [sheet]).write(to: folder.path("control.xlsx"))
        #expect(try await recalculated(folder.path("control.xlsx"), folder)["S"]?.first == ["2"])
    }

    @Test(arguments: ["tutorial", "shandong-2024"])
    func `no total and no difference changes`(scenario: String) async throws {
        let folder = try TemporaryFolder()
        let out = folder.path("out")
        let run = try await Product.run(
            ["solve", Repository.scenario(scenario), "--regrets", "--quiet", "--lang", "zh", "-o", out]
        )
        #expect(run.status == 0)
        let sheets = try await recalculated(out + "/tables.xlsx", folder)
        let document = try JSONTree(parsing: try folder.data("out/solve.json"))
        let total = try #require(document["value_total"]?.number)

        let plan = try #require(sheets["T1 结对方案表"])
        #expect(number(plan.first { $0[0] == "合计" }?[2]) == total)
        let scores = try #require(sheets["T2 得分构成表"])
        #expect(number(scores.first { $0[0] == "列入方案的结对合计" }?[2]) == total)
        let printed = CSVTable(try folder.data("out/T2_score_terms.csv"))
        for (row, expected) in zip(scores.dropFirst(3), printed.rows) {
            #expect(number(row[2]) == number(expected[2]), "\(expected)")
        }

        // Warnings of the run are in the workbook: on the first sheet, and in a line under the plan.
        let warnings = try await Product.run(["solve", Repository.scenario(scenario), "--lang", "zh"]).outputText
            .matches(of: #/W\d\d\d/#).map { String($0.output) }
        for code in warnings {
            #expect(sheets["说明"]?.contains { $0.first == code } == true, "\(code)")
            #expect(plan.last { !$0.allSatisfy(\.isEmpty) }?.contains { $0.contains(code) } == true, "\(code)")
        }

        let comparison = try #require(sheets["T10 方案比较表"])
        for expected in CSVTable(try folder.data("out/T10_comparison.csv")).rows {
            let row = try #require(comparison.first { $0[0] == expected[0] }, "\(expected)")
            for column in [2, 4, 5] { #expect(number(row[column]) == number(expected[column]), "\(expected)") }
        }
    }
}

import Foundation
import Testing

@testable import Workbook

/// A folder of one test, removed when the test lets go of it.
final class WritingFolder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-workbook-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}

/// What a written workbook says, part by part.
struct WrittenWorkbook {
    let bytes: [UInt8]
    let archive: WrittenArchive

    /// Writes a document and reads it back.
    init(_ document: WorkbookDocument) throws {
        let folder = try WritingFolder()
        try document.write(to: folder.path("a.xlsx"))
        bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("a.xlsx"))))
        archive = try #require(WrittenArchive(bytes))
        #expect(folder.names == ["a.xlsx"])
    }

    func part(_ name: String) throws -> String {
        String(decoding: try #require(archive.content(of: name), "no part \(name)"), as: UTF8.self)
    }

    func sheet(_ number: Int = 1) throws -> String { try part("xl/worksheets/sheet\(number).xml") }
}

enum WritingSamples {
    static let header = CellStyle().with {
        $0.isBold = true
        $0.fill = CellColor(0xDDEBF7)
        $0.border = .thin
        $0.wrapsText = true
        $0.horizontal = .center
    }
    static let code = CellStyle().with { $0.numberFormat = .text }
    static let points = CellStyle().with { $0.numberFormat = .twoDecimals }

    /// Two sheets with everything that a sheet can have.
    static var document: WorkbookDocument {
        var plan = WorkbookSheet(
            name: "T1 结对方案表",
            rows: WorkbookRows([
                WorkbookRow([WorkbookCell(.text("结对方案表"), header)], height: 28),
                WorkbookRow(["弱县", "得分（分）", "代码"].map { WorkbookCell(.text($0), header) }),
                WorkbookRow([
                    WorkbookCell(.text("庆云县")), WorkbookCell(.number(74.7278), points),
                    WorkbookCell(.text("011423"), code),
                ]),
                WorkbookRow([
                    WorkbookCell(.text("=1+1")), WorkbookCell(.number(-2.5), points),
                    WorkbookCell(.text("371603"), code),
                ]),
                WorkbookRow([
                    WorkbookCell(.text("合计")),
                    WorkbookCell(.formula(CellFormula("ROUND(SUM(B3:B4),4)", result: .number(72.2278))), points),
                ]),
            ])
        )
        plan.tabColor = CellColor(0x1F4E78)
        plan.columns = [WorkbookColumn(width: 12), WorkbookColumn(width: 10), WorkbookColumn(width: 9, style: code)]
        plan.frozenRows = 2
        plan.frozenColumns = 1
        plan.autofilter = CellRange(rows: 1...3, columns: 0...2)
        plan.merges = [CellRange(rows: 0...0, columns: 0...2)]
        plan.colorScales = [
            ColorScale(
                range: CellRange(rows: 2...3, columns: 1...1),
                low: CellColor(0xF8CBAD),
                middle: .white,
                high: CellColor(0x9BC2E6)
            )
        ]
        plan.validations = validations
        plan.comments = [CellComment(row: 1, column: 2, text: "行政区划代码，6 位\n文本")]
        plan.charts = [chart]
        plan.print.repeatedRows = 0...1
        plan.print.repeatedColumns = 0...0
        plan.print.header = PrintSetup.Line(left: [.text("A & B")], right: [.sheetName])
        plan.print.footer = PrintSetup.Line(center: [.text("第 "), .page, .text(" 页 共 "), .pages, .text(" 页")])
        var words = WorkbookSheet(
            name: "词表",
            rows: WorkbookRows(["强县", "弱县"].map { WorkbookRow([WorkbookCell(.text($0))]) })
        )
        words.isHidden = true
        return WorkbookDocument(title: "方案", author: "jiedui", fontName: "宋体", sheets: [plan, words])
    }

    private static var validations: [CellValidation] {
        var role = CellValidation(
            range: CellRange(rows: 2...3, columns: 0...0),
            rule: .range(sheet: "词表", CellRange(rows: 0...1, columns: 0...0))
        )
        role.hint = CellValidation.Message(title: "角色", text: "强县或弱县")
        role.complaint = CellValidation.Message(title: "不认识", text: "请从列表中选择。")
        var value = CellValidation(
            range: CellRange(rows: 2...3, columns: 1...1),
            rule: .number(least: -10, most: 100)
        )
        value.refusal = .warning
        return [
            role, value,
            CellValidation(range: CellRange(row: 2, column: 2), rule: .words(["allow", "forbid", "force"])),
            CellValidation(range: CellRange(row: 3, column: 2), rule: .wholeNumber(least: 1, most: nil)),
        ]
    }

    private static var chart: WorkbookChart {
        var chart = WorkbookChart(
            kind: .bar,
            title: "得分",
            valueTitle: "分",
            series: [
                WorkbookChart.Series(
                    name: "得分",
                    sheet: "T1 结对方案表",
                    categories: CellRange(rows: 2...3, columns: 0...0),
                    values: CellRange(rows: 2...3, columns: 1...1),
                    color: CellColor(0x2F75B5)
                )
            ],
            row: 6,
            column: 0
        )
        chart.labelFormat = .twoDecimals
        return chart
    }

    /// One sheet with one row.
    static func sheet(_ cells: [WorkbookCell], name: String = "S") -> WorkbookSheet {
        WorkbookSheet(name: name, rows: WorkbookRows([WorkbookRow(cells)]))
    }
}

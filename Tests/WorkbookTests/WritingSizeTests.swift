import Foundation
import Testing

@testable import Workbook

/// Large sheets are written row by row.
@Suite struct WritingSizeTests {
    @Test func `more than a million cells are written as they come, with the same texts`() throws {
        let style = CellStyle().with { $0.numberFormat = .twoDecimals }
        var large = WorkbookSheet(
            name: "large",
            rows: WorkbookRows(count: 120_000) { row in
                guard row > 0 else { return WorkbookRow([WorkbookCell(.text("标题"))], height: 30) }
                return WorkbookRow([
                    WorkbookCell(.text("=县\(row)\u{1}")), WorkbookCell(.number(Double(row) / 8), style),
                ])
            }
        )
        large.columns = Array(repeating: WorkbookColumn(width: 10), count: 9)
        large.merges = [CellRange(rows: 0...0, columns: 0...8)]
        large.autofilter = CellRange(rows: 1...10, columns: 0...1)
        large.comments = [CellComment(row: 1, column: 0, text: "注")]
        large.print.repeatedRows = 0...0
        let book = try WrittenWorkbook(WorkbookDocument(sheets: [large, WritingSamples.sheet([], name: "last")]))
        let sheet = try book.sheet()
        #expect(sheet.contains("<is><t>=县119999_x0001_</t></is>") && sheet.contains("<v>14999.875</v>"))
        #expect(sheet.contains("<is><t>标题</t></is>") && sheet.contains("<mergeCell ref=\"A1:I1\"/>"))
        #expect(sheet.components(separatedBy: "<row ").count == 120_001)
    }
}

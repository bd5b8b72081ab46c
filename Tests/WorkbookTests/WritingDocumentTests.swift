import Foundation
import Testing

@testable import Workbook

/// What stands in the file for each property of a document.
@Suite struct WritingDocumentTests {
    @Test func `the same document gives the same bytes, and no clock is in them`() throws {
        let first = try WrittenWorkbook(WritingSamples.document)
        // Times in the archive have steps of two seconds.
        Thread.sleep(forTimeInterval: 2.1)
        let second = try WrittenWorkbook(WritingSamples.document)
        #expect(first.bytes == second.bytes)
        let properties = try first.part("docProps/core.xml")
        #expect(properties.components(separatedBy: "2024-01-01T00:00:00Z").count == 3)
        #expect(
            properties.contains("<dc:title>方案</dc:title>") && properties.contains("<dc:creator>jiedui</dc:creator>")
        )
    }

    @Test func `text that looks like a formula or a number stays text`() throws {
        let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "011423", "1e5", "http://example.org", "{=1}", "TRUE"]
        let cells = texts.map { WorkbookCell(.text($0)) }
        let book = try WrittenWorkbook(WorkbookDocument(sheets: [WritingSamples.sheet(cells)]))
        let sheet = try book.sheet()
        #expect(!sheet.contains("<f>") && !sheet.contains("hyperlink"))
        #expect(sheet.components(separatedBy: "t=\"s\"").count == texts.count + 1)
        let strings = try book.part("xl/sharedStrings.xml")
        for text in texts { #expect(strings.contains("<t>\(text)</t>"), "\(text)") }
    }

    @Test func `numbers keep every digit, and a formula has its value beside it`() throws {
        let sheet = try WrittenWorkbook(WritingSamples.document).sheet()
        #expect(sheet.contains("<v>74.7278</v>") && sheet.contains("<v>-2.5</v>"))
        #expect(sheet.contains("<f>ROUND(SUM(B3:B4),4)</f><v>72.2278</v>"))
        let zero = try WrittenWorkbook(WorkbookDocument(sheets: [WritingSamples.sheet([WorkbookCell(.number(-0.0))])]))
        #expect(try zero.sheet().contains("<v>0</v>"))
    }

    @Test func `panes, filter, merge, colours, print set-up and widths are there`() throws {
        let book = try WrittenWorkbook(WritingSamples.document)
        let sheet = try book.sheet()
        #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""))
        #expect(sheet.contains("<autoFilter ref=\"A2:C4\"/>") && sheet.contains("<mergeCell ref=\"A1:C1\"/>"))
        #expect(sheet.contains("<colorScale>") && sheet.contains("FFF8CBAD") && sheet.contains("FF9BC2E6"))
        #expect(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("fitToHeight=\"0\"") && sheet.contains("<tabColor rgb=\"FF1F4E78\"/>"))
        #expect(sheet.contains("&amp;LA &amp;&amp; B&amp;R&amp;A") && sheet.contains("&amp;C第 &amp;P 页 共 &amp;N 页"))
        #expect(sheet.contains("ht=\"28\"") && sheet.contains("<col min=\"1\" max=\"1\" width=\"12.7"))
        let workbook = try book.part("xl/workbook.xml")
        #expect(workbook.contains("'T1 结对方案表'!$A:$A,'T1 结对方案表'!$1:$2") && workbook.contains("state=\"hidden\""))
    }

    @Test func `drop-down lists, limits, hints and remarks are there`() throws {
        let book = try WrittenWorkbook(WritingSamples.document)
        let sheet = try book.sheet()
        #expect(sheet.contains("<formula1>'词表'!$A$1:$A$2</formula1>") && sheet.contains("promptTitle=\"角色\""))
        #expect(
            sheet.contains("<formula1>\"allow,forbid,force\"</formula1>") && sheet.contains("errorStyle=\"warning\"")
        )
        #expect(sheet.contains("<formula1>-10</formula1><formula2>100</formula2>"))
        #expect(sheet.contains("type=\"whole\" operator=\"greaterThanOrEqual\""))
        // The cell under the remark keeps its text.
        let cell = try #require(sheet.components(separatedBy: "<c r=\"C2\"").last)
        #expect(cell.prefix { $0 != ">" }.hasSuffix("t=\"s\""))
        #expect(try book.part("xl/comments1.xml").contains("行政区划代码，6 位\n文本"))
    }

    @Test func `a chart has titles, its cells, and their values`() throws {
        let chart = try WrittenWorkbook(WritingSamples.document).part("xl/charts/chart1.xml")
        #expect(chart.contains("<c:barDir val=\"bar\"/>") && chart.contains("得分") && chart.contains("maxMin"))
        #expect(chart.contains("'T1 结对方案表'!$A$3:$A$4") && chart.contains("'T1 结对方案表'!$B$3:$B$4"))
        #expect(chart.contains("<c:v>庆云县</c:v>") && chart.contains("<c:v>74.7278</c:v>"))
    }

    @Test func `equal styles are one entry`() throws {
        let style = CellStyle().with { $0.isBold = true }
        let rows = (0..<50).map { _ in WorkbookRow([WorkbookCell(.number(1), style), WorkbookCell(.blank, style)]) }
        let book = try WrittenWorkbook(
            WorkbookDocument(sheets: [WorkbookSheet(name: "S", rows: WorkbookRows(rows))])
        )
        #expect(try book.part("xl/styles.xml").contains("<cellXfs count=\"2\">"))
    }

    @Test func `a link leads to a sheet whose name has an apostrophe`() throws {
        let cell = WorkbookCell(.link("去", sheet: "a'b"))
        let book = try WrittenWorkbook(
            WorkbookDocument(sheets: [WritingSamples.sheet([cell]), WritingSamples.sheet([], name: "a'b")])
        )
        #expect(try book.sheet().contains("location=\"'a''b'!A1\""))
    }

    @Test func `names of cells and ranges`() {
        #expect([0, 25, 26, 701, 702, 16_383].map(CellRange.columnName) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
        #expect(CellRange(rows: 3...8, columns: 0...2).name == "A4:C9")
        #expect(CellRange(row: 0, column: 27).absoluteName == "$AB$1")
        #expect(CellRange(row: 0, column: 0).reference(onSheet: "it's") == "'it''s'!$A$1")
    }

    @Test func `a hidden first sheet stays hidden`() throws {
        var hidden = WritingSamples.sheet([], name: "lists")
        hidden.isHidden = true
        let book = try WrittenWorkbook(WorkbookDocument(sheets: [hidden, WritingSamples.sheet([], name: "shown")]))
        let workbook = try book.part("xl/workbook.xml")
        #expect(
            workbook.contains("name=\"lists\" sheetId=\"1\" state=\"hidden\"") && workbook.contains("activeTab=\"1\"")
        )
    }
}

import Counties
import Workbook

/// What all sheets of a result workbook share: language, scenario, notice, page lines.
struct WorkbookPage {
    let cells: WorkbookCells
    /// Title of the scenario.
    let title: String
    /// 示例数据，非官方统计, where an assumption enters.
    let notice: String?

    var language: Language { cells.language }

    init(_ scenario: Scenario, _ language: Language) {
        cells = WorkbookCells(language: language)
        title = scenario.title[language]
        notice = scenario.restsOnAssumptions ? Phrase.assumptions.text[language] : nil
    }

    /// A4 landscape with the notice above and the page numbers below.
    ///
    /// - Parameters:
    ///   - repeatedRows: Rows at the top of every page.
    ///   - repeatedColumns: Columns at the left of every page.
    func print(repeatedRows: ClosedRange<Int>? = nil, repeatedColumns: ClosedRange<Int>? = nil) -> PrintSetup {
        var print = PrintSetup()
        print.repeatedRows = repeatedRows
        print.repeatedColumns = repeatedColumns
        print.margins = PrintSetup.Margins(left: PageFit.margin, right: PageFit.margin, top: 16, bottom: 16)
        if let notice { print.header.right = [.text(notice)] }
        print.footer.left = [.text(footerTitle)]
        print.footer.center = [
            .text(WorkbookPhrase.page.text[language]), .page, .text(WorkbookPhrase.ofPages.text[language]), .pages,
            .text(WorkbookPhrase.pageEnd.text[language]),
        ]
        print.footer.right = [.sheetName]
        return print
    }

    /// The title without what a footer cannot hold.
    private var footerTitle: String {
        let plain = title.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }
        var text = String(String.UnicodeScalarView(plain))
        guard text.utf16.count > 60 else { return text }
        while text.utf16.count > 58 { text.removeLast() }
        return text + "…"
    }

    /// Height of a row whose texts are wrapped, the same for all rows of one line. Not every spreadsheet fits rows by
    /// itself when it opens a file.
    static func height(of cells: [WorkbookCell], widths: [Double]) -> Double {
        var highest = leastHeight
        for (cell, width) in zip(cells, widths) where cell.style.wrapsText {
            guard case .text(let text) = cell.value else { continue }
            highest = max(highest, height(text, width: width - 1.2 * Double(cell.style.indent)))
        }
        return highest
    }

    /// Height of a row of one line.
    private static let leastHeight = 18.0

    /// The width in columns of the spreadsheet of a text of so many cells of display: Han characters of the body font
    /// are a little wider than two digits of the default font.
    static func width(_ cells: Int) -> Double { (Double(cells) * 1.08 + 1.6).rounded(.up) }

    /// Height of a row of merged cells, which no spreadsheet fits by itself.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: Width of the merged columns.
    ///   - line: Height of one line in points.
    static func height(_ text: String, width: Double, line: Double = 15) -> Double {
        let room = max(4, Int((width - 1.6) / 1.08))
        // No character is wider than it has bytes: most texts need not be measured.
        if text.utf8.count <= room, !text.utf8.contains(0x0A) { return line + 3 }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
            lines + LineWrapping.lines(of: TerminalText.neutralised(String(part)), width: room).count
        }
        return min(400, Double(lines) * line + 3)
    }

    /// Height of a row with a title in letters of 16 points.
    static func titleHeight(_ title: String, width: Double) -> Double {
        max(30, height(title, width: width * PageFit.bodySize / 16, line: 24) + 3)
    }
}

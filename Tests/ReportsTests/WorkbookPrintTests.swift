import Counties
import Testing
import Workbook

@testable import Pairing
@testable import Reports

/// What comes out of the printer: every sheet can be read on A4, and every page says what it is.
@Suite struct WorkbookPrintTests {
    private func book(
        _ result: PairingResult = Samples.optimal(withRegrets: true),
        _ language: Language = .zh,
        warnings: [Diagnostic] = []
    ) -> WorkbookDocument {
        let tables = PairingTables.all(for: result, version: "1", chainMatches: Samples.matches)
        return WorkbookFormat.document(of: result, tables: tables, warnings: warnings, in: language)
    }

    private func sheet(_ document: WorkbookDocument, _ name: String) throws -> WorkbookSheet {
        try #require(document.sheets.first { $0.name == name }, "\(document.sheets.map(\.name))")
    }

    private func text(_ cell: WorkbookCell?) -> String {
        switch cell?.value {
        case .text(let text), .link(let text, _): text
        default: ""
        }
    }

    /// The sample with more helpers than fit a page across.
    private func wide(_ helpers: Int) -> PairingResult {
        var scenario = Samples.scenario()
        scenario.counties = (0..<(helpers + 2)).map { number in
            County(code: "37\(1000 + number)", name: "第\(number)区", role: number < helpers ? .helper : .receiver)
        }
        scenario.pairs = []
        let receivers = [CountyIndex(helpers), CountyIndex(helpers + 1)]
        var result = Samples.answer(
            PairingProblem(
                scenario: scenario,
                helpers: (0..<helpers).map(CountyIndex.init),
                receivers: receivers,
                values: (0..<(2 * helpers)).map { Int64($0) * 10_000 },
                reasons: Array(repeating: nil, count: 2 * helpers),
                scores: Array(repeating: nil, count: 2 * helpers)
            ),
            .optimal,
            .proved
        )
        result.plan = PairingPlan(pairs: [])
        return result
    }

    /// A printed width in points, added up as a spreadsheet does: 7 pixels a digit, 5 for the edges, 96 pixels an inch.
    private func printedWidth(_ sheet: WorkbookSheet) -> Double {
        sheet.columns.filter { !$0.isHidden }.reduce(0) { $0 + (7 * $1.width + 5) * 72 / 96 }
    }

    /// The width of the paper on its long edge between the margins, in points.
    private func paperWidth(_ sheet: WorkbookSheet) -> Double {
        ((sheet.print.paper == .a3 ? 420 : 297) - sheet.print.margins.left - sheet.print.margins.right) / 25.4 * 72
    }

    @Test(arguments: Language.allCases)
    func `no sheet is printed in letters below 8 points, and the plan fits one page`(language: Language) {
        for result in [Samples.optimal(withRegrets: true), wide(20), wide(68)] {
            for sheet in book(result, language).sheets where !sheet.columns.isEmpty {
                #expect(sheet.print.orientation == .landscape)
                if sheet.print.pagesAcross == 1 {
                    let size = 11 * min(1, paperWidth(sheet) / printedWidth(sheet))
                    #expect(size >= 8, "\(sheet.name): \(size)")
                } else {
                    #expect(sheet.print.pagesAcross == nil && sheet.print.scale * 11 >= 800, "\(sheet.name)")
                }
                for cell in sheet.rows.flatMap(\.cells) { #expect((cell.style.fontSize ?? 11) >= 11) }
                if sheet.name.hasPrefix("T1 ") { #expect(sheet.print.pagesAcross == 1 && sheet.print.paper == .a4) }
            }
        }
    }

    @Test func `the plan is a sheet without the loss that is 0 by definition and with hidden names for the chart`()
        throws
    {
        let book = book()
        let plan = try sheet(book, "T1 结对方案表")
        let headings = plan.rows[2].cells.map { text($0) }
        #expect(!headings.contains { $0.hasPrefix("强制损失") } && headings.last == "结对")
        #expect(plan.columns.map(\.isHidden) == Array(repeating: false, count: 14) + [true])
        let chart = try #require(try sheet(book, "得分图").charts.first)
        #expect(chart.showsHiddenCells && chart.series[0].categories.name == "O4:O6")
        #expect(plan.merges.contains(CellRange(rows: 0...0, columns: 0...13)))
        let notes = plan.rows.suffix(6).map { text($0.cells.first) }
        #expect(!notes.contains { $0.contains("强制损失") } && notes.contains { $0.contains("各按 0 至 100 分测算") })
    }

    @Test func `titles stand over the whole of a page, or on every page`() throws {
        let narrow = book()
        for sheet in narrow.sheets.dropFirst() where sheet.print.pagesAcross == 1 && sheet.columns.count > 1 {
            let last = sheet.columns.lastIndex { !$0.isHidden } ?? 0
            #expect(sheet.merges.contains(CellRange(rows: 0...0, columns: 0...last)), "\(sheet.name)")
        }
        let scores = try sheet(narrow, "T2 得分构成表")
        #expect(scores.print.pagesAcross == 1 && scores.print.paper == .a3 && scores.print.repeatedColumns == 0...1)
        #expect(scores.print.repeatedRows == 0...2 && text(scores.rows[0].cells.first) == "得分构成表")

        let matrix = try sheet(book(wide(68)), "得分矩阵")
        #expect(matrix.print.pagesAcross == nil && matrix.print.repeatedColumns == 0...0)
        #expect(matrix.merges.allSatisfy { $0.rows.lowerBound != 0 })
        #expect(text(matrix.rows[0].cells.first) == "得分矩阵" && text(matrix.rows[1].cells.first) == "单位：分")
        let square = try sheet(book(wide(20)), "得分矩阵")
        #expect(square.print.pagesAcross == 1)
        #expect(square.merges.contains(CellRange(rows: 0...0, columns: 0...20)))
    }

    @Test func `columns fall on pages as a printer fills them`() {
        #expect(PageFit([10, 10], repeated: 1).pages == [0..<2])
        let fit = PageFit(Array(repeating: 49, count: 10), repeated: 1)
        // 261 points a column, 1,553 a page of A3: five columns, then four beside the repeated one.
        #expect(fit.pages == [0..<5, 5..<9, 9..<10] && fit.paper == .a3)
        // 1,075 points fit a page of A4.
        #expect(PageFit(Array(repeating: 49, count: 4), repeated: 1).paper == .a4)
        #expect(PageFit(Array(repeating: 49, count: 5), repeated: 1).pages == [0..<5])
        #expect(PageFit([500, 500], repeated: 1).pages == [0..<2])
        #expect(PageFit([], repeated: 0).pages == [0..<0])
    }

    @Test func `columns without data are not printed, and their names are said`() throws {
        let scores = try sheet(book(wide(3)), "T2 得分构成表")
        let headings = scores.rows[2].cells.map { text($0) }
        #expect(!headings.contains("要素满足度") && headings.contains("产业链互补\n（分）"))
        let note = try #require(scores.rows.flatMap(\.cells).map { text($0) }.first { $0.contains("没有数据、未列入的栏") })
        #expect(note.contains("要素满足度") && !note.contains("产业链互补"))
    }

    @Test func `rows are as high as their texts need`() throws {
        for sheet in book().sheets {
            for (number, row) in sheet.rows.enumerated() where row.cells.contains(where: { $0.style.wrapsText }) {
                #expect((row.height ?? 0) >= 18, "\(sheet.name) \(number)")
            }
        }
        #expect(WorkbookPage.height("县", width: 20) == 18)
        // 20 digits have room for 8 Han: after ， a line ends rather than begins.
        #expect(WorkbookPage.height(String(repeating: "县", count: 9), width: 20) == 33)
        #expect(WorkbookPage.height(String(repeating: "县", count: 8) + "，县", width: 20) == 33)
    }

    @Test func `the first sheet repeats the header of its list and leaves sources and scales to T14`() throws {
        let book = book()
        let cover = try sheet(book, "说明")
        let repeated = try #require(cover.print.repeatedRows)
        #expect(cover.rows[repeated.lowerBound].cells.map { text($0) } == ["类别", "参数", "取值", "说明"])
        let words = cover.rows.map { $0.cells.map { text($0) } }
        #expect(!words.contains { $0.first == "数据来源" || $0.first == "表注" || $0.first == "得分参数" })
        let listed = words.count { ["情景", "结果", "结对规则", "分组名额", "求解设置"].contains($0.first) }
        let all = try sheet(book, "T14 参数与口径").rows.count - 4
        #expect(words.last?.first?.hasPrefix("其余 \(all - listed) 项") == true)
        guard case .link(_, "T14 参数与口径") = cover.rows.last?.cells.first?.value else {
            return #expect(Bool(false), "\(String(describing: cover.rows.last))")
        }
    }

    @Test func `warnings stand on the first sheet and under the plan`() throws {
        let warnings = (1...4).map { (number: Int) in
            Diagnostic(
                code: "W\(number)",
                severity: .warning,
                file: "counties.csv",
                line: number,
                message: BilingualText(zh: "提示甲\(number)。", en: "warning \(number)."),
                help: BilingualText(zh: "办法乙\(number)", en: "remedy \(number)")
            )
        }
        let book = book(warnings: warnings)
        let cover = try sheet(book, "说明").rows.map { $0.cells.map { text($0) } }
        #expect(cover.contains(["提示（4 条）"]))
        #expect(cover.contains(["W2", "提示甲2。"]))
        let line = try sheet(book, "T1 结对方案表").rows.last.map { text($0.cells.first) }
        #expect(
            line == "注：使用本方案前请看：有 4 条提示，前三条是：提示甲1（W1）；提示甲2（W2）；提示甲3（W3）。见“说明”。"
        )
        // Where the faulty rows stand does not change the workbook: another order of rows gives the same one.
        let moved = warnings.reversed().map { warning in
            var moved = warning
            (moved.file, moved.line) = ("县域名录", 99)
            moved.help = BilingualText(same: "县域名录!A1")
            return moved
        }
        #expect(try sheet(self.book(warnings: moved), "说明").rows.map { $0.cells.map { text($0) } } == cover)
        #expect(!(try sheet(self.book(), "说明").rows.contains { text($0.cells.first).hasPrefix("提示") }))
        let many = (0..<5000).map { (number: Int) in
            Diagnostic(
                code: "W1",
                severity: .warning,
                file: "a.csv",
                line: number,
                message: BilingualText(same: "x"),
                help: BilingualText(same: "")
            )
        }
        let short = try sheet(self.book(warnings: many), "说明").rows.map { text($0.cells.first) }
        #expect(short.count { $0 == "W1" } == 100 && short.contains { $0.hasPrefix("另有 4900 条提示") })
    }
}

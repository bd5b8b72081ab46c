import Counties
import Planning
import Testing
import Workbook

@testable import Pairing
@testable import Reports

/// The sheets T4…T9 as values, before any file is written.
@Suite struct PolicyWorkbookTests {
    private func document(_ result: PolicyResult? = nil, _ language: Language = .zh) throws -> WorkbookDocument {
        let result = try result ?? PolicySamples.result()
        let tables = PolicyTables.all(for: result, version: "1", chainMatches: Samples.matches)
        return WorkbookFormat.document(of: result, tables: tables, in: language)
    }

    private func sheet(_ document: WorkbookDocument, _ name: String) throws -> WorkbookSheet {
        try #require(document.sheets.first { $0.name == name }, "\(document.sheets.map(\.name))")
    }

    private func words(_ sheet: WorkbookSheet) -> [[String]] {
        sheet.rows.map { row in
            row.cells.map { cell in
                switch cell.value {
                case .blank: ""
                case .text(let text), .link(let text, _): text
                case .number(let number): "\(number)"
                case .formula(let formula):
                    switch formula.result {
                    case .number(let number): "=\(formula.expression)|\(number)"
                    case .text(let text): "=\(formula.expression)|\(text)"
                    }
                }
            }
        }
    }

    private func row(_ sheet: WorkbookSheet, _ label: String) throws -> [String] {
        try #require(words(sheet).first { $0.first == label }, "\(label)")
    }

    @Test func `the sheets of a policy plan stand in order, with names in both languages`() throws {
        #expect(
            try document().sheets.map(\.name) == [
                "说明", "T1 结对方案表", "得分图", "T2 得分构成表", "得分矩阵", "T3 产业链对接清单", "T4 项目安排表", "T5 资金安排表",
                "T6 要素指标配置表", "T7 税收分享测算表", "两本账汇总", "T8 预期成效表", "T9 资源紧张度", "T14 参数与口径",
                "T15 未配对、未入选说明",
            ]
        )
        #expect(
            try document(nil, .en).sheets.map(\.name)[6...12] == [
                "T4 Projects", "T5 Money", "T6 Factors", "T7 Tax sharing", "Both books", "T8 Results", "T9 Resources",
            ]
        )
    }

    @Test func `totals of projects count those that are placed`() throws {
        let sheet = try sheet(document(), "T4 项目安排表")
        let total = try row(sheet, "入选项目合计")
        let headings = words(sheet)[2]
        let land = try #require(headings.firstIndex(of: "用地\n（亩）"))
        let letter = CellRange.columnName(land)
        #expect(total[land] == "=ROUND(SUMIFS(\(letter)4:\(letter)10,A4:A10,\"入选\"),6)|80.5")
        let invest = try #require(headings.firstIndex(of: "总投资\n（亿元）"))
        #expect(total[invest].hasSuffix("|3.7"))
        // Nothing is a matter of venture teams here, but zeros are figures; blank columns go.
        #expect(headings.contains("创投服务团\n（支）") && headings.contains("责任部门"))
    }

    @Test func `money is added up by year and in all`() throws {
        let sheet = try sheet(document(), "T5 资金安排表")
        #expect(try row(sheet, "2025年合计")[13] == "=ROUND(SUMIFS(N4:N9,C4:C9,2025),6)|1160.0")
        #expect(try row(sheet, "2026年合计")[13].hasSuffix("|5660.0"))
        #expect(try row(sheet, "合计")[13] == "=ROUND(SUM(N4:N9),6)|6820.0")
    }

    @Test func `each factor has a total of its own`() throws {
        let sheet = try sheet(document(), "T6 要素指标配置表")
        #expect(try row(sheet, "用地合计")[3] == "=ROUND(SUMIFS(D4:D9,C4:C9,\"用地\"),6)|80.5")
        #expect(try row(sheet, "产业创新服务团合计")[6].hasSuffix("|2.0"))
    }

    @Test func `a factor that a county has no figure of has nothing left over in all, and a note says why`() throws {
        let result = try PolicySamples.result()
        var tables = PolicyTables.all(for: result, version: "1", chainMatches: Samples.matches)
        let place = try #require(tables.firstIndex { $0.id == "T6" })
        let note = PolicyPhrase.partialStock.text.zh
        func sheet() throws -> WorkbookSheet {
            try self.sheet(WorkbookFormat.document(of: result, tables: tables, in: .zh), "T6 要素指标配置表")
        }
        #expect(try !row(sheet(), "用地合计")[7].isEmpty)
        #expect(try !words(sheet()).contains { $0.first?.contains(note) == true })
        var rows = tables[place].rows.map { Array($0) }
        (rows[0][4], rows[0][7]) = (.blank, .blank)
        tables[place].rows = ReportRows(rows)
        #expect(try row(sheet(), "用地合计")[7].isEmpty)
        #expect(try row(sheet(), "用地合计")[3].hasSuffix("|80.5"))
        #expect(try !row(sheet(), "产业创新服务团合计")[7].isEmpty)
        #expect(try words(sheet()).contains { $0.first?.contains(note) == true })
    }

    @Test func `the books are added up apart, without what is told for information`() throws {
        let sheet = try sheet(document(), "T7 税收分享测算表")
        let shared = try row(sheet, "税收分享合计")
        #expect(shared[5].hasPrefix("=ROUND(SUMIFS(F4:F") && shared[5].hasSuffix("|300.0"))
        let helpers = try row(sheet, "强县账资金合计（万元）")
        #expect(helpers[6].hasSuffix("|300.0") && helpers[7].hasSuffix("|820.0"))
        // 450 + 100 + 50 + 400 + 820 + 900.5, without output, main taxes and the bonds of 5000.
        #expect(try row(sheet, "弱县账资金合计（万元）")[6].hasSuffix("|2720.5"))
    }

    @Test func `the summary of the books has a row for each county and year and the totals of T7`() throws {
        let sheet = try sheet(document(), "两本账汇总")
        let rows = words(sheet)
        // Taierzhuang in its first year: 450 + 100 + 200 + 300 + 60 and 30 mu of land; it gives nothing.
        let first = try #require(rows.first { $0.prefix(3) == ["弱县账", "台儿庄区", "2025.0"] })
        #expect(Array(first[3...4]) == ["1110.0", "0.0"] && first[8] == "30.0")
        #expect(first[6].hasPrefix("=ROUND(D") && first[6].hasSuffix("|1110.0"))
        // In the second year it shares 200.25 of 910.5; what its projects pay in main taxes is part of local taxes.
        let second = try #require(rows.first { $0.prefix(3) == ["弱县账", "台儿庄区", "2026.0"] })
        #expect(Array(second[3...5]) == ["910.5", "200.25", "200.25"] && second[6].hasSuffix("|710.25"))
        let helper = try #require(rows.first { $0.prefix(3) == ["强县账", "黄岛区", "2026.0"] })
        #expect(Array(helper[3...5]) == ["200.25", "260.0", "200.25"] && helper[6].hasSuffix("|-59.75"))
        let bonds = try #require(rows.first { $0.prefix(3) == ["弱县账", "庆云县", "2026.0"] })
        #expect(bonds[3] == "150.0" && bonds[7] == "5000.0")
        let (helpers, receivers) = (try row(sheet, "强县账合计"), try row(sheet, "弱县账合计"))
        let taxes = try self.sheet(document(), "T7 税收分享测算表")
        func result(_ cell: String) -> Substring? { cell.split(separator: "|").last }
        #expect(result(helpers[3]) == result(try row(taxes, "强县账资金合计（万元）")[6]))
        #expect(result(helpers[4]) == result(try row(taxes, "强县账资金合计（万元）")[7]))
        #expect(result(receivers[3]) == result(try row(taxes, "弱县账资金合计（万元）")[6]))
        #expect(helpers[3].hasPrefix("=ROUND(SUMIFS(D4:D"))
        for language in Language.allCases {
            let name = language == .zh ? "两本账汇总" : "Both books"
            let print = try self.sheet(document(nil, language), name).print
            #expect(print.pagesAcross == 1 && print.orientation == .landscape && print.paper == .a4)
        }
    }

    @Test func `amounts of a column, or of rows in one unit, have one number of decimals`() throws {
        for language in Language.allCases {
            for sheet in try document(nil, language).sheets where sheet.name.dropFirst().first?.isNumber == true {
                let rows = Array(sheet.rows).dropFirst(3)
                let unit = words(sheet)[2].firstIndex { $0 == "单位" || $0 == "Unit" }
                var formats: [String: Set<String>] = [:]
                for column in sheet.columns.indices {
                    for (row, words) in zip(rows, words(sheet).dropFirst(3)) where row.cells.indices.contains(column) {
                        let format = row.cells[column].style.numberFormat.code
                        let own = unit.map { words.indices.contains($0) ? words[$0] : "" } ?? "column \(column)"
                        if format.hasPrefix("#,##0") { formats[own, default: []].insert(format) }
                    }
                }
                // Totals below have a label and no unit; they go together too.
                for (own, found) in formats {
                    #expect(found.count <= 1, "\(sheet.name) \(own): \(found)")
                }
            }
        }
    }

    @Test func `notes of a sheet on several pages stand on the first`() throws {
        let sheet = try sheet(document(), "T4 项目安排表")
        #expect(sheet.print.pagesAcross == nil && sheet.print.paper == .a3)
        let notes = words(sheet).filter { $0.contains { $0.hasPrefix("注：") } }
        #expect(!notes.isEmpty && notes.allSatisfy { $0.first?.hasPrefix("注：") == true })
    }

    @Test func `weighted benefits lead to the objective`() throws {
        let sheet = try sheet(document(), "T8 预期成效表")
        let weighted = try #require(words(sheet)[2].firstIndex(of: "加权得益\n（分）"))
        #expect(try row(sheet, "合计")[weighted] == "=ROUND(SUM(I4:I6),6)|246.5429")
        #expect(try row(sheet, "结余奖励得分")[weighted] == "0.52")
        #expect(try row(sheet, "目标值")[weighted] == "=ROUND(SUM(I8:I9),4)|247.0629")
        #expect(!words(sheet).contains { $0.first == "保留现行结对加分" })
        var other = try PolicySamples.result()
        other.pairing.objective = PolicySamples.points(300)
        #expect(try row(self.sheet(document(other), "T8 预期成效表"), "目标值")[weighted] == "300.0")
    }

    @Test func `T1 stays on one page and has no objective of its own`() throws {
        for language in Language.allCases {
            let plan = try document(nil, language).sheets[1]
            #expect(plan.print.pagesAcross == 1, "\(language)")
        }
        let plan = try sheet(document(), "T1 结对方案表")
        #expect(try row(plan, "合计")[2] == "=ROUND(SUM(C4:C6),4)|177.879")
        #expect(!words(plan).contains { $0.first == "目标值" })
        #expect(words(plan)[2].contains("主攻产业链") && !words(plan)[2].contains("对接产业链"))
    }

    @Test func `what a row is about stays at the left, and every sheet can be filtered and read`() throws {
        let frozen = ["T4": 2, "T5": 2, "T6": 2, "T7": 3, "T8": 2, "T9": 1]
        for language in Language.allCases {
            for sheet in try document(nil, language).sheets {
                guard let columns = frozen[String(sheet.name.prefix(2))], sheet.name.dropFirst(2).first == " " else {
                    continue
                }
                #expect(sheet.frozenRows == 3 && sheet.frozenColumns == columns, "\(sheet.name)")
                #expect(sheet.autofilter != nil && sheet.print.orientation == .landscape)
                #expect(sheet.print.pagesAcross == 1 || sheet.print.scale * 11 >= 800, "\(sheet.name)")
                #expect(sheet.rows.allSatisfy { ($0.height ?? 1) <= 409 } && sheet.name.utf16.count <= 31)
                let isPlain = words(sheet).joined().allSatisfy { !$0.contains("tables.xlsx") }
                #expect(isPlain, "\(sheet.name): a remark for files")
            }
        }
    }

    @Test func `the first sheet says how many projects are placed and what money is used`() throws {
        let cover = words(try sheet(document(), "说明")).joined()
        #expect(cover.contains("项目：入选 2 个，候补 3 个，不准入 2 个"))
        #expect(
            cover.contains("安排资金 6820 万元：引导资金 600，结余奖励 400，专项债券 5000，强县资金 820，弱县自担 0")
        )
        #expect(cover.contains("projects.two_high_ratio"))
    }

    @Test func `a plan without flows and grants still makes every sheet`() throws {
        let large = try PolicySamples.large()
        for language in Language.allCases {
            let names = try document(large, language).sheets.map(\.name)
            #expect(names.count { $0.hasPrefix("T4") || $0.hasPrefix("T8") } == 2, "\(names)")
        }
    }
}

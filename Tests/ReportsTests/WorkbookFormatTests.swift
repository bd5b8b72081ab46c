import Counties
import Testing
import Workbook

@testable import Pairing
@testable import Reports

/// The result workbook as a value, before any file is written.
@Suite struct WorkbookFormatTests {
    private func document(
        _ result: PairingResult,
        _ language: Language = .zh,
        rowLimit: Int = CellRange.rowLimit
    ) -> WorkbookDocument {
        let tables = PairingTables.all(for: result, version: "1", chainMatches: Samples.matches)
        return WorkbookFormat.document(of: result, tables: tables, in: language, rowLimit: rowLimit)
    }

    private func sheet(_ document: WorkbookDocument, _ name: String) throws -> WorkbookSheet {
        try #require(document.sheets.first { $0.name == name }, "\(document.sheets.map(\.name))")
    }

    /// The words of a sheet, row by row; numbers as written.
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

    @Test func `sheets stand in order, with names in both languages`() {
        let result = Samples.optimal(withRegrets: true)
        #expect(
            document(result).sheets.map(\.name) == [
                "说明", "T1 结对方案表", "得分图", "T1b 强制损失表", "强制损失矩阵", "T2 得分构成表", "得分矩阵", "T3 产业链对接清单",
                "T10 方案比较表", "T14 参数与口径", "T15 未配对、未入选说明",
            ]
        )
        #expect(
            document(result, .en).sheets.map(\.name) == [
                "Read me", "T1 Pairs", "Chart", "T1b Forced losses", "Loss matrix", "T2 Values", "Value matrix",
                "T3 Chains", "T10 Comparison", "T14 Parameters", "T15 Without partner",
            ]
        )
        #expect(
            document(Samples.infeasible(Samples.shortage())).sheets.map(\.name)
                == ["说明", "T2 得分构成表", "得分矩阵", "T13 冲突诊断", "T14 参数与口径"]
        )
    }

    @Test func `totals are formulas with the printed values`() throws {
        let book = document(Samples.optimal(withRegrets: true))
        #expect(try row(sheet(book, "T1 结对方案表"), "合计")[2] == "=ROUND(SUM(C4:C6),4)|177.879")
        let scores = try sheet(book, "T2 得分构成表")
        let total = try row(scores, "列入方案的结对合计")
        #expect(total[2] == "=ROUND(SUMIF(D4:D10,\"是\",C4:C10),4)|177.879")
        #expect(words(scores)[3][2] == "=ROUND(SUM(E4:I4),4)|55.1234")
        // A given value has no parts to add.
        #expect(words(scores)[4][2] == "-2.5")
        let comparison = try sheet(book, "T10 方案比较表")
        #expect(words(comparison)[3][5] == "=ROUND(E4-C4,4)|19.6044")
        let all = try row(comparison, "合计")
        #expect(all[2] == "=ROUND(SUM(C4:C6),4)|156.1235" && all[4] == "=ROUND(SUM(E4:E6),4)|177.879")
        #expect(all[5] == "=ROUND(E8-C8,4)|21.7555")
        let current = try row(comparison, "其中有现行结对的弱县")
        #expect(current[2] == "=ROUND(SUMIF(G4:G6,\"现行结对（既有事实）\",C4:C6),4)|60.0")
        let without = try row(comparison, "其中有现行结对的弱县（不含合作基础分）")
        #expect(without[4].hasSuffix(",4)|60.9011"))
    }

    @Test func `a total that the rows do not give is no formula`() throws {
        var result = Samples.optimal()
        result.valueTotal = Points(units: 1)
        #expect(try row(sheet(document(result), "T1 结对方案表"), "合计")[2] == "0.0001")
    }

    @Test func `bonus and penalty lead from the total to the objective`() throws {
        var scenario = Samples.scenario()
        scenario.pairing.keepBonus = Points(units: 50_000)
        scenario.pairing.unpairedPenalty = Points(units: 20_000)
        var result = Samples.optimal(scenario: scenario)
        result.kept = 2
        result.unpaired = [Samples.taierzhuang]
        result.objective = Points(units: 1_778_790 + 100_000 - 20_000)
        let plan = try sheet(document(result), "T1 结对方案表")
        #expect(try row(plan, "保留现行结对加分")[2] == "10.0" && row(plan, "未配对扣分")[2] == "-2.0")
        #expect(try row(plan, "目标值")[2] == "=ROUND(SUM(C8:C10),4)|185.879")
        #expect(try row(plan, "合计")[2] == words(plan)[7][2])
    }

    @Test func `codes are text, shares are shares, and formats follow the kinds`() throws {
        let plan = try sheet(document(Samples.optimal()), "T1 结对方案表")
        let headings = words(plan)[2]
        let cells = plan.rows[3].cells
        func cell(_ heading: String) throws -> WorkbookCell { cells[try #require(headings.firstIndex(of: heading))] }
        #expect(try cell("弱县代码").value == .text("370405") && cell("弱县代码").style.numberFormat == .text)
        #expect(try cell("数据覆盖率").value == .number(0.85) && cell("数据覆盖率").style.numberFormat == .percent)
        #expect(try cell("得分\n（分）").value == .number(74.7278) && cell("得分\n（分）").style.numberFormat == .twoDecimals)
        #expect(plan.frozenRows == 3 && plan.frozenColumns == 2 && plan.print.repeatedRows == 0...2)
        #expect(plan.autofilter?.name == "A3:O6" && plan.print.orientation == .landscape)
        #expect(words(plan)[0] == ["结对方案表"] && words(plan)[1].contains("单位：分"))
    }

    @Test func `matrices name the rule of a pair that may not be made, and mark the plan`() throws {
        let book = document(Samples.optimal(withRegrets: true))
        let values = try sheet(book, "得分矩阵")
        #expect(words(values)[4] == ["庆云县", "62.1511", "— P3", "60.0"])
        #expect(words(values)[5][3] == "— P4")
        #expect(values.rows[3].cells[3].style.isBold && !values.rows[3].cells[1].style.isBold)
        #expect(values.colorScales.map(\.range.name) == ["B4:D6"])
        #expect(words(try sheet(book, "强制损失矩阵"))[3] == ["台儿庄区", "21.7555", "90.379", "0.0"])
    }

    @Test func `the first sheet has result, proof, sheets, parameters and sources`() throws {
        let cover = words(try sheet(document(Samples.optimal()), "说明")).joined()
        for text in ["示例数据，非官方统计", "结论：最优（已证明）", "GLPK 5.0", "T10 方案比较表", "input_sha256", "same_city", "允许"] {
            #expect(cover.contains(text) || cover.contains { $0.contains(text) }, "\(text)")
        }
        let facts = document(Samples.optimal(scenario: Samples.scenario(isAssumed: false)))
        for sheet in facts.sheets where sheet.name != "T14 参数与口径" {
            #expect(!words(sheet).joined().contains("示例数据，非官方统计"), "\(sheet.name)")
        }
    }

    @Test func `a table with more rows than a sheet can hold is left out, and the first sheet says so`() throws {
        let book = document(Samples.optimal(), rowLimit: 13)
        #expect(!book.sheets.contains { $0.name == "T2 得分构成表" })
        let cover = words(try sheet(book, "说明"))
        let line = try #require(cover.first { $0.first == "T2 得分构成表" })
        #expect(line[2] == WorkbookPhrase.tooManyRows.text.zh && line[3] == "7.0")
    }

    @Test func `a text longer than a cell is cut visibly`() {
        let cell = WorkbookCells(language: .zh).text(String(repeating: "县", count: 40_000), CellStyle())
        guard case .text(let text) = cell.value else { return #expect(Bool(false), "\(cell.value)") }
        #expect(text.utf16.count <= 32_767 && text.hasSuffix("全文见 CSV 文件）"))
    }

    @Test(arguments: WorkbookPhrase.allCases)
    func `every phrase of the workbook exists in both languages`(phrase: WorkbookPhrase) {
        #expect(phrase.text.zh != phrase.rawValue && phrase.text.en != phrase.rawValue)
        #expect(phrase.text.zh.unicodeScalars.contains { $0.value > 0x2E80 })
        #expect(!phrase.text.en.unicodeScalars.contains { $0.value > 0x2E80 })
    }

    @Test func `every sheet of every answer can be written`() throws {
        for result in [Samples.optimal(withRegrets: true), Samples.feasible(), Samples.noPlan(), Samples.infeasible()] {
            for language in Language.allCases {
                for sheet in document(result, language).sheets {
                    #expect(sheet.name.utf16.count <= 31)
                    #expect(sheet.rows.allSatisfy { ($0.height ?? 1) > 0 && ($0.height ?? 1) <= 409 }, "\(sheet.name)")
                }
            }
        }
    }
}

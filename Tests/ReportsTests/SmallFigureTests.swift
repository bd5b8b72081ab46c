import Counties
import Testing
import Workbook

@testable import Pairing
@testable import Reports

/// What is not 0 is not shown as 0.
@Suite struct SmallFigureTests {
    /// The plan of the sample, whose first pair could be barred for 42 ten-thousandths of a point.
    private func result() -> PairingResult {
        var result = Samples.optimal(withRegrets: true)
        result.pairs[0].margin = .loss(Points(units: 42))
        result.regrets?[0].loss = Points(units: 42)
        result.comparison?.rows[1].planValue = Points(units: 600_042)
        return result
    }

    @Test(
        arguments: [
            (Int64(0), "0.00", "0.00"), (1, "0.0001", "+0.0001"), (49, "0.0049", "+0.0049"), (50, "0.01", "+0.01"),
            (-42, "-0.0042", "-0.0042"), (-50, "-0.01", "-0.01"), (13_849, "1.38", "+1.38"),
        ] as [(Int64, String, String)]
    )
    func `points have four decimals where two would show 0`(units: Int64, plain: String, signed: String) {
        #expect(DecimalText.points(Points(units: units)) == plain)
        #expect(DecimalText.difference(Points(units: units)) == signed)
    }

    @Test(
        arguments: [
            (Int64(0), "0"), (1, "0.000001"), (49, "0.00005"), (1_155_000, "1.155"), (-12_345_678, "-12.3457"),
            (99_999_999, "100"), (100_004_999, "100"), (60_680_185_362, "60680.19"), (27_500_000_001, "27500"),
            (.max, "9223372036854.78"), (.min, "-9223372036854.78"),
        ] as [(Int64, String)]
    )
    func `amounts have as many decimals as their size asks for, and no needless zeros`(units: Int64, text: String) {
        #expect(DecimalText.amount(Amount(units: units)) == text)
        let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
        #expect(DecimalText.decimals(for: Amount(units: units)) == decimals)
    }

    @Test func `quantities and shares have more decimals where theirs would show 0`() {
        #expect(DecimalText.quantity(0.0042, shown: 2) == "0.004")
        #expect(DecimalText.quantity(0.3, shown: 0) == "0.3")
        #expect(DecimalText.quantity(0, shown: 2) == "0.00")
        #expect(DecimalText.quantity(-0.004, shown: 2) == "-0.004")
        #expect(DecimalText.quantity(17.4, shown: 2) == "17.40")
        #expect(DecimalText.quantity(1e-9, shown: 2) == "0.00")
        #expect(DecimalText.percent(0.0004) == "0.04%")
        #expect(DecimalText.percent(0.7) == "70.0%")
        #expect(DecimalText.quantity(.nan, shown: 2) == nil)
    }

    @Test func `a small loss is less than 0.01 points in sentences, and exact in the tables of the screen`() {
        let zh = SolveSummary(result()).text(TerminalFormat(language: .zh, width: 200))
        #expect(zh.contains("台儿庄区（黄岛区）：不结此对，总分减少不足 0.01 分，届时"))
        #expect(zh.contains("济南市市中区（损失不足 0.01 分）"))
        #expect(zh.contains("0.0042") && !zh.contains(" 0.00 分"))
        let en = SolveSummary(result()).text(TerminalFormat(language: .en, width: 200))
        #expect(en.contains("without this pair the total loses less than 0.01 points: "))
        #expect(en.contains("济南市市中区 (loss less than 0.01 points)"))
    }

    @Test func `a tie is still a loss of nothing`() {
        var result = result()
        result.pairs[0].margin = .loss(.zero)
        result.pairs[0].exchange = []
        let text = SolveSummary(result).text(TerminalFormat(language: .zh, width: 200))
        #expect(text.contains("台儿庄区（黄岛区）：不结此对，总分减少 0.00 分"))
    }

    @Test func `cells of the workbook show what two decimals would hide, and CSV stays exact`() throws {
        let tables = PairingTables.all(for: result(), version: "1", chainMatches: { _ in [] })
        let book = WorkbookFormat.document(of: result(), tables: tables, in: .zh)
        func formats(_ name: String, _ value: Double) throws -> Set<String> {
            let sheet = try #require(book.sheets.first { $0.name == name })
            let cells = sheet.rows.flatMap(\.cells).filter { cell in
                switch cell.value {
                case .number(let number): number == value
                case .formula(let formula): formula.result == .number(value)
                default: false
                }
            }
            return Set(cells.map(\.style.numberFormat.code))
        }
        #expect(try formats("T1 结对方案表", 0.0042) == ["0.0000"])
        #expect(try formats("T1 结对方案表", 21.7555) == ["0.00"])
        #expect(try formats("T1b 强制损失表", 0.0042) == ["0.0000"])
        #expect(try formats("强制损失矩阵", 0.0042) == ["0.0000"])
        #expect(try formats("强制损失矩阵", 0) == ["0.00"])
        #expect(try formats("T10 方案比较表", 0.0042) == ["+0.0000;-0.0000"])
        let plan = try #require(tables.first)
        let rows = RFC4180.rows(CSVFormat.bytes(of: plan, in: .en))
        let margin = try #require(rows[0].firstIndex(of: "margin"))
        #expect(rows.dropFirst().map { $0[margin] } == ["0.0042", "21.7555", "90.379"])
    }
}

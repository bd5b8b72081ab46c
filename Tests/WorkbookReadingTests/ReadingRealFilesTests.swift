import Foundation
import JieduiTestSupport
import Testing

@testable import WorkbookReading

/// Files of another program's making: openpyxl for Python, where the machine has it.
///
/// `JIEDUI_PYTHON` may name the interpreter; without it `python3` is asked.
@Suite struct ReadingRealFilesTests {
    private static let python = ProcessInfo.processInfo.environment["JIEDUI_PYTHON"] ?? "python3"

    private static func run(_ arguments: [String]) -> Bool {
        ChildProcess.run(python, arguments) == .exit(0)
    }

    static let hasOpenpyxl = run(["-c", "import openpyxl"])

    private static let script = """
        import datetime, sys, openpyxl
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "县&市"
        sheet.append(["代码", "名称", "产值", "占比", "日期", None, True])
        sheet.append(["370102", "历下区\\nLixia\\x0d", 0.1 + 0.2, 0.075, datetime.date(2024, 3, 1), None, "=1+1"])
        sheet["C2"].number_format = '0.00"亿元"'
        sheet["D2"].number_format = '0.00%'
        sheet["E2"].number_format = 'yyyy"年"m"月"d"日"'
        sheet["C4"] = 123456
        sheet["C4"].number_format = '0!.0,"万元"'
        sheet["D4"] = datetime.datetime(2024, 3, 1, 8, 30)
        sheet["E4"] = 1e22
        sheet["XFD1048576"] = "末"
        sheet.merge_cells("A1:B1")
        other = book.create_sheet("隐藏")
        other.sheet_state = "hidden"
        book.save(sys.argv[1])
        """

    @Test(.enabled(if: hasOpenpyxl, "openpyxl is not here: no file of its making is read"))
    func `a workbook that openpyxl wrote is read`() throws {
        try ReadingPackage.withFile([]) { path in
            #expect(Self.run(["-c", Self.script, path]))
            let reader = try WorkbookReader(path: path)
            #expect(reader.sheets.map(\.name) == ["县&市", "隐藏"])
            #expect(reader.sheets.map(\.isHidden) == [false, true])
            let rows = try reader.rows(of: reader.sheets[0])
            var values: [String: CellValue] = [:]
            while let row = try rows.next() {
                for cell in row.cells {
                    values[CellReference(row: row.number, column: cell.column).description] = cell.value
                }
            }
            // The first row's merged cell B1 is blank.
            #expect(values["A1"] == .text("代码") && values["B1"] == nil && values["G1"] == .boolean(true))
            #expect(values["A2"] == .text("370102"))
            #expect(values["C2"] == .number(text: "0.3", format: NumberFormat(unit: "亿元")))
            #expect(values["D2"] == .number(text: "0.075", format: NumberFormat(isPercent: true)))
            #expect(values["E2"] == .date(DateValue(text: "2024-03-01", parts: .date, serial: "45352")))
            #expect(values["G2"] == .formulaWithoutValue)
            #expect(
                values["C4"]
                    == .number(text: "123456", format: NumberFormat(unit: "万元", shownDividedByPowerOfTen: 4))
            )
            let moment: DateParts = [.year, .month, .day, .time]
            #expect(
                values["D4"]
                    == .date(DateValue(text: "2024-03-01T08:30:00", parts: moment, serial: "45352.3541666667"))
            )
            #expect(values["E4"] == .plain("1e22"))
            #expect(values["XFD1048576"] == .text("末"))
            #expect(rows.mergedRanges.map(\.description) == ["A1:B1"])
        }
    }
}

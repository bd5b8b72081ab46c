import Counties
import WorkbookReading

/// A plan in a workbook, such as the result workbook of `solve` after somebody has edited it: the first sheet whose top
/// names helper and receiver and is no other table of a report.
struct PlanWorkbook {
    /// Name of the sheet.
    let sheet: String
    /// The sheet as CSV, with the row behind every line.
    let table: SheetTable
    /// Whether other sheets hold projects, money or other things that a plan decides.
    let holdsMore: Bool

    /// Finds the plan in a workbook; nil where no sheet has one.
    ///
    /// - Throws: `WorkbookFault`.
    init?(path: String) throws(WorkbookFault) {
        let reader = try WorkbookReader(path: path)
        for sheet in reader.sheets {
            if let table = try Self.table(of: sheet, reader) {
                self.sheet = sheet.name
                self.table = table
                holdsMore = reader.sheets.contains { Self.isOfDecisions($0.name) }
                return
            }
        }
        return nil
    }

    /// Rows at the top of a sheet among which the header is looked for.
    private static let topRows = 10
    /// A sheet whose first row with something in it stands below this one holds no plan.
    private static let lastTopRow = 1_000

    /// Whether a sheet bears the name of one of the tables T4 to T9 of a report: `T5 资金安排表`.
    private static func isOfDecisions(_ name: String) -> Bool {
        name.firstMatch(of: /^[Tt][4-9](?![0-9])/) != nil
    }

    private static func table(of sheet: SheetInfo, _ reader: WorkbookReader) throws(WorkbookFault) -> SheetTable? {
        let rows = try reader.rows(of: sheet)
        var table = SheetTable()
        var top: [SheetRow] = []
        while top.count < topRows, let row = try rows.next(), row.number <= lastTopRow || !top.isEmpty {
            top.append(row)
        }
        // What stands beside the table is no part of it, and would make every row as wide as itself.
        guard let width = top.first(where: isHeader)?.cells.last?.column else { return nil }
        for row in top { table.append(texts(of: row, width: width), row: row.number) }
        while let row = try rows.next() {
            table.append(texts(of: row, width: width), row: row.number)
            guard table.bytes.count <= ScenarioFolder.tableLimit else {
                throw .fileTooLarge(bytes: table.bytes.count, limit: ScenarioFolder.tableLimit)
            }
        }
        return table
    }

    private static func isHeader(_ row: SheetRow) -> Bool {
        PlanTable.isHeader(texts(of: row, width: row.cells.last?.column ?? 0))
    }

    private static func texts(of row: SheetRow, width: Int) -> [String] {
        var texts = [String](repeating: "", count: width)
        for cell in row.cells where cell.column <= width {
            texts[cell.column - 1] = SheetCellText.text(of: cell.value, under: nil)
        }
        return texts
    }

    /// A finding about the CSV as a finding about the sheet.
    func moved(_ diagnostic: Diagnostic) -> Diagnostic {
        var moved = diagnostic
        moved.file = sheet
        guard let line = diagnostic.line else { return moved }
        let row = table.row(ofLine: line)
        moved.line = row
        moved.cell = CellReference(row: row, column: diagnostic.column ?? 1).description
        return moved
    }
}

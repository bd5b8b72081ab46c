import Counties
import WorkbookReading

/// A plan in a workbook, such as the result workbook of `solve` after somebody has edited it: the first sheet whose top
/// names helper and receiver.
struct PlanWorkbook {
    /// Name of the sheet.
    let sheet: String
    /// The sheet as CSV, with the row behind every line.
    let table: SheetTable

    /// Finds the plan in a workbook; nil where no sheet has one.
    ///
    /// - Throws: `WorkbookFault`.
    init?(path: String) throws(WorkbookFault) {
        let reader = try WorkbookReader(path: path)
        for sheet in reader.sheets {
            if let table = try Self.table(of: sheet, reader) {
                self.sheet = sheet.name
                self.table = table
                return
            }
        }
        return nil
    }

    /// Rows at the top of a sheet among which the header is looked for.
    private static let topRows = 10

    private static func table(of sheet: SheetInfo, _ reader: WorkbookReader) throws(WorkbookFault) -> SheetTable? {
        let rows = try reader.rows(of: sheet)
        var table = SheetTable()
        var top: [SheetRow] = []
        while top.count < topRows, let row = try rows.next() {
            top.append(row)
        }
        guard top.contains(where: isHeader) else { return nil }
        for row in top { table.append(texts(of: row), row: row.number) }
        while let row = try rows.next() { table.append(texts(of: row), row: row.number) }
        return table
    }

    private static func isHeader(_ row: SheetRow) -> Bool { PlanTable.namesBothSides(texts(of: row)) }

    private static func texts(of row: SheetRow) -> [String] {
        var texts = [String](repeating: "", count: row.cells.last?.column ?? 0)
        for cell in row.cells { texts[cell.column - 1] = SheetCellText.text(of: cell.value, under: nil) }
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

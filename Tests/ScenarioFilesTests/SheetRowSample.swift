import WorkbookReading

/// Rows of a sheet as the reader of workbooks delivers them.
enum SheetRowSample {
    static func row(_ number: Int, _ texts: [String]) -> SheetRow {
        let cells = texts.enumerated().filter { !$0.element.isEmpty }
            .map { SheetCell(column: $0.offset + 1, value: .text($0.element)) }
        return SheetRow(number: number, cells: cells)
    }
}

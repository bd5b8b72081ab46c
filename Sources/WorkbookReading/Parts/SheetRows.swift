/// The rows of a sheet, one after the other, from the top; no more than one row is held at a time.
///
/// ```swift
/// let rows = try reader.rows(of: sheet)
/// while let row = try rows.next() { … }
/// ```
public final class SheetRows {
    private enum Stage {
        case before
        case inside
        case finished
    }

    /// The merged ranges of the sheet, in the order of the file. The file has them behind the rows, so they are empty
    /// until ``next()`` has returned nil.
    public private(set) var mergedRanges: [CellRange] = []

    var parser: XMLPullParser
    var cells: SheetCellReader
    private var stage = Stage.before
    private var lastRow = 0

    init(parser: consuming XMLPullParser, cells: SheetCellReader) {
        self.parser = parser
        self.cells = cells
    }

    /// The next row that has a value; nil after the last one, and after a fault.
    ///
    /// - Throws: what is wrong with the file. Rows that were delivered before are as the file has them.
    public func next() throws(WorkbookFault) -> SheetRow? {
        do throws(WorkbookFault) {
            if stage == .before { try enterRows() }
            while stage == .inside {
                guard try parser.nextChild() else {
                    try finish()
                    break
                }
                guard parser.isSpreadsheet(SheetElement.row) else {
                    try parser.skipElement()
                    continue
                }
                if let row = try readRow() { return row }
            }
            return nil
        } catch {
            stage = .finished
            throw error
        }
    }

    private func enterRows() throws(WorkbookFault) {
        try parser.enterRoot(named: SheetElement.worksheet, in: .spreadsheet)
        while try parser.nextChild() {
            if parser.isSpreadsheet(SheetElement.sheetData) {
                stage = .inside
                return
            }
            try parser.skipElement()
        }
        stage = .finished
        try parser.finish()
    }

    /// Reads what follows the rows, up to the end of the part, so that a cut-off file is never taken for a whole one.
    private func finish() throws(WorkbookFault) {
        stage = .finished
        while try parser.nextChild() {
            if parser.isSpreadsheet(SheetElement.sheetData) {
                throw parser.contentFault(.repeatedElement("sheetData"))
            } else if parser.isSpreadsheet(SheetElement.mergeCells) {
                while try parser.nextChild() {
                    if parser.isSpreadsheet(SheetElement.mergeCell) { try readMergedRange() }
                    try parser.skipElement()
                }
            } else {
                try parser.skipElement()
            }
        }
        try parser.finish()
    }

    private func readMergedRange() throws(WorkbookFault) {
        let text = Array(parser.rawAttribute(SheetElement.ref) ?? [])
        guard let range = CellRange(text) else {
            throw cells.fault(row: 0, column: 0, .badMergedRange(String(decoding: text.prefix(40), as: UTF8.self)))
        }
        try parser.require(mergedRanges.count, atMost: parser.limits.listEntries)
        mergedRanges.append(range)
    }

    private func readRow() throws(WorkbookFault) -> SheetRow? {
        var number = lastRow + 1
        if let reference = parser.rawAttribute(SheetElement.r) {
            guard let written = XMLPullParser.wholeNumber(reference), written > 0 else {
                let text = String(decoding: reference.prefix(40), as: UTF8.self)
                throw cells.fault(row: number, column: 0, .badReference(text))
            }
            number = written
        }
        guard number <= CellReference.lastRow else { throw cells.fault(row: number, column: 0, .beyondLastCell) }
        guard number > lastRow else { throw cells.fault(row: number, column: 0, .rowOutOfOrder) }
        lastRow = number
        let isHidden = parser.flag(SheetElement.hidden)
        let values = try cells.readCells(&parser, row: number)
        return values.isEmpty ? nil : SheetRow(number: number, cells: values, isHidden: isHidden)
    }
}

/// Names of elements and attributes of a sheet.
enum SheetElement {
    static let worksheet = XMLName("worksheet")
    static let sheetData = XMLName("sheetData")
    static let row = XMLName("row")
    static let c = XMLName("c")
    static let v = XMLName("v")
    static let f = XMLName("f")
    static let inlineString = XMLName("is")
    static let r = XMLName("r")
    static let s = XMLName("s")
    static let t = XMLName("t")
    static let hidden = XMLName("hidden")
    static let mergeCells = XMLName("mergeCells")
    static let mergeCell = XMLName("mergeCell")
    static let ref = XMLName("ref")
}

/// Reads the cells of a row.
struct SheetCellReader {
    /// The types of cells that the format knows, by the text of attribute `t`.
    enum Kind {
        case number
        case sharedString
        case boolean
        case error
        case formulaText
        case inlineString
        case isoDate
    }

    /// What stands inside a cell.
    struct Content {
        var kind = Kind.number
        var style = 0
        var place = CellReference(row: 0, column: 0)
        var hasFormula = false
        var hasValue = false
        var hasInlineString = false
    }

    let sheet: String
    let contents: WorkbookContents
    /// The text of the current cell's value.
    var text: [UInt8] = []
    var decimal = DecimalText()
    private var item = StringItem()
    private var deliveredBytes = 0

    init(sheet: String, contents: WorkbookContents) {
        self.sheet = sheet
        self.contents = contents
    }

    func fault(row: Int, column: Int, _ problem: SheetProblem) -> WorkbookFault {
        .sheet(sheet: sheet, place: CellReference(row: row, column: column), problem: problem)
    }

    /// The cells with values of the current row, by ascending column; reads on to the end of the row.
    ///
    /// References may be left out, and a cell without one follows the cell before it. Cells may stand in any order, but
    /// each only once.
    mutating func readCells(_ parser: inout XMLPullParser, row: Int) throws(WorkbookFault) -> [SheetCell] {
        var cells: [SheetCell] = []
        var lastColumn = 0
        var isSorted = true
        var rowBytes = 0
        defer { deliveredBytes += rowBytes }
        while try parser.nextChild() {
            guard parser.isSpreadsheet(SheetElement.c) else {
                try parser.skipElement()
                continue
            }
            let content = try readCell(&parser, row: row, following: lastColumn)
            let column = content.place.column
            if column == lastColumn || cells.count >= CellReference.lastColumn {
                throw fault(row: row, column: column, .repeatedCell)
            }
            if column < lastColumn { isSorted = false }
            lastColumn = column
            if let value = try value(of: content, parser) {
                if case .text(let text) = value { rowBytes += text.utf8.count }
                try requireBearable(rowBytes, parser.limits, at: content.place)
                cells.append(SheetCell(column: column, value: value, isFormula: content.hasFormula))
            }
        }
        guard !isSorted else { return cells }
        cells.sort { $0.column < $1.column }
        for (cell, next) in zip(cells, cells.dropFirst()) where cell.column == next.column {
            throw fault(row: row, column: cell.column, .repeatedCell)
        }
        return cells
    }

    private func requireBearable(
        _ rowBytes: Int,
        _ limits: WorkbookLimits,
        at place: CellReference
    ) throws(WorkbookFault) {
        let isTooMuch = rowBytes > limits.rowTextBytes
        guard isTooMuch || deliveredBytes + rowBytes > limits.sheetTextBytes else { return }
        let limit = isTooMuch ? limits.rowTextBytes : limits.sheetTextBytes
        throw fault(row: place.row, column: place.column, .textTooLong(limit: limit))
    }

    /// Reads one cell to its end; its value's text is in `text` afterwards.
    private mutating func readCell(
        _ parser: inout XMLPullParser,
        row: Int,
        following lastColumn: Int
    ) throws(WorkbookFault) -> Content {
        var content = Content()
        content.place = try place(parser.rawAttribute(SheetElement.r), row: row, following: lastColumn)
        content.style = parser.number(SheetElement.s) ?? 0
        content.kind = try kind(parser.rawAttribute(SheetElement.t), at: content.place)
        text.removeAll(keepingCapacity: true)
        let limit = parser.limits.textBytes
        while try parser.nextChild() {
            var isShortEnough = true
            if parser.isSpreadsheet(SheetElement.v), content.kind != .inlineString || !content.hasInlineString {
                text.removeAll(keepingCapacity: true)
                isShortEnough = try parser.readContent(into: &text, atMost: limit)
                content.hasValue = true
            } else if parser.isSpreadsheet(SheetElement.inlineString), content.kind == .inlineString {
                text.removeAll(keepingCapacity: true)
                isShortEnough = try item.read(&parser, into: &text)
                content.hasInlineString = true
            } else {
                if parser.isSpreadsheet(SheetElement.f) { content.hasFormula = true }
                try parser.skipElement()
            }
            guard isShortEnough else { throw fault(row: row, column: content.place.column, .textTooLong(limit: limit)) }
        }
        return content
    }

    private func place(
        _ reference: ArraySlice<UInt8>?,
        row: Int,
        following lastColumn: Int
    ) throws(WorkbookFault) -> CellReference {
        guard let reference else {
            guard lastColumn < CellReference.lastColumn else {
                throw fault(row: row, column: lastColumn + 1, .beyondLastCell)
            }
            return CellReference(row: row, column: lastColumn + 1)
        }
        let place = CellReference(reference)
        if let place, !place.isOnSheet { throw fault(row: place.row, column: place.column, .beyondLastCell) }
        guard let place, place.row == row else {
            throw fault(row: row, column: 0, .badReference(String(decoding: reference.prefix(40), as: UTF8.self)))
        }
        return place
    }

    private func kind(_ type: ArraySlice<UInt8>?, at place: CellReference) throws(WorkbookFault) -> Kind {
        guard let type else { return .number }
        if type.count == 1 {
            switch type.first {
            case UInt8(ascii: "s"): return .sharedString
            case UInt8(ascii: "n"): return .number
            case UInt8(ascii: "b"): return .boolean
            case UInt8(ascii: "e"): return .error
            case UInt8(ascii: "d"): return .isoDate
            default: break
            }
        }
        if type.elementsEqual("str".utf8) { return .formulaText }
        if type.elementsEqual("inlineStr".utf8) { return .inlineString }
        throw fault(
            row: place.row,
            column: place.column,
            .unknownType(String(decoding: type.prefix(40), as: UTF8.self))
        )
    }
}

import Counties
import WorkbookReading

/// One sheet of a workbook as the bytes of a CSV table, with the row behind every line.
///
/// The reader of tables sees the same text whether it comes from a file or from a sheet; what a cell shows is what counts:
/// 45% under a percent format, 2024-03 under a format of months.
struct SheetTable {
    /// UTF-8, LF, from the header on.
    private(set) var bytes: [UInt8] = []
    /// Rows of the table below its header.
    private(set) var dataRows = 0
    private var lineStarts: [Int] = []
    private var rows: [Int] = []
    private var line = 1

    /// The row of the sheet that a line of the text belongs to.
    func row(ofLine line: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? rows.first ?? 1 : rows[low - 1]
    }

    /// Whether a row of the table lies in a range of the sheet; the header is none.
    func hasRow(in range: ClosedRange<Int>) -> Bool {
        var (low, high) = (1, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] <= range.upperBound
    }

    /// The places alone.
    func withoutBytes() -> SheetTable {
        var places = self
        places.bytes = []
        return places
    }

    /// Adds a row; `cells` are the texts from column A on.
    mutating func append(_ cells: [String], row: Int) {
        if !lineStarts.isEmpty { dataRows += 1 }
        lineStarts.append(line)
        rows.append(row)
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(0x2C) }
            appendQuoted(cell)
        }
        bytes.append(0x0A)
        line += 1
    }

    private mutating func appendQuoted(_ text: String) {
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            // The scanner counts a line end of either kind once.
            if byte == 0x0A, previous != 0x0D { line += 1 }
            if byte == 0x0D { line += 1 }
            bytes.append(byte)
            previous = byte
        }
        bytes.append(0x22)
    }
}

/// Turns the rows of a sheet into a table: finds the header below titles, drops notes and examples.
struct SheetTableBuilder {
    /// The table; nil until a header is found.
    private(set) var table: SheetTable?
    /// Position in the schema of the column under each field of the header; −1 where it has none.
    private var columns: [Int] = []
    /// Rows of the sheet that are totals or notes and no data.
    private(set) var noteRows: [Int] = []
    /// How many cells of the sheet stand under no header, and the first of them.
    private(set) var strayCells: (count: Int, row: Int, column: Int) = (0, 0, 0)
    /// Row of the header; 0 until it is found.
    private(set) var headerRow = 0
    /// Last row with something in it.
    private(set) var lastRow = 0
    /// The header's texts.
    private var headers: [String] = []
    private let schema: TableSchema
    private let names: HeaderNames
    /// Rows that may turn out to be titles above the header.
    private var leading: [SheetRow] = []

    /// So many rows with something in them may stand above the header.
    private static let mostTitleRows = 20
    /// A row whose first cell begins so shows how to fill in the table and is no part of it.
    static let exampleMarks = ["例：", "例:", "示例：", "示例:"]

    /// Bytes of the table so far.
    var byteCount: Int { table?.bytes.count ?? 0 }

    init(_ schema: TableSchema) {
        self.schema = schema
        names = HeaderNames(schema)
    }

    /// Takes the next row.
    mutating func append(_ row: SheetRow) {
        guard !row.cells.isEmpty else { return }
        lastRow = row.number
        guard table == nil else {
            appendData(row)
            return
        }
        leading.append(row)
        if isHeader(row) || leading.count > Self.mostTitleRows { settle() }
    }

    /// Ends the sheet; a sheet without a recognisable header gives its first row for one, so that the faults are told.
    mutating func finish() {
        if table == nil, !leading.isEmpty { settle() }
    }

    /// Whether the header that was found names every required column, and none twice.
    var hasSoundHeader: Bool {
        let known = columns.filter { $0 >= 0 }
        return Set(known).count == known.count
            && schema.columns.indices.allSatisfy { !schema.columns[$0].isRequired || known.contains($0) }
    }

    /// Whether a row names every required column, or at least two columns and half of its cells.
    private func isHeader(_ row: SheetRow) -> Bool {
        let known = Set(row.cells.compactMap { names.column(for: Self.plainText($0.value))?.column })
        let required = schema.columns.indices.filter { schema.columns[$0].isRequired }
        if !required.isEmpty, required.allSatisfy(known.contains) { return true }
        return known.count >= 2 && known.count * 2 >= row.cells.count
    }

    private mutating func settle() {
        let header = leading.firstIndex(where: isHeader) ?? 0
        let rows = leading
        leading = []
        let texts = Self.spread(rows[header]) { Self.plainText($0.value) }
        columns = texts.map { names.column(for: $0)?.column ?? -1 }
        headers = texts
        headerRow = rows[header].number
        table = SheetTable()
        table?.append(texts, row: rows[header].number)
        for row in rows[(header + 1)...] { appendData(row) }
    }

    private mutating func appendData(_ row: SheetRow) {
        if isExample(row) { return }
        if isNote(row) {
            noteRows.append(row.number)
            return
        }
        // A sheet has no ragged rows: what is missing is blank.
        var texts = [String](repeating: "", count: headers.count)
        var isBlank = true
        for cell in row.cells {
            let position = cell.column - 1
            let column = columns.indices.contains(position) && columns[position] >= 0 ? columns[position] : nil
            let text = SheetCellText.text(of: cell.value, under: column.map { schema.columns[$0] })
            guard !text.isEmpty else { continue }
            if headers.indices.contains(position), !HalfWidth.trimmed(headers[position]).isEmpty {
                texts[position] = text
                isBlank = false
            } else {
                if strayCells.count == 0 { (strayCells.row, strayCells.column) = (row.number, cell.column) }
                strayCells.count += 1
            }
        }
        if !isBlank { table?.append(texts, row: row.number) }
    }

    /// Whether a row shows how to fill in the table: its first cell, in the table's first column as in the template, begins
    /// with a mark.
    private func isExample(_ row: SheetRow) -> Bool {
        guard let first = row.cells.first, case .text(let text) = first.value,
            Self.exampleMarks.contains(where: text.hasPrefix)
        else { return false }
        return columns.indices.contains(first.column - 1) && columns[first.column - 1] == 0
    }

    private func isRequired(field: Int) -> Bool {
        columns.indices.contains(field) && columns[field] >= 0 && schema.columns[columns[field]].isRequired
    }

    /// Whether a text at the beginning of a row may make a note or an example of it.
    static func mayBeginNote(_ text: String) -> Bool {
        exampleMarks.contains(where: text.hasPrefix) || beginsNote(text)
    }

    /// Words that begin a note below a table.
    private static let noteStarts = [
        "注：", "注:", "备注：", "备注:", "说明：", "说明:", "资料来源", "数据来源：", "数据来源:", "来源：", "来源:", "填表人", "填报人",
        "填报单位", "制表", "审核人", "单位：", "单位:", "note:", "source:",
    ]
    private static let totalWords: Set<String> = ["合计", "总计", "小计", "平均", "total"]

    /// Whether a row is a total or a note: it begins like one, and says nothing in the other columns that must be filled
    /// in.
    private func isNote(_ row: SheetRow) -> Bool {
        guard let first = row.cells.first, case .text(let text) = first.value, Self.beginsNote(text) else {
            return false
        }
        return !row.cells.dropFirst().contains { cell in
            isRequired(field: cell.column - 1) && !Self.plainText(cell.value).isEmpty
        }
    }

    private static func beginsNote(_ text: String) -> Bool {
        if totalWords.contains(HalfWidth.solid(HalfWidth.key(text))) { return true }
        return noteStarts.contains { HalfWidth.trimmed(text).lowercased().hasPrefix($0) }
    }

    /// The texts of a row from column A to its last cell.
    private static func spread(_ row: SheetRow, _ text: (SheetCell) -> String) -> [String] {
        var texts = [String](repeating: "", count: row.cells.last?.column ?? 0)
        for cell in row.cells { texts[cell.column - 1] = text(cell) }
        return texts
    }

    private static func plainText(_ value: CellValue) -> String { SheetCellText.text(of: value, under: nil) }
}

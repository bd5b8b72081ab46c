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
    /// Cells of the sheet that stand under no header.
    private(set) var strayCells: [(row: Int, column: Int)] = []
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
        if let first = row.cells.first, case .text(let text) = first.value,
            Self.exampleMarks.contains(where: text.hasPrefix)
        {
            return
        }
        if isNote(row) {
            noteRows.append(row.number)
            return
        }
        var texts = Self.spread(row) { cell in
            let position = columns.indices.contains(cell.column - 1) ? columns[cell.column - 1] : -1
            return SheetCellText.text(of: cell.value, under: position >= 0 ? schema.columns[position] : nil)
        }
        for (position, text) in texts.enumerated() where !text.isEmpty {
            let hasHeader = position < headers.count && !HalfWidth.trimmed(headers[position]).isEmpty
            guard !hasHeader else { continue }
            strayCells.append((row.number, position + 1))
            texts[position] = ""
        }
        if texts.count > headers.count { texts.removeLast(texts.count - headers.count) }
        guard texts.contains(where: { !$0.isEmpty }) else { return }
        // A sheet has no ragged rows: what is missing at the end is blank.
        let missing = columns.count - texts.count
        table?.append(missing > 0 ? texts + [String](repeating: "", count: missing) : texts, row: row.number)
    }

    /// Words that begin a note below a table.
    private static let noteStarts = [
        "注：", "注:", "备注：", "备注:", "说明：", "说明:", "资料来源", "数据来源：", "数据来源:", "来源：", "来源:", "填表人", "填报人",
        "填报单位", "制表", "审核人", "单位：", "单位:", "note:", "source:",
    ]
    private static let totalWords: Set<String> = ["合计", "总计", "小计", "平均", "total"]

    /// Whether a row is a total, or a note that stands alone.
    private func isNote(_ row: SheetRow) -> Bool {
        guard let first = row.cells.first, case .text(let text) = first.value else { return false }
        let key = HalfWidth.solid(HalfWidth.key(text))
        if Self.totalWords.contains(key) { return true }
        return Self.noteStarts.contains { HalfWidth.trimmed(text).lowercased().hasPrefix($0) }
    }

    /// The texts of a row from column A to its last cell.
    private static func spread(_ row: SheetRow, _ text: (SheetCell) -> String) -> [String] {
        var texts = [String](repeating: "", count: row.cells.last?.column ?? 0)
        for cell in row.cells { texts[cell.column - 1] = text(cell) }
        return texts
    }

    private static func plainText(_ value: CellValue) -> String { SheetCellText.text(of: value, under: nil) }
}

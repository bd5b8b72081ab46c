import Counties
import WorkbookReading

/// Turns the rows of a sheet into a table: finds the header below titles, drops notes and examples.
struct SheetTableBuilder {
    /// The table; nil until a header is found.
    private(set) var table: SheetTable?
    /// Rows of the sheet that are totals or notes and no data.
    private(set) var noteRows: [Int] = []
    /// Rows that are marked as examples and do not hold what the template's example holds.
    private(set) var changedExamples: [Int] = []
    /// How many cells of the sheet stand under no header, and the first of them.
    private(set) var strayCells: (count: Int, row: Int, column: Int) = (0, 0, 0)
    /// The header; nil until it is found.
    private(set) var header: SheetHeader?
    private let schema: TableSchema
    private let names: HeaderNames
    private var merges: MergedValues
    /// Rows that may turn out to be titles above the header.
    private var leading: [SheetRow] = []

    /// So many rows with something in them may stand above the header.
    private static let mostTitleRows = 20
    /// A row whose first cell begins so shows how to fill in the table and is no part of it.
    static let exampleMarks = ["例：", "例:", "示例：", "示例:"]

    /// Bytes of the table so far.
    var byteCount: Int { table?.bytes.count ?? 0 }

    /// A builder for a sheet.
    ///
    /// - Parameter merges: Merged ranges whose value counts in each of their cells.
    init(_ schema: TableSchema, filling merges: [CellRange] = []) {
        self.schema = schema
        self.merges = MergedValues(merges)
        names = HeaderNames(schema)
    }

    /// Takes the next row.
    mutating func append(_ row: SheetRow) {
        guard !row.cells.isEmpty else { return }
        guard header == nil else {
            appendBelowHeader(row)
            return
        }
        leading.append(row)
        if isHeader(row) || leading.count > Self.mostTitleRows { settle() }
    }

    /// Ends the sheet; a sheet without a recognisable header gives its first row for one, so that the faults are told.
    mutating func finish() {
        if header == nil, !leading.isEmpty { settle() }
        startTable()
    }

    /// Whether the header that was found names every required column, and none twice.
    var hasSoundHeader: Bool {
        let known = (header?.columns ?? []).filter { $0 >= 0 }
        return Set(known).count == known.count
            && schema.columns.indices.allSatisfy { !schema.columns[$0].isRequired || known.contains($0) }
    }

    /// Whether a row names every required column, or at least two columns and half of its cells.
    private func isHeader(_ row: SheetRow) -> Bool {
        let known = Set(row.cells.compactMap { names.column(for: SheetHeader.text(of: $0))?.column })
        let required = schema.columns.indices.filter { schema.columns[$0].isRequired }
        if !required.isEmpty, required.allSatisfy(known.contains) { return true }
        return known.count >= 2 && known.count * 2 >= row.cells.count
    }

    private mutating func settle() {
        let first = leading.firstIndex(where: isHeader) ?? 0
        let rows = leading
        leading = []
        header = SheetHeader(rows[first], names)
        for row in rows[(first + 1)...] { appendBelowHeader(row) }
    }

    private mutating func appendBelowHeader(_ row: SheetRow) {
        if table == nil {
            if header?.absorb(row, names) == true { return }
            startTable()
        }
        appendData(row)
    }

    /// Writes the header once it is known to be whole.
    private mutating func startTable() {
        guard table == nil, let header else { return }
        table = SheetTable()
        table?.append(header.texts, row: header.row)
    }

    private mutating func appendData(_ row: SheetRow) {
        guard let header else { return }
        let row = merges.filled(row, columns: header.texts.count)
        // The example of the template stands in the table's first column; a remark elsewhere may begin as it likes.
        if let first = row.cells.first, case .text(let text) = first.value, header.column(at: first.column) == 0,
            let mark = Self.exampleMarks.first(where: text.hasPrefix)
        {
            if !isTemplateExample(row, header, mark: mark) { changedExamples.append(row.number) }
            return
        }
        if SheetNotes.isNote(row, in: schema, columns: header.columns) {
            noteRows.append(row.number)
            return
        }
        // A sheet has no ragged rows: what is missing is blank.
        var texts = [String](repeating: "", count: header.texts.count)
        var isBlank = true
        for cell in row.cells {
            let (position, text) = (cell.column - 1, text(of: cell, header))
            guard !text.isEmpty else { continue }
            if header.texts.indices.contains(position), !HalfWidth.trimmed(header.texts[position]).isEmpty {
                texts[position] = text
                isBlank = false
            } else {
                if strayCells.count == 0 { (strayCells.row, strayCells.column) = (row.number, cell.column) }
                strayCells.count += 1
            }
        }
        if !isBlank { table?.append(texts, row: row.number) }
    }

    private func text(of cell: SheetCell, _ header: SheetHeader) -> String {
        let position = header.column(at: cell.column)
        return SheetCellText.text(
            of: cell.value,
            under: position >= 0 ? schema.columns[position] : nil,
            headerUnit: header.unit(at: cell.column)
        )
    }

    /// Whether an example holds nothing but what the template wrote into it; cells that were emptied do not count.
    private func isTemplateExample(_ row: SheetRow, _ header: SheetHeader, mark: String) -> Bool {
        Language.allCases.contains { language in
            let example = TemplateExamples.row(of: schema, in: language)
            return row.cells.allSatisfy { cell in
                let position = header.column(at: cell.column)
                guard position >= 0 else { return true }
                let written = text(of: cell, header)
                let given = example[position]
                if written == given { return true }
                guard let left = Double(written), let right = Double(given) else { return false }
                return left == right
            }
        }
    }
}

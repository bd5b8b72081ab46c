import Counties

/// One table of a scenario, row by row, its cells checked against the schema as they are read.
final class TableReader {
    /// The table's schema.
    let schema: TableSchema
    /// The file, for messages.
    let file: String
    let context: ReadingContext
    /// The records of the file.
    var csv: CSVScanner
    /// Field of each schema column; −1 where the file lacks it.
    private(set) var fieldOfColumn: [Int]
    /// Unit of each column's bare numbers where the header names one.
    private(set) var headerUnits: [MeasureUnit?]
    /// Unit of each column.
    let columnUnits: [MeasureUnit?]
    /// Range of each column.
    let ranges: [ValueRange?]
    /// Usual values of each column.
    let usualRanges: [ClosedRange<Double>?]
    /// Rows read so far, without blank ones.
    private(set) var rowCount = 0
    /// Whether a row could not be used at all.
    private(set) var hasLostRows = false
    private var fieldCount = 0
    /// Cells of each column that are far off their usual scale.
    private var unusualCells: [Int: Int] = [:]
    /// Fields inside the header that are blank.
    private var namelessFields: [Int] = []
    private var hasLoneReturn = false
    private var hasFullWidth = false
    private var errorsBeforeRow = 0
    /// Fields of the current row that hold what their columns do not take: they are reported and count as blank.
    private var strayFields: Set<Int> = []
    /// Keys of rows that cannot be used: references to them are no further faults.
    private(set) var lostKeys: Set<String> = []

    var engine: DiagnosticEngine { context.engine }

    /// Reads the header; nil when there is none or required columns are missing.
    init?(_ schema: TableSchema, bytes: [UInt8], context: ReadingContext) {
        self.schema = schema
        file = schema.fileName
        self.context = context
        csv = CSVScanner(bytes)
        fieldOfColumn = Array(repeating: -1, count: schema.columns.count)
        headerUnits = Array(repeating: nil, count: schema.columns.count)
        columnUnits = schema.columns.map { $0.unit.flatMap(MeasureUnit.named) }
        ranges = schema.columns.map(\.range)
        usualRanges = schema.columns.map(\.usual)
        guard readHeader() else { return nil }
    }

    /// The position of a column in the schema.
    func column(_ name: String) -> Int { schema.columns.firstIndex { $0.name == name } ?? -1 }

    /// Whether the file has a column.
    func has(_ column: Int) -> Bool { column >= 0 && fieldOfColumn[column] >= 0 }

    /// Line of the current row.
    var line: Int { csv.recordLine }

    /// A line as messages name it: in a workbook the row of the sheet.
    func shown(_ line: Int) -> Int { context.rowOfLine(file, line) }

    /// Whether the cell held something of another kind, which is reported already.
    func isStray(_ column: Int) -> Bool { column >= 0 && strayFields.contains(fieldOfColumn[column]) }

    /// Whether the current row has a fault.
    var isRowFaulty: Bool { engine.errorCount != errorsBeforeRow }

    /// Goes to the next row that is not blank and fits the header; false at the end.
    func next() -> Bool {
        while csv.next() {
            errorsBeforeRow = engine.errorCount
            let isBroken = reportGrammar()
            if isBroken || csv.isBlankRecord() { continue }
            guard fits(), !reportSpreadsheetErrors() else {
                hasLostRows = true
                noteLostKey()
                continue
            }
            rowCount += 1
            return true
        }
        summariseUnusualCells()
        return false
    }

    /// Cells of one column that are named one by one when they are far off the usual scale; the rest is counted.
    private static let namedUnusualCells = 3

    /// Warns of a cell that is far off its column's usual scale; a column in the wrong unit must not flood the list.
    func reportUnusual(_ column: Int) {
        unusualCells[column, default: 0] += 1
        guard unusualCells[column, default: 0] <= Self.namedUnusualCells else { return }
        report(column, .unusualScale) { .unusualScale(written(column) ?? "", column: schema.columns[column]) }
    }

    private func summariseUnusualCells() {
        for (column, count) in unusualCells.sorted(by: { $0.key < $1.key }) where count > Self.namedUnusualCells {
            let rest = count - Self.namedUnusualCells
            engine.report(
                .moreUnusual(rest, column: schema.columns[column]),
                file: file,
                line: 1,
                column: fieldOfColumn[column] + 1
            )
        }
        unusualCells = [:]
    }

    /// Remembers the first key of the current row, which cannot be used.
    func noteLostKey() {
        if schema.name == "counties" { noteLostName() }
        guard let name = schema.key.first, let raw = written(column(name)) else { return }
        let text = HalfWidth.trimmed(HalfWidth.text(raw.hasPrefix("'") ? String(raw.dropFirst()) : raw))
        lostKeys.insert(text)
        if let point = text.firstIndex(of: "."), Self.isDamaged(text) { lostKeys.insert(String(text[..<point])) }
    }

    /// Remembers the name of a county in a row that cannot be used, alone and behind its city's.
    private func noteLostName() {
        guard let name = written(column("name")).map(CellText.unguarded) else { return }
        lostKeys.insert(HalfWidth.trimmed(HalfWidth.text(name)))
        if let city = written(column("city_name")).map(CellText.unguarded) { lostKeys.insert(city + name) }
    }

    /// Reports breaches of the grammar; true when the record cannot be used.
    private func reportGrammar() -> Bool {
        guard csv.hasFaults else { return false }
        var isBroken = false
        for (fault, line, column) in csv.faults {
            if case .loneReturn = fault {
                if hasLoneReturn { continue }
                hasLoneReturn = true
            } else {
                isBroken = true
            }
            engine.report(.grammar(fault), file: file, line: line, column: column)
        }
        return isBroken
    }

    /// What spreadsheets show in place of a result.
    private static let errorValues: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]

    /// Reports cells that hold an error value of a spreadsheet, or something of another kind than their column; true when
    /// the row cannot be used.
    private func reportSpreadsheetErrors() -> Bool {
        var isBroken = false
        strayFields.removeAll(keepingCapacity: true)
        for (field, bounds) in csv.fields.enumerated() {
            let (start, end) = csv.trimmed(bounds)
            guard end - start >= 4, csv.bytes[start] == UInt8(ascii: "#") else { continue }
            let text = csv.text(start, end)
            let isWithoutValue = text == SheetCellText.formulaWithoutValue
            let isOtherKind = text.hasPrefix(SheetCellText.strayDate) || text.hasPrefix(SheetCellText.strayTruth)
            // What stands under a header that is not read harms nobody.
            guard isWithoutValue || isOtherKind || Self.errorValues.contains(text),
                let position = fieldOfColumn.firstIndex(of: field)
            else { continue }
            let column = schema.columns[position]
            let place = (line: bounds.line, column: field + 1)
            if isOtherKind {
                engine.report(.otherKind(text, column: column), file: file, line: place.line, column: place.column)
                strayFields.insert(field)
                csv.clear(field)
                continue
            }
            isBroken = true
            engine.report(
                isWithoutValue ? .formulaWithoutValue(column: column.label) : .cellError(text, column: column.label),
                file: file,
                line: place.line,
                column: place.column
            )
        }
        return isBroken
    }

    private func isBlank(_ field: CSVScanner.Field) -> Bool {
        let (start, end) = csv.trimmed(field)
        return start == end
    }

    /// Whether the row has the header's fields; blank ones beyond it are forgiven.
    private func fits() -> Bool {
        for field in namelessFields where field < csv.fields.count && !isBlank(csv.fields[field]) {
            let (start, end) = csv.trimmed(csv.fields[field])
            engine.report(.cellWithoutHeader, file: file, line: line, column: field + 1) {
                .cellWithoutHeader(csv.text(start, end))
            }
            return false
        }
        if csv.fields.count < fieldCount {
            engine.report(
                .raggedRow(fields: csv.fields.count, expected: fieldCount),
                file: file,
                line: line
            )
            return false
        }
        for index in fieldCount..<csv.fields.count where !isBlank(csv.fields[index]) {
            engine.report(
                .raggedRow(fields: csv.fields.count, expected: fieldCount),
                file: file,
                line: line,
                column: index + 1
            )
            return false
        }
        return true
    }

    /// Notes that full-width characters were read as plain ones; said once for a file.
    func noteFullWidth(_ column: Int) {
        guard !hasFullWidth else { return }
        hasFullWidth = true
        report(column, .fullWidth)
    }

    /// Reports a finding at a cell of the current row.
    func report(_ column: Int, _ finding: Finding) {
        report(column, finding.code) { finding }
    }

    /// Reports a finding at a cell of the current row; its text is made only while there is room.
    func report(_ column: Int, _ code: DiagnosticCode, _ finding: () -> Finding) {
        guard column >= 0, fieldOfColumn[column] >= 0 else {
            engine.report(code, file: file, line: line, finding)
            return
        }
        let field = fieldOfColumn[column]
        let cellLine = field < csv.fields.count ? csv.fields[field].line : line
        engine.report(code, file: file, line: cellLine, column: field + 1, finding)
    }
}

extension TableReader {
    /// Binds the fields of the first record to columns.
    private func readHeader() -> Bool {
        errorsBeforeRow = engine.errorCount
        var isFound = false
        while !isFound, csv.next() {
            if reportGrammar() { return false }
            isFound = !csv.isBlankRecord()
        }
        guard isFound else {
            engine.report(.emptyFile, file: file, line: 1)
            return false
        }
        fieldCount = csv.fields.count
        while fieldCount > 0, isBlank(csv.fields[fieldCount - 1]) { fieldCount -= 1 }
        let headers = csv.fields[..<fieldCount].map { csv.text($0.start, $0.end) }
        let names = HeaderNames(schema)
        for (field, header) in headers.enumerated() { bind(header, field, names) }
        for (column, schema) in schema.columns.enumerated() where schema.isRequired && fieldOfColumn[column] < 0 {
            engine.report(.missingColumn(schema), file: file, line: line)
        }
        return !isRowFaulty
    }

    private func bind(_ header: String, _ field: Int, _ names: HeaderNames) {
        let place = (line: csv.fields[field].line, column: field + 1)
        guard !HalfWidth.trimmed(header).isEmpty else {
            namelessFields.append(field)
            return
        }
        guard let (column, unit) = names.column(for: header) else {
            engine.report(
                Finding.unknownColumn(header).suggesting(names.suggestion(for: header)),
                file: file,
                line: place.line,
                column: place.column
            )
            return
        }
        let columnSchema = schema.columns[column]
        guard fieldOfColumn[column] < 0 else {
            engine.report(
                .doubledHeader(header, column: columnSchema, first: fieldOfColumn[column] + 1),
                file: file,
                line: place.line,
                column: place.column
            )
            return
        }
        fieldOfColumn[column] = field
        guard let unit, unit != columnSchema.unit, unit != "年" else { return }
        guard let named = MeasureUnit.named(unit) ?? columnUnits[column]?.multiple(unit),
            named.dimension == columnUnits[column]?.dimension
        else {
            engine.report(
                .headerUnit(unit, column: columnSchema),
                file: file,
                line: place.line,
                column: place.column
            )
            return
        }
        headerUnits[column] = named
    }
}

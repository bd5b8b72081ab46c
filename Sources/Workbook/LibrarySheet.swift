internal import CXLSXWriter

/// One sheet that the library is writing.
@safe struct LibrarySheet {
    let sheet: WorkbookSheet
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    /// Columns that a merge covers, by row; its first cell is not among them.
    private let covered: [Int: [ClosedRange<Int>]]
    /// Merges by their first row.
    private let merges: [Int: [CellRange]]

    init(_ sheet: WorkbookSheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
        self.sheet = sheet
        unsafe self.worksheet = unsafe worksheet
        var covered: [Int: [ClosedRange<Int>]] = [:]
        for merge in sheet.merges {
            for row in merge.rows {
                guard row == merge.rows.lowerBound else {
                    covered[row, default: []].append(merge.columns)
                    continue
                }
                guard merge.columns.count > 1 else { continue }
                covered[row, default: []].append((merge.columns.lowerBound + 1)...merge.columns.upperBound)
            }
        }
        self.covered = covered
        merges = Dictionary(grouping: sheet.merges, by: \.rows.lowerBound)
    }

    /// Writes columns, rows and what lies over them.
    func write(_ formats: inout LibraryFormats) throws(WorkbookWritingError) {
        try writeColumns(&formats)
        // Where rows are written as they come, the library accepts no range above the row that it has come to.
        try writeView()
        try writeRules()
        try writePrint()
        for (number, row) in sheet.rows.enumerated() {
            try write(row, number, &formats)
        }
    }

    /// Turns the library's refusal into an error that names the place.
    func check(_ code: lxw_error, _ place: @autoclosure () -> String) throws(WorkbookWritingError) {
        guard code != LXW_NO_ERROR else { return }
        throw .refused(sheet: sheet.name, place: place(), reason: LibraryWorkbook.words(for: code))
    }

    private func writeColumns(_ formats: inout LibraryFormats) throws(WorkbookWritingError) {
        for (number, column) in sheet.columns.enumerated() {
            let style = unsafe column.style.flatMap { style in unsafe formats.format(style) }
            var options = lxw_row_col_options()
            options.hidden = column.isHidden ? 1 : 0
            let position = UInt16(number)
            let code = unsafe worksheet_set_column_opt(worksheet, position, position, column.width, style, &options)
            try check(code, "column \(CellRange.columnName(number))")
        }
    }

    private func write(_ row: WorkbookRow, _ number: Int, _ formats: inout LibraryFormats) throws(WorkbookWritingError)
    {
        guard row.cells.count <= CellRange.columnLimit else {
            throw .tooManyColumns(sheet: sheet.name, columns: row.cells.count)
        }
        if let height = row.height {
            guard height > 0, height <= 409 else {
                throw .fault(sheet: sheet.name, place: "row \(number + 1)", .badNumber)
            }
            try check(unsafe worksheet_set_row(worksheet, UInt32(number), height, nil), "row \(number + 1)")
        }
        for merge in merges[number] ?? [] {
            let first = merge.columns.lowerBound
            let style = row.cells.indices.contains(first) ? row.cells[first].style : CellStyle()
            let code = unsafe worksheet_merge_range(
                worksheet,
                UInt32(number),
                UInt16(first),
                UInt32(merge.rows.upperBound),
                UInt16(merge.columns.upperBound),
                "",
                formats.format(style)
            )
            try check(code, merge.name)
        }
        let hidden = covered[number] ?? []
        for (column, cell) in row.cells.enumerated() {
            guard !hidden.contains(where: { $0.contains(column) }) else { continue }
            try write(cell, number, column, &formats)
        }
    }

    private func write(
        _ cell: WorkbookCell,
        _ row: Int,
        _ column: Int,
        _ formats: inout LibraryFormats
    ) throws(WorkbookWritingError) {
        if cell.value == .blank, cell.style == CellStyle() { return }
        let (line, place) = (UInt32(row), UInt16(column))
        let name = { CellRange(row: row, column: column).name }
        let format = unsafe formats.format(cell.style, column: column)
        switch cell.value {
        case .blank:
            try check(unsafe worksheet_write_blank(worksheet, line, place, format), name())
        case .number(let number):
            guard number.isFinite else { throw .fault(sheet: sheet.name, place: name(), .badNumber) }
            // Minus zero would be shown as -0.
            let written = number == 0 ? 0 : number
            try check(unsafe worksheet_write_number(worksheet, line, place, written, format), name())
        case .text(let text):
            let safe = try safe(text, name)
            try check(unsafe worksheet_write_string(worksheet, line, place, safe, format), name())
        case .formula(let formula):
            try unsafe write(formula, line, place, format, name)
        case .link(let text, let target):
            let safe = try safe(text, name)
            let address = "internal:" + CellRange.quoted(sheet: target) + "!A1"
            try check(unsafe worksheet_write_url_opt(worksheet, line, place, address, format, safe, nil), name())
        }
    }

    private func write(
        _ formula: CellFormula,
        _ row: UInt32,
        _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?,
        _ name: () -> String
    ) throws(WorkbookWritingError) {
        // 8192 characters is the longest formula of the file format.
        guard formula.expression.utf16.count < 8192 else {
            throw .fault(sheet: sheet.name, place: name(), .textTooLong(limit: 8191))
        }
        guard !formula.expression.isEmpty else { throw .fault(sheet: sheet.name, place: name(), .empty) }
        guard !SafeText.hasForbidden(formula.expression) else {
            throw .fault(sheet: sheet.name, place: name(), .forbiddenCharacter)
        }
        let text = "=" + formula.expression
        switch formula.result {
        case .number(let number):
            guard number.isFinite else { throw .fault(sheet: sheet.name, place: name(), .badNumber) }
            let written = number == 0 ? 0 : number
            try check(unsafe worksheet_write_formula_num(worksheet, row, column, text, format, written), name())
        case .text(let result):
            let safe = try safe(result, name)
            try check(unsafe worksheet_write_formula_str(worksheet, row, column, text, format, safe), name())
        }
    }

    /// A text of a cell as the file can hold it.
    private func safe(_ text: String, _ name: () -> String) throws(WorkbookWritingError) -> String {
        guard text.utf8.count <= SafeText.cellLimit || text.utf16.count <= SafeText.cellLimit else {
            throw .fault(sheet: sheet.name, place: name(), .textTooLong(limit: SafeText.cellLimit))
        }
        return SafeText.cell(text)
    }
}

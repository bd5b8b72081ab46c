import Counties
import Workbook

/// Tables and settings as sheets with the same cells, and the reverse.
enum ConvertedSheet {
    /// The look of headers.
    static let header = CellStyle().with { style in
        style.isBold = true
        style.fill = CellColor(0xDDEBF7)
        style.border = .thin
        style.wrapsText = true
    }
    /// The look of codes and texts: what is typed stays text.
    static let text = CellStyle().with { $0.numberFormat = .text }

    /// The settings, one a row.
    static func settings(_ rows: [SettingsSheet.Setting], in language: Language) -> WorkbookSheet {
        let headers = [SettingsSheet.pathHeaders, SettingsSheet.valueHeaders, SettingsSheet.noteHeaders]
            .map { language == .zh ? $0[0] : $0.first { $0.utf8.allSatisfy { $0 < 0x80 } } ?? $0[0] }
        var all = [WorkbookRow(headers.map { WorkbookCell(.text($0), header) })]
        for row in rows {
            let texts = [row.path.joined(separator: "."), row.text, row.note]
            all.append(WorkbookRow(texts.map { WorkbookCell($0.isEmpty ? .blank : .text($0), text) }))
        }
        var sheet = WorkbookSheet(name: language == .zh ? "情景设置" : "scenario", rows: WorkbookRows(all))
        sheet.columns = [
            WorkbookColumn(width: 36, style: text), WorkbookColumn(width: 28, style: text),
            WorkbookColumn(width: 60, style: text),
        ]
        sheet.frozenRows = 1
        return sheet
    }

    /// Name of the hidden sheet with the text that the settings were made from.
    static let rawSettingsName = "scenario.yaml"

    /// The text of `scenario.yaml`, a line a row, so that comments and layout come back as long as no setting changes.
    static func rawSettings(_ text: String) -> WorkbookSheet {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let rows = lines.map { line in
            WorkbookRow([WorkbookCell(line.isEmpty ? .blank : .text(String(line)), self.text)])
        }
        var sheet = WorkbookSheet(name: rawSettingsName, rows: WorkbookRows(rows))
        sheet.columns = [WorkbookColumn(width: 100, style: self.text)]
        sheet.isHidden = true
        return sheet
    }

    /// The sheet of a table, cell by cell; nil where the text is no table.
    static func table(_ schema: TableSchema, _ bytes: [UInt8], in language: Language) -> WorkbookSheet? {
        var scanner = CSVScanner(bytes)
        let names = HeaderNames(schema)
        var rows: [WorkbookRow] = []
        var kinds: [ColumnKind?] = []
        var widths: [Double] = []
        while scanner.next() {
            guard !scanner.hasFaults else { return nil }
            if scanner.isBlankRecord() { continue }
            // Blanks at the ends of a cell do not count in a file, and in a sheet a tab would.
            let texts = scanner.fields.map { field in
                let (start, end) = scanner.trimmed(field)
                return scanner.text(start, end)
            }
            guard !rows.isEmpty else {
                kinds = texts.map { names.column(for: $0).map { schema.columns[$0.column].kind } }
                widths = texts.map { Double(min(40, max(8, displayWidth($0) + 2))) }
                rows.append(WorkbookRow(texts.map { WorkbookCell(.text($0), header) }))
                continue
            }
            let start = texts.firstIndex { !$0.isEmpty }
            let cells = texts.enumerated().map { position, cell -> WorkbookCell in
                let kind = kinds.indices.contains(position) ? kinds[position] : nil
                return position == start ? first(cell, under: kind) : value(cell, under: kind)
            }
            for (position, cell) in texts.enumerated() where widths.indices.contains(position) {
                widths[position] = max(widths[position], Double(min(40, displayWidth(cell) + 2)))
            }
            rows.append(WorkbookRow(cells))
        }
        var sheet = WorkbookSheet(name: language == .zh ? schema.chineseName : schema.name, rows: WorkbookRows(rows))
        sheet.columns = widths.enumerated().map { position, width in
            WorkbookColumn(width: width, style: isNumeric(kinds[position]) ? nil : text)
        }
        sheet.frozenRows = 1
        return sheet
    }

    /// A table of a workbook as a file that Excel and WPS open with a double click: byte order mark, CRLF.
    static func file(_ bytes: [UInt8]) -> [UInt8] {
        var file: [UInt8] = [0xEF, 0xBB, 0xBF]
        file.reserveCapacity(bytes.count + bytes.count / 16)
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { file.append(0x0D) }
            file.append(byte)
        }
        return file
    }

    private static func isNumeric(_ kind: ColumnKind?) -> Bool {
        switch kind {
        case .number, .whole, .points, .amount: true
        default: false
        }
    }

    /// The first cell of a row: a key that begins like a note keeps an apostrophe, as text keeps in Excel, so that the
    /// row stays a row of the table.
    private static func first(_ cell: String, under kind: ColumnKind?) -> WorkbookCell {
        let plain = CellText.unguarded(cell)
        switch kind {
        case .key, .countyCode, .county, .reference:
            guard SheetNotes.mayBegin(plain) else { return value(cell, under: kind) }
            return WorkbookCell(.text("'" + plain), text)
        default: return value(cell, under: kind)
        }
    }

    /// A number where the column holds numbers and a spreadsheet keeps every digit of it, else the text.
    private static func value(_ cell: String, under kind: ColumnKind?) -> WorkbookCell {
        let plain = CellText.unguarded(cell)
        guard !plain.isEmpty else { return WorkbookCell(.blank) }
        guard isNumeric(kind), let number = exactNumber(plain) else { return WorkbookCell(.text(plain), text) }
        return WorkbookCell(.number(number))
    }

    private static func exactNumber(_ text: String) -> Double? {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        guard digits <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }) else {
            return nil
        }
        return Double(text)
    }

    /// Digits of the default font that a text takes.
    static func displayWidth(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
    }
}

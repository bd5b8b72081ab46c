public import Counties

/// Writes report tables as CSV that Excel and WPS open by a double click: UTF-8 with BOM, CRLF, RFC 4180.
///
/// A file has a heading and rows, nothing else: title, unit and notes stand in T14 and in the other formats, so that
/// programs (and `audit`, which reads T1 as a plan) can read it back. The headings are the titles with units in
/// Chinese, and the stable keys in English, as in the tables of a scenario.
public enum CSVFormat {
    /// File name of a table: `T1_pairs.csv` in either language.
    ///
    /// ASCII, because archives and mail gateways of offices still damage other names.
    public static func fileName(of table: ReportTable) -> String { "\(table.id)_\(table.name).csv" }

    /// File name of a table of the set.
    public static func fileName(of kind: ReportTableKind) -> String { "\(kind.id)_\(kind.rawValue).csv" }

    /// The bytes of a table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - language: Language of headings and words.
    /// - Complexity: O(n) in the number of cells; rows are made one at a time.
    public static func bytes(of table: ReportTable, in language: Language) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        append(table.columns.map { heading(of: $0, in: language) }, to: &bytes)
        for row in table.rows { append(row.map { text(of: $0, in: language) }, to: &bytes) }
        return bytes
    }

    private static func heading(of column: ReportColumn, in language: Language) -> String {
        switch language {
        case .zh: guarded(column.heading(in: .zh))
        case .en: guarded(column.key)
        }
    }

    private static func append(_ fields: [String], to bytes: inout [UInt8]) {
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            appendQuoted(field, to: &bytes)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private static func appendQuoted(_ field: String, to bytes: inout [UInt8]) {
        let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes || field.hasPrefix(" ") || field.hasSuffix(" ") else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// What a cell says in a file: figures exact and without units, so that a spreadsheet can add them.
    private static func text(of cell: ReportCell, in language: Language) -> String {
        switch cell {
        case .blank: ""
        case .text(let text): guarded(text[language])
        case .code(let code): guarded(code)
        case .integer(let number): String(number)
        case .points(let points), .difference(let points): points.description
        case .amount(let amount): amount.description
        case .quantity(let number, let decimals): DecimalText.quantity(number, shown: decimals) ?? ""
        case .percent(let share): DecimalText.quantity(share * 100, shown: 1) ?? ""
        }
    }

    /// Puts an apostrophe before a text that a spreadsheet would take for a formula.
    static func guarded(_ text: String) -> String {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: "'" + text
        default: text
        }
    }
}

extension Diagnostic {
    /// Where the fault stands, as editors and spreadsheets jump there: `counties.csv:12:3`, or `县域名录!F12` in a workbook;
    /// nil when no line is known.
    public var place: String? {
        guard let file, let line else { return nil }
        if let cell { return "\(file)!\(cell)" }
        return column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    }

    /// Orders by file, line, column, code and text; what has no place comes before what has one.
    public static func isOrderedBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        (left.file ?? "", left.line ?? 0, left.column ?? 0, left.code, left.message.en)
            < (right.file ?? "", right.line ?? 0, right.column ?? 0, right.code, right.message.en)
    }
}

extension CSVScanner {
    /// Whether the current record breaches the grammar.
    var hasFaults: Bool { !faults.isEmpty }

    /// The stretch of a field without blanks at its ends.
    func trimmed(_ field: Field) -> (start: Int, end: Int) {
        CellText.trim(bytes.span, field.start, field.end)
    }

    /// The stretch of a field without blanks at its ends; nil when the record lacks the field or it is blank.
    func content(ofField field: Int) -> (start: Int, end: Int)? {
        guard field < fields.count else { return nil }
        let (start, end) = trimmed(fields[field])
        return start < end ? (start, end) : nil
    }

    /// Whether every field of the record is blank.
    func isBlankRecord() -> Bool {
        for field in fields {
            let (start, end) = trimmed(field)
            if start < end { return false }
        }
        return true
    }

    /// The text of a stretch of bytes.
    func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    /// The number that fills a stretch of bytes; nil when anything else stands there.
    func plainNumber(_ start: Int, _ end: Int) -> ExactDecimal? {
        guard case .number(let number, end) = ExactDecimal.read(bytes.span, from: start, to: end) else { return nil }
        return number
    }

    /// The position of the county whose code fills a stretch of bytes.
    func county(_ start: Int, _ end: Int, in lookup: CountyLookup) -> Int? {
        lookup.position(ofCode: bytes.span, from: start, to: end)
    }
}

import Counties

extension TableReader {
    /// Characters that a text may have.
    static let textLimit = 4_000

    /// The bytes of a cell without blanks; nil when it is blank or the column is missing.
    func cell(_ column: Int) -> (start: Int, end: Int)? {
        guard column >= 0 else { return nil }
        let field = fieldOfColumn[column]
        return field >= 0 ? csv.content(ofField: field) : nil
    }

    /// The cell as it was written.
    func written(_ column: Int) -> String? {
        cell(column).map { csv.text($0.start, $0.end) }
    }

    /// A cell of free text.
    func text(_ column: Int) -> String? {
        guard let written = written(column) else { return missing(column) }
        let text = CellText.unguarded(written)
        guard text.unicodeScalars.count <= Self.textLimit else {
            report(column, .textTooLong(schema.columns[column], limit: Self.textLimit))
            return nil
        }
        let hasControl = text.unicodeScalars.contains {
            $0.value < 0x20 && $0.value != 0x09 && $0.value != 0x0A && $0.value != 0x0D || $0.value == 0x7F
        }
        if hasControl { report(column, .controlCharacter(schema.columns[column])) }
        return hasControl || text.isEmpty ? nil : text
    }

    /// A code or key: one line, 1 to 64 characters, half width, nothing reserved.
    func key(_ column: Int) -> String? {
        guard let raw = written(column) else { return missing(column) }
        let text = plain(raw, column)
        let columnSchema = schema.columns[column]
        guard !text.isEmpty else { return missing(column) }
        guard text.unicodeScalars.count <= 64 else {
            report(column, .textTooLong(columnSchema, limit: 64))
            return nil
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            report(column, .controlCharacter(columnSchema))
            return nil
        }
        if columnSchema.kind == .countyCode, Self.isDamaged(text) {
            report(column, .damagedCode(text, column: columnSchema))
            return nil
        }
        guard !Self.isReserved(text) else {
            report(column, .reservedWord(text, column: columnSchema))
            return nil
        }
        return text
    }

    /// A code as it is compared: half width, without a leading apostrophe.
    func plain(_ raw: String, _ column: Int) -> String {
        var text = raw
        if text.hasPrefix("'") { text.removeFirst() }
        let half = HalfWidth.trimmed(HalfWidth.text(text))
        if half != text { noteFullWidth(column) }
        return half
    }

    /// Labels divided by `|`, `;`, `、` or `,`, sorted, each once.
    func labels(_ column: Int) -> [String] {
        guard let text = text(column) else { return [] }
        let parts = text.split { "|;；、，,".contains($0) }.map { HalfWidth.trimmed(String($0)) }
        for part in parts where Self.isReserved(part) {
            report(column, .reservedWord(part, column: schema.columns[column]))
        }
        return Set(parts.filter { !$0.isEmpty }).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    /// Reports a blank cell where one is required.
    func missing<Value>(_ column: Int) -> Value? {
        guard column >= 0, schema.columns[column].isRequired, !isStray(column) else { return nil }
        report(column, .missingCell(schema.columns[column]))
        return nil
    }

    /// Whether a spreadsheet has made a number of a code: `370102.0`, `3.70102E+05`.
    static func isDamaged(_ text: String) -> Bool {
        guard text.first?.isASCII == true, text.first?.isNumber == true else { return false }
        if let point = text.firstIndex(of: ".") {
            let fraction = text[text.index(after: point)...]
            let isWhole = text[..<point].allSatisfy { $0.isASCII && $0.isNumber }
            if isWhole, !fraction.isEmpty, fraction.allSatisfy({ $0 == "0" }) { return true }
        }
        guard let power = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return false }
        let sign = text[text.index(after: power)...].prefix(1)
        return (sign == "+" || text.contains(".")) && Double(text) != nil
    }

    /// Whether a key would be taken for something else: `*`, `province`, `city:…`, `a|b`.
    static func isReserved(_ text: String) -> Bool {
        let word = text.lowercased()
        return word == "*" || word == "province" || word.contains("|")
            || ["city:", "flag:", "code:"].contains { word.hasPrefix($0) }
    }
}

import Counties

extension TableReader {
    /// The name of the word in a cell.
    func word(_ column: Int) -> String? {
        guard let cell = cell(column) else { return missing(column) }
        guard case .word(let words) = schema.columns[column].kind else { return nil }
        let raw = csv.text(cell.start, cell.end)
        if let exact = words.first(where: { $0.name == raw || $0.aliases.first == raw }) { return exact.name }
        let key = HalfWidth.key(raw)
        if let near = words.first(where: { $0.name == key || $0.aliases.contains(key) }) { return near.name }
        report(column, .unknownWord) {
            let spellings = words.flatMap { [$0.name] + $0.aliases }
            return Finding.unknownWord(raw, column: schema.columns[column], words: words)
                .suggesting(EditDistance.nearest(to: key, among: spellings))
        }
        return nil
    }

    /// The words that mean yes and no.
    static let truthWords: [ColumnKind.Word] = [
        .init(name: "1", aliases: ["是", "true", "yes", "有", "√", "✓", "✔"]),
        .init(name: "0", aliases: ["否", "false", "no", "无", "×", "✗", "✘"]),
    ]

    /// 0 or 1, 是 or 否.
    func truth(_ column: Int) -> Bool? {
        guard let cell = cell(column) else { return missing(column) }
        if cell.end - cell.start == 1 {
            if csv.bytes[cell.start] == UInt8(ascii: "1") { return true }
            if csv.bytes[cell.start] == UInt8(ascii: "0") { return false }
        }
        let raw = csv.text(cell.start, cell.end)
        let key = HalfWidth.key(raw)
        if let word = Self.truthWords.first(where: { $0.name == key || $0.aliases.contains(key) }) {
            return word.name == "1"
        }
        report(column, .unknownWord) {
            .unknownWord(raw, column: schema.columns[column], words: Self.truthWords)
        }
        return nil
    }

    /// The county that a cell names; faults are reported.
    func county(_ column: Int) -> CountyIndex? {
        guard let cell = cell(column) else { return missing(column) }
        guard let lookup = context.counties else { return nil }
        if let position = csv.county(cell.start, cell.end, in: lookup) {
            return CountyIndex(position)
        }
        return county(named: csv.text(cell.start, cell.end), column)
    }

    /// The county that a text in a cell names.
    func county(named raw: String, _ column: Int) -> CountyIndex? {
        guard let lookup = context.counties else { return nil }
        let text = plain(raw, column)
        do {
            return try lookup.find(text)
        } catch {
            if case .unknown = error, context.lostCounties.contains(text) { return nil }
            if case .unknown = error, Self.isDamaged(text) {
                report(column, .damagedCode(text, column: schema.columns[column]))
                return nil
            }
            let code: DiagnosticCode = if case .unknown = error { .unknownCounty } else { .doubtfulName }
            report(column, code) {
                let finding = error.finding(column: schema.columns[column])
                return code == .unknownCounty ? finding.suggesting(lookup.suggestion(for: text)) : finding
            }
            return nil
        }
    }

    /// The counties of a list divided by `|`, sorted; `*` and a blank cell name none.
    func counties(_ column: Int) -> [CountyIndex] {
        guard let raw = written(column), HalfWidth.trimmed(HalfWidth.text(raw)) != "*" else { return [] }
        let parts = members(raw, column) { (try? context.counties?.find($0)) != nil }
        return Set(parts.compactMap { county(named: $0, column) }).sorted()
    }

    /// The members of a list: divided by `|`, or by a comma or semicolon where the whole is no member.
    private func members(_ raw: String, _ column: Int, isMember: (String) -> Bool) -> [String] {
        plain(raw, column).split(separator: "|").flatMap { part in
            let text = HalfWidth.trimmed(String(part))
            if text.isEmpty || isMember(text) { return text.isEmpty ? [] : [text] }
            return text.split { ";；、，,".contains($0) }.map { HalfWidth.trimmed(String($0)) }.filter { !$0.isEmpty }
        }
    }

    /// The position of the row of another table that a cell names.
    func reference(_ column: Int) -> Int? {
        guard let raw = written(column) else { return missing(column) }
        guard case .reference(let table) = schema.columns[column].kind else { return nil }
        return reference(plain(raw, column), to: table, column)
    }

    /// The positions of the rows of another table that a cell names, ascending.
    func references(_ column: Int) -> [Int] {
        guard let raw = written(column), case .references(let table) = schema.columns[column].kind else { return [] }
        let parts = members(raw, column) { context.keys[table]?[$0] != nil }
        return Set(parts.compactMap { reference($0, to: table, column) }).sorted()
    }

    private func reference(_ text: String, to table: String, _ column: Int) -> Int? {
        if let position = context.keys[table]?[text] { return position }
        guard !context.unreadable.contains(table) else { return nil }
        report(column, .unknownKey) {
            let keys = (context.keys[table] ?? [:]).keys.sorted()
            return Finding.unknownKey(text, column: schema.columns[column], table: table)
                .suggesting(EditDistance.nearest(to: text, among: keys))
        }
        return nil
    }
}

/// The headers that name a table's columns, in both languages, with or without a unit in brackets.
struct HeaderNames {
    private var columns: [String: Int] = [:]
    private var spellings: [String] = []

    init(_ schema: TableSchema) {
        for (position, column) in schema.columns.enumerated() {
            for name in [column.name] + column.chineseNames {
                columns[HalfWidth.key(name)] = columns[HalfWidth.key(name)] ?? position
                spellings.append(name)
            }
        }
    }

    /// The column that a header names, and the unit in its brackets.
    func column(for header: String) -> (column: Int, unit: String?)? {
        let key = HalfWidth.key(header)
        if let found = bare(key) { return found }
        // 角　色 and a header with a line break in it are meant as 角色.
        let solid = HalfWidth.solid(key)
        if solid != key, let found = bare(solid) { return found }
        let undecorated = Self.undecorated(solid)
        return undecorated == solid ? nil : bare(undecorated)
    }

    private func bare(_ key: String) -> (column: Int, unit: String?)? {
        if let column = columns[key] { return (column, nil) }
        if key.hasSuffix(")"), let bracket = key.lastIndex(of: "(") {
            guard let column = columns[HalfWidth.trimmed(String(key[..<bracket]))] else { return nil }
            let unit = HalfWidth.trimmed(String(key[key.index(after: bracket)...].dropLast()))
            return (column, unit.isEmpty || Self.isRemark(unit) ? nil : unit)
        }
        // 地区生产总值/亿元
        guard let stroke = key.lastIndex(of: "/"), let column = columns[String(key[..<stroke])] else { return nil }
        let unit = String(key[key.index(after: stroke)...])
        return MeasureUnit.named(unit) == nil ? nil : (column, unit)
    }

    /// What people put into brackets that is no unit: whether the column must be filled in, and the year.
    private static func isRemark(_ text: String) -> Bool {
        ["必填", "选填", "可选", "可不填"].contains(text)
            || text.utf8.count <= 7 && text.wholeMatch(of: /(19|20)[0-9]{2}年?/) != nil
    }

    /// A header without a year before it, and without an asterisk or 必填 at its ends.
    private static func undecorated(_ key: String) -> String {
        var rest = key
        var previous = ""
        while rest != previous {
            previous = rest
            for mark in ["(必填)", "(选填)", "*", "※"] {
                if rest.hasSuffix(mark) { rest = String(rest.dropLast(mark.count)) }
                if rest.hasPrefix(mark) { rest = String(rest.dropFirst(mark.count)) }
            }
            if rest.hasPrefix("19") || rest.hasPrefix("20"),
                let year = rest.prefixMatch(of: /(19|20)[0-9]{2}(年度|年末|年底|年)/), year.range.upperBound < rest.endIndex
            {
                rest = String(rest[year.range.upperBound...])
            }
        }
        return rest
    }

    /// The nearest header.
    func suggestion(for header: String) -> String? {
        EditDistance.nearest(to: HalfWidth.key(header), among: spellings)
    }
}

import WorkbookReading

/// Tells totals and notes of a sheet from its data.
///
/// A row is one of them only where its label stands in the place of a key that it cannot be: a county that is called
/// 合计县 and has a code is a county.
enum SheetNotes {
    private static let totals: Set<String> = ["合计", "总计", "小计", "平均", "total", "全省", "全市", "全国", "全县"]
    private static let totalEnds = ["小计", "合计", "总计", "平均", "平均值", "平均数", "均值"]
    /// Words that begin a note wherever they stand.
    private static let noteStarts = [
        "注:", "备注:", "说明:", "资料来源", "数据来源:", "来源:", "填表人", "填报人", "填报单位", "制表", "审核人", "单位:", "note:",
        "source:",
    ]
    /// Words that begin a note where nothing else in the row speaks for data.
    private static let looseStarts = [
        "其中:", "其中", "单位负责人", "负责人:", "联系人:", "联系电话:", "审核:", "审批:", "填报时间", "填报日期", "填表日期", "数据截至",
        "数据截止", "截至", "统计口径", "口径:", "附注:", "附:", "※", "*注", "注",
    ]

    /// How every word above begins or ends, so that most rows are told by two letters.
    private static let firstLetters = Set((Array(totals) + noteStarts + looseStarts).compactMap(\.unicodeScalars.first))
    private static let lastLetters = Set(totalEnds.compactMap(\.unicodeScalars.last))

    /// Whether a text at the beginning of a row may make a total, a note or an example of it. An apostrophe before it says
    /// that it is meant as it stands.
    static func mayBegin(_ text: String) -> Bool {
        if SheetTableBuilder.exampleMarks.contains(where: text.hasPrefix) { return true }
        let key = HalfWidth.solid(HalfWidth.key(text))
        return !text.hasPrefix("'") && (isNamed(key) || isLoose(key))
    }

    private static func isNamed(_ key: String) -> Bool {
        totals.contains(key) || noteStarts.contains(where: key.hasPrefix)
    }

    private static func isLoose(_ key: String) -> Bool {
        totalEnds.contains(where: key.hasSuffix) || looseStarts.contains(where: key.hasPrefix)
    }

    /// Whether a row is a total, or a note that stands alone.
    static func isNote(_ row: SheetRow, in schema: TableSchema, columns: [Int]) -> Bool {
        guard let (cell, text) = label(row, columns) else { return false }
        guard !text.hasPrefix("'") else { return false }
        let key = HalfWidth.solid(HalfWidth.key(text))
        guard let first = key.unicodeScalars.first, let last = key.unicodeScalars.last,
            firstLetters.contains(first) || lastLetters.contains(last)
        else { return false }
        let isNamed = isNamed(key)
        guard isNamed || isLoose(key) else { return false }
        let place = position(of: cell, columns)
        let others = row.cells.filter { $0.column != cell.column }
        let keys = schema.columns.indices.filter { schema.key.contains(schema.columns[$0].name) }
        let hasOtherKey = others.contains { keys.contains(position(of: $0, columns)) && !isEmpty($0) }
        guard !hasOtherKey else { return false }
        // Keys that people make up, such as a quota's name, may be any word: they are one where more is filled in.
        let isMadeUp = keys.contains(place) && schema.columns[place].kind == .key
        guard isMadeUp else { return true }
        let required = schema.columns.indices.filter { $0 != place && schema.columns[$0].isRequired }
        let isBare = !others.contains { required.contains(position(of: $0, columns)) && !isEmpty($0) }
        return isNamed ? others.isEmpty || isBare && !hasText(others) : isBare && !hasText(others) && !required.isEmpty
    }

    /// The text that a row begins with, behind a running number under a header that is none of the table's.
    private static func label(_ row: SheetRow, _ columns: [Int]) -> (cell: SheetCell, text: String)? {
        for cell in row.cells {
            if case .text(let text) = cell.value { return (cell, text) }
            guard case .number = cell.value, position(of: cell, columns) < 0 else { return nil }
        }
        return nil
    }

    private static func position(of cell: SheetCell, _ columns: [Int]) -> Int {
        columns.indices.contains(cell.column - 1) ? columns[cell.column - 1] : -1
    }

    /// Whether a cell holds nothing, a dash or the word for a total once more.
    private static func isEmpty(_ cell: SheetCell) -> Bool {
        guard case .text(let text) = cell.value else { return false }
        let key = HalfWidth.solid(HalfWidth.key(text))
        return ["", "-", "—", "——", "/"].contains(key) || totals.contains(key)
            || totalEnds.contains(where: key.hasSuffix)
    }

    private static func hasText(_ cells: [SheetCell]) -> Bool {
        cells.contains { cell in
            guard case .text = cell.value else { return false }
            return !isEmpty(cell)
        }
    }
}

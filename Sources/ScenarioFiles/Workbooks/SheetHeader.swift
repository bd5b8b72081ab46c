import WorkbookReading

/// The header of a sheet: one row, or two where the second names units or the columns of a group.
struct SheetHeader {
    /// The texts from column A on, units in brackets.
    private(set) var texts: [String]
    /// Position in the schema of the column under each text; −1 where it has none.
    private(set) var columns: [Int]
    private var units: [String?]
    /// Row of the sheet.
    let row: Int
    /// Last row of the header.
    private(set) var lastRow: Int

    init(_ row: SheetRow, _ names: HeaderNames) {
        self.row = row.number
        lastRow = row.number
        texts = [String](repeating: "", count: row.cells.last?.column ?? 0)
        for cell in row.cells { texts[cell.column - 1] = Self.text(of: cell) }
        let found = texts.map { names.column(for: $0) }
        columns = found.map { $0?.column ?? -1 }
        units = found.map { $0?.unit }
    }

    /// The text of a cell of a header.
    static func text(of cell: SheetCell) -> String { SheetCellText.text(of: cell.value, under: nil) }

    /// Position in the schema of what stands under a column of the sheet; −1 where it has no header that is known.
    func column(at column: Int) -> Int { columns.indices.contains(column - 1) ? columns[column - 1] : -1 }

    /// The unit that the header names for a column of the sheet.
    func unit(at column: Int) -> String? { units.indices.contains(column - 1) ? units[column - 1] : nil }

    /// Takes the row below the header for a part of it where it holds nothing but units, and names of columns whose
    /// header is blank or a group's.
    mutating func absorb(_ row: SheetRow, _ names: HeaderNames) -> Bool {
        guard lastRow == self.row, row.number == lastRow + 1 else { return false }
        var whole = self
        var hasUnitOrName = false
        for cell in row.cells {
            guard case .text(let text) = cell.value else { return false }
            if Self.meansNothing(text) { continue }
            if let unit = Self.unit(text), column(at: cell.column) >= 0, self.unit(at: cell.column) ?? unit == unit {
                whole.units[cell.column - 1] = unit
                if self.unit(at: cell.column) == nil { whole.texts[cell.column - 1] += "（\(unit)）" }
            } else if column(at: cell.column) < 0, let found = names.column(for: text), !columns.contains(found.column)
            {
                whole.extend(to: cell.column)
                whole.texts[cell.column - 1] = text
                whole.columns[cell.column - 1] = found.column
                whole.units[cell.column - 1] = found.unit
            } else {
                return false
            }
            hasUnitOrName = true
        }
        guard hasUnitOrName else { return false }
        whole.lastRow = row.number
        self = whole
        return true
    }

    private mutating func extend(to column: Int) {
        let missing = max(0, column - texts.count)
        texts += [String](repeating: "", count: missing)
        columns += [Int](repeating: -1, count: missing)
        units += [String?](repeating: nil, count: missing)
    }

    private static func meansNothing(_ text: String) -> Bool {
        ["", "-", "—", "——", "/"].contains(HalfWidth.key(text))
    }

    /// The unit that a cell of a row of units names, alone or in brackets; nil where it is none. Letters that may be keys,
    /// such as m and t, are units in brackets only.
    private static func unit(_ text: String) -> String? {
        var unit = HalfWidth.solid(HalfWidth.key(text))
        let isBracketed = unit.hasPrefix("(") && unit.hasSuffix(")") && unit.count > 2
        if isBracketed { unit = String(unit.dropFirst().dropLast()) }
        if unit.hasPrefix("单位:") { unit = String(unit.dropFirst(3)) }
        guard MeasureUnit.named(unit) != nil || unit == "年" || unit == "°" else { return nil }
        let isPlain = unit.unicodeScalars.allSatisfy { $0.value < 0x80 && $0 != "%" }
        return isPlain && !isBracketed ? nil : unit
    }
}

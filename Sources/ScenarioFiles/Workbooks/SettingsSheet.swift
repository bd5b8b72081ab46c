import Counties
import WorkbookReading
import Yams

/// The sheet with the settings of a scenario: a setting a row, named by its path, such as `pairing.max_minutes`.
///
/// It is rewritten as the text of `scenario.yaml`, so that one reader judges both forms.
struct SettingsSheet {
    /// Names that the sheet may have; the first Chinese one is the one that we write.
    static let names = ["scenario", "情景设置", "情景", "设置"]
    /// Headers of the columns; the first of each is the one that we write.
    static let pathHeaders = ["设置项", "setting", "settings", "key"]
    static let valueHeaders = ["取值", "值", "value"]
    static let noteHeaders = ["说明", "备注", "note", "notes"]

    /// The text of `scenario.yaml`.
    let bytes: [UInt8]
    /// Settings that stand twice, with the row of the second.
    let doubled: [(path: String, row: Int)]
    /// Cells that hold an error value, or a formula without a result.
    let badCells: [(text: String, row: Int, column: Int)]
    /// The settings without notes and rows, for comparison.
    let settings: [Setting]
    /// The row of the sheet behind each line of the text, from the first line on.
    private let rows: [Int]
    /// Column of the values, from 1.
    let valueColumn: Int
    /// Column of the names, from 1.
    let nameColumn: Int

    /// One setting as it stands in the sheet.
    struct Setting: Equatable {
        /// Names from the outermost block to the setting.
        var path: [String]
        /// The value as it is written.
        var text: String
        /// What somebody noted beside it.
        var note: String
        /// The row.
        var row: Int

        /// The setting alone.
        var bare: Setting { Setting(path: path, text: text, note: "", row: 0) }
    }

    /// The settings in the rows of a sheet.
    init(_ sheet: [SheetRow]) {
        let header = Header(sheet)
        (nameColumn, valueColumn) = (header.path, header.value)
        var root = Branch()
        var doubled: [(path: String, row: Int)] = []
        var looseNotes: [String] = []
        var settings: [Setting] = []
        var badCells: [(text: String, row: Int, column: Int)] = []
        for row in sheet where row.number > header.row {
            for cell in row.cells where cell.column == header.path || cell.column == header.value {
                switch cell.value {
                case .error(let text): badCells.append((text, row.number, cell.column))
                case .formulaWithoutValue: badCells.append((SheetCellText.formulaWithoutValue, row.number, cell.column))
                default: continue
                }
            }
            if badCells.last?.row == row.number { continue }
            guard let setting = header.setting(row) else {
                looseNotes += SettingText.comment(header.looseNote(row))
                continue
            }
            settings.append(setting.bare)
            if !root.insert(setting, at: setting.path[...]) {
                doubled.append((setting.path.joined(separator: "."), row.number))
            }
        }
        var lines: [String] = []
        var rows: [Int] = []
        root.write(indent: 0, &lines, &rows)
        if !lines.isEmpty { lines += looseNotes.map { "# " + $0 } }
        bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        self.rows = rows
        self.doubled = doubled
        self.badCells = badCells
        self.settings = settings
    }

    /// The row of the sheet that a line of the text belongs to.
    func row(ofLine line: Int) -> Int { rows.indices.contains(line - 1) ? rows[line - 1] : rows.last ?? 1 }

    /// Where the columns of the sheet stand.
    private struct Header {
        /// Row of the header; 0 where there is none.
        var row = 0
        var path = 1
        var value = 2
        var note = 0

        init(_ sheet: [SheetRow]) {
            for row in sheet.prefix(20) {
                let texts = row.cells.map { (column: $0.column, text: HalfWidth.key(Self.text($0))) }
                guard let path = texts.first(where: { SettingsSheet.pathHeaders.contains($0.text) }),
                    let value = texts.first(where: { SettingsSheet.valueHeaders.contains($0.text) })
                else { continue }
                (self.row, self.path, self.value) = (row.number, path.column, value.column)
                note = texts.first { SettingsSheet.noteHeaders.contains($0.text) }?.column ?? 0
                return
            }
        }

        /// A note without a setting.
        func looseNote(_ row: SheetRow) -> String {
            guard note > 0, !row.cells.contains(where: { $0.column == path }) else { return "" }
            return row.cells.first { $0.column == note }.map(Self.text) ?? ""
        }

        /// The text of a cell; YAML needs no guard against formulas.
        private static func text(_ cell: SheetCell) -> String {
            switch cell.value {
            case .text(let text): text
            case .number(let text, let format): SheetNumberText.shown(text, format)
            default: SheetCellText.text(of: cell.value, under: nil)
            }
        }

        /// The setting of a row; nil where its name or its value is blank.
        func setting(_ row: SheetRow) -> Setting? {
            func text(_ column: Int) -> String {
                row.cells.first { $0.column == column }.map { HalfWidth.trimmed(Self.text($0)) } ?? ""
            }
            let (name, value) = (text(path), text(value))
            guard !name.isEmpty, !value.isEmpty else { return nil }
            return Setting(
                path: SettingText.path(HalfWidth.text(name)),
                text: value,
                note: note == 0 ? "" : text(note),
                row: row.number
            )
        }
    }
}

/// A map of settings in the order in which they were named first.
private struct Branch {
    private enum Node {
        case branch(Branch)
        case leaf(SettingsSheet.Setting)
    }

    private var names: [String] = []
    private var nodes: [String: Node] = [:]

    /// Adds a setting; false where its path is taken already.
    mutating func insert(_ setting: SettingsSheet.Setting, at path: ArraySlice<String>) -> Bool {
        guard let name = path.first else { return false }
        let rest = path.dropFirst()
        switch nodes[name] {
        case .branch(var branch) where !rest.isEmpty:
            let isNew = branch.insert(setting, at: rest)
            nodes[name] = .branch(branch)
            return isNew
        case .branch, .leaf: return false
        case nil:
            names.append(name)
            guard !rest.isEmpty else {
                nodes[name] = .leaf(setting)
                return true
            }
            var branch = Branch()
            let isNew = branch.insert(setting, at: rest)
            nodes[name] = .branch(branch)
            return isNew
        }
    }

    /// The row of the first setting inside.
    private var firstRow: Int {
        switch names.first.flatMap({ nodes[$0] }) {
        case .branch(let branch): branch.firstRow
        case .leaf(let setting): setting.row
        case nil: 1
        }
    }

    /// Writes the map as YAML, one setting a line, with the row of each line.
    func write(indent: Int, _ lines: inout [String], _ rows: inout [Int]) {
        let blanks = String(repeating: " ", count: indent)
        for name in names {
            switch nodes[name] {
            case .branch(let branch):
                lines.append("\(blanks)\(SettingText.key(name)):")
                rows.append(branch.firstRow)
                branch.write(indent: indent + 2, &lines, &rows)
            case .leaf(let setting):
                for note in SettingText.comment(setting.note) {
                    lines.append("\(blanks)# \(note)")
                    rows.append(setting.row)
                }
                lines.append("\(blanks)\(SettingText.key(name)): \(SettingText.value(setting.text, at: setting.path))")
                rows.append(setting.row)
            case nil: continue
            }
        }
    }
}

import Counties
import WorkbookReading

/// Where the lines of the tables stand in a workbook: findings about tables become findings about cells.
public struct CellPlaces: Sendable {
    /// One table on its sheet.
    enum Table: Sendable {
        /// A table of the schema.
        case rows(SheetTable)
        /// The settings; the column of their values.
        case settings(SettingsSheet)
    }

    private var sheets: [String: String] = [:]
    private var tables: [String: Table] = [:]

    /// Notes the sheet that stands for a file.
    mutating func name(_ file: String, sheet: String) { sheets[file] = sheet }

    /// Notes what a sheet was read as.
    mutating func add(_ table: Table, as file: String) { tables[file] = table }

    /// The same finding with the sheet and the cell for its place, and with sheets for the files that it names.
    func moved(_ diagnostic: Diagnostic) -> Diagnostic {
        var moved = phrased(diagnostic)
        guard let file = diagnostic.file else { return moved }
        moved.file = sheets[file] ?? sheetName(of: file).zh
        guard let line = diagnostic.line else { return moved }
        var (row, column) = cell(line: line, column: diagnostic.column, of: file)
        if case .settings(let settings) = tables[file], diagnostic.code == DiagnosticCode.unknownSetting.rawValue {
            column = settings.nameColumn
        }
        moved.line = row
        moved.column = column
        moved.cell = CellReference(row: row, column: column ?? 1).description
        return moved
    }

    /// The same finding with the names of sheets for those of files.
    func phrased(_ diagnostic: Diagnostic) -> Diagnostic {
        var phrased = diagnostic
        phrased.message = renamed(diagnostic.message)
        phrased.help = renamed(diagnostic.help)
        return phrased
    }

    /// The row of a sheet behind a line of a file.
    func row(ofLine line: Int, in file: String) -> Int { cell(line: line, column: nil, of: file).row }

    private func cell(line: Int, column: Int?, of file: String) -> (row: Int, column: Int?) {
        switch tables[file] {
        case .rows(let table): (table.row(ofLine: line), column)
        case .settings(let settings): (settings.row(ofLine: line), settings.valueColumn)
        case nil: (line, column)
        }
    }

    /// A text with the names of sheets in place of those of files.
    private func renamed(_ text: BilingualText) -> BilingualText {
        var renamed = text
        // county_nodes.csv before nodes.csv.
        for file in Self.files where text.zh.contains(file) || text.en.contains(file) {
            let name = sheetName(of: file)
            // Blanks stand between Han and a file's name, and between Han and a sheet's they do not.
            renamed.zh = renamed.zh.replacing("文件 \(file)", with: "工作表“\(name.zh)”")
                .replacing(" \(file) ", with: "工作表“\(name.zh)”")
                .replacing("\(file) ", with: "工作表“\(name.zh)”").replacing(file, with: "工作表“\(name.zh)”")
            renamed.en = renamed.en.replacing("file \(file)", with: "sheet '\(name.en)'").replacing(
                file,
                with: "sheet '\(name.en)'"
            )
        }
        for (file, sheet) in Self.words {
            renamed.zh = renamed.zh.replacing(file.zh, with: sheet.zh)
            renamed.en = renamed.en.replacing(file.en, with: sheet.en)
        }
        return renamed
    }

    /// What is said of files and holds for sheets in other words.
    private static let words: [(file: BilingualText, sheet: BilingualText)] = [
        (BilingualText(zh: "补上该文件", en: "The file is empty"), BilingualText(zh: "补上该工作表", en: "The sheet is empty")),
        (BilingualText(zh: "删除文件", en: "remove the file."), BilingualText(zh: "删除该工作表", en: "remove the sheet.")),
        (BilingualText(zh: "文件为空", en: "with the header "), BilingualText(zh: "工作表为空", en: "with the header ")),
    ]

    private static let files: [String] = (Schema.tables.map(\.fileName) + ["scenario.yaml"])
        .sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }

    private func sheetName(of file: String) -> BilingualText {
        if let name = sheets[file] { return BilingualText(same: name) }
        guard let table = Schema.tables.first(where: { $0.fileName == file }) else {
            return BilingualText(zh: SettingsSheet.names[1], en: SettingsSheet.names[0])
        }
        return BilingualText(zh: table.chineseName, en: table.name)
    }
}

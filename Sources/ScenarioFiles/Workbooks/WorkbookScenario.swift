import Counties
import WorkbookReading

/// A scenario as a workbook: each sheet is read as the table or the settings that its name says.
final class WorkbookScenario {
    /// Where the tables stand.
    private(set) var places = CellPlaces()
    /// What is wrong with the sheets as such.
    private(set) var findings: [(finding: Finding, file: String?)] = []
    private let reader: WorkbookReader
    private var sheets: [String: SheetInfo] = [:]

    /// Sheets with words for people, which no scenario reads.
    private static let silentNames: Set<String> = ["说明", "填表说明", "目录", "readme", "notes", "about"]

    /// Opens a workbook.
    ///
    /// - Throws: `WorkbookFault`.
    init(path: String) throws(WorkbookFault) {
        reader = try WorkbookReader(path: path)
        for sheet in reader.sheets { take(sheet) }
    }

    /// Names of the files that the workbook stands for.
    var names: [String] { sheets.keys.sorted() }

    /// The file that a sheet stands for; nil where its name is none that the format knows.
    static func file(ofSheet name: String) -> String? {
        let key = HalfWidth.key(name)
        if SettingsSheet.names.contains(key) { return "scenario.yaml" }
        let table = Schema.tables.first { table in
            table.name == key || table.chineseNames.contains { HalfWidth.key($0) == key }
        }
        return table?.fileName
    }

    private func take(_ sheet: SheetInfo) {
        guard let file = Self.file(ofSheet: sheet.name) else {
            guard !Self.silentNames.contains(HalfWidth.key(sheet.name)) else { return }
            let known = Schema.tables.flatMap { [$0.name, $0.chineseName] }
            findings.append(
                (
                    Finding.unknownSheet(sheet.name).suggesting(EditDistance.nearest(to: sheet.name, among: known)), nil
                )
            )
            return
        }
        if let first = sheets[file] {
            findings.append((.doubledSheet(first.name, sheet.name), file))
            return
        }
        sheets[file] = sheet
        places.name(file, sheet: sheet.name)
    }

    /// The sheet that stands for a file, as the bytes of that file; absent where it has nothing to read.
    func read(_ file: String, limit: Int) -> ScenarioFolder.Outcome {
        guard let sheet = sheets[file] else { return .absent }
        do {
            return try file == "scenario.yaml" ? settings(sheet) : table(sheet, as: file, limit: limit)
        } catch {
            return .fault(.workbook(error))
        }
    }

    private func settings(_ sheet: SheetInfo) throws(WorkbookFault) -> ScenarioFolder.Outcome {
        let sheetRows = try reader.rows(of: sheet)
        var rows: [SheetRow] = []
        while rows.count < Self.mostSettings, let row = try sheetRows.next() {
            if !row.cells.isEmpty { rows.append(row) }
        }
        let settings = SettingsSheet(rows)
        places.add(.settings(settings), as: "scenario.yaml")
        for doubled in settings.doubled {
            findings.append((.doubledSettingRow(doubled.path, row: doubled.row), "scenario.yaml"))
        }
        return settings.bytes.isEmpty ? .absent : .bytes(settings.bytes)
    }

    /// Rows of settings beyond which nobody means settings.
    private static let mostSettings = 10_000

    private func table(_ sheet: SheetInfo, as file: String, limit: Int) throws(WorkbookFault) -> ScenarioFolder.Outcome
    {
        guard let schema = Schema.tables.first(where: { $0.fileName == file }) else { return .absent }
        var builder = SheetTableBuilder(schema)
        let rows = try reader.rows(of: sheet)
        while builder.byteCount <= limit, let row = try rows.next() { builder.append(row) }
        builder.finish()
        guard let table = builder.table else { return .absent }
        places.add(.rows(table.withoutBytes()), as: file)
        guard table.bytes.count <= limit else {
            return .fault(.fileTooLarge(bytes: table.bytes.count, limit: limit))
        }
        // The sheets of a template that nobody filled in are no tables.
        guard table.dataRows > 0 || schema.isRequired else { return .absent }
        return .bytes(table.bytes)
    }
}

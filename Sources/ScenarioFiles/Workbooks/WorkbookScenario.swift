import Counties
import WorkbookReading

/// A scenario as a workbook: each sheet is read as the table or the settings that its name says.
final class WorkbookScenario {
    /// Where the tables stand.
    private(set) var places = CellPlaces()
    private let engine = DiagnosticEngine()
    private let reader: WorkbookReader
    private var sheets: [String: SheetInfo] = [:]
    private var rawSettings: SheetInfo?

    /// Sheets with words for people, which no scenario reads.
    private static let silentNames: Set<String> = ["说明", "填表说明", "目录", "readme", "read me", "notes", "about"]
    /// Rows of settings beyond which nobody means settings.
    private static let mostSettings = 10_000

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
        let key = HalfWidth.solid(HalfWidth.key(name))
        if SettingsSheet.names.contains(key) { return "scenario.yaml" }
        let table = Schema.tables.first { table in
            table.name == key || table.chineseNames.contains { HalfWidth.key($0) == key }
        }
        return table?.fileName
    }

    private func take(_ sheet: SheetInfo) {
        guard sheet.name != ConvertedSheet.rawSettingsName else {
            rawSettings = sheet
            return
        }
        guard let file = Self.file(ofSheet: sheet.name) else {
            guard !Self.silentNames.contains(HalfWidth.key(sheet.name)) else { return }
            let known = Schema.tables.flatMap { [$0.name, $0.chineseName] }
            let finding = Finding.unknownSheet(sheet.name)
                .suggesting(EditDistance.nearest(to: sheet.name, among: known))
            engine.report(finding, file: sheet.name)
            return
        }
        if let first = sheets[file] {
            engine.report(.doubledSheet(first.name, sheet.name), file: sheet.name)
            return
        }
        sheets[file] = sheet
        places.name(file, sheet: sheet.name)
    }

    /// The sheet that stands for a file, as the bytes of that file; absent where it has nothing to read.
    ///
    /// - Parameter keepsEmpty: Whether a table without rows is a file all the same.
    func read(_ file: String, limit: Int, keepsEmpty: Bool = false) -> ScenarioFolder.Outcome {
        guard let sheet = sheets[file] else { return .absent }
        do {
            return try file == "scenario.yaml"
                ? settings(sheet, limit: limit) : table(sheet, as: file, limit: limit, keepsEmpty: keepsEmpty)
        } catch {
            return .fault(.workbook(error))
        }
    }

    /// The text of `scenario.yaml` that the sheet of settings was made from; nil where there is none, or where the
    /// settings have been changed since.
    func originalSettings() -> String? {
        let limit = ScenarioFolder.settingsLimit
        guard let rawSettings, let sheet = sheets["scenario.yaml"], let raw = try? rows(of: rawSettings, limit: limit),
            let current = try? rows(of: sheet, limit: limit)
        else { return nil }
        let lines = raw.map { row -> String in
            if case .text(let text) = row.cells.first?.value { text } else { "" }
        }
        var text = ""
        var next = 1
        for (row, line) in zip(raw, lines) {
            text += String(repeating: "\n", count: max(0, row.number - next)) + line + "\n"
            next = row.number + 1
        }
        guard YAMLGuard(text).breaches.isEmpty, let list = SettingsList(text) else { return nil }
        return SettingsSheet(current).settings == list.rows.filter { !$0.path.isEmpty }.map(\.bare) ? text : nil
    }

    /// The rows of a sheet with settings; nil where they hold more text than `scenario.yaml` may have.
    private func rows(of sheet: SheetInfo, limit: Int) throws(WorkbookFault) -> [SheetRow]? {
        let sheetRows = try reader.rows(of: sheet)
        var rows: [SheetRow] = []
        var size = 0
        while let row = try sheetRows.next() {
            guard !row.cells.isEmpty else { continue }
            rows.append(row)
            for cell in row.cells {
                if case .text(let text) = cell.value { size += text.utf8.count }
                size += 1
            }
            guard size <= limit, rows.count <= Self.mostSettings else { return nil }
        }
        return rows
    }

    private func settings(_ sheet: SheetInfo, limit: Int) throws(WorkbookFault) -> ScenarioFolder.Outcome {
        guard let rows = try rows(of: sheet, limit: limit) else {
            return .fault(.fileTooLarge(bytes: limit + 1, limit: limit))
        }
        let settings = SettingsSheet(rows)
        places.add(.settings(settings), as: "scenario.yaml")
        for doubled in settings.doubled {
            note(.doubledSettingRow(doubled.path), sheet, row: doubled.row, column: settings.valueColumn)
        }
        for cell in settings.badCells {
            note(.badCell(cell.text, column: sheet.name), sheet, row: cell.row, column: cell.column)
        }
        return settings.bytes.isEmpty ? .absent : .bytes(settings.bytes)
    }

    private func table(
        _ sheet: SheetInfo,
        as file: String,
        limit: Int,
        keepsEmpty: Bool
    ) throws(WorkbookFault) -> ScenarioFolder.Outcome {
        guard let schema = Schema.tables.first(where: { $0.fileName == file }) else { return .absent }
        var (builder, merges) = try build(schema, sheet, limit: limit)
        let inside = Self.merges(merges, inside: builder)
        if !inside.isEmpty { (builder, _) = try build(schema, sheet, limit: limit, filling: inside) }
        guard let table = builder.table else { return .absent }
        places.add(.rows(table.withoutBytes()), as: file)
        noteLooseEnds(builder, sheet)
        for merge in inside + Self.mergesFromHeader(merges, into: builder) {
            note(.mergedCells(merge.description), sheet, row: merge.first.row, column: merge.first.column)
        }
        guard table.bytes.count <= limit else {
            return .fault(.fileTooLarge(bytes: table.bytes.count, limit: limit))
        }
        // The sheets of a template that nobody filled in are no tables; a header that is none is a fault all the same.
        guard table.dataRows > 0 || schema.isRequired || keepsEmpty || !builder.hasSoundHeader else { return .absent }
        return .bytes(table.bytes)
    }

    private func build(
        _ schema: TableSchema,
        _ sheet: SheetInfo,
        limit: Int,
        filling merges: [CellRange] = []
    ) throws(WorkbookFault) -> (builder: SheetTableBuilder, merges: [CellRange]) {
        var builder = SheetTableBuilder(schema, filling: merges)
        let rows = try reader.rows(of: sheet)
        while builder.byteCount <= limit, let row = try rows.next() { builder.append(row) }
        builder.finish()
        return (builder, rows.mergedRanges)
    }

    /// The merged ranges in rows of the table, as many as are told one by one; a note below the table may be merged.
    private static func merges(_ merges: [CellRange], inside builder: SheetTableBuilder) -> [CellRange] {
        let header = builder.header?.lastRow ?? 0
        let inside = merges.lazy.filter { merge in
            merge.first.row > header && merge.last != merge.first
                && builder.table?.hasRow(in: merge.first.row...max(merge.first.row, merge.last.row)) == true
        }
        return Array(inside.prefix(DiagnosticEngine.limit))
    }

    /// The merged ranges that reach from the header into rows of the table.
    private static func mergesFromHeader(_ merges: [CellRange], into builder: SheetTableBuilder) -> [CellRange] {
        let header = builder.header?.lastRow ?? 0
        let reaching = merges.lazy.filter { merge in
            merge.first.row <= header && merge.last.row > header
                && builder.table?.hasRow(in: header + 1...merge.last.row) == true
        }
        return Array(reaching.prefix(DiagnosticEngine.limit))
    }

    /// Tells what stands on the sheet and is no part of the table.
    private func noteLooseEnds(_ builder: SheetTableBuilder, _ sheet: SheetInfo) {
        if let first = builder.noteRows.first {
            note(.tableNotes(builder.noteRows.count), sheet, row: first, column: 1)
        }
        for row in builder.changedExamples.prefix(DiagnosticEngine.limit) {
            note(.changedExample, sheet, row: row, column: 1)
        }
        let stray = builder.strayCells
        if stray.count > 0 {
            note(.cellsBesideTable(stray.count), sheet, row: stray.row, column: stray.column)
        }
    }

    private func note(_ finding: Finding, _ sheet: SheetInfo, row: Int, column: Int) {
        engine.report(finding, file: sheet.name, line: row, column: column)
    }

    /// What is wrong with the sheets, each in its place.
    var findings: [Diagnostic] {
        engine.diagnostics().map { diagnostic in
            var placed = diagnostic
            if let row = diagnostic.line, let column = diagnostic.column {
                placed.cell = CellReference(row: row, column: column).description
            }
            return placed
        }
    }
}

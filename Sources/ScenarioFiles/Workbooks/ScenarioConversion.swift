public import Counties
import Foundation
public import Workbook
import WorkbookReading

/// Turns a scenario in a folder into a workbook and the reverse, cell by cell: unknown columns, notes and comments go
/// along, and both forms read as the same scenario.
public enum ScenarioConversion {
    /// Why a scenario cannot be converted.
    public enum Fault: Error, Sendable {
        /// A table or the settings cannot be read at all; `check` says why.
        case unreadable(file: String)
        /// The workbook cannot be opened.
        case workbook(Diagnostic)
    }

    /// The workbook of a scenario in a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - language: Language of the sheets' names.
    /// - Throws: ``Fault`` and ``ScenarioNotFound``.
    public static func workbook(ofFolder path: String, in language: Language) throws -> WorkbookDocument {
        let folder = try ScenarioFolder(path)
        return try workbook(in: language) { folder.read($0, limit: $1) }
    }

    /// The workbook of a scenario in memory.
    ///
    /// - Throws: ``Fault``.
    public static func workbook(
        ofFiles files: [(name: String, bytes: [UInt8])],
        in language: Language
    ) throws -> WorkbookDocument {
        let bytes = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
        return try workbook(in: language) { name, _ in bytes[name].map { .bytes($0) } ?? .absent }
    }

    private static func workbook(
        in language: Language,
        _ file: (String, Int) -> ScenarioFolder.Outcome
    ) throws -> WorkbookDocument {
        var sheets: [WorkbookSheet] = []
        var raw: WorkbookSheet?
        if let settings = try text("scenario.yaml", ScenarioFolder.settingsLimit, file) {
            guard YAMLGuard(settings).breaches.isEmpty, let list = SettingsList(settings) else {
                throw Fault.unreadable(file: "scenario.yaml")
            }
            sheets.append(ConvertedSheet.settings(list.rows, in: language))
            raw = ConvertedSheet.rawSettings(settings)
        }
        for table in Schema.tables {
            guard let text = try text(table.fileName, ScenarioFolder.tableLimit, file) else { continue }
            guard let sheet = ConvertedSheet.table(table, Array(text.utf8), in: language) else {
                throw Fault.unreadable(file: table.fileName)
            }
            sheets.append(sheet)
        }
        if let raw { sheets.append(raw) }
        return WorkbookDocument(title: "jiedui", author: "jiedui", sheets: sheets)
    }

    /// The files of a scenario in a workbook.
    ///
    /// - Throws: ``Fault``.
    public static func files(ofWorkbook path: String) throws -> [(name: String, bytes: [UInt8])] {
        let workbook: WorkbookScenario
        do {
            workbook = try WorkbookScenario(path: path)
        } catch {
            throw Fault.workbook(Diagnostic(.workbook(error), file: URL(fileURLWithPath: path).lastPathComponent))
        }
        var files: [(name: String, bytes: [UInt8])] = []
        for name in workbook.names {
            switch workbook.read(name, limit: ScenarioFolder.tableLimit, keepsEmpty: true) {
            case .absent: continue
            case .fault(let finding): throw Fault.workbook(workbook.places.moved(Diagnostic(finding, file: name)))
            case .bytes(let bytes):
                let isTable = name.hasSuffix(".csv")
                let settings = isTable ? nil : workbook.originalSettings().map { Array($0.utf8) }
                files.append((name, isTable ? ConvertedSheet.file(bytes) : settings ?? bytes))
            }
        }
        // What is no fault of the format but of the sheets, such as a cell without a value, must not become text.
        if let fault = workbook.findings.first(where: { $0.severity == .error }) { throw Fault.workbook(fault) }
        return files
    }

    private static func text(
        _ name: String,
        _ limit: Int,
        _ file: (String, Int) -> ScenarioFolder.Outcome
    ) throws -> String? {
        switch file(name, limit) {
        case .absent: return nil
        case .fault: throw Fault.unreadable(file: name)
        case .bytes(let bytes):
            guard case .text(let text) = TextDecoding.decode(bytes) else { throw Fault.unreadable(file: name) }
            return String(decoding: text, as: UTF8.self)
        }
    }
}

extension Diagnostic {
    /// A finding about a file as a whole.
    init(_ finding: Finding, file: String?) {
        self.init(
            code: finding.code.rawValue,
            severity: finding.code.severity,
            file: file,
            message: finding.message,
            help: finding.help
        )
    }
}

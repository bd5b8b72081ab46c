import Counties
import Foundation
import WorkbookReading

/// Reads a scenario: every table and the settings, checked against ``Schema``, every fault in one run.
public enum ScenarioReader {
    /// Reads the scenario in a folder or in an .xlsx workbook.
    ///
    /// Files that are missing or faulty inside an existing folder, and whatever is wrong with an existing workbook, are
    /// diagnostics.
    ///
    /// - Throws: ``ScenarioNotFound`` when nothing is there, or neither a folder nor a regular file.
    public static func read(path: String) throws(ScenarioNotFound) -> ScenarioReading {
        let isWorkbook = try ScenarioFolder.isRegularFile(path)
        return isWorkbook ? workbook(path) : try read(folder: path)
    }

    /// Reads the scenario in a folder.
    ///
    /// - Throws: ``ScenarioNotFound`` when the folder does not exist or is no folder.
    public static func read(folder path: String) throws(ScenarioNotFound) -> ScenarioReading {
        let folder = try ScenarioFolder(path)
        return ScenarioAssembly(names: folder.names()) { folder.read($0, limit: $1) }.reading()
    }

    /// Reads a scenario from files in memory, by name.
    public static func read(files: [String: [UInt8]]) -> ScenarioReading {
        ScenarioAssembly(names: files.keys.sorted()) { name, limit in
            guard let bytes = files[name] else { return .absent }
            return bytes.count <= limit ? .bytes(bytes) : .fault(.fileTooLarge(bytes: bytes.count, limit: limit))
        }.reading()
    }

    private static func workbook(_ path: String) -> ScenarioReading {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let workbook: WorkbookScenario
        do {
            workbook = try WorkbookScenario(path: path)
        } catch {
            let engine = DiagnosticEngine()
            engine.report(.workbook(error), file: name)
            return ScenarioReading(
                scenario: nil,
                id: nil,
                diagnostics: engine.diagnostics(),
                tables: [],
                places: nil
            )
        }
        let assembly = ScenarioAssembly(
            names: workbook.names,
            rowOfLine: { workbook.places.row(ofLine: $1, in: $0) },
            file: { workbook.read($0, limit: $1) }
        )
        var reading = assembly.reading()
        reading.diagnostics = (reading.diagnostics.map(workbook.places.moved) + workbook.findings)
            .sorted(by: Diagnostic.isOrderedBefore)
        reading.places = workbook.places
        // Merged cells were filled in for reading: what else is wrong with the scenario is told in the same run.
        let isMendedByFilling = workbook.findings.allSatisfy { $0.severity == .warning || $0.code == "E112" }
        if isMendedByFilling { reading.provisional = reading.scenario }
        if reading.hasErrors { reading.scenario = nil }
        return reading
    }
}

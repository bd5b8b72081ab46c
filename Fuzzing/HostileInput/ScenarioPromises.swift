import Counties
import Foundation
import ScenarioFiles
import Workbook

/// What reading a scenario must keep to.
enum ScenarioPromises {
    /// Judges the small scenario with one table replaced.
    static func judgeTable(_ input: [UInt8], scratch: String) throws(Breach) {
        guard let choice = input.first else { return }
        let table = Schema.tables[Int(choice) % Schema.tables.count]
        try judge(replacing: table.fileName, by: Array(input.dropFirst()), scratch)
    }

    /// Judges the small scenario with its settings replaced.
    static func judgeSettings(_ input: [UInt8], scratch: String) throws(Breach) {
        try judge(replacing: "scenario.yaml", by: input, scratch)
    }

    private static func judge(replacing name: String, by bytes: [UInt8], _ scratch: String) throws(Breach) {
        var files = SmallScenario.files
        files[name] = bytes
        let reading = ScenarioReader.read(files: files)
        try DiagnosticPromises(files: files).judge(reading.diagnostics)
        try judge(reading)
        if let scenario = reading.scenario { try judgeWorkbook(of: files, scenario, scratch) }
    }

    /// Judges a reading: a scenario or an error, and a scenario that survives being written.
    static func judge(_ reading: ScenarioReading) throws(Breach) {
        try demand((reading.scenario == nil) == reading.hasErrors, "scenario and errors together, or neither")
        guard let scenario = reading.scenario else { return }
        try demand(scenario.fingerprint == scenario.computedFingerprint(), "fingerprint is not that of the scenario")
        try demand(scenario.fingerprint.utf8.count == 64, "fingerprint: \(scenario.fingerprint)")
        let files = ScenarioWriter.files(scenario)
        var (expected, again) = (scenario, ScenarioReader.read(files: byName(files)))
        // Targets, actual figures and rules of lights are not written.
        expected.unmodelled = []
        again.scenario?.unmodelled = []
        try judge(again, is: expected, after: "writing")
    }

    /// Judges what was read after a detour.
    static func judge(_ reading: ScenarioReading, is scenario: Scenario, after detour: String) throws(Breach) {
        guard let again = reading.scenario else {
            throw Breach(text: "unreadable after \(detour): \(reading.diagnostics.filter { $0.severity == .error })")
        }
        try demand(again.fingerprint == scenario.fingerprint, "another fingerprint after \(detour)")
        try demand(again == scenario, "another scenario after \(detour)")
    }

    /// Judges the files of a scenario as a workbook; what no workbook can hold may be refused.
    private static func judgeWorkbook(
        of files: [String: [UInt8]],
        _ scenario: Scenario,
        _ scratch: String
    ) throws(Breach) {
        let list = files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
        do {
            let document = try ScenarioConversion.workbook(ofFiles: list, in: .zh)
            do throws(WorkbookWritingError) { try document.write(to: scratch) } catch { return }
        } catch {
            throw Breach(text: "no workbook of a sound scenario: \(error)")
        }
        guard let reading = try? ScenarioReader.read(path: scratch) else {
            throw Breach(text: "the workbook is not there")
        }
        try judge(reading, is: scenario, after: "becoming a workbook")
    }

    /// Files by their names.
    static func byName(_ files: [(name: String, bytes: [UInt8])]) -> [String: [UInt8]] {
        Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    }
}

public import Counties
import Foundation

/// Writes a scenario in its normal form: tables with English headers, UTF-8, LF, sorted; reading them gives the same
/// scenario back.
///
/// Targets, actual figures and rules of lights are no part of a ``Scenario`` and are not written.
public enum ScenarioWriter {
    /// The files of a scenario, `scenario.yaml` first, then the tables that it fills.
    public static func files(_ scenario: Scenario) -> [(name: String, bytes: [UInt8])] {
        let form = NormalForm(scenario: scenario)
        var files = [(name: "scenario.yaml", bytes: Array(form.settings().utf8))]
        for name in form.tableNames { files.append((name: name + ".csv", bytes: form.table(name))) }
        return files
    }

    /// Writes the files of a scenario into a folder, which is made if it is absent.
    ///
    /// - Throws: what the file system says when it cannot write.
    public static func write(_ scenario: Scenario, folder: String) throws {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, bytes) in files(scenario) {
            try Data(bytes).write(to: url.appendingPathComponent(name), options: .atomic)
        }
    }
}

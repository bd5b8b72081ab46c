/// Reads a scenario: every table and `scenario.yaml`, checked against ``Schema``, every fault in one run.
public enum ScenarioReader {
    /// Reads the scenario in a folder.
    ///
    /// Files that are missing or faulty inside an existing folder are diagnostics.
    ///
    /// - Throws: ``ScenarioNotFound`` when the folder does not exist or is no folder.
    public static func read(folder path: String) throws(ScenarioNotFound) -> ScenarioReading {
        let folder = try ScenarioFolder(path)
        return ScenarioAssembly(names: folder.names()) { folder.read($0, limit: $1) }.reading()
    }

    /// Reads a scenario from files in memory, by name, such as the sheets of a workbook written as CSV.
    public static func read(files: [String: [UInt8]]) -> ScenarioReading {
        ScenarioAssembly(names: files.keys.sorted()) { name, limit in
            guard let bytes = files[name] else { return .absent }
            return bytes.count <= limit ? .bytes(bytes) : .fault(.fileTooLarge(bytes: bytes.count, limit: limit))
        }.reading()
    }
}

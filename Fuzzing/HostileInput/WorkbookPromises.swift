import Counties
import Foundation
import ScenarioFiles

/// What reading a workbook must keep to.
enum WorkbookPromises {
    /// Judges a file, or a package with one part replaced.
    static func judge(_ input: [UInt8], scratch: String) throws(Breach) {
        guard let choice = input.first else { return }
        let rest = Array(input.dropFirst())
        let parts = WorkbookPackage.replaceable
        let position = Int(choice) % (parts.count + 1)
        let file = position == 0 ? rest : WorkbookPackage.bytes(replacing: parts[position - 1], by: rest)
        guard (try? Data(file).write(to: URL(fileURLWithPath: scratch))) != nil else {
            throw Breach(text: "the scratch file cannot be written")
        }
        guard let reading = try? ScenarioReader.read(path: scratch) else {
            throw Breach(text: "the file is not there")
        }
        try DiagnosticPromises().judge(reading.diagnostics)
        try ScenarioPromises.judge(reading)
        let files = try? ScenarioConversion.files(ofWorkbook: scratch)
        guard let scenario = reading.scenario else { return }
        guard let files else { throw Breach(text: "no files of a sound workbook") }
        let again = ScenarioReader.read(files: ScenarioPromises.byName(files))
        try ScenarioPromises.judge(again, is: scenario, after: "becoming files")
    }
}

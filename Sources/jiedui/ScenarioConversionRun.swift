import Counties
import Foundation
import Reports
import ScenarioFiles
import Workbook

/// `check --convert`: writes a folder as a workbook, or a workbook as a folder.
struct ScenarioConversionRun {
    let scenario: String
    let target: String
    /// Fingerprint of the scenario, which the other form must have too.
    let fingerprint: String
    let console: ConsoleOptions

    /// Writes the other form; nothing that exists is overwritten.
    ///
    /// - Returns: The names of the files written.
    /// - Throws: ``CommandFailure`` with status 64, 65, 70 or 73.
    func run() throws -> [String] {
        let path = URL(fileURLWithPath: scenario).resolvingSymlinksInPath().path
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        do {
            return try kind == .typeDirectory ? toWorkbook() : toFolder()
        } catch let failure as OutputFolder.WriteFailure {
            throw fault(.cannotWrite, "cannot_write", CommandMessages.cannotWrite(failure.path, failure.reason))
        } catch ScenarioConversion.Fault.unreadable(let file) {
            throw fault(.data, "data", CommandMessages.cannotConvert(file))
        } catch ScenarioConversion.Fault.workbook(let diagnostic) {
            throw fault(.data, "data", CommandMessages.cannotConvert(scenario), [diagnostic])
        }
    }

    private func toWorkbook() throws -> [String] {
        guard target.lowercased().hasSuffix(".xlsx") else {
            throw fault(.usage, "usage", CommandMessages.notNamedWorkbook(target))
        }
        guard !OutputFile.isTaken(target) else {
            throw fault(.cannotWrite, "cannot_write", CommandMessages.fileExists(target))
        }
        let document = try ScenarioConversion.workbook(ofFolder: scenario, in: console.language)
        do {
            try document.write(to: target)
        } catch .fault(let sheet, let place, .textTooLong(let limit)) {
            throw fault(.data, "data", CommandMessages.textTooLong(sheet: sheet, cell: place, limit: limit))
        } catch {
            throw OutputFolder.WriteFailure(path: target, reason: SystemReason.text(of: error))
        }
        do {
            try confirm(ScenarioReader.read(path: target))
        } catch {
            try? FileManager.default.removeItem(atPath: target)
            throw error
        }
        return [target]
    }

    /// Holds what was written against what was read, so that no figure is lost unseen.
    private func confirm(_ reading: ScenarioReading) throws {
        guard reading.scenario?.fingerprint == fingerprint else {
            throw fault(.disagreement, "disagreement", CommandMessages.conversionDiffers)
        }
    }

    private func toFolder() throws -> [String] {
        guard OutputFolder.isFree(target) else {
            throw fault(.cannotWrite, "cannot_write", CommandMessages.folderNotEmpty(target))
        }
        let files = try ScenarioConversion.files(ofWorkbook: scenario)
        try confirm(ScenarioReader.read(files: Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }))
        let folder = try OutputFolder(target)
        for file in files { try folder.write(file.bytes, to: file.name) }
        return files.map(\.name)
    }

    private func fault(
        _ status: ExitStatus,
        _ code: String,
        _ message: BilingualText,
        _ diagnostics: [Diagnostic] = []
    ) -> CommandFailure {
        CommandFailure(status: status, code: code, message: message, diagnostics: diagnostics, console: console)
    }
}

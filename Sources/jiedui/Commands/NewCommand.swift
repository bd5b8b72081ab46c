import ArgumentParser
import Counties
import Foundation
import Reports
import ScenarioFiles
import Workbook

/// `jiedui new DIR`: a starter scenario, a template workbook, or a synthetic scenario of any size.
struct NewCommand: Verb {
    static let configuration = VerbHelp.new.configuration("new")

    @Argument(help: ArgumentHelp(HelpText.newFolder, value: ValueName.folder))
    var folder: String?

    @Option(help: ArgumentHelp(HelpText.workbook, value: ValueName.workbook))
    var workbook: String?

    @Option(help: ArgumentHelp(HelpText.size, value: ValueName.size))
    var size: String?

    @Option(help: ArgumentHelp(HelpText.projects, value: ValueName.projects))
    var projects: Int?

    @Option(help: ArgumentHelp(HelpText.seed, value: ValueName.seed))
    var seed: UInt64?

    @OptionGroup var console: ConsoleOptions

    private static let projectCounts = 0...20_000

    var usageFault: BilingualText? {
        // An empty name would mean the folder that the user is in.
        if folder?.isEmpty == true || workbook?.isEmpty == true { return CommandMessages.emptyFolderName }
        if (folder == nil) == (workbook == nil) { return CommandMessages.folderOrWorkbook }
        if let workbook, !workbook.lowercased().hasSuffix(".xlsx") { return CommandMessages.notNamedWorkbook(workbook) }
        if let size, SyntheticSize(size) == nil { return CommandMessages.badSize(size) }
        if let projects, !Self.projectCounts.contains(projects) { return CommandMessages.badProjects("\(projects)") }
        if projects != nil, size == nil { return CommandMessages.projectsWithoutSize }
        return seed != nil && size == nil ? CommandMessages.seedWithoutSize : nil
    }

    func perform() throws -> ExitStatus {
        if let workbook { try makeWorkbook(workbook) }
        if let folder { try makeFolder(folder) }
        return .done
    }

    private func makeFolder(_ folder: String) throws {
        guard OutputFolder.isFree(folder) else { throw cannotWrite(CommandMessages.folderNotEmpty(folder)) }
        let files = files()
        do {
            let target = try OutputFolder(folder)
            for (name, bytes) in files { try target.write(bytes, to: name) }
        } catch let failure as OutputFolder.WriteFailure {
            throw cannotWrite(CommandMessages.cannotWrite(failure.path, failure.reason))
        }
        if console.isJSON {
            let names = files.map(\.name).sorted().map(JSONValue.string)
            try output.printDocument(["format": 1, "folder": .string(folder), "files": .array(names)])
        }
        try output.printReport(output.format.wrapped(CommandMessages.created(folder)[output.language]) + "\n")
    }

    /// Makes the template, or the synthetic scenario as a workbook.
    private func makeWorkbook(_ path: String) throws {
        guard !OutputFile.isTaken(path) else { throw cannotWrite(CommandMessages.fileExists(path)) }
        let document =
            try size == nil
            ? WorkbookTemplate.document(in: output.language)
            : ScenarioConversion.workbook(ofFiles: files(), in: output.language)
        do {
            try OutputFile.write(document, to: path)
        } catch let failure as OutputFolder.WriteFailure {
            throw cannotWrite(CommandMessages.cannotWrite(failure.path, failure.reason))
        }
        if console.isJSON { try output.printDocument(["format": 1, "workbook": .string(path)]) }
        let message = size == nil ? CommandMessages.createdTemplate(path) : CommandMessages.created(path)
        try output.printReport(output.format.wrapped(message[output.language]) + "\n")
    }

    private func files() -> [(name: String, bytes: [UInt8])] {
        if let size, let counts = SyntheticSize(size) {
            return ScenarioWriter.files(
                SyntheticScenario(
                    helpers: counts.helpers,
                    receivers: counts.receivers,
                    projects: projects ?? 0,
                    seed: seed ?? 0
                ).scenario()
            )
        }
        return StarterScenario.files(output.language).map { ($0.name, Array($0.text.utf8)) }
    }

    private func cannotWrite(_ message: BilingualText) -> CommandFailure {
        CommandFailure(status: .cannotWrite, code: "cannot_write", message: message, console: console)
    }
}

/// A size such as `68x68`.
struct SyntheticSize {
    let helpers: Int
    let receivers: Int

    init?(_ text: String) {
        let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let helpers = Int(parts[0]), let receivers = Int(parts[1]),
            (1...5000).contains(helpers), (1...5000).contains(receivers)
        else { return nil }
        self.helpers = helpers
        self.receivers = receivers
    }
}

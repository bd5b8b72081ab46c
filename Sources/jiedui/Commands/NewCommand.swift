import ArgumentParser
import Counties
import Foundation
import Reports
import ScenarioFiles

/// `jiedui new DIR`: a starter scenario, or a synthetic one of any size.
struct NewCommand: Verb {
    static let configuration = VerbHelp.new.configuration("new")

    @Argument(help: ArgumentHelp(HelpText.newFolder, value: ValueName.folder))
    var folder: String

    @Option(help: ArgumentHelp(HelpText.size, value: ValueName.size))
    var size: String?

    @Option(help: ArgumentHelp(HelpText.seed, value: ValueName.seed))
    var seed: UInt64?

    @OptionGroup var console: ConsoleOptions

    var usageFault: BilingualText? {
        // An empty name would mean the folder that the user is in.
        if folder.isEmpty { return CommandMessages.emptyFolderName }
        if let size, SyntheticSize(size) == nil { return CommandMessages.badSize(size) }
        return seed != nil && size == nil ? CommandMessages.seedWithoutSize : nil
    }

    func perform() throws -> ExitStatus {
        let existing = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard existing.isEmpty else {
            throw CommandFailure(
                status: .cannotWrite,
                code: "cannot_write",
                message: CommandMessages.folderNotEmpty(folder),
                console: console
            )
        }
        do {
            let target = try OutputFolder(folder)
            for (name, bytes) in files() { try target.write(bytes, to: name) }
        } catch let failure as OutputFolder.WriteFailure {
            throw CommandFailure(
                status: .cannotWrite,
                code: "cannot_write",
                message: CommandMessages.cannotWrite(failure.path, failure.reason),
                console: console
            )
        }
        if console.isJSON {
            let names = files().map(\.name).sorted().map(JSONValue.string)
            try output.printDocument(["format": 1, "folder": .string(folder), "files": .array(names)])
        }
        try output.printReport(output.format.wrapped(CommandMessages.created(folder)[output.language]) + "\n")
        return .done
    }

    private func files() -> [(name: String, bytes: [UInt8])] {
        if let size, let counts = SyntheticSize(size) {
            return ScenarioWriter.files(
                SyntheticScenario(helpers: counts.helpers, receivers: counts.receivers, seed: seed ?? 0).scenario()
            )
        }
        return StarterScenario.files(output.language).map { ($0.name, Array($0.text.utf8)) }
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

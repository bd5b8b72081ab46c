import ArgumentParser
import Counties
import Foundation
import LinearModel
import Reports

/// `jiedui export-model S --format lp|mps`: the model as text that other solvers read.
struct ExportModelCommand: Verb {
    /// A text format of linear models.
    enum ModelFormat: String, ExpressibleByArgument, CaseIterable {
        case lp
        case mps
    }

    static let configuration = VerbHelp.exportModel.configuration("export-model")

    @Argument(help: ArgumentHelp(HelpText.scenario, value: ValueName.scenario))
    var scenario: String

    @Option(help: ArgumentHelp(HelpText.modelFormat, value: ValueName.modelFormat))
    var format: ModelFormat

    @Option(name: .shortAndLong, help: ArgumentHelp(HelpText.modelFile, value: ValueName.file))
    var output: String?

    @OptionGroup var console: ConsoleOptions

    var usageFault: BilingualText? { output?.isEmpty == true ? CommandMessages.emptyFileName : nil }

    func perform() throws -> ExitStatus {
        let loaded = try LoadedScenario(scenario, console)
        let model = try loaded.exportedModel(console)
        let text = format == .lp ? model.lpText() : model.mpsText()
        let output = CommandConsole(console)
        let mode = loaded.scenario.objective.mode
        if mode != .weighted, !console.isQuiet {
            output.tell(output.errorFormat.wrapped(CommandMessages.exportedTotal(mode)[output.language]) + "\n")
        }
        guard let path = self.output else {
            if console.isJSON {
                try output.printDocument(document(of: loaded, text: text))
            } else {
                try output.write(Data(text.utf8))
            }
            return .done
        }
        do {
            try OutputFile.write(Data(text.utf8), to: path)
        } catch {
            throw CommandFailure(
                status: .cannotWrite,
                code: "cannot_write",
                message: CommandMessages.cannotWrite(path, SystemReason.text(of: error)),
                console: console
            )
        }
        if console.isJSON { try output.printDocument(document(of: loaded, text: nil)) }
        return .done
    }

    /// The document of `--json`; the model's text is in it unless it went to a file.
    private func document(of loaded: LoadedScenario, text: String?) -> JSONValue {
        [
            "format": 1,
            "scenario": .string(loaded.scenario.id),
            "model_format": .string(format.rawValue),
            "file": .string(output),
            "model": .string(text),
        ]
    }
}

import ArgumentParser
import Counties
import GLPKSolver
import Pairing
import Reports
import ScenarioFiles

/// `jiedui check S`: every fault at once.
struct CheckCommand: Verb {
    static let configuration = VerbHelp.check.configuration("check")

    @Argument(help: ArgumentHelp(HelpText.scenario, value: ValueName.scenario))
    var scenario: String

    @Flag(help: ArgumentHelp(HelpText.strict))
    var strict = false

    @Option(help: ArgumentHelp(HelpText.convert, value: ValueName.target))
    var convert: String?

    @OptionGroup var console: ConsoleOptions

    var usageFault: BilingualText? { convert?.isEmpty == true ? CommandMessages.emptyFolderName : nil }

    func perform() throws -> ExitStatus {
        let reading: ScenarioReading
        do {
            reading = try ScenarioReader.read(path: scenario)
        } catch {
            throw CommandFailure(status: .notFound, code: "not_found", message: error.message, console: console)
        }
        let summary = try ScenarioCheck(reading).summary()
        // What has faults would lose them on the way: formulas without result, error values, cells read as blank.
        let written = try convert.map { target -> [String] in
            guard let fingerprint = reading.scenario?.fingerprint else { return [] }
            return try ScenarioConversionRun(
                scenario: scenario,
                target: target,
                fingerprint: fingerprint,
                console: console
            ).run()
        }
        if console.isJSON {
            try output.printDocument(JSONDocument.check(summary, written: written, in: output.language))
        } else {
            try output.printReport(CheckText.text(summary, output.format))
            if let convert {
                let message =
                    reading.hasErrors ? CommandMessages.notConverted(convert) : CommandMessages.converted(convert)
                try output.printReport(output.format.wrapped(message[output.language]) + "\n")
            }
        }
        if !summary.isUsable { return .data }
        return strict && !summary.diagnostics.isEmpty ? .negative : .done
    }
}

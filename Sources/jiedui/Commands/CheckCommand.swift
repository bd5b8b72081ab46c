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

    @OptionGroup var console: ConsoleOptions

    func perform() throws -> ExitStatus {
        let reading: ScenarioReading
        do {
            reading = try ScenarioReader.read(path: scenario)
        } catch {
            throw CommandFailure(status: .notFound, code: "not_found", message: error.message, console: console)
        }
        let summary = try ScenarioCheck(reading).summary()
        if console.isJSON {
            try output.printDocument(JSONDocument.check(summary, in: output.language))
        } else {
            try output.printReport(CheckText.text(summary, output.format))
        }
        if !summary.isUsable { return .data }
        return strict && !summary.diagnostics.isEmpty ? .negative : .done
    }
}

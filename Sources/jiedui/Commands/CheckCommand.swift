import ArgumentParser
import Counties
import GLPKSolver
import Pairing
import Reports
import ScenarioFiles

/// `jiedui check S`: every fault at once.
struct CheckCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a scenario: every fault at once, with place and remedy. 一次列出全部问题及改法。"
    )

    @Argument(help: ArgumentHelp("Scenario folder. 情景文件夹。", valueName: "scenario"))
    var scenario: String

    @Flag(help: "Exit with 1 when there are warnings only. 只有提示时也以 1 退出。")
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

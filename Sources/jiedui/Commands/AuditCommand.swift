import ArgumentParser
import Complementarity
import Counties
import Pairing
import Reports
import ScenarioFiles

/// `jiedui audit S PLAN`: judges any plan against every rule.
struct AuditCommand: Verb {
    static let configuration = VerbHelp.audit.configuration("audit")

    @Argument(help: ArgumentHelp(HelpText.scenario, value: ValueName.scenario))
    var scenario: String

    @Argument(help: ArgumentHelp(HelpText.plan, value: ValueName.plan))
    var plan: String

    @OptionGroup var console: ConsoleOptions

    func perform() throws -> ExitStatus {
        let loaded = try LoadedScenario(scenario, console)
        let problem = try loaded.problem(console)
        let pairs = try pairs(in: loaded)
        let report = PlanAudit(problem, scoring: loaded.model).judge(pairs)
        if console.isJSON {
            try output.printDocument(JSONDocument.audit(report, of: loaded.scenario, in: output.language))
        } else {
            try output.printReport(AuditText.text(report, of: loaded.scenario, output.format))
        }
        return report.isValid ? .done : .negative
    }

    private func pairs(in loaded: LoadedScenario) throws -> [CountyPair] {
        let reading: PlanReading
        do {
            reading = try PlanReader.read(path: plan, scenario: loaded.scenario)
        } catch {
            throw CommandFailure(status: .notFound, code: "not_found", message: error.message, console: console)
        }
        guard !reading.hasErrors else {
            throw CommandFailure(
                status: .data,
                code: "data",
                message: CommandMessages.planFaults(reading.diagnostics.count(where: { $0.severity == .error })),
                diagnostics: reading.diagnostics.map(loaded.phrased),
                console: console
            )
        }
        return reading.rows.map { CountyPair(helper: $0.helper, receiver: $0.receiver) }
    }
}

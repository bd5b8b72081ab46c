import Complementarity
import Counties
import LinearModel
import Pairing
import Planning
import Reports
import ScenarioFiles

/// A scenario that was read without faults, with the score model that belongs to it.
struct LoadedScenario {
    let scenario: Scenario
    let model: ComplementarityModel
    /// What reading came to.
    private let reading: ScenarioReading
    /// Warnings from reading.
    var warnings: [Diagnostic] { reading.diagnostics }

    /// Reads a scenario.
    ///
    /// - Throws: ``CommandFailure`` with status 65 or 66.
    init(_ path: String, _ console: ConsoleOptions) throws {
        let reading: ScenarioReading
        do {
            reading = try ScenarioReader.read(path: path)
        } catch {
            throw CommandFailure(status: .notFound, code: "not_found", message: error.message, console: console)
        }
        guard let scenario = reading.scenario, !reading.hasErrors else {
            throw CommandFailure(
                status: .data,
                code: "data",
                message: CommandMessages.faults(reading.diagnostics.count(where: { $0.severity == .error })),
                diagnostics: reading.diagnostics,
                console: console
            )
        }
        self.scenario = scenario
        model = ComplementarityModel(scenario: scenario)
        self.reading = reading
    }

    /// The pairing question of the scenario.
    ///
    /// - Throws: ``CommandFailure`` with status 65.
    func problem(_ console: ConsoleOptions) throws -> PairingProblem {
        do {
            return try PairingProblem.make(from: scenario, scoring: model)
        } catch {
            let faults = error.diagnostics(in: scenario).map(reading.placed)
            throw CommandFailure(
                status: .data,
                code: "data",
                message: CommandMessages.faults(faults.count),
                diagnostics: warnings + faults,
                console: console
            )
        }
    }

    /// The policy question of the scenario; nil where it asks for pairs alone.
    ///
    /// - Throws: ``CommandFailure`` with status 65.
    func policy(_ pairing: PairingProblem, _ console: ConsoleOptions) throws -> PolicyProblem? {
        guard scenario.asksForPlanning else { return nil }
        do {
            return try PolicyProblem(pairing)
        } catch {
            let faults = [reading.placed(error.diagnostic(in: scenario))]
            throw CommandFailure(
                status: .data,
                code: "data",
                message: CommandMessages.faults(faults.count),
                diagnostics: warnings + faults,
                console: console
            )
        }
    }

    /// The very model that is solved, its objective in points.
    ///
    /// - Throws: ``CommandFailure`` with status 65.
    func exportedModel(_ console: ConsoleOptions) throws -> Model {
        let pairing = try problem(console)
        guard let policy = try policy(pairing, console) else {
            return PairingFormulation(pairing, scale: .natural).model
        }
        return PolicyFormulation(policy).modelInPoints
    }

    /// What should be looked at before a plan of the question is used, with its place in the scenario.
    func warnings(of problem: PairingProblem) -> [Diagnostic] { warnings + problem.warnings.map(reading.placed) }

    /// A finding about a plan that speaks of the scenario's tables as the user knows them.
    func phrased(_ diagnostic: Diagnostic) -> Diagnostic { reading.phrased(diagnostic) }

    /// The county that a text names.
    ///
    /// - Throws: ``CommandFailure`` with status 65.
    func county(_ text: String, _ console: ConsoleOptions) throws -> CountyIndex {
        do {
            return try CountyLookup.find(text, in: scenario)
        } catch {
            throw CommandFailure(
                status: .data,
                code: "data",
                message: CommandMessages.unclearCounty,
                diagnostics: [reading.phrased(error.diagnostic)],
                console: console
            )
        }
    }
}

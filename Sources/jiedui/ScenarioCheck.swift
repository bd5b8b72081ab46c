import Complementarity
import Counties
import GLPKSolver
import Pairing
import Planning
import Reports
import ScenarioFiles

/// What `check` finds beyond the files: rules that contradict each other, pairs without a value, parts not modelled.
struct ScenarioCheck {
    private let reading: ScenarioReading

    /// How long the question whether any plan exists may be looked into.
    private static let patience = Duration.seconds(10)

    init(_ reading: ScenarioReading) { self.reading = reading }

    func summary() throws -> CheckSummary {
        let parts = reading.tables.map { ScenarioPart(key: $0.table, name: $0.meaning, isOn: $0.isOn) }
        var summary = CheckSummary(
            scenario: reading.id,
            parts: parts,
            helpers: nil,
            receivers: nil,
            eligible: nil,
            diagnostics: reading.diagnostics
        )
        guard var scenario = reading.scenario ?? reading.provisional else { return summary }
        summary.helpers = scenario.helpers.count
        summary.receivers = scenario.receivers.count
        summary.restsOnAssumptions = scenario.restsOnAssumptions
        summary.diagnostics += scenario.unmodelled.map(CommandMessages.unmodelledWarning).map(reading.placed)
        scenario.unmodelled = []
        let model = ComplementarityModel(scenario: scenario)
        do {
            let problem = try PairingProblem.make(from: scenario, scoring: model)
            summary.eligible = problem.eligibleCount
            summary.diagnostics += problem.warnings.map(reading.placed)
            let policy = try scenario.asksForPlanning ? PolicyProblem(problem) : nil
            let conflicts = policy?.conflicts() ?? []
            if !conflicts.isEmpty || (policy.map { hasNoPlan($0, model) } ?? hasNoPlan(problem, model)) {
                summary.diagnostics.append(CommandMessages.infeasibleRules(conflicts))
            }
        } catch let error as PairingProblemError {
            summary.diagnostics += error.diagnostics(in: scenario).map(reading.placed)
        } catch let error as PolicyProblemError {
            summary.diagnostics.append(reading.placed(error.diagnostic(in: scenario)))
        }
        return summary
    }

    /// Whether it is proved within the time that no plan of a policy question exists.
    private func hasNoPlan(_ problem: PolicyProblem, _ model: ComplementarityModel) -> Bool {
        var options = PolicyOptions(
            gap: 1,
            timeLimit: Self.patience,
            computesMargins: false,
            comparesOfficialPlan: false
        )
        options.explainsInfeasibility = false
        // A doubtful answer is no ground for a warning; `solve` will stop on it with its reason.
        let result = try? PolicySolver(GLPKSolver(), options: options).solve(problem, distances: model.distances)
        return result?.pairing.status == .infeasible
    }

    private func hasNoPlan(_ problem: PairingProblem, _ model: ComplementarityModel) -> Bool {
        let options = PairingOptions(
            gap: 1,
            timeLimit: Self.patience,
            computesMargins: false,
            comparesOfficialPlan: false
        )
        do {
            return try PairingSolver(GLPKSolver(), options: options)
                .solve(problem, distances: model.distances).status == .infeasible
        } catch {
            // A doubtful answer is no ground for a warning; `solve` will stop on it with its reason.
            return false
        }
    }
}

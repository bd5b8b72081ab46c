import ArgumentParser
import Complementarity
import Counties
import GLPKSolver
import LinearModel
import Pairing
import Planning

/// One search of `solve` with everything that the command line says about it.
struct SolveRun {
    let gap: Double
    let timeLimit: Duration
    let method: PlanningMethod
    let computesMargins: Bool
    let computesRegrets: Bool
    let cancellation: CancellationFlag
    let progress: SolveProgressBoard
    let console: ConsoleOptions

    /// Answers a question about pairs alone.
    ///
    /// - Throws: ``CommandFailure`` with status 65 or 70.
    func solve(_ problem: PairingProblem, _ loaded: LoadedScenario) throws -> PairingResult {
        let options = PairingOptions(
            gap: gap,
            timeLimit: timeLimit,
            computesMargins: computesMargins,
            computesRegrets: computesRegrets,
            cancellation: cancellation,
            progress: progress
        )
        do {
            return try PairingSolver(GLPKSolver(), options: options).solve(problem, distances: loaded.model.distances)
        } catch {
            throw failure(error)
        }
    }

    /// Answers a policy question.
    ///
    /// - Throws: ``CommandFailure`` with status 65 or 70.
    func solve(_ problem: PolicyProblem, _ loaded: LoadedScenario) throws -> PolicyResult {
        let options = PolicyOptions(
            gap: gap,
            timeLimit: timeLimit,
            method: method,
            computesMargins: computesMargins,
            computesRegrets: computesRegrets,
            cancellation: cancellation,
            progress: progress
        )
        do {
            return try PolicySolver(GLPKSolver(), options: options).solve(problem, distances: loaded.model.distances)
        } catch .pairing(let error) {
            throw failure(error)
        } catch {
            throw failure(.disagreement, "disagreement", error.message)
        }
    }

    private func failure(_ error: PairingError) -> CommandFailure {
        if case .network = error { return failure(.data, "data", error.message) }
        return failure(.disagreement, "disagreement", error.message)
    }

    private func failure(_ status: ExitStatus, _ code: String, _ message: BilingualText) -> CommandFailure {
        CommandFailure(status: status, code: code, message: message, console: console)
    }
}

/// How pairs and projects are planned, as it is typed.
enum MethodOption: String, ExpressibleByArgument, CaseIterable {
    case joint
    case twoStage = "two-stage"

    var method: PlanningMethod {
        switch self {
        case .joint: .joint
        case .twoStage: .twoStage
        }
    }
}

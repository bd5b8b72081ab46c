public import Complementarity
import Counties
public import LinearModel
import Pairing

/// Answers policy questions: pursues their aims, has every plan judged in exact integers, and explains the answer.
///
/// No plan leaves without both audits, and its objective is counted again from the scenario alone.
public struct PolicySolver: Sendable {
    let solver: any Solver
    let options: PolicyOptions

    /// Creates a solver of policy questions.
    ///
    /// - Parameters:
    ///   - solver: The linear solver.
    ///   - options: How far the answer is to be worked out.
    public init(_ solver: any Solver, options: PolicyOptions) {
        self.solver = solver
        self.options = options
    }

    /// How models are searched: the one place where the method is chosen.
    var search: any PolicySearch {
        let reference = CompactSearch(solver: solver)
        return switch options.search {
        case .compact: reference
        case .prices:
            ReferencedSearch(quick: PriceSearch(solver: solver, threads: options.threads), reference: reference)
        }
    }

    /// Whether a question is so small that losses of barring pairs and the official plan are worked out without being asked
    /// for: each takes a solve of its own.
    public static func isSmall(_ problem: PolicyProblem) -> Bool {
        problem.pairing.receivers.count <= 12 && problem.candidates.count <= 150
    }

    /// Answers a question.
    ///
    /// - Parameters:
    ///   - problem: The question.
    ///   - distances: Distances for the audit.
    /// - Throws: ``PlanningError``.
    /// - Complexity: Exponential in the worst case, bounded by the time limit.
    public func solve(_ problem: PolicyProblem, distances: Distances) throws(PlanningError) -> PolicyResult {
        do {
            let run = PolicyRun(self, problem, distances, deadline: .now + options.timeLimit)
            return try options.method == .joint ? run.jointResult() : run.twoStageResult()
        } catch {
            throw PlanningError(error)
        }
    }
}

import Assignment
public import Complementarity
import Counties
public import LinearModel

/// Answers pairing questions: chooses the method, has the answer judged twice, and explains it.
///
/// Pure pairing (P1–P4, nested quotas on one side) is solved by exact integer arithmetic and judged by the linear
/// solver. Everything else is solved by branch and cut, bounded by the pure part. No plan leaves without the audit.
public struct PairingSolver: Sendable {
    private let solver: any Solver
    private let options: PairingOptions

    /// Creates a solver of pairing questions.
    ///
    /// - Parameters:
    ///   - solver: The linear solver.
    ///   - options: How far the answer is to be worked out.
    public init(_ solver: any Solver, options: PairingOptions) {
        self.solver = solver
        self.options = options
    }

    /// Answers a question.
    ///
    /// - Parameters:
    ///   - problem: The question.
    ///   - distances: Distances for the audit.
    /// - Throws: ``PairingError``.
    /// - Complexity: Pure pairing O(n³) in the number of counties; otherwise exponential in the worst case, bounded by
    ///   the time limit.
    public func solve(_ problem: PairingProblem, distances: Distances) throws(PairingError) -> PairingResult {
        do {
            let deadline = ContinuousClock.now + options.timeLimit
            var answer = try answer(problem, deadline: deadline)
            let audit = PairingAudit(problem, distances: distances)
            let official = OfficialPlan(problem, solver: solver, options: options, deadline: deadline)
            var completion: OfficialPlan.Completion?
            if options.comparesOfficialPlan, answer.plan != nil, !problem.currentPairs.isEmpty {
                completion = try official.completion(audit: audit)
                if case .plan(let other) = completion { try answer.take(other, of: problem) }
            }
            var result = PairingExplanation(problem, answer).result()
            if let plan = result.plan, let objective = result.objective {
                try audit.confirm(plan, objective: objective)
                result.comparison = completion.map { official.comparison(of: plan, with: $0) }
            }
            result.unfinished = unfinished(result, deadline: deadline)
            return result
        } catch let error as PairingError {
            throw error
        } catch let error as SolverError {
            throw .solver(error)
        } catch let error as PairingNetworkError {
            throw .network(error)
        } catch {
            throw .judgesDisagree(PairingMessages.unexpected(error))
        }
    }

    /// What is missing of an optimal answer, and why.
    private func unfinished(_ result: PairingResult, deadline: ContinuousClock.Instant) -> UnfinishedWork? {
        guard result.status == .optimal else { return nil }
        var parts: [UnfinishedWork.Part] = []
        if options.computesMargins, result.pairs.contains(where: { $0.margin == .notComputed }) {
            parts.append(.margins)
        }
        if options.computesRegrets, result.regrets == nil { parts.append(.regrets) }
        guard !parts.isEmpty else { return nil }
        if options.cancellation?.isCancelled == true { return UnfinishedWork(parts: parts, cause: .interrupted) }
        return UnfinishedWork(parts: parts, cause: ContinuousClock.now >= deadline ? .time : .precision)
    }

    private func answer(_ problem: PairingProblem, deadline: ContinuousClock.Instant) throws -> MethodAnswer {
        let part = problem.networkPart()
        guard part.impossibleForcedPlaces.isEmpty else {
            return .infeasible(nil, judgements: [PairingMessages.impossibleForcedJudgement()])
        }
        let judges = NetworkJudges(solver: solver, options: options, deadline: deadline)
        switch try part.network.solve() {
        case .infeasible(let shortage):
            try judges.confirm(shortage, of: part.network)
            let second = try judges.confirmInfeasible(problem)
            return .infeasible(
                problem.shortage(shortage, in: part),
                judgements: [PairingMessages.cutJudgement()] + second
            )
        case .optimal(let optimal):
            let judgements = try judges.confirm(optimal)
            guard part.isWhole else {
                let method = IntegerMethod(problem: problem, solver: solver, options: options, deadline: deadline)
                return try method.answer(relaxed: optimal, judgements: judgements)
            }
            return NetworkMethod(problem: problem, options: options).answer(optimal, judgements: judgements)
        }
    }
}

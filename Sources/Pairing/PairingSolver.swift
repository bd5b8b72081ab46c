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

    /// Questions of at most this many eligible pairs are shown to the second judge when no plan exists; beyond, the
    /// shortage, which is counted anew, is the proof.
    private static let largestInfeasibleModel = 20_000

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
            let answer = try answer(problem, deadline: deadline)
            var result = PairingExplanation(problem, answer).result()
            let audit = PairingAudit(problem, distances: distances)
            if let plan = result.plan { try audit.confirm(plan, objective: result.objective) }
            if result.plan != nil, !problem.currentPairs.isEmpty {
                result.comparison = try OfficialPlan(problem, solver: solver, options: options, deadline: deadline)
                    .comparison(with: result, audit: audit)
            }
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

    private func answer(_ problem: PairingProblem, deadline: ContinuousClock.Instant) throws -> MethodAnswer {
        let part = problem.networkPart()
        guard part.impossibleForcedPlaces.isEmpty else {
            return .infeasible(nil, judgements: [PairingMessages.impossibleForcedJudgement()])
        }
        switch try part.network.solve() {
        case .infeasible(let shortage):
            guard part.network.confirms(shortage) else {
                throw PairingError.judgesDisagree(PairingMessages.shortageDisputed())
            }
            try confirmInfeasible(problem)
            return .infeasible(problem.shortage(shortage, in: part), judgements: [PairingMessages.cutJudgement()])
        case .optimal(let optimal):
            let judgements = try judge(optimal)
            guard part.isWhole else {
                let method = IntegerMethod(problem: problem, solver: solver, options: options, deadline: deadline)
                return try method.answer(relaxed: optimal, judgements: judgements)
            }
            return NetworkMethod(problem: problem, options: options).answer(optimal, judgements: judgements)
        }
    }

    /// Has an optimum of the network confirmed by its certificate and by the solver.
    private func judge(_ optimal: OptimalPairing) throws -> [Judgement] {
        if let fault = optimal.certificateFault() {
            throw PairingError.judgesDisagree(PairingMessages.certificateFault(fault))
        }
        let certificate = PairingMessages.certificateJudgement()
        let judge = PricingJudge(network: optimal.network, solver: solver)
        guard judge.canJudge else { return [certificate, PairingMessages.tooLargeForJudge(solver: solver.name)] }
        let found: Int64?
        do {
            found = try judge.optimum(startingFrom: optimal)
        } catch let failure as PricingFailure {
            throw PairingError.judgesDisagree(PairingMessages.pricingFailure(failure, solver: solver.name))
        }
        guard found == optimal.objective else {
            throw PairingError.judgesDisagree(
                PairingMessages.differentOptima(Points(units: optimal.objective), found.map(Points.init(units:)))
            )
        }
        return [certificate, PairingMessages.pricingJudgement(solver: solver.name)]
    }

    private func confirmInfeasible(_ problem: PairingProblem) throws {
        guard problem.eligibleCount <= Self.largestInfeasibleModel else { return }
        let model = PairingFormulation(problem, scale: .integers).model
        let report = try solver.solve(model, options: SolveOptions(timeLimit: options.timeLimit))
        guard report.solution == nil else {
            throw PairingError.judgesDisagree(PairingMessages.infeasibleDisputed(solver: solver.name))
        }
    }
}

import Assignment
import Counties
import LinearModel

/// Has answers of the pairing network confirmed before anybody relies on them.
struct NetworkJudges {
    let solver: any Solver
    let options: PairingOptions
    let deadline: ContinuousClock.Instant

    /// Questions of at most this many eligible pairs are shown to the solver when no plan exists; beyond, the recounted
    /// shortage alone is the proof.
    private static let largestInfeasibleModel = 20_000

    /// Confirms an optimum by its certificate and by the solver.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)``.
    func confirm(_ optimal: OptimalPairing) throws -> [Judgement] {
        if let fault = optimal.certificateFault() {
            throw PairingError.judgesDisagree(PairingMessages.certificateFault(fault))
        }
        let certificate = PairingMessages.certificateJudgement()
        let judge = PricingJudge(network: optimal.network, solver: solver)
        guard judge.canJudge else { return [certificate, PairingMessages.tooLargeForJudge(solver: solver.name)] }
        do {
            switch try judge.optimum(startingFrom: optimal, options: solveOptions) {
            case .value(optimal.objective): return [certificate, PairingMessages.pricingJudgement(solver: solver.name)]
            case .stopped: return [certificate, PairingMessages.judgeStopped(solver: solver.name)]
            case .value(let found): throw disagreement(optimal, found)
            case .infeasible: throw disagreement(optimal, nil)
            }
        } catch let failure as PricingFailure {
            throw PairingError.judgesDisagree(PairingMessages.pricingFailure(failure, solver: solver.name))
        }
    }

    /// Counts a shortage anew.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when it proves nothing.
    func confirm(_ shortage: Shortage, of network: PairingNetwork) throws {
        guard network.confirms(shortage) else {
            throw PairingError.judgesDisagree(PairingMessages.shortageDisputed())
        }
    }

    /// Asks the solver whether a question that a shortage makes infeasible has a plan after all.
    ///
    /// - Returns: The solver's verdict; nothing where it was not asked or did not finish.
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when it has a plan.
    func confirmInfeasible(_ problem: PairingProblem) throws -> [Judgement] {
        guard problem.eligibleCount <= Self.largestInfeasibleModel, deadline > .now else { return [] }
        let report = try solver.solve(PairingFormulation(problem, scale: .integers).model, options: solveOptions)
        guard report.solution == nil else {
            throw PairingError.judgesDisagree(PairingMessages.infeasibleDisputed(solver: solver.name))
        }
        return report.termination == .infeasible ? [PairingMessages.infeasibleJudgement(solver: solver.name)] : []
    }

    /// What is left of the time, and the user's interrupt.
    private var solveOptions: SolveOptions {
        SolveOptions(timeLimit: max(deadline - .now, .milliseconds(1)), cancellation: options.cancellation)
    }

    private func disagreement(_ optimal: OptimalPairing, _ found: Int64?) -> PairingError {
        .judgesDisagree(
            PairingMessages.differentOptima(Points(units: optimal.objective), found.map(Points.init(units:)))
        )
    }
}

import Assignment
import Complementarity
import Counties
import LinearModel

/// Completes the official plan (all current pairs kept, the rest optimised) and sets it beside the plan found.
struct OfficialPlan {
    private let problem: PairingProblem
    private let solver: any Solver
    private let options: PairingOptions
    private let deadline: ContinuousClock.Instant

    init(_ problem: PairingProblem, solver: any Solver, options: PairingOptions, deadline: ContinuousClock.Instant) {
        self.problem = problem
        self.solver = solver
        self.options = options
        self.deadline = deadline
    }

    /// What the search for the official plan came to.
    enum Completion {
        /// The best plan that contains all current pairs.
        case plan(PairingPlan)
        /// There is no such plan, or it was not found.
        case obstacle(OfficialComparison.Obstacle)
    }

    /// Completes the current pairs to the best plan that contains them all, which the audit confirms.
    func completion(audit: PairingAudit) throws -> Completion {
        if let obstacle = problem.ineligibleCurrentPair { return .obstacle(obstacle) }
        switch try variant() {
        case .impossible: return .obstacle(.infeasible)
        case .unfinished: return .obstacle(.unfinished)
        case .plan(let official):
            try audit.confirm(official, objective: Points(units: problem.objective(of: official)))
            return .plan(official)
        }
    }

    /// Sets what ``completion(audit:)`` came to beside the plan found.
    func comparison(of plan: PairingPlan, with completion: Completion) -> OfficialComparison {
        switch completion {
        case .plan(let official): OfficialComparison(problem, of: plan, official: official)
        case .obstacle(let obstacle): OfficialComparison(problem, of: plan, obstacle: obstacle)
        }
    }

    private func variant() throws -> VariantPlan {
        let places = problem.currentPairs.compactMap(problem.place)
        var part = problem.networkPart()
        guard places.allSatisfy({ part.network.values[$0] != PairingNetwork.ineligible }) else { return .impossible }
        let forced = Set(part.network.forced).union(places.map(problem.networkPair))
        part.network.forced = forced.sorted()
        let judges = NetworkJudges(solver: solver, options: options, deadline: deadline)
        guard case .optimal(let optimal) = try judged(part.network.solve(), of: part.network, by: judges) else {
            return .impossible
        }
        let plan = PairingPlan(pairs: optimal.pairs.map(problem.countyPair))
        if part.isWhole || SideRules(problem).areKept(by: plan) { return .plan(plan) }
        return try IntegerMethod(problem: problem, solver: solver, options: options, deadline: deadline)
            .plan(forcing: places)
    }

    private func judged(_ outcome: Outcome, of network: PairingNetwork, by judges: NetworkJudges) throws -> Outcome {
        switch outcome {
        case .optimal(let optimal): _ = try judges.confirm(optimal)
        case .infeasible(let shortage): try judges.confirm(shortage, of: network)
        }
        return outcome
    }
}

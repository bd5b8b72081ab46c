import Counties
import LinearModel
import Pairing

/// The official plan: all current pairs made, everything else at its best.
extension PolicyRun {
    /// What the search for the official plan came to.
    enum OfficialCompletion {
        /// The best plan that contains all current pairs.
        case plan(JudgedPlan)
        /// There is no such plan, or it was not found.
        case obstacle(OfficialComparison.Obstacle)
    }

    /// Completes the current pairs by the same aims.
    func officialCompletion() throws -> OfficialCompletion {
        if let obstacle = problem.pairing.ineligibleCurrentPair { return .obstacle(obstacle) }
        var formulation = PolicyFormulation(problem)
        for pair in problem.pairing.currentPairs { _ = fix(pair, isMade: true, in: &formulation) }
        let answer = try staged.solve(formulation, isOpen: false)
        if answer.outcome == .infeasible { return .obstacle(.infeasible) }
        guard let plan = answer.plan, answer.outcome <= .gap else { return .obstacle(.unfinished) }
        return .plan(plan)
    }

    /// Sets what the search came to beside a plan.
    func comparison(of plan: PolicyPlan, with completion: OfficialCompletion) -> OfficialComparison {
        switch completion {
        case .plan(let official):
            OfficialComparison(problem.pairing, of: plan.pairing, official: official.plan.pairing)
        case .obstacle(let obstacle): OfficialComparison(problem.pairing, of: plan.pairing, obstacle: obstacle)
        }
    }
}

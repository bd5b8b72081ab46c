import Complementarity
import Counties
import LinearModel
import Pairing

/// One run over one question: everything that its searches share.
struct PolicyRun {
    let solver: any Solver
    let options: PolicyOptions
    let problem: PolicyProblem
    let distances: Distances
    let deadline: ContinuousClock.Instant
    let staged: StagedSearch

    init(_ owner: PolicySolver, _ problem: PolicyProblem, _ distances: Distances, deadline: ContinuousClock.Instant) {
        solver = owner.solver
        options = owner.options
        self.problem = problem
        self.distances = distances
        self.deadline = deadline
        staged = StagedSearch(
            exact: ExactSearch(
                search: owner.search,
                solverName: owner.solver.name,
                review: PlanReview(problem, distances: distances),
                options: owner.options,
                deadline: deadline
            )
        )
    }

    /// Pairs and projects together.
    func jointResult() throws -> PolicyResult {
        let answer = try staged.solve(PolicyFormulation(problem))
        var whole = wholeAnswer(answer)
        whole.judgements = judgements(answer)
        return explained(answer, whole)
    }

    /// What is known of the plan of an answer.
    func wholeAnswer(_ answer: StagedSearch.Answer) -> WholePlanAnswer {
        let hasPlan = answer.plan != nil
        let status: PlanStatus =
            switch answer.outcome {
            case .infeasible: .infeasible
            case .proved: hasPlan ? .optimal : .noPlan
            default: hasPlan ? .feasible : .noPlan
            }
        var whole = WholePlanAnswer(status: status, reason: answer.outcome.reason)
        whole.pairs = answer.plan?.plan.pairing
        whole.objective = answer.plan?.policy.objective
        whole.bound = answer.bound.map(Points.init(units:))
        return whole
    }

    /// Who confirmed an answer.
    func judgements(_ answer: StagedSearch.Answer) -> [Judgement] {
        if answer.outcome == .infeasible { return [PlanningMessages.infeasibleJudgement(solver: solver.name)] }
        let hasPlan = answer.plan != nil
        var judgements = [PlanningMessages.searchJudgement(solver: solver.name, work: answer.work, hasPlan: hasPlan)]
        if answer.cuts > 0 {
            judgements.append(PlanningMessages.cutJudgement(solver: solver.name, cuts: answer.cuts))
        }
        if hasPlan { judgements.append(PlanningMessages.auditJudgement()) }
        if answer.outcome == .precision { judgements.append(PlanningMessages.precisionJudgement(solver: solver.name)) }
        return judgements
    }

    /// The answer as every report shows it.
    func explained(_ answer: StagedSearch.Answer, _ whole: WholePlanAnswer) -> PolicyResult {
        PolicyResult(
            problem: problem,
            pairing: PairingResult(problem.pairing, partOf: whole),
            method: options.method,
            plan: answer.plan?.plan,
            stages: answer.stages
        )
    }
}

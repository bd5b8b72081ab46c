import Assignment
import Counties
import LinearModel

/// Pairing with side rules (quotas over both sides, continuity, needs of pairs): branch and cut over the linear model,
/// with the exact network as bound and first plan. Where the needs are the only side rule and the question is not tiny,
/// ``KnapsackMethod`` takes its place.
struct IntegerMethod {
    let problem: PairingProblem
    let solver: any Solver
    let options: PairingOptions
    let deadline: ContinuousClock.Instant

    /// Finds and proves the optimum.
    ///
    /// - Parameter relaxed: The optimum without the side rules. It bounds every plan, and where its plan happens to keep
    ///   the side rules it is the answer.
    /// - Parameter judgements: Who confirmed that optimum.
    func answer(relaxed: OptimalPairing, judgements: [Judgement]) throws -> MethodAnswer {
        let relaxedPlan = PairingPlan(pairs: relaxed.pairs.map(problem.countyPair))
        let isAnswered = SideRules(problem).areKept(by: relaxedPlan)
        if let knapsack {
            var known = MethodAnswer(status: .noPlan, reason: .time, bound: relaxed.objective)
            if isAnswered { known = relaxedAnswer(relaxedPlan, relaxed.objective, judgements) }
            if let answer = try knapsack.answer(completing: known) { return answer }
        }
        let formulation = PairingFormulation(problem, scale: .integers)
        let needsSearch = !isAnswered || options.computesRegrets || options.computesMargins
        var answer = relaxedAnswer(relaxedPlan, relaxed.objective, judgements)
        guard needsSearch else { return answer }
        return try solver.withSession(formulation.model, options: SolveOptions()) { session in
            let search = IntegerSearch(method: self, formulation: formulation, session: session)
            if !isAnswered { answer = try search.optimum(bound: relaxed.objective) }
            guard answer.status == .optimal, let plan = answer.plan else { return answer }
            let objective = problem.objective(of: plan)
            guard formulation.isWithinPrecision(objective), !formulation.isBeyondRounding else {
                return answer
            }
            if options.computesMargins { answer.margins = try search.margins(of: plan) }
            if options.computesRegrets { answer.regrets = try search.regrets(of: plan) }
            return answer
        }
    }

    /// The exact network's optimum, where it keeps the side rules.
    private func relaxedAnswer(_ plan: PairingPlan, _ objective: Int64, _ judgements: [Judgement]) -> MethodAnswer {
        var answer = MethodAnswer(status: .optimal, reason: .proved, plan: plan, bound: objective)
        answer.judgements = judgements + [PairingMessages.relaxationJudgement()]
        return answer
    }

    /// The method of generalised assignment, where it is worth while.
    private var knapsack: KnapsackMethod? {
        guard problem.eligibleCount >= options.fewestKnapsackPairs else { return nil }
        return KnapsackMethod(problem, options: options, deadline: deadline)
    }

    /// The best plan that contains some pairs; whether there is one, or whether that is known.
    func plan(forcing places: [Int]) throws -> VariantPlan {
        if let found = knapsack?.plan(forcing: places) { return found }
        var formulation = PairingFormulation(problem, scale: .integers)
        for place in places {
            guard let variable = formulation.variable(at: place), formulation.model[variable]?.upper == 1 else {
                return .impossible
            }
            formulation.setBounds(variable, lower: 1, upper: 1)
        }
        guard !formulation.isBeyondRounding else { return .unfinished }
        return try solver.withSession(formulation.model, options: SolveOptions()) { session in
            try IntegerSearch(method: self, formulation: formulation, session: session).variant()
        }
    }
}

/// The answer to "what if" on one question.
enum VariantPlan {
    /// The best plan under the change.
    case plan(PairingPlan)
    /// No plan keeps the rules under the change.
    case impossible
    /// Time was up, the user interrupted, or rounding may prune the best plan.
    case unfinished
}

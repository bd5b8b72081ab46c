import Counties
import LinearModel

/// One warm session of the solver over the model of a question.
struct IntegerSearch {
    let method: IntegerMethod
    let formulation: PairingFormulation
    let session: any SolverSession

    private var problem: PairingProblem { formulation.problem }

    /// The optimum of the question itself.
    func optimum(bound relaxedBound: Int64) throws -> MethodAnswer {
        let report = try exactReport(gap: method.options.gap, bound: relaxedBound)
        let plan = report.solution.map(formulation.plan)
        let objective = plan.map(problem.objective)
        try confirm(report.solution, objective, relaxedBound: relaxedBound)
        // Where rounding may have pruned a better plan, the bound of the exact network is all that is sure.
        let isPrunedExactly = !formulation.isBeyondRounding
        var bound = isPrunedExactly ? min(relaxedBound, report.bound.flatMap(units) ?? relaxedBound) : relaxedBound
        if let objective { bound = max(bound, objective) }
        var answer = MethodAnswer(status: .feasible, reason: .proved, plan: plan, bound: bound)
        let solver = method.solver.name
        answer.judgements = [
            plan == nil
                ? PairingMessages.searchJudgement(solver: solver, work: report.work)
                : PairingMessages.branchAndCutJudgement(solver: solver, work: report.work)
        ]
        switch report.termination {
        case .infeasible:
            return .infeasible(
                nil,
                judgements: [PairingMessages.infeasibleJudgement(solver: method.solver.name)]
            )
        case .optimal: bound = objective ?? bound
        case .gapReached: answer.reason = .gap
        case .timeLimit, .iterationLimit: answer.reason = .time
        case .interrupted: answer.reason = .interrupted
        case .unbounded:
            throw PairingError.judgesDisagree(PairingMessages.unboundedClaim(solver: solver))
        }
        if plan == nil { answer.status = .noPlan }
        if let objective, bound == objective || answer.reason == .gap && !isPrunedExactly {
            settle(&answer, objective, relaxedBound: relaxedBound)
        }
        return answer
    }

    /// Says of a plan that the solver calls optimal what its precision allows to be said.
    ///
    /// A bound of the exact network needs no solver. Otherwise numbers beyond its precision leave a gap, and only one
    /// that was wanted is a reason to be content with.
    private func settle(_ answer: inout MethodAnswer, _ objective: Int64, relaxedBound: Int64) {
        var bound = objective
        if formulation.isBeyondRounding {
            bound = relaxedBound
        } else if !formulation.isWithinPrecision(objective) {
            bound = formulation.boundWithinPrecision(objective, relaxedBound)
        }
        answer.bound = bound
        guard bound > objective else {
            (answer.status, answer.reason) = (.optimal, .proved)
            return
        }
        let gap = PairingResult.gap(objective: Points(units: objective), bound: Points(units: bound))
        answer.reason = gap <= method.options.gap ? .gap : .precision
        answer.judgements.append(PairingMessages.beyondPrecision(solver: method.solver.name))
    }

    /// The loss of barring each chosen pair, by solving again without it.
    ///
    /// No plan beats the optimum, and a plan found for one pair often serves the next: both shorten the search. The
    /// first is told only to a model without points that beat every plan.
    func margins(of plan: PairingPlan) throws -> [MethodAnswer.MarginFinding] {
        var known = KnownPlans(best: plan, problem: problem)
        return try plan.pairs.map { pair in
            switch try variant(of: pair, allowed: false, &known) {
            case .impossible: return .init(pair: pair, margin: .cannotBeBarred, exchange: [])
            case .unfinished: return .init(pair: pair, margin: .notComputed, exchange: [])
            case .plan(let other):
                let loss = try problem.loss(of: other, against: known.objective)
                return .init(pair: pair, margin: .loss(loss), exchange: plan.reassignments(to: other))
            }
        }
    }

    /// The loss of forcing each eligible pair, by solving again with it.
    ///
    /// - Returns: nil when time was up before all were known.
    func regrets(of plan: PairingPlan) throws -> [PairRegret]? {
        var known = KnownPlans(best: plan, problem: problem)
        let chosen = Set(plan.pairs)
        var regrets: [PairRegret] = []
        for place in formulation.places {
            let pair = problem.pair(at: place)
            if chosen.contains(pair) {
                regrets.append(PairRegret(pair: pair, loss: .zero))
                continue
            }
            switch try variant(of: pair, allowed: true, &known) {
            case .impossible: regrets.append(PairRegret(pair: pair, loss: nil))
            case .unfinished: return nil
            case .plan(let other):
                let loss = try problem.loss(of: other, against: known.objective)
                regrets.append(PairRegret(pair: pair, loss: loss))
            }
        }
        return regrets
    }

    /// The best plan of the model as it stands.
    func variant() throws -> VariantPlan { try variant(incumbent: nil, bound: nil) }

    /// The best plan in which a pair is forced (`allowed`) or barred.
    private func variant(of pair: CountyPair, allowed: Bool, _ known: inout KnownPlans) throws -> VariantPlan {
        guard let place = problem.place(of: pair), let variable = formulation.variable(at: place),
            let definition = formulation.model[variable]
        else { return .impossible }
        let fixed: Double = allowed ? 1 : 0
        guard definition.lower <= fixed, fixed <= definition.upper else { return .impossible }
        try session.setBounds(of: variable, lower: fixed, upper: fixed)
        let bound = formulation.isExact ? known.objective : nil
        let found = try variant(incumbent: known.best(where: pair, isMade: allowed), bound: bound)
        // With the pair still fixed every later answer would be one to another question.
        try session.setBounds(of: variable, lower: definition.lower, upper: definition.upper)
        if case .plan(let plan) = found { known.add(plan) }
        return found
    }

    private func variant(incumbent: PairingPlan?, bound: Int64?) throws -> VariantPlan {
        let report = try exactReport(gap: 0, incumbent: incumbent, bound: bound)
        switch report.termination {
        case .infeasible: return .impossible
        case .optimal:
            guard let solution = report.solution else { return .unfinished }
            return .plan(formulation.plan(of: solution))
        default: return .unfinished
        }
    }

    /// Solves until the plan keeps every limit in exact integers.
    ///
    /// A plan above a limit by less than the solver's tolerance is cut off: not all of the pairs that break the limit
    /// can be made together.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when the solver makes them all the same.
    private func exactReport(gap: Double, incumbent: PairingPlan? = nil, bound: Int64? = nil) throws -> SolveReport {
        let rules = SideRules(problem)
        var covers: [[Int]] = []
        while true {
            let left = method.deadline - .now
            guard left > .zero else { return SolveReport(termination: .timeLimit) }
            let options = SolveOptions(
                timeLimit: left,
                relativeGap: min(gap, SolveOptions.widestGap),
                integerObjective: true,
                incumbent: incumbent.map(formulation.values),
                knownBound: bound.flatMap { known in
                    formulation.isWithinPrecision(known) ? Double(known / formulation.objectiveUnit) : nil
                },
                cancellation: method.options.cancellation,
                progress: method.options.progress
            )
            let report = try session.solve(options)
            guard let solution = report.solution else { return report }
            let places = Set(formulation.plan(of: solution).pairs.compactMap(problem.place))
            guard let broken = rules.brokenLimit(places) else { return report }
            guard !covers.contains(where: { Set($0).isSubset(of: places) }) else {
                throw PairingError.judgesDisagree(PairingMessages.coverIgnored(solver: method.solver.name))
            }
            covers.append(broken)
            let terms = broken.compactMap { place in formulation.variable(at: place).map { ($0, 1.0) } }
            let cover = LinearConstraint(
                -.infinity,
                LinearExpression(terms: terms),
                Double(broken.count - 1)
            )
            _ = try session.addConstraints([Row(name: "P12cover_\(session.model.constraintCount)", relation: cover)])
        }
    }

    /// A bound of the model in units of points, rounded down to what the objective can reach.
    private func units(_ bound: Double) -> Int64? {
        let whole = (bound + 1e-6 + 1e-9 * abs(bound)).rounded(.down)
        guard whole.isFinite, abs(whole) < 9e15 else { return nil }
        let product = Int64(whole).multipliedReportingOverflow(by: formulation.objectiveUnit)
        return product.overflow ? nil : product.partialValue
    }
}

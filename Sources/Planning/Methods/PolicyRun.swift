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

    /// For the best pairs alone, after the time of the question.
    private static let patienceForPairs = Duration.seconds(2)

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
        var answer = try staged.solve(PolicyFormulation(problem), isOpen: true)
        guard answer.outcome != .infeasible else { return try infeasibleResult(answer) }
        if answer.plan == nil { try takePairsAlone(in: &answer) }
        // Wherever a plan was taken its total was bounded with it.
        if answer.plan == nil { staged.boundTotal(of: &answer) }
        var completion: OfficialCompletion?
        if comparesOfficialPlan, answer.plan != nil {
            completion = try officialCompletion()
            if case .plan(let other) = completion { try take(other, in: &answer) }
        }
        var whole = wholeAnswer(answer)
        whole.judgements = judgements(answer)
        let unfinished = try addLosses(answer, to: &whole)
        var result = explained(answer, whole)
        result.pairing.unfinished = unfinished
        result.leavesOutMargins = !isThorough && options.computesMargins && answer.outcome == .proved
        result.leavesOutComparison =
            !isThorough && options.comparesOfficialPlan && result.plan != nil && !problem.pairing.currentPairs.isEmpty
        if let plan = result.plan { result.pairing.comparison = completion.map { comparison(of: plan, with: $0) } }
        return result
    }

    /// Whether what takes a solve for every pair is worked out: on demand, and for small questions always.
    private var isThorough: Bool { options.computesRegrets || PolicySolver.isSmall(problem) }

    private var comparesOfficialPlan: Bool {
        options.comparesOfficialPlan && isThorough && !problem.pairing.currentPairs.isEmpty
    }

    /// Takes the best pairs without any project where a search was stopped before it had a plan, and where these are one.
    private func takePairsAlone(in answer: inout StagedSearch.Answer) throws {
        guard [.precision, .time, .interrupted].contains(answer.outcome),
            let pairs = try pairsAlone(until: max(deadline, .now + Self.patienceForPairs)).plan
        else { return }
        let judged = staged.exact.review.judge(pairsAlone: pairs)
        guard judged.isValid, let total = judged.total, total <= answer.bound ?? total else { return }
        answer.plan = judged
        staged.boundTotal(of: &answer)
        answer.stages = AimStage.stages(of: judged, problem, bounds: answer.bounds)
    }

    /// Takes the official plan where it is better than what was found before time was up.
    private func take(_ other: JudgedPlan, in answer: inout StagedSearch.Answer) throws {
        guard problem.aims == [.total], let own = answer.plan?.total, let others = other.total, others > own else {
            return
        }
        guard answer.outcome != .proved, answer.bound.map({ others <= $0 }) ?? true else {
            throw PlanningError.judgesDisagree(
                PlanningMessages.boundDisputed(Points(units: answer.bound ?? own), Points(units: others))
            )
        }
        answer = staged.replaced(answer, by: other)
    }

    /// Works out what barring and forcing pairs loses, of a proved plan.
    ///
    /// - Returns: What was asked for and is missing.
    private func addLosses(_ answer: StagedSearch.Answer, to whole: inout WholePlanAnswer) throws -> UnfinishedWork? {
        guard answer.outcome == .proved, isThorough, let plan = answer.plan else { return nil }
        var known = [plan]
        var missing: [UnfinishedWork.Part] = []
        if options.computesMargins {
            let found = try margins(answer, &known)
            whole.margins = found.margins
            if !found.areAll { missing.append(.margins) }
        }
        if options.computesRegrets {
            whole.regrets = try regrets(answer, &known)
            if whole.regrets == nil { missing.append(.regrets) }
        }
        guard !missing.isEmpty else { return nil }
        if options.cancellation?.isCancelled == true { return UnfinishedWork(parts: missing, cause: .interrupted) }
        return UnfinishedWork(parts: missing, cause: ContinuousClock.now >= deadline ? .time : .precision)
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
        if answer.outcome == .infeasible { return [infeasibleJudgement(answer)] }
        let hasPlan = answer.plan != nil
        var judgements = [PlanningMessages.searchJudgement(solver: solver.name, work: answer.work, hasPlan: hasPlan)]
        if answer.isByNetwork { judgements.append(PlanningMessages.bottleneckJudgement()) }
        if answer.cuts > 0 {
            judgements.append(PlanningMessages.cutJudgement(solver: solver.name, cuts: answer.cuts))
        }
        if hasPlan { judgements.append(PlanningMessages.auditJudgement()) }
        if answer.outcome == .precision {
            let hasBound = answer.bound != nil
            judgements.append(
                PlanningMessages.precisionJudgement(solver: solver.name, hasPlan: hasPlan, hasBound: hasBound)
            )
        }
        return judgements
    }

    /// Who says that there is no plan.
    func infeasibleJudgement(_ answer: StagedSearch.Answer) -> Judgement {
        answer.isRefutedByPrices
            ? PlanningMessages.pricesJudgement() : PlanningMessages.infeasibleJudgement(solver: solver.name)
    }

    /// The answer as every report shows it.
    func explained(_ answer: StagedSearch.Answer?, _ whole: WholePlanAnswer) -> PolicyResult {
        PolicyResult(
            problem,
            plan: answer?.plan?.plan,
            pairing: PairingResult(problem.pairing, partOf: whole),
            method: options.method,
            stages: answer?.stages ?? []
        )
    }
}

extension PolicyResult {
    /// An answer with everything that follows from its plan: benefits, ledger, declined projects, uses.
    init(
        _ problem: PolicyProblem,
        plan: PolicyPlan?,
        pairing: PairingResult,
        method: PlanningMethod,
        stages: [AimStage]
    ) {
        self.init(
            problem: problem,
            pairing: pairing,
            method: method,
            plan: plan,
            stages: stages,
            benefits: plan.map { ReceiverBenefit.benefits(problem, $0) } ?? [],
            ledger: plan.map { Ledger(problem, $0) },
            declined: plan.map { DeclinedProject.declined(problem, $0, isOptimal: pairing.status == .optimal) } ?? [],
            uses: plan.map { PolicyUse.uses(problem, $0) } ?? []
        )
    }
}

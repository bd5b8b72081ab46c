import Counties
import GeneralizedAssignment
import LinearModel

/// One helper for each receiver, and resources of the helpers: Lagrangian relaxation with a knapsack for each helper, and
/// branch and bound, all in integers.
struct KnapsackMethod {
    let problem: PairingProblem
    let options: PairingOptions
    let deadline: ContinuousClock.Instant
    private let assignment: GeneralizedAssignment

    /// Below this many eligible pairs the linear solver takes milliseconds too.
    static let fewestPairs = 64
    /// A branch of the tree can be as long as there are receivers, and each of its nodes notes every pair in a byte.
    private static let mostBytes = 1_000_000_000

    /// Takes a question; nil where its rules are more than those of generalised assignment.
    ///
    /// These are P1 with one helper or none, P2, P3, P4 and P12. Quotas (P5) and a limit of changes (P6) are not among them.
    init?(_ problem: PairingProblem, options: PairingOptions, deadline: ContinuousClock.Instant) {
        guard problem.receiverBounds.max == 1, problem.quotas.isEmpty, (problem.keptPairsMin ?? 0) == 0,
            problem.reasons.count <= Self.mostBytes / max(1, problem.receivers.count)
        else { return nil }
        self.problem = problem
        self.options = options
        self.deadline = deadline
        assignment = problem.generalizedAssignment()
    }

    /// Finds and proves the optimum.
    ///
    /// - Parameter known: What is known already: a proved plan, or a bound alone.
    /// - Returns: nil where the numbers are too large for this method.
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when its plan is not worth what it says.
    func answer(completing known: MethodAnswer) throws(PairingError) -> MethodAnswer? {
        guard var search = try? AssignmentSearch(assignment) else { return nil }
        var answer = known
        if answer.status != .optimal {
            let outcome = search.optimum(knownBound: known.bound, control(report: true))
            answer = try self.answer(outcome, bound: known.bound)
        }
        guard answer.status == .optimal, let plan = answer.plan else { return answer }
        if options.computesMargins { answer.margins = try margins(of: plan, search) }
        if options.computesRegrets { answer.regrets = try regrets(of: plan, search) }
        return answer
    }

    /// The best plan that contains some pairs.
    ///
    /// - Returns: nil where the numbers are too large for this method.
    func plan(forcing places: [Int]) -> VariantPlan? {
        var assignment = assignment
        assignment.forced += places
        guard var search = try? AssignmentSearch(assignment) else { return nil }
        return variant(search.optimum(control()))
    }

    private func answer(_ outcome: AssignmentOutcome, bound: Int64?) throws(PairingError) -> MethodAnswer {
        let judgement = PairingMessages.knapsackJudgement(outcome)
        guard outcome.status != .infeasible else { return .infeasible(nil, judgements: [judgement]) }
        let plan = outcome.agents.map(problem.plan)
        var answer = MethodAnswer(status: plan == nil ? .noPlan : .feasible, reason: .proved, plan: plan)
        answer.judgements = [judgement]
        answer.bound = [bound, outcome.bound].compactMap(\.self).min()
        switch outcome.status {
        case .optimal: answer.status = .optimal
        case .closeEnough: answer.reason = .gap
        case .stopped, .infeasible: answer.reason = options.cancellation?.isCancelled == true ? .interrupted : .time
        }
        guard let plan, let value = outcome.value else { return answer }
        let objective = problem.objective(of: plan)
        guard objective == value else {
            throw .judgesDisagree(PairingMessages.objectiveDisputed(Points(units: value), Points(units: objective)))
        }
        guard objective <= answer.bound ?? objective else {
            let known = Points(units: answer.bound ?? objective)
            throw .judgesDisagree(PairingMessages.boundDisputed(known, Points(units: objective)))
        }
        return answer
    }

    /// Stops at the deadline and on an interrupt; only the search for the optimum itself is content with a gap.
    func control(report: Bool = false) -> SearchControl {
        let (cancellation, deadline, gap) = (options.cancellation, deadline, report ? options.gap : 0)
        var control = SearchControl(
            shouldStop: { cancellation?.isCancelled == true || ContinuousClock.now >= deadline },
            isCloseEnough: { value, bound in
                gap > 0 && PairingResult.gap(objective: Points(units: value), bound: Points(units: bound)) <= gap
            }
        )
        if report, let board = options.progress {
            control.report = { progress in
                board.post(
                    SolveProgressBoard.Snapshot(
                        incumbent: progress.value.map { Points(units: $0).doubleValue },
                        bound: Points(units: progress.bound).doubleValue,
                        branchAndBoundNodes: progress.nodes
                    )
                )
            }
        }
        return control
    }

    /// What an answer to a changed question means.
    func variant(_ outcome: AssignmentOutcome) -> VariantPlan {
        switch outcome.status {
        case .infeasible: .impossible
        case .optimal: outcome.agents.map { .plan(problem.plan($0)) } ?? .unfinished
        case .closeEnough, .stopped: .unfinished
        }
    }
}

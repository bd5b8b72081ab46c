import Counties
import LinearModel
import Pairing

/// Searches one stage until its plan keeps every rule in exact integers.
///
/// A solver keeps rows within a tolerance, so a point of its can break a limit by a hair. Such a point is cut off by rows
/// that no plan breaks (``Refutation``), or its support is reduced; what neither mends is left out at the price of the
/// proof.
struct ExactSearch {
    var search: any PolicySearch
    let solverName: String
    let review: PlanReview
    let options: PolicyOptions
    var deadline: ContinuousClock.Instant
    /// Whether any plan is the end of a search, however far it is from the bound.
    var takesAnyPlan = false

    /// Points that may be left out without a proof that they are no plans; after more of them the search is given up.
    private static let mostGuesses = 20

    /// The best plan of a stage.
    ///
    /// - Parameters:
    ///   - stage: The model; learns the cuts.
    ///   - known: A plan that keeps every rule and what earlier stages reached.
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` and what the search throws.
    func best(_ stage: inout AimModel, known: JudgedPlan?) throws -> StageAnswer {
        let isLevel = stage.aim == .worst || stage.aim == .worstK
        let asked = stage
        let rounding = stage.formulation.roundingOfBounds(isLevel: isLevel)
        var answer = try searched(&stage, known: known, rounding)
        let isDenied = answer.outcome == .infeasible
        if isDenied { answer = answer.ended(confirmedInfeasible(asked)) }
        let isOpen = answer.outcome == .precision || isDenied && answer.outcome != .infeasible
        if isOpen, answer.best == nil { takeNothing(asked, &answer) }
        guard answer.outcome != .infeasible, !rounding.isForgiven else { return answer }
        // What was pruned may have been better; what the relaxation allows is all that is sure.
        answer.bound = relaxedBound(asked, rounding, atLeast: answer.value)
        guard answer.outcome == .proved || answer.outcome == .gap, answer.bound != answer.value else { return answer }
        return answer.ended(gapIsMet(answer, stage) ? .gap : .precision, bound: answer.bound)
    }

    /// The plan that does nothing, where rules allow it: better than none where precision leaves the search without a plan.
    private func takeNothing(_ stage: AimModel, _ answer: inout StageAnswer) {
        let nothing = [Double](repeating: 0, count: stage.formulation.model.variableCount)
        let judged = review.judge(nothing, of: stage.formulation)
        if let value = value(of: judged, in: stage) { answer.take(judged, value) }
    }

    /// What is known before a stage is searched.
    ///
    /// - Parameter known: A plan that keeps every rule and what earlier stages reached.
    func start(_ stage: AimModel, known: JudgedPlan?) -> StageAnswer {
        StageAnswer(known.flatMap { plan in review.reached(stage.aim, plan).map { (plan, $0) } })
    }

    /// A plan beyond what was proved to be the most refutes the proof, rounding forgiven.
    func confirm(_ value: Int64, atMost bound: Int64) throws {
        let tolerance = max(1, Int64(1e-9 * Double(value.magnitude)))
        guard value <= bound || value - bound <= tolerance else {
            throw PlanningError.judgesDisagree(
                PlanningMessages.boundDisputed(Points(units: bound), Points(units: value))
            )
        }
    }

    /// What a plan reaches in a stage, in whole units; nil where it breaks a rule, or falls below what is held of an aim: a
    /// solver keeps that row within its tolerance too.
    private func value(of judged: JudgedPlan, in stage: AimModel) -> Int64? {
        let keepsAims = stage.formulation.heldAims.allSatisfy { held in
            review.reached(held.aim, judged).map { $0 >= held.least } ?? false
        }
        return judged.isValid && keepsAims ? review.reached(stage.aim, judged) : nil
    }

    /// The best plan of a stage as far as the solver's pruning is right.
    ///
    /// - Parameter rounding: What rounding may have made of its bounds; where that is much, a plan beyond them is no fault of
    ///   the search.
    private func searched(_ stage: inout AimModel, known: JudgedPlan?, _ rounding: BoundRounding) throws -> StageAnswer
    {
        let isRefutable = stage.formulation.isRefutable && rounding.isForgiven
        var answer = start(stage, known: known)
        while true {
            guard options.cancellation?.isCancelled != true else { return answer.ended(.interrupted) }
            let left = deadline - .now
            guard left > .zero else { return answer.ended(.time) }
            let report: SolveReport
            do {
                report = try self.report(&stage, left, incumbent: answer.best)
            } catch let error as SolverError where error.isArithmetic {
                // Nothing can be concluded from a solver in doubt of itself; what is known before stays true.
                return answer.ended(.precision)
            }
            answer.work.add(report.work)
            guard let solution = report.solution else {
                return try ended(answer, without: report, isRefutable: isRefutable)
            }
            let judged = review.judge(stage.formulation.settled(solution.values), of: stage.formulation)
            let claim = try claimed(by: report, solution, judged, stage)
            if let value = value(of: judged, in: stage) {
                answer.take(judged, value)
                return try ended(answer, report, claim: claim, in: stage, rounding)
            }
            let isBest = report.termination == .optimal
            let most = isBest ? claim : max(claim, Self.units(report.bound) ?? .max)
            try refute(judged, atMost: most, &stage, &answer)
            guard answer.guesses <= Self.mostGuesses else { return answer.ended(.precision) }
            if answer.isRepaired {
                let ended = answer.ended(.precision)
                return gapIsMet(ended, stage) ? ended.ended(.gap) : ended
            }
        }
    }

    /// Searches once, in rows of moderate range where the solver asks for them.
    private func report(_ stage: inout AimModel, _ left: Duration, incumbent: JudgedPlan?) throws -> SolveReport {
        do {
            return try search.solve(stage.formulation, solveOptions(left, incumbent: incumbent, stage))
        } catch let error as SolverError {
            switch error {
            case .badlyScaledRow where stage.formulation.shares.isEmpty:
                guard stage.bridge() else { throw error }
                return try report(&stage, left, incumbent: incumbent)
            case .wrongAnswer: return try unroundedReport(stage, left, incumbent: incumbent)
            default: throw error
            }
        }
    }

    /// Searches without the promise that the objective is whole.
    ///
    /// A relaxation that misses a whole value by a hair is rounded down to the one below; a point that breaks a limit by
    /// that hair then lies beyond the bound, and the solver refuses to answer. Without rounding it shows the point, which
    /// can be cut off.
    private func unroundedReport(_ stage: AimModel, _ left: Duration, incumbent: JudgedPlan?) throws -> SolveReport {
        let shift = 0.25
        var formulation = stage.formulation
        formulation.model.objectiveConstant += shift
        var options = solveOptions(left, incumbent: incumbent, stage)
        options.integerObjective = false
        var report = try search.solve(formulation, options)
        report.solution?.objective -= shift
        report.bound = report.bound.map { $0 - shift }
        return report
    }

    private func solveOptions(_ left: Duration, incumbent: JudgedPlan?, _ stage: AimModel) -> SolveOptions {
        SolveOptions(
            timeLimit: left,
            relativeGap: takesAnyPlan ? SolveOptions.widestGap : min(options.gap, SolveOptions.widestGap),
            takesAnyPoint: takesAnyPlan,
            integerObjective: true,
            incumbent: incumbent.map { stage.extended($0.values) },
            cancellation: options.cancellation,
            progress: options.progress
        )
    }

    /// The solver's own objective in whole units, compared with that of its point.
    private func claimed(
        by report: SolveReport,
        _ solution: Solution,
        _ judged: JudgedPlan,
        _ stage: AimModel
    ) throws -> Int64 {
        let claim = solution.objective
        guard claim.isFinite, abs(claim) < 9e15 else {
            throw PlanningError.judgesDisagree(PlanningMessages.objectiveDisputed(nil, judged.policy.objective))
        }
        let rounded = Int64(claim.rounded())
        guard stage.aim != .worst, stage.aim != .worstK else { return rounded }
        let tolerance = max(0.5, 1e-9 * abs(claim))
        guard let exact = stage.value(at: judged.values), Double(exact) >= claim - tolerance,
            report.termination != .optimal || Double(exact) <= claim + tolerance,
            !judged.isValid || exact == review.reached(stage.aim, judged)
        else {
            throw PlanningError.judgesDisagree(
                PlanningMessages.objectiveDisputed(Points(units: rounded), judged.policy.objective)
            )
        }
        return exact
    }

    /// The answer of a search that has no point.
    ///
    /// - Parameter isRefutable: Whether the solver is to be believed that there is none, so that a plan contradicts it.
    private func ended(
        _ answer: StageAnswer,
        without report: SolveReport,
        isRefutable: Bool
    ) throws -> StageAnswer {
        switch report.termination {
        case .infeasible, .optimal, .gapReached:
            if answer.best != nil, !answer.isGuessed, isRefutable {
                throw PlanningError.judgesDisagree(PlanningMessages.planDenied(solver: solverName))
            }
            if answer.best != nil { return answer.ended(.precision) }
            var ended = answer.ended(report.isInfeasibilityConfirmed && !answer.isGuessed ? .infeasible : .precision)
            ended.isRefutedByPrices = report.isRefutedByBound
            return ended
        case .timeLimit, .iterationLimit: return answer.ended(.time, bound: Self.units(report.bound))
        case .interrupted: return answer.ended(.interrupted, bound: Self.units(report.bound))
        case .unbounded: throw PlanningError.judgesDisagree(PlanningMessages.unboundedClaim(solver: solverName))
        }
    }

    /// The answer of a search whose point is a plan.
    private func ended(
        _ answer: StageAnswer,
        _ report: SolveReport,
        claim: Int64,
        in stage: AimModel,
        _ rounding: BoundRounding
    ) throws -> StageAnswer {
        guard let value = answer.value else { return answer.ended(.precision) }
        var bound = Self.units(report.bound)
        var outcome: StageAnswer.Outcome =
            switch report.termination {
            case .optimal: .proved
            case .gapReached: .gap
            case .interrupted: .interrupted
            default: .time
            }
        if report.termination == .optimal {
            // The worst of several sums may be claimed above the exact one by the solver's tolerance.
            bound = max(value, stage.aim == .worst || stage.aim == .worstK ? claim : value)
        }
        if let known = bound, known < value {
            if rounding.isForgiven { try confirm(value, atMost: known) }
            bound = value
        }
        var ended = answer.ended(outcome, bound: bound)
        if outcome == .proved, !stage.formulation.isWithinPrecision(value) {
            ended.bound = max(ended.bound ?? value, stage.formulation.boundWithinPrecision(value))
        }
        guard outcome == .proved, let known = ended.bound, known > value else { return ended }
        outcome = gapIsMet(ended, stage) ? .gap : .precision
        return ended.ended(outcome)
    }

    /// Cuts off a point that is no plan, or makes a plan of it.
    ///
    /// - Parameter most: What no point reaches more than, this one included; the largest number where that is not known.
    private func refute(
        _ judged: JudgedPlan,
        atMost most: Int64,
        _ stage: inout AimModel,
        _ answer: inout StageAnswer
    ) throws {
        guard !answer.cuts.contains(where: { $0.isBroken(at: judged.values) }) else {
            throw PlanningError.judgesDisagree(PlanningMessages.cutIgnored(solver: solverName))
        }
        var cuts = Refutation(stage.formulation, judged).cuts
        if cuts.isEmpty {
            answer.ceiling = max(answer.ceiling ?? most, most)
            if let repaired = SupportRepair(stage.formulation, review).repaired(judged),
                let value = value(of: repaired, in: stage)
            {
                answer.take(repaired, value)
                answer.isRepaired = true
                return
            }
            answer.guesses += 1
            cuts = [DecisionCut(excluding: judged.values, of: stage.formulation)]
        }
        for cut in cuts { stage.formulation.add(cut) }
        answer.cuts += cuts
    }
}

import Counties
import LinearModel
import Pairing

/// Searches one stage until its plan keeps every rule in exact integers.
///
/// A solver keeps rows within a tolerance, so a point of its can break a limit by a hair. Such a point is cut off by rows
/// that no plan breaks (``Refutation``), or its support is reduced; what neither mends is left out at the price of the
/// proof.
struct ExactSearch {
    let search: any PolicySearch
    let solverName: String
    let review: PlanReview
    let options: PolicyOptions
    var deadline: ContinuousClock.Instant

    /// For the relaxation of a question whose search has ended.
    private static let timeForBound = Duration.seconds(3)
    /// Points that may be left out without a proof that they are no plans.
    private static let mostGuesses = 20

    /// The best plan of a stage.
    ///
    /// - Parameters:
    ///   - stage: The model; learns the cuts.
    ///   - known: A plan that keeps every rule and what earlier stages reached.
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` and what the search throws.
    func best(_ stage: inout AimModel, known: JudgedPlan?) throws -> StageAnswer {
        var answer = StageAnswer(known.flatMap { plan in review.reached(stage.aim, plan).map { (plan, $0) } })
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
            guard let solution = report.solution else { return try ended(answer, without: report) }
            let judged = review.judge(stage.formulation.settled(solution.values), of: stage.formulation)
            let claim = try claimed(by: report, solution, judged, stage)
            if judged.isValid, let value = review.reached(stage.aim, judged) {
                answer.take(judged, value)
                return try ended(answer, report, claim: claim, in: stage)
            }
            let isBest = report.termination == .optimal
            let most = isBest ? claim : max(claim, Self.units(report.bound) ?? .max)
            try refute(judged, atMost: most, &stage, &answer)
            if answer.isRepaired {
                let ended = answer.ended(.precision)
                return gapIsMet(ended, stage) ? ended.ended(.gap) : ended
            }
        }
    }

    /// What no plan of a formulation exceeds in total, by its linear relaxation: for searches that end before the total has
    /// its turn, so that there is always a bound to show. Nil where even that takes too long.
    func relaxedTotal(_ formulation: PolicyFormulation, atLeast total: Int64?) -> Int64? {
        // The search has ended, by time or by the user: this is the one thing still done, within seconds.
        guard let bound = relaxedBound(AimModel(.total, over: formulation)) else { return nil }
        return max(bound, total ?? bound)
    }

    /// What no plan exceeds in a stage, by its linear relaxation; nil where that gives none.
    ///
    /// - Parameter rounding: What rounding may have made of it.
    private func relaxedBound(_ stage: AimModel, rounding: Double = 0) -> Int64? {
        var formulation = stage.formulation
        formulation.model = formulation.model.relaxed()
        let report = try? search.solve(formulation, SolveOptions(timeLimit: Self.timeForBound))
        guard report?.termination == .optimal, let bound = report?.bound else { return nil }
        return Self.units(bound + rounding.rounded(.up))
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
            relativeGap: min(options.gap, SolveOptions.widestGap),
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
    private func ended(_ answer: StageAnswer, without report: SolveReport) throws -> StageAnswer {
        switch report.termination {
        case .infeasible, .optimal, .gapReached:
            if answer.best != nil, !answer.isGuessed {
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
        in stage: AimModel
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
            let tolerance = max(1, Int64(1e-9 * Double(value.magnitude)))
            guard value - known <= tolerance else {
                throw PlanningError.judgesDisagree(
                    PlanningMessages.boundDisputed(Points(units: known), Points(units: value))
                )
            }
            bound = value
        }
        var ended = answer.ended(outcome, bound: bound)
        if outcome == .proved, !stage.formulation.isWithinPrecision(value) {
            ended.bound = max(ended.bound ?? value, stage.formulation.boundWithinPrecision(value))
        }
        let isLevel = stage.aim == .worst || stage.aim == .worstK
        if outcome == .proved, let rounding = stage.formulation.roundingBeyondPrecision(isLevel: isLevel) {
            // What was pruned may have been better; what the relaxation allows is all that is sure.
            ended.bound = relaxedBound(stage, rounding: rounding).map { max($0, ended.bound ?? value) }
            guard ended.bound == value else {
                return ended.ended(gapIsMet(ended, stage) ? .gap : .precision, bound: ended.bound)
            }
        }
        guard outcome == .proved, let known = ended.bound, known > value else { return ended }
        outcome = gapIsMet(ended, stage) ? .gap : .precision
        return ended.ended(outcome)
    }

    private func gapIsMet(_ answer: StageAnswer, _ stage: AimModel) -> Bool {
        guard let value = answer.value, let bound = answer.bound else { return false }
        let one: Double =
            switch stage.aim {
            case .pairs, .kept, .projects: 1
            case .worst, .worstK, .total: Double(Points.unitsPerOne)
            }
        return (Double(bound) - Double(value)) / max(one, abs(Double(value))) <= options.gap
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
                let value = review.reached(stage.aim, repaired)
            {
                answer.take(repaired, value)
                answer.isRepaired = true
                return
            }
            answer.guesses += 1
            guard answer.guesses <= Self.mostGuesses else {
                throw PlanningError.judgesDisagree(PlanningMessages.rejected(judged.violations))
            }
            cuts = [DecisionCut(excluding: judged.values, of: stage.formulation)]
        }
        for cut in cuts { stage.formulation.add(cut) }
        answer.cuts += cuts
    }

    /// A bound of the model in whole units, rounded down to what the objective can reach.
    private static func units(_ bound: Double?) -> Int64? {
        guard let bound else { return nil }
        let whole = (bound + 1e-6 + 1e-9 * abs(bound)).rounded(.down)
        return whole.isFinite && abs(whole) < 9e15 ? Int64(whole) : nil
    }
}

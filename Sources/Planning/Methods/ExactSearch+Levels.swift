import Counties
import LinearModel
import Pairing

/// The worst receiver by levels at which all receivers are held.
///
/// A level that is a variable links all receivers, and a search for the highest one has nothing to follow until it has
/// found it. Held at a number it is a row of each receiver for itself: prices and packages say what of it is possible, and
/// the total leads the search to plans. The highest level that can be held is the worst receiver of the best plan.
extension ExactSearch {
    /// The answer of the stage "worst"; nil where the level has to be searched as a variable: where the method does not
    /// divide by receivers, and where the solver is not to be believed that a level cannot be held.
    ///
    /// - Parameters:
    ///   - stage: The model of the stage.
    ///   - base: The question of the stage without its aim.
    ///   - known: A plan that keeps every rule and what earlier stages reached.
    /// - Throws: What ``best(_:known:)`` throws, and ``PlanningError/judgesDisagree(_:)`` for a plan beyond a bound.
    func highestLevel(_ stage: AimModel, over base: PolicyFormulation, known: JudgedPlan?) throws -> StageAnswer? {
        guard stage.isWorst, search.dividesByReceiver, review.problem.pairing.receiverBounds.max == 1 else {
            return nil
        }
        let rounding = stage.formulation.roundingOfBounds(isLevel: true)
        var held = base
        stage.hold(atLeast: 0, in: &held)
        guard rounding.isForgiven, held.isRefutable else { return nil }
        var search = LevelSearch(exact: self, stage: stage, base: base, known: known)
        let failure = try search.findPlan()
        if failure == .infeasible { return search.answer.ended(.infeasible) }
        if failure == .interrupted || options.cancellation?.isCancelled == true {
            return search.answer.ended(.interrupted, bound: Self.units(stage.formulation.model.packingBound))
        }
        let bound = relaxedBound(stage, rounding, atLeast: search.answer.value)
        if let failure { return search.answer.ended(failure, bound: bound) }
        guard let bound else { return search.answer.ended(.precision) }
        return try search.raise(to: bound)
    }
}

/// Raises the level of the worst receiver until no plan holds a higher one.
private struct LevelSearch {
    private var exact: ExactSearch
    let stage: AimModel
    /// The question, with every cut that was proved.
    private var base: PolicyFormulation
    /// The best plan, its worst receiver, and what was done.
    private(set) var answer: StageAnswer

    /// A level takes at first this share of the time that is left; one that takes longer is left open for lower ones.
    private static let shareOfTime = 0.0625

    init(exact: ExactSearch, stage: AimModel, base: PolicyFormulation, known: JudgedPlan?) {
        (self.exact, self.stage, self.base) = (exact, stage, base)
        self.exact.search = exact.search.series
        answer = exact.start(stage, known: known)
    }

    /// Finds any plan where none is known; why none was found.
    mutating func findPlan() throws -> StageAnswer.Outcome? {
        guard answer.best == nil else { return nil }
        let found = try search(base, until: exact.deadline)
        // Cuts of a question that holds a level are cuts of that level; these are cuts of all.
        if !found.isGuessed {
            for cut in found.cuts { base.add(cut) }
            answer.cuts = found.cuts
        }
        guard answer.best == nil else { return nil }
        answer.isRefutedByPrices = found.isRefutedByPrices
        return found.outcome
    }

    /// Tries levels until the best plan and the bound meet, or time is up.
    mutating func raise(to bound: Int64) throws -> StageAnswer {
        guard let value = answer.value else { return answer }
        var descent = LevelDescent(value: value, bound: bound)
        var patience = (exact.deadline - .now) * Self.shareOfTime
        while let level = descent.level {
            show(descent)
            let stopped = answer.ended(.time, bound: descent.bound)
            if exact.options.cancellation?.isCancelled == true { return stopped.ended(.interrupted) }
            if exact.gapIsMet(stopped, stage) { return stopped.ended(.gap) }
            let left = exact.deadline - .now
            guard left > .zero else { return stopped }
            var held = base
            stage.hold(atLeast: level, in: &held)
            let end = try search(held, until: .now + min(patience, left)).outcome
            let reached = answer.value ?? value
            try exact.confirm(reached, atMost: descent.bound)
            descent.note(outcome(of: level, end), of: level, reached: reached)
            guard descent.needsTime else { continue }
            // It had all the time that there is.
            if patience >= left { return answer.ended(end == .precision ? .precision : .time, bound: descent.bound) }
            patience *= 4
        }
        return answer.ended(.proved, bound: descent.bound)
    }

    private func outcome(of level: Int64, _ end: StageAnswer.Outcome) -> LevelDescent.Outcome {
        if let value = answer.value, value >= level { return .held }
        return switch end {
        case .infeasible: .refuted
        case .precision: .doubtful
        case .proved, .gap, .time, .interrupted: .open
        }
    }

    /// Searches a question for any plan, and takes it.
    private mutating func search(
        _ question: PolicyFormulation,
        until deadline: ContinuousClock.Instant
    ) throws -> StageAnswer {
        var options = exact.options
        // What is shown is the level, and not what plans come to in total.
        options.progress = nil
        var search = exact.with(options)
        search.takesAnyPlan = true
        search.deadline = deadline
        var total = AimModel(.total, over: question)
        let found = try search.best(&total, known: nil)
        answer.work.add(found.work)
        if let plan = found.best, let value = exact.review.reached(stage.aim, plan) { answer.take(plan, value) }
        return found
    }

    private func show(_ descent: LevelDescent) {
        exact.options.progress?
            .post(
                SolveProgressBoard.Snapshot(
                    incumbent: Double(descent.value),
                    bound: Double(descent.bound),
                    branchAndBoundNodes: answer.work.branchAndBoundNodes,
                    simplexIterations: answer.work.simplexIterations
                )
            )
    }
}

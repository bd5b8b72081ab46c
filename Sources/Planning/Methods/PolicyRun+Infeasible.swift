import Counties
import LinearModel
import Pairing

/// Why there is no plan, as far as it can be said with certainty.
extension PolicyRun {
    /// How long the pairing part alone may be looked into after the proof that there is no plan.
    private static let patience = Duration.seconds(5)
    /// Leaving out families takes what is left of the time: at least and at most this much.
    private static let (least, most) = (Duration.seconds(1), Duration.seconds(60))

    /// The result of a question without any plan: the shortage of the pairing part where that is the cause, else the rules
    /// that contradict each other by themselves, else the families without which a plan exists.
    ///
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` where the best pairs without any project are a plan after all.
    func infeasibleResult(_ answer: StagedSearch.Answer) throws -> PolicyResult {
        var whole = WholePlanAnswer(status: .infeasible, reason: .proved)
        whole.judgements = [infeasibleJudgement(answer)]
        let conflicts = problem.conflicts()
        let pairs = try pairsAlone(until: max(deadline, .now + Self.patience))
        if pairs.status == .infeasible {
            whole.shortage = pairs.shortage
            whole.judgements = pairs.judgements
        } else {
            if let plan = pairs.plan, staged.exact.review.judge(pairsAlone: plan).isValid {
                throw PlanningError.judgesDisagree(PlanningMessages.planDenied(solver: solver.name))
            }
            if !conflicts.isEmpty { whole.judgements.append(PlanningMessages.conflictJudgement(conflicts)) }
        }
        var trials: [FamilyTrial] = []
        if options.explainsInfeasibility, whole.shortage == nil, conflicts.isEmpty,
            problem.pairing.plainConflicts().isEmpty
        {
            trials = try self.trials(until: .now + Self.most)
            let mending = trials.filter { $0.verdict == .mends }.map(\.family)
            if !mending.isEmpty { whole.judgements.append(PlanningMessages.trialJudgement(mending)) }
        }
        var result = explained(answer, whole)
        result.trials = trials
        return result
    }

    /// What leaving out families of rules in turn shows, in the time of the question and no longer than a moment given.
    ///
    /// - Parameter pairs: The pairs that are made; nil where the question decides on them.
    func trials(until end: ContinuousClock.Instant, pairs: PairingPlan? = nil) throws -> [FamilyTrial] {
        try FamilyTrials(
            solver: solver,
            search: staged.exact.search,
            review: staged.exact.review,
            distances: distances,
            deadline: min(max(deadline, .now + Self.least), end),
            cancellation: options.cancellation,
            progress: options.progress,
            pairs: pairs
        ).run()
    }
}

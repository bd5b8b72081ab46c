import Counties
import LinearModel
import Pairing

/// Why there is no plan, as far as it can be said with certainty.
extension PolicyRun {
    /// How long the pairing part alone may be looked into after the proof that there is no plan.
    private static let patience = Duration.seconds(5)

    /// The result of a question without any plan: the shortage of the pairing part where that is the cause, else the rules
    /// that contradict each other by themselves.
    ///
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` where the best pairs without any project are a plan after all.
    func infeasibleResult(_ answer: StagedSearch.Answer) throws -> PolicyResult {
        var whole = WholePlanAnswer(status: .infeasible, reason: .proved)
        whole.judgements = [PlanningMessages.infeasibleJudgement(solver: solver.name)]
        let pairs = try pairsAlone(until: max(deadline, .now + Self.patience))
        if pairs.status == .infeasible {
            whole.shortage = pairs.shortage
            whole.judgements = pairs.judgements
        } else {
            if let plan = pairs.plan, staged.exact.review.judge(pairsAlone: plan).isValid {
                throw PlanningError.judgesDisagree(PlanningMessages.planDenied(solver: solver.name))
            }
            whole.judgements += problem.conflicts().map(PlanningMessages.conflictJudgement)
        }
        return explained(answer, whole)
    }
}

import Counties
import LinearModel
import Pairing

/// Planning in two stages, as it is often done by hand: pairs by their own values first, projects for those pairs after.
extension PolicyRun {
    /// Why pairs that are given leave no plan may be looked into for this long.
    private static let patienceForCauses = Duration.seconds(10)

    /// The plan in two stages, with what it loses against planning both together.
    ///
    /// It is called optimal only where it is as good as the proved joint optimum; else it is a plan whose bound is the
    /// joint one. Pairs of the first stage that leave no plan prove nothing about the question: only where the joint
    /// model is infeasible is that said.
    func twoStageResult() throws -> PolicyResult {
        let first = try pairsAlone(until: deadline)
        guard let pairs = first.plan else {
            var whole = WholePlanAnswer(status: first.status, reason: first.reason)
            whole.shortage = first.shortage
            whole.judgements = first.judgements
            return explained(nil, whole)
        }
        var formulation = PolicyFormulation(problem)
        formulation.keep(pairs)
        var second = try staged.solve(formulation, isOpen: false)
        let joint = try staged.solve(PolicyFormulation(problem), isOpen: true, known: second.plan.map(unfixed))
        if joint.outcome == .infeasible { return try infeasibleResult(joint) }
        var whole = wholeAnswer(second)
        // Bounds for these pairs alone bound nothing else. Those of the joint search hold for every plan in the first
        // stage, later ones only for plans that reach as much of the earlier aims.
        whole.bound = problem.aims == [.total] ? joint.bound.map(Points.init(units:)) : nil
        if let plan = second.plan {
            second.stages = AimStage.stages(of: plan, problem, bounds: Array(joint.bounds.prefix(1)))
        }
        let isJointOptimum =
            joint.outcome == .proved && problem.aims == [.total] && joint.plan?.total == second.plan?.total
        if whole.status == .optimal, !isJointOptimum { (whole.status, whole.reason) = (.feasible, .proved) }
        // The pairs, or what they lose, may be those of a search that was stopped.
        if whole.reason == .proved, !isJointOptimum {
            if first.status != .optimal { whole.reason = first.reason }
            if joint.outcome == .time || joint.outcome == .interrupted { whole.reason = joint.outcome.reason }
        }
        if second.outcome == .infeasible { (whole.status, whole.reason) = (.noPlan, .proved) }
        whole.judgements = judgements(second, joint)
        var result = explained(second, whole)
        result.twoStageLoss = loss(of: second, pairs, against: joint)
        if second.outcome == .infeasible, options.explainsInfeasibility {
            let made = Set(joint.plan?.plan.pairing.pairs ?? [])
            let impossible = try impossible(among: pairs.pairs.filter { !made.contains($0) })
            result.twoStageLoss?.impossible = impossible
            if impossible.isEmpty { result.trials = try trials(until: .now + Self.patienceForCauses, pairs: pairs) }
        }
        return result
    }

    /// Pairs of which each by itself leaves no plan, as far as that is found out with some patience.
    private func impossible(among pairs: [CountyPair]) throws -> [CountyPair] {
        let end = min(max(deadline, .now + .seconds(1)), .now + Self.patienceForCauses)
        return try pairs.enumerated().filter { number, pair in
            let share = ContinuousClock.now + (end - .now) / (pairs.count - number)
            guard case .impossible = try feasibility(of: pair, isMade: true, until: share) else { return false }
            return true
        }.map(\.element)
    }

    /// The pairing part of the question alone.
    func pairsAlone(until deadline: ContinuousClock.Instant) throws -> PairingResult {
        let options = PairingOptions(
            gap: options.gap,
            timeLimit: max(deadline - .now, .milliseconds(1)),
            computesMargins: false,
            comparesOfficialPlan: false,
            cancellation: options.cancellation,
            progress: options.progress
        )
        return try PairingSolver(solver, options: options).solve(problem.pairing, distances: distances)
    }

    /// The plan as a point of the model in which nothing is fixed: later aims may have appended variables.
    private func unfixed(_ plan: JudgedPlan) -> JudgedPlan {
        let count = PolicyFormulation(problem).model.variableCount
        return JudgedPlan(
            plan: plan.plan,
            values: Array(plan.values.prefix(count)),
            policy: plan.policy,
            pairs: plan.pairs
        )
    }

    private func judgements(_ second: StagedSearch.Answer, _ joint: StagedSearch.Answer) -> [Judgement] {
        guard second.outcome == .infeasible else {
            return judgements(second) + [PlanningMessages.twoStageJudgement(isJointProved: joint.outcome == .proved)]
        }
        return [PlanningMessages.secondStageFailed(joint: joint.plan?.policy.objective)]
    }

    /// What the two stages lose of the total; nil where the joint optimum is not proved, or the total is not the one aim.
    private func loss(
        of second: StagedSearch.Answer,
        _ pairs: PairingPlan,
        against joint: StagedSearch.Answer
    ) -> TwoStageLoss {
        var loss = TwoStageLoss(
            objective: second.plan?.policy.objective,
            pairs: pairs.pairs,
            loss: nil,
            joint: joint.plan?.policy.objective
        )
        if joint.outcome == .proved, second.outcome == .proved, problem.aims == [.total], let best = joint.plan?.total,
            let total = second.plan?.total
        {
            loss.loss = Points(units: best - total)
        }
        return loss
    }
}

extension PolicyFormulation {
    /// Appends that these pairs are made and no others.
    mutating func keep(_ pairs: PairingPlan) {
        let made = Set(pairs.pairs.compactMap(problem.pairing.place))
        var others: [(Variable, Double)] = []
        for place in pairing.places {
            guard let variable = pairing.variable(at: place) else { continue }
            if made.contains(place) {
                addAtLeast("with_pair", [(variable, 1)], 1)
            } else {
                others.append((variable, 1))
            }
        }
        addAtMost("without_others", others, 0)
    }
}

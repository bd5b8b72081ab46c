import Counties
import LinearModel
import Pairing

/// Pursues the aims of a question one after the other.
///
/// After each stage a row keeps what it reached, less its tolerance; the next stage starts from the plan of the last one.
struct StagedSearch {
    let exact: ExactSearch
    private var problem: PolicyProblem { exact.review.problem }

    /// What an aim may take of the time left while others follow: the later ones bring order into what the first leaves open.
    private static let shareOfTime = 0.75

    /// What the stages came to.
    struct Answer {
        /// The worst end of any stage; ``StageAnswer/Outcome/infeasible`` when there is no plan.
        var outcome = StageAnswer.Outcome.proved
        /// The best plan; nil without one.
        var plan: JudgedPlan?
        /// The aims with the bounds of their stages.
        var stages: [AimStage] = []
        /// The most that was possible in each stage that was reached, in whole units of its aim; nil where nothing is known.
        var bounds: [Int64?] = []
        /// No plan that keeps the earlier aims as far as they are proved has a larger total; nil where nothing is known of it.
        var bound: Int64?
        /// The question with everything that the stages taught, its objective the total.
        var formulation: PolicyFormulation
        var work = SolveWork()
        /// Points of the solver that were proved to be no plans.
        var cuts = 0
        /// Whether the worst receiver was proved on the pairing network.
        var isByNetwork = false
        /// Whether prices of what is shared have shown that there is no plan.
        var isRefutedByPrices = false
    }

    /// Solves all stages.
    ///
    /// - Parameters:
    ///   - formulation: The question, perhaps with some decisions fixed.
    ///   - isOpen: Whether nothing is fixed.
    ///   - known: A plan of the formulation that keeps every rule, to start from.
    func solve(_ formulation: PolicyFormulation, isOpen: Bool, known: JudgedPlan? = nil) throws -> Answer {
        var answer = Answer(plan: known, formulation: formulation)
        let aims = problem.aims
        for (number, aim) in aims.enumerated() {
            var stage = AimModel(aim, over: answer.formulation)
            var exact = exact
            if number + 1 < aims.count, exact.deadline > .now {
                exact.deadline = .now + (exact.deadline - .now) * Self.shareOfTime
            }
            let byNetwork = isOpen && number == 0 ? exact.bottleneck(stage) : nil
            let found =
                try byNetwork ?? exact.highestLevel(stage, over: answer.formulation, known: answer.plan)
                ?? exact.best(&stage, known: answer.plan)
            answer.isByNetwork = answer.isByNetwork || found.isByNetwork
            answer.isRefutedByPrices = found.isRefutedByPrices
            // What was left out without a proof is left out of this stage alone.
            if !found.isGuessed { for cut in found.cuts { answer.formulation.add(cut) } }
            answer.cuts += found.isGuessed ? 0 : found.cuts.count
            answer.work.add(found.work)
            answer.outcome = max(answer.outcome, found.outcome)
            answer.plan = found.best
            answer.bounds.append(found.bound)
            guard let value = found.value, found.outcome < .interrupted else { break }
            if number + 1 < aims.count {
                let least = Int128(value) - Int128(problem.tolerance(of: aim))
                stage.hold(atLeast: Int64(clamping: least), in: &answer.formulation)
            }
        }
        if answer.bounds.count == aims.count { answer.bound = answer.bounds.last ?? nil }
        if answer.plan != nil { boundTotal(of: &answer) }
        if let plan = answer.plan { try confirm(plan, answer.bounds, aims) }
        if let plan = answer.plan { answer.stages = AimStage.stages(of: plan, problem, bounds: answer.bounds) }
        return answer
    }

    /// Bounds the total where it had no turn: of a plan by the relaxation, and without one by what takes no time.
    func boundTotal(of answer: inout Answer) {
        guard answer.bound == nil, answer.outcome != .infeasible else { return }
        answer.bound =
            answer.plan.map { exact.relaxedTotal(answer.formulation, atLeast: $0.total) }
            ?? ExactSearch.units(answer.formulation.model.packingBound)
        answer.bounds += [Int64?](repeating: nil, count: max(0, problem.aims.count - answer.bounds.count))
        if !answer.bounds.isEmpty { answer.bounds[answer.bounds.count - 1] = answer.bound }
    }

    /// A plan that reaches more of its first aim than was proved possible refutes the proof. So does any later one that
    /// keeps the aims before it as they were.
    private func confirm(_ plan: JudgedPlan, _ bounds: [Int64?], _ aims: [PlanAim]) throws {
        for (aim, bound) in zip(aims, bounds) {
            guard let bound, let reached = plan.reached(aim, of: problem) else { return }
            guard reached <= bound else {
                throw PlanningError.judgesDisagree(
                    PlanningMessages.boundDisputed(Points(units: bound), Points(units: reached))
                )
            }
            // What later stages may take from this aim may raise what they reach.
            guard problem.tolerance(of: aim) == 0 else { return }
        }
    }

    /// An answer with a better plan for its one aim; proved where that reaches the bound.
    func replaced(_ answer: Answer, by plan: JudgedPlan) -> Answer {
        var answer = answer
        answer.plan = plan
        answer.stages = AimStage.stages(of: plan, problem, bounds: answer.bounds)
        if plan.total == answer.bound { answer.outcome = .proved }
        return answer
    }
}

extension AimStage {
    /// What a plan reaches of each aim beside the most that was possible in its turn.
    ///
    /// - Parameter bounds: In whole units of the aims, in their order; of later ones nothing is known.
    static func stages(of plan: JudgedPlan, _ problem: PolicyProblem, bounds: [Int64?]) -> [AimStage] {
        let aims = problem.aims
        return aims.enumerated().map { number, aim in
            let reached = plan.reached(aim, of: problem) ?? 0
            let bound = bounds.indices.contains(number) ? bounds[number] : nil
            let isLast = number + 1 == aims.count
            return AimStage(
                aim: aim,
                reached: points(reached, of: aim, problem),
                bound: bound.map { points($0, of: aim, problem, isBound: $0 > reached) },
                tolerance: isLast ? .zero : problem.scenario.objective.tolerances[aim] ?? .zero
            )
        }
    }

    /// Whole units of an aim as its own unit: points, or a number; the average of the k worst is rounded down, a bound of it
    /// up.
    private static func points(
        _ units: Int64,
        of aim: PlanAim,
        _ problem: PolicyProblem,
        isBound: Bool = false
    ) -> Points {
        switch aim {
        case .pairs, .kept, .projects: return Points(units: Int64(clamping: Int128(units) * Int128(Points.unitsPerOne)))
        case .worst, .total: return Points(units: units)
        case .worstK:
            let count = Int64(problem.worstCount)
            let (quotient, rest) = units.quotientAndRemainder(dividingBy: count)
            let floor = rest < 0 ? quotient - 1 : quotient
            return Points(units: isBound && rest != 0 ? floor + 1 : floor)
        }
    }
}

import Counties
import LinearModel
import Pairing

/// What the plan loses when a pair is barred or forced, each by a solve of its own.
///
/// With several aims the loss is that of the total among plans that reach as much of the earlier aims. Where no plan does
/// so, but some plan keeps the rules, there is no loss to name, and the pair is left out.
extension PolicyRun {
    /// The answer to "what if" on one question.
    enum Variant {
        /// The best plan under the change.
        case plan(JudgedPlan)
        /// No plan keeps the rules under the change.
        case impossible
        /// Plans keep the rules under the change, but none reaches as much of the earlier aims.
        case worseAim
        /// Time was up, or the answer is not proved.
        case unfinished
    }

    /// What barring each chosen pair would lose, and whether that is known of every pair.
    func margins(
        _ answer: StagedSearch.Answer,
        _ known: inout [JudgedPlan]
    ) throws -> (margins: [CountyPair: (margin: PairMargin, exchange: [Reassignment])], areAll: Bool) {
        guard let plan = answer.plan else { return ([:], true) }
        var margins: [CountyPair: (margin: PairMargin, exchange: [Reassignment])] = [:]
        var areAll = true
        for pair in plan.plan.pairing.pairs {
            switch try variant(of: pair, isMade: false, answer, &known) {
            case .impossible: margins[pair] = (.cannotBeBarred, [])
            case .worseAim: break
            case .unfinished: areAll = false
            case .plan(let other):
                let exchange = plan.plan.pairing.changes(to: other.plan.pairing)
                margins[pair] = (.loss(try loss(of: other, against: plan)), exchange)
            }
        }
        return (margins, areAll)
    }

    /// What forcing each eligible pair would lose; nil when time was up before all were known.
    func regrets(_ answer: StagedSearch.Answer, _ known: inout [JudgedPlan]) throws -> [PairRegret]? {
        guard let plan = answer.plan else { return nil }
        let chosen = Set(plan.plan.pairing.pairs)
        var regrets: [PairRegret] = []
        for place in answer.formulation.pairing.places {
            let pair = problem.pairing.pair(at: place)
            if chosen.contains(pair) {
                regrets.append(PairRegret(pair: pair, loss: .zero))
                continue
            }
            switch try variant(of: pair, isMade: true, answer, &known) {
            case .impossible: regrets.append(PairRegret(pair: pair, loss: nil))
            case .worseAim: break
            case .unfinished: return nil
            case .plan(let other): regrets.append(PairRegret(pair: pair, loss: try loss(of: other, against: plan)))
            }
        }
        return regrets
    }

    private func loss(of other: JudgedPlan, against plan: JudgedPlan) throws -> Points {
        guard let best = plan.total, let total = other.total, total <= best else {
            throw PlanningError.judgesDisagree(
                PlanningMessages.boundDisputed(plan.policy.objective ?? .zero, other.policy.objective ?? .zero)
            )
        }
        return Points(units: best - total)
    }

    /// The best plan in which a pair is made, or is not.
    private func variant(
        of pair: CountyPair,
        isMade: Bool,
        _ answer: StagedSearch.Answer,
        _ known: inout [JudgedPlan]
    ) throws -> Variant {
        var formulation = answer.formulation
        guard fix(pair, isMade: isMade, in: &formulation) else { return .impossible }
        let best = known.filter { $0.plan.pairing.pairs.contains(pair) == isMade }
            .max { $0.total ?? .min < $1.total ?? .min }
        var stage = AimModel(.total, over: formulation)
        let found = try proving.best(&stage, known: best)
        switch found.outcome {
        case .proved:
            guard let plan = found.best else { return .unfinished }
            known.append(plan)
            return .plan(plan)
        case .infeasible: return try problem.aims.count == 1 ? .impossible : feasibility(of: pair, isMade: isMade)
        default: return .unfinished
        }
    }

    /// Whether any plan keeps the rules with a pair made or not, whatever its aims.
    ///
    /// - Parameter end: When the search is given up; nil is the time of the question.
    func feasibility(of pair: CountyPair, isMade: Bool, until end: ContinuousClock.Instant? = nil) throws -> Variant {
        var formulation = PolicyFormulation(problem)
        guard fix(pair, isMade: isMade, in: &formulation) else { return .impossible }
        var options = options
        options.gap = 1
        var stage = AimModel(.total, over: formulation)
        var search = staged.exact.with(options)
        if let end { search.deadline = end }
        let found = try search.best(&stage, known: nil)
        return found.best != nil ? .worseAim : found.outcome == .infeasible ? .impossible : .unfinished
    }

    /// The search with no gap: a loss is a difference of two optima.
    private var proving: ExactSearch {
        var options = options
        options.gap = 0
        return staged.exact.with(options)
    }

    /// Appends that a pair is made or not; whether it has a variable that says so.
    func fix(_ pair: CountyPair, isMade: Bool, in formulation: inout PolicyFormulation) -> Bool {
        guard let place = problem.pairing.place(of: pair), let variable = formulation.pairing.variable(at: place) else {
            return !isMade
        }
        if isMade {
            formulation.addAtLeast("with_pair", [(variable, 1)], 1)
        } else {
            formulation.addAtMost("without_pair", [(variable, 1)], 0)
        }
        return true
    }
}

extension ExactSearch {
    /// The same search with other options.
    func with(_ options: PolicyOptions) -> ExactSearch {
        ExactSearch(search: search, solverName: solverName, review: review, options: options, deadline: deadline)
    }
}

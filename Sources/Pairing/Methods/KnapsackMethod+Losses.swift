import Counties
import GeneralizedAssignment

/// What single decisions lose: the same search again with one pair barred or made.
///
/// It starts from the multipliers of the optimum, is bounded by it, and from the best plan known so far.
extension KnapsackMethod {
    /// The loss of barring each chosen pair.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when a plan beats the optimum.
    func margins(of plan: PairingPlan, _ search: AssignmentSearch) throws(PairingError) -> [MethodAnswer.MarginFinding]
    {
        var known = KnownPlans(best: plan, problem: problem)
        var findings: [MethodAnswer.MarginFinding] = []
        for pair in plan.pairs {
            switch variant(of: pair, isMade: false, &known, search) {
            case .impossible: findings.append(.init(pair: pair, margin: .cannotBeBarred, exchange: []))
            case .unfinished: findings.append(.init(pair: pair, margin: .notComputed, exchange: []))
            case .plan(let other):
                let loss = try problem.loss(of: other, against: known.objective)
                findings.append(.init(pair: pair, margin: .loss(loss), exchange: plan.reassignments(to: other)))
            }
        }
        return findings
    }

    /// The loss of forcing each eligible pair; nil when time was up before all were known.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when a plan beats the optimum.
    func regrets(of plan: PairingPlan, _ search: AssignmentSearch) throws(PairingError) -> [PairRegret]? {
        var known = KnownPlans(best: plan, problem: problem)
        let chosen = Set(plan.pairs)
        var regrets: [PairRegret] = []
        for place in problem.reasons.indices where problem.isEligible(place) {
            let pair = problem.pair(at: place)
            guard !chosen.contains(pair) else {
                regrets.append(PairRegret(pair: pair, loss: .zero))
                continue
            }
            switch variant(of: pair, isMade: true, &known, search) {
            case .impossible: regrets.append(PairRegret(pair: pair, loss: nil))
            case .unfinished: return nil
            case .plan(let other):
                let loss = try problem.loss(of: other, against: known.objective)
                regrets.append(PairRegret(pair: pair, loss: loss))
            }
        }
        return regrets
    }

    private func variant(
        of pair: CountyPair,
        isMade: Bool,
        _ known: inout KnownPlans,
        _ search: AssignmentSearch
    ) -> VariantPlan {
        guard let place = problem.place(of: pair) else { return .impossible }
        let start = known.best(where: pair, isMade: isMade)
        let outcome = search.best(
            deciding: place % problem.helpers.count,
            place / problem.helpers.count,
            isMade: isMade,
            knownBound: known.objective,
            known: start.map { [problem.helperColumns(of: $0)] } ?? [],
            control()
        )
        let found = variant(outcome)
        if case .plan(let plan) = found { known.add(plan) }
        return found
    }
}

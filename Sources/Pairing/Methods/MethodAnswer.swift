import Counties

/// What a method found, before it is judged and explained.
struct MethodAnswer {
    /// What barring one chosen pair would lose, and how the best plan without it differs.
    struct MarginFinding {
        var pair: CountyPair
        var margin: PairMargin
        var exchange: [Reassignment]
    }

    var status: PlanStatus
    var reason: StopReason
    var plan: PairingPlan?
    /// In units of points.
    var bound: Int64?
    var hasTies: Bool?
    /// In the order of the plan's pairs; empty when not computed.
    var margins: [MarginFinding] = []
    var regrets: [PairRegret]?
    var shortage: PartnerShortage?
    var judgements: [Judgement] = []

    /// Takes another plan that keeps all rules where it is better than the one found before time was up.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when it beats a plan that was called optimal, or its bound.
    mutating func take(_ other: PairingPlan, of problem: PairingProblem) throws(PairingError) {
        guard let plan else { return }
        let (own, others) = (problem.objective(of: plan), problem.objective(of: other))
        guard others > own else { return }
        guard status != .optimal, bound.map({ others <= $0 }) ?? true else {
            throw .judgesDisagree(PairingMessages.optimumBeaten(Points(units: own), Points(units: others)))
        }
        self.plan = other
        if others == bound { (status, reason) = (.optimal, .proved) }
    }

    /// The proof that no plan exists.
    static func infeasible(_ shortage: PartnerShortage?, judgements: [Judgement]) -> MethodAnswer {
        MethodAnswer(status: .infeasible, reason: .proved, shortage: shortage, judgements: judgements)
    }
}

extension PairingPlan {
    /// The receivers whose helpers differ between this plan and another, in order of their codes.
    func reassignments(to other: PairingPlan) -> [Reassignment] {
        let before = Dictionary(grouping: pairs, by: \.receiver)
        let after = Dictionary(grouping: other.pairs, by: \.receiver)
        return Set(before.keys).union(after.keys).sorted().compactMap { receiver in
            let old = (before[receiver] ?? []).map(\.helper)
            let new = (after[receiver] ?? []).map(\.helper)
            return old == new ? nil : Reassignment(receiver: receiver, before: old, after: new)
        }
    }
}

public import Counties

/// What is known of a plan of which a pairing is one part: projects, money and years are the others.
public struct WholePlanAnswer: Sendable {
    /// What is known about the whole plan.
    public var status: PlanStatus
    /// Why the search stopped.
    public var reason: StopReason
    /// The pairs of the plan; nil without one.
    public var pairs: PairingPlan?
    /// What the whole plan is worth; nil without one.
    public var objective: Points?
    /// No plan is worth more; nil where nothing is known.
    public var bound: Points?
    /// What barring each chosen pair would lose, with how the best plan without it differs; pairs that were not worked
    /// out are missing.
    public var margins: [CountyPair: (margin: PairMargin, exchange: [Reassignment])] = [:]
    /// What forcing each pair would lose; nil unless asked for.
    public var regrets: [PairRegret]?
    /// The shortage of partners that proves infeasibility, where that is the cause.
    public var shortage: PartnerShortage?
    /// Who confirmed the answer.
    public var judgements: [Judgement] = []

    /// Creates an answer.
    public init(status: PlanStatus, reason: StopReason) {
        self.status = status
        self.reason = reason
    }
}

extension PairingResult {
    /// The pairing part of a larger plan: its pairs with their values, ranks and losses, under the status, objective and
    /// bound of the whole.
    ///
    /// - Complexity: O(pairs × counties).
    public init(_ problem: PairingProblem, partOf answer: WholePlanAnswer) {
        var part = MethodAnswer(status: answer.status, reason: answer.reason, plan: answer.pairs)
        part.bound = answer.bound?.units
        part.margins = (answer.pairs?.pairs ?? []).compactMap { pair in
            answer.margins[pair].map { .init(pair: pair, margin: $0.margin, exchange: $0.exchange) }
        }
        part.regrets = answer.regrets
        part.shortage = answer.shortage
        part.judgements = answer.judgements
        self = PairingExplanation(problem, part).result()
        objective = plan == nil ? nil : answer.objective
    }
}

extension PairingPlan {
    /// The receivers whose helpers differ between this plan and another, in order of their codes.
    public func changes(to other: PairingPlan) -> [Reassignment] { reassignments(to: other) }
}

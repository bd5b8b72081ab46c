public import Complementarity
public import Counties

/// Puts a plan before the audit, which shares nothing with the methods but the scenario and the values.
struct PairingAudit {
    private let audit: PlanAudit

    init(_ problem: PairingProblem, distances: Distances) {
        audit = PlanAudit(problem, distances: distances)
    }

    /// - Throws: ``PairingError`` when the audit rejects the plan or counts another objective.
    func confirm(_ plan: PairingPlan, objective: Points) throws(PairingError) {
        let report = audit.judge(plan.pairs)
        guard report.isValid else { throw .auditRejects(report) }
        guard report.objective == objective else {
            throw .judgesDisagree(PairingMessages.objectiveDisputed(objective, report.objective))
        }
    }
}

extension PlanAudit {
    /// The audit of a question: its scenario, its values and the distances between its counties.
    public init(_ problem: PairingProblem, distances: Distances) {
        self.init(problem, distances: distances) { problem.value(of: $0) }
    }

    /// The audit of a plan that anybody may bring: a pair that may not be made still has its value, given or computed.
    public init(_ problem: PairingProblem, scoring model: ComplementarityModel) {
        var given: [CountyPair: Points] = [:]
        for row in problem.scenario.pairs where row.status != .forbid {
            given[CountyPair(helper: row.helper, receiver: row.receiver)] = row.value
        }
        self.init(problem, distances: model.distances) { [given] pair in
            if let value = problem.value(of: pair) ?? given[pair] { return value }
            let score = model.score(helper: pair.helper, receiver: pair.receiver)
            return score.hasNoData ? nil : score.value
        }
    }

    private init(
        _ problem: PairingProblem,
        distances: Distances,
        value: @escaping @Sendable (CountyPair) -> Points?
    ) {
        self.init(
            scenario: problem.scenario,
            minutes: { distances.minutes(from: $0, to: $1) },
            kilometres: { distances.kilometres(from: $0, to: $1) },
            value: value
        )
    }
}

extension PlanAudit {
    /// What a pair is worth to this judge; nil where it has no value.
    public func worth(of pair: CountyPair) -> Points? { value(pair) }
}

import Counties
import GeneralizedAssignment

/// Receivers as jobs, helpers as agents; places are the same.
extension PairingProblem {
    /// The question as a generalised assignment problem, for one helper or none for each receiver.
    func generalizedAssignment() -> GeneralizedAssignment {
        var assignment = GeneralizedAssignment(agentCount: helpers.count, jobCount: receivers.count)
        for place in reasons.indices where isEligible(place) { assignment.values[place] = gain(at: place) }
        assignment.jobCounts = helperBounds.map { JobCount(min: $0.min, max: $0.max) }
        if allowsUnpaired { assignment.unassignedValue = -scenario.pairing.unpairedPenalty.units }
        assignment.forced = forcedPlaces
        for resource in resourceLimits {
            guard let limit = resource.limit else { continue }
            var needs = [Int64](repeating: 0, count: receivers.count)
            for need in resource.needs { needs[need.place / helpers.count] = need.amount.units }
            assignment.limits.append(AgentLimit(agent: resource.column, capacity: limit.units, needs: needs))
        }
        return assignment
    }

    /// A plan from the column of each receiver's helper.
    func plan(_ columns: [Int?]) -> PairingPlan {
        PairingPlan(
            pairs: columns.enumerated().compactMap { row, column in
                column.map { CountyPair(helper: helpers[$0], receiver: receivers[row]) }
            }
        )
    }

    /// The column of each receiver's helper in a plan with one helper or none for each receiver.
    func helperColumns(of plan: PairingPlan) -> [Int?] {
        var columns = [Int?](repeating: nil, count: receivers.count)
        for pair in plan.pairs {
            if let place = place(of: pair) { columns[place / helpers.count] = place % helpers.count }
        }
        return columns
    }

    /// What a variant loses against the optimum.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)`` when it is better than the optimum.
    func loss(of other: PairingPlan, against best: Int64) throws(PairingError) -> Points {
        let objective = objective(of: other)
        guard objective <= best else {
            throw .judgesDisagree(PairingMessages.optimumBeaten(Points(units: best), Points(units: objective)))
        }
        return Points(units: best - objective)
    }
}

import Counties

/// Turns what a method found into what the reports say.
struct PairingExplanation {
    private let problem: PairingProblem
    private let answer: MethodAnswer

    init(_ problem: PairingProblem, _ answer: MethodAnswer) {
        self.problem = problem
        self.answer = answer
    }

    /// The result; the comparison with the official plan is added by the caller.
    func result() -> PairingResult {
        let plan = answer.status == .infeasible ? nil : answer.plan
        let kept = plan.map(problem.kept) ?? 0
        return PairingResult(
            problem: problem,
            status: answer.status,
            reason: answer.reason,
            plan: plan,
            objective: plan.map { Points(units: problem.objective(of: $0)) },
            valueTotal: plan.map { Points(units: problem.valueTotal(of: $0)) },
            bound: answer.status == .infeasible ? nil : answer.bound.map(Points.init(units:)),
            hasTies: plan == nil ? nil : answer.hasTies,
            pairs: plan.map(plannedPairs) ?? [],
            unpaired: plan.map(problem.unpaired) ?? [],
            kept: kept,
            changes: plan == nil ? 0 : problem.currentPairs.count - kept,
            resources: plan.map(resources) ?? [],
            regrets: answer.regrets,
            shortage: answer.shortage,
            comparison: nil,
            judgements: answer.judgements
        )
    }

    private func plannedPairs(_ plan: PairingPlan) -> [PlannedPair] {
        let margins = Dictionary(uniqueKeysWithValues: answer.margins.map { ($0.pair, $0) })
        return plan.pairs.compactMap { pair in
            guard let place = problem.place(of: pair) else { return nil }
            let margin = margins[pair]
            return PlannedPair(
                pair: pair,
                value: Points(units: problem.values[place]),
                score: problem.score(of: pair),
                isCurrent: problem.isCurrent(place),
                margin: margin?.margin ?? .notComputed,
                exchange: margin?.exchange ?? [],
                rankForReceiver: rank(of: place, among: rowPlaces(place)),
                rankForHelper: rank(of: place, among: columnPlaces(place))
            )
        }
    }

    private func rowPlaces(_ place: Int) -> StrideTo<Int> {
        let first = place - place % problem.helpers.count
        return stride(from: first, to: first + problem.helpers.count, by: 1)
    }

    private func columnPlaces(_ place: Int) -> StrideTo<Int> {
        stride(from: place % problem.helpers.count, to: problem.values.count, by: problem.helpers.count)
    }

    private func rank(of place: Int, among places: StrideTo<Int>) -> Int {
        1 + places.count { problem.isEligible($0) && problem.values[$0] > problem.values[place] }
    }

    private func resources(_ plan: PairingPlan) -> [ResourceUse] {
        let places = Set(plan.pairs.compactMap(problem.place))
        return problem.resourceLimits.map { resource in
            let used = resource.needs.filter { places.contains($0.place) }.reduce(Int64(0)) {
                let sum = $0.addingReportingOverflow($1.amount.units)
                return sum.overflow ? .max : sum.partialValue
            }
            return ResourceUse(
                owner: problem.helpers[resource.column],
                resource: resource.resource,
                used: Amount(units: used),
                limit: resource.limit,
                unit: resource.unit
            )
        }
    }
}

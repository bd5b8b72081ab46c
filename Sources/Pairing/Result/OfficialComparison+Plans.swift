import Complementarity
import Counties

extension OfficialComparison {
    /// Sets the current pairs as they are beside the plan, for the receivers that have one.
    public init(_ problem: PairingProblem, of plan: PairingPlan, obstacle: Obstacle) {
        let worth = PlanWorth(problem)
        let worths = Dictionary(zip(problem.currentPairs, problem.currentWorths)) { first, _ in first }
        let current = Dictionary(grouping: problem.currentPairs, by: \.receiver)
        let planned = Dictionary(grouping: plan.pairs, by: \.receiver)
        let rows = current.keys.sorted().map { receiver in
            let pairs = current[receiver] ?? []
            return Row(
                receiver: receiver,
                isCurrent: true,
                officialHelpers: pairs.map(\.helper),
                officialValue: Self.sum(pairs.map { worths[$0]?.value }),
                planHelpers: (planned[receiver] ?? []).map(\.helper),
                planValue: worth.value(planned[receiver] ?? [])
            )
        }
        self.init(
            currentPairs: problem.currentPairs.count,
            obstacle: obstacle,
            official: nil,
            officialTotals: Totals(
                all: nil,
                ofCurrentReceivers: Self.sum(problem.currentWorths.map(\.value)),
                basis: nil,
                basisOfCurrentReceivers: Points(units: problem.currentWorths.reduce(0) { $0 + $1.basis.units })
            ),
            planTotals: worth.totals(plan),
            rows: rows
        )
    }

    /// The sum; nil where one of the values is unknown.
    private static func sum(_ values: [Points?]) -> Points? {
        let known = values.compactMap(\.self)
        return known.count == values.count ? Points(units: known.reduce(0) { $0 + $1.units }) : nil
    }

    /// Sets the official plan beside another, for every receiver.
    public init(_ problem: PairingProblem, of plan: PairingPlan, official: PairingPlan) {
        let worth = PlanWorth(problem)
        let currentReceivers = Set(problem.currentPairs.map(\.receiver))
        let planned = Dictionary(grouping: plan.pairs, by: \.receiver)
        let kept = Dictionary(grouping: official.pairs, by: \.receiver)
        let rows = problem.receivers.map { receiver in
            Row(
                receiver: receiver,
                isCurrent: currentReceivers.contains(receiver),
                officialHelpers: (kept[receiver] ?? []).map(\.helper),
                officialValue: worth.value(kept[receiver] ?? []),
                planHelpers: (planned[receiver] ?? []).map(\.helper),
                planValue: worth.value(planned[receiver] ?? [])
            )
        }
        self.init(
            currentPairs: problem.currentPairs.count,
            obstacle: nil,
            official: official,
            officialTotals: worth.totals(official),
            planTotals: worth.totals(plan),
            rows: rows
        )
    }
}

/// Σ values of the pairs of a plan.
private struct PlanWorth {
    let problem: PairingProblem

    init(_ problem: PairingProblem) { self.problem = problem }

    func totals(_ plan: PairingPlan) -> OfficialComparison.Totals {
        let currentReceivers = Set(problem.currentPairs.map(\.receiver))
        let ofCurrent = plan.pairs.filter { currentReceivers.contains($0.receiver) }
        return OfficialComparison.Totals(
            all: value(plan.pairs),
            ofCurrentReceivers: value(ofCurrent),
            basis: basis(plan.pairs),
            basisOfCurrentReceivers: basis(ofCurrent)
        )
    }

    func value(_ pairs: [CountyPair]) -> Points {
        Points(units: pairs.reduce(0) { $0 + (problem.value(of: $1)?.units ?? 0) })
    }

    private func basis(_ pairs: [CountyPair]) -> Points {
        Points(units: pairs.reduce(0) { $0 + (problem.score(of: $1)?.terms.basis.units ?? 0) })
    }
}

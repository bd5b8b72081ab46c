import Counties

extension PairingProblem {
    /// Σ values + bonus × kept − penalty × unpaired, in units of points.
    func objective(of plan: PairingPlan) -> Int64 {
        var total: Int64 = 0
        for pair in plan.pairs {
            guard let place = place(of: pair) else { continue }
            total += gain(at: place)
        }
        return total - scenario.pairing.unpairedPenalty.units * Int64(unpaired(in: plan).count)
    }

    /// Σ values in units of points.
    func valueTotal(of plan: PairingPlan) -> Int64 {
        plan.pairs.reduce(0) { $0 + (value(of: $1)?.units ?? 0) }
    }

    /// The receivers without any helper, in order of their codes.
    func unpaired(in plan: PairingPlan) -> [CountyIndex] {
        let paired = Set(plan.pairs.map(\.receiver))
        return receivers.filter { !paired.contains($0) }
    }

    /// Number of current pairs in a plan.
    func kept(in plan: PairingPlan) -> Int {
        let pairs = Set(plan.pairs)
        return currentPairs.count(where: pairs.contains)
    }
}

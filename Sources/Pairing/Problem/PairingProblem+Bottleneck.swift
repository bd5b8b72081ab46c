import Assignment
public import Counties

/// The pairing in which the worst receiver has as much as any pairing can give it.
public struct BottleneckPairing: Sendable {
    /// What the worst receiver has: the value of its pair, or less the penalty where it has none.
    public let worst: Points
    /// A pairing that reaches it.
    public let plan: PairingPlan
}

extension PairingProblem {
    /// The largest value below which no receiver needs to fall, by trying thresholds on the exact network.
    ///
    /// A threshold bars all pairs below it, and all receivers from staying unpaired where the penalty lies below it. What
    /// a higher threshold allows every lower one does, so that a binary search over the values finds the largest; the
    /// next one is refuted by a shortage of partners that is counted anew. (Threshold method for bottleneck assignment:
    /// Garfinkel 1971.)
    ///
    /// - Returns: nil where receivers may have several helpers, where the network does not hold every rule, where the
    ///   figures are too large for it, or where no plan exists.
    /// - Complexity: O(log n) solves of the network for n values.
    public func bottleneck() -> BottleneckPairing? {
        let part = networkPart()
        guard receiverBounds.max == 1, part.isWhole, part.impossibleForcedPlaces.isEmpty, !receivers.isEmpty else {
            return nil
        }
        let penalty = -scenario.pairing.unpairedPenalty.units
        let eligible = values.indices.filter { isEligible($0) && part.network.values[$0] != PairingNetwork.ineligible }
        var levels = Set(eligible.map { values[$0] })
        if allowsUnpaired { levels.insert(penalty) }
        let sorted = levels.sorted()
        var best: BottleneckPairing?
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            var network = part.network
            guard let outcome = try? restrict(&network, to: sorted[middle], unpaired: penalty) else { return nil }
            switch outcome {
            case .optimal(let optimal):
                guard optimal.certificateFault() == nil else { return nil }
                let plan = PairingPlan(pairs: optimal.pairs.map(countyPair))
                best = BottleneckPairing(worst: worst(of: plan, unpaired: penalty), plan: plan)
                low = middle + 1
            case .infeasible(let shortage):
                guard network.confirms(shortage) else { return nil }
                high = middle
            }
        }
        return best
    }

    /// Solves the network without what lies below a threshold.
    private func restrict(_ network: inout PairingNetwork, to level: Int64, unpaired: Int64) throws -> Outcome {
        for place in values.indices where isEligible(place) && values[place] < level {
            network.values[place] = PairingNetwork.ineligible
        }
        if unpaired < level {
            for row in network.receiverBounds.indices { network.receiverBounds[row].min = 1 }
        }
        // A forced pair below the threshold leaves no plan: its receiver can have no other.
        let barred = network.forced.filter {
            network[receiver: $0.receiver, helper: $0.helper] == PairingNetwork.ineligible
        }
        network.forced.removeAll { barred.contains($0) }
        for pair in barred {
            network.receiverBounds[pair.receiver].min = 1
            for helper in helpers.indices {
                network[receiver: pair.receiver, helper: helper] = PairingNetwork.ineligible
            }
        }
        return try network.solve()
    }

    private func worst(of plan: PairingPlan, unpaired: Int64) -> Points {
        let paired = plan.pairs.compactMap { value(of: $0)?.units }
        let hasUnpaired = paired.count < receivers.count
        return Points(units: min(paired.min() ?? unpaired, hasUnpaired ? unpaired : .max))
    }
}

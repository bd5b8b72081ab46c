extension OptimalPairing {
    /// What barring a pair of the plan would cost; nil when the plan does not contain the pair.
    /// - Parameters:
    ///   - helper: index of the helper.
    ///   - receiver: index of the receiver.
    /// - Complexity: one shortest path, O(receivers × helpers + nodes × log nodes) at worst.
    public func margin(helper: Int, receiver: Int) -> Margin? {
        guard isCombination(helper: helper, receiver: receiver), contains(receiver: receiver, helper: helper) else {
            return nil
        }
        var search = PathSearch(nodeCount: flow.tree.nodeCount)
        return margin(of: Pair(receiver: receiver, helper: helper), with: &search)
    }

    /// The margins of all pairs, in the order of `pairs`.
    ///
    /// A forced pair cannot be barred. Where several plans without the pair are equally good, `exchange` tells one.
    /// - Complexity: one shortest path for each pair; each ends as soon as the helper's place is refilled.
    public func margins() -> [Margin] {
        var search = PathSearch(nodeCount: flow.tree.nodeCount)
        return pairs.map { margin(of: $0, with: &search) }
    }

    /// Taking the pair out sends its unit back from the helper to the receiver; it must find another way, along the
    /// shortest path from the receiver to the helper.
    private func margin(of pair: Pair, with search: inout PathSearch) -> Margin {
        let helperNode = flow.tree.node(ofHelper: pair.helper)
        guard flow.removable[pair.helper].contains(pair.receiver),
            search.search(flow, from: pair.receiver, to: .node(helperNode)) != nil
        else { return Margin(pair: pair, loss: nil, exchange: []) }
        let removal = flow.reducedCostOfRemoving(receiver: pair.receiver, helper: pair.helper)
        return Margin(
            pair: pair,
            loss: removal + search.distance[helperNode],
            exchange: reassignments(along: search.path(to: helperNode) + [pair.receiver])
        )
    }
}

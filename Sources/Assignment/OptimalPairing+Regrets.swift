extension OptimalPairing {
    /// Loss of objective when the pair must be made: 0 for a pair of some optimum; nil when no plan contains it.
    ///
    /// Forcing a pair pushes one unit through its arc; the unit returns along the shortest path from the helper back to
    /// the receiver, and the reduced cost of that cycle is the loss.
    /// - Parameters:
    ///   - helper: index of the helper.
    ///   - receiver: index of the receiver.
    /// - Complexity: one shortest path, O(receivers × helpers + nodes × log nodes) at worst.
    public func regret(helper: Int, receiver: Int) -> Int64? {
        guard isCombination(helper: helper, receiver: receiver) else { return nil }
        if contains(receiver: receiver, helper: helper) { return 0 }
        let addition = flow.reducedCostOfAdding(receiver: receiver, helper: helper)
        guard addition < ResidualNetwork.unreachable else { return nil }
        var search = PathSearch(nodeCount: flow.tree.nodeCount)
        let start = flow.tree.node(ofHelper: helper)
        guard search.search(flow, from: start, to: .node(receiver)) != nil else { return nil }
        return addition + search.distance[receiver]
    }

    /// The regrets of all pairs, row by row, at `receiver * helperCount + helper`; nil where no plan contains the pair.
    ///
    /// One search for each helper that has somebody to part with gives its whole column. From a helper without, every
    /// path leads through its group (or the hub), and one search from there serves all such helpers.
    /// - Complexity: O(used helpers × (receivers × helpers + nodes × log nodes)).
    public func regrets() -> [Int64?] {
        var regrets: [Int64?] = Array(repeating: nil, count: network.values.count)
        let tree = flow.tree
        var search = PathSearch(nodeCount: tree.nodeCount)
        var distancesFrom: [Int: [Int64]] = [:]
        for helper in 0..<tree.helperCount {
            let node = tree.node(ofHelper: helper)
            if !flow.removable[helper].isEmpty {
                _ = search.search(flow, from: node, to: .everyNode)
                fill(&regrets, helper: helper, offset: 0, search.distance)
            } else if let offset = flow.reducedCostUp(from: node) {
                let parent = tree.parent[node]
                let distances: [Int64]
                if let known = distancesFrom[parent] {
                    distances = known
                } else {
                    _ = search.search(flow, from: parent, to: .everyNode)
                    distances = search.distance
                    distancesFrom[parent] = distances
                }
                fill(&regrets, helper: helper, offset: offset, distances)
            }
        }
        for pair in pairs {
            regrets[pair.receiver * network.helperCount + pair.helper] = 0
        }
        return regrets
    }

    /// The receivers whose helpers change in a best plan that contains the pair, ascending; empty for a pair of the
    /// plan; nil when no plan contains it. Where several such plans are equally good, this is one of them.
    /// - Complexity: one shortest path, O(receivers × helpers + nodes × log nodes) at worst.
    public func exchange(forcing helper: Int, receiver: Int) -> [Reassignment]? {
        guard isCombination(helper: helper, receiver: receiver) else { return nil }
        if contains(receiver: receiver, helper: helper) { return [] }
        let addition = flow.reducedCostOfAdding(receiver: receiver, helper: helper)
        guard addition < ResidualNetwork.unreachable else { return nil }
        var search = PathSearch(nodeCount: flow.tree.nodeCount)
        let start = flow.tree.node(ofHelper: helper)
        guard search.search(flow, from: start, to: .node(receiver)) != nil else { return nil }
        return reassignments(along: search.path(to: receiver) + [start])
    }

    private func fill(_ regrets: inout [Int64?], helper: Int, offset: Int64, _ distances: [Int64]) {
        for receiver in 0..<network.receiverCount {
            let addition = flow.reducedCostOfAdding(receiver: receiver, helper: helper)
            guard addition < ResidualNetwork.unreachable, distances[receiver] < ResidualNetwork.unreachable else {
                continue
            }
            regrets[receiver * network.helperCount + helper] = addition + offset + distances[receiver]
        }
    }

    func isCombination(helper: Int, receiver: Int) -> Bool {
        (0..<network.helperCount).contains(helper) && (0..<network.receiverCount).contains(receiver)
    }

    /// What turning a cycle changes: a step from a receiver to a helper makes their pair, a step back undoes one.
    /// - Parameter cycle: the nodes of the cycle, the first repeated at the end.
    func reassignments(along cycle: [Int]) -> [Reassignment] {
        let tree = flow.tree
        let helperNodes = tree.receiverCount..<tree.receiverCount + tree.helperCount
        var after: [Int: Set<Int>] = [:]
        for (from, to) in zip(cycle, cycle.dropFirst()) {
            if from < tree.receiverCount, helperNodes.contains(to) {
                after[from, default: Set(helpersOf[from])].insert(to - tree.receiverCount)
            } else if helperNodes.contains(from), to < tree.receiverCount {
                after[to, default: Set(helpersOf[to])].remove(from - tree.receiverCount)
            }
        }
        return after.keys.sorted().map { receiver in
            Reassignment(
                receiver: receiver,
                before: helpersOf[receiver],
                after: (after[receiver] ?? []).sorted()
            )
        }
    }
}

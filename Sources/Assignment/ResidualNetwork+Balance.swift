extension ResidualNetwork {
    /// Turns the empty flow into the best one that keeps all rules, by successive shortest paths.
    ///
    /// Every receiver starts with the number of units that suits the value of its best pair, every other node with what
    /// its children hand on, as far as the bounds allow. The surplus of a node then moves along a shortest path to a
    /// node in want of it. Reduced costs never fall below 0, so the flow is optimal as soon as it is balanced. No large
    /// constant stands for the minima: they are surplus like any other.
    /// - Returns: inflow less outflow of each node, all 0 unless the rules contradict each other; then no node that
    ///   keeps a surplus has a residual path to one that is still in want.
    /// - Complexity: O(units × (receivers × helpers + nodes × log nodes)).
    mutating func balance(forced: [Pair]) -> [Int] {
        var imbalance = startFlow(forced: forced)
        var search = PathSearch(nodeCount: tree.nodeCount)
        for node in 0..<tree.nodeCount {
            while imbalance[node] > 0 {
                guard let end = search.search(self, from: node, to: .deficit, imbalance: imbalance) else {
                    break
                }
                lowerPotentials(by: search, end: end)
                let path = search.path(to: end)
                var units = Swift.min(imbalance[node], -imbalance[end])
                for (from, to) in zip(path, path.dropFirst()) {
                    units = Swift.min(units, capacity(from: from, to: to))
                }
                for (from, to) in zip(path, path.dropFirst()) {
                    move(units, from: from, to: to)
                }
                imbalance[node] -= units
                imbalance[end] += units
            }
        }
        return imbalance
    }

    private mutating func lowerPotentials(by search: PathSearch, end: Int) {
        let length = search.distance[end]
        for node in search.settledNodes where search.distance[node] < length {
            potential[node] += search.distance[node] - length
        }
    }

    /// Sets counts and potentials so that no reduced cost is below 0.
    /// - Returns: inflow less outflow of each node.
    private mutating func startFlow(forced: [Pair]) -> [Int] {
        for receiver in 0..<tree.receiverCount {
            startReceiver(receiver)
        }
        for helper in 0..<tree.helperCount {
            let node = tree.node(ofHelper: helper)
            count[node] = tree.lower[node]
        }
        for group in tree.innermostGroupsFirst {
            let units = tree.children[group].reduce(0) { $0 + count[$1] }
            count[group] = Swift.max(tree.lower[group], Swift.min(units, tree.upper[group]))
        }
        var imbalance = Array(repeating: 0, count: tree.nodeCount)
        for node in 0..<tree.hub {
            let inflow = tree.isFedByParent(node) ? count[node] : -count[node]
            imbalance[node] += inflow
            imbalance[tree.parent[node]] -= inflow
        }
        for pair in Set(forced) {
            imbalance[pair.receiver] -= 1
            imbalance[tree.node(ofHelper: pair.helper)] += 1
        }
        return imbalance
    }

    private mutating func startReceiver(_ receiver: Int) {
        var least = Self.blocked
        for helper in 0..<helperCount {
            least = Swift.min(least, additionCost[receiver * helperCount + helper])
        }
        let best = least < Self.unreachable ? -least : 0
        potential[receiver] = best
        if best > 0 {
            count[receiver] = tree.upper[receiver]
        } else if tree.lower[receiver] == 0, best + penalty > 0 {
            count[receiver] = Swift.min(1, tree.upper[receiver])
        } else {
            count[receiver] = tree.lower[receiver]
        }
    }
}

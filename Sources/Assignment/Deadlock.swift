/// Nodes, without the hub, that cannot get rid of what the minima send them, or cannot get what the minima ask of them.
struct Deadlock {
    /// The nodes, ascending.
    var nodes: [Int]
    /// `receivers` when units cannot leave the nodes, `helpers` when they cannot reach them.
    var side: Side
}

extension ResidualNetwork {
    /// Finds a minimum cut around what `balance` could not settle; nil when nothing is left.
    ///
    /// A surplus is told by what it can reach, unless that includes the hub; then a want is told by what can reach it.
    /// - Complexity: O(receivers × helpers + nodes × log nodes).
    func deadlock(around imbalance: [Int]) -> Deadlock? {
        guard let surplus = imbalance.firstIndex(where: { $0 > 0 }),
            let want = imbalance.firstIndex(where: { $0 < 0 })
        else { return nil }
        var search = PathSearch(nodeCount: tree.nodeCount)
        _ = search.search(self, from: surplus, to: .everyNode)
        let reached = search.settledNodes.sorted()
        guard reached.last == tree.hub else { return Deadlock(nodes: reached, side: .receivers) }
        return Deadlock(nodes: nodes(leadingTo: want).sorted(), side: .helpers)
    }

    private func nodes(leadingTo end: Int) -> [Int] {
        var tails: [[Int]] = Array(repeating: [], count: tree.nodeCount)
        for receiver in 0..<tree.receiverCount {
            for helper in 0..<tree.helperCount where additionCost[receiver * helperCount + helper] < Self.unreachable {
                tails[tree.node(ofHelper: helper)].append(receiver)
            }
        }
        for (helper, receivers) in removable.enumerated() {
            for receiver in receivers { tails[receiver].append(tree.node(ofHelper: helper)) }
        }
        for node in 0..<tree.hub {
            if reducedCostUp(from: node) != nil { tails[tree.parent[node]].append(node) }
            if reducedCostDown(to: node) != nil { tails[node].append(tree.parent[node]) }
        }
        var found = [end]
        var isFound = Array(repeating: false, count: tree.nodeCount)
        isFound[end] = true
        var position = 0
        while position < found.count {
            for tail in tails[found[position]] where !isFound[tail] {
                isFound[tail] = true
                found.append(tail)
            }
            position += 1
        }
        return found
    }
}

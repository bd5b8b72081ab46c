extension ResidualNetwork {
    /// Reduced cost of moving one unit from a node to its parent; nil where the bounds forbid it.
    func reducedCostUp(from node: Int) -> Int64? {
        let cost = tree.isFedByParent(node) ? costOfShrinking(node) : costOfGrowing(node)
        guard let cost else { return nil }
        return cost + potential[node] - potential[tree.parent[node]]
    }

    /// Reduced cost of moving one unit from a node's parent to the node; nil where the bounds forbid it.
    func reducedCostDown(to node: Int) -> Int64? {
        let cost = tree.isFedByParent(node) ? costOfGrowing(node) : costOfShrinking(node)
        guard let cost else { return nil }
        return cost + potential[tree.parent[node]] - potential[node]
    }

    /// How many units can move from `start` to its neighbour `end` at the same cost.
    func capacity(from start: Int, to end: Int) -> Int {
        if tree.parent[start] == end {
            return tree.isFedByParent(start) ? shrinkage(of: start) : growth(of: start)
        }
        if tree.parent[end] == start {
            return tree.isFedByParent(end) ? growth(of: end) : shrinkage(of: end)
        }
        return 1
    }

    /// Moves units from `start` to its neighbour `end`.
    mutating func move(_ units: Int, from start: Int, to end: Int) {
        if tree.parent[start] == end {
            count[start] += tree.isFedByParent(start) ? -units : units
        } else if tree.parent[end] == start {
            count[end] += tree.isFedByParent(end) ? units : -units
        } else if start < tree.receiverCount {
            add(receiver: start, helper: end - tree.receiverCount)
        } else {
            remove(receiver: end, helper: start - tree.receiverCount)
        }
    }

    /// Whether the first unit of a node is worth the penalty more than the others.
    private func savesPenalty(_ node: Int) -> Bool {
        node < tree.receiverCount && tree.lower[node] == 0 && penalty > 0
    }

    private func costOfGrowing(_ node: Int) -> Int64? {
        guard count[node] < tree.upper[node] else { return nil }
        return count[node] == 0 && savesPenalty(node) ? -penalty : 0
    }

    private func costOfShrinking(_ node: Int) -> Int64? {
        guard count[node] > tree.lower[node] else { return nil }
        return count[node] == 1 && savesPenalty(node) ? penalty : 0
    }

    private func growth(of node: Int) -> Int {
        count[node] == 0 && savesPenalty(node) ? 1 : tree.upper[node] - count[node]
    }

    private func shrinkage(of node: Int) -> Int {
        let floor = count[node] > 1 && savesPenalty(node) ? 1 : tree.lower[node]
        return count[node] - floor
    }
}

/// Shortest paths by reduced cost in a residual network, by Dijkstra's method; keeps its memory between searches.
struct PathSearch {
    /// Where a search may stop.
    enum Goal {
        /// Nowhere: the distances to all nodes are wanted.
        case everyNode
        /// At one node.
        case node(Int)
        /// At the first node whose inflow is too small.
        case deficit
    }

    /// Distance of each node from the start; at least `ResidualNetwork.unreachable` where there is no path.
    private(set) var distance: [Int64]
    /// The nodes whose distance is final, in the order in which they were reached.
    private(set) var settledNodes: [Int] = []
    private var previous: [Int]
    private var isSettled: [Bool]
    private var queue = DistanceQueue()
    /// Nothing at or beyond this distance can matter any more.
    private var horizon = ResidualNetwork.unreachable

    init(nodeCount: Int) {
        distance = Array(repeating: ResidualNetwork.unreachable, count: nodeCount)
        previous = Array(repeating: -1, count: nodeCount)
        isSettled = Array(repeating: false, count: nodeCount)
    }

    /// Searches from `start` until the goal is settled.
    /// - Parameters:
    ///   - imbalance: inflow less outflow of each node; a negative one makes the node a `deficit` goal.
    /// - Returns: the goal reached; nil where there is none within reach, and for `everyNode`.
    /// - Complexity: O(receivers × helpers + nodes × log nodes) at worst; it ends early when the goal is near.
    mutating func search(
        _ network: ResidualNetwork,
        from start: Int,
        to goal: Goal,
        imbalance: [Int] = []
    ) -> Int? {
        reset()
        distance[start] = 0
        queue.insert(start, at: 0)
        while let (node, reached) = popUnsettled() {
            if isGoal(node, goal, imbalance), node != start { return node }
            relaxTreeArcs(network, from: node, at: reached, goal, imbalance)
            if node < network.tree.receiverCount {
                relaxAdditions(network, receiver: node, at: reached, goal, imbalance)
            } else if node < network.tree.receiverCount + network.tree.helperCount {
                relaxRemovals(network, helper: node - network.tree.receiverCount, at: reached, goal, imbalance)
            }
        }
        return nil
    }

    /// The nodes from the start of the last search to `end`.
    func path(to end: Int) -> [Int] {
        var path = [end]
        var node = previous[end]
        while node >= 0 {
            path.append(node)
            node = previous[node]
        }
        return path.reversed()
    }

    private mutating func reset() {
        for node in distance.indices {
            distance[node] = ResidualNetwork.unreachable
            previous[node] = -1
            isSettled[node] = false
        }
        settledNodes.removeAll(keepingCapacity: true)
        queue.removeAll()
        horizon = ResidualNetwork.unreachable
    }

    private mutating func popUnsettled() -> (node: Int, distance: Int64)? {
        while let entry = queue.popFirst() {
            guard !isSettled[entry.node] else { continue }
            isSettled[entry.node] = true
            settledNodes.append(entry.node)
            return (entry.node, entry.distance)
        }
        return nil
    }

    private func isGoal(_ node: Int, _ goal: Goal, _ imbalance: [Int]) -> Bool {
        switch goal {
        case .everyNode: false
        case .node(let wanted): node == wanted
        case .deficit: imbalance[node] < 0
        }
    }

    private mutating func relax(
        _ node: Int,
        from origin: Int,
        at reached: Int64,
        _ goal: Goal,
        _ imbalance: [Int]
    ) {
        guard reached < distance[node], reached < horizon else { return }
        distance[node] = reached
        previous[node] = origin
        queue.insert(node, at: reached)
        if isGoal(node, goal, imbalance) { horizon = reached }
    }

    private mutating func relaxTreeArcs(
        _ network: ResidualNetwork,
        from node: Int,
        at reached: Int64,
        _ goal: Goal,
        _ imbalance: [Int]
    ) {
        if node != network.tree.hub, let cost = network.reducedCostUp(from: node) {
            relax(network.tree.parent[node], from: node, at: reached + cost, goal, imbalance)
        }
        for child in network.tree.children[node] {
            if let cost = network.reducedCostDown(to: child) {
                relax(child, from: node, at: reached + cost, goal, imbalance)
            }
        }
    }

    private mutating func relaxRemovals(
        _ network: ResidualNetwork,
        helper: Int,
        at reached: Int64,
        _ goal: Goal,
        _ imbalance: [Int]
    ) {
        for receiver in network.removable[helper] {
            let cost = network.reducedCostOfRemoving(receiver: receiver, helper: helper)
            relax(receiver, from: network.tree.node(ofHelper: helper), at: reached + cost, goal, imbalance)
        }
    }

    private mutating func relaxAdditions(
        _ network: ResidualNetwork,
        receiver: Int,
        at reached: Int64,
        _ goal: Goal,
        _ imbalance: [Int]
    ) {
        let helperCount = network.helperCount
        let firstHelper = network.tree.node(ofHelper: 0)
        let base = reached + network.potential[receiver]
        let row = network.additionCost.span.extracting(receiver * helperCount..<(receiver + 1) * helperCount)
        let potentials = network.potential.span.extracting(firstHelper..<firstHelper + helperCount)
        for helper in 0..<helperCount {
            // No overflow: a blocked cost is 2⁶¹, everything else stays below 2⁵⁹.
            let candidate = base &+ row[helper] &- potentials[helper]
            if candidate < horizon, candidate < distance[firstHelper + helper] {
                relax(firstHelper + helper, from: receiver, at: candidate, goal, imbalance)
            }
        }
    }
}

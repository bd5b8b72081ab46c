/// Turns an optimal flow into the lexicographically first optimum.
///
/// Receivers and helpers are gone through in order; a contested pair is taken whenever a tight cycle leads through it
/// that touches no pair settled before. Nodes that failed to lead to a receiver stay marked until the flow changes,
/// so that all failures together cost one walk through the tight arcs.
struct LexicographicOrder {
    private let tight: TightNetwork
    private var network: ResidualNetwork
    private var mark: [Int]
    private var currentMark = 0
    private var previous: [Int]
    private var front: [Int] = []

    init(_ network: ResidualNetwork, tight: TightNetwork) {
        self.network = network
        self.tight = tight
        mark = Array(repeating: 0, count: network.tree.nodeCount)
        previous = Array(repeating: -1, count: network.tree.nodeCount)
    }

    /// The flow of the lexicographically first optimum.
    /// - Complexity: O(pairs × tight arcs) at worst.
    mutating func firstOptimum() -> ResidualNetwork {
        for receiver in 0..<network.tree.receiverCount {
            currentMark += 1
            var lastGain = lastHelperToGain(for: receiver)
            for helper in tight.contestedHelpers[receiver] where helper < lastGain && !isPaired(receiver, helper) {
                let start = network.tree.node(ofHelper: helper)
                guard leads(from: start, toPair: receiver, helper) else { continue }
                turn(from: start, to: receiver)
                network.add(receiver: receiver, helper: helper)
                currentMark += 1
                lastGain = lastHelperToGain(for: receiver)
            }
        }
        return network
    }

    /// The helper from which on a receiver can win no other pair: it has no place left, and nothing unsettled to part
    /// with.
    private func lastHelperToGain(for receiver: Int) -> Int {
        if network.reducedCostDown(to: receiver) == 0 { return .max }
        return tight.contestedHelpers[receiver].last { isPaired(receiver, $0) } ?? -1
    }

    private func isPaired(_ receiver: Int, _ helper: Int) -> Bool {
        network.additionCost[receiver * network.helperCount + helper] == ResidualNetwork.blocked
    }

    private mutating func leads(from start: Int, toPair receiver: Int, _ helper: Int) -> Bool {
        guard visit(start, from: -1, within: tight.component[receiver]) else { return false }
        front.removeAll(keepingCapacity: true)
        front.append(start)
        var position = 0
        while position < front.count, mark[receiver] != currentMark {
            extend(front[position], settling: receiver, helper)
            position += 1
        }
        return mark[receiver] == currentMark
    }

    /// Marks a node as visited; false when there is nothing new about it.
    private mutating func visit(_ node: Int, from origin: Int, within component: Int) -> Bool {
        guard mark[node] != currentMark, tight.component[node] == component else { return false }
        mark[node] = currentMark
        previous[node] = origin
        return true
    }

    private mutating func extend(_ node: Int, settling receiver: Int, _ helper: Int) {
        let tree = network.tree
        let component = tight.component[receiver]
        if node > receiver, node < tree.receiverCount {
            reachContestedHelpers(of: node, within: component)
        } else if node >= tree.receiverCount, node < tree.receiverCount + tree.helperCount {
            let other = node - tree.receiverCount
            for held in network.removable[other]
            where held > receiver || (held == receiver && other > helper) {
                guard network.reducedCostOfRemoving(receiver: held, helper: other) == 0 else { continue }
                reach(held, from: node, within: component)
            }
        }
        if node != tree.hub, network.reducedCostUp(from: node) == 0 {
            reach(tree.parent[node], from: node, within: component)
        }
        for child in tree.children[node] where network.reducedCostDown(to: child) == 0 {
            reach(child, from: node, within: component)
        }
    }

    private mutating func reachContestedHelpers(of receiver: Int, within component: Int) {
        let firstHelper = network.tree.node(ofHelper: 0)
        for position in tight.contestedHelpers[receiver].indices {
            let helper = tight.contestedHelpers[receiver][position]
            guard mark[firstHelper + helper] != currentMark, !isPaired(receiver, helper) else { continue }
            reach(firstHelper + helper, from: receiver, within: component)
        }
    }

    private mutating func reach(_ node: Int, from origin: Int, within component: Int) {
        if visit(node, from: origin, within: component) { front.append(node) }
    }

    private mutating func turn(from start: Int, to receiver: Int) {
        var end = receiver
        while end != start {
            network.move(1, from: previous[end], to: end)
            end = previous[end]
        }
    }
}

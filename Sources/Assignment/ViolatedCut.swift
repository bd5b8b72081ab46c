/// A set of nodes into which the minima push more units than the maxima let out (or the other way round).
///
/// Hoffman's condition: a circulation exists exactly when no set of nodes has more forced inflow than possible outflow.
/// Here the set never contains the hub; a set that is short of inflow is the mirror image of one that has too much.
struct ViolatedCut {
    /// What the cut says in terms of counties, groups and rules.
    private(set) var shortage: Shortage
    private let isInside: [Bool]

    init(of deadlock: Deadlock, in network: PairingNetwork, tree: QuotaTree) {
        var isInside = Array(repeating: false, count: tree.nodeCount)
        for node in deadlock.nodes { isInside[node] = true }
        self.isInside = isInside
        shortage = Shortage(between: 0, and: 0, on: deadlock.side)
        for node in 0..<tree.hub {
            if isInside[node] { name(tree.rule(of: node)) }
            weighTreeArc(of: node, tree)
        }
        weighPairs(of: network, tree)
    }

    private mutating func name(_ rule: CountedRule?) {
        switch rule {
        case .receiver(let index): shortage.receivers.append(index)
        case .helper(let index): shortage.helpers.append(index)
        case .receiverGroup(let index): shortage.receiverGroups.append(index)
        case .helperGroup(let index): shortage.helperGroups.append(index)
        case .forced, .pair, nil: break
        }
    }

    private mutating func weighTreeArc(of node: Int, _ tree: QuotaTree) {
        guard isInside[node] != isInside[tree.parent[node]], let rule = tree.rule(of: node) else { return }
        let entersSet = isInside[node] == tree.isFedByParent(node)
        if entersSet == (shortage.side == .receivers) {
            guard tree.lower[node] > 0 else { return }
            shortage.needed += tree.lower[node]
            shortage.minima.append(rule)
        } else {
            shortage.available += tree.upper[node]
            shortage.maxima.append(rule)
        }
    }

    private mutating func weighPairs(of network: PairingNetwork, _ tree: QuotaTree) {
        let forced = Set(network.forced)
        for receiver in 0..<network.receiverCount {
            for helper in 0..<network.helperCount
            where isInside[receiver] != isInside[tree.node(ofHelper: helper)]
                && network[receiver: receiver, helper: helper] != PairingNetwork.ineligible
            {
                let pair = Pair(receiver: receiver, helper: helper)
                let entersSet = !isInside[receiver]
                if entersSet == (shortage.side == .receivers) {
                    guard forced.contains(pair) else { continue }
                    shortage.needed += 1
                    shortage.minima.append(.forced(pair))
                } else {
                    shortage.available += 1
                    shortage.maxima.append(.pair(pair))
                }
            }
        }
    }
}

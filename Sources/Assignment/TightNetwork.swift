/// The arcs of reduced cost 0 around an optimal flow.
///
/// Every optimum differs from the flow by cycles of such arcs, whatever the prices, and every such cycle leads to an
/// optimum. A pair can therefore change sides only if both its ends lie in one strongly connected component.
struct TightNetwork {
    /// For each receiver the helpers whose pair with it differs between optima, ascending.
    private(set) var contestedHelpers: [[Int]]
    /// The component of each node.
    let component: [Int]

    /// Whether no other optimum exists.
    var isUnique: Bool { contestedHelpers.allSatisfy(\.isEmpty) }

    /// Finds the contested pairs of an optimal flow.
    /// - Complexity: O(receivers × helpers).
    init(_ network: ResidualNetwork) {
        let tree = network.tree
        var heads = network.tightHeads()
        component = StronglyConnectedComponents(heads: heads).component
        contestedHelpers = []
        for receiver in 0..<tree.receiverCount {
            var contested: [Int] = []
            for node in heads[receiver] {
                let helper = Int(node) - tree.receiverCount
                if helper >= 0, helper < tree.helperCount, component[Int(node)] == component[receiver] {
                    contested.append(helper)
                }
            }
            heads[receiver] = []
            contestedHelpers.append(contested)
        }
        for (helper, receivers) in network.removable.enumerated() {
            let node = tree.node(ofHelper: helper)
            for receiver in receivers
            where component[receiver] == component[node]
                && network.reducedCostOfRemoving(receiver: receiver, helper: helper) == 0
            {
                contestedHelpers[receiver].append(helper)
            }
        }
        for receiver in contestedHelpers.indices { contestedHelpers[receiver].sort() }
    }
}

extension ResidualNetwork {
    /// For each node the ends of its residual arcs of reduced cost 0.
    fileprivate func tightHeads() -> [[Int32]] {
        var heads: [[Int32]] = Array(repeating: [], count: tree.nodeCount)
        let firstHelper = tree.node(ofHelper: 0)
        for receiver in 0..<tree.receiverCount {
            var ends: [Int32] = []
            let row = additionCost.span.extracting(receiver * helperCount..<(receiver + 1) * helperCount)
            let potentials = potential.span.extracting(firstHelper..<firstHelper + helperCount)
            let own = potential[receiver]
            for helper in 0..<helperCount where row[helper] &+ own == potentials[helper] {
                ends.append(Int32(truncatingIfNeeded: firstHelper + helper))
            }
            heads[receiver] = ends
        }
        for (helper, receivers) in removable.enumerated() {
            for receiver in receivers where reducedCostOfRemoving(receiver: receiver, helper: helper) == 0 {
                heads[firstHelper + helper].append(Int32(truncatingIfNeeded: receiver))
            }
        }
        for node in 0..<tree.hub {
            let parent = tree.parent[node]
            if reducedCostUp(from: node) == 0 { heads[node].append(Int32(truncatingIfNeeded: parent)) }
            if reducedCostDown(to: node) == 0 { heads[parent].append(Int32(truncatingIfNeeded: node)) }
        }
        return heads
    }
}

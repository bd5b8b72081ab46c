/// The counties and groups of a network as nodes of a tree around one hub.
///
/// A pair is one unit that circulates: hub → receiver groups → receiver → helper → helper groups → hub. Every node but
/// the hub owns one arc of the tree, the one between itself and its parent, and that arc carries the node's bounds.
struct QuotaTree: Sendable {
    let receiverCount: Int
    let helperCount: Int
    let receiverGroupCount: Int
    let helperGroupCount: Int
    /// The node each node hangs on; −1 for the hub.
    private(set) var parent: [Int]
    /// The nodes that hang on each node, ascending.
    private(set) var children: [[Int]]
    /// The least number of units on a node's arc.
    private(set) var lower: [Int]
    /// The greatest number of units on a node's arc; where nothing limits it, more than can ever pass.
    private(set) var upper: [Int]
    /// The groups of both sides, every group before the one that encloses it.
    private(set) var innermostGroupsFirst: [Int]

    /// Builds the tree.
    /// - Throws: what `Nesting` throws.
    init(of network: PairingNetwork) throws(PairingNetworkError) {
        receiverCount = network.receiverCount
        helperCount = network.helperCount
        receiverGroupCount = network.receiverGroups.count
        helperGroupCount = network.helperGroups.count
        let nodeCount = receiverCount + helperCount + receiverGroupCount + helperGroupCount + 1
        parent = Array(repeating: nodeCount - 1, count: nodeCount)
        parent[nodeCount - 1] = -1
        children = Array(repeating: [], count: nodeCount)
        lower = Array(repeating: 0, count: nodeCount)
        upper = Array(repeating: 0, count: nodeCount)
        innermostGroupsFirst = []

        let ofReceivers = try Nesting(of: network.receiverGroups, on: .receivers, memberCount: receiverCount)
        let ofHelpers = try Nesting(of: network.helperGroups, on: .helpers, memberCount: helperCount)
        hang(ofReceivers, members: 0, groups: receiverCount + helperCount)
        hang(ofHelpers, members: receiverCount, groups: receiverCount + helperCount + receiverGroupCount)
        for node in 0..<nodeCount - 1 {
            children[parent[node]].append(node)
        }
        bound(by: network)
    }

    private mutating func hang(_ nesting: Nesting, members firstMember: Int, groups firstGroup: Int) {
        for (member, group) in nesting.innermostGroup.enumerated() {
            if let group { parent[firstMember + member] = firstGroup + group }
        }
        for (group, enclosing) in nesting.enclosingGroup.enumerated() {
            if let enclosing { parent[firstGroup + group] = firstGroup + enclosing }
        }
        innermostGroupsFirst += nesting.innermostFirst.map { firstGroup + $0 }
    }

    /// Missing maxima become more than can ever pass and more than the minimum, so that an arc is full only where a
    /// rule says so.
    private mutating func bound(by network: PairingNetwork) {
        let bounds =
            network.receiverBounds + network.helperBounds
            + network.receiverGroups.map(\.bounds) + network.helperGroups.map(\.bounds)
        for (node, bounds) in bounds.enumerated() {
            let passable: Int
            switch node {
            case ..<receiverCount: passable = helperCount
            case ..<(receiverCount + helperCount): passable = receiverCount
            default: passable = receiverCount * helperCount
            }
            let most = Swift.max(passable, bounds.min) + 1
            lower[node] = bounds.min
            upper[node] = Swift.max(bounds.min, Swift.min(bounds.max ?? most, most))
        }
    }

    var nodeCount: Int { parent.count }

    var hub: Int { parent.count - 1 }

    func node(ofReceiver receiver: Int) -> Int { receiver }

    func node(ofHelper helper: Int) -> Int { receiverCount + helper }

    /// Whether units flow from the parent to the node (receivers and their groups) and not from the node to the parent.
    func isFedByParent(_ node: Int) -> Bool {
        let firstGroup = receiverCount + helperCount
        return node < receiverCount || (node >= firstGroup && node < firstGroup + receiverGroupCount)
    }

    /// The rule a node's arc stands for; nil for the hub.
    func rule(of node: Int) -> CountedRule? {
        let firstGroup = receiverCount + helperCount
        switch node {
        case ..<receiverCount: return .receiver(node)
        case ..<firstGroup: return .helper(node - receiverCount)
        case ..<(firstGroup + receiverGroupCount): return .receiverGroup(node - firstGroup)
        case ..<hub: return .helperGroup(node - firstGroup - receiverGroupCount)
        default: return nil
        }
    }
}

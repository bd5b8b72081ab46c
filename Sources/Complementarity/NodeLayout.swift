import Counties

/// The nodes in the order in which the score walks through them: chain by chain, inside a chain in order of their keys.
///
/// A place in that order is called a slot. Slots make every chain one unbroken range, so that scoring a pair is one
/// walk along two rows of memory.
struct NodeLayout: Sendable {
    /// Position in ``Scenario/nodes`` of the node in each slot.
    let nodes: [Int]
    /// Slot of each node of ``Scenario/nodes``.
    let slots: [Int]
    /// The slots of each chain of ``Scenario/chains``.
    let chains: [Range<Int>]

    /// Lays out the nodes of a scenario; nodes of unknown chains come last and belong to no range.
    init(scenario: Scenario) {
        let chainCount = scenario.chains.count
        let known = 0..<chainCount
        let chainOfNode = scenario.nodes.map { known.contains($0.chain) ? $0.chain : chainCount }
        nodes = scenario.nodes.indices.sorted { (chainOfNode[$0], $0) < (chainOfNode[$1], $1) }
        var slots = [Int](repeating: 0, count: nodes.count)
        var ends = [Int](repeating: 0, count: chainCount + 1)
        for (slot, node) in nodes.enumerated() {
            slots[node] = slot
            ends[chainOfNode[node]] += 1
        }
        var chains: [Range<Int>] = []
        var start = 0
        for chain in known {
            chains.append(start..<start + ends[chain])
            start += ends[chain]
        }
        self.slots = slots
        self.chains = chains
    }

    /// Number of slots.
    var count: Int { nodes.count }

    /// The slot of a node, or nil where there is no such node.
    func slot(ofNode node: Int) -> Int? { slots.indices.contains(node) ? slots[node] : nil }
}

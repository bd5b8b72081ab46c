/// A flow on the network together with potentials, and the arcs along which the flow can still change.
///
/// Costs are negated values. An arc from u to v has the reduced cost c + potential(u) − potential(v). Whenever no
/// residual arc has a reduced cost below 0, the flow is the best among those with the same imbalance.
struct ResidualNetwork: Sendable {
    /// Stands for the cost of a pair that cannot be added; far above every sum of real costs (2⁵⁸).
    static let blocked: Int64 = 1 << 61
    /// Distances from here on are no distances: some blocked pair is on the way.
    static let unreachable: Int64 = 1 << 60

    let tree: QuotaTree
    /// Cost of adding each pair, row by row; `blocked` where it is in the flow already, or not eligible.
    private(set) var additionCost: [Int64]
    /// The receivers of each helper, without the forced pairs: these pairs can be taken out again.
    private(set) var removable: [[Int]]
    /// Units on each node's arc to or from its parent.
    var count: [Int]
    /// Potential of each node.
    var potential: [Int64]
    /// What it costs when a receiver with minimum 0 has no helper.
    let penalty: Int64
    private let values: [Int64]

    /// Starts with no pair but the forced ones.
    init(_ network: PairingNetwork, tree: QuotaTree) {
        self.tree = tree
        values = network.values
        penalty = network.unpairedPenalty
        additionCost = network.values.map { $0 == PairingNetwork.ineligible ? Self.blocked : 0 &- $0 }
        removable = Array(repeating: [], count: network.helperCount)
        count = Array(repeating: 0, count: tree.nodeCount)
        potential = Array(repeating: 0, count: tree.nodeCount)
        for pair in network.forced {
            additionCost[pair.receiver * network.helperCount + pair.helper] = Self.blocked
        }
    }

    /// Number of helpers, the length of a row of `additionCost`.
    var helperCount: Int { tree.helperCount }

    /// Value of a pair in the flow.
    func value(receiver: Int, helper: Int) -> Int64 { values[receiver * helperCount + helper] }

    /// Reduced cost of adding a pair; above `unreachable` where it cannot be added.
    func reducedCostOfAdding(receiver: Int, helper: Int) -> Int64 {
        additionCost[receiver * helperCount + helper] + potential[receiver] - potential[tree.node(ofHelper: helper)]
    }

    /// Reduced cost of taking out a pair of the flow.
    func reducedCostOfRemoving(receiver: Int, helper: Int) -> Int64 {
        value(receiver: receiver, helper: helper) + potential[tree.node(ofHelper: helper)] - potential[receiver]
    }

    /// Puts a pair into the flow.
    mutating func add(receiver: Int, helper: Int) {
        additionCost[receiver * helperCount + helper] = Self.blocked
        removable[helper].append(receiver)
    }

    /// Takes a pair out of the flow.
    mutating func remove(receiver: Int, helper: Int) {
        additionCost[receiver * helperCount + helper] = 0 &- value(receiver: receiver, helper: helper)
        if let position = removable[helper].firstIndex(of: receiver) {
            removable[helper].remove(at: position)
        }
    }

    /// All pairs of the flow, sorted, with the forced ones.
    func pairs(forced: [Pair]) -> [Pair] {
        var pairs = Set(forced)
        for (helper, receivers) in removable.enumerated() {
            for receiver in receivers {
                pairs.insert(Pair(receiver: receiver, helper: helper))
            }
        }
        return pairs.sorted()
    }
}

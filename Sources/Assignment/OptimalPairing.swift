/// A proved optimum of a network, with what explains it: prices, regrets, margins and exchanges.
public struct OptimalPairing: Sendable {
    /// Sum of the values of all pairs, less the penalty for each receiver without a helper.
    public let objective: Int64
    /// The plan, sorted by receiver, then helper: among all optima the lexicographically first.
    ///
    /// Going through all eligible pairs in that order, a pair is taken whenever some optimum contains it together with
    /// what was taken, and without what was passed over; so a paired receiver comes before an unpaired one.
    public let pairs: [Pair]
    /// Whether no other plan reaches the same objective.
    public let isUnique: Bool
    /// Integer prices that prove the plan optimal.
    public let duals: PairingDuals
    /// The network that was solved.
    public let network: PairingNetwork
    /// The flow of the plan, and the arcs along which it could change.
    let flow: ResidualNetwork
    /// The helpers of each receiver, ascending.
    let helpersOf: [[Int]]

    /// Settles the ties of an optimal flow and reads plan and prices from it.
    init(of network: PairingNetwork, flow: ResidualNetwork) {
        let tight = TightNetwork(flow)
        isUnique = tight.isUnique
        if tight.isUnique {
            self.flow = flow
        } else {
            var order = LexicographicOrder(flow, tight: tight)
            self.flow = order.firstOptimum()
        }
        self.network = network
        pairs = self.flow.pairs(forced: network.forced)
        objective = network.objective(of: pairs) ?? 0
        duals = self.flow.duals
        var helpersOf: [[Int]] = Array(repeating: [], count: network.receiverCount)
        for pair in pairs { helpersOf[pair.receiver].append(pair.helper) }
        self.helpersOf = helpersOf
    }

    /// Price of one place at each helper, see `PairingDuals`.
    public var helperPrices: [Int64] { duals.helperPrices }
    /// Price of one pair of each receiver, see `PairingDuals`.
    public var receiverPrices: [Int64] { duals.receiverPrices }
    /// Price of one pair within each helper group, see `PairingDuals`.
    public var helperGroupPrices: [Int64] { duals.helperGroupPrices }
    /// Price of one pair within each receiver group, see `PairingDuals`.
    public var receiverGroupPrices: [Int64] { duals.receiverGroupPrices }

    /// Proves the plan anew from its prices, see `PairingNetwork.fault(in:provedBy:)`.
    public func certificateFault() -> CertificateFault? {
        network.fault(in: pairs, provedBy: duals)
    }

    /// Whether the plan contains the pair.
    func contains(receiver: Int, helper: Int) -> Bool {
        helpersOf[receiver].contains(helper)
    }
}

extension ResidualNetwork {
    /// The prices of the nodes: what their arc to or from the parent would gain by one unit more.
    fileprivate var duals: PairingDuals {
        var prices = PairingDuals(helperPrices: [], receiverPrices: [])
        for node in 0..<tree.hub {
            let rise = potential[node] - potential[tree.parent[node]]
            switch tree.rule(of: node) {
            case .receiver: prices.receiverPrices.append(rise)
            case .helper: prices.helperPrices.append(-rise)
            case .receiverGroup: prices.receiverGroupPrices.append(rise)
            case .helperGroup: prices.helperGroupPrices.append(-rise)
            case .forced, .pair, nil: break
            }
        }
        return prices
    }
}

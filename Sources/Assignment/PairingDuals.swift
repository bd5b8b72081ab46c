/// Integer dual prices that prove a plan optimal.
///
/// The reduced value of a pair is its value less the price of its helper, of its receiver and of every group that
/// contains one of them. The prices prove a plan optimal when
/// 1. no eligible pair outside the plan has a reduced value above 0, and no pair of the plan, unless forced, below 0;
/// 2. a helper or group with a price above 0 stands at its maximum, with a price below 0 at its minimum;
/// 3. the same holds for receivers, where the first pair of a receiver that may stay unpaired is worth the penalty
///    more: unpaired, with maximum above 0, its price plus the penalty is at most 0; paired, with minimum 0, at least 0
///    if it has one helper, and its price itself at least 0 if it has several.
///
/// A price is what one more place (or one more claim) would be worth; where optima are degenerate it is one of many.
public struct PairingDuals: Sendable, Hashable {
    /// Price of one place at each helper.
    public var helperPrices: [Int64]
    /// Price of one pair of each receiver.
    public var receiverPrices: [Int64]
    /// Price of one pair within each helper group.
    public var helperGroupPrices: [Int64]
    /// Price of one pair within each receiver group.
    public var receiverGroupPrices: [Int64]

    /// Gathers prices, one for each county and group, in the order of the network.
    public init(
        helperPrices: [Int64],
        receiverPrices: [Int64],
        helperGroupPrices: [Int64] = [],
        receiverGroupPrices: [Int64] = []
    ) {
        self.helperPrices = helperPrices
        self.receiverPrices = receiverPrices
        self.helperGroupPrices = helperGroupPrices
        self.receiverGroupPrices = receiverGroupPrices
    }
}

/// How firmly a pair of the plan stands: what barring it would cost, and what the best plan without it looks like.
public struct Margin: Sendable, Hashable {
    /// The pair of the plan.
    public var pair: Pair
    /// Loss of objective, from 0, when the pair is barred; nil when the rules cannot be kept without it.
    public var loss: Int64?
    /// The receivers whose helpers change in a best plan without the pair, ascending; empty when it cannot be barred.
    public var exchange: [Reassignment]
}

/// A receiver whose helpers differ between two plans.
public struct Reassignment: Sendable, Hashable {
    /// Index of the receiver.
    public var receiver: Int
    /// Its helpers in the plan at hand, ascending; empty where it is unpaired.
    public var before: [Int]
    /// Its helpers in the other plan, ascending; empty where it is unpaired.
    public var after: [Int]
}

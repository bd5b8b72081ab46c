public import Counties

/// One helper for one receiver.
public struct CountyPair: Hashable, Sendable, Comparable {
    /// The helper.
    public var helper: CountyIndex
    /// The receiver.
    public var receiver: CountyIndex

    /// Creates a pair.
    public init(helper: CountyIndex, receiver: CountyIndex) {
        self.helper = helper
        self.receiver = receiver
    }

    /// Orders by receiver, then by helper: the order of every list that users see.
    public static func < (left: CountyPair, right: CountyPair) -> Bool {
        (left.receiver, left.helper) < (right.receiver, right.helper)
    }
}

/// Who helps whom.
public struct PairingPlan: Hashable, Sendable {
    /// The pairs, sorted by receiver, then helper.
    public let pairs: [CountyPair]

    /// Creates a plan from pairs in any order.
    public init(pairs: [CountyPair]) { self.pairs = pairs.sorted() }

    /// The helpers of a receiver, in order of their codes.
    ///
    /// - Complexity: O(n) in the number of pairs.
    public func helpers(of receiver: CountyIndex) -> [CountyIndex] {
        pairs.filter { $0.receiver == receiver }.map(\.helper)
    }
}

/// One receiver and one helper, by their indices in the network.
///
/// Pairs are ordered by receiver, then by helper: the order in which ties are settled and plans are listed.
public struct Pair: Sendable, Hashable, Comparable {
    /// Index of the receiver, from 0.
    public var receiver: Int
    /// Index of the helper, from 0.
    public var helper: Int

    /// Creates a pair.
    /// - Parameters:
    ///   - receiver: index of the receiver, from 0.
    ///   - helper: index of the helper, from 0.
    public init(receiver: Int, helper: Int) {
        self.receiver = receiver
        self.helper = helper
    }

    /// Orders by receiver, then by helper.
    public static func < (left: Pair, right: Pair) -> Bool {
        (left.receiver, left.helper) < (right.receiver, right.helper)
    }
}

/// A quota on the pairs that several members of one side make together.
public struct Group: Sendable, Hashable {
    /// Indices of the members, all of the same side, none twice.
    public var members: [Int]
    /// How many pairs the members may make in total.
    public var bounds: CountBounds

    /// Creates a quota.
    /// - Parameters:
    ///   - members: indices of the members, all of the same side, none twice.
    ///   - bounds: how many pairs the members may make in total.
    public init(members: [Int], bounds: CountBounds) {
        self.members = members
        self.bounds = bounds
    }

    /// Creates a quota.
    /// - Parameters:
    ///   - members: indices of the members, all of the same side, none twice.
    ///   - min: the least number of pairs of all members together, from 0.
    ///   - max: the greatest number of pairs of all members together; nil where nothing limits it.
    public init(members: [Int], min: Int = 0, max: Int? = nil) {
        self.init(members: members, bounds: CountBounds(min: min, max: max))
    }
}

/// The two sides of a pairing.
public enum Side: Sendable, Hashable {
    /// The strong counties, the columns of the value matrix.
    case helpers
    /// The weak counties, the rows of the value matrix.
    case receivers
}

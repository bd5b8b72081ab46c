/// Why a network cannot be read at all. Rules that merely contradict each other are no error but an infeasible outcome.
public enum PairingNetworkError: Error, Sendable, Hashable {
    /// A table of the network has another length than the counts of helpers and receivers ask for.
    case sizeMismatch(table: Table, expected: Int, found: Int)
    /// A number of helpers or receivers is negative, or there are more combinations than can be held.
    case countOutOfRange(helpers: Int, receivers: Int)
    /// A minimum or maximum is negative, or a minimum is above `PairingNetwork.largestMinimum`.
    case boundOutOfRange(owner: CountedRule, bounds: CountBounds)
    /// The penalty for an unpaired receiver is negative.
    case negativePenalty(Int64)
    /// Values or penalty are so large, for a network of this size, that sums could leave the range of integers.
    case valueTooLarge(magnitude: UInt64)
    /// A group names somebody who is not in the network.
    case unknownMember(side: Side, group: Int, member: Int)
    /// A group names the same member twice.
    case repeatedMember(side: Side, group: Int, member: Int)
    /// Two groups of one side overlap, and neither contains the other.
    case overlappingGroups(side: Side, first: Int, second: Int)
    /// A forced pair names somebody who is not in the network.
    case unknownForcedPair(Pair)
    /// A forced pair may not be made.
    case ineligibleForcedPair(Pair)

    /// The tables whose length a network checks.
    public enum Table: Sendable, Hashable {
        /// `PairingNetwork.values`.
        case values
        /// `PairingNetwork.helperBounds`.
        case helperBounds
        /// `PairingNetwork.receiverBounds`.
        case receiverBounds
    }
}

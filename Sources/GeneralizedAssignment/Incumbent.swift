/// The best assignment so far.
struct Incumbent {
    private(set) var worth: Int64 = -1
    private(set) var agentOf: [Int32]?

    /// Takes an assignment that keeps every rule; whether it is better than the one before.
    mutating func take(_ other: [Int32], worth otherWorth: Int64) -> Bool {
        guard otherWorth > worth else { return false }
        (worth, agentOf) = (otherWorth, other)
        return true
    }
}

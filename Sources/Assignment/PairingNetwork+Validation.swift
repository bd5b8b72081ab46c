extension PairingNetwork {
    /// Checks that the network can be read: sizes, ranges, groups that overlap, forced pairs that may not be made.
    ///
    /// Rules that merely contradict each other pass: `solve()` proves such a network infeasible.
    /// - Throws: the first fault found.
    /// - Complexity: O(receivers × helpers + members of all groups × log of their number).
    public func validate() throws(PairingNetworkError) {
        try validateSizes()
        try validateBounds()
        try validateForcedPairs()
        try validateMagnitudes()
        _ = try Nesting(of: helperGroups, on: .helpers, memberCount: helperCount)
        _ = try Nesting(of: receiverGroups, on: .receivers, memberCount: receiverCount)
    }

    private func validateSizes() throws(PairingNetworkError) {
        let (cells, overflow) = helperCount.multipliedReportingOverflow(by: receiverCount)
        guard helperCount >= 0, receiverCount >= 0, !overflow, cells <= Self.largestCellCount else {
            throw .countOutOfRange(helpers: helperCount, receivers: receiverCount)
        }
        guard values.count == cells else {
            throw .sizeMismatch(table: .values, expected: cells, found: values.count)
        }
        guard helperBounds.count == helperCount else {
            throw .sizeMismatch(table: .helperBounds, expected: helperCount, found: helperBounds.count)
        }
        guard receiverBounds.count == receiverCount else {
            throw .sizeMismatch(table: .receiverBounds, expected: receiverCount, found: receiverBounds.count)
        }
    }

    private func validateBounds() throws(PairingNetworkError) {
        for (owner, bounds) in ownedBounds {
            guard bounds.min >= 0, bounds.min <= Self.largestMinimum, bounds.max ?? 0 >= 0 else {
                throw .boundOutOfRange(owner: owner, bounds: bounds)
            }
        }
        guard unpairedPenalty >= 0 else { throw .negativePenalty(unpairedPenalty) }
    }

    private func validateForcedPairs() throws(PairingNetworkError) {
        for pair in forced {
            guard (0..<receiverCount).contains(pair.receiver), (0..<helperCount).contains(pair.helper) else {
                throw .unknownForcedPair(pair)
            }
            guard self[receiver: pair.receiver, helper: pair.helper] != Self.ineligible else {
                throw .ineligibleForcedPair(pair)
            }
        }
    }

    /// Keeps every sum below 2⁵⁸: a dual price is the length of a path, and a path has at most as many priced arcs as
    /// the network has counties; the objective has at most one value for each pair and one penalty for each receiver.
    private func validateMagnitudes() throws(PairingNetworkError) {
        var largest = unpairedPenalty.magnitude
        for value in values where value != Self.ineligible {
            largest = Swift.max(largest, value.magnitude)
        }
        let countyCount = UInt64(helperCount + receiverCount + 2)
        let (paths, pathOverflow) = largest.multipliedReportingOverflow(by: 4 * countyCount)
        let (total, totalOverflow) = largest.multipliedReportingOverflow(by: UInt64(mostPairs + receiverCount + 1))
        guard !pathOverflow, !totalOverflow, paths <= Self.largestSum, total <= Self.largestSum else {
            throw .valueTooLarge(magnitude: largest)
        }
    }

    /// An upper bound on the number of pairs of any plan.
    private var mostPairs: Int {
        let ofHelpers = helperBounds.reduce(0) { $0 + Swift.min($1.max ?? receiverCount, receiverCount) }
        let ofReceivers = receiverBounds.reduce(0) { $0 + Swift.min($1.max ?? helperCount, helperCount) }
        return Swift.min(ofHelpers, ofReceivers)
    }

    /// Sums of values stay below this.
    private static let largestSum: UInt64 = 1 << 58

    /// The bounds of all counties and groups, with their owners: helpers, receivers, helper groups, receiver groups.
    var ownedBounds: [(owner: CountedRule, bounds: CountBounds)] {
        var owned: [(owner: CountedRule, bounds: CountBounds)] = []
        for (index, bounds) in helperBounds.enumerated() { owned.append((.helper(index), bounds)) }
        for (index, bounds) in receiverBounds.enumerated() { owned.append((.receiver(index), bounds)) }
        for (index, group) in helperGroups.enumerated() { owned.append((.helperGroup(index), group.bounds)) }
        for (index, group) in receiverGroups.enumerated() { owned.append((.receiverGroup(index), group.bounds)) }
        return owned
    }
}

/// Shares of a whole number that add up to it, by the method of largest remainders (Hamilton).
enum LargestRemainder {
    /// Shares out a total in proportion to weights.
    ///
    /// Everybody gets its quota rounded down; what is left goes one by one to the largest remainders, on equal ones to those
    /// that come first.
    ///
    /// - Parameters:
    ///   - total: At least 0; above 2⁶³ − 1 it counts as that.
    ///   - weights: At least 0 each; beyond 2⁶¹ they are scaled down together.
    /// - Returns: A share for each weight; all 0 where no weight is above 0.
    /// - Complexity: O(n log n) in the number of weights.
    static func shares(of total: Int128, by weights: [Int128]) -> [Int128] {
        let total = min(total, Int128(Int64.max))
        let most = weights.max() ?? 0
        let shift = max(0, 128 - most.leadingZeroBitCount - 61)
        let weights = weights.map { max(0, $0) >> Int128(shift) }
        let sum = weights.sum
        guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
        let quotas = weights.map { (total * $0).quotientAndRemainder(dividingBy: sum) }
        var shares = quotas.map(\.quotient)
        let left = Int(total - shares.sum)
        let order = quotas.indices.sorted { (quotas[$1].remainder, $0) < (quotas[$0].remainder, $1) }
        for position in order.prefix(left) { shares[position] += 1 }
        return shares
    }
}

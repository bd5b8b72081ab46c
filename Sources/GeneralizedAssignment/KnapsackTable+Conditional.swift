/// What the best profit becomes when one item is decided the other way.
extension KnapsackTable {
    /// For each item the best profit without it, where it is chosen, and with it, where it is not.
    ///
    /// With R[k](c) the best profit of the items after k with a load of at most `room − c`, that is
    ///
    ///     without k:  max over c of F[k−1](c) + R[k](c)
    ///     with k:     max over c of F[k−1](c) + R[k](c + need[k]) + profit[k]
    ///
    /// - Parameters:
    ///   - isChosen: By item.
    ///   - suffix: Scratch for R.
    ///   - profits: Filled with the conditional profits by item.
    /// - Complexity: O(items · room).
    func conditionalProfits(isChosen: [Bool], suffix: inout [Profit], into results: inout [Profit]) {
        results.removeAll(keepingCapacity: true)
        results.append(contentsOf: repeatElement(0, count: itemCount))
        if suffix.count < width { suffix = [Profit](repeating: 0, count: width * 2) }
        let width = width
        let rows = rows.span
        var rest = suffix.mutableSpan
        for column in 0..<width { rest[column] = 0 }
        for item in stride(from: itemCount - 1, through: 0, by: -1) {
            let first = item &* width
            let (need, profit) = (needs[item], profits[item])
            let shift = isChosen[item] ? 0 : need
            var best = Profit.min
            if shift < width {
                for column in 0..<(width &- shift) {
                    best = max(best, rows[first &+ column] &+ rest[column &+ shift])
                }
            }
            results[item] = isChosen[item] ? best : best &+ profit
            guard need < width else { continue }
            for column in 0..<(width &- need) {
                rest[column] = max(rest[column], rest[column &+ need] &+ profit)
            }
        }
    }
}

/// How fine multipliers are, and how wide the numbers of the knapsacks' tables have to be.
struct MultiplierNumbers {
    /// Units of a multiplier in one unit of worth.
    let scale: Int64
    /// Whether 32 bits hold every sum of a table; it is then three times as fast.
    let isShort: Bool

    private static let finest: Int64 = 4_096
    /// A step of multipliers that is this part of the largest worth is fine enough.
    private static let wantedSteps: Int64 = 4_096

    /// - Throws: ``AssignmentFault/numbersTooLarge``.
    init(_ problem: CompactAssignment) throws(AssignmentFault) {
        // A profit is a worth, less a multiplier of a job, plus one of a side row.
        let largestProfit = Int128(problem.largestWorth) * Int128(2 * MultiplierDescent.depth + 1)
        let mostJobs = problem.grids.map(\.mostJobs).max() ?? 0
        let short = (Int128(1) << 29) / (largestProfit * Int128(mostJobs + 1))
        if short * Int128(problem.largestWorth) >= Int128(Self.wantedSteps) {
            scale = Int64(min(short, Int128(Self.finest)))
            isShort = true
            return
        }
        let rows = problem.sideRows.reduce(problem.agentCount + 1) { $0 + $1.count }
        let long = (Int128(1) << 60) / (largestProfit * Int128(problem.jobCount + 1) * Int128(rows))
        guard long >= 1 else { throw .numbersTooLarge }
        scale = Int64(min(long, Int128(Self.finest)))
        isShort = false
    }
}

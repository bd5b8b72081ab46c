/// The values of a problem as small whole numbers from 0.
struct CompactWorths {
    /// By agent and job.
    private(set) var worths: [Int64]
    /// At least 1.
    private(set) var largest: Int64 = 1
    /// Sum of the smallest values of all jobs.
    private(set) var offset: Int64 = 0
    /// Greatest common divisor of all differences.
    private(set) var unit: Int64 = 1

    /// Sums of worths with their multipliers stay below 2⁶² as long as the largest sum is below this.
    private static let largestSum = Int128(1) << 52

    /// - Throws: ``AssignmentFault/numbersTooLarge``.
    init(_ problem: GeneralizedAssignment, _ pairs: EligiblePairs) throws(AssignmentFault) {
        let jobs = problem.jobCount
        let agents = jobs == 0 ? 0 : pairs.isEligible.count / jobs
        worths = [Int64](repeating: 0, count: pairs.isEligible.count)
        var divisor: UInt64 = 0
        var (lowSum, highSum) = (Int128(0), Int128(0))
        var largestSpread: UInt64 = 0
        for job in 0..<jobs {
            let open = (0..<agents).filter { pairs.isEligible[$0 * jobs + job] }
            let values = open.map { problem.value(agent: $0, job: job) }
            guard let low = values.min(), let high = values.max() else { continue }
            lowSum += Int128(low)
            highSum += Int128(high)
            largestSpread = max(largestSpread, (Int128(high) - Int128(low)).asUnsigned)
            for (agent, value) in zip(open, values) {
                let worth = (Int128(value) - Int128(low)).asUnsigned
                divisor = greatestCommonDivisor(divisor, worth)
                worths[agent * jobs + job] = Int64(truncatingIfNeeded: worth)
            }
        }
        let step = max(1, divisor)
        guard let offset = Int64(exactly: lowSum), Int64(exactly: highSum) != nil, let unit = Int64(exactly: step),
            Int128(largestSpread / step) * Int128(max(1, jobs)) < Self.largestSum
        else { throw .numbersTooLarge }
        self.offset = offset
        self.unit = unit
        largest = max(1, Int64(largestSpread / step))
        for pair in worths.indices {
            worths[pair] = Int64(UInt64(bitPattern: worths[pair]) / step)
        }
    }
}

extension Int128 {
    /// A difference of two 64-bit numbers, the larger first.
    fileprivate var asUnsigned: UInt64 { UInt64(truncatingIfNeeded: self) }
}

extension GeneralizedAssignment {
    /// The value of a pair, or of no agent for the agent after the last.
    fileprivate func value(agent: Int, job: Int) -> Int64 {
        agent < agentCount ? values[job * agentCount + agent] : unassignedValue ?? 0
    }
}

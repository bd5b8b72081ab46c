/// A problem in the numbers that the search works with: small worths, one more agent for jobs that stay unassigned, and
/// arrays by agent.
///
/// From the values of a job the smallest is taken away, which takes the same from every assignment; then all are divided
/// by their greatest common divisor. So every assignment has a worth of at least 0, and
///
///     value = offset + unit · Σ worth.
///
/// Pairs are addressed by `agent × jobCount + job` here: a knapsack looks at all jobs of one agent.
struct CompactAssignment: Sendable {
    /// Agents, the one for unassigned jobs last where there is one.
    let agentCount: Int
    let jobCount: Int
    /// Whether the last agent stands for jobs that stay unassigned.
    let hasIdleAgent: Bool
    /// Worth by pair, from 0 to ``largestWorth``; 0 where the pair may not be made.
    let worths: [Int64]
    /// At least 1.
    let largestWorth: Int64
    private let offset: Int64
    private let unit: Int64
    /// Least and largest number of jobs by agent.
    let counts: [ClosedRange<Int>]
    /// The limits of each agent, the one that its knapsack is solved for first; the largest number of jobs is one of them.
    let limits: [[CompactLimit]]
    /// The first limit of each agent as a grid for dynamic programming.
    let grids: [KnapsackGrid]
    /// The rules of each agent beyond its first limit.
    let sideRows: [[SideRow]]
    /// Whether a pair may be made.
    private(set) var isEligible: [Bool]
    /// Whether a rule contradicts itself, so that nothing can be assigned.
    private(set) var isContradictory: Bool

    /// - Throws: ``AssignmentFault``.
    /// - Complexity: O(agents · jobs · limits of an agent).
    init(_ problem: GeneralizedAssignment) throws(AssignmentFault) {
        try problem.validate()
        let jobs = problem.jobCount
        jobCount = jobs
        hasIdleAgent = problem.unassignedValue != nil
        agentCount = problem.agentCount + (hasIdleAgent ? 1 : 0)
        var pairs = EligiblePairs(problem)
        counts = pairs.counts
        limits = pairs.bindingLimits(of: problem)
        isEligible = pairs.isEligible
        isContradictory = pairs.isContradictory
        grids = limits.map { KnapsackGrid($0.first, jobCount: jobs) }
        sideRows = Self.sideRows(limits, counts, jobCount: jobs)
        let worths = try CompactWorths(problem, pairs)
        self.worths = worths.worths
        largestWorth = worths.largest
        offset = worths.offset
        unit = worths.unit
    }

    /// The same problem with a pair made or barred.
    func deciding(agent: Int, job: Int, isMade: Bool) -> CompactAssignment {
        var other = self
        if isMade {
            if !isEligible[agent * jobCount + job] { other.isContradictory = true }
            for rival in 0..<agentCount where rival != agent { other.isEligible[rival * jobCount + job] = false }
        } else {
            other.isEligible[agent * jobCount + job] = false
        }
        return other
    }

    /// What an assignment of this worth is worth in the numbers of the problem.
    func value(ofWorth worth: Int64) -> Int64 {
        let (product, isLarge) = unit.multipliedReportingOverflow(by: worth)
        let (sum, isLarger) = offset.addingReportingOverflow(product)
        return isLarge || isLarger ? .max : sum
    }

    /// The largest worth whose value is at most a bound, and at most what all jobs together can be worth.
    func worth(ofBound value: Int64) -> Int64 {
        let most = largestWorth * Int64(jobCount)
        let (distance, isFar) = value.subtractingReportingOverflow(offset)
        guard !isFar else { return value > offset ? most : -1 }
        return max(-1, min(most, floorDivision(distance, unit)))
    }

    /// Σ worth of an assignment.
    func worth(of agentOf: [Int32]) -> Int64 {
        var sum: Int64 = 0
        for (job, agent) in agentOf.enumerated() { sum += worths[Int(agent) * jobCount + job] }
        return sum
    }

    /// Whether an assignment of every job keeps every rule.
    func isFeasible(_ agentOf: [Int32]) -> Bool {
        guard agentOf.count == jobCount, !isContradictory else { return false }
        var jobs = [[Int]](repeating: [], count: agentCount)
        for (job, agent) in agentOf.enumerated() {
            guard agent >= 0, agent < agentCount, isEligible[Int(agent) * jobCount + job] else { return false }
            jobs[Int(agent)].append(job)
        }
        return jobs.indices.allSatisfy { agent in
            counts[agent].contains(jobs[agent].count)
                && limits[agent].allSatisfy { limit in
                    jobs[agent].reduce(Int128(0)) { $0 + Int128(limit.needs[$1]) } <= Int128(limit.capacity)
                }
        }
    }
}

/// The largest whole number of at most a quotient; the divisor is positive.
func floorDivision(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}

/// The greatest common divisor; 0 divides nothing.
func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}

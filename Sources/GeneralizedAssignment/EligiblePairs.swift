/// The pairs that may be made once forced pairs, counts and single needs are taken into account.
struct EligiblePairs {
    private let agentCount: Int
    private let jobCount: Int
    /// By agent and job.
    private(set) var isEligible: [Bool]
    /// Least and largest number of jobs by agent.
    private(set) var counts: [ClosedRange<Int>] = []
    /// Whether a rule contradicts itself.
    private(set) var isContradictory = false

    init(_ problem: GeneralizedAssignment) {
        let (agents, jobs) = (problem.agentCount, problem.jobCount)
        agentCount = agents + (problem.unassignedValue == nil ? 0 : 1)
        jobCount = jobs
        isEligible = [Bool](repeating: true, count: agentCount * jobs)
        for agent in 0..<agents {
            for job in 0..<jobs {
                isEligible[agent * jobs + job] =
                    problem.values[job * agents + agent] != GeneralizedAssignment.ineligible
            }
        }
        for place in problem.forced {
            let (job, agent) = (place / agents, place % agents)
            if !isEligible[agent * jobs + job] { isContradictory = true }
            for other in 0..<agentCount where other != agent { isEligible[other * jobs + job] = false }
        }
        for count in problem.jobCounts {
            let most = min(count.max ?? jobs, jobs)
            if count.min > most { isContradictory = true }
            counts.append(min(count.min, most)...most)
        }
        if agentCount > agents { counts.append(0...jobs) }
    }

    /// The limits of each agent that can exclude more than single pairs; those that a limit excludes alone are given up.
    mutating func bindingLimits(of problem: GeneralizedAssignment) -> [[CompactLimit]] {
        var limits = [[CompactLimit]](repeating: [], count: agentCount)
        for limit in problem.limits {
            let compact = CompactLimit(limit)
            limits[limit.agent].append(compact)
            for job in 0..<jobCount where compact.needs[job] > compact.capacity {
                isEligible[limit.agent * jobCount + job] = false
            }
        }
        for agent in limits.indices {
            let first = agent * jobCount
            limits[agent] = CompactLimit.binding(
                limits[agent],
                jobs: (0..<jobCount).filter { [isEligible] in isEligible[first + $0] },
                most: counts[agent].upperBound,
                jobCount: jobCount
            )
        }
        return limits
    }
}

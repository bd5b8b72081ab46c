/// A node of the search tree: jobs that are assigned, and the pairs that are still open for the others.
struct OpenPairs: Sendable {
    /// The agent of each job; −1 while it is open.
    private(set) var agentOf: [Int32]
    /// Whether a pair of an open job may still be made.
    private(set) var isOpen: [Bool]
    /// Number of open pairs by job.
    private(set) var choices: [Int32]
    /// What is left of each limit, the limits of an agent side by side.
    private(set) var rooms: [[Int64]]
    /// Number of assigned jobs by agent.
    private(set) var taken: [Int]
    /// Number of open pairs by agent.
    private(set) var candidates: [Int]
    /// Worth of the assigned jobs.
    private(set) var worth: Int64 = 0
    private(set) var openJobCount: Int
    /// Whether a job has no agent left, or a rule cannot be kept any more.
    private(set) var isImpossible: Bool
    /// The multiplier of each job, scaled.
    var multipliers: [Int64]
    /// The multipliers of each agent's side rows, scaled, at least 0.
    var sideMultipliers: [[Int64]]
    /// The open jobs of all agents, one agent after the other.
    private(set) var listedJobs: [Int32] = []
    /// Where the jobs of each agent begin in ``listedJobs``; one entry more than there are agents.
    private(set) var listStarts: [Int] = []

    private var decidedJobs: [Int32] = []
    private var tightenedAgents: [Int32] = []

    /// The root: everything that may be made is open.
    init(_ problem: CompactAssignment) {
        let jobs = problem.jobCount
        agentOf = [Int32](repeating: -1, count: jobs)
        isOpen = problem.isEligible
        choices = [Int32](repeating: 0, count: jobs)
        candidates = [Int](repeating: 0, count: problem.agentCount)
        taken = candidates
        rooms = problem.limits.map { $0.map(\.capacity) }
        openJobCount = jobs
        isImpossible = problem.isContradictory
        multipliers = [Int64](repeating: 0, count: jobs)
        sideMultipliers = problem.sideRows.map { [Int64](repeating: 0, count: $0.count) }
        for agent in 0..<problem.agentCount {
            tightenedAgents.append(Int32(agent))
            for job in 0..<jobs where isOpen[agent * jobs + job] {
                choices[job] += 1
                candidates[agent] += 1
            }
        }
        for job in 0..<jobs {
            if choices[job] == 0 { isImpossible = true }
            if choices[job] == 1 { decidedJobs.append(Int32(job)) }
        }
        settle(problem)
    }

    /// Gives up a pair. Call ``settle(_:)`` afterwards.
    mutating func exclude(agent: Int, job: Int) {
        let pair = agent * agentOf.count + job
        guard isOpen[pair] else { return }
        isOpen[pair] = false
        candidates[agent] -= 1
        choices[job] -= 1
        tightenedAgents.append(Int32(agent))
        if choices[job] == 0 { isImpossible = true }
        if choices[job] == 1 { decidedJobs.append(Int32(job)) }
    }

    /// Makes a pair that is open. Call ``settle(_:)`` afterwards.
    mutating func assign(agent: Int, job: Int, _ problem: CompactAssignment) {
        let jobs = agentOf.count
        for other in 0..<problem.agentCount where other != agent && isOpen[other * jobs + job] {
            isOpen[other * jobs + job] = false
            candidates[other] -= 1
            tightenedAgents.append(Int32(other))
        }
        isOpen[agent * jobs + job] = false
        choices[job] = 1
        candidates[agent] -= 1
        agentOf[job] = Int32(agent)
        openJobCount -= 1
        worth += problem.worths[agent * jobs + job]
        taken[agent] += 1
        for (index, limit) in problem.limits[agent].enumerated() {
            rooms[agent][index] -= limit.needs[job]
            if rooms[agent][index] < 0 { isImpossible = true }
        }
        tightenedAgents.append(Int32(agent))
    }

    /// Draws all conclusions: pairs that fit no more, jobs with a single agent left, agents that need all they can get.
    mutating func settle(_ problem: CompactAssignment) {
        while !isImpossible {
            if let job = decidedJobs.popLast() {
                decide(Int(job), problem)
            } else if let agent = tightenedAgents.popLast() {
                tighten(Int(agent), problem)
            } else {
                break
            }
        }
        list()
    }

    /// The positions in ``listedJobs`` of an agent's open jobs.
    func listed(_ agent: Int) -> Range<Int> { listStarts[agent]..<listStarts[agent + 1] }

    /// Number of open pairs.
    var openPairCount: Int { listedJobs.count }

    private mutating func list() {
        let jobs = agentOf.count
        listedJobs.removeAll(keepingCapacity: true)
        listStarts.removeAll(keepingCapacity: true)
        listStarts.append(0)
        for agent in candidates.indices {
            if candidates[agent] > 0 {
                let first = agent * jobs
                for job in 0..<jobs where isOpen[first &+ job] { listedJobs.append(Int32(truncatingIfNeeded: job)) }
            }
            listStarts.append(listedJobs.count)
        }
    }

    private mutating func decide(_ job: Int, _ problem: CompactAssignment) {
        guard agentOf[job] < 0 else { return }
        let jobs = agentOf.count
        for agent in 0..<problem.agentCount where isOpen[agent * jobs + job] {
            assign(agent: agent, job: job, problem)
            return
        }
    }

    private mutating func tighten(_ agent: Int, _ problem: CompactAssignment) {
        let jobs = agentOf.count
        let first = agent * jobs
        let limits = problem.limits[agent]
        if candidates[agent] > 0 {
            for (index, limit) in limits.enumerated() {
                let room = rooms[agent][index]
                for job in 0..<jobs where isOpen[first + job] && limit.needs[job] > room {
                    exclude(agent: agent, job: job)
                }
            }
        }
        let missing = problem.counts[agent].lowerBound - taken[agent]
        guard missing > 0, !isImpossible else { return }
        if candidates[agent] < missing { isImpossible = true }
        guard candidates[agent] == missing else { return }
        for job in 0..<jobs where isOpen[first + job] && !isImpossible {
            assign(agent: agent, job: job, problem)
        }
    }
}

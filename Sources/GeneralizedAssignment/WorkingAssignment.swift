/// An assignment under way: who has which job, and what is left of every limit.
struct WorkingAssignment {
    let problem: CompactAssignment
    /// The agent of each job; −1 where it has none.
    private(set) var agentOf: [Int32]
    private var rooms: [[Int64]]
    private var taken: [Int]

    /// The assigned jobs of a node.
    init(_ problem: CompactAssignment, _ open: OpenPairs) {
        self.problem = problem
        agentOf = open.agentOf
        rooms = open.rooms
        taken = open.taken
    }

    /// An assignment of every job.
    init(_ problem: CompactAssignment, agentOf: [Int32]) {
        self.problem = problem
        self.agentOf = [Int32](repeating: -1, count: agentOf.count)
        rooms = problem.limits.map { $0.map(\.capacity) }
        taken = [Int](repeating: 0, count: problem.agentCount)
        for (job, agent) in agentOf.enumerated() { place(job, Int(agent)) }
    }

    /// Whether a pair may be made.
    func mayPlace(_ job: Int, _ agent: Int) -> Bool { problem.isEligible[agent &* problem.jobCount &+ job] }

    /// Worth of a pair.
    func worth(_ job: Int, _ agent: Int) -> Int64 { problem.worths[agent &* problem.jobCount &+ job] }

    /// Whether an agent has room for a job.
    func fits(_ job: Int, _ agent: Int) -> Bool {
        let limits = problem.limits[agent]
        for index in limits.indices where limits[index].needs[job] > rooms[agent][index] { return false }
        return true
    }

    /// Whether an agent would have room for a job in the place of another.
    func fits(_ job: Int, _ agent: Int, without other: Int) -> Bool {
        let limits = problem.limits[agent]
        for index in limits.indices
        where limits[index].needs[job] - limits[index].needs[other] > rooms[agent][index] { return false }
        return true
    }

    mutating func place(_ job: Int, _ agent: Int) {
        agentOf[job] = Int32(agent)
        taken[agent] += 1
        for (index, limit) in problem.limits[agent].enumerated() { rooms[agent][index] -= limit.needs[job] }
    }

    mutating func remove(_ job: Int) {
        let agent = Int(agentOf[job])
        agentOf[job] = -1
        taken[agent] -= 1
        for (index, limit) in problem.limits[agent].enumerated() { rooms[agent][index] += limit.needs[job] }
    }

    /// Moves single jobs and exchanges two as long as that gains anything.
    ///
    /// - Complexity: O(jobs · (jobs + agents)) a round; not tried where that is too much.
    mutating func improve() {
        var isImproving = agentOf.count * agentOf.count <= Self.mostChains
        while isImproving {
            isImproving = false
            for job in agentOf.indices where moveJob(job) || exchangeJob(job) { isImproving = true }
        }
    }

    /// Also moves jobs to agents that pass on one of their own to a third, as long as anything gains.
    ///
    /// - Complexity: O(jobs² · agents) a round; not tried where that is too much.
    mutating func improveByChains() {
        guard agentOf.count * agentOf.count * problem.agentCount <= Self.mostChains else { return }
        var isImproving = true
        while isImproving {
            isImproving = false
            for job in agentOf.indices where chainJob(job) { isImproving = true }
            if isImproving { improve() }
        }
    }

    private static let mostChains = 4_000_000

    private mutating func moveJob(_ job: Int) -> Bool {
        let from = Int(agentOf[job])
        guard taken[from] > problem.counts[from].lowerBound else { return false }
        let present = worth(job, from)
        for agent in 0..<problem.agentCount
        where worth(job, agent) > present && mayPlace(job, agent) && fits(job, agent) {
            remove(job)
            place(job, agent)
            return true
        }
        return false
    }

    private mutating func exchangeJob(_ job: Int) -> Bool {
        let from = Int(agentOf[job])
        let present = worth(job, from)
        for other in (job + 1)..<max(job + 1, agentOf.count) where agentOf[other] != agentOf[job] {
            let agent = Int(agentOf[other])
            let gain = worth(job, agent) - present + worth(other, from) - worth(other, agent)
            guard gain > 0, mayPlace(job, agent), mayPlace(other, from), fits(job, agent, without: other),
                fits(other, from, without: job)
            else { continue }
            remove(job)
            remove(other)
            place(job, agent)
            place(other, from)
            return true
        }
        return false
    }

    /// Gives a job to an agent that passes on one of its own to a third.
    private mutating func chainJob(_ job: Int) -> Bool {
        let from = Int(agentOf[job])
        let present = worth(job, from)
        guard taken[from] > problem.counts[from].lowerBound else { return false }
        for other in agentOf.indices where agentOf[other] != agentOf[job] {
            let agent = Int(agentOf[other])
            let gain = worth(job, agent) - present - worth(other, agent)
            guard mayPlace(job, agent), gain + problem.largestWorth > 0, fits(job, agent, without: other) else {
                continue
            }
            for target in 0..<problem.agentCount
            where target != agent && target != from && gain + worth(other, target) > 0 && mayPlace(other, target)
                && fits(other, target)
            {
                remove(other)
                remove(job)
                place(job, agent)
                place(other, target)
                return true
            }
        }
        return false
    }
}

/// The job that a node branches on, with the agents that it may go to, the most promising first.
struct Branching {
    let job: Int
    let agents: [Int]

    /// Chooses the job whose agents leave the least to search; nil where no job is open.
    ///
    /// A pair whose bound is the target counts as a tree of one node, one whose bound is that of its node as one of 16,
    /// and in between as (1 + slack)⁴.
    init?<Profit>(_ open: OpenPairs, _ bound: LagrangianBound<Profit>, target: Int64) {
        let problem = bound.problem
        let range = Double(bound.value - target) + 1
        var sizes = [Double](repeating: 0, count: problem.jobCount)
        for agent in 0..<problem.agentCount where open.candidates[agent] > 0 {
            for position in open.listed(agent) {
                let job = Int(open.listedJobs[position])
                let slack = Double(bound.bound(agent: agent, job: job) - target) / range
                let square = (1 + max(0, min(1, slack))) * (1 + max(0, min(1, slack)))
                sizes[job] += square * square
            }
        }
        var best: (job: Int, size: Double)?
        for job in 0..<problem.jobCount where open.agentOf[job] < 0 && sizes[job] < best?.size ?? .infinity {
            best = (job, sizes[job])
        }
        guard let job = best?.job else { return nil }
        self.job = job
        agents = (0..<problem.agentCount).filter { open.isOpen[$0 * problem.jobCount + job] }
            .map { (agent: $0, bound: bound.bound(agent: $0, job: job)) }
            .sorted { ($1.bound, $0.agent) < ($0.bound, $1.agent) }
            .map(\.agent)
    }
}

/// A generalised assignment problem in exact integers: every job goes to one agent, every agent keeps its limits, and
/// the total value is as large as possible.
///
/// A pair of a job and an agent is addressed by its *place*: `job × agentCount + agent`.
public struct GeneralizedAssignment: Sendable {
    /// The value of a pair that may not be made.
    public static let ineligible = Int64.min

    /// Number of agents.
    public let agentCount: Int
    /// Number of jobs.
    public let jobCount: Int
    /// Value of each pair, by place; ``ineligible`` where it may not be made.
    public var values: [Int64]
    /// What a job without any agent is worth; nil where every job must have one.
    public var unassignedValue: Int64?
    /// How many jobs each agent takes, by agent.
    public var jobCounts: [JobCount]
    /// Limits of the agents, in any order; an agent may have none or several.
    public var limits: [AgentLimit]
    /// Places of pairs that must be made.
    public var forced: [Int]

    /// Creates a problem in which no pair may be made and nothing is limited.
    ///
    /// - Parameters:
    ///   - agentCount: Number of agents, at least 0.
    ///   - jobCount: Number of jobs, at least 0.
    public init(agentCount: Int, jobCount: Int) {
        self.agentCount = agentCount
        self.jobCount = jobCount
        values = [Int64](repeating: Self.ineligible, count: max(0, agentCount) * max(0, jobCount))
        unassignedValue = nil
        jobCounts = [JobCount](repeating: JobCount(), count: max(0, agentCount))
        limits = []
        forced = []
    }
}

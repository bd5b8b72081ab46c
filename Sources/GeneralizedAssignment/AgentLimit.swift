/// How many jobs an agent takes.
public struct JobCount: Hashable, Sendable {
    /// The least number.
    public var min: Int
    /// The largest number; nil is unlimited.
    public var max: Int?

    /// Creates bounds; without arguments there are none.
    public init(min: Int = 0, max: Int? = nil) {
        self.min = min
        self.max = max
    }
}

/// A limit of one agent on what its jobs need together.
public struct AgentLimit: Hashable, Sendable {
    /// The agent.
    public var agent: Int
    /// The most that its jobs may need together, at least 0.
    public var capacity: Int64
    /// What each job needs, by job, at least 0.
    public var needs: [Int64]

    /// Creates a limit.
    public init(agent: Int, capacity: Int64, needs: [Int64]) {
        self.agent = agent
        self.capacity = capacity
        self.needs = needs
    }
}

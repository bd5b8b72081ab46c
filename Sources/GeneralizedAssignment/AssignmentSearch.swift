/// Solves generalised assignment problems exactly.
///
/// The Lagrangian relaxation of the jobs' rule bounds every assignment by one knapsack for each agent; targets from the
/// bound downwards are decided by branch and bound until one is reached. All claims are made in whole numbers.
public struct AssignmentSearch: Sendable {
    private let problem: CompactAssignment
    private let numbers: MultiplierNumbers
    private var multipliers: (jobs: [Int64], side: [[Int64]])?

    /// Prepares a problem.
    ///
    /// - Throws: ``AssignmentFault``.
    /// - Complexity: O(agents · jobs).
    public init(_ problem: GeneralizedAssignment) throws(AssignmentFault) {
        self.problem = try CompactAssignment(problem)
        numbers = try MultiplierNumbers(self.problem)
    }

    /// Finds and proves the optimum.
    ///
    /// - Parameters:
    ///   - knownBound: A value that no assignment exceeds; nil where none is known.
    ///   - control: How far to go, and who may stop it.
    /// - Complexity: Exponential in the worst case; ``SearchControl/shouldStop`` ends it at any time.
    public mutating func optimum(knownBound: Int64? = nil, _ control: SearchControl = SearchControl())
        -> AssignmentOutcome
    {
        let known = KnownAnswer(highest: problem.worth(ofBound: knownBound ?? .max), assignments: [])
        return search(problem, from: known, control, remembers: true)
    }

    /// Finds and proves the best assignment that makes a pair, or does not; quick after ``optimum(knownBound:_:)``.
    ///
    /// - Parameters:
    ///   - agent: The agent of the pair.
    ///   - job: Its job.
    ///   - isMade: Whether it is made.
    ///   - knownBound: A value that no assignment exceeds, such as the optimum.
    ///   - known: Assignments to start from, as in ``AssignmentOutcome/agents``; those that break a rule are passed over.
    ///   - control: How far to go, and who may stop it.
    public func best(
        deciding agent: Int,
        _ job: Int,
        isMade: Bool,
        knownBound: Int64,
        known: [[Int?]],
        _ control: SearchControl = SearchControl()
    ) -> AssignmentOutcome {
        let variant = problem.deciding(agent: agent, job: job, isMade: isMade)
        let idle = problem.hasIdleAgent ? problem.agentCount - 1 : -1
        let assignments = known.map { agents in agents.map { Int32(clamping: $0 ?? idle) } }
        let start = KnownAnswer(
            multipliers: multipliers,
            highest: problem.worth(ofBound: knownBound),
            assignments: assignments
        )
        var copy = self
        return copy.search(variant, from: start, control, remembers: false)
    }

    private mutating func search(
        _ problem: CompactAssignment,
        from known: KnownAnswer,
        _ control: SearchControl,
        remembers: Bool
    ) -> AssignmentOutcome {
        if numbers.isShort { return run(Int32.self, problem, known, control, remembers: remembers) }
        return run(Int64.self, problem, known, control, remembers: remembers)
    }

    private mutating func run<Profit: FixedWidthInteger & SignedInteger & Sendable>(
        _: Profit.Type,
        _ problem: CompactAssignment,
        _ known: KnownAnswer,
        _ control: SearchControl,
        remembers: Bool
    ) -> AssignmentOutcome {
        var run = SearchRun<Profit>(problem, scale: numbers.scale, control: control)
        run.start(from: known)
        let outcome = run.outcome()
        if remembers { multipliers = (run.root.multipliers, run.root.sideMultipliers) }
        return outcome
    }
}

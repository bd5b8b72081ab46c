public import Counties
public import Pairing

/// What a plan says of the search that found it, so far as the plan itself can contradict it.
public struct SearchFigures: Sendable {
    /// One aim in its turn, in the unit of the aim.
    public struct Stage: Sendable {
        /// What the plan is said to reach.
        public var reached: Points?
        /// What no plan is said to exceed.
        public var bound: Points?
        /// What later aims were allowed to take from it.
        public var tolerance: Points
        /// Whether the aim is an average: what is reached is rounded down, its bound up.
        public var isAverage: Bool

        /// Creates a stage.
        public init(reached: Points?, bound: Points?, tolerance: Points, isAverage: Bool) {
            self.reached = reached
            self.bound = bound
            self.tolerance = tolerance
            self.isAverage = isAverage
        }
    }

    /// The plan that keeps all current pairs.
    public struct Official: Sendable {
        /// Its pairs.
        public var pairs: [CountyPair]
        /// Why there is none, as documents name it; nil where there is one.
        public var obstacle: String?

        /// Creates an official plan.
        public init(pairs: [CountyPair], obstacle: String?) {
            self.pairs = pairs
            self.obstacle = obstacle
        }
    }

    /// Planning in two stages.
    public struct TwoStage: Sendable {
        /// What it reaches.
        public var objective: Points?
        /// What it loses against planning both together.
        public var loss: Points?

        /// Creates a comparison.
        public init(objective: Points?, loss: Points?) {
            self.objective = objective
            self.loss = loss
        }
    }

    /// Fingerprint of the scenario that was solved.
    public var fingerprint: String?
    /// What is said to be known of the plan.
    public var status: String?
    /// What no plan is said to exceed.
    public var bound: Points?
    /// Distance of bound and objective, relative to the objective.
    public var gap: Double?
    /// The aims in their turn.
    public var stages: [Stage] = []
    /// Losses of barring pairs of the plan.
    public var margins: [(pair: CountyPair, loss: Points)] = []
    /// Losses of forcing pairs of the plan, as its own entries state them.
    public var ownRegrets: [(pair: CountyPair, loss: Points)] = []
    /// Losses of forcing pairs.
    public var regrets: [(pair: CountyPair, loss: Points)] = []
    /// The plan that keeps all current pairs; nil where nothing is said of it.
    public var official: Official?
    /// Planning in two stages; nil where the plan was not made so.
    public var twoStage: TwoStage?

    /// A plan that states nothing of its search.
    public init() {}

    /// Whether something is said that only another search could contradict.
    var restsOnSearch: Bool { bound != nil || !margins.isEmpty || !regrets.isEmpty }

    /// Whether the plan was made for other data than these.
    func isOfOtherInput(than scenario: Scenario) -> Bool {
        fingerprint.map { $0 != scenario.fingerprint } ?? false
    }

    /// The comparison with the current pairs, counted from the pairs of the official plan and those of this one.
    ///
    /// Whether there is really no official plan, and whether a better one exists, takes a search and is not judged.
    ///
    /// - Returns: nil where nothing is said of it, or something that cannot be.
    func comparison(of plan: PairingPlan, _ problem: PairingProblem) -> OfficialComparison? {
        guard let official, !problem.currentPairs.isEmpty else { return nil }
        if let obstacle = problem.ineligibleCurrentPair {
            return OfficialComparison(problem, of: plan, obstacle: obstacle)
        }
        switch official.obstacle {
        case nil: return OfficialComparison(problem, of: plan, official: PairingPlan(pairs: official.pairs))
        case "infeasible": return OfficialComparison(problem, of: plan, obstacle: .infeasible)
        case "unfinished": return OfficialComparison(problem, of: plan, obstacle: .unfinished)
        default: return nil
        }
    }
}

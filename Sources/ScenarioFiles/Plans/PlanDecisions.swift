public import Counties

/// What a plan decides beyond pairs, by positions in the scenario.
///
/// Years are counted from the first planned one, from 0; what a plan says of other years is kept for the audit.
public struct PlanDecisions: Hashable, Sendable {
    /// A project with the receiver where it lands and the year in which it starts.
    public struct PlacedProject: Hashable, Sendable {
        /// Position in ``Scenario/projects``.
        public var project: Int
        /// Where it lands.
        public var receiver: CountyIndex
        /// Planned year of the start.
        public var year: Int
        /// The helper that it is said to come with.
        public var helper: CountyIndex?
        /// What it is said to be worth.
        public var points: Points?
    }

    /// A mode that a receiver runs.
    public struct RunMode: Hashable, Sendable {
        /// The receiver.
        public var receiver: CountyIndex
        /// Position in ``Scenario/modes``.
        public var mode: Int
        /// The helper that is said to run it.
        public var helper: CountyIndex?
    }

    /// What a receiver gets of a pool beyond what its projects need, in whole units.
    public struct Support: Hashable, Sendable {
        /// The receiver.
        public var receiver: CountyIndex
        /// The pool.
        public var pool: PoolKind
        /// Whole units.
        public var units: Int64
    }

    /// What the province gives a receiver.
    public struct Grant: Hashable, Sendable {
        /// The receiver.
        public var receiver: CountyIndex
        /// The pool.
        public var pool: PoolKind
        /// Planned year; 0 where none is given.
        public var year: Int
        /// How much.
        public var amount: Amount
    }

    /// What a helper gives a receiver.
    public struct Transfer: Hashable, Sendable {
        /// The helper.
        public var helper: CountyIndex
        /// The receiver.
        public var receiver: CountyIndex
        /// One of ``PlanDecisions/means``.
        public var means: String
        /// How much.
        public var amount: Amount
    }

    /// Guidance fund that is paid as a reward.
    public struct Reward: Hashable, Sendable {
        /// Planned year; 0 where none is given.
        public var year: Int
        /// Whole 万元.
        public var units: Int64
    }

    /// What a helper can pass on.
    public static let means = ["land", "energy", "talent", "teams", "money"]

    /// Projects that are placed.
    public var projects: [PlacedProject] = []
    /// Modes that run.
    public var modes: [RunMode] = []
    /// Support beyond projects.
    public var support: [Support] = []
    /// Grants of the province.
    public var grants: [Grant] = []
    /// What helpers give.
    public var transfers: [Transfer] = []
    /// Rewards out of what is left over.
    public var rewards: [Reward] = []
}

/// What a plan says of itself, which an audit can count again.
public struct StatedFigures: Hashable, Sendable {
    /// The objective, points.
    public var objective: Points?
    /// Σ values of pairs, points.
    public var valueTotal: Points?
    /// Current pairs kept.
    public var kept: Int?
    /// Current pairs given up.
    public var changes: Int?
    /// Receivers without a helper.
    public var unpaired: [CountyIndex]?
    /// Values of pairs, in the order of ``PlanReading/rows``.
    public var pairValues: [Points?] = []
    /// What receivers are said to gain, by receiver.
    public var benefits: [CountyIndex: Points] = [:]
    /// What it says of the search that found it.
    public var search = StatedSearch()
}

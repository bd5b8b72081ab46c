public import Counties

/// The official plan (all current pairs kept, the rest optimised) beside the plan of the solver.
public struct OfficialComparison: Sendable {
    /// Why the official plan cannot be completed under the rules of the scenario.
    public enum Obstacle: Hashable, Sendable {
        /// A current pair is not eligible.
        case ineligible(CountyPair, IneligibilityReason)
        /// The current pairs break a rule together.
        case infeasible
        /// Time was up before the official plan was complete.
        case unfinished
    }

    /// Totals of one plan.
    public struct Totals: Hashable, Sendable {
        /// Σ values over all pairs of the plan; nil for the current pairs alone, which are no whole plan.
        public var all: Points?
        /// Σ values over the receivers that have a current pair; nil where one of the pairs has no value.
        public var ofCurrentReceivers: Points?
        /// Part of `all` that is the basis-of-cooperation term (P), which favours pairs that exist already.
        public var basis: Points?
        /// The same for the receivers that have a current pair.
        public var basisOfCurrentReceivers: Points

        /// Creates totals.
        public init(all: Points?, ofCurrentReceivers: Points?, basis: Points?, basisOfCurrentReceivers: Points) {
            self.all = all
            self.ofCurrentReceivers = ofCurrentReceivers
            self.basis = basis
            self.basisOfCurrentReceivers = basisOfCurrentReceivers
        }
    }

    /// One receiver under both plans.
    public struct Row: Hashable, Sendable {
        /// The receiver.
        public var receiver: CountyIndex
        /// Whether it has a current pair.
        public var isCurrent: Bool
        /// Its helpers in the official plan.
        public var officialHelpers: [CountyIndex]
        /// Σ values of its pairs in the official plan; nil where one of them has no value.
        public var officialValue: Points?
        /// Its helpers in the plan of the solver.
        public var planHelpers: [CountyIndex]
        /// Σ values of its pairs in the plan of the solver.
        public var planValue: Points

        /// Creates a row.
        public init(
            receiver: CountyIndex,
            isCurrent: Bool,
            officialHelpers: [CountyIndex],
            officialValue: Points?,
            planHelpers: [CountyIndex],
            planValue: Points
        ) {
            self.receiver = receiver
            self.isCurrent = isCurrent
            self.officialHelpers = officialHelpers
            self.officialValue = officialValue
            self.planHelpers = planHelpers
            self.planValue = planValue
        }
    }

    /// Number of current pairs.
    public var currentPairs: Int
    /// Why there is no complete official plan; nil when there is one.
    public var obstacle: Obstacle?
    /// The official plan, completed to the optimum of what is left; nil with an obstacle.
    public var official: PairingPlan?
    /// Totals of the official plan; with an obstacle, of the current pairs as they are.
    public var officialTotals: Totals
    /// Totals of the plan of the solver.
    public var planTotals: Totals
    /// Every receiver under both plans, in order of codes; with an obstacle, those that have a current pair, with
    /// their current helpers on the official side.
    public var rows: [Row]

    /// Creates a comparison.
    public init(
        currentPairs: Int,
        obstacle: Obstacle?,
        official: PairingPlan?,
        officialTotals: Totals,
        planTotals: Totals,
        rows: [Row]
    ) {
        self.currentPairs = currentPairs
        self.obstacle = obstacle
        self.official = official
        self.officialTotals = officialTotals
        self.planTotals = planTotals
        self.rows = rows
    }
}

extension PairingProblem {
    /// The first current pair that may not be made, with the reason; nil where all may.
    public var ineligibleCurrentPair: OfficialComparison.Obstacle? {
        for pair in currentPairs {
            guard let place = place(of: pair), let reason = reasons[place] else { continue }
            return .ineligible(pair, reason)
        }
        return nil
    }
}

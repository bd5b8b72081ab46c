public import Counties

/// A project that a plan does not place, with the first reason.
public struct DeclinedProject: Hashable, Sendable {
    /// What stands in the way of a project that was admitted, in the place and year that come closest.
    ///
    /// Found by placing the project by itself into the plan as it stands.
    public enum Obstacle: Hashable, Sendable {
        /// None of its landing counties has a helper.
        case noHelper
        /// The helper is none of those that it comes from.
        case otherHelper(CountyIndex)
        /// The helper cannot run its mode.
        case modeNotPossible(mode: Int)
        /// Its mode is not run there, and running it would take more than the plan has left.
        case modeNotRun(mode: Int)
        /// The mode already has as many projects as it may.
        case modeFull(mode: Int)
        /// The receiver already has as many chains as it may.
        case chainsFull(chain: Int)
        /// The chain already stands in as many counties as it may.
        case chainElsewhere(chain: Int)
        /// The county itself, its helper and the pool together are short of a local factor by an amount.
        case localFactor(LocalFactor, short: Amount)
        /// People of talent are short.
        case talent(short: Amount)
        /// A pool of the province is short, or what this county may get of it.
        case pool(PoolKind, short: Amount)
        /// The county's own limit of bonds is short.
        case bondCap(short: Amount)
        /// There is room for it, but the plan gains more without it, for instance since what it takes is worth more
        /// elsewhere or as support.
        case outweighed
        /// There is room for it; whether the plan gains more with it is open, since the plan is not proved optimal.
        case roomLeft
    }

    /// Why it is not placed.
    public enum Reason: Hashable, Sendable {
        /// Kept out before anything was weighed up.
        case refused(ProjectRefusal.Reason)
        /// Admitted, but the plan has no place for it.
        case notChosen(Obstacle, at: CountyIndex)
    }

    /// Position in ``Scenario/projects``.
    public var project: Int
    /// Why.
    public var reason: Reason
    /// What it is worth; nil where it was refused.
    public var points: Points?
    /// Place on the waiting list by points, from 1; nil where it was refused.
    public var waitingRank: Int?

    /// Creates an entry.
    public init(project: Int, reason: Reason, points: Points?, waitingRank: Int?) {
        self.project = project
        self.reason = reason
        self.points = points
        self.waitingRank = waitingRank
    }
}

internal import Synchronization

/// Where a solver shows how far it is, and any other thread may look.
///
/// A solver either posts snapshots or, when it cannot call out, attaches a reader that is asked on demand.
public final class SolveProgressBoard: Sendable {
    /// How far a solve is.
    public struct Snapshot: Hashable, Sendable {
        /// The objective of the best point so far.
        public var incumbent: Double?
        /// No feasible point is better than this.
        public var bound: Double?
        /// Nodes of the tree examined so far.
        public var branchAndBoundNodes: Int
        /// Simplex iterations so far.
        public var simplexIterations: Int

        /// A snapshot.
        public init(
            incumbent: Double? = nil,
            bound: Double? = nil,
            branchAndBoundNodes: Int = 0,
            simplexIterations: Int = 0
        ) {
            self.incumbent = incumbent
            self.bound = bound
            self.branchAndBoundNodes = branchAndBoundNodes
            self.simplexIterations = simplexIterations
        }
    }

    /// What a run is at, beyond a single solve.
    public enum Activity: Hashable, Sendable {
        /// It searches for the plan.
        case solving
        /// There is no plan, and it looks which family of rules is the cause: the family, its number and how many there are.
        case seekingCauses(family: String, number: Int, count: Int)
    }

    private struct State {
        var activity = Activity.solving
        var last = Snapshot()
        var reader: (@Sendable () -> Snapshot)?
    }

    private let state = Mutex(State())

    /// A board nothing was posted on.
    public init() {}

    /// The newest state of the solve.
    public var latest: Snapshot {
        state.withLock { $0.reader?() ?? $0.last }
    }

    /// What the run is at.
    public var activity: Activity { state.withLock(\.activity) }

    /// Says what the run is at from now on.
    public func announce(_ activity: Activity) {
        state.withLock { $0.activity = activity }
    }

    /// Shows a snapshot.
    public func post(_ snapshot: Snapshot) {
        state.withLock { $0.last = snapshot }
    }

    /// Lets readers of the board ask the running solver.
    public func attach(_ reader: @escaping @Sendable () -> Snapshot) {
        state.withLock { $0.reader = reader }
    }

    /// Keeps the final state and stops asking the solver.
    public func detach() {
        state.withLock { state in
            if let reader = state.reader { state.last = reader() }
            state.reader = nil
        }
    }
}

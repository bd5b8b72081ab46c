/// How far a search has to go, and who may stop it.
public struct SearchControl {
    /// Asked often; true ends the search with what it has.
    public var shouldStop: () -> Bool
    /// Told whenever the best value or the bound has changed, and now and then in between.
    public var report: (SearchProgress) -> Void
    /// Whether a value is good enough beside the bound of all values; never, where a proof is wanted.
    public var isCloseEnough: (_ value: Int64, _ bound: Int64) -> Bool

    /// Creates a control; without arguments the search runs until its answer is proved.
    public init(
        shouldStop: @escaping () -> Bool = { false },
        report: @escaping (SearchProgress) -> Void = { _ in },
        isCloseEnough: @escaping (_ value: Int64, _ bound: Int64) -> Bool = { _, _ in false }
    ) {
        self.shouldStop = shouldStop
        self.report = report
        self.isCloseEnough = isCloseEnough
    }
}

/// How far a search is.
public struct SearchProgress: Hashable, Sendable {
    /// The value of the best assignment so far.
    public var value: Int64?
    /// No assignment is worth more.
    public var bound: Int64
    /// Nodes of the tree so far.
    public var nodes: Int
    /// Evaluations of the Lagrangian relaxation so far.
    public var evaluations: Int
}

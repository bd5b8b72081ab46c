public import Counties
public import Pairing

/// What a plan says of itself, for the audit to count again.
public struct PlanFigures: Sendable {
    /// The objective.
    public var objective: Points?
    /// Σ values of pairs.
    public var valueTotal: Points?
    /// Current pairs kept.
    public var kept: Int?
    /// Current pairs given up.
    public var changes: Int?
    /// Receivers without a helper.
    public var unpaired: [CountyIndex]?
    /// Values of pairs.
    public var values: [(pair: CountyPair, value: Points)] = []
    /// Points of placed projects.
    public var points: [(project: Int, points: Points)] = []
    /// Helpers that projects and modes are said to have at a receiver.
    public var helpers: [(receiver: CountyIndex, helper: CountyIndex)] = []
    /// What receivers are said to gain.
    public var benefits: [CountyIndex: Points] = [:]
    /// The search that found it.
    public var search = SearchFigures()

    /// A plan that states nothing.
    public init() {}
}

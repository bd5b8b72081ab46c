public import Counties
public import Pairing

/// The whole policy question in exact integers: pairs, projects, modes and what they draw on.
///
/// Receivers and helpers are addressed by their rows and columns in ``pairing``.
public struct PolicyProblem: Sendable {
    /// Who may be paired, at which value, under which limits.
    public let pairing: PairingProblem
    /// The planned years.
    public let calendar: PlanningCalendar
    /// Weights ω of the receivers' benefits in units of 10⁻⁴, by row.
    public let weights: [Int64]
    /// The projects that may be placed, in the order of their keys.
    public let candidates: [ProjectCandidate]
    /// The projects that may not, in the order of their keys.
    public let refusals: [ProjectRefusal]
    /// What the receivers have of their own.
    public let stocks: FactorStocks
    /// What the helpers can give.
    public let means: HelperMeans
    /// The pools that the scenario names, in the order of their kinds.
    public let pools: [PoolLimits]
    /// Most special bonds of each receiver, 亿元, by row; nil is no limit.
    public let bondCaps: [Amount?]
    /// Responses to money and teams, by row.
    public let segments: [[SupportSegment]]
    /// Points for each 万元 of the guidance fund that is left over, weighted and in units of 10⁻⁴; 0 without a reward.
    public let rewardUnits: Int64
    /// Growth of main taxes by which that reward is shared out.
    let rewardGrowth: RewardGrowth
    /// Floors by row.
    public let floors: [Int: Points]
    /// Floors of groups.
    public let groupFloors: [GroupFloor]
    /// A family of rules that is left out, so far as no table and no setting holds it: that projects land only where their mode
    /// runs and modes only where a helper is (P13), or projects only where a helper is (P14).
    var omittedFamily: String?

    /// A floor of several receivers together.
    public struct GroupFloor: Hashable, Sendable {
        /// Name of the floor.
        public let name: String
        /// Rows of the receivers, ascending.
        public let rows: [Int]
        /// Least points of all of them.
        public let total: Points
    }

    /// The scenario.
    public var scenario: Scenario { pairing.scenario }

    /// The project of a candidate.
    public func project(of candidate: Int) -> Project { scenario.projects[candidates[candidate].project] }

    /// The rules of a pool; nil where the scenario has no row of it.
    public func pool(_ kind: PoolKind) -> PoolLimits? { pools.first { $0.kind == kind } }

    /// A number of points with the weight of a receiver, rounded to 10⁻⁴, halves away from zero.
    public func weighted(_ units: Int64, row: Int) -> Int64 { Self.weighted(units, weights[row]) }

    static func weighted(_ units: Int64, _ weight: Int64) -> Int64 {
        let product = Int128(units) * Int128(weight)
        let (whole, rest) = product.magnitude.quotientAndRemainder(dividingBy: 10_000)
        let rounded = Int128(whole) + (rest >= 5_000 ? 1 : 0)
        return Int64(clamping: product < 0 ? -rounded : rounded)
    }
}

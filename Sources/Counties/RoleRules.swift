/// Which end of a ranking is taken.
public enum RankingCut: Hashable, Sendable {
    /// The counties with the largest figures; for `gdp_rank` those nearest to rank 1.
    case top(Int)
    /// The counties with the smallest figures; for `gdp_rank` those farthest from rank 1.
    case bottom(Int)

    /// How many counties are taken.
    public var count: Int {
        switch self {
        case .top(let count), .bottom(let count): count
        }
    }
}

/// One side of the block `roles`: counties without a role in the table are ranked by an indicator and cut.
public struct RoleRule: Hashable, Sendable {
    /// Column of the table `counties` that ranks, such as `gdp`.
    public var indicator: String
    /// How many are taken, and from which end.
    public var cut: RankingCut
    /// Largest number taken from one prefecture; nil is unlimited.
    public var maxPerCity: Int?
    /// Counties that the rule may not take, sorted.
    public var except: [CountyIndex]

    /// Creates a rule.
    public init(indicator: String, cut: RankingCut, maxPerCity: Int? = nil, except: [CountyIndex] = []) {
        self.indicator = indicator
        self.cut = cut
        self.maxPerCity = maxPerCity
        self.except = except
    }
}

/// The block `roles` of `scenario.yaml`; it speaks only of counties whose role is blank in the table.
public struct RoleRules: Hashable, Sendable {
    /// How helpers are chosen; nil chooses none.
    public var helpers: RoleRule?
    /// How receivers are chosen; nil chooses none.
    public var receivers: RoleRule?

    /// The defaults of the format: no rule.
    public init() {}
}

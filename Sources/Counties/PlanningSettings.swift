/// How the investment of a project scales its points.
public enum InvestmentScale: String, Sendable, CaseIterable {
    /// √invest, in 亿元.
    case squareRoot = "sqrt"
    /// log₂(1 + invest).
    case logarithm = "log"
    /// invest.
    case linear
    /// 1.
    case none
}

/// How the guidance fund that is left over is shared out.
public enum RewardBasis: String, Sendable, CaseIterable {
    /// By the growth of main taxes in 亿元.
    case amount
    /// By their rate of growth.
    case rate
}

/// The block `projects` of `scenario.yaml`.
public struct ProjectSettings: Equatable, Sendable {
    /// Points of a project whose values are all 100, at scale 1.
    public var points = Points(units: 100_000)
    /// How investment scales points.
    public var scale = InvestmentScale.squareRoot
    /// Weights of the four values.
    public var weights = ProjectValues(economic: 0.25, industrial: 0.25, ecological: 0.25, social: 0.25)
    /// Factor on energy and emissions of projects high in both, at least 1.
    public var twoHighRatio = 1.0
    /// Tonnes of offset for each tonne emitted, at least 1.
    public var offsetRatios: [Pollutant: Double] = [:]

    /// The defaults of the format.
    public init() {}
}

/// The blocks `funds` and `ledger` of `scenario.yaml`.
public struct FundSettings: Equatable, Sendable {
    /// Largest debt ratio that bonds may lead to, %; nil is no limit.
    public var debtRatioMax: Double?
    /// Points for each 万元 of the guidance fund that is left over.
    public var rewardRate = Points.zero
    /// How it is shared out.
    public var rewardBasis = RewardBasis.amount
    /// What part of a project's taxes stays in the county, 0…1.
    public var localTaxShare = 1.0

    /// The defaults of the format.
    public init() {}
}

/// An aim that `objective.priorities` may name.
public enum PlanAim: String, Sendable, CaseIterable {
    /// Receivers with a helper.
    case pairs
    /// Current pairs kept.
    case kept
    /// Projects placed.
    case projects
    /// Benefit of the worst-off receiver, points.
    case worst
    /// Average benefit of the k worst-off receivers, points.
    case worstK = "worst_k"
    /// Weighted total, points.
    case total
}

/// The block `objective` of `scenario.yaml`.
public struct ObjectiveSettings: Equatable, Sendable {
    /// What the plan is best at.
    public var mode = ObjectiveMode.weighted
    /// How many receivers `worst_k` counts, at least 1.
    public var worstCount = 3
    /// Aims in order, for ``ObjectiveMode/priorities``.
    public var priorities: [PlanAim] = []
    /// What later aims may lose of an aim, in its own unit, at least 0.
    public var tolerances: [PlanAim: Points] = [:]

    /// The defaults of the format.
    public init() {}
}

/// Weights and fixed reference scales of the complementarity score (table `score_params`).
///
/// They never depend on which counties take part: adding a county changes no other pair's score.
public struct ScoreParameters: Equatable, Sendable {
    /// Weight of the term Tv 供需规模 within a chain.
    public var weightVolume = 0.25
    /// Weight of the term Tc 供需覆盖.
    public var weightCoverage = 0.15
    /// Weight of the term Tf 补链.
    public var weightGapFill = 0.25
    /// Weight of the term Tr 承接基础.
    public var weightFoundation = 0.20
    /// Weight of the term Td 错位.
    public var weightDivision = 0.15
    /// β₁: share of the chain part in the pair score.
    public var betaChain = 0.60
    /// β₂: share of the travel part.
    public var betaTravel = 0.10
    /// β₃: share of the factors part.
    public var betaFactors = 0.15
    /// β₄: share of the basis of cooperation.
    public var betaBasis = 0.05
    /// β₅: share of the helper's capacity.
    public var betaCapacity = 0.10
    /// V₀: volume at which Tv is one half, 亿元 a year.
    public var volumeHalf = 5.0
    /// Volume from which Td counts in full, 亿元 a year.
    public var divisionGateVolume = 0.5
    /// h: share of cross-hauling, 0…1.
    public var crossHauling = 0.0
    /// LQ of the helper from which it can fill a gap in full.
    public var gapFillQuotient = 2.0
    /// LQ from which a node counts as specialised.
    public var specialisedQuotient = 1.0
    /// Journey at which the travel part is one half, minutes.
    public var travelHalfMinutes = 120.0
    /// Signed projects at which their half of the basis part is full.
    public var signedProjectsFull = 5.0
    /// Number of best chains that the chain part looks at.
    public var bestChains = 3
    /// 无链: output of the whole chain below which it is absent, 亿元.
    public var absentOutput = 0.5
    /// LQ below which a node is missing.
    public var absentQuotient = 0.25
    /// 短链: share of the stages below which a single run is short.
    public var shortShare = 0.5
    /// 细链: share of the stages from which the chain counts as present.
    public var thinShare = 0.5
    /// 细链: number of firms above designated size below which the chain is thin.
    public var thinFirms = 10.0
    /// 细链: output of the largest node below which the chain is thin, 亿元.
    public var thinOutput = 2.0
    /// 弱链: local supply rate below which the chain is weak, %.
    public var weakLocalSupply = 30.0
    /// 弱链: the province's growth, %; nil switches the comparison off.
    public var provinceGrowth: Double?

    /// The default parameters of the method.
    public init() {}
}

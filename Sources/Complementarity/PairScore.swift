public import Counties

/// The five parts of a pair score, each already weighted and rounded to 10⁻⁴ points; they add up to the value.
public struct ScoreTerms: Hashable, Sendable {
    /// β₁ · chain complementarity (产业链互补).
    public var chain: Points
    /// β₂ · travel (交通便捷).
    public var travel: Points
    /// β₃ · complementarity of factors (要素互补).
    public var factors: Points
    /// β₄ · basis of cooperation (合作基础).
    public var basis: Points
    /// β₅ · the helper's capacity (帮扶能力).
    public var capacity: Points

    /// Creates the parts.
    public init(chain: Points, travel: Points, factors: Points, basis: Points, capacity: Points) {
        self.chain = chain
        self.travel = travel
        self.factors = factors
        self.basis = basis
        self.capacity = capacity
    }

    /// The value of the pair: the sum of the parts.
    public var total: Points {
        Points(units: chain.units + travel.units + factors.units + basis.units + capacity.units)
    }
}

/// The parts of a pair score, for saying which of them had no data.
public enum ScorePart: String, CaseIterable, Sendable {
    /// Chain complementarity.
    case chain
    /// Travel.
    case travel
    /// Complementarity of factors.
    case factors
    /// Basis of cooperation.
    case basis
    /// The helper's capacity.
    case capacity
}

/// The five diagnoses of a receiver's chain (短链、断链、细链、无链、弱链), and the healthy one.
public enum ChainDiagnosis: String, CaseIterable, Sendable {
    /// 无链: hardly anything is there → 生有.
    case absent
    /// 断链: a node is missing between two specialised ones → 连通.
    case broken
    /// 短链: one run of specialised nodes, shorter than half of the stages → 延长.
    case short
    /// 细链: present, but few firms or small output → 增粗.
    case thin
    /// 弱链: present, but little local supply, no leader or slow growth → 变强.
    case weak
    /// 稳链: none of these.
    case sound
}

/// Score of one chain for one helper and one receiver.
public struct ChainScore: Hashable, Sendable {
    /// Position of the chain in ``Scenario/chains``.
    public var chain: Int
    /// c_swk, 0–100 points.
    public var points: Double
    /// V: volume that the two can trade on the chain, 亿元 a year.
    public var volume: Double
    /// Tv 供需规模, 0…1.
    public var volumeTerm: Double
    /// Tc 供需覆盖, 0…1.
    public var coverageTerm: Double
    /// Tf 补链, 0…1.
    public var gapFillTerm: Double
    /// Tr 承接基础, 0…1.
    public var foundationTerm: Double
    /// Td 错位 after its gate, 0…1.
    public var divisionTerm: Double

    /// Creates a chain score.
    public init(
        chain: Int,
        points: Double,
        volume: Double,
        volumeTerm: Double,
        coverageTerm: Double,
        gapFillTerm: Double,
        foundationTerm: Double,
        divisionTerm: Double
    ) {
        self.chain = chain
        self.points = points
        self.volume = volume
        self.volumeTerm = volumeTerm
        self.coverageTerm = coverageTerm
        self.gapFillTerm = gapFillTerm
        self.foundationTerm = foundationTerm
        self.divisionTerm = divisionTerm
    }
}

/// What the five parts are made of, in natural units; nil means that there were no data.
public struct ScoreQuantities: Hashable, Sendable {
    /// Journey, minutes.
    public var minutes: Double?
    /// Way by road, km.
    public var kilometres: Double?
    /// F, 0…1.
    public var factorShare: Double?
    /// P, 0…1.
    public var basisShare: Double?
    /// Projects signed.
    public var signedProjects: Double?
    /// H, 0…1.
    public var capacityShare: Double?
    /// The helper's money, 万元 a year.
    public var moneyAvailable: Double?
    /// The receiver's need of money, 万元 a year.
    public var moneyNeeded: Double?

    /// Creates empty quantities.
    public init() {}
}

/// The computed score of one pair with everything that explains it.
public struct PairScore: Hashable, Sendable {
    /// The helper.
    public var helper: CountyIndex
    /// The receiver.
    public var receiver: CountyIndex
    /// The five parts in points.
    public var terms: ScoreTerms
    /// Share of the points that rest on data, 0…1.
    public var coverage: Double
    /// Parts without data, counted at `score.missing` of their points, in the order of ``ScorePart``.
    public var assumedParts: [ScorePart]
    /// All chains that could be scored, best first (weight × points, then position).
    public var chains: [ChainScore]
    /// The quantities behind the parts.
    public var quantities: ScoreQuantities

    /// Creates a score.
    public init(
        helper: CountyIndex,
        receiver: CountyIndex,
        terms: ScoreTerms,
        coverage: Double,
        assumedParts: [ScorePart],
        chains: [ChainScore],
        quantities: ScoreQuantities
    ) {
        self.helper = helper
        self.receiver = receiver
        self.terms = terms
        self.coverage = coverage
        self.assumedParts = assumedParts
        self.chains = chains
        self.quantities = quantities
    }

    /// The value of the pair in points.
    public var value: Points { terms.total }

    /// Whether no part rests on data, so that the pair cannot be scored.
    public var hasNoData: Bool { coverage <= 0 }
}

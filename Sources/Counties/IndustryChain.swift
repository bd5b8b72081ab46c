/// An industry chain (产业链).
public struct IndustryChain: Equatable, Sendable {
    /// Key of the chain.
    public var id: String
    /// Name of the chain.
    public var name: String
    /// Level such as 省标志性, 市 or 县.
    public var level: String?
    /// The leading firm (链主).
    public var leaderFirm: String?
    /// Least number of projects that the chain must land; a rule of family P7.
    public var minProjects: Int?
    /// Largest number of counties that may focus on the chain; a rule of family P7.
    public var maxCounties: Int?
    /// Weight among the chains of a pair, 0–10.
    public var weight = 1.0

    /// Creates a chain.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// One stage of an industry chain (产业链环节).
public struct ChainNode: Equatable, Sendable {
    /// Key of the node.
    public var id: String
    /// Position of the chain in ``Scenario/chains``.
    public var chain: Int
    /// Name of the node.
    public var name: String
    /// Position along the chain, 1 (upstream) … 9 (downstream).
    public var stage: Int?
    /// Codes of GB/T 4754 that belong to the node.
    public var industryCodes: String?
    /// Importance ω, 0–5.
    public var importance = 1.0
    /// Share of the node in the reference economy (the province), above 0 and at most 1.
    public var referenceShare: Double?

    /// Creates a node.
    public init(id: String, chain: Int, name: String) {
        self.id = id
        self.chain = chain
        self.name = name
    }
}

/// A direct input coefficient: output of `supplier` used per unit of output of `buyer`, 元/元.
public struct InputLink: Equatable, Sendable {
    /// Position of the supplying node in ``Scenario/nodes``.
    public var supplier: Int
    /// Position of the buying node in ``Scenario/nodes``.
    public var buyer: Int
    /// Coefficient a, 0…0.95.
    public var coefficient: Double

    /// Creates a link.
    public init(supplier: Int, buyer: Int, coefficient: Double) {
        self.supplier = supplier
        self.buyer = buyer
        self.coefficient = coefficient
    }
}

/// Proximity φ of two nodes in the product space; symmetric, the diagonal does not count.
public struct NodeProximity: Equatable, Sendable {
    /// Position of one node in ``Scenario/nodes``; smaller than `second`.
    public var first: Int
    /// Position of the other node.
    public var second: Int
    /// Proximity, 0…1.
    public var phi: Double

    /// Creates a proximity.
    public init(first: Int, second: Int, phi: Double) {
        self.first = first
        self.second = second
        self.phi = phi
    }
}

/// What one county has at one node of a chain.
public struct CountyNode: Equatable, Sendable {
    /// The county.
    public var county: CountyIndex
    /// Position of the node in ``Scenario/nodes``.
    public var node: Int
    /// Output, 亿元 a year, at least 0.
    public var output: Double
    /// Number of firms above designated size.
    public var firms: Int?
    /// Whether a leading firm is in the county.
    public var hasLeader: Bool?
    /// Share of inputs bought locally, %.
    public var localSupplyRate: Double?
    /// Growth, %.
    public var growth: Double?
    /// People of talent.
    public var talent: Double?
    /// Whether the node is in the county's own focus list.
    public var isPlanned: Bool?

    /// Creates the figures of a county at a node.
    public init(county: CountyIndex, node: Int, output: Double) {
        self.county = county
        self.node = node
        self.output = output
    }
}

public import Counties

/// A row of the list of matches (产业链对接清单): at one node, one county's surplus meets the other's gap.
public struct NodeMatch: Hashable, Sendable {
    /// Position of the node in ``Scenario/nodes``.
    public var node: Int
    /// Who supplies.
    public var supplier: CountyIndex
    /// Who buys.
    public var buyer: CountyIndex
    /// Volume that can be traded, 亿元 a year: the smaller of surplus and gap.
    public var volume: Double
    /// What the supplier has to spare, 亿元 a year.
    public var surplus: Double
    /// What the buyer lacks, 亿元 a year.
    public var gap: Double
    /// The receiver's diagnosis of the chain.
    public var diagnosis: ChainDiagnosis?

    /// Creates a match.
    public init(
        node: Int,
        supplier: CountyIndex,
        buyer: CountyIndex,
        volume: Double,
        surplus: Double,
        gap: Double,
        diagnosis: ChainDiagnosis?
    ) {
        self.node = node
        self.supplier = supplier
        self.buyer = buyer
        self.volume = volume
        self.surplus = surplus
        self.gap = gap
        self.diagnosis = diagnosis
    }
}

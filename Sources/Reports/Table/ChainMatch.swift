public import Complementarity

/// One docking of a chain's stage between the two counties of a pair: a row of T3.
public struct ChainMatch: Hashable, Sendable {
    /// The side that supplies.
    public enum Supplier: String, Sendable, CaseIterable {
        /// The helper supplies the receiver.
        case helper
        /// The receiver supplies the helper.
        case receiver
    }

    /// Name of the chain.
    public var chain: String
    /// Name of the stage.
    public var node: String
    /// Who supplies.
    public var supplier: Supplier
    /// What the buying side lacks at the stage, 亿元 a year; nil where it is not known.
    public var gap: Double?
    /// What the two can dock at the stage, 亿元 a year.
    public var volume: Double
    /// State of the chain in the receiver.
    public var diagnosis: ChainDiagnosis

    /// Creates a docking.
    public init(
        chain: String,
        node: String,
        supplier: Supplier,
        gap: Double?,
        volume: Double,
        diagnosis: ChainDiagnosis
    ) {
        self.chain = chain
        self.node = node
        self.supplier = supplier
        self.gap = gap
        self.volume = volume
        self.diagnosis = diagnosis
    }
}

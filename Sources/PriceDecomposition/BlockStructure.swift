/// How the variables of a model fall into blocks, each of which chooses at most one of several alternatives.
///
/// A receiver is a block, a helper an alternative. Rows over the variables of one block are its own; a row that counts
/// how often an alternative is chosen is kept by an assignment; all others link the blocks and are priced.
public struct BlockStructure: Sendable {
    /// The block that alone decides on each variable; −1 where it belongs to all.
    public var blockOfVariable: [Int]
    /// The alternative that a variable chooses for its block; −1 where it chooses none.
    public var alternativeOfVariable: [Int]
    /// Number of blocks.
    public var blockCount: Int
    /// Number of alternatives.
    public var alternativeCount: Int

    /// Describes the blocks of a model.
    ///
    /// - Precondition: Rows of each block allow at most one of its alternatives.
    public init(blockOfVariable: [Int], alternativeOfVariable: [Int], blockCount: Int, alternativeCount: Int) {
        self.blockOfVariable = blockOfVariable
        self.alternativeOfVariable = alternativeOfVariable
        self.blockCount = blockCount
        self.alternativeCount = alternativeCount
    }
}

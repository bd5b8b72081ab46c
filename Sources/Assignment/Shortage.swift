/// Why no plan keeps all rules: a set of counties that needs more pairs than its rules let it make.
///
/// The set is a violator in the sense of Hall (with minima and quotas: of Hoffman), found from a minimum cut.
/// With `side == .receivers`, the pairs demanded of the named receivers, groups and forced pairs (`needed`) must end
/// at the named helpers and groups, whose maxima let fewer pass (`available`). With `side == .helpers` the roles are
/// exchanged: the minima of helpers ask for more pairs than the receivers within reach may make.
public struct Shortage: Sendable, Hashable {
    /// Who is short of partners.
    public var side: Side
    /// The receivers in the set, ascending.
    public var receivers: [Int]
    /// The helpers in the set, ascending.
    public var helpers: [Int]
    /// Indices of the receiver groups in the set, ascending.
    public var receiverGroups: [Int]
    /// Indices of the helper groups in the set, ascending.
    public var helperGroups: [Int]
    /// How many pairs the minima and forced pairs of the set demand.
    public var needed: Int
    /// How many pairs the maxima around the set allow; always below `needed`.
    public var available: Int
    /// The rules that make up `needed`: minima of counties and groups, and forced pairs.
    public var minima: [CountedRule]
    /// The rules that make up `available`: maxima of counties and groups, and single pairs that count one each.
    public var maxima: [CountedRule]
    /// Whether the shortage is proved to vanish as soon as any one of `minima` is dropped.
    public var isIrreducible: Bool
}

/// One rule that counts pairs.
public enum CountedRule: Sendable, Hashable {
    /// The bounds of the helper with this index.
    case helper(Int)
    /// The bounds of the receiver with this index.
    case receiver(Int)
    /// The bounds of the helper group with this index.
    case helperGroup(Int)
    /// The bounds of the receiver group with this index.
    case receiverGroup(Int)
    /// A pair that must be made.
    case forced(Pair)
    /// A pair, which can be made only once.
    case pair(Pair)
}

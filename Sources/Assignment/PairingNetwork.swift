/// Who may be paired with whom, what each pair is worth, and how many pairs everybody may make.
///
/// Rows are receivers, columns are helpers. The order of the indices is the order of the codes: it settles ties.
/// Everything is an integer (points × 10⁴), so that an optimum is proved and not merely believed.
public struct PairingNetwork: Sendable, Hashable {
    /// Stands in `values` where the pair may not be made.
    public static let ineligible = Int64.min
    /// The greatest minimum a bound may ask for; more is taken for a slip of the pen.
    public static let largestMinimum = 1_000_000_000

    /// Number of helpers.
    public let helperCount: Int
    /// Number of receivers.
    public let receiverCount: Int
    /// Value of each pair, to be maximised; row by row, at `receiver * helperCount + helper`.
    public var values: [Int64]
    /// How many receivers each helper takes. At most one unless told otherwise.
    public var helperBounds: [CountBounds]
    /// How many helpers each receiver gets. Exactly one unless told otherwise.
    public var receiverBounds: [CountBounds]
    /// What one receiver without any helper costs, from 0.
    public var unpairedPenalty: Int64 = 0
    /// Pairs that must be made.
    public var forced: [Pair] = []
    /// Quotas on the receivers that several helpers take together; any two nested or disjoint.
    public var helperGroups: [Group] = []
    /// Quotas on the helpers that several receivers get together; any two nested or disjoint.
    public var receiverGroups: [Group] = []

    /// Creates a network in which no pair may be made yet, each helper takes at most one receiver and each receiver
    /// needs exactly one helper.
    /// - Parameters:
    ///   - helperCount: number of helpers, from 0.
    ///   - receiverCount: number of receivers, from 0.
    public init(helperCount: Int, receiverCount: Int) {
        self.helperCount = helperCount
        self.receiverCount = receiverCount
        let (cells, overflow) = helperCount.multipliedReportingOverflow(by: receiverCount)
        let isHoldable = helperCount >= 0 && receiverCount >= 0 && !overflow && cells <= Self.largestCellCount
        values = Array(repeating: Self.ineligible, count: isHoldable ? cells : 0)
        helperBounds = Array(repeating: .atMost(1), count: isHoldable ? helperCount : 0)
        receiverBounds = Array(repeating: .exactly(1), count: isHoldable ? receiverCount : 0)
    }

    /// Value of one pair, `ineligible` where it may not be made.
    public subscript(receiver receiver: Int, helper helper: Int) -> Int64 {
        get { values[receiver * helperCount + helper] }
        set { values[receiver * helperCount + helper] = newValue }
    }

    /// The greatest number of combinations that is held in memory.
    static let largestCellCount = 1 << 28
}

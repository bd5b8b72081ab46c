/// What somebody decided in writing about a pair.
public enum PairStatus: String, Sendable, CaseIterable {
    /// The pair may be made, whatever city, distance or list say.
    case allow
    /// The pair may not be made.
    case forbid
    /// The pair must be made.
    case force
}

/// A row of the table `pairs`.
public struct PairRow: Equatable, Sendable {
    /// The helper.
    public var helper: CountyIndex
    /// The receiver.
    public var receiver: CountyIndex
    /// The written decision; nil where the cell is blank, which allows the pair but lifts no rule.
    public var status: PairStatus?
    /// Whether the pair exists today.
    public var isCurrent = false
    /// Year since which the pair exists.
    public var since: Int?
    /// Number of projects that the two have signed.
    public var signedProjects: Double?
    /// Value in points that replaces the computed score.
    public var value: Points?
    /// What the pair costs the helper, 万元 a year; replaces ``HelperCapacity/pairCost``.
    public var cost: Amount?
    /// Why, in the planner's words.
    public var reason: String?
    /// Where it is written.
    public var source: String?

    /// Creates a row that says nothing yet.
    public init(helper: CountyIndex, receiver: CountyIndex) {
        self.helper = helper
        self.receiver = receiver
    }
}

/// What the helper spends of a resource if a pair is made.
public struct PairNeed: Equatable, Sendable {
    /// The helper.
    public var helper: CountyIndex
    /// The receiver.
    public var receiver: CountyIndex
    /// Name of the resource.
    public var resource: String
    /// Amount in the unit of the resource, at least 0.
    public var amount: Amount

    /// Creates a need.
    public init(helper: CountyIndex, receiver: CountyIndex, resource: String, amount: Amount) {
        self.helper = helper
        self.receiver = receiver
        self.resource = resource
        self.amount = amount
    }
}

/// What a helper can spend of a resource over all its pairs.
public struct HelperResource: Equatable, Sendable {
    /// The helper.
    public var helper: CountyIndex
    /// Name of the resource.
    public var resource: String
    /// Limit in the unit of the resource, at least 0.
    public var limit: Amount
    /// Unit of the resource, as written.
    public var unit: String?

    /// Creates a limit.
    public init(helper: CountyIndex, resource: String, limit: Amount, unit: String?) {
        self.helper = helper
        self.resource = resource
        self.limit = limit
        self.unit = unit
    }
}

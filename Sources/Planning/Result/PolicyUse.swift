public import Counties

/// What a plan uses of one limited resource.
public struct PolicyUse: Hashable, Sendable {
    /// The resource.
    public enum Resource: Hashable, Sendable {
        /// A pool of the province.
        case pool(PoolKind)
        /// A local factor of a receiver.
        case localFactor(LocalFactor)
        /// People of talent of a receiver; what a helper sends stands under ``means(_:)``.
        case talent
        /// Bonds of a receiver.
        case bonds
        /// Money of a helper a year.
        case money
        /// What a helper has to pass on.
        case means(PolicyPlan.Means)
    }

    /// Whose it is; nil is the province.
    public var owner: CountyIndex?
    /// What.
    public var resource: Resource
    /// Planned year, from 0; nil is all years together. Money of helpers stands by year, pools by year and together.
    public var year: Int?
    /// What the plan uses of the owner's own and of what it was given.
    public var used: Amount
    /// The owner's own limit; nil is no limit.
    public var limit: Amount?
    /// What came on top of the owner's own: for a county from the province and the helper, for a pool all that is set aside
    /// for single counties on top of the common part.
    public var added: Amount
    /// What single counties leave of what is set aside for them in a pool: part of what is left, and for nobody else.
    public var reservedRest = Amount.zero
    /// 亩, tce, 万元, 亿元, 人, 支, 吨, 万立方米.
    public var unit: String

    /// Creates a use.
    public init(
        owner: CountyIndex?,
        resource: Resource,
        year: Int?,
        used: Amount,
        limit: Amount?,
        added: Amount = .zero,
        unit: String
    ) {
        self.owner = owner
        self.resource = resource
        self.year = year
        self.used = used
        self.limit = limit
        self.added = added
        self.unit = unit
    }
}

/// A set of counties that a quota speaks of.
public enum CountyGroup: Hashable, Sendable {
    /// Every county (`*`).
    case all
    /// The counties of a prefecture (`city:CODE`).
    case city(String)
    /// The counties that carry a label (`flag:NAME`).
    case flag(String)
    /// Named counties (`code:A|B`), sorted.
    case counties([CountyIndex])
}

/// Which pairs of two groups a quota counts.
public enum CityRelation: String, Sendable, CaseIterable {
    /// Every pair.
    case any
    /// Pairs inside one prefecture.
    case sameCity = "same_city"
    /// Pairs of two prefectures.
    case otherCity = "other_city"
}

/// A limit on the number of pairs between two groups (family P5).
public struct GroupQuota: Equatable, Sendable {
    /// Name of the quota; the key.
    public var name: String
    /// The helpers it counts.
    public var helperGroup: CountyGroup
    /// The receivers it counts.
    public var receiverGroup: CountyGroup
    /// The pairs it counts.
    public var relation: CityRelation
    /// Least number of pairs.
    public var min: Int?
    /// Largest number of pairs.
    public var max: Int?

    /// Creates a quota.
    public init(
        name: String,
        helperGroup: CountyGroup,
        receiverGroup: CountyGroup,
        relation: CityRelation,
        min: Int?,
        max: Int?
    ) {
        self.name = name
        self.helperGroup = helperGroup
        self.receiverGroup = receiverGroup
        self.relation = relation
        self.min = min
        self.max = max
    }
}

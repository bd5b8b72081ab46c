public import Complementarity
public import Counties

/// A pairing question in exact integers: who may be paired, at which value, under which limits.
///
/// Pairs are addressed by their *place*: `receiver row × helpers.count + helper column`. Rows and columns stand in the
/// order of the counties' codes, which is the order that decides between equally good plans.
public struct PairingProblem: Sendable {
    /// The scenario it was made from.
    public let scenario: Scenario
    /// The helpers in order of their codes; a column each.
    public let helpers: [CountyIndex]
    /// The receivers in order of their codes; a row each.
    public let receivers: [CountyIndex]
    /// Value of each pair in units of ``Points``, by place, continuity bonus not included; ``ineligibleValue`` where
    /// the pair may not be made.
    public let values: [Int64]
    /// Why each pair may not be made, by place; nil in eligible places.
    public let reasons: [IneligibilityReason?]
    /// Computed scores by place; nil where the value is given or the pair is not eligible. Empty when no pair is
    /// scored.
    public let scores: [PairScore?]
    /// Limits on the number of receivers, by column (P2).
    public let helperBounds: [PartnerBounds]
    /// Places that must be in the plan (P3), ascending.
    public let forcedPlaces: [Int]
    /// Pairs that exist today and whose counties have their roles, sorted (P6); also those that are not eligible.
    public let currentPairs: [CountyPair]
    /// What each of ``currentPairs`` is worth, in their order, whether it may be made in this scenario or not.
    public let currentWorths: [CurrentWorth]
    /// Quotas as sets of places (P5), by name.
    public let quotas: [QuotaPlaces]
    /// Limited resources of helpers with the needs of their pairs (P12), by helper, resource.
    public let resourceLimits: [ResourceLimit]
    /// What should be looked at before the plan is used.
    public let warnings: [Diagnostic]

    /// Position in ``helpers`` by position in ``Scenario/counties``; −1 where the county is no helper.
    let columnOfCounty: [Int]
    /// Position in ``receivers`` by position in ``Scenario/counties``; −1 where the county is no receiver.
    let rowOfCounty: [Int]

    /// Marks a pair that may not be made.
    public static let ineligibleValue = Int64.min

    /// Limits on the number of helpers of each receiver (P1).
    public var receiverBounds: PartnerBounds { scenario.pairing.helpersPerReceiver }

    /// Whether a receiver may stay without any helper.
    public var allowsUnpaired: Bool { scenario.pairing.allowsUnpaired || receiverBounds.min == 0 }

    /// Number of eligible pairs.
    public var eligibleCount: Int { reasons.reduce(0) { $0 + ($1 == nil ? 1 : 0) } }

    /// The place of a pair; nil when one of the counties does not have its role.
    public func place(of pair: CountyPair) -> Int? {
        guard columnOfCounty.indices.contains(pair.helper.position),
            rowOfCounty.indices.contains(pair.receiver.position)
        else { return nil }
        let column = columnOfCounty[pair.helper.position]
        let row = rowOfCounty[pair.receiver.position]
        guard column >= 0, row >= 0 else { return nil }
        return row * helpers.count + column
    }

    /// The pair at a place.
    public func pair(at place: Int) -> CountyPair {
        CountyPair(helper: helpers[place % helpers.count], receiver: receivers[place / helpers.count])
    }

    /// Whether the pair at a place may be made.
    public func isEligible(_ place: Int) -> Bool { reasons[place] == nil }

    /// The value of a pair in points; nil where it may not be made.
    public func value(of pair: CountyPair) -> Points? { place(of: pair).flatMap(value) }

    /// The value of the pair at a place in points; nil where it may not be made.
    public func value(at place: Int) -> Points? { isEligible(place) ? Points(units: values[place]) : nil }

    /// The computed score of a pair; nil where its value is given or it may not be made.
    public func score(of pair: CountyPair) -> PairScore? { place(of: pair).flatMap(score) }

    /// The computed score of the pair at a place; nil where its value is given or it may not be made.
    public func score(at place: Int) -> PairScore? { scores.indices.contains(place) ? scores[place] : nil }
}

/// What a pair that exists today is worth as it stands.
public struct CurrentWorth: Hashable, Sendable {
    /// The given value or the computed one; nil where there is neither.
    public let value: Points?
    /// The part of ``value`` that is the basis of cooperation, which favours pairs that exist; 0 where it is given.
    public let basis: Points
}

/// A quota as the set of places that it counts (P5).
public struct QuotaPlaces: Sendable {
    /// Which pairs a quota counts.
    public enum Shape: Hashable, Sendable {
        /// All pairs of some helpers, by column, ascending.
        case helpers([Int])
        /// All pairs of some receivers, by row, ascending.
        case receivers([Int])
        /// Single pairs, by place, ascending.
        case places([Int])
    }

    /// Name of the quota.
    public let name: String
    /// Which pairs it counts; only eligible ones in ``Shape/places(_:)``.
    public let shape: Shape
    /// Least number of pairs.
    public let min: Int
    /// Largest number of pairs; nil is unlimited.
    public let max: Int?
}

/// A limited resource of one helper with what its pairs need of it (P12).
public struct ResourceLimit: Sendable {
    /// A need of one pair.
    public struct Need: Hashable, Sendable {
        /// Place of the pair.
        public let place: Int
        /// What the pair needs.
        public let amount: Amount
    }

    /// Column of the helper.
    public let column: Int
    /// Name of the resource.
    public let resource: String
    /// The limit; nil is no limit.
    public let limit: Amount?
    /// Unit as written.
    public let unit: String?
    /// Needs above 0 of eligible pairs, by place.
    public let needs: [Need]
}

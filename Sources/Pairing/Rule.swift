public import Counties

/// The constraint families of the programme; the codes are stable in documents, code, tests and messages.
public enum RuleFamily: String, CaseIterable, Sendable, Comparable {
    /// Helpers per receiver.
    case p1 = "P1"
    /// Receivers per helper.
    case p2 = "P2"
    /// Forced, forbidden and ineligible pairs.
    case p3 = "P3"
    /// City, distance and travel time.
    case p4 = "P4"
    /// Group quotas.
    case p5 = "P5"
    /// Continuity of current pairs.
    case p6 = "P6"
    /// The helper's money and other needs of pairs.
    case p12 = "P12"

    /// Number of the family.
    public var number: Int { Int(rawValue.dropFirst()) ?? 0 }

    /// Orders by number.
    public static func < (left: RuleFamily, right: RuleFamily) -> Bool { left.number < right.number }
}

/// What one rule of a family speaks of.
public enum RuleSubject: Hashable, Sendable {
    /// A receiver (P1).
    case receiver(CountyIndex)
    /// A helper (P2).
    case helper(CountyIndex)
    /// A pair (P3).
    case pair(helper: CountyIndex, receiver: CountyIndex)
    /// A setting of `pairing` by its key (P3, P4, P6).
    case setting(String)
    /// A quota by its name (P5).
    case quota(String)
    /// A helper's resource (P12).
    case resource(helper: CountyIndex, name: String)
}

/// Why a helper and a receiver may not be paired.
public enum IneligibilityReason: UInt8, Sendable, CaseIterable {
    /// A county is never paired with itself.
    case sameCounty = 1
    /// A row forbids the pair.
    case forbidden
    /// `only_listed` is on and no row lists the pair.
    case notListed
    /// `same_city` is `forbid` and both are in one prefecture.
    case sameCity
    /// `same_city` is `require` and they are in two prefectures.
    case otherCity
    /// The journey is longer than `max_minutes`.
    case tooManyMinutes
    /// The way is longer than `max_km`.
    case tooManyKilometres

    /// The family that the reason belongs to.
    public var family: RuleFamily {
        switch self {
        case .sameCounty, .forbidden, .notListed: .p3
        case .sameCity, .otherCity, .tooManyMinutes, .tooManyKilometres: .p4
        }
    }
}

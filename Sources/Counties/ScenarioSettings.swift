/// A lower and an upper limit on a number of partners.
public struct PartnerBounds: Hashable, Sendable {
    /// Least number, at least 0.
    public var min: Int
    /// Largest number; nil is unlimited.
    public var max: Int?

    /// Creates limits.
    public init(min: Int, max: Int?) {
        self.min = min
        self.max = max
    }
}

/// What is asked of pairs inside one prefecture.
public enum SameCityRule: String, Sendable, CaseIterable {
    /// They are allowed.
    case allow
    /// They are forbidden.
    case forbid
    /// Only they are allowed.
    case require
}

/// The block `pairing` of `scenario.yaml`.
public struct PairingSettings: Equatable, Sendable {
    /// Helpers for each receiver (P1).
    public var helpersPerReceiver = PartnerBounds(min: 1, max: 1)
    /// Receivers for each helper (P2).
    public var receiversPerHelper = PartnerBounds(min: 0, max: 1)
    /// Whether a receiver may stay without any helper.
    public var allowsUnpaired = false
    /// Points subtracted for each receiver without any helper, at least 0.
    public var unpairedPenalty = Points.zero
    /// Whether only pairs listed in the table `pairs` are eligible (P3).
    public var onlyListed = false
    /// Rule for pairs inside one prefecture (P4).
    public var sameCity = SameCityRule.allow
    /// Longest journey, minutes (P4).
    public var maxMinutes: Double?
    /// Longest way by road, km (P4).
    public var maxKilometres: Double?
    /// Largest number of current pairs that may be given up (P6).
    public var changesMax: Int?
    /// Points added for each current pair that is kept.
    public var keepBonus = Points.zero

    /// The defaults of the format.
    public init() {}
}

/// What the plan is best at.
public enum ObjectiveMode: String, Sendable, CaseIterable {
    /// The total.
    case weighted
    /// Several aims in order.
    case priorities
    /// The worst-off receiver.
    case maxMin = "max_min"
    /// The average of the k worst-off receivers.
    case worstK = "worst_k"
}

/// The block `score` of `scenario.yaml`.
public struct ScoreSettings: Equatable, Sendable {
    /// Weights and reference scales.
    public var parameters = ScoreParameters()
    /// Share of its points that a part without data counts, 0…1.
    public var missing = 0.5
    /// Coverage below which a warning counts the pair, 0…1.
    public var minCoverage = 0.5

    /// The defaults of the format.
    public init() {}
}

/// The block `solve` of `scenario.yaml`.
public struct SolveSettings: Equatable, Sendable {
    /// Gap at which the search may stop, 0…1.
    public var gap = 0.0
    /// Time at which the search stops, seconds, above 0.
    public var seconds = 300.0

    /// The defaults of the format.
    public init() {}
}

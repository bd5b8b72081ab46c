public import Complementarity
public import Counties

/// A pairing question in exact integers: who may be paired, at which value, under which limits.
public struct PairingProblem: Sendable {
    /// The scenario it was made from.
    public let scenario: Scenario
    /// The helpers in order of their codes; a column each.
    public let helpers: [CountyIndex]
    /// The receivers in order of their codes; a row each.
    public let receivers: [CountyIndex]
    /// Value of each pair in units of ``Points``, row-major (receiver × helpers + helper), continuity bonus not
    /// included; ``ineligibleValue`` where the pair may not be made.
    public let values: [Int64]
    /// Why each pair may not be made, in the same order; nil in eligible places.
    public let reasons: [IneligibilityReason?]
    /// Computed scores in the same order; nil where the value is given or the pair is not eligible. Empty when no
    /// pair is scored.
    public let scores: [PairScore?]

    /// Marks a pair that may not be made.
    public static let ineligibleValue = Int64.min
}

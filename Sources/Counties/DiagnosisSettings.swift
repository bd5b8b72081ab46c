/// The block `diagnose` of `scenario.yaml`: what a concession costs, and what may not be conceded.
public struct DiagnosisSettings: Equatable, Sendable {
    /// Price of conceding a rule, by rule such as `P3.force` or `P4`; rules that are not named keep their default.
    public var prices: [String: Double]
    /// Rules that may not be conceded, sorted.
    public var never: [String] = []

    /// The prices of the format: per rule dropped (P3, P4), per place (P1, P2, P5, P6), per 100 % of the limit (P12).
    public static let defaultPrices: [String: Double] = [
        "P3.force": 1, "P3.forbid": 3, "P2.max": 1, "P1.min": 5, "P4": 2, "P5": 1, "P6": 1, "P12": 10,
    ]

    /// The defaults of the format.
    public init() { prices = Self.defaultPrices }
}

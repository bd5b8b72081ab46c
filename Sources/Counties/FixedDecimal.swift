/// An exact decimal number: a whole number of units of 10⁻ᵈ.
///
/// Scores and amounts are compared, added and audited as integers, so that two machines, the model and the audit can
/// never disagree by a rounding error.
public protocol FixedDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Number of decimals d.
    static var decimals: Int { get }
    /// The value in units of 10⁻ᵈ.
    var units: Int64 { get }
    /// Creates a value from units of 10⁻ᵈ.
    init(units: Int64)
}

extension FixedDecimal {
    /// Zero.
    public static var zero: Self { Self(units: 0) }

    /// Units in one whole: 10ᵈ.
    public static var unitsPerOne: Int64 {
        var power: Int64 = 1
        for _ in 0..<decimals { power *= 10 }
        return power
    }

    /// Orders by value.
    public static func < (left: Self, right: Self) -> Bool { left.units < right.units }

    /// The nearest value to a number, halves rounded away from zero; nil when it is not finite or does not fit.
    public init?(rounding number: Double) {
        let scaled = (number * Double(Self.unitsPerOne)).rounded(.toNearestOrAwayFromZero)
        guard scaled.isFinite, abs(scaled) < 9.2e18 else { return nil }
        self.init(units: Int64(scaled))
    }

    /// The value as a floating-point number, for solvers and charts; exact up to 2⁵³ units.
    public var doubleValue: Double { Double(units) / Double(Self.unitsPerOne) }

    /// The shortest exact decimal text, such as `-0.25` or `17`.
    public var description: String {
        let magnitude = units.magnitude
        let one = Self.unitsPerOne.magnitude
        let whole = (units < 0 ? "-" : "") + String(magnitude / one)
        var fraction = String(magnitude % one)
        guard magnitude % one != 0 else { return whole }
        fraction = String(repeating: "0", count: Self.decimals - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return whole + "." + fraction
    }
}

/// A score in points (分), exact to 10⁻⁴; may be negative.
public struct Points: FixedDecimal {
    /// Scores carry four decimals.
    public static let decimals = 4
    /// The score in units of 10⁻⁴ points.
    public let units: Int64

    /// Creates a score from units of 10⁻⁴ points.
    public init(units: Int64) { self.units = units }
}

/// An amount of some resource in the unit that the scenario uses for it, exact to 10⁻⁶.
public struct Amount: FixedDecimal {
    /// Amounts carry six decimals.
    public static let decimals = 6
    /// The amount in units of 10⁻⁶.
    public let units: Int64

    /// Creates an amount from units of 10⁻⁶.
    public init(units: Int64) { self.units = units }
}

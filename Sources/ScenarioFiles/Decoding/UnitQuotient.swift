/// A unit, or one unit for each of another, such as 万元/亩.
struct UnitQuotient: Hashable {
    /// The unit above the stroke.
    var numerator: MeasureUnit
    /// The unit below it; nil is a plain unit.
    var denominator: MeasureUnit?

    /// Reads a unit as it is written; `/年` is no part of it.
    init?(_ text: String) {
        if let plain = MeasureUnit.named(text) {
            numerator = plain
            return
        }
        let parts = HalfWidth.text(text).split(separator: "/").map { HalfWidth.trimmed(String($0)) }
        // 万元/亩/年 is a figure of a year, as every such figure is.
        let isYearly = parts.count == 3 && ["年", "a", "yr", "year"].contains(parts[2].lowercased())
        guard parts.count == 2 || isYearly, let above = MeasureUnit.named(parts[0]),
            let below = MeasureUnit.named(parts[1])
        else { return nil }
        numerator = above
        denominator = below
    }

    /// Whether both measure the same, so that one converts into the other.
    func measures(_ other: UnitQuotient) -> Bool {
        numerator.dimension == other.numerator.dimension && denominator?.dimension == other.denominator?.dimension
    }
}

extension ExactDecimal {
    /// The same quantity in another unit that measures the same; nil otherwise, or when it is too large.
    func converted(from unit: UnitQuotient, to target: UnitQuotient) -> ExactDecimal? {
        guard unit.measures(target), let above = converted(from: unit.numerator, to: target.numerator) else {
            return nil
        }
        guard let below = unit.denominator, let own = target.denominator else { return above }
        // Twice the denominator is half the quotient.
        return above.converted(from: own, to: below)
    }
}

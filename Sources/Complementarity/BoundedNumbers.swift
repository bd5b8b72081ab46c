/// Limits inside which every figure of the score is held, far outside anything a county has.
///
/// A scenario that was read from files keeps its ranges already. One that was made in memory may hold any number, and
/// sums of such numbers must neither overflow into infinities nor turn into NaN.
enum FigureLimit {
    /// Outputs, money, land and the like; 10¹⁵ 亿元 is more than the world makes.
    static let quantity = 0...1e15
    /// A sum or difference of quantities that may be negative.
    static let signedQuantity = -1e15...1e15
    /// Input coefficients.
    static let coefficient = 0...1e3
    /// Proximities, shares of cross-hauling and shares counted for missing data.
    static let share = 0...1.0
    /// Reference shares; below 10⁻¹² a location quotient would only amplify noise.
    static let referenceShare = 1e-12...1.0
    /// Weights of parts and terms, which a planner may make negative.
    static let weight = -1e6...1e6
    /// Weights of chains and of nodes.
    static let importance = 0...1e6
    /// Points of one part: five of them stay within the 10⁹ points that a written value may have.
    static let partPoints = -2e8...2e8
}

extension Double {
    /// The number moved into a range; NaN becomes the number of the range that is nearest to zero.
    func bounded(to range: ClosedRange<Double>) -> Double {
        isNaN
            ? Swift.min(Swift.max(0, range.lowerBound), range.upperBound)
            : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }

    /// The number as a quantity of at least 0, or nil where it is not finite and therefore tells nothing.
    var knownQuantity: Double? { isFinite ? bounded(to: FigureLimit.quantity) : nil }

    /// part / whole, and 0 where the whole is 0.
    static func share(_ part: Double, of whole: Double) -> Double {
        whole > 0 ? part / whole : 0
    }

    /// min(1, amount / full) for an amount of at least 0; nothing is never enough, not even where nothing is asked for.
    static func saturation(_ amount: Double, at full: Double) -> Double {
        guard amount > 0 else { return 0 }
        return full > amount ? amount / full : 1
    }

    /// Whether the number reaches a threshold, forgiving the rounding of sums: 30 % of output is 30 % however the total
    /// was added up.
    func reaches(_ threshold: Double) -> Bool {
        self >= threshold * (1 - Double.sumTolerance)
    }

    /// Relative size below which a difference of two sums is rounding and not trade.
    static let sumTolerance = 1e-12
}

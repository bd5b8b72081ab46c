import Counties
import LinearModel

/// How large numbers may be for a floating-point solver's optimum to be an optimum to the last integer.
///
/// What is exact whatever the numbers: the network's bound and the objective of a plan, in integers. What is proved in
/// floating point with an error far below one unit: the bound of the first relaxation, by weak duality without any
/// tolerance. What is believed: that GLPK solves the relaxations inside its tree to within its own tolerance. It takes a
/// reduced cost as right that is wrong by up to 1e-7 + 1e-10 · |cost|, and a plan differs from the point of a relaxation
/// in about two pairs a receiver. With costs up to 10⁷ units that is 2e-3 a receiver, so less than half a unit for a
/// province of 200, and in practice nothing, since a basis is seldom wrong at all. With reduced totals up to 10⁹ a sum
/// is exact to 1e-5, and with whole totals up to 2·10¹³ to 0.004. Beyond, the plan is good but "optimal" would be a belief.
///
/// Costs and reduced totals are those of the model, see ``centreCosts()``.
extension PairingFormulation {
    private static let largestCost = 1e7
    private static let largestTotal = 1e9

    /// Whether the solver can prove an optimum of this value, in units of points.
    func isWithinPrecision(_ objective: Int64) -> Bool {
        let total = Double(objective) / Double(objectiveUnit)
        return abs(total) <= Self.largestConstant && abs(total - model.objectiveConstant) <= Self.largestTotal
            && model.largestObjective <= Self.largestCost
    }

    /// Whether the needs of some pairs are so far below those of others under one limit that the solver's bounds mean
    /// nothing.
    var isBeyondRounding: Bool { !model.roundingOfBounds(worth: model.largestObjective).isForgiven }

    /// A bound that the solver's precision does vouch for, in units of points.
    func boundWithinPrecision(_ objective: Int64, _ relaxedBound: Int64) -> Int64 {
        let largest = max(1, model.largestObjective)
        let total = Double(objective) / Double(objectiveUnit)
        let error = 1e-6 * (abs(total - model.objectiveConstant) + largest) + 1e-12 * abs(total) + 1
        guard error * Double(objectiveUnit) < 4e18 else { return relaxedBound }
        let margin = Int64(error * Double(objectiveUnit))
        let sum = objective.addingReportingOverflow(margin)
        return min(relaxedBound, sum.overflow ? relaxedBound : sum.partialValue)
    }
}

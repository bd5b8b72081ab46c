import Counties
import LinearModel

/// How large numbers may be for a floating-point solver's optimum to be an optimum to the last integer.
///
/// The solver accepts reduced costs wrong by about 1e-7 + 1e-10 · |cost| and drops points that are better by less than a
/// step; with costs up to 10⁷ and totals up to 10⁹ units both stay below one unit for any province. Beyond, the plan is
/// good but "optimal" would be a belief.
extension PairingFormulation {
    private static let largestCost = 1e7
    private static let largestTotal = 1e9

    /// Whether the solver can prove an optimum of this value, in units of points.
    func isWithinPrecision(_ objective: Int64) -> Bool {
        Double(objective.magnitude) / Double(objectiveUnit) <= Self.largestTotal
            && model.variables.allSatisfy { abs($0.objective) <= Self.largestCost }
    }

    /// A bound that the solver's precision does vouch for, in units of points.
    func boundWithinPrecision(_ objective: Int64, _ relaxedBound: Int64) -> Int64 {
        let largest = model.variables.reduce(1) { max($0, abs($1.objective)) }
        let error = 1e-6 * (Double(objective.magnitude) / Double(objectiveUnit) + largest) + 1
        guard error * Double(objectiveUnit) < 4e18 else { return relaxedBound }
        let margin = Int64(error * Double(objectiveUnit))
        let sum = objective.addingReportingOverflow(margin)
        return min(relaxedBound, sum.overflow ? relaxedBound : sum.partialValue)
    }
}

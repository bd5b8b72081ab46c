internal import LinearModel

/// The bound that row multipliers prove by weak duality, whatever solver they come from.
///
/// For multipliers y, let d = c − Aᵀy. Then objective(x) = constant + Σ yᵢ·(aᵢx) + Σ dⱼ·xⱼ for every x, so each feasible
/// x is bounded by what the terms can reach between the sides of the rows and the bounds of the variables. No tolerance
/// enters: a multiplier whose sign would need a side that does not exist is taken as 0 before d is computed, which is
/// another choice of y and as valid; reduced costs are not rounded.
///
/// What is left is the rounding of the sums. It is at most the number of entries times 2⁻⁵³ of the terms' sizes, which
/// for a million entries is below 10⁻⁹ of what the objective can reach: that is what ``ObjectiveFrame/rounding`` allows
/// for. Where a variable has no bound on the side that its reduced cost needs, a reduced cost within 10⁻¹¹ of the numbers
/// that it is the difference of is taken as 0; a larger one means that there is no bound.
struct DualBound {
    /// What no feasible point beats; infinite when the multipliers prove nothing.
    let value: Double

    private static let cancellation = 1e-11

    /// The bound of multipliers, one for each row.
    ///
    /// - Complexity: O(variables + entries).
    init(_ model: Model, multipliers: [Double]) {
        let sign: Double = model.sense == .maximize ? 1 : -1
        var bound = 0.0
        var reducedCosts = model.variables.map(\.objective)
        var sizes = reducedCosts.map { abs($0) }
        for (row, definition) in model.constraints.enumerated() {
            let side = sign * multipliers[row] > 0 ? definition.upper : definition.lower
            guard multipliers[row] != 0, side.isFinite else { continue }
            bound += multipliers[row] * side
            for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
                let term = multipliers[row] * model.coefficients[entry]
                reducedCosts[model.columnIndices[entry]] -= term
                sizes[model.columnIndices[entry]] += abs(term)
            }
        }
        for (column, definition) in model.variables.enumerated() where reducedCosts[column] != 0 {
            let end = sign * reducedCosts[column] > 0 ? definition.upper : definition.lower
            if end.isFinite {
                bound += reducedCosts[column] * end
            } else if abs(reducedCosts[column]) > Self.cancellation * sizes[column] {
                value = sign * .infinity
                return
            }
        }
        value = bound + model.objectiveConstant
    }
}

internal import LinearModel

/// Checks a claimed optimum of a linear program by weak duality, in the model's own numbers.
///
/// The point must satisfy bounds and rows; the duals must give a bound that meets the objective within a tolerance. So a
/// wrong answer cannot leave the module. What a search may conclude is the ``bound``, which knows no tolerance.
struct LinearCertificate {
    /// The point, moved onto a bound it exceeded by rounding.
    private(set) var values: [Double]
    /// The objective at the point.
    let objective: Double
    /// ∂objective/∂side per row, without rounding dust.
    let dualValues: [Double]
    /// Objective coefficient less the rows' duals times the column, per variable, without rounding dust.
    let reducedCosts: [Double]
    /// What is wrong, or `nil` when the point is proved optimal.
    private(set) var defect: String?
    /// What no feasible point beats: the worse of the ``DualBound`` and the objective; infinite when there is none.
    let bound: Double

    /// Accepted violation, relative to the size of the numbers involved.
    static let tolerance = 1e-6

    /// Checks a point and row duals, both unscaled.
    ///
    /// - Complexity: O(variables + entries).
    init(model: Model, values: [Double], dualValues: [Double]) {
        self.values = PointAudit.clamped(values, to: model)
        self.dualValues = dualValues.indices.map { row in
            let entries = model.rowStarts[row]..<model.rowStarts[row + 1]
            let largest = entries.reduce(1) { max($0, abs(model.coefficients[$1])) }
            return abs(dualValues[row]) * largest < 1e-11 ? 0 : dualValues[row]
        }
        objective = model.objectiveValue(at: self.values)
        var reducedCosts = model.variables.map(\.objective)
        for row in model.constraints.indices where self.dualValues[row] != 0 {
            for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
                reducedCosts[model.columnIndices[entry]] -= self.dualValues[row] * model.coefficients[entry]
            }
        }
        self.reducedCosts = zip(reducedCosts, model.variables).map {
            abs($0) < 1e-9 * (1 + abs($1.objective)) ? 0 : $0
        }
        let proved = DualBound(model, multipliers: dualValues).value
        bound = model.sense == .maximize ? max(objective, proved) : min(objective, proved)
        defect = PointAudit.defect(of: self.values, in: model) ?? dualDefect(model)
    }

    /// What is wrong with the duals as they are reported.
    private func dualDefect(_ model: Model) -> String? {
        let costScale = model.variables.reduce(1) { max($0, abs($1.objective)) }
        let sign: Double = model.sense == .maximize ? 1 : -1
        let worth = model.variableObjective(at: values)
        var (bound, size) = (0.0, max(1, abs(worth)))
        /// Adds the most that a multiplier can contribute over an interval.
        func add(_ multiplier: Double, lower: Double, upper: Double, value: Double) -> Bool {
            guard multiplier != 0 else { return true }
            let end = sign * multiplier > 0 ? upper : lower
            if end.isFinite {
                bound += multiplier * end
                size = max(size, abs(multiplier * end))
                return true
            }
            // A multiplier of the wrong sign is rounding as long as it is tiny beside the costs.
            bound += multiplier * value
            return abs(multiplier) <= Self.tolerance * costScale
        }
        for (index, definition) in model.variables.enumerated() {
            guard
                add(
                    reducedCosts[index],
                    lower: definition.lower,
                    upper: definition.upper,
                    value: values[index]
                )
            else { return "reduced cost \(reducedCosts[index]) of \(definition.name) has the wrong sign" }
        }
        for (row, definition) in model.constraints.enumerated() where dualValues[row] != 0 {
            let activity = model.activity(of: row, at: values)
            guard add(dualValues[row], lower: definition.lower, upper: definition.upper, value: activity) else {
                return "dual value \(dualValues[row]) of \(definition.name) has the wrong sign"
            }
        }
        guard abs(bound - worth) > Self.tolerance * size else { return nil }
        return "objective \(objective) but dual bound \(bound + model.objectiveConstant)"
    }
}

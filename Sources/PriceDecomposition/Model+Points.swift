import LinearModel

extension Model {
    /// The objective at a point, constant included.
    func objectiveValue(at values: [Double]) -> Double {
        zip(variables, values).reduce(objectiveConstant) { $0 + $1.0.objective * $1.1 }
    }

    /// Whether a point lies within bounds and rows, up to rounding relative to the numbers of a row.
    func isKept(by values: [Double]) -> Bool {
        guard values.count == variableCount else { return false }
        for (value, definition) in zip(values, variables) {
            let slack = 1e-6 * max(1, abs(value))
            guard value >= definition.lower - slack, value <= definition.upper + slack else { return false }
            if definition.kind != .continuous, abs(value - value.rounded()) > 1e-6 { return false }
        }
        for (row, definition) in constraints.enumerated() {
            var (activity, size) = (0.0, 1.0)
            for entry in rowStarts[row]..<rowStarts[row + 1] {
                let term = coefficients[entry] * values[columnIndices[entry]]
                activity += term
                size = max(size, abs(term))
            }
            for side in [definition.lower, definition.upper] where side.isFinite { size = max(size, abs(side)) }
            guard activity >= definition.lower - 1e-6 * size, activity <= definition.upper + 1e-6 * size else {
                return false
            }
        }
        return true
    }
}

internal import LinearModel

/// Checks a point against a model, independently of the solver that claims it.
enum PointAudit {
    /// Accepted violation, relative to the largest number in the row, or to the largest that a term of it can be: GLPK holds a
    /// column near a bound or a whole number by a tolerance relative to its scale, and a row moves by its coefficient times
    /// that, also where the column is 0 once it is rounded.
    static let tolerance = 1e-6
    /// Accepted violation of a row of whole numbers at a whole point, relative to its largest number: below one part in
    /// a million, so that a row of numbers up to a million is judged exactly.
    static let wholeTolerance = 5e-7

    /// The point with values moved onto bounds they exceed by no more than rounding.
    static func clamped(_ values: [Double], to model: Model) -> [Double] {
        zip(values, model.variables).map { value, definition in
            // Columns are scaled, so that rounding is relative to what a column can be.
            let slack = tolerance * max(1, abs(value), definition.finiteReach)
            if value < definition.lower, value >= definition.lower - slack { return definition.lower }
            if value > definition.upper, value <= definition.upper + slack { return definition.upper }
            return value == 0 ? 0 : value
        }
    }

    /// The point with whole variables rounded.
    static func rounded(_ values: [Double], to model: Model) -> [Double] {
        zip(clamped(values, to: model), model.variables).map { value, definition in
            guard definition.kind != .continuous else { return value }
            let whole = value.rounded()
            return whole == 0 ? 0 : whole
        }
    }

    /// The first constraint a point violates, in words; `nil` for a feasible point.
    ///
    /// - Complexity: O(variables + entries).
    static func defect(of values: [Double], in model: Model, mustBeWhole: Bool = false) -> String? {
        guard values.count == model.variableCount else { return "\(values.count) values" }
        for (value, definition) in zip(values, model.variables) {
            guard value.isFinite, value >= definition.lower, value <= definition.upper else {
                return "\(definition.name) = \(value) outside \(definition.lower)…\(definition.upper)"
            }
            if mustBeWhole, definition.kind != .continuous, value != value.rounded() {
                return "\(definition.name) = \(value) is not whole"
            }
        }
        for row in model.constraints.indices {
            let definition = model.constraints[row]
            var (activity, size, largest, reach) = (0.0, 0.0, 0.0, 0.0)
            var isWhole = mustBeWhole
            for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
                let coefficient = model.coefficients[entry]
                let term = coefficient * values[model.columnIndices[entry]]
                activity += term
                reach = max(reach, abs(coefficient) * model.variables[model.columnIndices[entry]].finiteReach)
                isWhole = isWhole && term == term.rounded()
                size = max(size, abs(term))
                largest = max(largest, abs(coefficient))
            }
            for side in [definition.lower, definition.upper] where side.isFinite { size = max(size, abs(side)) }
            // A row of tiny coefficients is judged by those, every other row by at least 1.
            let numbers = max(size, largest > 0 ? min(1, largest) : 1)
            let slack = isWhole ? wholeTolerance * numbers : tolerance * max(numbers, reach)
            guard activity >= definition.lower - slack, activity <= definition.upper + slack else {
                return "\(definition.name) = \(activity) outside \(definition.lower)…\(definition.upper)"
            }
        }
        return nil
    }
}

extension Model {
    /// The objective at a point, constant included.
    func objectiveValue(at values: [Double]) -> Double {
        variableObjective(at: values) + objectiveConstant
    }

    /// The objective at a point without the constant, which would drown small terms.
    func variableObjective(at values: [Double]) -> Double {
        zip(values, variables).reduce(0) { $0 + $1.0 * $1.1.objective }
    }

    /// The value of a row at a point.
    func activity(of row: Int, at values: [Double]) -> Double {
        (rowStarts[row]..<rowStarts[row + 1]).reduce(0) {
            $0 + coefficients[$1] * values[columnIndices[$1]]
        }
    }
}

/// Larger questions than the model's own: what bounds them bounds the model.
extension Model {
    /// The model without the small terms of rows: each row allows what these terms could make of it.
    ///
    /// A row Σ aⱼxⱼ ∈ [l, u] whose small terms together lie in [s, t] implies that the others lie in [l − t, u − s]. The
    /// coefficients that are left in a row are within 1/`ratio` of one another.
    ///
    /// - Parameter ratio: Terms below this, relative to the largest coefficient of their row, are left out.
    /// - Complexity: O(variables + entries).
    public func loosened(below ratio: Double) -> Model {
        var model = Model(name: name)
        (model.sense, model.objectiveConstant) = (sense, objectiveConstant)
        for column in variables {
            let (lower, upper) = (column.lower, column.upper)
            _ = model.addVariable(
                column.name,
                lower: lower,
                upper: upper,
                kind: column.kind,
                objective: column.objective
            )
        }
        for (row, definition) in constraints.enumerated() {
            let terms = terms(of: ConstraintID(index: row))
            let largest = terms.reduce(0) { max($0, abs($1.coefficient)) }
            var (lower, upper) = (definition.lower, definition.upper)
            var kept: [(Variable, Double)] = []
            for (variable, coefficient) in terms {
                if abs(coefficient) >= ratio * largest {
                    kept.append((variable, coefficient))
                } else if coefficient != 0 {
                    let column = variables[variable.index]
                    let ends = [coefficient * column.lower, coefficient * column.upper]
                    lower -= ends.max() ?? 0
                    upper -= ends.min() ?? 0
                }
            }
            model.addConstraint(definition.name, lower: lower, terms: kept, upper: upper)
        }
        return model
    }

    /// What no point of a model that is maximised exceeds: of variables that a row allows one of, the best counts, of others the
    /// best value each can have. Infinite where that has no bound, and for a model that is minimised.
    ///
    /// The rows that count are those of whole variables from 0 with coefficients of 1 and an upper side of 1. No arithmetic but
    /// sums of the objective enters, however far apart the figures of the rows are.
    ///
    /// - Complexity: O(variables + entries).
    public var packingBound: Double {
        guard sense == .maximize else { return .infinity }
        var bound = objectiveConstant
        var isCounted = [Bool](repeating: false, count: variableCount)
        for (row, definition) in constraints.enumerated() where definition.upper == 1 {
            let terms = terms(of: ConstraintID(index: row))
            let allowsOne = terms.allSatisfy { term in
                let column = variables[term.variable.index]
                return term.coefficient == 1 && column.lower == 0 && column.kind != .continuous
            }
            guard allowsOne else { continue }
            var best = 0.0
            for (variable, _) in terms where !isCounted[variable.index] {
                isCounted[variable.index] = true
                if variables[variable.index].upper > 0 { best = max(best, variables[variable.index].objective) }
            }
            bound += best
        }
        for (column, definition) in variables.enumerated() where !isCounted[column] && definition.objective != 0 {
            bound += definition.objective * (definition.objective > 0 ? definition.upper : definition.lower)
        }
        return bound
    }
}

import LinearModel

/// The objective of a model that raises one level which all blocks must reach: the worst of them.
///
/// Whether a given level can be reached is a much easier question than which is the highest: held at a number, the level
/// links no blocks, and what every block needs for it is a row of its own.
struct LevelObjective {
    /// The level.
    let variable: Int
    private let model: Model

    /// The level of a decomposition; nil where the objective has other variables, or blocks own it.
    init?(_ decomposition: Decomposition) {
        let raising = decomposition.costs.indices.filter { decomposition.costs[$0] != 0 }
        guard raising.count == 1, let variable = raising.first, decomposition.costs[variable] > 0,
            decomposition.structure.blockOfVariable[variable] < 0,
            decomposition.model.variables[variable].kind == .continuous
        else { return nil }
        // Lower levels can be held wherever higher ones can: no row asks the level to be high.
        let entries = decomposition.linksOfVariable[variable]
        guard entries.allSatisfy({ decomposition.links[$0.link].asksForLess(by: $0.coefficient) }) else { return nil }
        self.variable = variable
        model = decomposition.model
    }

    /// The level that makes an objective; at least the lowest.
    func value(for objective: Double) -> Double {
        let definition = model.variables[variable]
        let value = (objective - model.objectiveConstant) / definition.objective
        return min(max(value, definition.lower), definition.upper)
    }

    /// A point with the level as high as its rows allow.
    func raised(_ values: [Double]) -> [Double] {
        var highest = model.variables[variable].upper
        for (row, definition) in model.constraints.enumerated() {
            let entries = model.rowStarts[row]..<model.rowStarts[row + 1]
            guard let own = entries.first(where: { model.columnIndices[$0] == variable }) else { continue }
            let coefficient = model.coefficients[own]
            let side = coefficient > 0 ? definition.upper : definition.lower
            guard coefficient != 0, side.isFinite else { continue }
            var rest = 0.0
            for entry in entries where entry != own {
                rest += model.coefficients[entry] * values[model.columnIndices[entry]]
            }
            highest = min(highest, (side - rest) / coefficient)
        }
        var raised = values
        // What was found is kept where rounding says less.
        raised[variable] = max(values[variable], highest)
        return raised
    }
}

extension Decomposition.Link {
    /// Whether the row, through a coefficient, only ever limits a variable from above.
    fileprivate func asksForLess(by coefficient: Double) -> Bool {
        coefficient > 0 ? lower == -.infinity : upper == .infinity
    }
}

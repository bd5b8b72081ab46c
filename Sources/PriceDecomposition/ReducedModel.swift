import LinearModel

/// A model after some variables are fixed, with the way back.
struct ReducedModel {
    /// The smaller model.
    let model: Model
    private let program: ReducedProgram
    private let variableCount: Int

    /// Fixes and tightens; nil when single rows prove that no point is left.
    init?(_ full: Model, bounds: [Int: ClosedRange<Double>]) {
        guard
            let program = ReducedProgram(
                full,
                variables: Array(full.variables.indices),
                constraints: Array(full.constraints.indices),
                bounds: bounds,
                isScaled: false
            )
        else { return nil }
        self.program = program
        variableCount = full.variableCount
        var model = Model(name: full.name)
        model.sense = full.sense
        let (costs, constant) = program.costs(full.variables.map(\.objective))
        model.objectiveConstant = full.objectiveConstant + constant
        for (column, variable) in program.columns.enumerated() {
            let definition = full.variables[variable]
            _ = model.addVariable(
                definition.name,
                lower: program.lower[column],
                upper: program.upper[column],
                kind: definition.kind,
                objective: costs[column]
            )
        }
        for (number, row) in program.rows.enumerated() {
            model.addConstraint(
                "r\(number)",
                lower: row.lower,
                terms: row.terms.map { (Variable(index: $0.column), $0.coefficient) },
                upper: row.upper
            )
        }
        self.model = model
    }

    /// A point of the full model here; nil when it does not lie within what is left.
    func reduced(_ values: [Double]) -> [Double]? {
        for (variable, value) in program.fixed where abs(values[variable] - value) > 1e-6 * max(1, abs(value)) {
            return nil
        }
        return program.columns.indices.map { values[program.columns[$0]] / program.scale[$0] }
    }

    /// A point of this model as a point of the full one.
    func restored(_ point: [Double]) -> [Double] {
        var values = [Double](repeating: 0, count: variableCount)
        program.write(point, into: &values)
        return values
    }
}

import LinearModel

/// A model to be maximised, after some variables are fixed and others written in terms of the rest, with the way back.
///
/// Not every point of the full model has its like here, but one of the best has.
struct ReducedModel {
    /// The smaller model.
    let model: Model
    /// What floating point may have made of the sides of its rows.
    let errors: [Double]
    private let passes: [ReductionPass]

    private static let mostPasses = 4

    /// Fixes, tightens and substitutes; nil when single rows prove that no point is left.
    ///
    /// - Parameter errors: What floating point may have made of the sides of the full model's rows; 0 for those beyond.
    init?(_ full: Model, bounds: [Int: ClosedRange<Double>], errors: [Double] = []) {
        guard var pass = ReductionPass(full, bounds: bounds, errors: errors) else { return nil }
        var passes = [pass]
        // What one pass takes away lets the next one see more.
        while passes.count < Self.mostPasses {
            guard let next = ReductionPass(pass.model, bounds: [:], errors: pass.errors) else { return nil }
            let isSmaller =
                next.model.variableCount < pass.model.variableCount
                || next.model.constraints.count < pass.model.constraints.count
            guard isSmaller else { break }
            passes.append(next)
            pass = next
        }
        self.passes = passes
        (model, self.errors) = (pass.model, pass.errors)
    }

    /// A point of the full model here; nil where it has other values in variables that are fixed. Whether it keeps what is left is
    /// for its user to check.
    func reduced(_ values: [Double]) -> [Double]? {
        var values = values
        for pass in passes {
            guard let smaller = pass.reduced(values) else { return nil }
            values = smaller
        }
        return values
    }

    /// A point of this model as a point of the full one.
    func restored(_ point: [Double]) -> [Double] {
        passes.reversed().reduce(point) { $1.restored($0) }
    }
}

/// One round of fixing, tightening and substituting.
private struct ReductionPass {
    let model: Model
    /// What floating point may have made of the sides of its rows.
    private(set) var errors: [Double] = []
    private let program: ReducedProgram
    /// The columns of the program that are variables of the model.
    private let kept: [Int]
    /// The other columns, in the order in which they are known from the kept ones.
    private let definitions: [ColumnSubstitution.Definition]
    private let variableCount: Int

    init?(_ full: Model, bounds: [Int: ClosedRange<Double>], errors: [Double]) {
        guard
            let program = ReducedProgram(
                full,
                variables: Array(full.variables.indices),
                constraints: Array(full.constraints.indices),
                bounds: bounds,
                errors: errors,
                isScaled: false
            )
        else { return nil }
        self.program = program
        variableCount = full.variableCount
        let (costs, constant) = program.costs(full.variables.map(\.objective))
        let substitution = ColumnSubstitution(program, costs: costs)
        definitions = substitution.definitions.reversed()
        let gone = Set(definitions.map(\.column))
        kept = program.columns.indices.filter { !gone.contains($0) }
        var model = Model(name: full.name)
        model.sense = full.sense
        model.objectiveConstant = full.objectiveConstant + constant + substitution.constant
        var position = [Int](repeating: -1, count: program.columns.count)
        for (number, column) in kept.enumerated() {
            let definition = full.variables[program.columns[column]]
            position[column] = number
            _ = model.addVariable(
                definition.name,
                lower: program.lower[column],
                upper: program.upper[column],
                kind: definition.kind,
                objective: substitution.costs[column]
            )
        }
        for (number, row) in substitution.remainingRows.enumerated() {
            guard row.lower <= row.upper + 1e-7 * max(1, abs(row.upper)) + 2 * row.error else { return nil }
            self.errors.append(row.error)
            model.addConstraint(
                "r\(number)",
                lower: min(row.lower, row.upper),
                terms: row.terms.map { (Variable(index: position[$0.column]), $0.coefficient) },
                upper: row.upper
            )
        }
        self.model = model
    }

    func reduced(_ values: [Double]) -> [Double]? {
        for (variable, value) in program.fixed where abs(values[variable] - value) > 1e-6 * max(1, abs(value)) {
            return nil
        }
        return kept.map { values[program.columns[$0]] / program.scale[$0] }
    }

    func restored(_ point: [Double]) -> [Double] {
        var columns = [Double](repeating: 0, count: program.columns.count)
        for (column, value) in zip(kept, point) { columns[column] = value }
        for definition in definitions {
            columns[definition.column] = definition.terms.reduce(definition.constant) {
                $0 + $1.coefficient * columns[$1.column]
            }
        }
        var values = [Double](repeating: 0, count: variableCount)
        program.write(columns, into: &values)
        return values
    }
}

extension SolveReport {
    /// The report in terms of the full model.
    func restored(by reduction: ReducedModel, in model: Model) -> SolveReport {
        guard let solution else { return self }
        var report = self
        let values = reduction.restored(solution.values)
        report.solution = Solution(values: values, objective: model.objectiveValue(at: values))
        return report
    }
}

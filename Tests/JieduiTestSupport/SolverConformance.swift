public import LinearModel

/// What a solver got wrong about one tiny model.
public struct ConformanceFailure: Sendable, CustomStringConvertible {
    /// The tiny model.
    public var model: String
    /// What was expected and what came.
    public var description: String
}

/// Runs every tiny model through a solver.
///
/// - Returns: what went wrong; empty for a solver that conforms.
public func runSolverConformance(_ solver: any Solver, on models: [TinyModel] = TinyModels.all) -> [ConformanceFailure]
{
    models.flatMap { tiny in
        do {
            let report = try solver.solve(tiny.model, options: SolveOptions())
            return deviations(of: report, from: tiny).map {
                ConformanceFailure(model: tiny.name, description: "\(tiny.name): \($0)")
            }
        } catch {
            return [ConformanceFailure(model: tiny.name, description: "\(tiny.name): threw \(error)")]
        }
    }
}

private func deviations(of report: SolveReport, from tiny: TinyModel) -> [String] {
    guard report.termination == tiny.termination else {
        return ["expected \(tiny.termination), got \(report.termination)"]
    }
    if tiny.termination == .infeasible {
        var found: [String] = []
        if report.solution != nil { found.append("an infeasible model came with a point") }
        if !report.isInfeasibilityConfirmed { found.append("infeasibility was not confirmed") }
        return found
    }
    guard let optimum = tiny.optimum else { return [] }
    guard let solution = report.solution else { return ["no point"] }
    var found: [String] = []
    let scale = max(1, abs(optimum))
    if abs(solution.objective - optimum) > 1e-6 * scale {
        found.append("expected objective \(optimum), got \(solution.objective)")
    }
    let recomputed = tiny.model.objective.evaluate(solution.values)
    if abs(recomputed - solution.objective) > 1e-6 * scale {
        found.append("objective \(solution.objective) but the point is worth \(recomputed)")
    }
    if let bound = report.bound, abs(bound - optimum) > 1e-6 * scale { found.append("bound \(bound) at the optimum") }
    if report.relativeGap != 0 { found.append("gap \(report.relativeGap ?? .nan) at the optimum") }
    found += violations(of: solution.values, in: tiny.model)
    found += differences("values", solution.values, tiny.values)
    found += differences("dual values", solution.dualValues, tiny.dualValues)
    found += differences("reduced costs", solution.reducedCosts, tiny.reducedCosts)
    return found
}

private func differences(_ what: String, _ found: [Double]?, _ expected: [Double]?) -> [String] {
    guard let expected else { return [] }
    guard let found, found.count == expected.count else { return ["\(what) are missing"] }
    let isSame = zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, abs($1)) }
    return isSame ? [] : ["\(what): expected \(expected), got \(found)"]
}

/// Every bound, row and whole variable a point violates: an independent check in the tests' own words.
public func violations(of values: [Double], in model: Model, tolerance: Double = 1e-6) -> [String] {
    guard values.count == model.variableCount else { return ["\(values.count) values"] }
    var found: [String] = []
    for (value, definition) in zip(values, model.variables) {
        if !(value >= definition.lower && value <= definition.upper) { found.append("\(definition.name) = \(value)") }
        if definition.kind != .continuous, value != value.rounded() { found.append("\(definition.name) = \(value)") }
    }
    for (index, definition) in model.constraints.enumerated() {
        let terms = model.terms(of: ConstraintID(index: index))
        let activity = terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
        let scale = terms.reduce(1) { max($0, abs($1.coefficient * values[$1.variable.index])) }
        if activity < definition.lower - tolerance * scale || activity > definition.upper + tolerance * scale {
            found.append("\(definition.name) = \(activity)")
        }
    }
    return found
}

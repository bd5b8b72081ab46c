import LinearModel

/// Solves a model whose counts — whole variables beyond 0 and 1 — nearly always come out whole by themselves.
///
/// Money and teams are given in whole units, and once all choices are made what is left is a question of shares between
/// rows with unit coefficients. Searching over them costs the tree most of its nodes, so they are left continuous first.
/// A bound of that relaxation is a bound, and a point of it that happens to be whole is a point; only where neither
/// settles the question are counts searched over.
struct CountSearch {
    private let solver: any Solver
    private let model: Model

    init(_ solver: any Solver, _ model: Model) {
        self.solver = solver
        self.model = model
    }

    func solve(_ options: SolveOptions) throws -> SolveReport {
        let counts = model.variables.indices.filter {
            model.variables[$0].kind != .continuous && !model.variables[$0].isChoice
        }
        guard !counts.isEmpty else { return try solver.solve(model, options: options) }
        let clock = SearchClock(options)
        let report = try solver.solve(model.relaxed(counts), options: loose(options))
        if report.termination == .infeasible { return report }
        guard let found = report.solution else { return report }
        var exact = options
        if let whole = found.values.rounded(at: counts), model.isKept(by: whole) {
            let point = Solution(values: whole, objective: model.objectiveValue(at: whole))
            if let proved = proved(report, point, options) { return proved }
            exact.incumbent = whole
        }
        if let bound = report.bound { exact.knownBound = min(bound.wholeBound, options.knownBound ?? .infinity) }
        var rest = options
        (rest.timeLimit, rest.incumbent, rest.cutoff, rest.knownBound) = (clock.left, nil, nil, nil)
        if let near = try solver.solve(model.fixingChoices(at: found.values), options: rest).solution {
            if let proved = proved(report, near, options) { return proved }
            exact.incumbent = near.values
        }
        exact.timeLimit = clock.left
        return try solver.solve(model, options: exact)
    }

    /// The objective is not whole while counts are not: what is closer to the bound than half a unit is proved.
    private func loose(_ options: SolveOptions) -> SolveOptions {
        var loose = options
        let size = max(1, abs(options.knownBound ?? options.cutoff ?? 1))
        loose.integerObjective = false
        loose.relativeGap = max(options.relativeGap, 0.4 / size)
        loose.cutoff = options.cutoff.map { $0 - 0.5 }
        // A bound of whole points is none of relaxed ones.
        loose.knownBound = nil
        return loose
    }

    /// The report of a whole point that the bound of a relaxation proves best; nil where a better one may exist.
    private func proved(_ relaxation: SolveReport, _ point: Solution, _ options: SolveOptions) -> SolveReport? {
        guard relaxation.termination == .optimal || relaxation.termination == .gapReached,
            let bound = relaxation.bound, point.objective > bound.wholeBound - 0.5
        else { return nil }
        var report = relaxation
        (report.solution, report.termination, report.bound, report.relativeGap) = (point, .optimal, point.objective, 0)
        if let cutoff = options.cutoff, point.objective < cutoff - 0.5 { report.termination = .infeasible }
        return report
    }
}

extension Double {
    /// The largest whole objective that a bound allows, with the rounding of long sums forgiven.
    var wholeBound: Double { (self + 1e-6 + 1e-9 * abs(self)).rounded(.down) }
}

extension Model.VariableDefinition {
    /// Whether it is a whole variable between 0 and 1.
    var isChoice: Bool { kind != .continuous && lower >= 0 && upper <= 1 }
}

extension Model {
    /// The model with all choices of a point made.
    fileprivate func fixingChoices(at values: [Double]) -> Model {
        var model = self
        for (index, definition) in variables.enumerated() where definition.isChoice {
            let value = values[index].rounded()
            model.setBounds(of: Variable(index: index), lower: value, upper: value)
        }
        return model
    }
}

extension [Double] {
    /// The values with some of them rounded; nil when one is not whole.
    fileprivate func rounded(at indices: [Int]) -> [Double]? {
        var values = self
        for index in indices {
            let whole = values[index].rounded()
            guard abs(values[index] - whole) < 1e-6 * Swift.max(1, abs(whole)) else { return nil }
            values[index] = whole
        }
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

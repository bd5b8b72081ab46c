import LinearModel

/// Solves a model whose counts — whole variables beyond 0 and 1 — nearly always come out whole by themselves.
///
/// Money and teams are given in whole units, and once all choices are made what is left is a question of shares between
/// rows with unit coefficients. Searching over them costs the tree most of its nodes, so they are left continuous first.
/// Where the best choices then lose something to whole counts, what they are worth is worked out, they are ruled out, and
/// the next best are looked at, until none is left that could be worth more. Only where that takes too long are counts
/// searched over.
struct CountSearch {
    private let solver: any Solver
    private let model: Model
    /// What floating point may have made of the sides of its rows; 0 for those beyond.
    private let errors: [Double]
    private let counts: [Int]
    /// Choices that counts depend on, in groups of which at most one is made: the places of a project are one decision to
    /// begin with, and which of them it is a second.
    private let groups: [[Int]]
    private let isCoarse: Bool

    /// Choices ruled out at most, and nodes these searches may take in all, beside four times those of the first.
    private static let mostRulings = 60
    private static let fewNodes = 4_000

    /// - Parameters:
    ///   - errors: What floating point may have made of the sides of the model's rows.
    ///   - isCoarse: Whether choices that exclude each other are ruled out together.
    init(_ solver: any Solver, _ model: Model, errors: [Double] = [], isCoarse: Bool = true) {
        self.solver = solver
        self.model = model
        self.errors = errors
        self.isCoarse = isCoarse
        counts = model.variables.indices.filter {
            model.variables[$0].kind != .continuous && !model.variables[$0].isChoice
        }
        let choices = model.choices(beside: counts)
        groups = isCoarse ? model.exclusive(choices) : choices.map { [$0] }
    }

    func solve(_ options: SolveOptions) throws -> SolveReport {
        guard !counts.isEmpty, !groups.isEmpty else { return try solver.solve(model, options: options) }
        let clock = SearchClock(options)
        var relaxed = model.relaxed(counts)
        var known = KnownPoints(model, options)
        var allowance: Int?
        for _ in 0..<Self.mostRulings {
            let report = try solver.solve(relaxed, options: known.relaxedOptions(timeLimit: clock.left))
            known.work.add(report.work)
            if report.termination == .infeasible { return try known.report(.optimal) }
            if let bound = report.bound { known.tighten(to: bound) }
            guard let found = report.solution else { return try known.report(report.termination) }
            if let whole = found.values.rounded(at: counts) { known.take(whole) }
            if let ending = known.ending { return try known.report(ending) }
            let isKnown = try take(bestWithChoicesOf: found.values, in: &known, clock)
            if let ending = known.ending { return try known.report(ending) }
            guard report.termination == .optimal || report.termination == .gapReached else {
                return try known.report(report.termination)
            }
            let most = allowance ?? max(Self.fewNodes, 4 * report.work.branchAndBoundNodes)
            allowance = most
            guard isKnown, known.work.branchAndBoundNodes <= most, clock.stop == nil else { break }
            rule(out: found.values, in: &relaxed)
        }
        var rest = known.wholeOptions
        rest.timeLimit = clock.left
        var report = try solver.solve(model, options: rest)
        report.work.add(known.work)
        return report
    }

    /// Takes the best whole point with the choices of a point that counts depend on.
    ///
    /// - Returns: Whether there is no better point with these choices than the best that is known now.
    private func take(bestWithChoicesOf values: [Double], in known: inout KnownPoints, _ clock: SearchClock) throws
        -> Bool
    {
        var bounds: [Int: ClosedRange<Double>] = [:]
        var fixed = model
        for group in groups {
            let isMade = group.contains { values[$0] > 0.5 }
            if group.count == 1 || !isMade {
                for choice in group { bounds[choice] = isMade ? 1...1 : 0...0 }
            } else {
                let terms = group.map { (Variable(index: $0), 1.0) }
                fixed.addConstraint("one_\(fixed.constraints.count)", lower: 1, terms: terms, upper: 1)
            }
        }
        guard let reduction = ReducedModel(fixed, bounds: bounds, errors: errors) else { return true }
        var options = known.wholeOptions
        options.timeLimit = clock.left
        options.nodeLimit = min(options.nodeLimit ?? .max, Self.fewNodes)
        options.relativeGap = 0
        (options.incumbent, options.knownBound) = (nil, nil)
        options.cutoff = [options.cutoff, known.best?.objective.nextWhole].compactMap(\.self).max()
        let report =
            isCoarse
            ? try CountSearch(solver, reduction.model, errors: reduction.errors, isCoarse: false).solve(options)
            : try solver.solve(reduction.model, options: options)
        known.work.add(report.work)
        if let solution = report.solution {
            known.take(reduction.restored(solution.values))
            // A point that the solver counts and the rows reject says nothing about what else there is.
            guard let best = known.best, best.objective > solution.objective - 0.5 else { return false }
        }
        return report.termination == .optimal || report.termination == .infeasible
    }

    /// Appends that the choices of a point are not made again.
    private func rule(out values: [Double], in relaxed: inout Model) {
        var (terms, chosen) = ([(Variable, Double)](), 0.0)
        for group in groups {
            let isMade = group.contains { values[$0] > 0.5 }
            terms += group.map { (Variable(index: $0), isMade ? -1 : 1) }
            if isMade { chosen += 1 }
        }
        relaxed.addConstraint(
            "not_again_\(relaxed.constraints.count)",
            lower: 1 - chosen,
            terms: terms,
            upper: .infinity
        )
    }
}

extension Model {
    /// The choices that stand in a row with one of the counts, or with an amount that depends on one.
    fileprivate func choices(beside counts: [Int]) -> [Int] {
        var isReached = [Bool](repeating: false, count: variableCount)
        for count in counts { isReached[count] = true }
        var open = Array(constraints.indices)
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            open.removeAll { row in
                let columns = (rowStarts[row]..<rowStarts[row + 1]).map { columnIndices[$0] }
                guard columns.contains(where: { isReached[$0] && !variables[$0].isChoice }) else { return false }
                for column in columns { isReached[column] = true }
                hasGrown = true
                return true
            }
        }
        return variables.indices.filter {
            isReached[$0] && variables[$0].isChoice && variables[$0].lower < variables[$0].upper
        }
    }

    /// Choices in groups of which a row allows one; choices that stand in no such row are groups of their own.
    fileprivate func exclusive(_ choices: [Int]) -> [[Int]] {
        var open = Set(choices)
        var groups: [[Int]] = []
        for (row, definition) in constraints.enumerated() where definition.upper == 1 {
            let entries = rowStarts[row]..<rowStarts[row + 1]
            guard entries.allSatisfy({ coefficients[$0] >= 0 && variables[columnIndices[$0]].lower >= 0 }) else {
                continue
            }
            let group = entries.filter { coefficients[$0] == 1 && open.contains(columnIndices[$0]) }
                .map { columnIndices[$0] }
            guard group.count > 1 else { continue }
            groups.append(group)
            open.subtract(group)
        }
        return groups + choices.filter { open.contains($0) }.map { [$0] }
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

import LinearModel

/// What a search knows of the whole points of a model: the best of them, and what none can beat.
struct KnownPoints {
    private let model: Model
    private let options: SolveOptions
    private(set) var best: Solution?
    /// No whole point is better; infinite while nothing is proved.
    private(set) var bound: Double
    /// A bound below a point that keeps the rows: something was wrong on the way.
    private var contradiction: String?
    var work = SolveWork()

    /// - Parameter options: What is asked for; its objective is whole on every whole point.
    init(_ model: Model, _ options: SolveOptions) {
        (self.model, self.options) = (model, options)
        bound = options.knownBound?.wholeBound ?? .infinity
        if let incumbent = options.incumbent { take(incumbent) }
    }

    /// Takes a point if it keeps the rows and is better.
    ///
    /// - Returns: Whether it was taken.
    @discardableResult mutating func take(_ values: [Double]) -> Bool {
        guard model.isKept(by: values) else { return false }
        let objective = model.objectiveValue(at: values)
        guard objective > best?.objective ?? -.infinity else { return false }
        best = Solution(values: values, objective: objective)
        if objective > bound + 0.5 { contradiction = "a point of \(objective) beyond the proved bound \(bound)" }
        bound = max(bound, objective)
        return true
    }

    /// Takes a bound on every point that is better than the best one.
    ///
    /// - Returns: Whether it is lower than the one before.
    @discardableResult mutating func tighten(to candidate: Double) -> Bool {
        let last = bound
        if let best, candidate.wholeBound < best.objective - 0.5 {
            contradiction = "a proved bound \(candidate) below a point of \(best.objective)"
        }
        bound = max(min(bound, candidate.wholeBound), best?.objective ?? -.infinity)
        return bound < last
    }

    /// Why no better point is needed; nil while one is.
    var ending: Termination? {
        guard let best else { return nil }
        if bound - best.objective < 0.5 { return .optimal }
        if options.takesAnyPoint { return .gapReached }
        if options.relativeGap > 0, let gap, gap <= options.relativeGap { return .gapReached }
        return nil
    }

    private var gap: Double? {
        guard let best, bound.isFinite else { return nil }
        return max(0, bound - best.objective) / max(abs(best.objective), 1e-9)
    }

    /// What to ask of the model as it stands.
    var wholeOptions: SolveOptions {
        var whole = options
        whole.incumbent = best?.values
        if bound.isFinite { whole.knownBound = bound }
        return whole
    }

    /// What to ask of the model with counts left continuous.
    ///
    /// The objective is not whole while counts are not: what is closer to the bound than half a unit is proved. A bound of
    /// whole points is none of the relaxed ones.
    func relaxedOptions(timeLimit: Duration?) -> SolveOptions {
        var relaxed = options
        let size = max(1, abs(bound.isFinite ? bound : options.cutoff ?? 1))
        relaxed.timeLimit = timeLimit
        relaxed.integerObjective = false
        relaxed.relativeGap = max(options.relativeGap, 0.4 / size)
        (relaxed.incumbent, relaxed.knownBound) = (nil, nil)
        let wanted = max(options.cutoff ?? -.infinity, best?.objective.nextWhole ?? -.infinity)
        relaxed.cutoff = wanted.isFinite ? wanted - 0.5 : nil
        return relaxed
    }

    /// The report of a search that ends here; "optimal" where nothing better than the best point is left.
    ///
    /// - Throws: ``SolverError/wrongAnswer(solver:message:modelText:)`` where a point has contradicted a bound.
    func report(_ termination: Termination) throws(SolverError) -> SolveReport {
        if let contradiction {
            throw .wrongAnswer(solver: "PriceDecomposition", message: contradiction, modelText: model.lpText())
        }
        var termination = termination
        if termination == .optimal {
            let least = options.cutoff.map { $0 - 0.5 } ?? -.infinity
            if best.map({ $0.objective > least }) != true { termination = .infeasible }
        }
        let isProved = termination == .optimal
        return SolveReport(
            termination: termination,
            solution: best,
            bound: isProved ? best?.objective : termination == .infeasible || !bound.isFinite ? nil : bound,
            relativeGap: isProved ? 0 : gap,
            work: work
        )
    }
}

extension Double {
    /// The largest whole objective that a bound allows, with the rounding of long sums forgiven.
    var wholeBound: Double { (self + 1e-6 + 1e-9 * abs(self)).rounded(.down) }

    /// The least whole objective that is better; the rounding of long sums does not lift it above the next whole one.
    var nextWhole: Double { (self + 1e-3).rounded(.down) + 1 }
}

extension Model.VariableDefinition {
    /// Whether it is a whole variable between 0 and 1.
    var isChoice: Bool { kind != .continuous && lower >= 0 && upper <= 1 }
}

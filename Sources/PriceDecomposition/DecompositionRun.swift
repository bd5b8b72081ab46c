import LinearModel

/// One search by decomposition: the prices, the best point, the bound.
final class DecompositionRun {
    let solver: any Solver
    var decomposition: Decomposition
    let table: ChoiceTable
    let options: SolveOptions
    let clock: SearchClock
    let cuts: CoverCuts
    var known: KnownPoints
    /// Of the linking rows.
    var prices: [Double] = []
    /// Whether they come from a relaxation or a round of packages, and not from nowhere.
    var hasPrices = false
    /// Prices that refuted a question before this one, or this one; empty where none did.
    var refutingPrices: [Double] = []
    /// The best mixture of packages, by variable of the model.
    var mean: [Double] = []
    /// Whether the mixture keeps all rows; else it buys or sells at the ends of the box.
    var isMixtureWhole = false
    /// Everything that was solved to the end under some prices.
    var packages: [ChoiceTable.Package] = []

    /// Targets that find nothing before any point is known.
    private static let patience = 3
    /// Nodes for a search on the way, which others will follow.
    static let nodesPerPlan = 2_000

    init(
        _ solver: any Solver,
        _ decomposition: Decomposition,
        _ table: ChoiceTable,
        _ options: SolveOptions,
        _ clock: SearchClock
    ) {
        self.solver = solver
        self.decomposition = decomposition
        self.table = table
        self.options = options
        self.clock = clock
        cuts = CoverCuts(decomposition)
        known = KnownPoints(decomposition.model, options)
    }

    func report() throws -> SolveReport {
        show()
        if let stop = try firstPrices() { return try known.report(stop) }
        if options.takesAnyPoint, known.best == nil, let report = try anyPoint() { return report }
        guard try improvePrices(), try cutMixtures() else { return try unpriced() }
        if clock.stop == nil, !isMixtureWhole, known.best == nil {
            if try isRefutedByPrices() { return refuted }
            guard try improvePrices(), try cutMixtures() else { return try unpriced() }
        }
        if let stop = clock.stop { return try known.report(stop) }
        guard let evaluation = table.evaluate(prices) else { return try unpriced() }
        tighten(to: evaluation.bound)
        try planNearMixture()
        if known.best == nil { try plan(choosing: evaluation.choices) }
        if let termination { return try known.report(termination) }
        return try proveByTargets(from: evaluation.bound)
    }

    /// Looks for any point before the best is of interest; nil where neither one nor a refutation was found.
    private func anyPoint() throws -> SolveReport? {
        if isRefutedByKnownPrices() { return refuted }
        guard try improvePrices(untilMixtureIsWhole: true) else { return try unpriced() }
        if isMixtureWhole {
            try planNearMixture()
        } else if clock.stop == nil, try isRefutedByPrices() {
            return refuted
        }
        if known.best == nil, clock.stop == nil, let report = try searchUnderKnownPrices() { return report }
        return try termination.map(known.report)
    }

    // MARK: - Plans and pruning

    /// The best plan that shares what all packages of the mixture share, or a good one.
    private func planNearMixture() throws {
        guard !mean.isEmpty else { return }
        var bounds: [Int: ClosedRange<Double>] = [:]
        for (variable, definition) in decomposition.model.variables.enumerated() {
            guard definition.isChoice, decomposition.structure.blockOfVariable[variable] >= 0 else { continue }
            let whole = mean[variable].rounded()
            if abs(mean[variable] - whole) < 1e-6 { bounds[variable] = whole...whole }
        }
        try takePlan(within: bounds, relativeGap: 1e-5)
    }

    /// The best plan with given choices, or a good one.
    private func plan(choosing choices: [Int]) throws {
        var bounds: [Int: ClosedRange<Double>] = [:]
        for (block, choice) in choices.enumerated() {
            for variable in decomposition.variablesOfBlock[block] {
                let alternative = decomposition.structure.alternativeOfVariable[variable]
                if alternative >= 0 { bounds[variable] = alternative == choice ? 1...1 : 0...0 }
            }
        }
        try takePlan(within: bounds, relativeGap: 5e-3)
    }

    /// Takes a plan of the model with some of its freedom, found in few nodes.
    private func takePlan(within bounds: [Int: ClosedRange<Double>], relativeGap: Double) throws {
        var limits = limits()
        limits.relativeGap = max(options.relativeGap, relativeGap)
        limits.nodeLimit = Self.nodesPerPlan
        if let report = try solveReduced(bounds, limits) { note(report) }
    }

    /// Looks for plans close below the bound, then further and further below it.
    ///
    /// A target leaves only the choices and values that a plan as good as it can have: the nearer the bound, the smaller
    /// the model that is left. A plan that reaches a target is the best of all; a target that nothing reaches is a bound.
    ///
    /// - Parameter ceiling: What the table's best assignment is worth, linking rows included; losses count from there.
    private func proveByTargets(from ceiling: Double) throws -> SolveReport {
        var descent = TargetDescent(bound: known.bound)
        var failures = 0
        while true {
            let target = descent.target(bound: known.bound, best: known.best?.objective)
            let loss = (ceiling - target).rounded(.up) + Double(decomposition.structure.blockCount)
            guard loss < ChoiceTable.largestLoss, known.best != nil || failures < Self.patience else {
                return try whole()
            }
            let left = table.places(withinLoss: Int64(loss))
            let settled = table.settled(left)
            if let termination { return try known.report(termination) }
            let report =
                try solveReduced(bounds(of: left, settled), limits(), target: target)
                ?? SolveReport(termination: .infeasible)
            note(report)
            switch report.termination {
            case .optimal where report.solution.map({ $0.objective > target - 0.5 }) ?? false:
                // A point that the solver counts and the rows reject says nothing about what else there is.
                guard let best = known.best, best.objective > target - 0.5 else { return try whole() }
                return try known.report(.optimal)
            case .optimal, .infeasible:
                tighten(to: target - 1)
                failures += 1
            default:
                if let rest = report.bound { tighten(to: max(rest, target - 1)) }
                return try known.report(termination ?? report.termination)
            }
            if let termination { return try known.report(termination) }
            descent.advance(report.work.branchAndBoundNodes)
        }
    }

    /// The freedom that is left to places that are not closed, and to values that are not settled.
    func bounds(of places: [Int: Int64], _ settled: [Int: Double]) -> [Int: ClosedRange<Double>] {
        var bounds = settled.mapValues { $0...$0 }
        for (block, variables) in decomposition.variablesOfBlock.enumerated() {
            for variable in variables {
                let alternative = decomposition.structure.alternativeOfVariable[variable]
                let place = block * decomposition.choiceCount + alternative
                if alternative >= 0, places[place] == nil { bounds[variable] = 0...0 }
            }
        }
        return bounds
    }

    /// The model without some of its freedom; nil when single rows prove that nothing is left.
    private func solveReduced(
        _ bounds: [Int: ClosedRange<Double>],
        _ limits: SolveOptions,
        target: Double? = nil
    ) throws -> SolveReport? {
        guard let reduction = ReducedModel(decomposition.model, bounds: bounds) else { return nil }
        var limits = limits
        // A point below the target would only draw the search to itself.
        if target == nil { limits.incumbent = known.best.flatMap { reduction.reduced($0.values) } }
        limits.cutoff = target
        if known.bound.isFinite { limits.knownBound = known.bound }
        let report = try CountSearch(solver, reduction.model, errors: reduction.errors).solve(limits)
        return report.restored(by: reduction, in: decomposition.model)
    }

    /// What the solver says; nil where its arithmetic fails.
    func answer(_ model: Model, _ limits: SolveOptions) throws(SolverError) -> SolveReport? {
        do {
            return try solver.solve(model, options: limits)
        } catch {
            guard error.isArithmetic else { throw error }
            return nil
        }
    }

    /// What is left without an assignment under prices: nothing, or the model as it stands.
    private func unpriced() throws -> SolveReport {
        known.best == nil && table.isRefuted ? refuted : try whole()
    }

    /// No point keeps all rows, as bounds on packages and prices show together with a search of what they leave.
    var exhausted: SolveReport {
        SolveReport(termination: .infeasible, work: known.work, isInfeasibilityConfirmed: true)
    }

    /// No point keeps all rows, as bounds on packages and prices show without a tree.
    private var refuted: SolveReport {
        var report = exhausted
        report.isRefutedByBound = true
        return report
    }

    /// The model as it stands, where decomposition has nothing to say.
    private func whole() throws -> SolveReport {
        var options = known.wholeOptions
        options.timeLimit = clock.left
        var report = try solver.solve(decomposition.model, options: options)
        report.work.add(known.work)
        return report
    }

    // MARK: - What is known

    func limits() -> SolveOptions {
        SolveOptions(
            timeLimit: clock.left,
            integerObjective: true,
            cancellation: options.cancellation,
            progress: options.progress
        )
    }

    /// Takes the point of a search on the way, and counts its nodes.
    func note(_ report: SolveReport) {
        known.work.branchAndBoundNodes += report.work.branchAndBoundNodes
        if let solution = report.solution { take(solution.values) }
    }

    private func take(_ values: [Double]) {
        if known.take(values) { show() }
    }

    func tighten(to candidate: Double) {
        if known.tighten(to: candidate) { show() }
    }

    private func show() {
        let bound = known.bound.isFinite ? known.bound : nil
        options.progress?.post(SolveProgressBoard.Snapshot(incumbent: known.best?.objective, bound: bound))
    }

    private var termination: Termination? { known.ending ?? clock.stop }
}

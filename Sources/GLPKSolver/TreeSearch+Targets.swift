internal import CGLPKBridge
internal import LinearModel

extension TreeSearch {
    /// Nodes a search may take in the first round; each further round allows four times as many.
    private static let firstNodeLimit = 1000
    private static let nodeGrowth = 4
    /// A first point further from the bound than this is improved before anything is proved, in quick searches.
    private static let poorGap = 0.05
    private static let quickNodeLimit = 60
    /// A target is worth its own search only if it fixes this share of the whole variables.
    private static let worthwhileShare = 0.2

    /// Cuts the root, then searches target after target in rounds of growing effort.
    ///
    /// In a round the targets descend from the bound, at doubling steps, and the last search takes all that is left.
    /// High targets prove better bounds cheaply, low ones find points; a search that exceeds its nodes is left for the
    /// next round. The effort is counted in nodes, so the same model always takes the same course.
    func searchTargets() throws(SolverError) -> SolveReport {
        let relaxed = bound
        let rootCopy = try problem.clone()
        let outcome = try runTree(rootCopy, treeOptions(.root))
        rootCopy.close()
        guard case .root(let root) = outcome.end else { return try conclude(outcome) }
        let rootObjective = run.frame.unscaled(root.objective)
        tighten(to: rootObjective)
        if let treeBound = outcome.bound { tighten(to: treeBound) }
        if let termination { return finished(termination) }

        let step = firstStep(from: relaxed, to: rootObjective)
        if let report = try improve(root, nodeLimit: Self.quickNodeLimit, untilGap: Self.poorGap) { return report }
        var nodeLimit = Self.firstNodeLimit
        while true {
            if let report = try searchRound(root, step: step, nodeLimit: nodeLimit) { return report }
            if let report = try improve(root, nodeLimit: nodeLimit / Self.nodeGrowth) { return report }
            let (product, overflows) = nodeLimit.multipliedReportingOverflow(by: Self.nodeGrowth)
            nodeLimit = overflows ? .max : product
        }
    }

    /// One descent through the targets; `nil` when every search that mattered ran out of nodes.
    private func searchRound(
        _ root: RootRelaxation,
        step: Double,
        nodeLimit: Int
    ) throws(SolverError) -> SolveReport? {
        var step = step
        var target = run.hasIntegerObjective ? bound : bound - sign * step
        while floor.map({ sign * (target - next(above: $0)) > 0 }) ?? true {
            guard let copy = try restricted(to: target, by: root, needsMany: true) else { break }
            let outcome = try runTarget(target, copy, nodeLimit)
            if let report = try concludeTarget(target, outcome) { return report }
            target -= sign * step
            step *= 2
        }
        let least = floor.map { next(above: $0) } ?? -sign * .infinity
        guard let copy = try restricted(to: least, by: root, needsMany: false) else { return nil }
        defer { copy.close() }
        var options = treeOptions(.plain)
        options.nodeLimit = nodeLimit
        options.pumpsForFeasibility = floor == nil
        let outcome = try runTree(copy, options)
        if case .nodeLimit = outcome.end {
            if let treeBound = outcome.bound { tightenInRest(to: treeBound) }
            return termination.map { finished($0) }
        }
        return try conclude(outcome)
    }

    /// The least objective that would improve on a point.
    func next(above objective: Double) -> Double { objective + (run.hasIntegerObjective ? sign : 0) }

    private func firstStep(from relaxed: Double, to root: Double) -> Double {
        if run.hasIntegerObjective { return 1 }
        return max(2e-4 * abs(root), relaxed.isFinite ? 0.25 * abs(relaxed - root) : 0, 1e-6)
    }

    /// A copy with every column fixed that no point as good as the target uses; `nil` when too few are fixed.
    private func restricted(
        to target: Double,
        by root: RootRelaxation,
        needsMany: Bool
    ) throws(SolverError) -> GLPKProblem? {
        var changes: [(column: Int, lower: Double, upper: Double)] = []
        var (fixed, whole) = (0, 0)
        let floor = run.frame.scaled(target)
        for (column, definition) in run.model.variables.enumerated() where definition.kind != .continuous {
            whole += 1
            guard let bounds = root.bounds(of: column, reaching: floor, in: run.frame, sign: sign) else { continue }
            changes.append((column, bounds.lower, bounds.upper))
            if bounds.lower == bounds.upper { fixed += 1 }
        }
        if needsMany, Double(fixed) < Self.worthwhileShare * Double(whole) { return nil }
        let copy = try problem.clone()
        for change in changes { try copy.setColumnBounds(change.column, change.lower, change.upper) }
        return copy
    }

    private func runTarget(_ target: Double, _ copy: GLPKProblem, _ nodeLimit: Int) throws(SolverError) -> Outcome {
        defer { copy.close() }
        var options = treeOptions(.plain)
        setCutoff(run.hasIntegerObjective ? target - sign : target, &options)
        options.boundFloor = run.frame.scaled(target)
        options.nodeLimit = nodeLimit
        return try runTree(copy, options)
    }

    /// What follows from the search of one target; `nil` when the next one is to be tried.
    private func concludeTarget(_ target: Double, _ outcome: Outcome) throws(SolverError) -> SolveReport? {
        switch outcome.end {
        case .exhausted(let point?) where reaches(target, point):
            // Every better point would be in this tree too: it is the best of all.
            tighten(to: run.model.objectiveValue(at: point))
        case .exhausted:
            tighten(to: run.hasIntegerObjective ? target - sign : target + sign * tieMargin(target))
        case .target, .root: break
        case .nodeLimit, .stopped:
            if let treeBound = outcome.bound { tighten(to: sign * max(sign * treeBound, sign * target)) }
        }
        if case .stopped(let reason) = outcome.end { return finished(termination ?? reason) }
        return termination.map { finished($0) }
    }

    /// A point found before the cut-off was known may miss the target; then it proves no more than no point.
    private func reaches(_ target: Double, _ point: [Double]) -> Bool {
        let objective = run.model.objectiveValue(at: point)
        return sign * (objective - target) >= -(run.hasIntegerObjective ? run.frame.rounding : 0)
    }

    /// GLPK gives up nodes that are better than the cut-off by less than this.
    private func tieMargin(_ objective: Double) -> Double {
        2e-9 * (1 + abs(objective - run.frame.constant)) + 2e-9 / run.frame.factor
    }

    /// Takes the bound of a tree from which only points that beat nothing were left out.
    private func tightenInRest(to treeBound: Double) {
        tighten(to: sign * max(sign * treeBound, floor.map { sign * $0 } ?? -.infinity))
    }

    /// What follows from a search whose cut-off, if any, was the best point known.
    private func conclude(_ outcome: Outcome) throws(SolverError) -> SolveReport {
        switch outcome.end {
        case .exhausted:
            guard let floor else { return try infeasibleReport() }
            tighten(to: floor)
            return finished(termination ?? .optimal)
        case .target, .root:
            return finished(termination ?? .gapReached)
        case .stopped, .nodeLimit:
            if let treeBound = outcome.bound { tightenInRest(to: treeBound) }
            guard case .stopped(let reason) = outcome.end else { return finished(termination ?? .iterationLimit) }
            return finished(termination ?? reason)
        }
    }
}

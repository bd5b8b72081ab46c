internal import CGLPKBridge
internal import LinearModel

extension TreeSearch {
    /// Targets tried before the whole problem is searched.
    private static let mostTargets = 12
    /// A target is worth its own search only if it fixes this share of the whole variables.
    private static let worthwhileShare = 0.2

    /// Cuts the root, then searches target by target, then the rest.
    func searchTargets() throws(SolverError) -> SolveReport {
        let relaxed = bound
        let rootCopy = try problem.clone()
        let outcome = try runTree(rootCopy, treeOptions(.root))
        rootCopy.close()
        guard case .root(let root) = outcome.end else { return try conclude(outcome, cutoffIsBest: true) }
        let rootObjective = root.objective / run.scaled.objectiveFactor
        tighten(to: rootObjective)
        if let treeBound = outcome.bound { tighten(to: treeBound) }
        if let termination { return finished(termination) }

        var step = firstStep(from: relaxed, to: rootObjective)
        var target = bound
        if !run.hasIntegerObjective { target -= sign * step }
        for _ in 0..<Self.mostTargets {
            if let best, sign * (target - floorTarget(best)) <= 0 { break }
            guard let copy = try restricted(to: target, by: root) else { break }
            let outcome = try runTarget(target, copy)
            if let report = try concludeTarget(target, outcome) { return report }
            target -= sign * step
            step *= 2
        }
        return try searchRest(root)
    }

    /// The least objective that would improve on a point.
    private func floorTarget(_ best: Solution) -> Double {
        best.objective + (run.hasIntegerObjective ? sign : 0)
    }

    private func firstStep(from relaxed: Double, to root: Double) -> Double {
        if run.hasIntegerObjective { return 1 }
        return max(2e-4 * abs(root), 0.25 * abs(relaxed - root), 1e-6)
    }

    /// A copy with every column fixed that no point as good as the target uses; `nil` when too few are fixed.
    private func restricted(to target: Double, by root: RootRelaxation) throws(SolverError) -> GLPKProblem? {
        var changes: [(column: Int, lower: Double, upper: Double)] = []
        var (fixed, whole) = (0, 0)
        for (column, definition) in run.model.variables.enumerated() where definition.kind != .continuous {
            whole += 1
            guard let bounds = root.bounds(of: column, reaching: scaledObjective(target), sign: sign) else { continue }
            changes.append((column, bounds.lower, bounds.upper))
            if bounds.lower == bounds.upper { fixed += 1 }
        }
        guard Double(fixed) >= Self.worthwhileShare * Double(whole) else { return nil }
        let copy = try problem.clone()
        for change in changes { try copy.setColumnBounds(change.column, change.lower, change.upper) }
        return copy
    }

    private func runTarget(_ target: Double, _ copy: GLPKProblem) throws(SolverError) -> Outcome {
        defer { copy.close() }
        var options = treeOptions(.plain)
        options.hasCutoff = true
        options.cutoff = scaledObjective(run.hasIntegerObjective ? target - sign : target)
        options.boundFloor = scaledObjective(target)
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
        case .stopped(let reason):
            if let treeBound = outcome.bound { tighten(to: sign * max(sign * treeBound, sign * target)) }
            return finished(termination ?? reason)
        }
        return termination.map { finished($0) }
    }

    /// A point found before the cut-off was known may miss the target; then it proves no more than no point.
    private func reaches(_ target: Double, _ point: [Double]) -> Bool {
        let objective = run.model.objectiveValue(at: point)
        return sign * (objective - target) >= -(run.hasIntegerObjective ? Self.rounding(target) : 0)
    }

    /// GLPK gives up nodes that are better than the cut-off by less than this.
    private func tieMargin(_ objective: Double) -> Double {
        2e-9 * (1 + abs(objective)) + 2e-9 / run.scaled.objectiveFactor
    }

    /// Searches everything that is still open, with the best point as cut-off.
    private func searchRest(_ root: RootRelaxation) throws(SolverError) -> SolveReport {
        let copy = try problem.clone()
        defer { copy.close() }
        if let best {
            let target = scaledObjective(floorTarget(best))
            for (column, definition) in run.model.variables.enumerated() where definition.kind != .continuous {
                guard let bounds = root.bounds(of: column, reaching: target, sign: sign) else { continue }
                try copy.setColumnBounds(column, bounds.lower, bounds.upper)
            }
        }
        return try conclude(try runTree(copy, treeOptions(.plain)), cutoffIsBest: true)
    }

    /// What follows from a search whose cut-off, if any, was the best point known.
    private func conclude(_ outcome: Outcome, cutoffIsBest: Bool) throws(SolverError) -> SolveReport {
        switch outcome.end {
        case .exhausted:
            guard let best else { return try infeasibleReport() }
            tighten(to: best.objective)
            return finished(.optimal)
        case .target, .root:
            return finished(termination ?? .gapReached)
        case .stopped(let reason):
            if let treeBound = outcome.bound {
                let floor = best.map { sign * $0.objective } ?? -.infinity
                tighten(to: sign * max(sign * treeBound, floor))
            }
            return finished(termination ?? reason)
        }
    }
}

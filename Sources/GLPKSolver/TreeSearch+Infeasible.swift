internal import CGLPKBridge
internal import LinearModel

extension TreeSearch {
    /// A search that ended without a point and without a cut-off: the model is infeasible, if a second run agrees.
    func infeasibleReport() throws(SolverError) -> SolveReport {
        let copy = try problem.clone()
        defer { copy.close() }
        return try secondOpinion(copy)
    }

    /// The relaxation is unbounded; the model is too, if it has any feasible point.
    func unboundedReport() throws(SolverError) -> SolveReport {
        seeksAnyPoint = true
        let copy = try problem.clone()
        defer { copy.close() }
        if let report = try withoutObjective(copy, .warmPrimal) { return report }
        var settings = treeOptions(.plain)
        settings.hasTarget = true
        settings.target = -sign * Double.greatestFiniteMagnitude
        switch try runTree(copy, settings).end {
        case .exhausted(nil):
            let fresh = try problem.clone()
            defer { fresh.close() }
            if let report = try withoutObjective(fresh, .standardPrimal) { return report }
            return try secondOpinion(fresh)
        case .exhausted, .target, .root: return finished(.unbounded)
        case .nodeLimit: return finished(.iterationLimit)
        case .stopped(let termination): return finished(termination)
        }
    }

    /// Takes the objective away and brings the relaxation to an optimum, which is then any feasible point.
    ///
    /// - Returns: a report when a limit of the caller stopped it, otherwise `nil`.
    /// - Throws: ``SolverError/contradictoryVerdicts(solver:message:modelText:)`` for any other verdict: an unbounded
    ///   relaxation has feasible points, and without an objective nothing is unbounded.
    private func withoutObjective(
        _ copy: GLPKProblem,
        _ attempt: SimplexAttempt
    ) throws(SolverError) -> SolveReport? {
        for column in run.model.variables.indices { try copy.setObjective(column, 0) }
        let verdict = try reoptimize(copy, attempt)
        switch verdict {
        case .optimal: return nil
        case .timeLimit, .iterationLimit, .interrupted: return finished(verdict.termination)
        case .infeasible, .unbounded:
            throw contradictoryVerdicts("an unbounded relaxation, then \(verdict) without an objective")
        }
    }

    /// Searches once more, without cuts and preprocessing, what a first search found empty.
    private func secondOpinion(_ copy: GLPKProblem) throws(SolverError) -> SolveReport {
        var settings = treeOptions(.plain)
        settings.usesCuts = false
        settings.preprocessesRoot = false
        switch try runTree(copy, settings).end {
        case .exhausted(nil): return finished(.infeasible, isInfeasibilityConfirmed: true)
        case .stopped(let termination): return finished(termination)
        case .nodeLimit: return finished(.iterationLimit)
        case .exhausted, .target, .root:
            throw contradictoryVerdicts("no feasible point with cuts, a feasible point without")
        }
    }

    private func contradictoryVerdicts(_ message: String) -> SolverError {
        .contradictoryVerdicts(solver: run.solver.name, message: message, modelText: run.model.lpText())
    }
}

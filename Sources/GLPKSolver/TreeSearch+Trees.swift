internal import CGLPKBridge
internal import LinearModel

extension TreeSearch {
    /// How one run of branch and cut ended.
    enum End {
        /// The tree is exhausted: the point is the best within the cut-off, or there is none.
        case exhausted([Double]?)
        /// A point as good as the target was found.
        case target([Double])
        /// The cuts of the root are done.
        case root(RootRelaxation)
        /// The nodes of this run are used up; any point found was offered already.
        case nodeLimit
        /// A limit of the caller was hit; any point found was offered already.
        case stopped(Termination)
    }

    /// The outcome of one run, with the bound of its tree in the model's units.
    struct Outcome {
        var end: End
        var bound: Double?

        init(end: End, bound: Double?) {
            (self.end, self.bound) = (end, bound)
        }

        /// The outcome when a limit of the caller stopped the relaxation of a tree; `nil` for any other verdict.
        init?(stoppedBy verdict: LinearVerdict) {
            switch verdict {
            case .timeLimit, .iterationLimit, .interrupted: self.init(end: .stopped(verdict.termination), bound: nil)
            case .optimal, .infeasible, .unbounded: return nil
            }
        }
    }

    /// How long GLPK may go on with one node after time has ended.
    private static let patienceMilliseconds: Int32 = 1_000

    /// How far from a whole number a whole variable may be, at first and where that was too far.
    private static let (tolerance, strictTolerance) = (1e-6, 1e-9)

    /// Trees of no more nodes are searched twice, the second time with so many nodes at most.
    private static let (cheapNodes, nodesOfConfirmation) = (50, 200)

    /// Which kind of run the options are for.
    enum Purpose {
        case plain, root
    }

    /// The safe options: MIR and clique cuts, never cover or Gomory cuts, never GLPK's MIP presolver.
    func treeOptions(_ purpose: Purpose) -> BridgeBranchOptions {
        var options = BridgeBranchOptions()
        options.usesCuts = true
        options.preprocessesRoot = true
        options.stopsAtRoot = purpose == .root
        // GLPK tries what a branch costs without a limit of time, in a loop that may never end where a basis is badly conditioned.
        options.branchesByPseudocost = !run.scaled.hasWideRow
        options.isDepthFirst = true
        options.timeLimitMilliseconds = run.deadline.remainingMilliseconds
        options.patienceMilliseconds = Self.patienceMilliseconds
        options.integralityTolerance = Self.tolerance
        options.boundFloor = -sign * .infinity
        options.boundCeiling = run.frame.scaled(bound)
        (options.objectiveScale, options.objectiveConstant) = (run.frame.factor, run.frame.constant)
        setCutoff(floor, &options)
        setTarget(&options)
        return options
    }

    /// Tells GLPK which objective is known, and when a node is not better than that.
    ///
    /// GLPK drops a node that is not better than its incumbent by tolerance · (1 + |incumbent|). Where the objective is
    /// whole, that must stay below one step, whatever the incumbent:
    /// - With a cut-off, incumbents lie between it and the bound. A worse one can come before the cut-off is told, but as
    ///   the tolerance is at most 10⁻³, what it drops is no better than the cut-off.
    /// - Without, the first incumbent may be any point within the bounds of the variables. Where these are infinite, the
    ///   tolerance is as good as 0: GLPK then compares exactly, which costs nodes and loses nothing. GLPK takes any
    ///   tolerance above 0.
    func setCutoff(_ cutoff: Double?, _ options: inout BridgeBranchOptions) {
        options.hasCutoff = cutoff != nil
        options.cutoff = cutoff.map(run.frame.scaled) ?? 0
        guard run.hasIntegerObjective else {
            options.objectiveTolerance = 1e-9
            return
        }
        let largest =
            cutoff == nil
            ? run.frame.reach * run.frame.factor : max(abs(options.cutoff), abs(run.frame.scaled(bound)))
        let tolerance = 0.4 * run.frame.factor / (1 + largest)
        options.objectiveTolerance = min(max(tolerance, .leastNormalMagnitude), 1e-3)
    }

    /// A point this good needs no further search.
    private func setTarget(_ options: inout BridgeBranchOptions) {
        guard bound.isFinite else { return }
        let gap = run.options.relativeGap
        let allowance = sign * bound > 0 ? gap / (1 + gap) : gap / (1 - gap)
        let step = run.hasIntegerObjective ? 0.5 : 1e-9 * max(1, abs(bound))
        options.hasTarget = true
        options.target = run.frame.scaled(bound - sign * max(step, allowance * abs(bound)))
    }

    /// Brings a changed copy to the optimum of its relaxation.
    func reoptimize(_ copy: GLPKProblem, _ attempt: SimplexAttempt) throws(SolverError) -> LinearVerdict {
        let solve = run.linearSolve(for: copy)
        for attempt in [attempt, .standardPrimal] {
            let outcome = try solve.run(attempt, on: copy)
            run.work.simplexIterations += outcome.iterations
            if let verdict = outcome.verdict { return verdict }
        }
        throw .failed(
            solver: run.solver.name,
            message: "a relaxation could not be solved",
            modelText: run.model.lpText()
        )
    }

    /// Runs branch and cut on a copy at the optimum of its relaxation, and offers what it finds.
    ///
    /// When GLPK cannot solve a node, or takes a point for whole that is not, the run is repeated without cuts and
    /// preprocessing, and with a strict tolerance, before it counts as failed.
    func runTree(_ copy: GLPKProblem, _ options: BridgeBranchOptions) throws(SolverError) -> Outcome {
        // A limit of 0 would be none to the bridge.
        if nodesLeft == 0 { return Outcome(end: .nodeLimit, bound: nil) }
        let spare = try copy.clone()
        defer { spare.close() }
        var options = options
        if let left = nodesLeft { options.nodeLimit = options.nodeLimit > 0 ? min(options.nodeLimit, left) : left }
        let before = run.work.branchAndBoundNodes
        let first = try runOnce(copy, options)
        var plain = options
        (plain.usesCuts, plain.preprocessesRoot, plain.branchesByPseudocost) = (false, false, false)
        plain.integralityTolerance = Self.strictTolerance
        if let first {
            guard case .exhausted(let point) = first.end, options.usesCuts, !seeksAnyPoint,
                run.work.branchAndBoundNodes - before <= Self.cheapNodes
            else { return first }
            return try confirmed(first, point, spare, plain)
        }
        if let stop = Outcome(stoppedBy: try reoptimize(spare, .standardPrimal)) { return stop }
        if let outcome = try runOnce(spare, plain) { return outcome }
        throw .failed(
            solver: run.solver.name,
            message: "a node of the tree could not be solved, or a point is whole only within tolerance",
            modelText: run.model.lpText()
        )
    }

    /// What a small tree without cuts says of a small one that is exhausted.
    ///
    /// Rows that nearly coincide, such as what is asked for and a ten-thousandth less that can be had, are told apart by cuts
    /// in small differences only, and GLPK then calls nodes infeasible that hold the best point.
    private func confirmed(
        _ first: Outcome,
        _ point: [Double]?,
        _ spare: GLPKProblem,
        _ options: BridgeBranchOptions
    ) throws(SolverError) -> Outcome {
        guard !run.deadline.hasPassed, nodesLeft != 0 else { return first }
        let reserve = try spare.clone()
        defer { reserve.close() }
        var options = options
        if let floor = point.map(run.model.objectiveValue),
            !options.hasCutoff || sign * (run.frame.scaled(floor) - options.cutoff) > 0
        {
            setCutoff(floor, &options)
        }
        let second = try trial(on: spare, options, nodes: Self.nodesOfConfirmation)
        // Where GLPK had to be stopped, it took every problem of this thread with it.
        if !reserve.isAvailable, let second { return second }
        switch second?.end {
        case .exhausted(_?), .target: return second ?? first
        case .exhausted(nil), .nodeLimit, .root, .stopped, nil: break
        }
        guard isRefuted(options) else { return first }
        // What the first run called empty holds a point: only a search of its own says what is best.
        guard let third = try trial(on: reserve, options, nodes: nil) else {
            throw .failed(
                solver: run.solver.name,
                message: "a tree that was called empty holds a point",
                modelText: run.model.lpText()
            )
        }
        return third
    }

    /// One run with what is left of the limits; `nil` where it leads nowhere.
    private func trial(
        on copy: GLPKProblem,
        _ options: BridgeBranchOptions,
        nodes: Int?
    ) throws(SolverError) -> Outcome? {
        var options = options
        options.timeLimitMilliseconds = run.deadline.remainingMilliseconds
        options.nodeLimit = [nodes, nodesLeft].compactMap(\.self).min() ?? 0
        do {
            if let stop = Outcome(stoppedBy: try reoptimize(copy, .standardPrimal)) { return stop }
            return try runOnce(copy, options)
        } catch {
            // After a fatal error nothing else can be tried: it took every problem of this thread.
            guard error.isArithmetic, copy.isAvailable else { throw error }
            return nil
        }
    }

    /// Whether a point is known that is better than what a tree was said to have nothing better than.
    private func isRefuted(_ options: BridgeBranchOptions) -> Bool {
        guard let best else { return false }
        guard options.hasCutoff else { return true }
        let gain = sign * (best.objective - run.frame.unscaled(options.cutoff))
        return gain > (run.hasIntegerObjective ? 0.5 : 1e-6 * max(1, abs(best.objective)))
    }

    /// One run; `nil` when it leads nowhere and another configuration should be tried.
    private func runOnce(_ copy: GLPKProblem, _ options: BridgeBranchOptions) throws(SolverError) -> Outcome? {
        // A copy has the basis but not the factorization.
        let verdict = try reoptimize(copy, .warmDual)
        if let stop = Outcome(stoppedBy: verdict) { return stop }
        if verdict == .infeasible { return try emptyTree(copy, options) }
        guard verdict == .optimal else { return nil }
        return try branchAndCut(copy, options)
    }

    /// Branch and cut of a copy at its optimum; `nil` when it leads nowhere.
    private func branchAndCut(_ copy: GLPKProblem, _ options: BridgeBranchOptions) throws(SolverError) -> Outcome? {
        let (result, raw, root) = try copy.branchAndCut(options, control: run.control)
        run.work.branchAndBoundNodes += Int(result.nodes)
        run.work.simplexIterations += Int(result.iterations)
        if result.stop == BRIDGE_STOP_OVERRUN {
            // Nothing can be solved any more to let continuous values follow.
            if result.hasPoint { offer(PointAudit.rounded(raw, to: run.model)) }
            return Outcome(end: .stopped(run.control.isCancelled ? .interrupted : .timeLimit), bound: nil)
        }
        let point = result.hasPoint ? try audited(raw) : nil
        if !seeksAnyPoint, let point, isWorthLess(point, than: run.frame.unscaled(result.objective)) { return nil }
        let bound = result.hasBound ? run.frame.unscaled(result.bound) : nil
        guard let end = end(of: result, point, root) else { return nil }
        return Outcome(end: end, bound: bound)
    }

    /// Whether a point is worth less than the one that GLPK found, which was rounded to it.
    ///
    /// GLPK takes a point for whole whose variables are within its tolerance of whole numbers, and looks no further at the node.
    /// Where a row makes much of that tolerance, the rounded point is worse, and better ones were passed over.
    private func isWorthLess(_ point: [Double], than claim: Double) -> Bool {
        let loss = sign * (claim - run.model.objectiveValue(at: point))
        return run.hasIntegerObjective ? loss >= 1 - run.frame.rounding : loss > 1e-6 * max(1, abs(claim))
    }

    /// The outcome of a copy whose relaxation is called infeasible; `nil` when there is no second opinion.
    ///
    /// A bound follows from it, so one verdict is not enough. The second starts from another basis, without scaling and
    /// with the primal method, as the first came from the dual; the dual method would be slow from there. Where it finds an
    /// optimum, the search goes on from that.
    private func emptyTree(_ copy: GLPKProblem, _ options: BridgeBranchOptions) throws(SolverError) -> Outcome? {
        let solve = run.linearSolve(for: copy)
        for attempt in [SimplexAttempt.unscaledPrimal, .unscaledDual] {
            let fresh = try copy.clone()
            defer { fresh.close() }
            let outcome = try solve.run(attempt, on: fresh)
            run.work.simplexIterations += outcome.iterations
            guard let verdict = outcome.verdict else { continue }
            if verdict == .infeasible { return Outcome(end: .exhausted(nil), bound: nil) }
            return try verdict == .optimal ? branchAndCut(fresh, options) : Outcome(stoppedBy: verdict)
        }
        return nil
    }

    /// Maps the pair of return code and status; a code alone means nothing.
    private func end(of result: BridgeBranchResult, _ point: [Double]?, _ root: RootRelaxation?) -> End? {
        switch (result.stop, Int(result.code)) {
        case (BRIDGE_STOP_CANCELLED, _): return .stopped(.interrupted)
        case (BRIDGE_STOP_ROOT, _): return root.map { .root($0) }
        case (BRIDGE_STOP_TARGET, _): return point.map { .target($0) }
        case (BRIDGE_STOP_NODES, _): return .nodeLimit
        case (_, 0): return .exhausted(point)
        case (_, Int(BRIDGE_CODE_TIME_LIMIT)): return .stopped(.timeLimit)
        // Without a gap to stop at, GLPK's gap of 0 says that nothing is left to search.
        case (_, Int(BRIDGE_CODE_GAP)) where run.options.relativeGap == 0: return .exhausted(point)
        case (_, Int(BRIDGE_CODE_GAP)): return point.map { .target($0) }
        default: return nil
        }
    }

    /// Rounds and checks a point of GLPK's, and keeps it if it is better.
    ///
    /// - Throws: ``SolverError/wrongAnswer(solver:message:modelText:)`` when the point violates the model.
    private func audited(_ raw: [Double]) throws(SolverError) -> [Double] {
        let rounded = PointAudit.rounded(raw, to: run.model)
        if offer(rounded) { return rounded }
        // Whole variables moved by up to the tolerance; continuous ones may have to follow.
        if let polished = try polished(rounded), offer(polished) { return polished }
        throw .wrongAnswer(
            solver: run.solver.name,
            message: PointAudit.defect(of: rounded, in: run.model, mustBeWhole: true) ?? "unknown",
            modelText: run.model.lpText()
        )
    }

    /// The best continuous values for given whole values, or `nil` when there are none.
    private func polished(_ values: [Double]) throws(SolverError) -> [Double]? {
        let copy = try problem.clone()
        defer { copy.close() }
        for (column, definition) in run.model.variables.enumerated() where definition.kind != .continuous {
            try copy.setColumnBounds(column, values[column], values[column])
        }
        guard try reoptimize(copy, .warmDual) == .optimal else { return nil }
        return PointAudit.rounded(try copy.basicValues(), to: run.model)
    }
}

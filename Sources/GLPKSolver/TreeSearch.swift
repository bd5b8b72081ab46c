internal import CGLPKBridge
internal import LinearModel

/// Finds and proves the best point of a mixed-integer program.
///
/// GLPK's branch and cut is quick once it knows a good objective and few columns are free, and slow otherwise. So the
/// search asks for ambitious targets first: columns whose reduced cost at the root rules them out for the target are
/// fixed, and what is left is searched with the target as cut-off. A search that finds nothing proves a better bound;
/// the first that finds a point has found the best one. Both conclusions are exact.
final class TreeSearch {
    let run: SolveRun
    let problem: GLPKProblem
    /// +1 when maximising, −1 when minimising: sign · objective is what grows.
    let sign: Double
    /// The best point so far, checked against the model.
    private(set) var best: Solution?
    /// No feasible point is better than this.
    private(set) var bound: Double
    private var isIncumbentAccepted: Bool?
    /// Whether copies have no objective: any point of theirs will do.
    var seeksAnyPoint = false
    /// A bound and a point that exclude each other: the solver was wrong somewhere.
    private var contradiction: String?

    /// A search of the run's model, whose relaxation is at its optimum in `problem`.
    init(run: SolveRun, problem: GLPKProblem) {
        self.run = run
        self.problem = problem
        sign = run.model.sense == .maximize ? 1 : -1
        bound = sign * .infinity
    }

    /// The answer, given what the relaxation said.
    ///
    /// - Throws: ``SolverError/wrongAnswer(solver:message:modelText:)`` when a point beats a proved bound.
    func report(from relaxation: Relaxation) throws(SolverError) -> SolveReport {
        let report = try uncheckedReport(from: relaxation)
        guard let contradiction else { return report }
        throw .wrongAnswer(
            solver: run.solver.name,
            message: contradiction,
            modelText: run.model.lpText()
        )
    }

    private func uncheckedReport(from relaxation: Relaxation) throws(SolverError) -> SolveReport {
        switch relaxation.verdict {
        case .optimal:
            guard let certificate = relaxation.certificate else { return finished(.interrupted) }
            return try search(certificate)
        case .infeasible: return SolveReport(termination: .infeasible, isInfeasibilityConfirmed: true)
        case .unbounded: return try unboundedReport()
        case .timeLimit, .iterationLimit, .interrupted:
            takeCallersIncumbent()
            return finished(relaxation.verdict.termination)
        }
    }

    private func search(_ certificate: LinearCertificate) throws(SolverError) -> SolveReport {
        tighten(to: certificate.bound)
        if let known = run.options.knownBound { tighten(to: known) }
        offer(PointAudit.rounded(certificate.values, to: run.model))
        takeCallersIncumbent()
        if let termination { return finished(termination) }
        if best == nil { try dive(from: certificate.values) }
        if let termination { return finished(termination) }
        return try searchTargets()
    }
}

// MARK: - What is known

extension TreeSearch {
    /// The objective that a point must beat: that of the best one or of the caller's cut-off; `nil` without either.
    var floor: Double? {
        let cutoff = run.options.cutoff.map { $0 - sign * cutoffStep($0) }
        guard let best else { return cutoff }
        return cutoff.map { sign * max(sign * $0, sign * best.objective) } ?? best.objective
    }

    /// Whether no point as good as the caller's cut-off is left.
    private var isCutOff: Bool {
        guard let cutoff = run.options.cutoff else { return false }
        return sign * (cutoff - bound) > 0.5 * cutoffStep(cutoff)
    }

    /// How far below the cut-off the next worse objective lies.
    private func cutoffStep(_ cutoff: Double) -> Double {
        run.hasIntegerObjective ? 1 : 1e-9 * max(1, abs(cutoff))
    }

    /// Why the search may stop now, or `nil`.
    var termination: Termination? {
        if isCutOff { return .infeasible }
        if isProved { return .optimal }
        if let gap, run.options.relativeGap > 0, gap <= run.options.relativeGap { return .gapReached }
        if run.control.isCancelled { return .interrupted }
        if run.deadline.hasPassed { return .timeLimit }
        if nodesLeft == 0 { return .iterationLimit }
        return nil
    }

    /// How many nodes the caller still allows; `nil` without a limit.
    var nodesLeft: Int? { run.options.nodeLimit.map { max(0, $0 - run.work.branchAndBoundNodes) } }

    /// Whether the best point meets the bound.
    var isProved: Bool {
        guard let best else { return false }
        let distance = sign * (bound - best.objective)
        if run.hasIntegerObjective { return distance < 1 - run.frame.rounding }
        return distance <= 1e-9 * max(1, abs(bound))
    }

    /// |objective − bound| / max(|objective|, 1e-9).
    var gap: Double? {
        guard let best, bound.isFinite else { return nil }
        return max(0, sign * (bound - best.objective)) / max(abs(best.objective), 1e-9)
    }

    /// Takes a bound if it is better than the one known.
    func tighten(to candidate: Double) {
        var candidate = candidate
        if run.hasIntegerObjective {
            candidate = sign * (sign * candidate + run.frame.rounding).rounded(.down)
        }
        // A feasible point is stronger evidence than a bound that rounding put below it.
        if let best, sign * (candidate - best.objective) < 0 {
            if sign * (best.objective - candidate) > 1e-6 * max(1, abs(candidate)) {
                contradiction = "a proved bound \(candidate) below a point of \(best.objective)"
            }
            candidate = best.objective
        }
        guard sign * (bound - candidate) > 0 else { return }
        bound = candidate
        run.control.show(bound: bound)
    }

    /// Takes a point if it is feasible and better than the best so far.
    ///
    /// - Returns: whether the point is feasible.
    @discardableResult
    func offer(_ values: [Double]) -> Bool {
        guard PointAudit.defect(of: values, in: run.model, mustBeWhole: true) == nil else { return false }
        let objective = run.model.objectiveValue(at: values)
        if let best, sign * (objective - best.objective) <= 0 { return true }
        best = Solution(values: values, objective: objective)
        if sign * (objective - bound) > 1e-6 * max(1, abs(bound)) {
            contradiction = "a point of \(objective) beyond the proved bound \(bound)"
        }
        if sign * (objective - bound) > 0 { bound = objective }
        run.control.show(incumbent: objective)
        return true
    }

    private func takeCallersIncumbent() {
        guard let incumbent = run.options.incumbent else { return }
        let values = PointAudit.rounded(incumbent, to: run.model)
        isIncumbentAccepted = incumbent.count == run.model.variableCount && offer(values)
    }

    /// The report of what is known now.
    func finished(_ termination: Termination, isInfeasibilityConfirmed: Bool = false) -> SolveReport {
        let isFinal = termination == .optimal
        if isFinal, let best { bound = best.objective }
        return SolveReport(
            termination: termination,
            solution: best,
            bound: bound.isFinite && termination != .infeasible ? bound : nil,
            relativeGap: isFinal ? 0 : gap,
            isInfeasibilityConfirmed: isInfeasibilityConfirmed,
            isIncumbentAccepted: isIncumbentAccepted
        )
    }
}

extension LinearVerdict {
    /// The verdict as the reason a solve stopped.
    var termination: Termination {
        switch self {
        case .optimal: .optimal
        case .infeasible: .infeasible
        case .unbounded: .unbounded
        case .timeLimit: .timeLimit
        case .iterationLimit: .iterationLimit
        case .interrupted: .interrupted
        }
    }
}

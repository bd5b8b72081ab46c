internal import CGLPKBridge
internal import LinearModel

/// One call of solve: the limits, the work so far, and the relaxation both kinds of model begin with.
final class SolveRun {
    let model: Model
    let scaled: ScaledModel
    let options: SolveOptions
    let solver: GLPKSolver
    let control: SolveControl
    let deadline: Deadline
    /// Whether the objective is whole on every feasible point: promised by the caller or seen from the model.
    let hasIntegerObjective: Bool
    /// What the session may start its next solve from.
    private(set) var basisAfterRelaxation = BasisState.none
    var work = SolveWork()

    /// A run that begins now.
    init(model: Model, scaled: ScaledModel, options: SolveOptions, solver: GLPKSolver, control: SolveControl) {
        self.model = model
        self.scaled = scaled
        self.options = options
        self.solver = solver
        self.control = control
        deadline = Deadline(after: options.timeLimit)
        hasIntegerObjective = options.integerObjective || Self.isObviouslyWhole(model)
    }

    private static func isObviouslyWhole(_ model: Model) -> Bool {
        guard model.objectiveConstant == model.objectiveConstant.rounded() else { return false }
        return model.variables.allSatisfy {
            $0.objective == 0 || ($0.kind != .continuous && $0.objective == $0.objective.rounded())
        }
    }

    /// Solves the problem, which has the given basis.
    func solve(_ problem: GLPKProblem, _ basis: BasisState) throws(SolverError) -> SolveReport {
        let relaxation = try relax(problem, basis)
        var report =
            model.isMixedInteger
            ? try TreeSearch(run: self, problem: problem).report(from: relaxation)
            : linearReport(relaxation)
        work.wallSeconds = deadline.elapsedSeconds
        report.work = work
        if let objective = report.solution?.objective { control.show(incumbent: objective) }
        if let bound = report.bound { control.show(bound: bound) }
        return report
    }

    private func linearReport(_ relaxation: Relaxation) -> SolveReport {
        switch relaxation.verdict {
        case .optimal:
            guard let certificate = relaxation.certificate else { return SolveReport(termination: .interrupted) }
            let solution = Solution(
                values: certificate.values,
                objective: certificate.objective,
                dualValues: certificate.dualValues,
                reducedCosts: certificate.reducedCosts
            )
            return SolveReport(
                termination: .optimal,
                solution: solution,
                bound: certificate.objective,
                relativeGap: 0
            )
        case .infeasible: return SolveReport(termination: .infeasible, isInfeasibilityConfirmed: true)
        case .unbounded: return SolveReport(termination: .unbounded)
        case .timeLimit: return SolveReport(termination: .timeLimit)
        case .iterationLimit: return SolveReport(termination: .iterationLimit)
        case .interrupted: return SolveReport(termination: .interrupted)
        }
    }

    /// The error with the solver's name and the model, for a bug report.
    func completed(_ error: SolverError) -> SolverError {
        guard case .failed(_, let message, let text) = error, text.isEmpty else { return error }
        return .failed(solver: solver.name, message: message, modelText: model.lpText())
    }
}

/// What the relaxation says; the certificate is there exactly when it is optimal.
struct Relaxation {
    var verdict: LinearVerdict
    var certificate: LinearCertificate?
}

// MARK: - The ladder

extension SolveRun {
    /// A simplex run under the limits of this call.
    func linearSolve(for problem: GLPKProblem) -> LinearSolve {
        let lines = problem.columnCount + problem.rowCount
        let (product, overflows) = max(lines, 10).multipliedReportingOverflow(by: solver.iterationsPerRowAndColumn)
        return LinearSolve(
            control: control,
            deadline: deadline,
            iterationGuard: overflows ? Int(Int32.max) : min(product, Int(Int32.max)),
            callerLimit: options.iterationLimit
        )
    }

    /// Solves the relaxation: the attempt that suits what changed, then others, until an answer stands.
    private func relax(_ problem: GLPKProblem, _ basis: BasisState) throws(SolverError) -> Relaxation {
        let solve = linearSolve(for: problem)
        var defects: [String] = []
        let attempts = [firstAttempt(basis), .standardPrimal, .standardDual]
        for attempt in attempts {
            let outcome = try solve.run(attempt, on: problem)
            work.simplexIterations += outcome.iterations
            switch outcome.verdict {
            case nil:
                defects.append("code \(outcome.code) after \(outcome.iterations) iterations")
            case .optimal:
                let certificate = try certificate(problem)
                basisAfterRelaxation = .dualFeasible
                guard let defect = certificate.defect else {
                    return Relaxation(verdict: .optimal, certificate: certificate)
                }
                defects.append(defect)
            case .infeasible:
                basisAfterRelaxation = attempt.method == BRIDGE_PRIMAL ? .primalFeasible : .dualFeasible
                return Relaxation(verdict: try confirmed(.infeasible, problem, solve), certificate: nil)
            case .unbounded:
                basisAfterRelaxation = .primalFeasible
                return Relaxation(verdict: try confirmed(.unbounded, problem, solve), certificate: nil)
            case .some(let verdict):
                return Relaxation(verdict: verdict, certificate: nil)
            }
        }
        basisAfterRelaxation = .none
        throw .failed(
            solver: solver.name,
            message: "no trustworthy answer to the linear program: \(defects.joined(separator: "; "))",
            modelText: model.lpText()
        )
    }

    private func firstAttempt(_ basis: BasisState) -> SimplexAttempt {
        var attempt: SimplexAttempt =
            switch basis {
            case .none: .cold
            case .dualFeasible: .warmDual
            case .primalFeasible: .warmPrimal
            }
        switch options.mode {
        case .automatic: break
        case .dual: attempt.method = BRIDGE_DUAL_THEN_PRIMAL
        case .primal: attempt.method = BRIDGE_PRIMAL
        }
        return attempt
    }

    private func certificate(_ problem: GLPKProblem) throws(SolverError) -> LinearCertificate {
        let (values, rowDuals) = try problem.basicSolution()
        let duals = zip(rowDuals, scaled.rowFactors).map { $0 * $1 / scaled.objectiveFactor }
        return LinearCertificate(model: model, values: values, dualValues: duals)
    }

    /// A second, differently configured run must say the same before "infeasible" or "unbounded" leaves the module.
    private func confirmed(
        _ verdict: LinearVerdict,
        _ problem: GLPKProblem,
        _ solve: LinearSolve
    ) throws(SolverError) -> LinearVerdict {
        for attempt in [SimplexAttempt.unscaledDual, .unscaledPrimal] {
            let copy = try problem.clone()
            defer { copy.close() }
            let outcome = try solve.run(attempt, on: copy)
            work.simplexIterations += outcome.iterations
            switch outcome.verdict {
            case nil: continue
            case .some(verdict): return verdict
            case .timeLimit, .iterationLimit, .interrupted: return outcome.verdict ?? verdict
            case .optimal, .infeasible, .unbounded:
                throw .contradictoryVerdicts(
                    solver: solver.name,
                    message: "first \(verdict), then \(outcome.verdict ?? verdict)",
                    modelText: model.lpText()
                )
            }
        }
        throw .failed(
            solver: solver.name,
            message: "the verdict \(verdict) could not be confirmed",
            modelText: model.lpText()
        )
    }
}

internal import CGLPKBridge
internal import LinearModel

extension SolveRun {
    /// A simplex run under the limits of this call.
    func linearSolve(for problem: GLPKProblem) -> LinearSolve {
        let lines = max(problem.columnCount + problem.rowCount, 10)
        let (product, overflows) = lines.multipliedReportingOverflow(by: solver.iterationsPerRowAndColumn)
        return LinearSolve(
            control: control,
            deadline: deadline,
            iterationGuard: solver.iterationGuard ?? (overflows ? Int(Int32.max) : min(product, Int(Int32.max))),
            callerLimit: options.iterationLimit
        )
    }

    /// Solves the relaxation: the attempt that suits what changed, then others, until an answer stands.
    func relax(_ problem: GLPKProblem, _ basis: BasisState) throws(SolverError) -> Relaxation {
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

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
    /// The objective between the model's numbers and GLPK's.
    let frame: ObjectiveFrame
    /// What the session may start its next solve from.
    var basisAfterRelaxation = BasisState.none
    var work = SolveWork()

    /// A run that begins now.
    init(model: Model, scaled: ScaledModel, options: SolveOptions, solver: GLPKSolver, control: SolveControl) {
        self.model = model
        self.scaled = scaled
        self.options = options
        self.solver = solver
        self.control = control
        deadline = Deadline(after: options.timeLimit)
        frame = ObjectiveFrame(model, factor: scaled.objectiveFactor)
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
                bound: certificate.bound.isFinite ? certificate.bound : nil,
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

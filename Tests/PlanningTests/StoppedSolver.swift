import GLPKSolver
import LinearModel
import Synchronization

/// A solver whose time is up after so many solves, or that is wrong in one point.
final class StoppedSolver: SessionsByGLPK {
    enum Fault {
        /// After the first solves its searches stop without a point.
        case stopsAfter(Int)
        /// Its first search is stopped with the best point in hand, before that is proved.
        case stopsFirstUnproved
        /// Its objective is better than its point.
        case betterObjective
        /// Its point makes nothing.
        case emptyPoint
        /// Its point makes everything.
        case fullPoint
        /// No model has a point.
        case infeasible
        /// It keeps no row that holds up the worst receiver.
        case forgetsTheWorst
        /// It raises a flag before its search of this number.
        case interruptedBefore(Int, CancellationFlag)
    }

    let name = "Stopped"
    private let fault: Fault
    private let count = Mutex(0)

    init(_ fault: Fault) { self.fault = fault }

    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        let number = count.withLock { count in
            count += 1
            return count
        }
        // A relaxation is no search: it takes no time worth stopping.
        if case .stopsAfter(let most) = fault, number > most, model.isMixedInteger {
            return SolveReport(termination: .timeLimit)
        }
        if case .infeasible = fault { return SolveReport(termination: .infeasible, isInfeasibilityConfirmed: true) }
        if case .interruptedBefore(number, let flag) = fault { flag.cancel() }
        var asked = model
        if case .forgetsTheWorst = fault {
            for (index, row) in model.constraints.enumerated() where row.name.hasPrefix("aim_worst") {
                asked.setBounds(of: ConstraintID(index: index), lower: -.infinity, upper: .infinity)
            }
        }
        var report = try GLPKSolver().solve(asked, options: options)
        switch fault {
        case .stopsFirstUnproved where number == 1:
            report.termination = .timeLimit
            report.bound = report.solution.map { $0.objective + 100 }
        case .stopsAfter, .stopsFirstUnproved, .infeasible, .forgetsTheWorst, .interruptedBefore: break
        case .betterObjective:
            report.solution?.objective += 10_000
            report.bound = report.solution?.objective
        case .emptyPoint: report.solution?.values = model.variables.map { _ in 0 }
        case .fullPoint: report.solution?.values = model.variables.map { _ in 1 }
        }
        return report
    }
}

/// A solver that interferes with single solves only.
protocol SessionsByGLPK: Solver {}

extension SessionsByGLPK {
    func withSession<R>(
        _ model: Model,
        options: SolveOptions,
        _ body: (any SolverSession) throws -> R
    ) throws -> R {
        try GLPKSolver().withSession(model, options: options, body)
    }
}

internal import CGLPKBridge
internal import LinearModel

/// What the simplex method found out about one linear program.
enum LinearVerdict: Equatable {
    case optimal
    case infeasible
    case unbounded
    case timeLimit
    case iterationLimit
    case interrupted
}

/// One way to run the simplex method.
struct SimplexAttempt {
    var start: BridgeStart
    var isScaled = true
    var method: BridgeMethod

    /// A cold start that works for almost every model; the dual method is a trap on cold assignment problems.
    static let cold = SimplexAttempt(start: BRIDGE_START_ADVANCED, method: BRIDGE_PRIMAL)
    /// After changed bounds or sides. The factorization is renewed first: a warm simplex can cycle without.
    static let warmDual = SimplexAttempt(start: BRIDGE_START_FACTORIZE, method: BRIDGE_DUAL_THEN_PRIMAL)
    /// After changed costs or added columns.
    static let warmPrimal = SimplexAttempt(start: BRIDGE_START_FACTORIZE, method: BRIDGE_PRIMAL)
    /// When the first attempt ran out of iterations.
    static let standardPrimal = SimplexAttempt(start: BRIDGE_START_STANDARD, method: BRIDGE_PRIMAL)
    /// The last resort.
    static let standardDual = SimplexAttempt(start: BRIDGE_START_STANDARD, method: BRIDGE_DUAL)
    /// A second opinion on a verdict: other basis, no scaling, other method.
    static let unscaledDual = SimplexAttempt(
        start: BRIDGE_START_STANDARD,
        isScaled: false,
        method: BRIDGE_DUAL_THEN_PRIMAL
    )
    /// A third opinion when the second gave none.
    static let unscaledPrimal = SimplexAttempt(start: BRIDGE_START_STANDARD, isScaled: false, method: BRIDGE_PRIMAL)
}

/// Runs the simplex method so that it ends: by slices of iterations, with a limit, and with other starts after it.
struct LinearSolve {
    let control: SolveControl
    let deadline: Deadline
    /// Iterations after which a start is given up.
    let iterationGuard: Int
    /// Iterations the caller allows for one attempt; `nil` when the guard alone counts.
    let callerLimit: Int?

    /// A slice does about this many elementary steps, so that a stop is seen within a fraction of a second.
    private static let stepsPerSlice = 20_000_000
    private static let sliceRange = 100...50_000

    /// The result of one attempt.
    struct Outcome {
        var verdict: LinearVerdict?
        var iterations: Int
        var code: Int32
    }

    /// Tries one attempt to its end.
    ///
    /// - Returns: a verdict, or none when this attempt leads nowhere and another should be tried.
    func run(_ attempt: SimplexAttempt, on problem: GLPKProblem) throws(SolverError) -> Outcome {
        let slice = Self.slice(for: problem)
        let limit = min(iterationGuard, callerLimit ?? iterationGuard)
        var options = BridgeSimplexOptions()
        options.start = attempt.start
        options.isScaled = attempt.isScaled
        options.method = attempt.method
        var outcome = Outcome(verdict: nil, iterations: 0, code: 0)
        while true {
            if control.isCancelled { return finished(outcome, .interrupted) }
            if deadline.hasPassed { return finished(outcome, .timeLimit) }
            options.iterationLimit = Int32(clamping: min(slice, limit - outcome.iterations))
            options.timeLimitMilliseconds = deadline.remainingMilliseconds
            let result = try problem.simplex(options)
            outcome.iterations += Int(result.iterations)
            outcome.code = result.code
            control.add(iterations: Int(result.iterations))
            switch result.end {
            case BRIDGE_LP_FINISHED: return finished(outcome, Self.verdict(of: result))
            case BRIDGE_LP_TIME_LIMIT: return finished(outcome, .timeLimit)
            case BRIDGE_LP_ITERATION_LIMIT where outcome.iterations < limit:
                options.start = BRIDGE_START_FACTORIZE
            case BRIDGE_LP_ITERATION_LIMIT:
                return finished(outcome, callerLimit.map { outcome.iterations >= $0 } == true ? .iterationLimit : nil)
            default: return finished(outcome, nil)
            }
        }
    }

    private func finished(_ outcome: Outcome, _ verdict: LinearVerdict?) -> Outcome {
        var outcome = outcome
        outcome.verdict = verdict
        return outcome
    }

    private static func slice(for problem: GLPKProblem) -> Int {
        let steps = problem.columnCount + problem.rowCount + problem.entryCount + 1
        return min(max(stepsPerSlice / steps, sliceRange.lowerBound), sliceRange.upperBound)
    }

    /// A status word is only believed when primal and dual status support it.
    private static func verdict(of result: BridgeSimplexResult) -> LinearVerdict? {
        switch Int(result.status) {
        case Int(BRIDGE_STATUS_OPTIMAL): .optimal
        case Int(BRIDGE_STATUS_NO_FEASIBLE): .infeasible
        case Int(BRIDGE_STATUS_UNBOUNDED): .unbounded
        default: Int(result.primalStatus) == Int(BRIDGE_STATUS_NO_FEASIBLE) ? .infeasible : nil
        }
    }
}

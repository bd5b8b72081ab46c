/// How a run ended, as other programs see it.
enum ExitStatus: Int32 {
    /// Done; also when the wanted gap is met.
    case done = 0
    /// A judgement is negative.
    case negative = 1
    /// No plan keeps every rule; proved.
    case infeasible = 3
    /// Time, or values beyond the solver's precision, stopped the search; a plan with its gap is there.
    case stoppedWithPlan = 4
    /// The search stopped without a plan.
    case stoppedWithoutPlan = 5
    /// The command line cannot be understood.
    case usage = 64
    /// The data are faulty.
    case data = 65
    /// The input was not found.
    case notFound = 66
    /// Our own audit or the second judge disagrees; nothing is written.
    case disagreement = 70
    /// A file cannot be written.
    case cannotWrite = 73
    /// The user interrupted.
    case interrupted = 130
}

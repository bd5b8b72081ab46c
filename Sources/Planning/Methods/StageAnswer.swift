import Counties
import LinearModel
import Pairing

/// What the search of one stage came to.
struct StageAnswer {
    /// Why it ended.
    enum Outcome: Int, Comparable {
        /// No plan reaches more.
        case proved
        /// The wanted gap is met.
        case gap
        /// The figures are too large for the solver, or a point that is no plan could not be excluded by proof.
        case precision
        /// Time was up.
        case time
        /// The user interrupted.
        case interrupted
        /// No plan exists.
        case infeasible

        static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }

        var reason: StopReason {
            switch self {
            case .proved, .infeasible: .proved
            case .gap: .gap
            case .precision: .precision
            case .time: .time
            case .interrupted: .interrupted
            }
        }
    }

    private(set) var outcome = Outcome.time
    /// The best plan that keeps every rule.
    private(set) var best: JudgedPlan?
    /// What it reaches, in whole units of the aim.
    private(set) var value: Int64?
    /// No plan reaches more.
    var bound: Int64?
    /// What points claim that are no plans and were left out without a proof.
    var ceiling: Int64?
    /// Rows that cut off points and no plan, or (``isGuessed``) points that the audit rejects.
    var cuts: [DecisionCut] = []
    /// Points that were left out without a proof.
    var guesses = 0
    /// Whether the best plan is a point of the solver with less support.
    var isRepaired = false
    /// Whether it was proved on the pairing network.
    var isByNetwork = false
    /// Whether prices of what is shared have shown that there is no plan.
    var isRefutedByPrices = false
    var work = SolveWork()

    var isGuessed: Bool { guesses > 0 }

    init(_ known: (plan: JudgedPlan, value: Int64)?) { (best, value) = (known?.plan, known?.value) }

    /// Takes a plan where it reaches at least as much as the one before.
    mutating func take(_ plan: JudgedPlan, _ value: Int64) {
        guard value >= self.value ?? value else { return }
        (best, self.value) = (plan, value)
    }

    /// The answer with its end. A bound is never below what was reached or what was left out without a proof.
    func ended(_ outcome: Outcome, bound: Int64? = nil) -> StageAnswer {
        var answer = self
        answer.outcome = outcome
        if let ceiling, outcome == .proved, ceiling > value ?? ceiling { answer.outcome = .precision }
        if let known = bound ?? self.bound ?? (isRepaired ? ceiling : nil) {
            let bound = max(known, ceiling ?? known, value ?? known)
            answer.bound = bound == .max ? nil : bound
        }
        return answer
    }
}

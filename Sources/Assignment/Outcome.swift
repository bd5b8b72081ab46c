/// What solving a network found: a proved optimum, or the proof that the rules cannot all be kept.
public enum Outcome: Sendable {
    /// The rules can be kept; this is the best way.
    case optimal(OptimalPairing)
    /// The rules cannot all be kept; this is why.
    case infeasible(Shortage)
}

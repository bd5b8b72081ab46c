import Counties
import LinearModel

extension PairingFormulation {
    /// P6: at most k of the current pairs are given up.
    ///
    ///     Σ_{(s,w) current} x[s,w] ≥ |current| − k
    ///
    /// Current pairs that may not be made count as given up.
    mutating func addContinuity() {
        guard let least = problem.keptPairsMin, least > 0 else { return }
        let terms = pairTerms(problem.currentPairs.compactMap(problem.place))
        add("P6_changes_max", lower: Double(least), terms: terms, upper: .infinity)
    }
}

extension PairingProblem {
    /// Least number of current pairs that must be kept; nil where continuity is not asked for.
    var keptPairsMin: Int? {
        scenario.pairing.changesMax.map { currentPairs.count - Swift.min($0, currentPairs.count) }
    }
}

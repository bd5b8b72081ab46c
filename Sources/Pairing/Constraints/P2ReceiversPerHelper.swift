import Counties
import LinearModel

extension PairingFormulation {
    /// P2: every helper s has between min[s] and max[s] receivers.
    ///
    ///     min[s] ≤ Σ_w x[s,w] ≤ max[s]
    ///
    /// Rows that hold whatever is chosen are left out.
    mutating func addReceiversPerHelper() {
        for (column, helper) in problem.helpers.enumerated() {
            let bounds = problem.helperBounds[column]
            let terms = pairTerms(stride(from: column, to: problem.reasons.count, by: problem.helpers.count))
            let isLimited = bounds.max.map { $0 < terms.count } ?? false
            guard bounds.min > 0 || isLimited else { continue }
            add(
                "P2_\(problem.scenario[helper].code)",
                lower: bounds.min > 0 ? Double(bounds.min) : -.infinity,
                terms: terms,
                upper: bounds.max.map(Double.init) ?? .infinity
            )
        }
    }
}

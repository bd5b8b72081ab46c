import Counties
import LinearModel

extension PairingFormulation {
    /// P5: every quota q counts between min[q] and max[q] pairs.
    ///
    ///     min[q] ≤ Σ_{(s,w) ∈ q} x[s,w] ≤ max[q]
    mutating func addGroupQuotas() {
        for quota in problem.quotas {
            let terms = pairTerms(problem.places(of: quota))
            let isLimited = quota.max.map { $0 < terms.count } ?? false
            guard quota.min > 0 || isLimited else { continue }
            add(
                "P5_\(quota.name)",
                lower: quota.min > 0 ? Double(quota.min) : -.infinity,
                terms: terms,
                upper: quota.max.map(Double.init) ?? .infinity
            )
        }
    }
}

extension PairingProblem {
    /// The places that a quota counts, eligible or not.
    func places(of quota: QuotaPlaces) -> [Int] {
        switch quota.shape {
        case .helpers(let columns):
            receivers.indices.flatMap { row in columns.map { row * helpers.count + $0 } }
        case .receivers(let rows):
            rows.flatMap { row in helpers.indices.map { row * helpers.count + $0 } }
        case .places(let places): places
        }
    }
}

import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// P10: people of talent are there or come with the helper.
    ///
    ///     Σ tal[p]·y[p,w,·] ≤ talent_local[w] + τ[w];   Σ_w τ[s,w] ≤ talent_people[s]
    ///
    /// Teams are a matter of their pools (``addPools()``).
    mutating func addTalent() {
        let demands = problem.pairing.receivers.indices.map { row in
            placementTerms(row: row, year: nil) { $1.talent.doubleValue }
        }
        let passed = addGiving(
            Giving(
                means: .talent,
                caps: problem.means.talent.map(\.doubleValue),
                costs: [],
                demands: demands.map { $0.reduce(0) { $0 + $1.1 } }
            )
        )
        for row in problem.pairing.receivers.indices {
            guard let local = problem.stocks.talent[row],
                demands[row].reduce(0, { $0 + $1.1 }) > local.doubleValue
            else { continue }
            addAtMost(
                "P10_\(code(ofRow: row))_talent",
                demands[row] + passed[row].map { ($0.0, -$0.1) },
                local.doubleValue
            )
        }
    }
}

import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// P15: a helper that asks for a benefit gets back in shared taxes what it spends, and that benefit on top.
    ///
    ///     Σ_w (z[s,w] − years·cost[s,w]·x[s,w] − k[s,w]) ≥ min_benefit[s]
    ///     z[s,w] ≤ Σ_m z[w,m],  z[w,m] ≤ cap[m],  z[w,m] ≤ θ[m]·years[m]·Σ_{p of m} tax[p]·y[p,w,·] (+ ½ unit);   z[s,w] ≤ Z·x[s,w]
    ///     k[s,w] ≥ Σ_{m paid by the helper} (setup + years·annual)·u[w,m] − K·(1 − x[s,w])
    mutating func addParticipation() {
        let asking = problem.pairing.helpers.indices.filter { problem.means.minBenefit[$0] != nil }
        guard !asking.isEmpty else { return }
        let columns = problem.pairing.helpers.count
        let years = Double(problem.calendar.years)
        var sums = [[(Variable, Double)]](repeating: [], count: columns)
        for row in problem.pairing.receivers.indices {
            let partners = partners(ofRow: row).filter { problem.means.minBenefit[$0.column] != nil }
            guard !partners.isEmpty else { continue }
            let (shared, most) = addSharedTaxes(row: row)
            let outlays = outlays(row: row)
            for (column, pair) in partners {
                let name = "\(code(ofColumn: column))_\(code(ofRow: row))"
                if most > 0 {
                    let share = addVariable("z_\(name)", row: row, upper: most)
                    addAtMost("P15pair_\(name)", [(share, 1), (pair, -most)], 0)
                    addAtMost("P15share_\(name)", [(share, 1)] + shared.map { ($0, -1) }, 0)
                    sums[column].append((share, 1))
                }
                let cost = years * problem.means.costs[row * columns + column].doubleValue
                if cost > 0 { sums[column].append((pair, -cost)) }
                let all = outlays.reduce(0) { $0 + $1.1 }
                if all > 0 {
                    let paid = addVariable("k_\(name)", row: row, upper: all)
                    addAtMost("P15cost_\(name)", outlays + [(paid, -1), (pair, all)], all)
                    sums[column].append((paid, -1))
                }
            }
        }
        for column in asking {
            guard let least = problem.means.minBenefit[column] else { continue }
            // A helper without any pair gives nothing and is owed nothing.
            addAtLeast("P15_\(code(ofColumn: column))", sums[column] + relief(column, least), 0)
        }
    }

    /// −min_benefit·x for a helper that takes one receiver at most; for others the benefit is owed as soon as it has any.
    private mutating func relief(_ column: Int, _ least: Amount) -> [(Variable, Double)] {
        guard least > .zero else { return [] }
        let pairs = problem.pairing.receivers.indices.compactMap { row in
            pairing.variable(at: row * problem.pairing.helpers.count + column)
        }
        if problem.pairing.helperBounds[column].max == 1 { return pairs.map { ($0, -least.doubleValue) } }
        let active = addVariable("n_\(code(ofColumn: column))", row: nil, upper: 1, kind: .binary)
        for (number, pair) in pairs.enumerated() {
            addAtMost("P15active_\(code(ofColumn: column))_\(number + 1)", [(pair, 1), (active, -1)], 0)
        }
        return [(active, -least.doubleValue)]
    }

    /// z[w,m] of a receiver with the most that they can come to, in 万元.
    private mutating func addSharedTaxes(row: Int) -> ([Variable], Double) {
        var shared: [Variable] = []
        var most = 0.0
        for (position, mode) in problem.scenario.modes.enumerated() {
            guard let sharing = SharedTaxes(mode) else { continue }
            var taxed: [Int: Amount] = [:]
            let taxes = placementTerms(row: row, year: nil) { facts, project in
                guard project.mode == position else { return 0 }
                taxed[facts.project] = facts.localTax
                return facts.localTax.doubleValue * mode.taxShare * Double(mode.taxShareYears)
            }
            let cap = Double(sharing.total(of: taxed.values)) / Double(Amount.unitsPerOne)
            guard !taxes.isEmpty, cap > 0 else { continue }
            // What is shared is rounded, and may be rounded up: by half a unit, where a project leaves a fraction.
            let half = taxed.values.allSatisfy(sharing.isWhole) ? 0 : 0.5 / Double(Amount.unitsPerOne)
            let variable = addVariable("z_\(code(ofRow: row))_\(mode.id)", row: row, upper: cap)
            addAtMost("P15tax_\(code(ofRow: row))_\(mode.id)", [(variable, 1)] + taxes.map { ($0.0, -$0.1) }, half)
            shared.append(variable)
            most += cap
        }
        return (shared, most)
    }

    /// What the helper of a receiver pays for modes over all planned years, in 万元.
    private func outlays(row: Int) -> [(Variable, Double)] {
        problem.scenario.modes.enumerated().compactMap { position, mode in
            guard mode.payer == .helper, let run = modeVariables[row][position] else { return nil }
            let cost = mode.setupCost.doubleValue + mode.annualCost.doubleValue * Double(problem.calendar.years)
            return cost > 0 ? (run, cost) : nil
        }
    }
}

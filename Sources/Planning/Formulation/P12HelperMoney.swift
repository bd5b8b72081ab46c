import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// P12: the money of a helper pays for its pairs and for the modes that it runs.
    ///
    ///     Σ_w (cost[s,w]·x[s,w] + τ[s,w]) ≤ money_year[s];   Σ_{m paid by the helper} (setup + annual)·u[w,m] ≤ Σ_s τ[s,w]
    ///
    /// Setting up is paid in the first year, so what the first year allows every year allows.
    mutating func addHelperMoney() {
        let costs = problem.pairing.receivers.indices.map { modeCosts(row: $0) }
        let giving = Giving(
            means: .money,
            caps: problem.means.money.map { $0?.doubleValue },
            costs: problem.means.costs.map(\.doubleValue),
            demands: costs.map { $0.reduce(0) { $0 + $1.1 } }
        )
        barUnaffordablePairs(giving)
        let paid = addGiving(giving)
        for row in problem.pairing.receivers.indices where !costs[row].isEmpty {
            addAtMost("P12modes_\(code(ofRow: row))", costs[row] + paid[row].map { ($0.0, -$0.1) }, 0)
        }
    }

    /// Costs of the first year of the modes that the helper of a receiver pays for, in 万元.
    func modeCosts(row: Int) -> [(Variable, Double)] {
        problem.scenario.modes.enumerated().compactMap { position, mode in
            guard mode.payer == .helper, let run = modeVariables[row][position] else { return nil }
            let cost = mode.setupCost.doubleValue + mode.annualCost.doubleValue
            return cost > 0 ? (run, cost) : nil
        }
    }

    /// A pair that costs more than the helper has is not made; one that must be made all the same is a contradiction.
    private mutating func barUnaffordablePairs(_ giving: Giving) {
        let columns = problem.pairing.helpers.count
        for row in problem.pairing.receivers.indices {
            for (column, pair) in partners(ofRow: row) {
                guard let cap = giving.caps[column], giving.costs[row * columns + column] > cap else { continue }
                addAtMost("P12cost_\(code(ofColumn: column))_\(code(ofRow: row))", [(pair, 1)], 0)
            }
        }
    }
}

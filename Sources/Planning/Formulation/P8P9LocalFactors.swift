import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// P8 and P9: what the projects of a receiver need of land, energy, water and offsets is there.
    ///
    ///     Σ_p need[p,ρ]·y[p,w,t] ≤ h[w,ρ,t] + q[w,ρ,t] + τ[w,ρ,t]      every t;   Σ_t h[w,ρ,t] ≤ stock[w,ρ], …
    ///
    /// Years are told apart only where the pool of the factor does; else one row holds for all of them together. A
    /// receiver without data on a factor has no row for it.
    mutating func addLocalFactors() {
        for factor in LocalFactor.allCases {
            let demands = problem.pairing.receivers.indices.map { row in
                placementTerms(row: row, year: nil) { facts, _ in facts.needs[factor]?.doubleValue ?? 0 }
            }
            let pool = factor.pool.flatMap(problem.pool)
            let given = pool.map { addPool($0, demand: demands.map(Self.sum)) }
            let passed = factor.means.flatMap { means in
                problem.means.transfers(of: factor).map { (means, $0) }
            }.map { means, transfers in
                addGiving(
                    Giving(
                        means: means,
                        caps: transfers.map(\.doubleValue),
                        costs: [],
                        demands: demands.map(Self.sum)
                    )
                )
            }
            for row in problem.pairing.receivers.indices {
                guard let stock = problem.stocks.stock(of: factor, row: row), !demands[row].isEmpty else { continue }
                balance(factor, row: row, demands[row], stock, given?[row] ?? [], passed?[row] ?? [], pool)
            }
        }
    }

    private static func sum(_ terms: [(Variable, Double)]) -> Double { terms.reduce(0) { $0 + $1.1 } }

    private mutating func balance(
        _ factor: LocalFactor,
        row: Int,
        _ demand: [(Variable, Double)],
        _ stock: Amount,
        _ given: [(Variable, Double)],
        _ passed: [(Variable, Double)],
        _ pool: PoolLimits?
    ) {
        let name = "\(factor.family)_\(code(ofRow: row))_\(factor.name)"
        guard let pool, pool.periods > 1 else {
            let sources = given + passed
            guard Self.sum(demand) > stock.doubleValue else { return }
            addAtMost(name, demand + sources.map { ($0.0, -$0.1) }, stock.doubleValue)
            return
        }
        // Own stock and what the helper passes on may be used in any year; what the province gives, in its own.
        var used: [(Variable, Double)] = []
        for year in 0..<pool.periods {
            let needs = placementTerms(row: row, year: year) { facts, _ in facts.needs[factor]?.doubleValue ?? 0 }
            guard !needs.isEmpty else { continue }
            let own = addVariable("h_\(factor.name)_\(code(ofRow: row))_\(year + 1)", row: row)
            used.append((own, 1))
            addAtMost("\(name)_\(year + 1)", needs + [(own, -1), (given[year].0, -1)], 0)
        }
        addAtMost(name, used + passed.map { ($0.0, -$0.1) }, stock.doubleValue)
    }
}

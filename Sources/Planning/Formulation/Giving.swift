import Counties
import LinearModel
import Pairing

/// What helpers give to receivers, as terms in the balance of each receiver.
struct Giving {
    /// What is given.
    let means: PolicyPlan.Means
    /// What each helper has of it, by column; nil is as much as is asked for.
    let caps: [Double?]
    /// What of it a pair uses up by itself, by place; empty where nothing does.
    let costs: [Double]
    /// The most that a receiver can ask for, by row.
    let demands: [Double]
    /// Kind of the variables: whole for teams.
    var kind = Variable.Kind.continuous

    /// The word for it in names of rows and variables.
    var name: String { means.rawValue }
}

extension PolicyFormulation {
    /// What each receiver is given, by row: Σ of the terms.
    ///
    /// A helper with one receiver at most gives it all that it has, so that x[s,w] itself carries the amount. One that
    /// may take several shares it out:
    ///
    ///     τ[s,w] ≤ min(cap[s], demand[w])·x[s,w];   Σ_w (cost[s,w]·x[s,w] + τ[s,w]) ≤ cap[s]
    mutating func addGiving(_ giving: Giving) -> [[(Variable, Double)]] {
        let columns = problem.pairing.helpers.count
        var byRow = [[(Variable, Double)]](repeating: [], count: problem.pairing.receivers.count)
        var spent = [[(Variable, Double)]](repeating: [], count: columns)
        for row in problem.pairing.receivers.indices {
            for (column, pair) in partners(ofRow: row) {
                let cost = giving.costs.isEmpty ? 0 : giving.costs[row * columns + column]
                let demand = giving.demands[row]
                guard let cap = giving.caps[column] else {
                    if demand > 0 { byRow[row].append((pair, demand)) }
                    continue
                }
                if cost > 0 { spent[column].append((pair, cost)) }
                let most = min(cap - cost, demand)
                guard most > 0 else { continue }
                let place = row * columns + column
                if problem.pairing.helperBounds[column].max == 1 {
                    let gift = giving.kind == .integer ? most.rounded(.down) : most
                    byRow[row].append((pair, gift))
                    gifts[giving.means, default: [:]][place] = Gift(share: nil, most: gift)
                } else {
                    let share = addVariable(
                        "t_\(giving.name)_\(code(ofColumn: column))_\(code(ofRow: row))",
                        row: row,
                        upper: most,
                        kind: giving.kind
                    )
                    addAtMost(
                        "give_\(giving.name)_\(code(ofColumn: column))_\(code(ofRow: row))",
                        [(share, 1), (pair, -most)],
                        0
                    )
                    gifts[giving.means, default: [:]][place] = Gift(share: share, most: most)
                    byRow[row].append((share, 1))
                    spent[column].append((share, 1))
                }
            }
        }
        for column in 0..<columns where !spent[column].isEmpty {
            guard let cap = giving.caps[column] else { continue }
            addAtMost("P12\(giving.name)_\(code(ofColumn: column))", spent[column], cap)
        }
        return byRow
    }
}

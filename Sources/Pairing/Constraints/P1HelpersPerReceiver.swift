import Counties
import LinearModel

extension PairingFormulation {
    /// P1: every receiver w has between min and max helpers.
    ///
    ///     min ≤ Σ_s x[s,w] ≤ max                                       where w must be paired
    ///     Σ_s x[s,w] + o[w] ≥ 1,  Σ_s x[s,w] ≤ max                     where w may be unpaired and min ≤ 1
    ///     Σ_s x[s,w] + min·o[w] ≥ min,  Σ_s x[s,w] + max·o[w] ≤ max    where w may be unpaired and min > 1
    ///
    /// `o[w]` costs the penalty for an unpaired receiver; without a penalty and with min ≤ 1 it is not needed.
    mutating func addHelpersPerReceiver() {
        let bounds = problem.receiverBounds
        for (row, receiver) in problem.receivers.enumerated() {
            let first = row * problem.helpers.count
            let terms = pairTerms(first..<(first + problem.helpers.count))
            let name = "P1_\(problem.scenario[receiver].code)"
            let max = bounds.max.map(Double.init) ?? .infinity
            if !problem.allowsUnpaired {
                add(name, lower: Double(bounds.min), terms: terms, upper: max)
            } else if bounds.min <= 1 {
                addOptional(name, row: row, terms: terms, max: max)
            } else {
                let least = Double(bounds.min)
                let most = bounds.max.map(Double.init) ?? Double(Swift.max(terms.count, bounds.min))
                let unpaired = addUnpairedVariable(row: row)
                add("\(name)_min", lower: least, terms: terms + [(unpaired, least)], upper: .infinity)
                add("\(name)_max", lower: -.infinity, terms: terms + [(unpaired, most)], upper: most)
            }
        }
    }

    private mutating func addOptional(_ name: String, row: Int, terms: [(Variable, Double)], max: Double) {
        if problem.scenario.pairing.unpairedPenalty.units == 0 {
            if max < Double(terms.count) { add(name, lower: -.infinity, terms: terms, upper: max) }
            return
        }
        let unpaired = addUnpairedVariable(row: row)
        if max == 1 {
            add(name, lower: 1, terms: terms + [(unpaired, 1)], upper: 1)
        } else {
            add("\(name)_min", lower: 1, terms: terms + [(unpaired, 1)], upper: .infinity)
            if max < Double(terms.count) { add("\(name)_max", lower: -.infinity, terms: terms, upper: max) }
        }
    }
}

import Counties
import LinearModel

extension PairingFormulation {
    /// P3: forced pairs are made.
    ///
    ///     x[s,w] = 1    for every forced pair (s,w)
    ///
    /// A forced pair that may not be made at all (a county with itself) is a row that nothing can satisfy.
    mutating func addForcedPairs() {
        for place in problem.forcedPlaces {
            if let variable = variable(at: place) {
                setBounds(variable, lower: 1, upper: 1)
            } else {
                let pair = problem.pair(at: place)
                let codes = "\(problem.scenario[pair.helper].code)_\(problem.scenario[pair.receiver].code)"
                add("P3_\(codes)", lower: 1, terms: [], upper: 1)
            }
        }
    }
}

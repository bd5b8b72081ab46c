import LinearModel
import Pairing

/// Σ coefficient × variable ≤ upper over whole variables, in exact integers.
struct IntegerRow {
    var terms: [(variable: Variable, units: Int128)]
    var upper: Int128

    /// Whether a point of whole values breaks it.
    func isBroken(at values: [Double]) -> Bool { Self.sum(of: terms, at: values) > upper }

    /// Σ coefficient × variable at a point of whole values.
    static func sum(of terms: [(variable: Variable, units: Int128)], at values: [Double]) -> Int128 {
        terms.reduce(0) { $0 + $1.units * Int128(values[$1.variable.index].rounded()) }
    }
}

/// Σ coefficient × variable ≥ lower with coefficients ±1: some decision must be another.
struct DecisionCut {
    let terms: [(Variable, Double)]
    let lower: Double

    init(terms: [(Variable, Double)], lower: Double) { (self.terms, self.lower) = (terms, lower) }

    /// A row that every point keeps which keeps an integer row that this point breaks: a decision that adds to the row is
    /// dropped, or one that takes from it is made.
    ///
    /// nil where a whole variable stands between its bounds: what it could do is no linear row.
    init?(_ row: IntegerRow, brokenAt values: [Double], of model: Model) {
        var terms: [(Variable, Double)] = []
        var lower = 1.0
        for term in row.terms where term.units != 0 {
            guard let definition = model[term.variable] else { return nil }
            let value = values[term.variable.index].rounded()
            let isAdding = term.units > 0
            // It cannot move in the direction that would help.
            if isAdding ? value <= definition.lower : value >= definition.upper { continue }
            guard isAdding ? value >= definition.upper : value <= definition.lower else { return nil }
            terms.append((term.variable, isAdding ? -1 : 1))
            lower -= isAdding ? definition.upper : -definition.lower
        }
        self.init(terms: terms, lower: lower)
    }

    /// A row that excludes everything that makes at least these decisions: pairs, placements, modes.
    init(excluding values: [Double], of formulation: PolicyFormulation) {
        let decisions =
            formulation.pairing.places.compactMap(formulation.pairing.variable) + formulation.placementVariables
            + formulation.modeVariables.flatMap { $0.compactMap(\.self) }
        let made = decisions.filter { values[$0.index] > 0.5 }
        self.init(notAll: made)
    }

    /// A row that says that not all of these decisions are made together.
    init(notAll made: [Variable]) {
        self.init(terms: made.map { ($0, -1) }, lower: 1 - Double(made.count))
    }

    func isBroken(at values: [Double]) -> Bool {
        terms.reduce(0) { $0 + $1.1 * values[$1.0.index].rounded() } < lower
    }
}

extension PolicyFormulation {
    /// Appends a cut.
    mutating func add(_ cut: DecisionCut) {
        addAtLeast("cut_\(model.constraintCount)", cut.terms, cut.lower)
    }
}

import Counties
import LinearModel

/// How large numbers may be for a floating-point solver's optimum to be an optimum to the last unit; the reasons are those
/// of the pairing model.
extension PolicyFormulation {
    private static let largestCost = 1e7
    private static let largestTotal = 1e9

    /// The largest number that divides every coefficient of the objective.
    private var objectiveDivisor: Double {
        var divisor: UInt64 = 0
        for definition in model.variables where definition.objective != 0 {
            guard abs(definition.objective) < 9e15 else { return 1 }
            var (larger, smaller) = (divisor, UInt64(abs(definition.objective).rounded()))
            while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
            divisor = larger
            if divisor == 1 { break }
        }
        return divisor == 0 ? 1 : Double(divisor)
    }

    /// Whether the solver can prove an optimum of this value, as far as the objective goes.
    func isWithinPrecision(_ value: Int64) -> Bool {
        let divisor = objectiveDivisor
        return abs(Double(value)) <= Self.largestTotal * divisor && model.largestObjective <= Self.largestCost * divisor
    }

    /// A bound that the solver's precision does vouch for.
    func boundWithinPrecision(_ value: Int64) -> Int64 {
        let error = (1e-6 * (abs(Double(value)) + model.largestObjective)).rounded(.up) + objectiveDivisor
        return error < 4e18 ? Int64(clamping: Int128(value) + Int128(error)) : .max
    }

    /// What rounding may make of bounds: much where some choices need very little of what others need very much of.
    ///
    /// - Parameter isLevel: Whether the objective is a level that benefits hold up; else it is a sum.
    func roundingOfBounds(isLevel: Bool) -> BoundRounding {
        let benefit = isLevel ? benefits.joined().reduce(0) { max($0, Double($1.units.magnitude)) } : 0
        return model.roundingOfBounds(worth: max(model.largestObjective, benefit), terms: wholeTerms)
    }

    /// Whether the solver is to be believed that nothing keeps all rows.
    var isRefutable: Bool { hasModerateRows && roundingOfBounds(isLevel: false).isForgiven }

    /// The smallest coefficient of a row, relative to its largest, with which the solver's word is believed that nothing keeps
    /// all rows: what lies further apart is told to it in shares of variables, and its tolerance of these is coarse.
    static let moderateRange = 2e-6

    /// The size of a coefficient beside others of its row.
    private func size(of term: (variable: Variable, coefficient: Double)) -> Double {
        let column = model.variables[term.variable.index]
        return abs(term.coefficient) * min(1, max(abs(column.lower), abs(column.upper)))
    }

    /// Whether the coefficients of every row lie within ``moderateRange``; those of amounts that are small themselves count as
    /// what they can come to.
    private var hasModerateRows: Bool {
        model.constraints.indices.allSatisfy { row in
            let sizes = model.terms(of: ConstraintID(index: row)).lazy.map(size).filter { $0 > 0 }
            return (sizes.min() ?? 1) >= Self.moderateRange * (sizes.max() ?? 1)
        }
    }
}

internal import LinearModel

/// Brings the rows of a model into the range where GLPK's arithmetic is reliable.
///
/// Rounding dust of 1e-15 made GLPK 5.0 call a feasible model infeasible and a wrong point optimal, so dust is
/// dropped, a row with too wide a range of coefficients is refused, and rows far from 1 are scaled by a power of two,
/// which is exact.
enum RowScaling {
    /// A coefficient below this is rounding dust.
    static let dust = 1e-9
    /// The smallest coefficient of a row, relative to the largest, that GLPK can be trusted with.
    static let smallestRatio = 1e-6
    /// A negligible contribution of one term, relative to the largest coefficient of the row.
    private static let negligible = 1e-9
    /// Rows whose coefficients lie in here are left as they are, so that whole numbers stay whole.
    private static let comfortable = 1e-3...1e4

    /// The entries of a row without dust.
    ///
    /// - Throws: ``SolverError/badlyScaledRow(constraint:variable:coefficient:largest:)`` when a coefficient that
    ///   matters is too small beside the largest.
    static func cleaned(
        _ entries: [(column: Int, coefficient: Double)],
        constraint: String,
        model: Model
    ) throws(SolverError) -> [(column: Int, coefficient: Double)] {
        let largest = entries.reduce(0) { max($0, abs($1.coefficient)) }
        var kept: [(column: Int, coefficient: Double)] = []
        kept.reserveCapacity(entries.count)
        for entry in entries {
            let size = abs(entry.coefficient)
            if size >= smallestRatio * largest {
                kept.append(entry)
                continue
            }
            let variable = model.variables[entry.column]
            guard isNegligible(size, lower: variable.lower, upper: variable.upper, beside: largest) else {
                throw .badlyScaledRow(
                    constraint: constraint,
                    variable: variable.name,
                    coefficient: entry.coefficient,
                    largest: largest
                )
            }
        }
        return kept
    }

    /// Whether a coefficient that is small beside the largest of its row can be left out.
    ///
    /// - Parameters:
    ///   - size: the magnitude of the coefficient.
    ///   - lower: the lower bound of its variable.
    ///   - upper: the upper bound of its variable.
    ///   - largest: the largest magnitude in the row.
    static func isNegligible(_ size: Double, lower: Double, upper: Double, beside largest: Double) -> Bool {
        size < dust || size * max(abs(lower), abs(upper)) <= negligible * largest
    }

    /// The power of two to multiply a row with; 1 for a row that is fine.
    static func factor(smallest: Double, largest: Double) -> Double {
        guard smallest > 0, !(comfortable.contains(smallest) && comfortable.contains(largest)) else { return 1 }
        return powerOfTwo(near: 1 / (smallest.squareRoot() * largest.squareRoot()))
    }

    /// The factor of the objective; 1 as long as its largest coefficient is of ordinary size.
    static func objectiveFactor(_ model: Model) -> Double {
        let largest = model.variables.reduce(0) { max($0, abs($1.objective)) }
        guard largest > 0, !(1e-2...1e7).contains(largest) else { return 1 }
        return powerOfTwo(near: 1e3 / largest)
    }

    private static func powerOfTwo(near number: Double) -> Double {
        Double(sign: .plus, exponent: number.exponent, significand: 1)
    }
}

import LinearModel

/// A part of a model after some of its variables are fixed: what is left to decide, and the rows that still matter.
///
/// Rows that no point within the bounds can break are gone, bounds are as tight as single rows make them. Where it is
/// scaled, columns that are not whole are measured by their range and rows by their largest coefficient.
struct ReducedProgram: Sendable {
    /// A row over the columns of the program.
    struct Row: Sendable {
        var terms: [(column: Int, coefficient: Double)]
        var lower: Double
        var upper: Double
        /// What floating point may have made of the sides.
        var error = 0.0
    }

    /// The variables of the model that are free, ascending.
    let columns: [Int]
    /// The variables that are fixed at a value other than 0.
    let fixed: [(variable: Int, value: Double)]
    /// How far off the values of fixed variables may be, where they may.
    private let doubts: [(variable: Int, width: Double)]
    /// The whole variables that are fixed, with their values.
    let fixedWhole: [(variable: Int, value: Double)]
    /// Bounds of the columns, scaled.
    let lower: [Double]
    let upper: [Double]
    let isWhole: [Bool]
    /// Value of a column in the model for 1 here.
    let scale: [Double]
    let rows: [Row]

    /// An error of a side so much smaller than the coefficients of its row is left to the solver's tolerance.
    private static let negligible = 1e-9

    /// Reduces a part of a model; nil when no point keeps its rows, which is proved by single rows.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - variables: The variables of the part.
    ///   - constraints: Rows over these variables alone.
    ///   - bounds: Bounds that replace those of the model.
    ///   - errors: What floating point may have made of the sides of the model's rows; 0 for those beyond.
    ///   - isScaled: Whether columns and rows are scaled, for searches under prices. Sides are then always wide by what floating
    ///     point may have made of them, and bounds by no more.
    init?(
        _ model: Model,
        variables: [Int],
        constraints: [Int],
        bounds: [Int: ClosedRange<Double>],
        errors: [Double] = [],
        isScaled: Bool
    ) {
        var work = BoundTightening(
            model,
            variables: variables,
            constraints: constraints,
            bounds: bounds,
            errors: constraints.map { $0 < errors.count ? errors[$0] : 0 },
            isPriced: isScaled
        )
        guard work.run() else { return nil }
        var columns: [Int] = []
        var fixed: [(variable: Int, value: Double)] = []
        var fixedWhole: [(variable: Int, value: Double)] = []
        var doubts: [(variable: Int, width: Double)] = []
        var position = [Int](repeating: -1, count: variables.count)
        for (index, variable) in variables.enumerated() {
            // Tightened bounds of a continuous variable are wide by a hair; taking one of them would break rows by it.
            if work.upper[index] > work.lower[index] {
                position[index] = columns.count
                columns.append(variable)
                continue
            }
            if work.uncertainty[index] > 0 { doubts.append((variable, work.uncertainty[index])) }
            if work.lower[index] != 0 { fixed.append((variable, work.lower[index])) }
            if model.variables[variable].kind != .continuous { fixedWhole.append((variable, work.lower[index])) }
        }
        self.fixedWhole = fixedWhole
        self.columns = columns
        self.fixed = fixed
        self.doubts = doubts
        let free = variables.indices.filter { position[$0] >= 0 }
        isWhole = free.map { model.variables[variables[$0]].kind != .continuous }
        let scale = zip(free, isWhole).map { index, isWhole in
            let range = max(abs(work.lower[index]), abs(work.upper[index]))
            return !isScaled || isWhole || range <= 1 || !range.isFinite ? 1 : range
        }
        self.scale = scale
        lower = zip(free, scale).map { work.lower[$0] / $1 }
        upper = zip(free, scale).map { work.upper[$0] / $1 }
        var isBroken = false
        rows = work.remainingRows().compactMap { row in
            var (shift, error, taken) = (0.0, row.error, 0.0)
            var terms: [(column: Int, coefficient: Double)] = []
            for (index, coefficient) in row.terms {
                if position[index] >= 0 {
                    terms.append((position[index], coefficient * scale[position[index]]))
                } else {
                    shift += coefficient * work.lower[index]
                    error += abs(coefficient) * work.uncertainty[index]
                    taken += abs(coefficient * work.lower[index])
                }
            }
            if taken > 0 {
                let side = max(row.lower.isFinite ? abs(row.lower) : 0, row.upper.isFinite ? abs(row.upper) : 0)
                error += Double.ulpOfOne * (taken + side) * Double(row.terms.count - terms.count + 1)
            }
            guard !terms.isEmpty else {
                // Fixed after the row had its last turn.
                let slack = 1e-6 * max(1, abs(shift)) + error
                isBroken = isBroken || row.lower - shift > slack || row.upper - shift < -slack
                return nil
            }
            let size = terms.reduce(0) { max($0, abs($1.coefficient)) }
            let factor = isScaled && size > 0 ? 1 / size : 1
            // Beside coefficients that are small enough, what floating point has made of the sides must not bar a point.
            let isEquality = row.lower == row.upper
            let width = isScaled || !isEquality && error > Self.negligible * size ? error : 0
            return Row(
                terms: terms.map { ($0.column, $0.coefficient * factor) },
                lower: (row.lower - shift - width) * factor,
                upper: (row.upper - shift + width) * factor,
                error: (error - width) * factor
            )
        }
        if isBroken { return nil }
    }

    /// Whether every column has finite bounds.
    var isBoxed: Bool { !lower.contains(-.infinity) && !upper.contains(.infinity) }

    /// Whether a column is a choice between 0 and 1.
    func isBinary(_ column: Int) -> Bool { isWhole[column] && lower[column] == 0 && upper[column] == 1 }

    /// A point of the program as values of the model's variables.
    func write(_ point: [Double], into values: inout [Double]) {
        for (variable, value) in fixed { values[variable] = value }
        for (column, variable) in columns.enumerated() { values[variable] = point[column] * scale[column] }
    }

    /// Costs of the model as costs of the columns, and what the fixed variables are worth.
    func costs(_ costs: [Double]) -> (columns: [Double], constant: Double) {
        var constant = 0.0
        for (variable, value) in fixed { constant += costs[variable] * value }
        return (columns.indices.map { costs[columns[$0]] * scale[$0] }, constant)
    }

    /// What the doubt about fixed variables may be worth.
    func doubt(under costs: [Double]) -> Double {
        doubts.reduce(0) { $0 + abs(costs[$1.variable]) * $1.width }
    }
}

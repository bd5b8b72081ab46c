import LinearModel

/// Tightens bounds by single rows until little changes.
///
/// What a row says about a variable is what the bounds of all others leave it (Savelsbergh, "Preprocessing and Probing
/// Techniques for Mixed Integer Programming Problems", 1994).
struct BoundTightening {
    /// A row over the variables of the part.
    struct Row {
        var terms: [(Int, Double)]
        var lower: Double
        var upper: Double
        /// What floating point may have made of the sides.
        var error: Double
    }

    private let model: Model
    private(set) var lower: [Double]
    private(set) var upper: [Double]
    private let isWhole: [Bool]
    private let rows: [Row]
    /// How far off the value of a variable may be that is fixed.
    private(set) var uncertainty: [Double]
    /// Bounds that are not wide by a hair.
    private var isLowerExact: [Bool]
    private var isUpperExact: [Bool]
    /// Rows that no point within the bounds can break.
    private var isIdle: [Bool]

    /// How far bounds are set beyond what rows say, relative to their size, beside what floating point explains.
    private let width: Double

    private static let rounds = 6
    /// For models that a solver searches with a tolerance of its own.
    private static let widthForSolvers = 1e-9
    /// For bounds that are priced: a few roundings, since a price may make much of every hair.
    private static let leastWidth = 4 * Double.ulpOfOne

    /// - Parameters:
    ///   - errors: What floating point may have made of the sides of each of the rows.
    ///   - isPriced: Whether bounds are to be no wider than floating point makes them.
    init(
        _ model: Model,
        variables: [Int],
        constraints: [Int],
        bounds: [Int: ClosedRange<Double>],
        errors: [Double],
        isPriced: Bool
    ) {
        self.model = model
        width = isPriced ? Self.leastWidth : Self.widthForSolvers
        let position = Dictionary(variables.enumerated().map { ($1, $0) }) { first, _ in first }
        lower = variables.map { bounds[$0]?.lowerBound ?? model.variables[$0].lower }
        upper = variables.map { bounds[$0]?.upperBound ?? model.variables[$0].upper }
        isWhole = variables.map { model.variables[$0].kind != .continuous }
        isLowerExact = [Bool](repeating: true, count: variables.count)
        isUpperExact = isLowerExact
        uncertainty = [Double](repeating: 0, count: variables.count)
        rows = zip(constraints, errors).map { row, error in
            let terms = (model.rowStarts[row]..<model.rowStarts[row + 1]).compactMap { entry in
                position[model.columnIndices[entry]].map { ($0, model.coefficients[entry]) }
            }
            let (lower, upper) = (model.constraints[row].lower, model.constraints[row].upper)
            return Row(terms: terms, lower: lower, upper: upper, error: error)
        }
        isIdle = [Bool](repeating: false, count: constraints.count)
    }

    /// Tightens; false when a row cannot be kept.
    mutating func run() -> Bool {
        for _ in 0..<Self.rounds {
            var hasChanged = false
            for row in rows.indices where !isIdle[row] {
                guard let changed = tighten(row) else { return false }
                hasChanged = hasChanged || changed
            }
            if !hasChanged { break }
        }
        return true
    }

    /// The rows that still matter, their coefficients of choices no larger than the bounds make them.
    func remainingRows() -> [Row] {
        rows.indices.filter { !isIdle[$0] }.map { strengthened(rows[$0]) }
    }

    /// A row with one side that allows the same whole points and fewer others.
    ///
    /// Where a row has room left whatever the others do once a choice is made (or not made), that room is taken away from
    /// its coefficient (Savelsbergh 1994, section 1.2).
    private func strengthened(_ row: Row) -> Row {
        guard row.lower.isFinite != row.upper.isFinite else { return row }
        let sign = row.upper.isFinite ? 1.0 : -1.0
        var side = row.upper.isFinite ? row.upper : -row.lower
        var terms = row.terms.map { ($0.0, sign * $0.1) }
        var most = 0.0
        var size = abs(side)
        for (column, coefficient) in terms {
            let end = ends(column, coefficient).1
            guard end.isFinite else { return row }
            most += end
            size = max(size, abs(end))
        }
        let margin = 1e-7 * max(1, size) + row.error
        guard most > side + margin else { return row }
        for (number, (column, coefficient)) in terms.enumerated() {
            guard isWhole[column], lower[column] == 0, upper[column] == 1, coefficient != 0 else { continue }
            let others = most - max(coefficient, 0)
            if coefficient > 0, side - others > margin, coefficient - (side - others) > margin {
                let room = side - others
                terms[number].1 -= room
                side -= room
                most -= room
            } else if coefficient < 0, side - (others + coefficient) > margin {
                let room = side - (others + coefficient)
                if coefficient + room < -margin { terms[number].1 += room }
            }
        }
        return Row(
            terms: terms.map { ($0.0, sign * $0.1) },
            lower: sign > 0 ? -.infinity : -side,
            upper: sign > 0 ? side : .infinity,
            error: row.error + Double.ulpOfOne * size * Double(terms.count)
        )
    }

    /// Whether a bound changed; nil when the row cannot be kept.
    private mutating func tighten(_ row: Int) -> Bool? {
        let (terms, low, high, error) = (rows[row].terms, rows[row].lower, rows[row].upper, rows[row].error)
        var (least, most) = (0.0, 0.0)
        var (openBelow, openAbove) = (0, 0)
        var size = 1.0
        for (column, coefficient) in terms {
            let (first, second) = ends(column, coefficient)
            if first.isFinite { least += first } else { openBelow += 1 }
            if second.isFinite { most += second } else { openAbove += 1 }
            if first.isFinite { size = max(size, abs(first)) }
            if second.isFinite { size = max(size, abs(second)) }
        }
        if openBelow == 0, least > high + 1e-7 * size + error { return nil }
        if openAbove == 0, most < low - 1e-7 * size - error { return nil }
        if (openBelow == 0 ? least : -.infinity) >= low, (openAbove == 0 ? most : .infinity) <= high {
            isIdle[row] = true
            return false
        }
        if terms.count == 1 { return take(terms[0], row) }
        var hasChanged = false
        let blur = 1e-14 * size + error
        for (column, coefficient) in terms {
            let (first, second) = ends(column, coefficient)
            if high.isFinite, openBelow == 0 || (openBelow == 1 && !first.isFinite) {
                let others = first.isFinite ? least - first : least
                hasChanged =
                    limit(column, coefficient, (high - others) / coefficient, blur, isFromAbove: true) || hasChanged
            }
            if low.isFinite, openAbove == 0 || (openAbove == 1 && !second.isFinite) {
                let others = second.isFinite ? most - second : most
                hasChanged =
                    limit(column, coefficient, (low - others) / coefficient, blur, isFromAbove: false) || hasChanged
            }
            guard lower[column] > upper[column] else { continue }
            guard meets(column, blur / abs(coefficient)) else { return nil }
            // The sums were made with the old bounds, which stay valid and are only less tight.
        }
        return hasChanged
    }

    /// Makes a row of one column its bounds; whether they changed, nil when nothing is left between them.
    private mutating func take(_ term: (Int, Double), _ row: Int) -> Bool? {
        let (column, coefficient) = term
        let ends = (rows[row].lower / coefficient, rows[row].upper / coefficient)
        var (least, most) = coefficient > 0 ? ends : (ends.1, ends.0)
        let blur = rows[row].error / abs(coefficient)
        if isWhole[column] {
            (least, most) = ((least - 1e-6 - blur).rounded(.up), (most + 1e-6 + blur).rounded(.down))
        } else {
            uncertainty[column] = max(uncertainty[column], blur)
        }
        isIdle[row] = true
        guard least > lower[column] || most < upper[column] else { return false }
        if least > lower[column] { (lower[column], isLowerExact[column]) = (least, true) }
        if most < upper[column] { (upper[column], isUpperExact[column]) = (most, true) }
        return lower[column] <= upper[column] || meets(column, blur) ? true : nil
    }

    /// Makes bounds one that floating point has crossed; false where more than that has crossed them.
    private mutating func meets(_ column: Int, _ blur: Double) -> Bool {
        let distance = lower[column] - upper[column]
        guard distance <= 1e-7 * max(1, abs(upper[column])) + blur else { return false }
        lower[column] = upper[column]
        uncertainty[column] = max(uncertainty[column], distance)
        return true
    }

    private func ends(_ column: Int, _ coefficient: Double) -> (Double, Double) {
        coefficient > 0
            ? (coefficient * lower[column], coefficient * upper[column])
            : (coefficient * upper[column], coefficient * lower[column])
    }

    /// Takes a limit of one side of a row on a variable; whether it is worth another round.
    ///
    /// - Parameter blur: What floating point may have made of the row's sums, which a small coefficient enlarges.
    private mutating func limit(
        _ column: Int,
        _ coefficient: Double,
        _ value: Double,
        _ blur: Double,
        isFromAbove: Bool
    ) -> Bool {
        guard value.isFinite else { return false }
        let rounding = blur / abs(coefficient)
        // A hair is what floating point explains: nothing but that makes one value of two.
        let hair = Self.leastWidth * max(1, abs(value)) + rounding
        let margin = width * max(1, abs(value)) + rounding
        if (coefficient > 0) == isFromAbove {
            let bound = isWhole[column] ? (value + 1e-6 + rounding).rounded(.down) : value + margin
            guard bound < upper[column] - 1e-7 * max(1, abs(bound)) else { return false }
            let gain = upper[column] - bound
            // Where nothing is left but the other end, that is the value.
            let isFixed = isLowerExact[column] && value <= lower[column] + 2 * hair && bound > lower[column]
            if isFixed { uncertainty[column] = max(uncertainty[column], bound - lower[column]) }
            upper[column] = isFixed ? lower[column] : bound
            isUpperExact[column] = isFixed || isWhole[column]
            return !gain.isFinite || isWhole[column] || gain > 0.05 * max(1, bound - lower[column])
        }
        let bound = isWhole[column] ? (value - 1e-6 - rounding).rounded(.up) : value - margin
        guard bound > lower[column] + 1e-7 * max(1, abs(bound)) else { return false }
        let gain = bound - lower[column]
        let isFixed = isUpperExact[column] && value >= upper[column] - 2 * hair && bound < upper[column]
        if isFixed { uncertainty[column] = max(uncertainty[column], upper[column] - bound) }
        lower[column] = isFixed ? upper[column] : bound
        isLowerExact[column] = isFixed || isWhole[column]
        return !gain.isFinite || isWhole[column] || gain > 0.05 * max(1, upper[column] - bound)
    }
}

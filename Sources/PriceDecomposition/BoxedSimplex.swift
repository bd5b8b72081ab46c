/// The dual simplex method on a small dense dictionary whose variables all have finite bounds.
///
/// Every basic variable is a combination of the nonbasic ones: x_B = T·x_N, the objective d·x_N; there are no constants,
/// because a row is a variable of its own with the row's sides as bounds. As structural variables are boxed, the rows
/// form a dual feasible first basis, and after a change of bounds or a new row the last basis stays dual feasible. The
/// ratio test passes over variables that it is better to move from bound to bound (Maros, "Computational Techniques of
/// the Simplex Method", 2003, chapter 10).
///
/// No answer rests on its rounding: bounds and infeasibility are worked out again from the rows as they were given.
struct BoxedSimplex {
    /// What a run ended with.
    enum End {
        /// Primal and dual feasible.
        case optimal
        /// The row at this position cannot be satisfied.
        case infeasible(row: Int)
        /// Too many steps; the bound is still a bound.
        case stopped
    }

    /// Number of structural variables.
    let width: Int
    /// Bounds by variable: structural ones, then rows in the order in which they came.
    private(set) var lower: [Double]
    private(set) var upper: [Double]
    /// Value by variable.
    private(set) var value: [Double]
    /// Objective coefficient of the nonbasic variables, by their position.
    private(set) var gain: [Double]
    /// The variable of each nonbasic position, and of each row of the dictionary.
    private var nonbasic: [Int]
    private var basic: [Int] = []
    /// Position among the nonbasic ones, or −1 − row of the dictionary, by variable.
    private var place: [Int]
    /// The dictionary, row by row.
    private var table: [Double] = []

    private static let feasibility = 1e-9
    private static let smallestPivot = 1e-8

    /// A program without rows, every variable at its better bound.
    init(costs: [Double], lower: [Double], upper: [Double]) {
        width = costs.count
        self.lower = lower
        self.upper = upper
        gain = costs
        nonbasic = Array(costs.indices)
        place = Array(costs.indices)
        value = costs.indices.map { costs[$0] > 0 ? upper[$0] : lower[$0] }
    }

    /// Number of rows of the dictionary.
    var rowCount: Int { basic.count }

    /// Appends a row as a basic variable.
    mutating func addRow(_ terms: [(column: Int, coefficient: Double)], lower low: Double, upper high: Double) {
        let variable = value.count
        var activity = 0.0
        var row = [Double](repeating: 0, count: width)
        for (column, coefficient) in terms {
            activity += coefficient * value[column]
            let position = place[column]
            if position >= 0 {
                row[position] += coefficient
            } else {
                let start = (-1 - position) * width
                for index in 0..<width { row[index] += coefficient * table[start + index] }
            }
        }
        table += row
        place.append(-1 - basic.count)
        basic.append(variable)
        lower.append(low)
        upper.append(high)
        value.append(activity)
    }

    /// Changes the bounds of a structural variable; a nonbasic one moves to its better bound.
    mutating func setBounds(of variable: Int, lower low: Double, upper high: Double) {
        lower[variable] = low
        upper[variable] = high
        let position = place[variable]
        if position >= 0 { move(position, to: gain[position] > 0 ? high : low) }
    }

    /// Runs to the optimum.
    mutating func optimize() -> End {
        for _ in 0..<(50 + 10 * (width + rowCount)) {
            guard let row = leavingRow() else { return .optimal }
            guard step(row) else { return .infeasible(row: row) }
        }
        return .stopped
    }

    /// Multiplier of a row in the objective; 0 where it is basic.
    func multiplier(ofRow row: Int) -> Double {
        let position = place[width + row]
        return position >= 0 ? gain[position] : 0
    }

    /// Coefficients of the rows in the identity that a row of the dictionary states: Σ f·row = Σ g·structural.
    func combination(at row: Int) -> [Double] {
        var factors = [Double](repeating: 0, count: rowCount)
        for index in 0..<width where nonbasic[index] >= width {
            factors[nonbasic[index] - width] = table[row * width + index]
        }
        if basic[row] >= width { factors[basic[row] - width] = -1 }
        return factors
    }

    // MARK: - Steps

    private func leavingRow() -> Int? {
        var (choice, most): (Int?, Double) = (nil, Self.feasibility)
        for row in basic.indices {
            let variable = basic[row]
            let excess = max(lower[variable] - value[variable], value[variable] - upper[variable])
            if excess > most * (1 + abs(value[variable]) * 1e-3) { (choice, most) = (row, excess) }
        }
        return choice
    }

    /// Makes a row feasible; false when no move of nonbasic variables can.
    private mutating func step(_ row: Int) -> Bool {
        let variable = basic[row]
        let mustFall = value[variable] > upper[variable]
        var rest = mustFall ? value[variable] - upper[variable] : lower[variable] - value[variable]
        var candidates: [(ratio: Double, size: Double, position: Int)] = []
        let start = row * width
        for position in 0..<width {
            let coefficient = table[start + position]
            let entering = nonbasic[position]
            guard abs(coefficient) > Self.smallestPivot, upper[entering] > lower[entering] else { continue }
            let isAtUpper = value[entering] >= upper[entering]
            // Raising from the lower bound moves the row by +coefficient, falling from the upper by −coefficient.
            let falls = (isAtUpper ? -coefficient : coefficient) < 0
            guard falls == mustFall else { continue }
            candidates.append((abs(gain[position]) / abs(coefficient), abs(coefficient), position))
        }
        candidates.sort { ($0.ratio, -$0.size, $0.position) < ($1.ratio, -$1.size, $1.position) }
        for candidate in candidates {
            let entering = nonbasic[candidate.position]
            let reach = candidate.size * (upper[entering] - lower[entering])
            if rest > reach + Self.feasibility {
                rest -= reach
                move(candidate.position, to: value[entering] >= upper[entering] ? lower[entering] : upper[entering])
                continue
            }
            pivot(row, candidate.position, to: mustFall ? upper[variable] : lower[variable])
            return true
        }
        return false
    }

    /// Moves a nonbasic variable and all basic ones with it.
    private mutating func move(_ position: Int, to target: Double) {
        let variable = nonbasic[position]
        let change = target - value[variable]
        guard change != 0 else { return }
        value[variable] = target
        for row in basic.indices {
            let coefficient = table[row * width + position]
            if coefficient != 0 { value[basic[row]] += coefficient * change }
        }
    }

    private mutating func pivot(_ row: Int, _ position: Int, to target: Double) {
        let (leaving, entering) = (basic[row], nonbasic[position])
        let start = row * width
        let inverse = 1 / table[start + position]
        let change = (target - value[leaving]) * inverse
        for other in basic.indices where other != row {
            let coefficient = table[other * width + position]
            if coefficient != 0 { value[basic[other]] += coefficient * change }
        }
        value[entering] += change
        value[leaving] = target
        for index in 0..<width { table[start + index] *= -inverse }
        table[start + position] = inverse
        let pivotRow = Array(table[start..<start + width])
        for other in basic.indices where other != row {
            Self.eliminate(&table, from: other * width, position, pivotRow, inverse)
        }
        Self.eliminate(&gain, from: 0, position, pivotRow, inverse)
        basic[row] = entering
        nonbasic[position] = leaving
        place[entering] = -1 - row
        place[leaving] = position
    }

    private static func eliminate(
        _ entries: inout [Double],
        from start: Int,
        _ position: Int,
        _ pivotRow: [Double],
        _ inverse: Double
    ) {
        let factor = entries[start + position]
        guard factor != 0 else { return }
        for index in pivotRow.indices { entries[start + index] += factor * pivotRow[index] }
        entries[start + position] = factor * inverse
    }
}

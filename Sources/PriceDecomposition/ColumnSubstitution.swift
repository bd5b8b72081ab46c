/// Takes columns out of a program that one row says all about.
///
/// An amount that is given out stands between what is used and the pool: use − amount ≤ 0, Σ amounts ≤ pool. It costs
/// nothing and may be as small as the first row allows, so it is what that row says, and the pool limits use itself.
/// Without such columns between them, rows of whole variables can be rounded, and cuts see what belongs together
/// (implied free column substitution: Achterberg et al., "Presolve Reductions in Mixed Integer Programming", 2020).
struct ColumnSubstitution {
    /// What a column is in terms of others.
    struct Definition: Sendable {
        var column: Int
        var constant: Double
        var terms: [(column: Int, coefficient: Double)]
        /// What floating point may have made of the constant.
        var error = 0.0
    }

    /// A row while it changes.
    struct WorkingRow {
        var terms: [Int: Double]
        var lower: Double
        var upper: Double
        /// What floating point may have made of the sides.
        var error: Double

        /// Takes a number from both sides that may be off by an error of its own.
        mutating func shift(by number: Double, error other: Double) {
            let side = max(lower.isFinite ? abs(lower) : 0, upper.isFinite ? abs(upper) : 0)
            lower -= number
            upper -= number
            if number != 0 { error += other + Double.ulpOfOne * (side + 2 * abs(number)) }
        }
    }

    private(set) var rows: [WorkingRow]
    private(set) var rowsOfColumn: [Set<Int>]
    let lower: [Double]
    let upper: [Double]
    let isWhole: [Bool]
    /// Costs of the columns that are left.
    private(set) var costs: [Double]
    /// What the definitions add to the objective.
    private(set) var constant = 0.0
    /// The columns that are gone, in the order in which they went: later ones stand in earlier definitions.
    private(set) var definitions: [Definition] = []

    /// Longest definition, and most other rows it may be written into.
    static let longest = 40
    private static let mostRows = 6
    private static let tolerance = 1e-9

    init(_ program: ReducedProgram, costs: [Double]) {
        rows = Self.merged(program.rows)
        var rowsOfColumn = [Set<Int>](repeating: [], count: program.columns.count)
        for (number, row) in rows.enumerated() {
            for column in row.terms.keys { rowsOfColumn[column].insert(number) }
        }
        self.rowsOfColumn = rowsOfColumn
        (lower, upper, isWhole, self.costs) = (program.lower, program.upper, program.isWhole, costs)
        for column in program.columns.indices { substitute(column) }
    }

    /// The rows with those that have the same left side made one: y ≤ u and y ≥ u say y = u.
    private static func merged(_ rows: [ReducedProgram.Row]) -> [WorkingRow] {
        var merged: [WorkingRow] = []
        var numbers: [[UInt64]: (row: Int, first: Double)] = [:]
        for row in rows {
            let terms = Dictionary(row.terms.map { ($0.column, $0.coefficient) }) { $0 + $1 }.filter { $0.value != 0 }
            let sorted = terms.sorted { $0.key < $1.key }
            guard let first = sorted.first?.value else { continue }
            let key = sorted.flatMap { [UInt64($0.key), ($0.value / first).bitPattern] }
            guard let (number, other) = numbers[key] else {
                numbers[key] = (merged.count, first)
                merged.append(WorkingRow(terms: terms, lower: row.lower, upper: row.upper, error: row.error))
                continue
            }
            let factor = other / first
            let (low, high) = factor > 0 ? (row.lower, row.upper) : (row.upper, row.lower)
            merged[number].lower = max(merged[number].lower, low * factor)
            merged[number].upper = min(merged[number].upper, high * factor)
            merged[number].error = max(merged[number].error, row.error * abs(factor))
        }
        return merged
    }

    // MARK: - One column

    private mutating func substitute(_ column: Int) {
        let uses = rowsOfColumn[column].sorted()
        if let value = indifferentValue(of: column, uses) {
            let definition = Definition(column: column, constant: value, terms: [])
            for row in uses { write(definition, into: row) }
            constant += costs[column] * value
            (rowsOfColumn[column], costs[column]) = ([], 0)
            definitions.append(definition)
            return
        }
        guard uses.count <= Self.mostRows + 1, let (row, definition) = definition(of: column, uses) else { return }
        rowsOfColumn[column] = []
        for other in uses where other != row { write(definition, into: other) }
        constant += costs[column] * definition.constant
        for (own, coefficient) in definition.terms { costs[own] += costs[column] * coefficient }
        costs[column] = 0
        // The row itself now keeps the bounds of the column.
        rows[row] = WorkingRow(
            terms: Dictionary(uniqueKeysWithValues: definition.terms.map { ($0.column, $0.coefficient) }),
            lower: lower[column],
            upper: upper[column],
            error: 0
        )
        rows[row].shift(by: definition.constant, error: definition.error)
        let (least, most) = range(of: definition)
        if least >= lower[column] - margin(lower[column]) { rows[row].lower = -.infinity }
        if most <= upper[column] + margin(upper[column]) { rows[row].upper = .infinity }
        if rows[row].lower == -.infinity, rows[row].upper == .infinity {
            for (own, _) in definition.terms { rowsOfColumn[own].remove(row) }
            rows[row].terms = [:]
        }
        definitions.append(definition)
    }

    /// The end of its range at which a column is best whatever the others are; nil where that depends.
    private func indifferentValue(of column: Int, _ uses: [Int]) -> Double? {
        guard lower[column] < upper[column], uses.allSatisfy({ isOneSided($0) }) else { return nil }
        if costs[column] <= 0, lower[column].isFinite, !uses.contains(where: { pushes($0, column, up: true) }) {
            return lower[column]
        }
        if costs[column] >= 0, upper[column].isFinite, !uses.contains(where: { pushes($0, column, up: false) }) {
            return upper[column]
        }
        return nil
    }

    /// The row that says what a column is, and what it says.
    private func definition(of column: Int, _ uses: [Int]) -> (row: Int, definition: Definition)? {
        for row in uses where rows[row].lower == rows[row].upper {
            if let definition = solved(row, for: column, side: rows[row].lower) { return (row, definition) }
        }
        guard costs[column] == 0, uses.allSatisfy({ isOneSided($0) }) else { return nil }
        for raises in [true, false] {
            let pushing = uses.filter { pushes($0, column, up: raises) }
            guard pushing.count == 1, let row = pushing.first else { continue }
            let side = rows[row].lower.isFinite ? rows[row].lower : rows[row].upper
            guard let definition = solved(row, for: column, side: side) else { continue }
            let (least, most) = range(of: definition)
            if raises, least >= lower[column] - margin(lower[column]) { return (row, definition) }
            if !raises, most <= upper[column] + margin(upper[column]) { return (row, definition) }
        }
        return nil
    }

    func isOneSided(_ row: Int) -> Bool { rows[row].lower.isFinite != rows[row].upper.isFinite }

    /// Whether a row with one side asks a column to be large, or small.
    func pushes(_ row: Int, _ column: Int, up: Bool) -> Bool {
        guard let coefficient = rows[row].terms[column] else { return false }
        return ((coefficient > 0) == rows[row].lower.isFinite) == up
    }

    /// A row solved for a column whose coefficient is 1 or −1; nil where that would not be exact.
    func solved(_ row: Int, for column: Int, side: Double) -> Definition? {
        let terms = rows[row].terms
        guard let own = terms[column], abs(own) == 1, terms.count <= Self.longest, terms.count > 1 else { return nil }
        let others = terms.filter { $0.key != column }.sorted { $0.key < $1.key }
        if isWhole[column] {
            guard side == side.rounded(), others.allSatisfy({ isWhole[$0.key] && $0.value == $0.value.rounded() })
            else { return nil }
        }
        return Definition(
            column: column,
            constant: side / own,
            terms: others.map { (column: $0.key, coefficient: -$0.value / own) },
            error: rows[row].error
        )
    }

    private func range(of definition: Definition) -> (least: Double, most: Double) {
        var (least, most) = (definition.constant, definition.constant)
        for (column, coefficient) in definition.terms {
            least += coefficient * (coefficient > 0 ? lower[column] : upper[column])
            most += coefficient * (coefficient > 0 ? upper[column] : lower[column])
        }
        return (least, most)
    }

    private func margin(_ bound: Double) -> Double { Self.tolerance * max(1, abs(bound)) }

    private mutating func write(_ definition: Definition, into row: Int) {
        guard let factor = rows[row].terms.removeValue(forKey: definition.column) else { return }
        rows[row].shift(by: factor * definition.constant, error: abs(factor) * definition.error)
        for (column, coefficient) in definition.terms {
            let before = rows[row].terms[column] ?? 0
            let after = before + factor * coefficient
            // What cancels is gone, not a trace of rounding.
            if abs(after) <= 1e-12 * (abs(before) + abs(factor * coefficient)) {
                rows[row].terms[column] = nil
                rowsOfColumn[column].remove(row)
            } else {
                rows[row].terms[column] = after
                rowsOfColumn[column].insert(row)
            }
        }
    }
}

extension Model.VariableDefinition {
    /// The largest of its finite bounds by size; 0 without one.
    public var finiteReach: Double {
        max(lower.isFinite ? abs(lower) : 0, upper.isFinite ? abs(upper) : 0)
    }
}

extension Model {
    /// The largest coefficient of the objective by size; 0 without any.
    public var largestObjective: Double { variables.reduce(0) { max($0, abs($1.objective)) } }

    /// What rounding may make of the bounds by which a search prunes.
    ///
    /// A row that holds amounts of size S in floating point is off by about S·2⁻⁵². Where a choice of worth w needs only c of
    /// what the row limits, a unit of the row is worth up to w/c, and the bound of a node is off by w·S·2⁻⁵²/c: a node that
    /// holds the best point can then look worse than that point is. Rows that pass amounts on by continuous variables limit
    /// the same thing and are taken together.
    ///
    /// - Parameters:
    ///   - worth: The most that a single choice adds to the objective.
    ///   - terms: The terms of a row, by its number; nil is those of the model.
    /// - Returns: The largest such error.
    /// - Complexity: O(entries).
    public func roundingOfBounds(
        worth: Double,
        terms: ((Int) -> [(variable: Variable, coefficient: Double)])? = nil
    ) -> BoundRounding {
        var groups = RowGroups(variableCount: variableCount)
        for row in constraints.indices {
            groups.add(row, terms?(row) ?? self.terms(of: ConstraintID(index: row)), in: self)
        }
        // Each step of a sum and of a factorization rounds once more.
        let shift = 4 * .ulpOfOne * groups.largestRatio
        return BoundRounding(error: worth * shift, shift: shift)
    }
}

/// What floating point may have made of the bounds of a search.
public struct BoundRounding: Sendable {
    /// By how much a bound may be off, in units of the objective.
    public let error: Double
    /// By how much a choice may be moved from a whole number.
    public let shift: Double

    /// Whether a search for whole objectives is right all the same: a bound is off by little of a unit, and no choice is moved
    /// further than solvers' tolerance of 10⁻⁶; one that is moved further is no longer seen as whole, however little it is worth.
    public var isForgiven: Bool { shift <= 1e-6 && error <= 0.1 }
}

/// Rows that continuous variables join, with the largest amount and the smallest need of each group.
private struct RowGroups {
    /// A row that a continuous variable was met in first.
    private var rowOfVariable: [Int?]
    private var parent: [Int] = []
    private var largest: [Double] = []
    private var smallest: [Double] = []

    init(variableCount: Int) { rowOfVariable = [Int?](repeating: nil, count: variableCount) }

    /// Largest amount of a group divided by its smallest need.
    var largestRatio: Double {
        let (most, least) = (gathered(largest, max), gathered(smallest, min))
        return parent.indices.filter { parent[$0] == $0 && least[$0].isFinite }.reduce(0) {
            max($0, most[$1] / least[$1])
        }
    }

    /// The figures of rows brought together at the roots of their groups.
    private func gathered(_ figures: [Double], _ join: (Double, Double) -> Double) -> [Double] {
        var gathered = figures
        for row in parent.indices {
            let root = self.root(of: row)
            gathered[root] = join(gathered[root], figures[row])
        }
        return gathered
    }

    /// Adds the next row.
    mutating func add(_ row: Int, _ terms: [(variable: Variable, coefficient: Double)], in model: Model) {
        parent.append(row)
        var coefficients: [Int: Double] = [:]
        for term in terms { coefficients[term.variable.index, default: 0] += term.coefficient }
        let definition = model.constraints[row]
        var (most, least) = (0.0, Double.infinity)
        for side in [definition.lower, definition.upper] where side.isFinite { most = max(most, abs(side)) }
        for (column, coefficient) in coefficients where coefficient != 0 {
            let variable = model.variables[column]
            most = max(most, abs(coefficient) * variable.finiteReach)
            guard variable.kind == .continuous else {
                least = min(least, abs(coefficient))
                continue
            }
            if let other = rowOfVariable[column] { join(row, other) } else { rowOfVariable[column] = row }
        }
        largest.append(most)
        smallest.append(least)
    }

    private func root(of row: Int) -> Int {
        var row = row
        while parent[row] != row { row = parent[row] }
        return row
    }

    private mutating func join(_ row: Int, _ other: Int) {
        let (first, second) = (root(of: row), root(of: other))
        parent[max(first, second)] = min(first, second)
    }
}

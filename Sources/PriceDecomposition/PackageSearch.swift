/// What is known about the best point of a small program.
struct PackageAnswer {
    /// No point is worth more; −∞ where there is none.
    var bound: Double
    /// The best point found, in the columns of the program, and what it is worth.
    var best: (value: Double, point: [Double])?
}

/// Depth-first branch and bound over a small program, its relaxations by ``BoxedSimplex``.
///
/// Rows enter a relaxation when a point breaks them. What a node is worth at most is worked out from its multipliers and
/// the rows as given (weak duality), so that no rounding of the simplex method can make a bound too low.
struct PackageSearch {
    private let program: ReducedProgram
    private let costs: [Double]
    private let constant: Double

    /// Points closer to one another than this are not told apart, in units of the objective.
    private static let step = 0.02
    private static let integrality = 1e-6
    private static let violation = 1e-7

    /// - Parameters:
    ///   - program: The program, every column boxed.
    ///   - costs: Cost of every variable of the model.
    init(_ program: ReducedProgram, costs: [Double]) {
        self.program = program
        let (own, fixed) = program.costs(costs)
        self.costs = own
        // No point is worth more than this says, whatever the exact values of what is fixed.
        constant = fixed + program.doubt(under: costs)
    }

    private struct Node {
        var simplex: BoxedSimplex
        var rows: [Int]
        var bound: Double
    }

    /// The bound of the relaxation.
    func relaxation() -> Double {
        var root = Node(
            simplex: BoxedSimplex(costs: costs, lower: program.lower, upper: program.upper),
            rows: [],
            bound: .infinity
        )
        return relax(&root, floor: -.infinity) ? root.bound + constant : -.infinity
    }

    /// The best point, or what the nodes sufficed for.
    ///
    /// - Parameters:
    ///   - floor: Points worth no more than this are of no interest; the bound is then at least this.
    ///   - nodeLimit: Most nodes.
    ///   - fixing: A whole column and the value that it must have.
    func best(floor: Double = -.infinity, nodeLimit: Int, fixing: (column: Int, value: Double)? = nil) -> PackageAnswer
    {
        var simplex = BoxedSimplex(costs: costs, lower: program.lower, upper: program.upper)
        if let fixing { simplex.setBounds(of: fixing.column, lower: fixing.value, upper: fixing.value) }
        var open = [Node(simplex: simplex, rows: [], bound: .infinity)]
        var best: (value: Double, point: [Double])?
        var cutoff = floor - constant
        var left = -Double.infinity
        var nodes = 0
        while var node = open.popLast() {
            guard node.bound > cutoff + Self.step else { continue }
            nodes += 1
            guard nodes <= nodeLimit else {
                left = max(left, node.bound)
                continue
            }
            guard relax(&node, floor: cutoff) else { continue }
            guard node.bound > cutoff + Self.step else { continue }
            guard let column = branchingColumn(node) else {
                if let point = point(of: node) {
                    let value = worth(point)
                    if value > cutoff {
                        best = (value + constant, point)
                        cutoff = value
                    }
                    // What is left of the node is no better than its bound, which rounding alone keeps from the point.
                    if node.bound > max(cutoff, value) + Self.step { left = max(left, node.bound) }
                } else {
                    left = max(left, node.bound)
                }
                continue
            }
            open += children(of: node, at: column)
        }
        let known = best?.value ?? -.infinity
        var bound = max(known, floor.isFinite ? floor : -.infinity) + (best == nil && !floor.isFinite ? 0 : Self.step)
        bound = max(bound, left + constant)
        return PackageAnswer(bound: bound, best: best)
    }

    /// Solves the relaxation of a node; false when nothing in it beats the floor or keeps the rows.
    private func relax(_ node: inout Node, floor: Double) -> Bool {
        while true {
            switch node.simplex.optimize() {
            case .optimal: break
            case .infeasible(let row):
                // A verdict that the rows themselves do not bear out closes nothing.
                if isImpossible(node, row) { return false }
                node.bound = min(node.bound, bound(of: node))
                return true
            case .stopped:
                node.bound = min(node.bound, bound(of: node))
                return true
            }
            node.bound = min(node.bound, bound(of: node))
            guard node.bound > floor + Self.step else { return false }
            guard addBrokenRows(to: &node) else { return true }
        }
    }

    private func addBrokenRows(to node: inout Node) -> Bool {
        let known = Set(node.rows)
        var hasAdded = false
        for (index, row) in program.rows.enumerated() where !known.contains(index) {
            let activity = row.terms.reduce(0) { $0 + $1.coefficient * node.simplex.value[$1.column] }
            guard activity > row.upper + Self.violation || activity < row.lower - Self.violation else { continue }
            node.simplex.addRow(row.terms, lower: row.lower, upper: row.upper)
            node.rows.append(index)
            hasAdded = true
        }
        return hasAdded
    }

    /// Weak duality: Σ π·side + Σ max over the box of (c − πA)·z.
    private func bound(of node: Node) -> Double {
        var rest = costs
        var bound = 0.0
        for (position, index) in node.rows.enumerated() {
            let multiplier = node.simplex.multiplier(ofRow: position)
            let row = program.rows[index]
            let side = multiplier > 0 ? row.upper : row.lower
            guard multiplier != 0, side.isFinite else { continue }
            bound += multiplier * side
            for (column, coefficient) in row.terms { rest[column] -= multiplier * coefficient }
        }
        for column in rest.indices {
            bound += rest[column] * (rest[column] > 0 ? node.simplex.upper[column] : node.simplex.lower[column])
        }
        return bound
    }

    /// Whether the identity of a row of the dictionary proves that the node holds no point.
    private func isImpossible(_ node: Node, _ row: Int) -> Bool {
        let factors = node.simplex.combination(at: row)
        var rest = [Double](repeating: 0, count: costs.count)
        var (least, most, size) = (0.0, 0.0, 1e-9)
        for (position, index) in node.rows.enumerated() where abs(factors[position]) > 1e-11 {
            let program = program.rows[index]
            let factor = factors[position]
            least += factor * (factor > 0 ? program.lower : program.upper)
            most += factor * (factor > 0 ? program.upper : program.lower)
            for (column, coefficient) in program.terms { rest[column] -= factor * coefficient }
        }
        for column in rest.indices where rest[column] != 0 {
            let ends = (rest[column] * node.simplex.lower[column], rest[column] * node.simplex.upper[column])
            least += min(ends.0, ends.1)
            most += max(ends.0, ends.1)
            size = max(size, abs(ends.0), abs(ends.1))
        }
        return least > 1e-9 * size || most < -1e-9 * size
    }

    private func branchingColumn(_ node: Node) -> Int? {
        var (choice, score): (Int?, Double) = (nil, 0)
        for column in program.isWhole.indices where program.isWhole[column] {
            let value = node.simplex.value[column]
            let fraction = value - value.rounded(.down)
            let distance = min(fraction, 1 - fraction)
            guard distance > Self.integrality else { continue }
            let weight = distance * (1 + abs(costs[column]))
            if weight > score { (choice, score) = (column, weight) }
        }
        return choice
    }

    /// Both sides of a branching, the more promising one last.
    private func children(of node: Node, at column: Int) -> [Node] {
        let value = node.simplex.value[column]
        var (below, above) = (node, node)
        below.simplex.setBounds(of: column, lower: node.simplex.lower[column], upper: value.rounded(.down))
        above.simplex.setBounds(of: column, lower: value.rounded(.up), upper: node.simplex.upper[column])
        return value - value.rounded(.down) > 0.5 ? [below, above] : [above, below]
    }

    /// The point of a node with whole columns rounded; nil when that breaks a row.
    private func point(of node: Node) -> [Double]? {
        let point = program.isWhole.indices.map { column in
            program.isWhole[column] ? node.simplex.value[column].rounded() : node.simplex.value[column]
        }
        for row in program.rows {
            let activity = row.terms.reduce(0) { $0 + $1.coefficient * point[$1.column] }
            guard activity <= row.upper + 1e-6, activity >= row.lower - 1e-6 else { return nil }
        }
        return point
    }

    private func worth(_ point: [Double]) -> Double {
        zip(costs, point).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

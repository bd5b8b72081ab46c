internal import CGLPKBridge
internal import LinearModel

extension TreeSearch {
    /// Relaxations solved at most in one dive.
    private static let longestDive = 500

    /// Looks for a first feasible point: fixes the most decided fractional variable, solves again, and so on.
    ///
    /// The first dive follows the objective. If it ends in a dead end, a second one spends as little of the scarce
    /// rows as possible instead, which is what finds a point when capacities are tight.
    func dive(from values: [Double]) throws(SolverError) {
        let copy = try problem.clone()
        defer { copy.close() }
        try dive(in: copy, from: values)
        guard best == nil, !run.control.isCancelled, !run.deadline.hasPassed else { return }
        let thrifty = try problem.clone()
        defer { thrifty.close() }
        for (column, usage) in rowUsage().enumerated() { try thrifty.setObjective(column, -sign * usage) }
        guard try reoptimize(thrifty, .warmPrimal) == .optimal else { return }
        try dive(in: thrifty, from: try thrifty.basicValues())
    }

    /// How much of the rows' sides one unit of each variable uses up, summed over the rows.
    private func rowUsage() -> [Double] {
        let model = run.model
        var usage = [Double](repeating: 0, count: model.variableCount)
        for (row, definition) in model.constraints.enumerated() where definition.lower < definition.upper {
            for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
                let (column, coefficient) = (model.columnIndices[entry], model.coefficients[entry])
                if definition.upper.isFinite { usage[column] += coefficient / max(1, abs(definition.upper)) }
                if definition.lower.isFinite { usage[column] -= coefficient / max(1, abs(definition.lower)) }
            }
        }
        return usage
    }

    private func dive(in copy: GLPKProblem, from start: [Double]) throws(SolverError) {
        var values = start
        for _ in 0..<Self.longestDive {
            guard !run.control.isCancelled, !run.deadline.hasPassed else { return }
            guard let column = mostDecided(values) else {
                offer(PointAudit.rounded(values, to: run.model))
                return
            }
            let wish = values[column].rounded()
            let other = wish > values[column] ? wish - 1 : wish + 1
            guard try fix(column, in: copy, trying: [wish, other]) else { return }
            values = try copy.basicValues()
        }
    }

    private func fix(
        _ column: Int,
        in copy: GLPKProblem,
        trying values: [Double]
    ) throws(SolverError) -> Bool {
        for value in values {
            try copy.setColumnBounds(column, value, value)
            if try reoptimize(copy, .warmDual) == .optimal { return true }
        }
        return false
    }

    /// The fractional whole variable that is largest above its floor: rounding up decides most.
    private func mostDecided(_ values: [Double]) -> Int? {
        var (choice, largest): (Int?, Double) = (nil, 0)
        for (column, definition) in run.model.variables.enumerated() where definition.kind != .continuous {
            let fraction = values[column] - values[column].rounded(.down)
            guard fraction > 1e-6, fraction < 1 - 1e-6, fraction > largest else { continue }
            (choice, largest) = (column, fraction)
        }
        return choice
    }
}

internal import CGLPKBridge
internal import LinearModel

extension TreeSearch {
    /// Relaxations solved at most in one dive.
    private static let longestDive = 300

    /// Looks for a first feasible point: fixes the most decided fractional variable, solves again, and so on.
    ///
    /// A variable whose rounding leads nowhere is rounded the other way once.
    func dive(from values: [Double]) throws(SolverError) {
        let copy = try problem.clone()
        defer { copy.close() }
        var values = values
        for _ in 0..<Self.longestDive {
            guard !run.control.isCancelled, !run.deadline.hasPassed else { return }
            guard let choice = mostDecided(values) else {
                offer(PointAudit.rounded(values, to: run.model))
                return
            }
            let wish = choice.value.rounded()
            let other = wish > choice.value ? wish - 1 : wish + 1
            guard try fix(choice.column, in: copy, trying: [wish, other]) else { return }
            values = try copy.basicValues()
            offer(PointAudit.rounded(values, to: run.model))
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
    private func mostDecided(_ values: [Double]) -> (column: Int, value: Double)? {
        var choice: (column: Int, value: Double)?
        var largest = 0.0
        for (column, definition) in run.model.variables.enumerated() where definition.kind != .continuous {
            let fraction = values[column] - values[column].rounded(.down)
            guard fraction > 1e-6, fraction < 1 - 1e-6, fraction > largest else { continue }
            (choice, largest) = ((column, values[column]), fraction)
        }
        return choice
    }
}

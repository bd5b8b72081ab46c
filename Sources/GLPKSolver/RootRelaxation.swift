/// The relaxation at the root of a tree after the last cut, scaled as GLPK sees it.
struct RootRelaxation {
    /// The objective: no point is better.
    var objective: Double
    /// The reduced cost of each column.
    var reducedCosts: [Double]
    /// The lower bound of each column at the root.
    var lower: [Double]
    /// The upper bound of each column at the root.
    var upper: [Double]
    /// −1 for a column at its lower bound, +1 at its upper bound, 0 between.
    var positions: [Int32]

    /// The bounds of a whole-valued column that every point at least as good as `target` keeps.
    ///
    /// A column that leaves its bound by one step costs its reduced cost; once that cost is more than the distance
    /// from the root's objective to the target, the step is out. Valid for the root's cuts too, which hold globally.
    ///
    /// - Parameters:
    ///   - column: the index of the column, from 0.
    ///   - target: the objective sought, scaled.
    ///   - frame: how large the terms of the objective can be, which is how inexact their sum is.
    ///   - sign: +1 when maximising, −1 when minimising.
    /// - Returns: tighter bounds, or `nil` when nothing follows.
    func bounds(of column: Int, reaching target: Double, in frame: ObjectiveFrame, sign: Double) -> (
        lower: Double, upper: Double
    )? {
        let size = frame.reach.isFinite ? frame.reach * frame.factor : max(abs(objective), abs(target))
        let slack = sign * (objective - target) + 1e-6 * max(1, size * 1e-3)
        let (low, high) = (lower[column], upper[column])
        guard slack >= 0, low < high, positions[column] != 0 else { return nil }
        let loss = sign * reducedCosts[column] * Double(positions[column])
        guard loss > 1e-9 else { return nil }
        let steps = (slack / loss).rounded(.down)
        guard steps < high - low else { return nil }
        return positions[column] < 0 ? (low, low + steps) : (high - steps, high)
    }
}

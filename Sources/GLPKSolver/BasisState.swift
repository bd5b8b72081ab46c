/// What the basis of the last solve is still good for.
enum BasisState {
    /// There is no basis: start cold.
    case none
    /// Nothing relevant changed, or only bounds and sides: the basis is still dual feasible.
    case dualFeasible
    /// Costs or columns changed: the basis may still be primal feasible.
    case primalFeasible

    /// After a change of bounds, sides or rows.
    mutating func boundsChanged() {
        // Changed costs came first: neither kind of feasibility is left, and the primal method recovers.
    }

    /// After a change of costs or columns.
    mutating func costsChanged() {
        if case .dualFeasible = self { self = .primalFeasible }
    }
}

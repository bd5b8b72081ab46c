/// What the basis of the last solve is still good for.
enum BasisState {
    /// There is no basis: start cold.
    case none
    /// Nothing changed but bounds, sides and rows: the basis is still dual feasible.
    case dualFeasible
    /// Costs or columns changed: the basis may still be primal feasible.
    case primalFeasible

    /// After a change of costs or columns. A change of bounds, sides or rows needs no such note: it leaves a dual
    /// feasible basis dual feasible, and after changed costs the primal method recovers by itself.
    mutating func costsChanged() {
        if case .dualFeasible = self { self = .primalFeasible }
    }
}

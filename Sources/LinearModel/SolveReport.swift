/// Why a solver stopped.
public enum Termination: Hashable, Sendable {
    /// A best point was found and proved.
    case optimal
    /// No point satisfies all constraints.
    case infeasible
    /// The objective can be improved for ever.
    case unbounded
    /// The gap the caller allowed was reached; the point may not be the best.
    case gapReached
    /// The time the caller allowed ran out.
    case timeLimit
    /// The number of simplex iterations the caller allowed ran out.
    case iterationLimit
    /// The caller cancelled.
    case interrupted
}

/// A feasible point and what it is worth.
///
/// Sign of duals and reduced costs, for both senses: the dual value of a constraint is the change of the optimal
/// objective per unit of its right-hand side, the reduced cost of a variable the change per unit of its active bound.
/// So when maximising, a binding `≤` row has a dual value ≥ 0, and a variable at its lower bound a reduced cost ≤ 0.
public struct Solution: Sendable {
    /// One value per variable, by index; exactly whole for integer variables.
    public var values: [Double]
    /// The objective at ``values``, constant included.
    public var objective: Double
    /// ∂objective/∂right-hand side per constraint; only for linear programs solved to optimality.
    public var dualValues: [Double]?
    /// ∂objective/∂bound per variable; only for linear programs solved to optimality.
    public var reducedCosts: [Double]?

    /// A point with its worth.
    public init(
        values: [Double],
        objective: Double,
        dualValues: [Double]? = nil,
        reducedCosts: [Double]? = nil
    ) {
        self.values = values
        self.objective = objective
        self.dualValues = dualValues
        self.reducedCosts = reducedCosts
    }

    /// The value of a variable; not-a-number for a variable of another model.
    public subscript(variable: Variable) -> Double {
        values.indices.contains(variable.index) ? values[variable.index] : .nan
    }

    /// The dual value of a constraint, or `nil` when there is none.
    public func dualValue(of constraint: ConstraintID) -> Double? {
        guard let dualValues, dualValues.indices.contains(constraint.index) else { return nil }
        return dualValues[constraint.index]
    }

    /// The reduced cost of a variable, or `nil` when there is none.
    public func reducedCost(of variable: Variable) -> Double? {
        guard let reducedCosts, reducedCosts.indices.contains(variable.index) else { return nil }
        return reducedCosts[variable.index]
    }
}

/// How much a solve took.
public struct SolveWork: Hashable, Sendable {
    /// Simplex pivots, root and tree together where the solver tells.
    public var simplexIterations: Int
    /// Nodes of the branch-and-bound tree, 0 for a linear program.
    public var branchAndBoundNodes: Int
    /// Wall-clock time in seconds.
    public var wallSeconds: Double

    /// An amount of work.
    public init(simplexIterations: Int = 0, branchAndBoundNodes: Int = 0, wallSeconds: Double = 0) {
        self.simplexIterations = simplexIterations
        self.branchAndBoundNodes = branchAndBoundNodes
        self.wallSeconds = wallSeconds
    }

    /// Adds the work of another solve.
    public mutating func add(_ other: SolveWork) {
        simplexIterations += other.simplexIterations
        branchAndBoundNodes += other.branchAndBoundNodes
        wallSeconds += other.wallSeconds
    }
}

/// Three separate answers: why the solver stopped, which point it has, and what it did.
public struct SolveReport: Sendable {
    /// Why the solver stopped.
    public var termination: Termination
    /// The best feasible point found, checked against the model.
    public var solution: Solution?
    /// No feasible point is better than this; `nil` when nothing is known.
    public var bound: Double?
    /// |objective − bound| / max(|objective|, 1e-9); 0 when proved, `nil` without a point or a bound.
    public var relativeGap: Double?
    /// What the solve took.
    public var work: SolveWork
    /// Whether a second, differently configured run also found no feasible point, or a bound shows that there is none.
    public var isInfeasibilityConfirmed: Bool
    /// Whether a bound on every point shows that there is none: below what the least of them could be.
    public var isRefutedByBound = false
    /// Whether the caller's incumbent was feasible and used; `nil` when none was given.
    public var isIncumbentAccepted: Bool?

    /// A report.
    public init(
        termination: Termination,
        solution: Solution? = nil,
        bound: Double? = nil,
        relativeGap: Double? = nil,
        work: SolveWork = SolveWork(),
        isInfeasibilityConfirmed: Bool = false,
        isIncumbentAccepted: Bool? = nil
    ) {
        self.termination = termination
        self.solution = solution
        self.bound = bound
        self.relativeGap = relativeGap
        self.work = work
        self.isInfeasibilityConfirmed = isInfeasibilityConfirmed
        self.isIncumbentAccepted = isIncumbentAccepted
    }
}

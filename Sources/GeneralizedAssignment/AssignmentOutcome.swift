/// The answer to a generalised assignment problem.
public struct AssignmentOutcome: Hashable, Sendable {
    /// What is known.
    public enum Status: Hashable, Sendable {
        /// No assignment is worth more; proved.
        case optimal
        /// No assignment keeps every rule; proved.
        case infeasible
        /// The value is close enough to the bound.
        case closeEnough
        /// The caller ended the search.
        case stopped
    }

    /// What is known.
    public var status: Status
    /// The agent of each job, nil where it stays unassigned; nil without an assignment.
    public var agents: [Int?]?
    /// What the assignment is worth; nil without one.
    public var value: Int64?
    /// No assignment is worth more, as proved in whole numbers; nil where none exists.
    public var bound: Int64?
    /// Nodes of the tree.
    public var nodes: Int
    /// Evaluations of the Lagrangian relaxation.
    public var evaluations: Int
}

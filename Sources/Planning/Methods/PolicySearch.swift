import LinearModel

/// Finds a best point of a policy model and proves it.
///
/// The objective of the model is whole on every feasible point, whatever the aim of the stage.
protocol PolicySearch: Sendable {
    /// Whether rows of a receiver for itself cost it next to nothing, while rows that link receivers do.
    var dividesByReceiver: Bool { get }

    /// The same search for a series of questions that differ little: each begins with what the ones before have taught.
    var series: any PolicySearch { get }

    /// Searches the model of a formulation, with whatever rows a stage has appended to it.
    ///
    /// - Parameters:
    ///   - formulation: The question and its model; maximises.
    ///   - options: Time, gap, incumbent, known bound, interruption.
    /// - Throws: ``SolverError`` when there is no trustworthy answer.
    func solve(_ formulation: PolicyFormulation, _ options: SolveOptions) throws -> SolveReport
}

/// The reference: branch and cut over the compact model as it stands.
struct CompactSearch: PolicySearch {
    let solver: any Solver
    var dividesByReceiver: Bool { false }
    var series: any PolicySearch { self }

    func solve(_ formulation: PolicyFormulation, _ options: SolveOptions) throws -> SolveReport {
        try solver.solve(formulation.model, options: options)
    }
}

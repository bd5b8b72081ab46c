public import LinearModel

/// Solves a block-structured model to a proved optimum by prices, packages and pruning.
///
/// The linking rows are priced (Lagrangian relaxation with whole packages per block, its prices by column generation);
/// an assignment of alternatives under the prices bounds every plan. Alternatives whose forced bound does not reach the
/// best plan known can be in no better one and are dropped; what is left is solved as one model. Every bound is valid
/// for any prices, so nothing rests on how well they were found.
public struct DecompositionSearch: Sendable {
    private let solver: any Solver
    private let structure: BlockStructure
    private let threads: Int
    private let memory: PriceMemory?

    /// - Parameters:
    ///   - solver: Solves the master program, plans of fixed alternatives, and what is left at the end.
    ///   - structure: The blocks of the models to come.
    ///   - threads: Threads for the blocks; the answer does not depend on it.
    ///   - memory: Prices of models before this one.
    public init(_ solver: any Solver, _ structure: BlockStructure, threads: Int, memory: PriceMemory? = nil) {
        self.solver = solver
        self.structure = structure
        self.threads = threads
        self.memory = memory
    }

    /// Solves a model whose objective is whole on every feasible point.
    ///
    /// Models to be minimised, other objectives, a cut-off or a limit of nodes are left to the solver.
    ///
    /// - Throws: ``SolverError``.
    /// - Complexity: Exponential at worst; stops at the limits of `options` with its best point and bound.
    public func solve(_ model: Model, _ options: SolveOptions) throws -> SolveReport {
        let clock = SearchClock(options)
        guard model.sense == .maximize, options.integerObjective, options.cutoff == nil, options.nodeLimit == nil,
            let decomposition = Decomposition(model, structure),
            let table = ChoiceTable(decomposition, threads: threads)
        else { return try solver.solve(model, options: options) }
        let run = DecompositionRun(solver, decomposition, table, options, clock)
        run.prices = memory?.prices(of: decomposition, for: .bounding) ?? []
        run.refutingPrices = memory?.prices(of: decomposition, for: .refuting) ?? []
        defer {
            if run.hasPrices { memory?.keep(run.prices, of: decomposition, for: .bounding) }
            if !run.refutingPrices.isEmpty { memory?.keep(run.refutingPrices, of: decomposition, for: .refuting) }
        }
        return try run.report()
    }
}

/// When a search must stop.
struct SearchClock {
    private let deadline: ContinuousClock.Instant?
    private let cancellation: CancellationFlag?

    init(_ options: SolveOptions) {
        deadline = options.timeLimit.map { ContinuousClock.now + $0 }
        cancellation = options.cancellation
    }

    /// What is left; nil without a limit.
    var left: Duration? { deadline.map { max(.zero, $0 - .now) } }

    /// Why the search must stop now.
    var stop: Termination? {
        if cancellation?.isCancelled == true { return .interrupted }
        if let deadline, ContinuousClock.now >= deadline { return .timeLimit }
        return nil
    }
}

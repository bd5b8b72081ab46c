import LinearModel

/// A quick search, and the reference where its solver is in doubt.
///
/// The quick one solves many models of its own making. Where the solver contradicts itself on one of them, or refuses it,
/// that says nothing of the question: the model as it stands is searched instead, in the time that is left.
struct ReferencedSearch: PolicySearch {
    let quick: any PolicySearch
    let reference: any PolicySearch
    var dividesByReceiver: Bool { quick.dividesByReceiver }
    var series: any PolicySearch { ReferencedSearch(quick: quick.series, reference: reference) }

    func solve(_ formulation: PolicyFormulation, _ options: SolveOptions) throws -> SolveReport {
        let start = ContinuousClock.now
        do {
            return try quick.solve(formulation, options)
        } catch let error as SolverError where error.isArithmetic {
            var options = options
            options.timeLimit = options.timeLimit.map { max(.milliseconds(1), $0 - (ContinuousClock.now - start)) }
            return try reference.solve(formulation, options)
        }
    }
}

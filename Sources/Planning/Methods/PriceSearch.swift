import Counties
import LinearModel
import Pairing
import PriceDecomposition

/// Branch and cut after prices: receivers are blocks, helpers their alternatives.
///
/// The pools of the province and the means of helpers with several receivers link the blocks and are priced; what is
/// left after pruning is the compact model of a few pairs.
struct PriceSearch: PolicySearch {
    let solver: any Solver
    let threads: Int
    /// Prices of the questions of a series so far; nil for questions that stand alone.
    private var memory: PriceMemory?
    var dividesByReceiver: Bool { true }
    var series: any PolicySearch {
        var search = self
        search.memory = PriceMemory()
        return search
    }

    init(solver: any Solver, threads: Int) { (self.solver, self.threads) = (solver, threads) }

    func solve(_ formulation: PolicyFormulation, _ options: SolveOptions) throws -> SolveReport {
        guard formulation.problem.pairing.receiverBounds.max == 1 else {
            return try solver.solve(formulation.model, options: options)
        }
        return try DecompositionSearch(solver, structure(of: formulation), threads: threads, memory: memory)
            .solve(formulation.model, options)
    }

    private func structure(of formulation: PolicyFormulation) -> BlockStructure {
        let columns = formulation.problem.pairing.helpers.count
        var alternatives = [Int](repeating: -1, count: formulation.model.variableCount)
        for place in formulation.pairing.places {
            if let variable = formulation.pairing.variable(at: place) { alternatives[variable.index] = place % columns }
        }
        // What a stage appends for its aim belongs to all receivers.
        let appended = formulation.model.variableCount - formulation.rowOfVariable.count
        return BlockStructure(
            blockOfVariable: formulation.rowOfVariable + [Int](repeating: -1, count: appended),
            alternativeOfVariable: alternatives,
            blockCount: formulation.problem.pairing.receivers.count,
            alternativeCount: columns
        )
    }
}

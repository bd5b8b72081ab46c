import Counties
import GLPKSolver
import LinearModel
import Planning
import Testing

/// The model against the audit: the best plan of all plans that there are.
@Suite struct PolicyOracleTests {
    @Test(arguments: 0..<24 as Range<UInt64>)
    func `the model finds the best plan that the audit accepts`(seed: UInt64) throws {
        let tiny = try TinyPolicy(seed: seed)
        let formulation = PolicyFormulation(try tiny.sample.problem())
        let report = try GLPKSolver().solve(formulation.model, options: SolveOptions(integerObjective: true))
        let found = report.solution.map { Int64($0.objective.rounded()) }
        #expect(report.termination == (found == nil ? .infeasible : .optimal), "seed \(seed)")
        #expect(found == tiny.bruteForce(), "seed \(seed)")
        guard let solution = report.solution else { return }
        let judged = tiny.sample.audit().judge(formulation.plan(of: solution))
        #expect(judged.violations == [] && judged.objective?.units == found, "seed \(seed)")
    }
}

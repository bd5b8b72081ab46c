import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@Suite struct PropertyTests {
    @Test(arguments: 0..<40)
    func `generalised assignment agrees with brute force`(_ seed: Int) throws {
        let (agents, jobs) = (3, 6)
        let model = GeneratedModels.generalizedAssignment(
            agents: agents,
            jobs: jobs,
            seed: UInt64(seed),
            tightness: seed.isMultiple(of: 3) ? 0.6 : 0.8
        )
        var best: Double?
        for code in 0..<729 {
            var (values, rest) = ([Double](repeating: 0, count: agents * jobs), code)
            for job in 0..<jobs {
                values[rest % agents * jobs + job] = 1
                rest /= agents
            }
            guard violations(of: values, in: model).isEmpty else { continue }
            best = max(best ?? -.infinity, model.objective.evaluate(values))
        }
        let report = try GLPKSolver().solve(model)
        #expect(report.termination == (best == nil ? .infeasible : .optimal))
        #expect(report.solution?.objective == best)
    }

    @Test func `the same model gives the same point, work and bound every time`() throws {
        let model = GeneratedModels.generalizedAssignment(agents: 8, jobs: 24, seed: 8243)
        let reports = try (0..<3).map { _ in try GLPKSolver().solve(model) }
        for report in reports {
            #expect(report.solution?.values == reports[0].solution?.values)
            #expect(report.work.branchAndBoundNodes == reports[0].work.branchAndBoundNodes)
            #expect(report.work.simplexIterations == reports[0].work.simplexIterations)
        }
    }

    @Test(arguments: 0..<20)
    func `a wider right-hand side never lowers the maximum, and its dual value predicts the first step`(
        _ seed: Int
    ) throws {
        let model = GeneratedModels.mixed(seed: UInt64(seed) + 500, isInteger: false)
        let base = try GLPKSolver().solve(model)
        guard base.termination == .optimal, let solution = base.solution else { return }
        for row in model.constraints.indices where model.constraints[row].upper.isFinite {
            let id = ConstraintID(index: row)
            var wider = model
            let definition = model.constraints[row]
            wider.setBounds(of: id, lower: definition.lower, upper: definition.upper + 0.001)
            let moved = try #require(try GLPKSolver().solve(wider).solution)
            let gain = (moved.objective - solution.objective) * (model.sense == .maximize ? 1 : -1)
            #expect(gain >= -1e-7, "seed \(seed), row \(row)")
            let dual = try #require(solution.dualValue(of: id)) * (model.sense == .maximize ? 1 : -1)
            // The optimum is concave in the side: a positive dual value promises at most that much per unit.
            #expect(gain <= max(dual, 0) * 0.001 + 1e-7, "seed \(seed), row \(row)")
        }
    }
}

import GeneralizedAssignment
import JieduiTestSupport
import Testing

/// The search against every assignment there is.
@Suite struct OptimumTests {
    @Test(arguments: 0..<500 as Range<UInt64>)
    func `the optimum of a tiny problem is that of the enumeration`(seed: UInt64) throws {
        var generator = ProblemGenerator(seed: seed)
        let problem = generator.tiny()
        let enumeration = Enumeration(problem: problem)
        var search = try AssignmentSearch(problem)
        let outcome = search.optimum()
        guard let best = enumeration.best() else {
            #expect(outcome.status == .infeasible && outcome.agents == nil && outcome.bound == nil, "seed \(seed)")
            return
        }
        #expect(outcome.status == .optimal, "seed \(seed)")
        #expect(outcome.value == best && outcome.bound == best, "seed \(seed)")
        let agents = try #require(outcome.agents, "seed \(seed)")
        #expect(enumeration.keepsRules(agents) && enumeration.value(agents) == best, "seed \(seed)")
    }

    @Test(arguments: 500..<560 as Range<UInt64>)
    func `every pair barred or made has the optimum of the enumeration`(seed: UInt64) throws {
        var generator = ProblemGenerator(seed: seed)
        let problem = generator.tiny()
        let enumeration = Enumeration(problem: problem)
        var search = try AssignmentSearch(problem)
        let outcome = search.optimum()
        guard let value = outcome.value, let agents = outcome.agents else { return }
        for job in 0..<problem.jobCount {
            for agent in 0..<problem.agentCount {
                for isMade in [false, true] {
                    let variant = search.best(deciding: agent, job, isMade: isMade, knownBound: value, known: [agents])
                    let best = enumeration.best { ($0[job] == agent) == isMade }
                    #expect(variant.value == best, "seed \(seed), job \(job), agent \(agent), \(isMade)")
                    #expect(variant.status == (best == nil ? .infeasible : .optimal), "seed \(seed)")
                }
            }
        }
    }

    @Test func `the tiny problems reach both answers and every rule`() {
        var counts: [String: Int] = [:]
        for seed in 0..<500 as Range<UInt64> {
            var generator = ProblemGenerator(seed: seed)
            let problem = generator.tiny()
            let hasAnswer = Enumeration(problem: problem).best() != nil
            counts[hasAnswer ? "feasible" : "infeasible", default: 0] += 1
            if problem.unassignedValue != nil { counts["unassigned", default: 0] += 1 }
            if hasAnswer, problem.jobCounts.contains(where: { $0.min > 0 }) { counts["least", default: 0] += 1 }
            if hasAnswer, !problem.forced.isEmpty { counts["forced", default: 0] += 1 }
            let owners = problem.limits.map(\.agent)
            if hasAnswer, Set(owners).count < owners.count { counts["several", default: 0] += 1 }
        }
        for kind in ["feasible", "infeasible", "unassigned", "least", "forced", "several"] {
            #expect(counts[kind, default: 0] >= 40, "\(counts)")
        }
    }
}

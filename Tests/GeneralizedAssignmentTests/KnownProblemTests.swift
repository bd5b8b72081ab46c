import GeneralizedAssignment
import Testing

/// Problems small enough to be solved by hand.
@Suite struct KnownProblemTests {
    private func problem(_ values: [[Int64]], needs: [[Int64]], capacities: [Int64]) -> GeneralizedAssignment {
        var problem = GeneralizedAssignment(agentCount: capacities.count, jobCount: values.count)
        problem.values = values.flatMap(\.self)
        problem.limits = capacities.indices.map { agent in
            AgentLimit(agent: agent, capacity: capacities[agent], needs: needs.map { $0[agent] })
        }
        return problem
    }

    @Test func `the better agent has no room for both jobs`() throws {
        var search = try AssignmentSearch(
            problem([[10, 1], [9, 2]], needs: [[2, 2], [2, 2]], capacities: [3, 3])
        )
        let outcome = search.optimum()
        #expect(outcome.status == .optimal && outcome.value == 12 && outcome.agents == [0, 1])
    }

    @Test func `a job that fits nowhere leaves no assignment, or stays unassigned at its price`() throws {
        var question = problem([[5], [5]], needs: [[2], [2]], capacities: [3])
        var search = try AssignmentSearch(question)
        #expect(search.optimum().status == .infeasible)
        question.unassignedValue = -7
        search = try AssignmentSearch(question)
        let outcome = search.optimum()
        #expect(outcome.value == -2 && outcome.agents?.count { $0 == nil } == 1)
    }

    @Test func `a problem without jobs has an empty assignment, one without agents has none`() throws {
        var empty = try AssignmentSearch(GeneralizedAssignment(agentCount: 3, jobCount: 0))
        #expect(empty.optimum().value == 0)
        var lonely = try AssignmentSearch(GeneralizedAssignment(agentCount: 0, jobCount: 2))
        #expect(lonely.optimum().status == .infeasible)
    }

    @Test func `a bound from elsewhere and a forced pair are heeded`() throws {
        var question = problem([[10, 1], [9, 2]], needs: [[2, 2], [2, 2]], capacities: [3, 3])
        question.forced = [1]
        var search = try AssignmentSearch(question)
        let outcome = search.optimum(knownBound: 10)
        #expect(outcome.status == .optimal && outcome.value == 10 && outcome.agents == [1, 0])
    }

    @Test func `arrays of the wrong length and values beyond 64 bits are faults`() {
        var short = GeneralizedAssignment(agentCount: 2, jobCount: 2)
        short.values = [1]
        #expect(throws: AssignmentFault.malformed) { try AssignmentSearch(short) }
        var negative = problem([[1]], needs: [[-1]], capacities: [3])
        #expect(throws: AssignmentFault.malformed) { try AssignmentSearch(negative) }
        negative.limits = []
        negative.forced = [4]
        #expect(throws: AssignmentFault.malformed) { try AssignmentSearch(negative) }
        let large = problem([[.max, -.max], [.max, 3]], needs: [[1, 1], [1, 1]], capacities: [1, 1])
        #expect(throws: AssignmentFault.numbersTooLarge) { try AssignmentSearch(large) }
    }

    @Test func `large values with small differences are exact`() throws {
        let base: Int64 = 4_000_000_000_000_000_000
        var search = try AssignmentSearch(
            problem([[base, base - 1], [base / 8, base / 8 - 3]], needs: [[2, 2], [2, 2]], capacities: [3, 3])
        )
        #expect(search.optimum().value == base + base / 8 - 1)
    }
}

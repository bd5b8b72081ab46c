import GeneralizedAssignment
import JieduiTestSupport

/// Seeded problems.
struct ProblemGenerator {
    var generator: RandomScenario.Generator

    init(seed: UInt64) { generator = RandomScenario.Generator(seed: seed) }

    /// A tiny problem with any mixture of rules; about two in three have an assignment.
    mutating func tiny() -> GeneralizedAssignment {
        let agents = generator.number(in: 1...4)
        var problem = GeneralizedAssignment(agentCount: agents, jobCount: generator.number(in: 1...6))
        let spread = generator.pick([2, 30, 1_000_000]) ?? 2
        for place in problem.values.indices where !generator.chance(1, in: 6) {
            problem.values[place] = Int64(generator.number(in: -spread...spread))
        }
        if generator.chance(1, in: 3) { problem.unassignedValue = Int64(generator.number(in: -spread...0)) }
        for agent in 0..<agents {
            if generator.chance(1, in: 4) { problem.jobCounts[agent].max = generator.number(in: 0...3) }
            if generator.chance(1, in: 5) { problem.jobCounts[agent].min = generator.number(in: 1...2) }
            for _ in 0..<(generator.pick([0, 1, 1, 1, 2, 3]) ?? 1) {
                problem.limits.append(limit(of: agent, in: problem))
            }
        }
        if generator.chance(1, in: 4), let place = problem.values.indices.randomElement(using: &generator) {
            problem.forced = [place]
        }
        return problem
    }

    private mutating func limit(of agent: Int, in problem: GeneralizedAssignment) -> AgentLimit {
        let unit = Int64(generator.pick([1, 7, 1_000_000, 1_000_003]) ?? 1)
        var needs: [Int64] = []
        for _ in 0..<problem.jobCount { needs.append(unit * Int64(generator.number(in: 0...20))) }
        // Uneven amounts make grids round.
        if unit == 1_000_003 { needs = needs.map { max(0, $0 + Int64(generator.number(in: -9...9))) } }
        let load = needs.reduce(0, +)
        return AgentLimit(agent: agent, capacity: load * Int64(generator.number(in: 1...9)) / 10, needs: needs)
    }

    /// The recipe of type c: costs 10 to 50, needs 5 to 25, 0.8 of an even load.
    mutating func tight(agents: Int, jobs: Int) -> GeneralizedAssignment {
        var problem = GeneralizedAssignment(agentCount: agents, jobCount: jobs)
        for place in problem.values.indices { problem.values[place] = -Int64(generator.number(in: 10...50)) }
        for agent in 0..<agents {
            var needs: [Int64] = []
            for _ in 0..<jobs { needs.append(Int64(generator.number(in: 5...25))) }
            problem.limits.append(
                AgentLimit(agent: agent, capacity: 8 * needs.reduce(0, +) / Int64(10 * agents), needs: needs)
            )
        }
        return problem
    }
}

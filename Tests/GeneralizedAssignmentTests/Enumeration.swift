import GeneralizedAssignment

/// Every assignment of a tiny problem, one after the other: slow, and too plain to be wrong.
struct Enumeration {
    let problem: GeneralizedAssignment

    /// The best value; nil where no assignment keeps every rule.
    ///
    /// - Parameter accepts: Further rules.
    func best(where accepts: ([Int?]) -> Bool = { _ in true }) -> Int64? {
        var best: Int64?
        forEach { agents in
            guard keepsRules(agents), accepts(agents) else { return }
            best = max(best ?? .min, value(agents))
        }
        return best
    }

    /// The value of an assignment.
    func value(_ agents: [Int?]) -> Int64 {
        agents.enumerated().reduce(0) { sum, entry in
            sum
                + (entry.element.map { problem.values[entry.offset * problem.agentCount + $0] } ?? problem
                    .unassignedValue ?? 0)
        }
    }

    /// Whether an assignment keeps every rule.
    func keepsRules(_ agents: [Int?]) -> Bool {
        for (job, agent) in agents.enumerated() {
            guard let agent else {
                if problem.unassignedValue == nil { return false }
                continue
            }
            if problem.values[job * problem.agentCount + agent] == GeneralizedAssignment.ineligible { return false }
        }
        for place in problem.forced where agents[place / problem.agentCount] != place % problem.agentCount {
            return false
        }
        for (agent, bounds) in problem.jobCounts.enumerated() {
            let count = agents.count { $0 == agent }
            if count < bounds.min || count > bounds.max ?? .max { return false }
        }
        return problem.limits.allSatisfy { limit in
            let spent = agents.indices.filter { agents[$0] == limit.agent }.reduce(0) { $0 + limit.needs[$1] }
            return spent <= limit.capacity
        }
    }

    private func forEach(_ body: ([Int?]) -> Void) {
        let choices: [Int?] = (0..<problem.agentCount).map { $0 } + [nil]
        var digits = [Int](repeating: 0, count: problem.jobCount)
        while true {
            body(digits.map { choices[$0] })
            guard let job = digits.firstIndex(where: { $0 + 1 < choices.count }) else { return }
            digits[job] += 1
            for lower in 0..<job { digits[lower] = 0 }
        }
    }
}

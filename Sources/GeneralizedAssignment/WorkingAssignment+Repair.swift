/// Makes an assignment out of what the knapsacks choose.
extension WorkingAssignment {
    /// Repairs the choice of the last evaluation at a node, and improves it.
    ///
    /// A job that several agents have chosen stays with the one that it is worth most to; a job without any goes to the
    /// best agent with room, the jobs with most to lose first.
    ///
    /// - Parameter promising: Worth from which chains of moves are tried as well.
    /// - Returns: An assignment that keeps every rule; nil when the repair fails.
    static func repaired<Profit>(_ bound: LagrangianBound<Profit>, _ open: OpenPairs, promising: Int64) -> [Int32]? {
        let problem = bound.problem
        var working = WorkingAssignment(problem, open)
        var missing: [Int] = []
        for job in 0..<problem.jobCount where open.agentOf[job] < 0 {
            let takers = (0..<problem.agentCount).filter { agent in
                let pair = agent * problem.jobCount + job
                return open.isOpen[pair] && bound.isChosen[pair]
            }
            if let agent = takers.max(by: { working.worth(job, $0) < working.worth(job, $1) }), working.fits(job, agent)
            {
                working.place(job, agent)
            } else {
                missing.append(job)
            }
        }
        guard working.insert(missing) else { return nil }
        working.improve()
        if problem.worth(of: working.agentOf) >= promising { working.improveByChains() }
        return problem.isFeasible(working.agentOf) ? working.agentOf : nil
    }

    private mutating func insert(_ jobs: [Int]) -> Bool {
        var missing = jobs
        while !missing.isEmpty {
            var choice = (index: 0, agent: -1, regret: Int64.min)
            for (index, job) in missing.enumerated() {
                let best = bestAgent(job)
                if best.regret > choice.regret { choice = (index, best.agent, best.regret) }
            }
            let job = missing.remove(at: choice.index)
            if choice.agent >= 0 {
                place(job, choice.agent)
            } else if !makeRoom(job) {
                return false
            }
        }
        return true
    }

    /// The agent with room that a job is worth most to, and how much less the second best has; −1 and the largest number
    /// where no agent has room.
    private func bestAgent(_ job: Int) -> (agent: Int, regret: Int64) {
        var (best, bestWorth, second) = (-1, Int64(-1), Int64(-1))
        for agent in 0..<problem.agentCount where mayPlace(job, agent) && fits(job, agent) {
            let worth = worth(job, agent)
            if worth > bestWorth {
                (best, bestWorth, second) = (agent, worth, bestWorth)
            } else {
                second = max(second, worth)
            }
        }
        guard best >= 0 else { return (-1, .max) }
        return (best, second < 0 ? .max - 1 : bestWorth - second)
    }

    /// Places a job that fits nowhere by moving another one away, in the way that loses least.
    private mutating func makeRoom(_ job: Int) -> Bool {
        var best: (agent: Int, other: Int, target: Int, worth: Int64)?
        for other in agentOf.indices where agentOf[other] >= 0 {
            let agent = Int(agentOf[other])
            guard mayPlace(job, agent), fits(job, agent, without: other) else { continue }
            for target in 0..<problem.agentCount where target != agent && mayPlace(other, target) && fits(other, target)
            {
                let worth = worth(job, agent) + worth(other, target) - worth(other, agent)
                if worth > best?.worth ?? .min { best = (agent, other, target, worth) }
            }
        }
        guard let best else { return false }
        remove(best.other)
        place(best.other, best.target)
        place(job, best.agent)
        return true
    }
}

/// What one node is worth looking at further.
extension TargetSearch {
    /// What became of a node.
    enum Examination {
        /// No assignment below it is worth the target.
        case closed
        /// An assignment worth the target was found.
        case reached
        /// The caller asked to stop.
        case stopped
        /// It has to be split.
        case branch(Branching)
    }

    /// A node starts at the multipliers of its parent, so little is left to gain.
    private static var settings: MultiplierDescent.Settings {
        MultiplierDescent.Settings(evaluations: 40, length: 1, patience: 6, leastLength: 0.2)
    }

    /// Lowers the bound of a node and gives up pairs in turn, until neither gets on.
    mutating func examine(_ open: inout OpenPairs, target: Int64) -> Examination {
        let scaled = target * bound.scale
        while true {
            guard !open.isImpossible else { return .closed }
            guard open.openJobCount > 0 else { return take(open.agentOf, target: target) ? .reached : .closed }
            let control = control
            let (end, _, _) = descent.descend(&open, &bound, target: scaled, Self.settings) { _, _ in
                !control.shouldStop()
            }
            switch end {
            case .belowTarget: return .closed
            case .stopped: return .stopped
            case .assignment: if take(chosenAssignment(open), target: target) { return .reached }
            case .stalled: break
            }
            let excluded = exclude(&open, below: scaled)
            guard excluded * 10 < open.openPairCount + excluded else { continue }
            if !open.isImpossible, open.openJobCount > 0 { break }
        }
        if let found = WorkingAssignment.repaired(bound, open, promising: promising), take(found, target: target) {
            return .reached
        }
        return Branching(open, bound, target: scaled).map(Examination.branch) ?? .closed
    }

    /// Twice as far below the bound as the incumbent is.
    private var promising: Int64 { incumbent.worth - (highest - incumbent.worth) }

    /// Takes an assignment as incumbent if it keeps every rule; whether it is worth the target.
    mutating func take(_ agentOf: [Int32], target: Int64) -> Bool {
        guard problem.isFeasible(agentOf) else { return false }
        let worth = problem.worth(of: agentOf)
        if incumbent.take(agentOf, worth: worth) { report() }
        return worth >= target
    }

    /// The assignment that the knapsacks choose where they choose every job once.
    private func chosenAssignment(_ open: OpenPairs) -> [Int32] {
        var agentOf = open.agentOf
        for agent in 0..<problem.agentCount {
            for position in open.listed(agent) {
                let job = Int(open.listedJobs[position])
                if bound.isChosen[agent * problem.jobCount + job] { agentOf[job] = Int32(agent) }
            }
        }
        return agentOf
    }

    /// Gives up the pairs whose own bound is below the target.
    ///
    /// - Returns: How many pairs are open no more.
    mutating func exclude(_ open: inout OpenPairs, below scaled: Int64) -> Int {
        bound.compareAlternatives(open)
        let before = open.openPairCount
        for agent in 0..<problem.agentCount where open.candidates[agent] > 0 {
            for position in open.listed(agent) {
                let job = Int(open.listedJobs[position])
                if bound.bound(agent: agent, job: job) < scaled { open.exclude(agent: agent, job: job) }
            }
        }
        open.settle(problem)
        return before - open.openPairCount
    }
}

/// The first bound.
extension TargetSearch {
    /// Lowers the bound of the root, with a repaired assignment now and then.
    ///
    /// - Parameter reach: How far below the least bound so far steps aim at first.
    /// - Returns: The least bound, scaled, nil where the caller stopped the search; and the part of the reach at the end.
    mutating func lower(_ open: inout OpenPairs, reach: Double) -> (value: Int64?, length: Double) {
        let settings = MultiplierDescent.Settings(
            evaluations: 100,
            length: 1,
            patience: 6,
            leastLength: 1.0 / 64,
            reach: reach
        )
        let target = (incumbent.worth + 1) * bound.scale
        let (problem, control) = (problem, control)
        var incumbent = incumbent
        let (end, value, length) = descent.descend(&open, &bound, target: target, settings) { bound, open in
            if bound.evaluations % 8 == 1, let found = WorkingAssignment.repaired(bound, open, promising: 0) {
                _ = incumbent.take(found, worth: problem.worth(of: found))
            }
            return !control.shouldStop()
        }
        self.incumbent = incumbent
        lowerHighest(to: end == .belowTarget ? incumbent.worth : floorDivision(value, bound.scale))
        report()
        return (end == .stopped ? nil : value, length)
    }
}

extension CompactAssignment {
    /// The second best worth of each job: about what it is worth to lose the best agent.
    var secondBestWorths: [Int64] {
        (0..<jobCount).map { job in
            var (best, second) = (Int64(0), Int64(0))
            for agent in 0..<agentCount where isEligible[agent * jobCount + job] {
                let worth = worths[agent * jobCount + job]
                if worth > best { (best, second) = (worth, best) } else { second = max(second, worth) }
            }
            return second
        }
    }
}

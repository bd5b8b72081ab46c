internal import CGLPKBridge
internal import LinearModel

extension TreeSearch {
    /// Neighbourhoods tried before a round of targets.
    private static let neighborhoodsPerRound = 12
    /// The share of the non-zero whole variables that a neighbourhood keeps, at first and at most.
    private static let firstKeptShare = 0.6
    private static let keptShareRange = 0.2...0.9

    /// Improves the best point by small searches around it, so that the proof starts with a good cut-off.
    ///
    /// A neighbourhood keeps a pseudo-random part of the point's non-zero variables and all variables that the root
    /// prices out of any improvement. It can only add points; no bound follows from it.
    ///
    /// - Parameters:
    ///   - root: the relaxation at the root.
    ///   - nodeLimit: the nodes each search may take.
    ///   - enough: the gap at which the point is good enough.
    /// - Returns: a report when the search is over, otherwise `nil`.
    func improve(_ root: RootRelaxation, nodeLimit: Int, untilGap enough: Double = 0) throws(SolverError)
        -> SolveReport?
    {
        var random = DrawSequence(seed: UInt64(run.model.variableCount) &+ UInt64(nodeLimit))
        var kept = Self.firstKeptShare
        for _ in 0..<Self.neighborhoodsPerRound {
            guard let center = best, (gap ?? 1) > enough else { return nil }
            let copy = try neighborhood(of: center, keeping: kept, root, &random)
            var options = treeOptions(.plain)
            options.nodeLimit = nodeLimit
            let outcome = try runTree(copy, options)
            copy.close()
            if let termination { return finished(termination) }
            switch outcome.end {
            case .exhausted: kept -= best?.objective == center.objective ? 0.1 : 0
            case .nodeLimit: kept += best?.objective == center.objective ? 0.1 : 0
            case .target, .root: break
            case .stopped(let reason): return finished(reason)
            }
            kept = min(max(kept, Self.keptShareRange.lowerBound), Self.keptShareRange.upperBound)
        }
        return nil
    }

    private func neighborhood(
        of center: Solution,
        keeping share: Double,
        _ root: RootRelaxation,
        _ random: inout DrawSequence
    ) throws(SolverError) -> GLPKProblem {
        let copy = try problem.clone()
        let floor = run.frame.scaled(next(above: center.objective))
        for (column, definition) in run.model.variables.enumerated() where definition.kind != .continuous {
            let value = center.values[column]
            if value != 0, random.next() < share {
                try copy.setColumnBounds(column, value, value)
            } else if let bounds = root.bounds(of: column, reaching: floor, in: run.frame, sign: sign) {
                try copy.setColumnBounds(column, bounds.lower, bounds.upper)
            }
        }
        return copy
    }
}

/// Reproducible numbers between 0 and 1 (SplitMix64): the same model is always searched in the same order.
private struct DrawSequence {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
    }
}

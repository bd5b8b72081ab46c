import LinearModel

extension DecompositionRun {
    /// Rounds of packages and prices.
    private static let roundsOfRefutation = 60
    /// What the smallest use of a row may cost. Only proportions of prices matter, and package bounds are rounded up to whole
    /// units.
    private static let dearest = 1e6
    /// How far below 0 the bound must lie, which has room for what floating point makes of its sums.
    private static let margin = 1e3

    /// Whether prices of the linking rows, and of inequalities that mixtures break, prove that no point keeps them all.
    ///
    /// Without an objective every point is worth 0. Prices under which nothing is worth as much as 0 are a proof that there
    /// is no point, and mixtures of packages that cannot keep the rows say where to look for such prices (Farkas' lemma for
    /// the master program; Desrosiers, Lübbecke 2005, "A primer in column generation", section 1.3).
    func isRefutedByPrices() throws -> Bool {
        for _ in 0..<Self.roundsOfCuts where clock.stop == nil {
            switch try refutation() {
            case .refuted: return true
            case .mixture(let mean): if !cut(mean) { return false }
            case .open: return false
            }
        }
        return false
    }

    /// What prices that refuted another question bound the points of this one by, each of which is worth 0; nil where there are no
    /// such prices.
    private func boundOfKnownPrices() -> Double? {
        guard !refutingPrices.isEmpty else { return nil }
        // Rows that were appended since have no price.
        let appended = decomposition.links.count - refutingPrices.count
        return table.evaluate(refutingPrices + [Double](repeating: 0, count: appended))?.bound
    }

    /// Whether prices that refuted another question refute this one too.
    func isRefutedByKnownPrices() -> Bool {
        withoutObjective { _ in boundOfKnownPrices().map { $0 < -Self.margin } } ?? false
    }

    /// Searches what prices leave that refuted a slightly tighter question.
    ///
    /// Where they bound this one a little above 0, a point can lose hardly anything against the best packages. Choices and
    /// values that lose more are gone, and of a level that mixtures hold and no point does little is left.
    ///
    /// - Returns: That no point keeps the rows; nil where one was found, or it remains open.
    func searchUnderKnownPrices() throws -> SolveReport? {
        let left: [Int: ClosedRange<Double>]? = withoutObjective { free in
            guard let bound = boundOfKnownPrices() else { return nil }
            let loss = (max(0, bound) + Self.margin).rounded(.up) + Double(free.structure.blockCount)
            // Where a point could waste the smallest use of the dearest row, hardly anything is out of the question.
            guard loss < Self.dearest, clock.stop == nil else { return nil }
            let places = table.places(withinLoss: Int64(loss))
            guard clock.stop == nil else { return nil }
            return bounds(of: places, table.settled(places))
        }
        guard let left, clock.stop == nil else { return nil }
        guard let reduction = ReducedModel(decomposition.model, bounds: left) else { return exhausted }
        var limits = limits()
        limits.relativeGap = options.relativeGap
        limits.nodeLimit = Self.nodesPerPlan
        // Counts are left as they are: the solver then confirms by itself that nothing is left.
        guard let report = try answer(reduction.model, limits) else { return nil }
        note(report.restored(by: reduction, in: decomposition.model))
        return report.termination == .infeasible && report.isInfeasibilityConfirmed ? exhausted : nil
    }

    private enum Refutation {
        /// No point keeps the rows.
        case refuted
        /// A mixture of packages keeps them.
        case mixture([Double])
        case open
    }

    private func refutation() throws -> Refutation {
        try withoutObjective(refutation) ?? .open
    }

    /// Works on the question without its objective, where every point is worth 0.
    private func withoutObjective<Answer>(_ work: (Decomposition) throws -> Answer?) rethrows -> Answer? {
        let priced = decomposition
        guard let free = Decomposition(priced.model.withoutObjective, priced.structure) else { return nil }
        table.decomposition = free
        defer { table.decomposition = priced }
        return try work(free)
    }

    private func refutation(of free: Decomposition) throws -> Refutation {
        let width = free.smallestUses.map { Self.dearest / $0 }
        if packages.isEmpty { packages = table.evaluate(width.map { _ in 0 })?.packages ?? [] }
        return try solver.withSession(PriceMaster.empty(free), options: limits()) { session in
            var master = try PriceMaster(free, session)
            _ = try master.add(packages)
            try master.setBox(center: [Double](repeating: 0, count: width.count), width: width)
            for _ in 0..<Self.roundsOfRefutation where clock.stop == nil {
                guard let answer = try master.mixture(limits()) else { return .open }
                guard answer.usesBox else { return .mixture(answer.mean) }
                guard let evaluation = table.evaluate(answer.prices) else { return .open }
                if evaluation.bound < -Self.margin {
                    refutingPrices = answer.prices
                    return .refuted
                }
                packages += evaluation.packages
                guard try master.add(evaluation.packages) > 0 else { return .open }
            }
            return .open
        }
    }
}

extension Decomposition {
    /// The smallest coefficient of each linking row; 1 for a row without any.
    var smallestUses: [Double] {
        var smallest = [Double](repeating: .infinity, count: links.count)
        for entries in linksOfVariable {
            for (link, coefficient) in entries where coefficient != 0 {
                smallest[link] = min(smallest[link], abs(coefficient))
            }
        }
        return smallest.map { $0.isFinite ? $0 : 1 }
    }
}

extension Model {
    /// The same rows with every point worth 0.
    fileprivate var withoutObjective: Model {
        var model = self
        for index in variables.indices { model.setObjectiveCoefficient(of: Variable(index: index), to: 0) }
        model.objectiveConstant = 0
        return model
    }
}

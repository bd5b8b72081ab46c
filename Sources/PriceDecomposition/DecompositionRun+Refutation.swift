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

    private enum Refutation {
        /// No point keeps the rows.
        case refuted
        /// A mixture of packages keeps them.
        case mixture([Double])
        case open
    }

    private func refutation() throws -> Refutation {
        let priced = decomposition
        guard let free = Decomposition(priced.model.withoutObjective, priced.structure) else { return .open }
        table.decomposition = free
        defer { table.decomposition = priced }
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
                if evaluation.bound < -Self.margin { return .refuted }
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

import LinearModel

/// The prices of the linking rows, and the inequalities that are priced with them.
extension DecompositionRun {
    private static let rounds = 80
    /// How often inequalities are added that the best mixture breaks.
    static let roundsOfCuts = 20
    /// Bound and master program closer than this, relative to the bound, are one.
    private static let closeness = 1e-6
    /// Rounds without progress at the ends of the box.
    private static let stallsAllowed = 3

    /// The prices of the relaxation, where none are known; nothing costs anything where the solver cannot solve it.
    func firstPrices() throws -> Termination? {
        guard prices.isEmpty else { return clock.stop }
        prices = [Double](repeating: 0, count: decomposition.links.count)
        guard let report = try answer(decomposition.model.relaxed(), limits()) else { return clock.stop }
        known.work.simplexIterations += report.work.simplexIterations
        guard report.termination == .optimal, let solution = report.solution, let duals = solution.dualValues else {
            return report.termination == .optimal ? nil : clock.stop
        }
        if let bound = report.bound { tighten(to: bound) }
        prices = decomposition.links.indices.map {
            decomposition.allowed(duals[decomposition.links[$0].constraint], of: $0)
        }
        hasPrices = true
        return clock.stop
    }

    /// Rounds of packages and prices; false when no assignment of choices is possible.
    ///
    /// - Parameter untilMixtureIsWhole: Whether the first mixture that keeps all rows suffices.
    func improvePrices(untilMixtureIsWhole: Bool = false) throws -> Bool {
        try solver.withSession(PriceMaster.empty(decomposition), options: limits()) { session in
            var master = try PriceMaster(decomposition, session)
            _ = try master.add(packages)
            var center = prices
            var trial = prices
            var lowest = Double.infinity
            var (hasBox, stalls) = (true, 0)
            let widest = widths()
            var width = zip(prices, widest).map { max(0.3 * abs($0), 1e-4 * $1) }
            defer { prices = center }
            for round in 0..<Self.rounds {
                guard clock.stop == nil else { return true }
                guard let evaluation = table.evaluate(trial) else { return false }
                let added = try master.add(evaluation.packages)
                packages += evaluation.packages
                if evaluation.bound < lowest {
                    (lowest, center) = (evaluation.bound, trial)
                    hasPrices = hasPrices || round > 0
                    tighten(to: lowest)
                } else if round > 2 {
                    width = width.map { $0 * 0.7 }
                }
                if added == 0 {
                    guard hasBox else { break }
                    width = zip(width, widest).map { min($0 * 3, $1) }
                }
                try master.setBox(center: center, width: width)
                guard let answer = try master.mixture(limits()) else { break }
                (hasBox, mean) = (answer.usesBox, answer.mean)
                isMixtureWhole = !answer.usesBox
                if untilMixtureIsWhole, isMixtureWhole { break }
                if lowest - answer.value < Self.closeness * max(1, abs(lowest)) {
                    // Within a box that nothing touches, the master program is the whole one.
                    if !answer.usesBox { break }
                    stalls += 1
                    if stalls > Self.stallsAllowed { break }
                    width = zip(width, widest).map { min($0 * 4, $1) }
                } else {
                    stalls = 0
                }
                trial = answer.prices
            }
            return true
        }
    }

    /// Adds inequalities that the best mixture breaks, with prices anew, as long as it breaks some.
    ///
    /// - Returns: False when no assignment of choices is possible.
    func cutMixtures() throws -> Bool {
        for _ in 0..<Self.roundsOfCuts where clock.stop == nil && isMixtureWhole && cut(mean) {
            guard try improvePrices() else { return false }
        }
        return true
    }

    /// Adds inequalities that a mixture breaks; false where it breaks none.
    func cut(_ mean: [Double]) -> Bool {
        guard let model = cuts.appended(to: decomposition.model, at: mean),
            let stronger = Decomposition(model, decomposition.structure)
        else { return false }
        decomposition = stronger
        table.decomposition = stronger
        prices += [Double](repeating: 0, count: stronger.links.count - prices.count)
        return true
    }

    /// How far prices can be of any interest: a whole decision for the smallest use of a row.
    private func widths() -> [Double] {
        let dearest = decomposition.costs.reduce(1) { max($0, abs($1)) }
        return decomposition.smallestUses.map { dearest / $0 }
    }
}

extension PairingNetwork {
    /// Finds the best plan and proves it, or proves that there is none.
    ///
    /// The plain shape (each receiver one helper at most, no quotas, no minima of helpers) goes through the dense
    /// shortest augmenting paths, everything else through the general residual network.
    /// - Throws: what `validate()` throws.
    /// - Complexity: O(pairs × receivers × helpers) at worst.
    public func solve() throws(PairingNetworkError) -> Outcome {
        try solve(by: .fittest)
    }

    /// Which algorithm finds the plan; what it finds must not depend on it.
    enum Method {
        /// The dense one where the shape allows.
        case fittest
        /// The general residual network.
        case residualNetwork
    }

    /// Finds the best plan with a given algorithm.
    func solve(by method: Method) throws(PairingNetworkError) -> Outcome {
        try validate()
        let tree = try QuotaTree(of: self)
        guard let flow = optimalFlow(in: tree, by: method) else {
            if let shortage = shortage(in: tree) { return .infeasible(shortage) }
            // Not reachable while both algorithms agree on what is feasible; then an empty claim is better than a trap.
            return .infeasible(Shortage(between: 0, and: 0, on: .receivers))
        }
        return .optimal(OptimalPairing(of: self, flow: flow))
    }

    private func optimalFlow(in tree: QuotaTree, by method: Method) -> ResidualNetwork? {
        guard !ownedBounds.contains(where: { $0.bounds.isContradictory }) else { return nil }
        if case .fittest = method, var dense = DenseAssignment(self) {
            return dense.solve() ? dense.residualNetwork(of: self, tree: tree) : nil
        }
        var flow = ResidualNetwork(self, tree: tree)
        return flow.balance(forced: forced).allSatisfy { $0 == 0 } ? flow : nil
    }
}

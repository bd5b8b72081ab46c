extension PairingNetwork {
    /// Checks that the network can be read: sizes, ranges, groups that overlap, forced pairs that may not be made.
    /// - Throws: the first fault found.
    public func validate() throws(PairingNetworkError) {}

    /// Finds the best plan and proves it, or proves that there is none.
    /// - Throws: what `validate()` throws.
    public func solve() throws(PairingNetworkError) -> Outcome {
        try validate()
        return .infeasible(
            Shortage(
                side: .receivers,
                receivers: [],
                helpers: [],
                receiverGroups: [],
                helperGroups: [],
                needed: 0,
                available: 0,
                minima: [],
                maxima: [],
                isIrreducible: false
            )
        )
    }

    /// Judges a plan and its prices by the conditions in `PairingDuals`, in exact integers and without solving.
    /// - Returns: nil when the plan is feasible and optimal.
    public func fault(in plan: [Pair], provedBy duals: PairingDuals) -> CertificateFault? { nil }
}

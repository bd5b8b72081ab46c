extension PairingNetwork {
    /// Sum of the values of the pairs, less the penalty for each receiver without a helper.
    /// - Returns: nil when a pair may not be made, the sum leaves the range of integers, or the network is unreadable.
    public func objective(of plan: [Pair]) -> Int64? {
        guard (try? validate()) != nil else { return nil }
        var total: Int128 = 0
        var isPaired = Array(repeating: false, count: receiverCount)
        for pair in plan {
            guard isEligible(pair) else { return nil }
            total += Int128(self[receiver: pair.receiver, helper: pair.helper])
            isPaired[pair.receiver] = true
        }
        total -= Int128(unpairedPenalty) * Int128(isPaired.count { !$0 })
        return Int64(exactly: total)
    }

    /// Judges a plan and its prices by the conditions in `PairingDuals`, in exact integers and without solving.
    ///
    /// A plan without fault is feasible, and no other plan has a greater objective.
    /// - Returns: the first fault; nil when there is none.
    /// - Complexity: O(receivers × helpers + members of all groups).
    public func fault(in plan: [Pair], provedBy duals: PairingDuals) -> CertificateFault? {
        guard (try? validate()) != nil else { return .unreadableNetwork }
        guard
            duals.helperPrices.count == helperCount, duals.receiverPrices.count == receiverCount,
            duals.helperGroupPrices.count == helperGroups.count,
            duals.receiverGroupPrices.count == receiverGroups.count
        else { return .sizeMismatch }
        var isChosen = Array(repeating: false, count: values.count)
        for pair in plan {
            guard isEligible(pair), !isChosen[pair.receiver * helperCount + pair.helper] else {
                return .invalidPair(pair)
            }
            isChosen[pair.receiver * helperCount + pair.helper] = true
        }
        for pair in forced where !isChosen[pair.receiver * helperCount + pair.helper] {
            return .missingForcedPair(pair)
        }
        return boundFault(in: plan, duals) ?? reducedValueFault(isChosen, duals)
    }

    private func isEligible(_ pair: Pair) -> Bool {
        (0..<receiverCount).contains(pair.receiver) && (0..<helperCount).contains(pair.helper)
            && self[receiver: pair.receiver, helper: pair.helper] != Self.ineligible
    }

    private func boundFault(in plan: [Pair], _ duals: PairingDuals) -> CertificateFault? {
        var ofHelper = Array(repeating: 0, count: helperCount)
        var ofReceiver = Array(repeating: 0, count: receiverCount)
        for pair in plan {
            ofHelper[pair.helper] += 1
            ofReceiver[pair.receiver] += 1
        }
        let counts =
            ofHelper + ofReceiver + helperGroups.map { $0.members.reduce(0) { $0 + ofHelper[$1] } }
            + receiverGroups.map { $0.members.reduce(0) { $0 + ofReceiver[$1] } }
        let prices =
            duals.helperPrices + duals.receiverPrices + duals.helperGroupPrices + duals.receiverGroupPrices
        let owned = ownedBounds
        for (position, (rule, bounds)) in owned.enumerated() where !bounds.contains(counts[position]) {
            return .boundViolated(rule, count: counts[position])
        }
        for (position, (rule, bounds)) in owned.enumerated() {
            let count = counts[position]
            var firstUnitBonus: Int64 = 0
            if case .receiver = rule, bounds.min == 0 { firstUnitBonus = unpairedPenalty }
            let price = Int128(prices[position])
            let gainOfLast = count == 1 ? price + Int128(firstUnitBonus) : price
            let gainOfNext = count == 0 ? price + Int128(firstUnitBonus) : price
            let canShrink = count > bounds.min
            let canGrow = bounds.max.map { count < $0 } ?? true
            guard !(canShrink && gainOfLast < 0), !(canGrow && gainOfNext > 0) else { return .slackWrong(rule) }
        }
        return nil
    }

    private func reducedValueFault(_ isChosen: [Bool], _ duals: PairingDuals) -> CertificateFault? {
        let ofHelper = totalPrices(duals.helperPrices, helperGroups, duals.helperGroupPrices)
        let ofReceiver = totalPrices(duals.receiverPrices, receiverGroups, duals.receiverGroupPrices)
        var isForced = Array(repeating: false, count: values.count)
        for pair in forced { isForced[pair.receiver * helperCount + pair.helper] = true }
        for receiver in 0..<receiverCount {
            for helper in 0..<helperCount {
                let cell = receiver * helperCount + helper
                guard values[cell] != Self.ineligible, !isForced[cell] else { continue }
                let reduced = Int128(values[cell]) - ofHelper[helper] - ofReceiver[receiver]
                guard isChosen[cell] ? reduced >= 0 : reduced <= 0 else {
                    return .reducedValueWrong(Pair(receiver: receiver, helper: helper))
                }
            }
        }
        return nil
    }

    private func totalPrices(_ own: [Int64], _ groups: [Group], _ groupPrices: [Int64]) -> [Int128] {
        var totals = own.map { Int128($0) }
        for (group, price) in zip(groups, groupPrices) {
            for member in group.members { totals[member] += Int128(price) }
        }
        return totals
    }
}

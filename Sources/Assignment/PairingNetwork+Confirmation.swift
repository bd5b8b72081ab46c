extension PairingNetwork {
    /// Checks a shortage by counting, without solving.
    ///
    /// When no eligible pair counts towards more of the minima than of the maxima, every plan makes at most as many
    /// pairs for the minima as the maxima allow; if they demand more, no plan can exist. (A Farkas certificate with
    /// coefficients 1.)
    /// - Returns: whether the shortage proves that no plan keeps all rules.
    /// - Complexity: O(receivers × helpers × rules).
    public func confirms(_ shortage: Shortage) -> Bool {
        guard (try? validate()) != nil else { return false }
        let ownRules = Dictionary(ownedBounds.map { ($0.owner, $0.bounds) }) { first, _ in first }
        var needed = 0
        for rule in shortage.minima {
            if case .forced(let pair) = rule {
                guard forced.contains(pair) else { return false }
                needed += 1
            } else {
                guard let bounds = ownRules[rule] else { return false }
                needed += bounds.min
            }
        }
        var available = 0
        for rule in shortage.maxima {
            if case .pair = rule {
                available += 1
            } else {
                // Beyond the greatest minimum a maximum is never short of what is needed, and the sum must not overflow.
                guard let max = ownRules[rule]?.max else { return false }
                available += Swift.min(max, Self.largestMinimum)
            }
        }
        return needed == shortage.needed && available == shortage.available && needed > available
            && countsPairsNoMoreForMinima(shortage)
    }

    private func countsPairsNoMoreForMinima(_ shortage: Shortage) -> Bool {
        var balance = Array(repeating: 0, count: values.count)
        for rule in shortage.minima { add(1, to: &balance, for: rule) }
        for rule in shortage.maxima { add(-1, to: &balance, for: rule) }
        return zip(balance, values).allSatisfy { $0 <= 0 || $1 == Self.ineligible }
    }

    private func add(_ weight: Int, to balance: inout [Int], for rule: CountedRule) {
        switch rule {
        case .receiver(let receiver): addRow(receiver, weight, to: &balance)
        case .helper(let helper): addColumn(helper, weight, to: &balance)
        case .receiverGroup(let group):
            for member in receiverGroups[group].members { addRow(member, weight, to: &balance) }
        case .helperGroup(let group):
            for member in helperGroups[group].members { addColumn(member, weight, to: &balance) }
        case .forced(let pair), .pair(let pair):
            guard (0..<receiverCount).contains(pair.receiver), (0..<helperCount).contains(pair.helper) else { return }
            balance[pair.receiver * helperCount + pair.helper] += weight
        }
    }

    private func addRow(_ receiver: Int, _ weight: Int, to balance: inout [Int]) {
        for helper in 0..<helperCount { balance[receiver * helperCount + helper] += weight }
    }

    private func addColumn(_ helper: Int, _ weight: Int, to balance: inout [Int]) {
        for receiver in 0..<receiverCount { balance[receiver * helperCount + helper] += weight }
    }
}

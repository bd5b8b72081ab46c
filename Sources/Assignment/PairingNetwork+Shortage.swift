extension PairingNetwork {
    /// Finds why no plan keeps all rules; nil when some plan does.
    ///
    /// Values play no part in it. A set of counties of one side that lacks a single pair needs every one of its minima:
    /// any of them could hand its unit to the one that is short. (Unless quotas of the same side contradict its minima
    /// besides.) In other sets the minima are dropped one after another for as long as the rest contradicts itself.
    func shortage(in tree: QuotaTree) -> Shortage? {
        if let shortage = contradictoryBounds() { return shortage }
        guard var shortage = unfilteredShortage(in: tree) else { return nil }
        let groupsOfSide = shortage.side == .receivers ? receiverGroups : helperGroups
        shortage.isIrreducible = shortage.lacksOneUnitOfOneSide && groupsOfSide.allSatisfy { $0.bounds.max == nil }
        guard !shortage.isIrreducible, isDeletionQuick(of: shortage.minima.count) else { return shortage }
        var necessary: Set<CountedRule> = []
        while let candidate = shortage.minima.first(where: { !necessary.contains($0) }) {
            let rest = Set(shortage.minima).subtracting([candidate])
            if let smaller = relaxed(keeping: rest).shortageOfRelaxed() {
                shortage = smaller
            } else {
                necessary.insert(candidate)
            }
        }
        shortage.isIrreducible = true
        return shortage
    }

    /// Whether trying to drop each of so many minima takes no longer than a reader waits: each trial sends at most one
    /// path per receiver or helper over all pairs.
    private func isDeletionQuick(of minima: Int) -> Bool {
        let steps = Double(minima) * Double(values.count) * Double(min(receiverBounds.count, helperBounds.count))
        return steps <= Self.longestDeletion
    }

    private static let longestDeletion = 2e9

    private func contradictoryBounds() -> Shortage? {
        for (rule, bounds) in ownedBounds where bounds.isContradictory {
            var shortage = Shortage(between: bounds.min, and: bounds.max ?? 0, on: .receivers)
            shortage.minima = [rule]
            shortage.maxima = [rule]
            shortage.isIrreducible = true
            switch rule {
            case .receiver(let index): shortage.receivers = [index]
            case .receiverGroup(let index): shortage.receiverGroups = [index]
            case .helper(let index): (shortage.helpers, shortage.side) = ([index], .helpers)
            case .helperGroup(let index): (shortage.helperGroups, shortage.side) = ([index], .helpers)
            case .forced, .pair: continue
            }
            return shortage
        }
        return nil
    }

    private func unfilteredShortage(in tree: QuotaTree) -> Shortage? {
        var indifferent = self
        indifferent.unpairedPenalty = 0
        indifferent.values = values.map { $0 == Self.ineligible ? Self.ineligible : 0 }
        var flow = ResidualNetwork(indifferent, tree: tree)
        let imbalance = flow.balance(forced: forced)
        guard let deadlock = flow.deadlock(around: imbalance) else { return nil }
        return ViolatedCut(of: deadlock, in: self, tree: tree).shortage
    }

    private func shortageOfRelaxed() -> Shortage? {
        guard let tree = try? QuotaTree(of: self) else { return nil }
        return unfilteredShortage(in: tree)
    }

    /// The same network with the minima and forced pairs named and no others.
    private func relaxed(keeping kept: Set<CountedRule>) -> PairingNetwork {
        var network = self
        for index in helperBounds.indices where !kept.contains(.helper(index)) {
            network.helperBounds[index].min = 0
        }
        for index in receiverBounds.indices where !kept.contains(.receiver(index)) {
            network.receiverBounds[index].min = 0
        }
        for index in helperGroups.indices where !kept.contains(.helperGroup(index)) {
            network.helperGroups[index].bounds.min = 0
        }
        for index in receiverGroups.indices where !kept.contains(.receiverGroup(index)) {
            network.receiverGroups[index].bounds.min = 0
        }
        network.forced = forced.filter { kept.contains(.forced($0)) }
        return network
    }
}

extension Shortage {
    /// Whether all minima belong to counties of the side that is short, by one pair.
    fileprivate var lacksOneUnitOfOneSide: Bool {
        needed - available == 1
            && minima.allSatisfy { rule in
                switch rule {
                case .receiver: side == .receivers
                case .helper: side == .helpers
                case .receiverGroup, .helperGroup, .forced, .pair: false
                }
            }
    }

    /// An empty set with the two sides of the comparison.
    init(between needed: Int, and available: Int, on side: Side) {
        self.init(
            side: side,
            receivers: [],
            helpers: [],
            receiverGroups: [],
            helperGroups: [],
            needed: needed,
            available: available,
            minima: [],
            maxima: [],
            isIrreducible: false
        )
    }
}

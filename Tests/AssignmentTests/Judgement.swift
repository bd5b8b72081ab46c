import Assignment

/// What is wrong with an outcome in the eyes of the enumeration; nil when nothing is.
struct Judgement {
    let network: PairingNetwork
    let truth: Enumeration

    init(_ network: PairingNetwork) {
        self.network = network
        truth = Enumeration(network)
    }

    func complaint(about outcome: Outcome) -> String? {
        switch outcome {
        case .optimal(let optimum):
            guard let best = truth.best else { return "a plan where there is none" }
            return complaint(about: optimum, best: best) ?? complaintAboutRegrets(optimum, best: best)
                ?? complaintAboutMargins(optimum, best: best)
        case .infeasible(let shortage):
            guard truth.best == nil else { return "no plan where there is one" }
            return complaint(about: shortage)
        }
    }

    private func complaint(about optimum: OptimalPairing, best: Int64) -> String? {
        guard optimum.objective == best else { return "objective \(optimum.objective), not \(best)" }
        guard network.objective(of: optimum.pairs) == best else { return "the plan is worth something else" }
        guard optimum.pairs == optimum.pairs.sorted(), bits(optimum.pairs) == truth.firstOptimum else {
            return "another plan than the lexicographically first: \(optimum.pairs)"
        }
        guard optimum.isUnique == (truth.optimumCount == 1) else { return "uniqueness" }
        if let fault = optimum.certificateFault() { return "certificate: \(fault)" }
        return nil
    }

    private func complaintAboutRegrets(_ optimum: OptimalPairing, best: Int64) -> String? {
        let regrets = optimum.regrets()
        for cell in network.values.indices {
            let pair = Pair(receiver: cell / network.helperCount, helper: cell % network.helperCount)
            let expected = truth.bestWith[cell].map { best - $0 }
            guard regrets[cell] == expected else { return "regret of \(pair): \(regrets[cell] ?? -1)" }
            guard optimum.regret(helper: pair.helper, receiver: pair.receiver) == expected else {
                return "single regret of \(pair)"
            }
            let exchange = optimum.exchange(forcing: pair.helper, receiver: pair.receiver)
            guard (exchange == nil) == (expected == nil) else { return "exchange of \(pair)" }
            guard let exchange, let expected else { continue }
            if let complaint = complaint(about: exchange, from: optimum.pairs, worth: best - expected, with: pair) {
                return "exchange forcing \(pair): \(complaint)"
            }
        }
        return nil
    }

    private func complaintAboutMargins(_ optimum: OptimalPairing, best: Int64) -> String? {
        let margins = optimum.margins()
        guard margins.map(\.pair) == optimum.pairs else { return "margins of other pairs" }
        for margin in margins {
            let pair = margin.pair
            guard optimum.margin(helper: pair.helper, receiver: pair.receiver) == margin else {
                return "single margin of \(pair)"
            }
            let expected = truth.bestWithout[pair.receiver * network.helperCount + pair.helper].map { best - $0 }
            guard margin.loss == expected else { return "margin of \(pair): \(margin.loss ?? -1)" }
            guard let expected else { continue }
            if let complaint = complaint(
                about: margin.exchange,
                from: optimum.pairs,
                worth: best - expected,
                without: pair
            ) {
                return "exchange without \(pair): \(complaint)"
            }
        }
        return nil
    }

    private func complaint(
        about exchange: [Reassignment],
        from plan: [Pair],
        worth: Int64,
        with included: Pair? = nil,
        without excluded: Pair? = nil
    ) -> String? {
        var changed = Set(plan)
        guard exchange.map(\.receiver) == Set(exchange.map(\.receiver)).sorted() else { return "order" }
        for change in exchange {
            let before = plan.filter { $0.receiver == change.receiver }.map(\.helper)
            guard before == change.before, change.before != change.after else { return "before" }
            changed.subtract(before.map { Pair(receiver: change.receiver, helper: $0) })
            changed.formUnion(change.after.map { Pair(receiver: change.receiver, helper: $0) })
        }
        if let included, !changed.contains(included) { return "pair missing" }
        if let excluded, changed.contains(excluded) { return "pair still there" }
        guard network.objective(of: changed.sorted()) == worth else { return "worth" }
        return network.keepsRules(changed) ? nil : "rules broken"
    }

    private func complaint(about shortage: Shortage) -> String? {
        guard network.confirms(shortage) else { return "the shortage proves nothing: \(shortage)" }
        guard Enumeration(network.relaxed(keeping: shortage.minima)).best == nil else {
            return "the minima of the shortage can be kept: \(shortage)"
        }
        guard shortage.isIrreducible else { return "not irreducible: \(shortage)" }
        for rule in shortage.minima {
            let rest = network.relaxed(keeping: shortage.minima.filter { $0 != rule })
            guard Enumeration(rest).best != nil else { return "\(rule) is superfluous: \(shortage)" }
        }
        return nil
    }

    private func bits(_ plan: [Pair]) -> UInt64 {
        plan.reduce(0) { $0 | Enumeration.bit($1.receiver * network.helperCount + $1.helper) }
    }
}

extension PairingNetwork {
    /// Whether a plan keeps every rule.
    func keepsRules(_ plan: Set<Pair>) -> Bool {
        let helperCounts = (0..<helperCount).map { helper in plan.count { $0.helper == helper } }
        let receiverCounts = (0..<receiverCount).map { receiver in plan.count { $0.receiver == receiver } }
        return plan.isSuperset(of: forced)
            && zip(helperBounds, helperCounts).allSatisfy { $0.contains($1) }
            && zip(receiverBounds, receiverCounts).allSatisfy { $0.contains($1) }
            && helperGroups.allSatisfy { group in
                group.bounds.contains(group.members.reduce(0) { $0 + helperCounts[$1] })
            }
            && receiverGroups.allSatisfy { group in
                group.bounds.contains(group.members.reduce(0) { $0 + receiverCounts[$1] })
            }
    }

    /// The network with the maxima, and of the minima and forced pairs only those named.
    func relaxed(keeping rules: [CountedRule]) -> PairingNetwork {
        var network = self
        for index in helperBounds.indices where !rules.contains(.helper(index)) { network.helperBounds[index].min = 0 }
        for index in receiverBounds.indices where !rules.contains(.receiver(index)) {
            network.receiverBounds[index].min = 0
        }
        for index in helperGroups.indices where !rules.contains(.helperGroup(index)) {
            network.helperGroups[index].bounds.min = 0
        }
        for index in receiverGroups.indices where !rules.contains(.receiverGroup(index)) {
            network.receiverGroups[index].bounds.min = 0
        }
        network.forced = forced.filter { rules.contains(.forced($0)) }
        return network
    }
}

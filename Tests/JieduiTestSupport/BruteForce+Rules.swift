public import Counties

extension BruteForce {
    /// The families that a list of pairs breaks, such as P1; empty for a plan that keeps every rule.
    ///
    /// Repeated pairs and pairs without roles break P3; the first count once elsewhere, the second do not count.
    public func brokenFamilies(by written: [Pair]) -> Set<String> {
        var broken: Set<String> = []
        var plan: Set<Pair> = []
        for pair in written {
            let hasRoles =
                pair.helper != pair.receiver && scenario.helpers.contains(pair.helper)
                && scenario.receivers.contains(pair.receiver)
            if !hasRoles || plan.contains(pair) { broken.insert("P3") }
            guard hasRoles else { continue }
            plan.insert(pair)
            broken.formUnion(
                Self.exclusions(of: pair, row: rows[pair], scenario: scenario, geography: geography)
            )
        }
        for row in scenario.pairs where hasRoles(row) && row.status == .force {
            if !plan.contains(Pair(helper: row.helper, receiver: row.receiver)) { broken.insert("P3") }
        }
        for receiver in scenario.receivers {
            let bounds = scenario.pairing.helpersPerReceiver
            let count = plan.count { $0.receiver == receiver }
            if count == 0, scenario.pairing.allowsUnpaired { continue }
            if count < bounds.min || count > (bounds.max ?? .max) { broken.insert("P1") }
        }
        for rule in sideRules where !rule.isKept(by: plan) { broken.insert(rule.family) }
        return broken
    }

    /// Σ values + bonus × kept − penalty × unpaired; nil where a pair may not be made.
    public func objective(of plan: [Pair]) -> Points? {
        var units: Int64 = 0
        for pair in plan {
            guard let value = values[pair] else { return nil }
            units += value.units
            if rows[pair]?.isCurrent == true { units += scenario.pairing.keepBonus.units }
        }
        for receiver in scenario.receivers where !plan.contains(where: { $0.receiver == receiver }) {
            units -= scenario.pairing.unpairedPenalty.units
        }
        return Points(units: units)
    }

    /// Every rule that couples pairs of several receivers, as limits on a sum over the plan.
    var sideRules: [BruteForceSideRule] {
        var rules: [BruteForceSideRule] = []
        let general = scenario.pairing.receiversPerHelper
        for helper in scenario.helpers {
            let own = scenario.helperCapacities.first { $0.county == helper }
            var rule = BruteForceSideRule(
                family: "P2",
                least: Int64(own?.pairsMin ?? general.min),
                most: (own?.pairsMax ?? general.max).map(Int64.init)
            )
            for receiver in scenario.receivers { rule.weights[Pair(helper: helper, receiver: receiver)] = 1 }
            rules.append(rule)
        }
        rules += scenario.quotas.map { BruteForceSideRule(quota: $0, in: scenario, geography: geography) }
        if let changes = scenario.pairing.changesMax {
            let current = scenario.pairs.filter { $0.isCurrent && hasRoles($0) }
            var rule = BruteForceSideRule(family: "P6", least: Int64(current.count - changes), most: nil)
            for row in current { rule.weights[Pair(helper: row.helper, receiver: row.receiver)] = 1 }
            rules.append(rule)
        }
        for limit in scenario.helperResources {
            var rule = BruteForceSideRule(family: "P12", least: nil, most: limit.limit.units)
            for need in scenario.pairNeeds where need.helper == limit.helper && need.resource == limit.resource {
                rule.weights[Pair(helper: need.helper, receiver: need.receiver), default: 0] += need.amount.units
            }
            rules.append(rule)
        }
        return rules
    }
}

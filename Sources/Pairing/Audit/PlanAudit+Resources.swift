import Counties

extension PlanAudit {
    /// A resource of a helper.
    private struct ResourceKey: Hashable {
        var helper: CountyIndex
        var resource: String
    }

    /// P12: what the pairs of a helper need of a resource stays within its limit; without a row there is no limit.
    ///
    /// Sums are kept in 128 bits: no number of rows can make them overflow, so that the amount found is exact.
    func judgeResources(_ plan: AuditedPlan) -> [Violation] {
        var used: [ResourceKey: Int128] = [:]
        var spenders: [ResourceKey: [CountyIndex]] = [:]
        for need in scenario.pairNeeds where plan.contains(CountyPair(helper: need.helper, receiver: need.receiver)) {
            let key = ResourceKey(helper: need.helper, resource: need.resource)
            used[key, default: 0] += Int128(need.amount.units)
            if need.amount > .zero { spenders[key, default: []].append(need.receiver) }
        }
        let limits = scenario.helperResources.sorted { left, right in
            left.helper != right.helper
                ? left.helper < right.helper : left.resource.utf8.lexicographicallyPrecedes(right.resource.utf8)
        }
        return limits.compactMap { row in
            let key = ResourceKey(helper: row.helper, resource: row.resource)
            let found = used[key] ?? 0
            guard found > Int128(row.limit.units) else { return nil }
            let foundText = AuditNumberText.exact(units: found, decimals: Amount.decimals)
            return Violation(
                rule: .p12,
                subject: .resource(helper: row.helper, name: row.resource),
                limit: row.limit.description,
                found: foundText,
                message: phrases.overspent(row, receivers: (spenders[key] ?? []).sorted(), found: foundText)
            )
        }
    }

    /// Σ values, and Σ values + bonus × kept − penalty × unpaired.
    ///
    /// - Returns: nil where a pair has no value, and where a total does not fit 64 bits.
    func totals(of plan: AuditedPlan, kept: Int, unpaired: Int) -> (values: Points, objective: Points)? {
        guard plan.faults.isEmpty else { return nil }
        var values: Int128 = 0
        for pair in plan.pairs {
            guard let value = value(pair) else { return nil }
            values += Int128(value.units)
        }
        let bonus = Int128(scenario.pairing.keepBonus.units) * Int128(kept)
        let penalty = Int128(scenario.pairing.unpairedPenalty.units) * Int128(unpaired)
        guard let total = Int64(exactly: values), let objective = Int64(exactly: values + bonus - penalty) else {
            return nil
        }
        return (Points(units: total), Points(units: objective))
    }
}

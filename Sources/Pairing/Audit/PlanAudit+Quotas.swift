import Counties

extension PlanAudit {
    /// P5: the number of pairs between two groups.
    func judgeQuotas(_ plan: AuditedPlan) -> [Violation] {
        let quotas = scenario.quotas.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return quotas.flatMap { quota -> [Violation] in
            let counted = plan.pairs.filter { counts($0, for: quota) }
            var violations: [Violation] = []
            if let least = quota.min, counted.count < least {
                violations.append(
                    Violation(
                        rule: .p5,
                        subject: .quota(quota.name),
                        limit: String(least),
                        found: String(counted.count),
                        message: phrases.belowQuota(quota.name, pairs: counted, least: least)
                    )
                )
            }
            if let most = quota.max, counted.count > most {
                violations.append(
                    Violation(
                        rule: .p5,
                        subject: .quota(quota.name),
                        limit: String(most),
                        found: String(counted.count),
                        message: phrases.aboveQuota(quota.name, pairs: counted, most: most)
                    )
                )
            }
            return violations
        }
    }

    /// P6: the number of current pairs that the plan gives up.
    func judgeContinuity(_ decisions: AuditedDecisions) -> [Violation] {
        guard let most = scenario.pairing.changesMax, decisions.abandoned.count > most else { return [] }
        return [
            Violation(
                rule: .p6,
                subject: .setting("changes_max"),
                limit: String(most),
                found: String(decisions.abandoned.count),
                message: phrases.tooManyChanges(decisions.abandoned, most: most)
            )
        ]
    }

    /// Whether a quota counts a pair.
    private func counts(_ pair: CountyPair, for quota: GroupQuota) -> Bool {
        guard belongs(pair.helper, to: quota.helperGroup), belongs(pair.receiver, to: quota.receiverGroup) else {
            return false
        }
        if quota.relation == .any { return true }
        guard let isOneCity = cities[pair.helper.position].isSame(as: cities[pair.receiver.position]) else {
            return false
        }
        return isOneCity == (quota.relation == .sameCity)
    }

    /// Whether a county is in a group.
    private func belongs(_ county: CountyIndex, to group: CountyGroup) -> Bool {
        switch group {
        case .all: true
        case .city(let name): cities[county.position].answers(to: name)
        case .flag(let flag): scenario[county].flags.contains(flag)
        case .counties(let members): members.contains(county)
        }
    }
}

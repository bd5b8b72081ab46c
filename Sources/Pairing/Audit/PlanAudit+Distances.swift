import Counties

extension PlanAudit {
    /// P4: city, journey and way of every pair that no written decision permits. What is not known breaks no rule.
    func judgeDistances(_ plan: AuditedPlan, _ decisions: AuditedDecisions) -> [Violation] {
        let judged = plan.pairs.filter { !decisions.isPermitted($0) }
        var violations = judged.compactMap(judgeCity)
        violations += judgeLength(
            of: judged,
            setting: "max_minutes",
            limit: scenario.pairing.maxMinutes,
            length: minutes,
            message: phrases.tooManyMinutes
        )
        violations += judgeLength(
            of: judged,
            setting: "max_km",
            limit: scenario.pairing.maxKilometres,
            length: kilometres,
            message: phrases.tooManyKilometres
        )
        return violations
    }

    /// P4: one pair under `same_city`.
    private func judgeCity(_ pair: CountyPair) -> Violation? {
        guard let isOneCity = cities[pair.helper.position].isSame(as: cities[pair.receiver.position]) else {
            return nil
        }
        let message: BilingualText
        switch scenario.pairing.sameCity {
        case .allow: return nil
        case .forbid:
            guard isOneCity else { return nil }
            message = phrases.sameCity(pair)
        case .require:
            guard !isOneCity else { return nil }
            message = phrases.otherCity(pair)
        }
        return Violation(rule: .p4, subject: .setting("same_city"), limit: "0", found: "1", message: message)
    }

    /// P4: all pairs under one limit of length.
    private func judgeLength(
        of pairs: [CountyPair],
        setting: String,
        limit: Double?,
        length: (CountyIndex, CountyIndex) -> Double?,
        message: (CountyPair, _ found: String, _ limit: String) -> BilingualText
    ) -> [Violation] {
        guard let limit else { return [] }
        return pairs.compactMap { pair in
            guard let found = length(pair.helper, pair.receiver), found.isFinite, found > limit else { return nil }
            return Violation(
                rule: .p4,
                subject: .setting(setting),
                limit: AuditNumberText.exact(limit),
                found: AuditNumberText.exact(found),
                message: message(pair, AuditNumberText.short(found, above: limit), AuditNumberText.exact(limit))
            )
        }
    }
}

import Counties

extension PlanAudit {
    /// P3: pairs that are none, pairs written twice, forbidden pairs that are made, forced pairs that are not.
    func judgePairs(_ plan: AuditedPlan, _ decisions: AuditedDecisions) -> [Violation] {
        var found: [(pair: CountyPair, limit: Int, count: Int, message: BilingualText)] = []
        for (pair, fault) in plan.faults {
            found.append((pair, 0, 1, phrases.fault(fault, of: pair)))
        }
        for (pair, times) in plan.repetitions {
            found.append((pair, 1, times, phrases.repetition(of: pair, times: times)))
        }
        for pair in plan.pairs where decisions.isForbidden(pair) {
            found.append((pair, 0, 1, phrases.forbidden(pair)))
        }
        for pair in decisions.missing {
            found.append((pair, 1, 0, phrases.missing(pair)))
        }
        // The position breaks the tie of two findings on one pair, so that the order never depends on the sort.
        let sorted = found.enumerated().sorted { ($0.element.pair, $0.offset) < ($1.element.pair, $1.offset) }
        return sorted.map { _, finding in
            Violation(
                rule: .p3,
                subject: .pair(helper: finding.pair.helper, receiver: finding.pair.receiver),
                limit: String(finding.limit),
                found: String(finding.count),
                message: finding.message
            )
        }
    }

    /// P3: under `only_listed`, every pair must be listed. A forbidden pair has been reported as such.
    func judgeList(_ plan: AuditedPlan, _ decisions: AuditedDecisions) -> [Violation] {
        guard scenario.pairing.onlyListed else { return [] }
        let unlisted = plan.pairs.filter { !decisions.isListed($0) && !decisions.isForbidden($0) }
        return unlisted.map { pair in
            Violation(
                rule: .p3,
                subject: .setting("only_listed"),
                limit: "0",
                found: "1",
                message: phrases.notListed(pair)
            )
        }
    }
}

import Counties

extension PlanAudit {
    /// P1: every receiver has at least the least and at most the largest number of helpers, or none where that is
    /// allowed.
    func judgeReceivers(_ plan: AuditedPlan) -> [Violation] {
        let bounds = scenario.pairing.helpersPerReceiver
        let mayBeUnpaired = scenario.pairing.allowsUnpaired
        var violations: [Violation] = []
        for receiver in scenario.receivers {
            let helpers = plan.helpers(of: receiver)
            if helpers.count < bounds.min, !(helpers.isEmpty && mayBeUnpaired) {
                violations.append(
                    Violation(
                        rule: .p1,
                        subject: .receiver(receiver),
                        limit: String(bounds.min),
                        found: String(helpers.count),
                        message: phrases.tooFewHelpers(
                            of: receiver,
                            helpers: helpers,
                            least: bounds.min,
                            mayBeUnpaired: mayBeUnpaired
                        )
                    )
                )
            }
            if let most = bounds.max, helpers.count > most {
                violations.append(
                    Violation(
                        rule: .p1,
                        subject: .receiver(receiver),
                        limit: String(most),
                        found: String(helpers.count),
                        message: phrases.tooManyHelpers(of: receiver, helpers: helpers, most: most)
                    )
                )
            }
        }
        return violations
    }

    /// P2: every helper has at least the least and at most the largest number of receivers; its row of the table
    /// `helpers` overrides the setting, each limit for itself.
    func judgeHelpers(_ plan: AuditedPlan) -> [Violation] {
        let general = scenario.pairing.receiversPerHelper
        var least = [Int](repeating: general.min, count: scenario.counties.count)
        var most = [Int?](repeating: general.max, count: scenario.counties.count)
        for capacity in scenario.helperCapacities where least.indices.contains(capacity.county.position) {
            if let own = capacity.pairsMin { least[capacity.county.position] = own }
            if let own = capacity.pairsMax { most[capacity.county.position] = own }
        }
        var violations: [Violation] = []
        for helper in scenario.helpers {
            let receivers = plan.receivers(of: helper)
            let least = least[helper.position]
            if receivers.count < least {
                violations.append(
                    Violation(
                        rule: .p2,
                        subject: .helper(helper),
                        limit: String(least),
                        found: String(receivers.count),
                        message: phrases.tooFewReceivers(of: helper, receivers: receivers, least: least)
                    )
                )
            }
            if let most = most[helper.position], receivers.count > most {
                violations.append(
                    Violation(
                        rule: .p2,
                        subject: .helper(helper),
                        limit: String(most),
                        found: String(receivers.count),
                        message: phrases.tooManyReceivers(of: helper, receivers: receivers, most: most)
                    )
                )
            }
        }
        return violations
    }
}

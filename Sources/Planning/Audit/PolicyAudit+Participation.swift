import Counties
import Pairing

/// P15: what helpers get back.
extension PolicyAudit {
    /// P15: shared taxes less costs reach what the helper asks for, as soon as it has any receiver.
    func judgeParticipation(_ plan: AuditedPolicy) -> [PolicyViolation] {
        scenario.helpers.compactMap { helper in
            guard let asked = capacity(helper)?.minBenefit.flatMap(Amount.init(rounding:)) else { return nil }
            let receivers = plan.helper.filter { $0.value == helper }.keys.sorted()
            guard !receivers.isEmpty else { return nil }
            var balance: Int128 = 0
            for receiver in receivers {
                balance += sharedTaxes(receiver, plan)
                balance -= cost(helper, receiver) * Int128(plan.years) + modeCosts(receiver, plan).all
            }
            guard balance < Int128(asked.units) else { return nil }
            return broken(
                "P15",
                ["helper": scenario[helper].code],
                limit: Int128(asked.units),
                found: balance,
                zh: "\(name(helper))的净收益低于其要求。",
                en: "The net benefit of \(name(helper)) is below what it asks for."
            )
        }
    }

    /// Taxes that flow from a receiver to its helper over all years of sharing, in 10⁻⁶ 万元.
    ///
    /// Local taxes are rounded for each project, the sum of a mode once more, halves away from zero: with decimal digits and
    /// not with the whole numbers of the model, so that a slip of one does not pass the other.
    func sharedTaxes(_ receiver: CountyIndex, _ plan: AuditedPolicy) -> Int128 {
        var sum: Int128 = 0
        for (position, mode) in scenario.modes.enumerated() where mode.taxShareYears > 0 {
            guard let share = LonghandNumber(written: mode.taxShare) else { continue }
            var taxes = LonghandNumber(0)
            for placed in plan.projects[receiver] ?? [] {
                let project = scenario.projects[placed.project]
                if project.mode == position { taxes = taxes.plus(localTaxes(of: project)) }
            }
            let shared = rounded(taxes.times(share).times(LonghandNumber(UInt64(mode.taxShareYears))))
            sum += mode.taxShareCap.map { min(shared, Int128($0.units)) } ?? shared
        }
        return sum
    }

    /// What of a project's taxes stays in the county, whole 10⁻⁶ 万元 a year.
    private func localTaxes(of project: Project) -> LonghandNumber {
        guard let taxes = project.taxTotal, taxes > .zero,
            let part = LonghandNumber(written: scenario.funds.localTaxShare)
        else { return LonghandNumber(0) }
        // 亿元 in 万元.
        let local = rounded(LonghandNumber(UInt64(taxes.units)).times(LonghandNumber(10_000)).times(part))
        return LonghandNumber(UInt64(clamping: local))
    }

    /// The nearest whole number: twice the number without its fraction, plus one, halved.
    private func rounded(_ number: LonghandNumber) -> Int128 {
        guard let doubled = number.times(LonghandNumber(2)).whole else { return .max }
        return Int128(doubled / 2 + doubled % 2)
    }
}

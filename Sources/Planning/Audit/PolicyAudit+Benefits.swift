import Counties
import Pairing

/// What a plan is worth, and P16.
extension PolicyAudit {
    /// Benefit of a receiver, not weighted; nil where its pair or a project has no value.
    func benefit(of receiver: CountyIndex, _ plan: AuditedPolicy) -> Points? {
        var units: Int128 = 0
        if let helper = plan.helper[receiver] {
            guard let value = value(CountyPair(helper: helper, receiver: receiver)) else { return nil }
            units += Int128(value.units)
        } else {
            units -= Int128(scenario.pairing.unpairedPenalty.units)
        }
        for part in parts(of: receiver, plan) {
            guard let part else { return nil }
            units += Int128(part)
        }
        return Int64(exactly: units).map(Points.init(units:))
    }

    /// Points of projects, support and modes, one by one.
    private func parts(of receiver: CountyIndex, _ plan: AuditedPolicy) -> [Int64?] {
        var parts: [Int64?] = (plan.projects[receiver] ?? []).map { points[$0.project]?.units }
        for pool in PoolKind.allCases {
            parts += support(of: receiver, pool, plan).map { $0.units * $0.slope }
        }
        for position in plan.modes[receiver] ?? [] where scenario.modes.indices.contains(position) {
            let own = scenario.pairModeBenefits.first {
                $0.mode == position && $0.receiver == receiver && $0.helper == plan.helper[receiver]
            }
            parts.append((own?.benefit ?? scenario.modes[position].benefit).units)
        }
        return parts
    }

    /// Support of a receiver cut into its segments: what each holds, and its slope.
    private func support(
        of receiver: CountyIndex,
        _ pool: PoolKind,
        _ plan: AuditedPolicy
    ) -> [(units: Int64, slope: Int64)] {
        var rest = plan.supported(receiver, pool)
        let rows = scenario.responses.filter { $0.pool == pool }
        let own = rows.filter { $0.county == receiver }
        return (own.isEmpty ? rows.filter { $0.county == nil } : own).sorted { $0.number < $1.number }.map { row in
            let used = min(rest, row.width.units / Amount.unitsPerOne)
            rest -= used
            return (used, row.slope.units)
        }
    }

    /// The weighted total: every part with the weight of its receiver, rounded to 10⁻⁴ by itself.
    func objective(_ plan: AuditedPolicy, _ benefits: [Points?]) -> Points? {
        guard !benefits.contains(nil) else { return nil }
        var total: Int128 = 0
        for receiver in scenario.receivers {
            let weight = Int64((scenario[receiver].weight * 10_000).rounded())
            let base: Int64?
            if let helper = plan.helper[receiver] {
                base = value(CountyPair(helper: helper, receiver: receiver))?.units
            } else {
                base = -scenario.pairing.unpairedPenalty.units
            }
            guard let base else { return nil }
            total += Self.rounded(base, weight)
            for placed in plan.projects[receiver] ?? [] {
                total += Self.rounded(points[placed.project]?.units ?? 0, weight)
            }
            for pool in PoolKind.allCases {
                for part in support(of: receiver, pool, plan) {
                    total += Int128(part.units) * Self.rounded(part.slope, weight)
                }
            }
            for position in plan.modes[receiver] ?? [] where scenario.modes.indices.contains(position) {
                total += modeValue(position, receiver, plan, weight)
            }
        }
        let kept = scenario.pairs.count { $0.isCurrent && plan.helper[$0.receiver] == $0.helper }
        total += Int128(kept) * Int128(scenario.pairing.keepBonus.units)
        for rest in plan.plan.rewards { total += Int128(rest) * rewardRate }
        return Int64(exactly: total).map(Points.init(units:))
    }

    private func modeValue(_ mode: Int, _ receiver: CountyIndex, _ plan: AuditedPolicy, _ weight: Int64) -> Int128 {
        let rows = scenario.pairModeBenefits.filter { $0.mode == mode && $0.receiver == receiver }
        let benefit = rows.first { $0.helper == plan.helper[receiver] }?.benefit ?? scenario.modes[mode].benefit
        return Self.rounded(benefit.units, weight)
    }

    /// Weighted points for each 万元 that is left over: of each receiver's share twice the points in 10⁻⁴, cut off behind the
    /// point, plus one, halved and cut off, which rounds halves up.
    private var rewardRate: Int128 {
        let growth = scenario.receivers.map { county -> UInt128 in
            let rate = Amount(rounding: scenario[county].mainTaxGrowth ?? 0)?.units ?? 0
            guard rate > 0 else { return 0 }
            let tax = Amount(rounding: scenario[county].mainTax ?? 0)?.units ?? 0
            return scenario.funds.rewardBasis == .amount ? UInt128(max(0, tax)) * UInt128(rate) : UInt128(rate)
        }
        let sum = growth.reduce(0, +)
        guard sum > 0 else { return 0 }
        let doubledRate = 2 * UInt128(max(0, scenario.funds.rewardRate.units))
        return zip(scenario.receivers, growth).reduce(0) { total, entry in
            let weight = Int64((scenario[entry.0].weight * 10_000).rounded())
            let doubled = sum.dividingFullWidth(doubledRate.multipliedFullWidth(by: entry.1)).quotient
            return total + Self.rounded(Int64(doubled / 2 + doubled % 2), weight)
        }
    }

    private static func rounded(_ units: Int64, _ weight: Int64) -> Int128 {
        let product = Int128(units) * Int128(weight)
        let half: Int128 = product < 0 ? -5_000 : 5_000
        return (product + half) / 10_000
    }

    /// P16: no receiver and no group below its floor.
    func judgeFloors(_ benefits: [Points?]) -> [PolicyViolation] {
        var violations: [PolicyViolation] = []
        let members = CountyGroupMembers(scenario)
        for floor in scenario.floors {
            var sum: Int128 = 0
            for (receiver, benefit) in zip(scenario.receivers, benefits) where members.contains(receiver, floor.group) {
                guard let benefit else { continue }
                sum += Int128(benefit.units)
                guard let points = floor.points, benefit < points else { continue }
                violations.append(
                    broken(
                        "P16",
                        ["floor": floor.name, "receiver": scenario[receiver].code],
                        limit: Int128(points.units),
                        found: Int128(benefit.units),
                        decimals: 4,
                        zh: "\(name(receiver))的得益低于兜底要求“\(floor.name)”。",
                        en: "The benefit of \(name(receiver)) is below the floor '\(floor.name)'."
                    )
                )
            }
            guard let total = floor.total, sum < Int128(total.units) else { continue }
            violations.append(
                broken(
                    "P16",
                    ["floor": floor.name],
                    limit: Int128(total.units),
                    found: sum,
                    decimals: 4,
                    zh: "兜底要求“\(floor.name)”所列弱县得益合计不足。",
                    en: "The receivers of the floor '\(floor.name)' get too little together."
                )
            )
        }
        return violations
    }
}

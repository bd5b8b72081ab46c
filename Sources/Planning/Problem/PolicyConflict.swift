public import Counties
import Pairing

/// A contradiction that can be seen without a search: no plan can keep these rules.
public struct PolicyConflict: Hashable, Sendable {
    /// The family, such as P14.
    public let rule: String
    /// What cannot be, in both languages.
    public let message: BilingualText
}

extension PolicyProblem {
    /// The contradictions that can be seen without a search, by family.
    ///
    /// Each is a proof that no plan exists; that there is none of them proves nothing.
    public func conflicts() -> [PolicyConflict] {
        chainConflicts() + poolConflicts() + refusedMusts() + floorConflicts()
    }

    private func conflict(_ rule: String, zh: String, en: String) -> PolicyConflict {
        PolicyConflict(rule: rule, message: BilingualText(zh: zh, en: en))
    }

    private func name(ofRow row: Int) -> String {
        let county = scenario[pairing.receivers[row]]
        return county.name == county.code ? county.code : "\(county.name)（\(county.code)）"
    }

    /// P7: a chain that must land more projects than may land.
    private func chainConflicts() -> [PolicyConflict] {
        scenario.chains.enumerated().compactMap { position, chain in
            let count = candidates.count { scenario.projects[$0.project].chain == position }
            guard let least = chain.minProjects, least > count else { return nil }
            return conflict(
                "P7",
                zh: "产业链“\(chain.name)”至少要落地 \(least) 个项目，而可以入选的只有 \(count) 个。",
                en: "The chain '\(chain.name)' must land \(least) projects; only \(count) were admitted."
            )
        }
    }

    /// P11: least grants above what a receiver may have, or together above the pool.
    private func poolConflicts() -> [PolicyConflict] {
        pools.flatMap { pool -> [PolicyConflict] in
            var found: [PolicyConflict] = []
            var sum: Int128 = 0
            var hasReserves = false
            for row in pairing.receivers.indices {
                let least = max(pool.bounds[row].min, pool.boundsByYear[row].map(\.min).max() ?? .zero)
                let reserved = pool.reservedByYear[row].reduce(Int128(pool.reserved[row].units)) {
                    $0 + Int128($1.units)
                }
                sum += max(0, Int128(least.units) - reserved)
                hasReserves = hasReserves || reserved > 0
                guard let most = pool.bounds[row].max, most < least else { continue }
                let (lower, upper) = (
                    PlanningMessages.quantity(least, pool.kind), PlanningMessages.quantity(most, pool.kind)
                )
                found.append(
                    conflict(
                        "P11",
                        zh: "安排给\(name(ofRow: row))的\(pool.kind.name.zh)下限 \(lower.zh)，高于上限 \(upper.zh)。",
                        en:
                            "\(name(ofRow: row)) must be given \(lower.en) of \(pool.kind.name.en) and may be given "
                            + "\(upper.en)."
                    )
                )
            }
            if let total = pool.total, sum > Int128(total.units) {
                let (all, there) = (
                    PlanningMessages.quantity(Amount(units: Int64(clamping: sum)), pool.kind),
                    PlanningMessages.quantity(total, pool.kind)
                )
                let reserve =
                    hasReserves
                    ? BilingualText(zh: "（已扣除单列部分）", en: ", less what is set aside,") : BilingualText(zh: "", en: "")
                found.append(
                    conflict(
                        "P11",
                        zh: "各弱县\(pool.kind.name.zh)的下限合计 \(all.zh)\(reserve.zh)，超过总盘子 \(there.zh)。",
                        en:
                            "The least grants of \(pool.kind.name.en) come to \(all.en) together\(reserve.en) and exceed the "
                            + "pool of \(there.en)."
                    )
                )
            }
            return found + mustConflicts(pool)
        }
    }

    /// P11 and P14: projects that must be placed need more of a pool than there is, nothing else serving the need.
    private func mustConflicts(_ pool: PoolLimits) -> [PolicyConflict] {
        guard let total = pool.total, [.guidanceFund, .specialBond, .ventureTeams, .digitalTeams].contains(pool.kind)
        else { return [] }
        var reserved: Int128 = 0
        for row in pairing.receivers.indices {
            reserved += pool.reservedByYear[row].reduce(Int128(pool.reserved[row].units)) { $0 + Int128($1.units) }
        }
        let need = candidates.reduce(Int128(0)) { sum, facts in
            let project = scenario.projects[facts.project]
            return project.isMust ? sum + Int128(PlanEntries.need(pool.kind, facts, project)) : sum
        }
        guard need > Int128(total.units) + reserved else { return [] }
        let (asked, there) = (
            PlanningMessages.quantity(Amount(units: Int64(clamping: need)), pool.kind),
            PlanningMessages.quantity(total, pool.kind)
        )
        guard reserved > 0 else {
            return [
                conflict(
                    "P11",
                    zh: "必须落地的项目共需\(pool.kind.name.zh) \(asked.zh)，超过总盘子 \(there.zh)。",
                    en:
                        "Projects that must be placed need \(asked.en) of \(pool.kind.name.en), more than the pool of "
                        + "\(there.en)."
                )
            ]
        }
        let aside = PlanningMessages.quantity(Amount(units: Int64(clamping: reserved)), pool.kind)
        return [
            conflict(
                "P11",
                zh: "必须落地的项目共需\(pool.kind.name.zh) \(asked.zh)，超过总盘子 \(there.zh) 与单列部分 \(aside.zh) 之和。",
                en:
                    "Projects that must be placed need \(asked.en) of \(pool.kind.name.en), more than the pool of "
                    + "\(there.en) and the \(aside.en) that are set aside."
            )
        ]
    }

    /// P14: a project that must be placed and was refused.
    private func refusedMusts() -> [PolicyConflict] {
        refusals.compactMap { refusal in
            let project = scenario.projects[refusal.project]
            guard project.isMust else { return nil }
            let reason = PlanningMessages.reason(refusal.reason)
            return conflict(
                "P14",
                zh: "项目“\(project.name)”（\(project.id)）必须落地，却不能入选：\(reason.zh)。",
                en: "The project '\(project.name)' (\(project.id)) must be placed and was refused: \(reason.en)."
            )
        }
    }

    /// P16: a floor above everything that a receiver could get.
    private func floorConflicts() -> [PolicyConflict] {
        floors.sorted { $0.key < $1.key }.compactMap { row, floor in
            let most = largestBenefit(row: row)
            guard Int128(floor.units) > most else { return nil }
            let benefit = Points(units: Int64(clamping: most))
            return conflict(
                "P16",
                zh: "\(name(ofRow: row))的兜底要求为 \(floor) 分，而即使全部有利的结对、项目和支持都给它，也只有 \(benefit) 分。",
                en:
                    "The floor of \(name(ofRow: row)) is \(floor) points; with every pair, project and support in its favour it "
                    + "would have \(benefit)."
            )
        }
    }

    /// No plan gives a receiver more, in units of 10⁻⁴ points: the best of everything, whatever it costs others.
    private func largestBenefit(row: Int) -> Int128 {
        let columns = pairing.helpers.count
        let values = (0..<columns).compactMap { pairing.value(at: row * columns + $0)?.units }
        // With several helpers their values add up; without any the penalty counts.
        var most =
            pairing.receiverBounds.max == 1
            ? Int128(values.max() ?? 0) : values.reduce(Int128(0)) { $0 + Int128(max(0, $1)) }
        if pairing.allowsUnpaired { most = max(most, -Int128(scenario.pairing.unpairedPenalty.units)) }
        for facts in candidates where facts.rows.contains(row) { most += Int128(max(0, facts.points.units)) }
        for (position, mode) in scenario.modes.enumerated() {
            let own = scenario.pairModeBenefits.filter { $0.mode == position && $0.receiver == pairing.receivers[row] }
            most += Int128(max(0, own.map(\.benefit.units).max() ?? 0, mode.benefit.units))
        }
        for segment in segments[row] { most += Int128(segment.width) * Int128(max(0, segment.slope.units)) }
        return most
    }
}

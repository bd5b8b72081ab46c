import Counties
import Pairing

/// What the decisions of a plan need of helpers and province, in exact integers.
///
/// A model says how much is given up to its tolerance. Where years are not told apart, what has to be given follows from
/// pairs, projects, modes and support alone: own stock first, then the helper, then the province. No way of giving keeps
/// more limits, so what the audit then rejects is broken by the decisions themselves. Where years are told apart, the
/// model's amounts stand and only what is missing of a need is added.
struct ExactSupply {
    private let problem: PolicyProblem
    private let entries: PlanEntries

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        self.problem = problem
        entries = PlanEntries(problem, plan)
    }

    /// The same decisions with grants and transfers that cover them.
    func supplied() -> PolicyPlan {
        var supplied = entries.plan
        (supplied.grants, supplied.transfers) = ([], [])
        for kind in PoolKind.allCases {
            let balance = balance(kind)
            let (grants, passed) = balance.isOnePeriod ? balance.settled() : balance.completed()
            for row in grants.indices {
                for (period, units) in grants[row].enumerated() where units > 0 {
                    supplied.grants.append(
                        .init(
                            receiver: entries.receiver(row),
                            pool: kind,
                            year: period,
                            amount: Amount(exactly: units)
                        )
                    )
                }
            }
            if let means = SupplyBalance.means(of: kind) { append(passed, of: means, to: &supplied) }
        }
        append(talent(), of: .talent, to: &supplied)
        append(entries.rows.map { entries.modeCost(row: $0, year: 0) }, of: .money, to: &supplied)
        return supplied
    }

    private func balance(_ kind: PoolKind) -> SupplyBalance {
        let means = SupplyBalance.means(of: kind)
        let factor = LocalFactor.allCases.first { $0.pool == kind }
        return SupplyBalance(
            kind: kind,
            pool: problem.pool(kind),
            needs: entries.rows.map { entries.folded(entries.uses(kind, row: $0), kind) },
            own: entries.rows.map { entries.stock(factor, row: $0) },
            columns: entries.columns,
            caps: caps(means),
            granted: entries.rows.map { entries.folded(entries.granted(kind, row: $0), kind) },
            passed: entries.rows.map { row in means.map { entries.passed($0, row: row) } ?? 0 }
        )
    }

    private func caps(_ means: PolicyPlan.Means?) -> [Int128] {
        switch means {
        case .land: problem.means.land.map { Int128($0.units) }
        case .energy: problem.means.energy.map { Int128($0.units) }
        case .teams: problem.means.teams.map { Int128($0) * Int128(Amount.unitsPerOne) }
        case .talent: problem.means.talent.map { Int128($0.units) }
        case .money, nil: [Int128](repeating: 0, count: problem.pairing.helpers.count)
        }
    }

    /// People of talent beyond the local ones, as far as the helper has them.
    private func talent() -> [Int128] {
        var rest = caps(.talent)
        return entries.rows.map { row in
            guard let column = entries.columns[row], let local = problem.stocks.talent[row] else { return 0 }
            let given = min(rest[column], max(0, entries.talent(row: row).sum - Int128(local.units)))
            rest[column] -= given
            return given
        }
    }

    private func append(_ passed: [Int128], of means: PolicyPlan.Means, to plan: inout PolicyPlan) {
        for (row, units) in passed.enumerated() where units > 0 {
            guard let helper = entries.helper(row) else { continue }
            let pair = CountyPair(helper: helper, receiver: entries.receiver(row))
            plan.transfers.append(.init(pair: pair, means: means, amount: Amount(exactly: units)))
        }
    }
}

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
    private let plan: PolicyPlan
    private let columns: [Int?]

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        self.problem = problem
        self.plan = plan
        var columns = [Int?](repeating: nil, count: problem.pairing.receivers.count)
        for pair in plan.pairing.pairs {
            guard let place = problem.pairing.place(of: pair) else { continue }
            columns[place / problem.pairing.helpers.count] = place % problem.pairing.helpers.count
        }
        self.columns = columns
    }

    /// The same decisions with grants and transfers that cover them.
    func supplied() -> PolicyPlan {
        var supplied = plan
        (supplied.grants, supplied.transfers) = ([], [])
        let needs = PlanNeeds(problem, plan)
        for kind in PoolKind.allCases {
            let balance = balance(kind, needs)
            let (grants, passed) = balance.isOnePeriod ? balance.settled() : balance.completed()
            for row in grants.indices {
                for (period, units) in grants[row].enumerated() where units > 0 {
                    let receiver = problem.pairing.receivers[row]
                    supplied.grants.append(
                        .init(receiver: receiver, pool: kind, year: period, amount: Self.amount(units))
                    )
                }
            }
            if let means = SupplyBalance.means(of: kind) { append(passed, of: means, to: &supplied) }
        }
        append(talent(needs), of: .talent, to: &supplied)
        append(needs.modeCosts, of: .money, to: &supplied)
        supplied.grants.sort { Self.order($0) < Self.order($1) }
        supplied.transfers.sort { ($0.pair, Self.order($0.means)) < ($1.pair, Self.order($1.means)) }
        return supplied
    }

    private func balance(_ kind: PoolKind, _ needs: PlanNeeds) -> SupplyBalance {
        let means = SupplyBalance.means(of: kind)
        let periods = problem.pool(kind)?.periods ?? 1
        var granted = [[Int128]](
            repeating: [Int128](repeating: 0, count: periods),
            count: columns.count
        )
        for grant in plan.grants where grant.pool == kind && (0..<periods).contains(grant.year) {
            guard let row = needs.row(of: grant.receiver) else { continue }
            granted[row][grant.year] += Int128(grant.amount.units)
        }
        var passed = [Int128](repeating: 0, count: columns.count)
        for transfer in plan.transfers where transfer.means == means {
            guard let row = needs.row(of: transfer.pair.receiver) else { continue }
            passed[row] += Int128(transfer.amount.units)
        }
        let factor = LocalFactor.allCases.first { $0.pool == kind }
        return SupplyBalance(
            kind: kind,
            pool: problem.pool(kind),
            needs: needs.uses(kind, periods: periods),
            own: columns.indices.map { row in
                factor.map { problem.stocks.stock(of: $0, row: row).map { Int128($0.units) } } ?? 0
            },
            columns: columns,
            caps: caps(means),
            granted: granted,
            passed: passed
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
    private func talent(_ needs: PlanNeeds) -> [Int128] {
        var rest = caps(.talent)
        return columns.indices.map { row in
            guard let column = columns[row], let local = problem.stocks.talent[row] else { return 0 }
            let given = min(rest[column], max(0, needs.talent[row] - Int128(local.units)))
            rest[column] -= given
            return given
        }
    }

    private func append(_ passed: [Int128], of means: PolicyPlan.Means, to plan: inout PolicyPlan) {
        for (row, units) in passed.enumerated() where units > 0 {
            guard let column = columns[row] else { continue }
            let pair = CountyPair(
                helper: problem.pairing.helpers[column],
                receiver: problem.pairing.receivers[row]
            )
            plan.transfers.append(.init(pair: pair, means: means, amount: Self.amount(units)))
        }
    }

    private static func amount(_ units: Int128) -> Amount { Amount(units: Int64(clamping: units)) }

    private static func order(_ means: PolicyPlan.Means) -> Int {
        PolicyPlan.Means.allCases.firstIndex(of: means) ?? 0
    }

    private static func order(_ grant: PolicyPlan.Grant) -> (CountyIndex, Int, Int) {
        (grant.receiver, PoolKind.allCases.firstIndex(of: grant.pool) ?? 0, grant.year)
    }
}

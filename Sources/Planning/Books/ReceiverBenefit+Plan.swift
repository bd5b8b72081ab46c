import Counties
import Pairing

extension ReceiverBenefit {
    /// What every receiver gains by a plan, in the order of ``PairingProblem/receivers``.
    ///
    /// Every part takes the weight of its receiver by itself and is rounded to 10⁻⁴ points, as in the objective: the
    /// weighted totals, the bonus for kept pairs and the worth of rewards add up to it. A pair without a value counts 0.
    ///
    /// - Complexity: O(receivers × modes + projects).
    public static func benefits(_ problem: PolicyProblem, _ plan: PolicyPlan) -> [ReceiverBenefit] {
        let entries = PlanEntries(problem, plan)
        return entries.rows.map { ReceiverBenefit(entries, row: $0) }
    }

    private init(_ entries: PlanEntries, row: Int) {
        let problem = entries.problem
        var weighted: Int128 = 0
        /// Sum of points, each as often as it is given.
        func sum(_ parts: [(points: Points, times: Int128)]) -> Points {
            parts.forEach { weighted += Int128(problem.weighted($0.points.units, row: row)) * $0.times }
            return Points(units: Int64(clamping: parts.reduce(Int128(0)) { $0 + Int128($1.points.units) * $1.times }))
        }
        receiver = entries.receiver(row)
        pair = sum([(Self.pairValue(entries, row: row), 1)])
        projects = sum(entries.placed[row].map { (entries.facts($0).points, 1) })
        modes = sum(entries.modes[row].map { (entries.benefit(ofMode: $0, row: row), 1) })
        var rest: [PoolKind: Int128] = [:]
        support = sum(
            problem.segments[row].map { segment in
                let open = rest[segment.pool] ?? entries.support(segment.pool, row: row)
                let used = min(open, Int128(segment.width))
                rest[segment.pool] = open - used
                return (segment.slope, used)
            }
        )
        let all = [pair, projects, modes, support].reduce(Int128(0)) { $0 + Int128($1.units) }
        total = Points(units: Int64(clamping: all))
        self.weighted = Points(units: Int64(clamping: weighted))
    }

    private static func pairValue(_ entries: PlanEntries, row: Int) -> Points {
        guard let helper = entries.helper(row) else {
            return Points(units: -entries.scenario.pairing.unpairedPenalty.units)
        }
        let pair = CountyPair(helper: helper, receiver: entries.receiver(row))
        return entries.problem.pairing.value(of: pair) ?? .zero
    }
}

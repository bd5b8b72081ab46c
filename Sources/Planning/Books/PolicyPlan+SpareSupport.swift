import Counties
import Pairing

extension PolicyPlan {
    /// The plan without the support that its receivers could lose and still reach their floors, in whole units.
    ///
    /// What is worth least a unit is given up first, so that as many units as possible come free where one floor holds several
    /// receivers or several pools. Without floors all support goes.
    ///
    /// - Complexity: O(s log s + s·f) for s segments of all receivers and f floors of groups.
    func withoutSpareSupport(_ problem: PolicyProblem) -> PolicyPlan {
        let rowOf = Dictionary(problem.pairing.receivers.enumerated().map { ($1, $0) }) { first, _ in first }
        var slack = FloorSlack(problem, ReceiverBenefit.benefits(problem, self))
        var plan = self
        /// Units of an entry that lie in one segment, each worth the same.
        struct Step {
            let entry: Int
            let row: Int
            let units: Int64
            let slope: Int64
        }
        var steps: [Step] = []
        for (entry, support) in plan.support.enumerated() {
            guard let row = rowOf[support.receiver] else { continue }
            var rest = support.units
            for segment in problem.segments[row] where segment.pool == support.pool {
                let used = min(rest, segment.width)
                steps.append(Step(entry: entry, row: row, units: used, slope: segment.slope.units))
                rest -= used
            }
            // Beyond the last segment more is worth nothing.
            steps.append(Step(entry: entry, row: row, units: rest, slope: 0))
        }
        for step in steps.sorted(by: { ($0.slope, $0.entry) < ($1.slope, $1.entry) }) where step.units > 0 {
            let units = slack.most(of: step.units, worth: step.slope, row: step.row)
            slack.lose(Int128(units) * Int128(step.slope), row: step.row)
            plan.support[step.entry].units -= units
        }
        plan.support.removeAll { $0.units <= 0 }
        return plan
    }
}

/// What receivers can lose before one of them or a group falls below its floor, in units of 10⁻⁴ points.
struct FloorSlack {
    /// By row; nothing where no floor is.
    private var own: [Int: Int128]
    private var groups: [(rows: Set<Int>, slack: Int128)]

    init(_ problem: PolicyProblem, _ benefits: [ReceiverBenefit]) {
        own = [:]
        for (row, floor) in problem.floors {
            own[row] = Int128(benefits[row].total.units) - Int128(floor.units)
        }
        groups = problem.groupFloors.map { floor in
            (Set(floor.rows), floor.rows.reduce(-Int128(floor.total.units)) { $0 + Int128(benefits[$1].total.units) })
        }
    }

    /// What a receiver can lose; nil where no floor holds it up.
    func slack(row: Int) -> Int128? {
        ([own[row]].compactMap(\.self) + groups.filter { $0.rows.contains(row) }.map(\.slack)).min()
    }

    /// How many of some units a receiver can lose when each is worth so much.
    func most(of units: Int64, worth slope: Int64, row: Int) -> Int64 {
        guard slope > 0, let slack = slack(row: row) else { return units }
        return Int64(clamping: min(Int128(units), max(0, slack) / Int128(slope)))
    }

    mutating func lose(_ points: Int128, row: Int) {
        own[row]? -= points
        for position in groups.indices where groups[position].rows.contains(row) { groups[position].slack -= points }
    }
}

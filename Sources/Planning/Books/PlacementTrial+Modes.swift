import Counties
import Pairing

extension PlacementTrial {
    /// What running a mode at a receiver would take, as far as it does not hang on the project.
    struct ModeTrial {
        /// Whether the receiver has a helper and does not run the mode yet.
        let wouldBeSetUp: Bool
        /// Whether the helper can run it.
        private let isPossible: Bool
        /// Whether it asks for no more than one project, and whoever pays for it has the money.
        private let isAffordable: Bool
        private let minLand: Amount
        /// What the receiver and the groups with floors can still lose, in 10⁻⁴ points; nil where the mode takes nothing away.
        private let slack: Int128?
        /// Points of the mode, in 10⁻⁴.
        private let gain: Int128
        /// What a helper that asks for a benefit would have beyond it, without the taxes of the project; nil where none asks.
        private let balance: Int128?
        private let mode: CooperationMode

        /// What stands in the way of a project of the mode.
        func obstacle(_ position: Int, _ request: Request) -> DeclinedProject.Obstacle? {
            guard wouldBeSetUp else { return nil }
            guard isPossible else { return .modeNotPossible(mode: position) }
            let change = gain + request.points
            let keepsFloors = change >= 0 || slack.map { $0 + change >= 0 } ?? true
            let keepsBenefit = balance.map { $0 + TaxSharing.total(mode, of: [request.localTax]) >= 0 } ?? true
            return isAffordable && minLand <= request.land && keepsFloors && keepsBenefit
                ? nil : .modeNotRun(mode: position)
        }

        /// By row, then mode.
        ///
        /// - Complexity: O(receivers × (modes × years + projects + receivers in groups with floors)).
        static func trials(
            _ entries: PlanEntries,
            _ supplies: Supplies,
            _ benefits: [ReceiverBenefit]
        ) -> [[ModeTrial]] {
            let books = Books(entries)
            let slack = FloorSlack(entries.problem, benefits)
            let floors = entries.rows.map { slack.slack(row: $0) }
            return entries.rows.map { row in
                entries.scenario.modes.enumerated().map { position, mode in
                    ModeTrial(mode, position, row: row, entries, supplies, books, floors[row])
                }
            }
        }

        private init(
            _ mode: CooperationMode,
            _ position: Int,
            row: Int,
            _ entries: PlanEntries,
            _ supplies: Supplies,
            _ books: Books,
            _ slack: Int128?
        ) {
            self.mode = mode
            minLand = mode.minLand
            guard let column = entries.columns[row], !entries.modes[row].contains(position) else {
                (wouldBeSetUp, isPossible, isAffordable, gain) = (false, true, true, 0)
                (self.slack, balance) = (nil, nil)
                return
            }
            let means = entries.problem.means
            wouldBeSetUp = true
            isPossible = !mode.needsCapability || means.modes[column].contains(position)
            gain = Int128(entries.benefit(ofMode: position, row: row).units)
            self.slack = gain < 0 ? slack : nil
            let hasMoney: Bool =
                switch mode.payer {
                case .receiver: true
                case .fund: supplies.canPay(mode: position, row: row)
                case .helper:
                    means.money[column].map {
                        books.spent[column] + PlanEntries.cost(mode, year: 0) <= Int128($0.units)
                    } ?? true
                }
            isAffordable = mode.minProjects <= 1 && hasMoney
            let costs =
                mode.payer == .helper
                ? (0..<entries.years).reduce(Int128(0)) { $0 + PlanEntries.cost(mode, year: $1) } : 0
            balance = means.minBenefit[column].map { books.balance[column] - costs - Int128($0.units) }
        }
    }

    /// What helpers spend and get back, by column.
    struct Books {
        /// Costs of pairs and modes in the first year.
        private(set) var spent: [Int128]
        /// P15: shared taxes less the costs of all planned years.
        private(set) var balance: [Int128]

        init(_ entries: PlanEntries) {
            spent = [Int128](repeating: 0, count: entries.problem.pairing.helpers.count)
            balance = spent
            for row in entries.rows {
                guard let column = entries.columns[row] else { continue }
                spent[column] += entries.pairCost(row: row) + entries.modeCost(row: row, year: 0)
                balance[column] -= entries.pairCost(row: row) * Int128(entries.years)
                for year in 0..<entries.years { balance[column] -= entries.modeCost(row: row, year: year) }
                for (mode, facts) in entries.scenario.modes.enumerated() {
                    let own = entries.placed[row].filter { entries.project($0).mode == mode }
                    balance[column] += TaxSharing.total(facts, of: own.map { entries.facts($0).localTax })
                }
            }
        }
    }
}

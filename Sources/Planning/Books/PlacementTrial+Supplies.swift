import Counties
import Pairing

extension PlacementTrial {
    /// What every receiver uses already, and where more of it would come from.
    struct Supplies {
        /// One local factor, or one pool of money or teams.
        private struct Supply {
            /// What is used already, by row, then planned year.
            let used: [[Int128]]
            /// What each receiver has besides the pool, by row; nil is no limit.
            let own: [Int128?]
            /// What each receiver could be given of the pool, by row; nil where there is none.
            let rooms: [PoolRoom]?
            /// Whether the pool tells years apart.
            let isYearly: Bool

            /// What a receiver lacks if it uses more.
            ///
            /// - Parameter added: What comes on top in a planned year.
            func shortage(row: Int, _ added: (Int) -> Int128) -> Int128 {
                guard let own = own[row] else { return 0 }
                var total: Int128 = 0
                for (year, units) in used[row].enumerated() { total += units + added(year) }
                let open = total - own
                guard open > 0, let room = rooms?[row] else { return max(0, open) }
                let needs = isYearly ? used[row].enumerated().map { $1 + added($0) } : [total]
                return max(0, open - room.covered(of: needs))
            }
        }

        private let factors: [Supply]
        private let pools: [Supply]
        /// People of talent that each receiver could still have, by row; nil is no limit.
        private let talent: [Int128?]
        /// Bonds that each receiver could still take by its own limit, by row; nil is no limit.
        private let bonds: [Int128?]
        /// What the fund pays for modes in each planned year, by mode; nothing where another pays.
        private let fundCosts: [[Int128]]

        init(_ entries: PlanEntries) {
            let problem = entries.problem
            let spare = Self.spareMeans(entries)
            func spared(_ means: PolicyPlan.Means?, _ row: Int) -> Int128 { means.flatMap { spare[$0]?[row] } ?? 0 }
            let rooms = Dictionary(problem.pools.map { ($0.kind, PoolRoom.rooms($0, beside: entries)) }) { first, _ in
                first
            }
            func isYearly(_ kind: PoolKind?) -> Bool { (kind.flatMap(problem.pool)?.periods ?? 1) > 1 }
            factors = LocalFactor.allCases.map { factor in
                Supply(
                    used: entries.rows.map { entries.needs(factor, row: $0) },
                    own: entries.rows.map { row in
                        entries.stock(factor, row: row).map { $0 + spared(factor.means, row) }
                    },
                    rooms: factor.pool.flatMap { rooms[$0] },
                    isYearly: isYearly(factor.pool)
                )
            }
            pools = PoolKind.allCases.map { kind in
                Supply(
                    used: entries.rows.map { entries.uses(kind, row: $0) },
                    // A pool that the scenario does not name has no limit.
                    own: entries.rows.map { row in
                        rooms[kind] == nil ? nil : kind == .industryTeams ? spared(.teams, row) : 0
                    },
                    rooms: rooms[kind],
                    isYearly: isYearly(kind)
                )
            }
            talent = entries.rows.map { row in
                problem.stocks.talent[row].map {
                    Int128($0.units) + spared(.talent, row) - entries.talent(row: row).sum
                }
            }
            bonds = entries.rows.map { row in
                problem.bondCaps[row].map { Int128($0.units) - entries.uses(.specialBond, row: row).sum }
            }
            fundCosts = problem.scenario.modes.map { mode in
                mode.payer == .fund ? (0..<entries.years).map { PlanEntries.cost(mode, year: $0) } : []
            }
        }

        /// Whether the fund could pay for a mode at a receiver.
        func canPay(mode: Int, row: Int) -> Bool {
            guard let place = PoolKind.allCases.firstIndex(of: .guidanceFund) else { return true }
            let costs = fundCosts[mode]
            return costs.isEmpty || pools[place].shortage(row: row) { costs[$0] } <= 0
        }

        /// Shortages in the order of factors, talent, pools, bonds; only of what the project itself needs.
        func shortages(
            _ request: Request,
            row: Int,
            year: Int,
            _ modes: [[ModeTrial]]
        ) -> [DeclinedProject.Obstacle] {
            var obstacles: [DeclinedProject.Obstacle] = []
            for (place, units) in request.factors {
                let short = factors[place].shortage(row: row) { $0 == year ? units : 0 }
                if short > 0 {
                    obstacles.append(.localFactor(LocalFactor.allCases[place], short: Amount(exactly: short)))
                }
            }
            if let room = talent[row], request.talent > 0, request.talent > room {
                obstacles.append(.talent(short: Amount(exactly: request.talent - room)))
            }
            for (place, units) in request.pools {
                let kind = PoolKind.allCases[place]
                // A mode that is not run yet and that the fund pays for comes on top.
                var costs: [Int128] = []
                if kind == .guidanceFund, let mode = request.mode, modes[row][mode].wouldBeSetUp {
                    costs = fundCosts[mode]
                }
                let short = pools[place].shortage(row: row) {
                    ($0 == year ? units : 0) + (costs.isEmpty ? 0 : costs[$0])
                }
                if short > 0 { obstacles.append(.pool(kind, short: Amount(exactly: short))) }
            }
            if let room = bonds[row], request.bonds > 0, request.bonds > room {
                obstacles.append(.bondCap(short: Amount(exactly: request.bonds - room)))
            }
            return obstacles
        }

        /// What the helper of each receiver has for it when its other receivers keep what they get, by row.
        private static func spareMeans(_ entries: PlanEntries) -> [PolicyPlan.Means: [Int128]] {
            let means = entries.problem.means
            let million = Int128(Amount.unitsPerOne)
            let caps: [(PolicyPlan.Means, [Int128])] = [
                (.land, means.land.map { Int128($0.units) }), (.energy, means.energy.map { Int128($0.units) }),
                (.talent, means.talent.map { Int128($0.units) }), (.teams, means.teams.map { Int128($0) * million }),
            ]
            return Dictionary(
                uniqueKeysWithValues: caps.map { kind, caps in
                    var given = [Int128](repeating: 0, count: caps.count)
                    for row in entries.rows {
                        if let column = entries.columns[row] { given[column] += entries.passed(kind, row: row) }
                    }
                    return (
                        kind,
                        entries.rows.map { row in
                            entries.columns[row].map { max(0, caps[$0] - given[$0] + entries.passed(kind, row: row)) }
                                ?? 0
                        }
                    )
                }
            )
        }
    }
}

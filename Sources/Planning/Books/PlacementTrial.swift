import Counties
import Pairing

/// Places one project by itself into a plan as it stands and says what is in the way.
///
/// Pairs, projects and modes stay, and so does what everybody else is given. What its own receiver is given may change:
/// its stock, what its helper has to spare and what is left of the pools are put to the best use over the years. What a
/// plan gives as support beyond projects and as rewards is room, because it could be had for the project; it is not where
/// a floor holds the receiver up. All sums are exact.
struct PlacementTrial {
    let entries: PlanEntries
    /// Chains of the projects of each receiver.
    let chains: [Set<Int>]
    /// What each receiver could be given of each pool, by row.
    let rooms: [PoolKind: [PoolRoom]]
    /// What every receiver needs already.
    let demands: Demands
    /// What the helper of each receiver has for it, by row.
    let spare: [PolicyPlan.Means: [Int128]]
    private let benefits: [ReceiverBenefit]

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        let floored = Set(problem.floors.keys).union(problem.groupFloors.flatMap(\.rows))
        let held = Set(floored.map { problem.pairing.receivers[$0] })
        var bare = plan
        bare.support.removeAll { !held.contains($0.receiver) }
        bare.rewards = []
        entries = PlanEntries(problem, bare.canonical(for: problem))
        benefits = ReceiverBenefit.benefits(problem, plan)
        let entries = entries
        demands = Demands(entries)
        spare = Self.spareMeans(entries)
        rooms = Dictionary(problem.pools.map { ($0.kind, PoolRoom.rooms($0, beside: entries)) }) { first, _ in first }
        chains = entries.rows.map { row in Set(entries.placed[row].compactMap { entries.project($0).chain }) }
    }

    /// What stands in the way of a placement, in the order of ``DeclinedProject/Obstacle``; empty where nothing does.
    func obstacles(_ placement: Placement) -> [DeclinedProject.Obstacle] {
        let project = entries.project(placement)
        var obstacles: [DeclinedProject.Obstacle] = []
        if let helper = entries.helper(placement.row) {
            let sources = entries.facts(placement).columns
            if let sources, !sources.contains(where: { $0 == entries.columns[placement.row] }) {
                obstacles.append(.otherHelper(helper))
            }
            if let mode = project.mode, let obstacle = obstacle(ofMode: mode, placement) { obstacles.append(obstacle) }
        } else {
            obstacles.append(.noHelper)
        }
        if let mode = project.mode, let most = entries.scenario.modes[mode].maxProjects,
            entries.placed[placement.row].count(where: { entries.project($0).mode == mode }) >= most
        {
            obstacles.append(.modeFull(mode: mode))
        }
        if let chain = project.chain, !chains[placement.row].contains(chain) {
            if chains[placement.row].count >= entries.scenario[entries.receiver(placement.row)].chainCap {
                obstacles.append(.chainsFull(chain: chain))
            }
            if let most = entries.scenario.chains[chain].maxCounties,
                chains.count(where: { $0.contains(chain) }) >= most
            {
                obstacles.append(.chainElsewhere(chain: chain))
            }
        }
        return obstacles + shortages(placement)
    }

    // MARK: - Modes

    private func obstacle(ofMode position: Int, _ placement: Placement) -> DeclinedProject.Obstacle? {
        let (row, mode) = (placement.row, entries.scenario.modes[position])
        guard !entries.modes[row].contains(position) else { return nil }
        if mode.needsCapability, let column = entries.columns[row],
            !entries.problem.means.modes[column].contains(position)
        {
            return .modeNotPossible(mode: position)
        }
        return canRun(position, placement) ? nil : .modeNotRun(mode: position)
    }

    /// Whether the receiver could run a mode for this project alone.
    private func canRun(_ position: Int, _ placement: Placement) -> Bool {
        let (row, mode, problem) = (placement.row, entries.scenario.modes[position], entries.problem)
        guard mode.minProjects <= 1, mode.minLand <= entries.project(placement).land else { return false }
        let gain = Int128(entries.benefit(ofMode: position, row: row).units)
        if gain < 0, breaksFloor(row, gain + Int128(entries.facts(placement).points.units)) { return false }
        switch mode.payer {
        case .receiver: break
        case .fund:
            let costs = (0..<entries.years).map { PlanEntries.cost(mode, year: $0) }
            if short(of: .guidanceFund, row: row, by: costs) > 0 { return false }
        case .helper:
            guard let column = entries.columns[row] else { return false }
            if let cap = problem.means.money[column],
                spent(column) + PlanEntries.cost(mode, year: 0) > Int128(cap.units)
            {
                return false
            }
        }
        return keepsParticipation(position, placement)
    }

    /// What a helper spends in the first year.
    private func spent(_ column: Int) -> Int128 {
        entries.rows.filter { entries.columns[$0] == column }
            .map { entries.pairCost(row: $0) + entries.modeCost(row: $0, year: 0) }.sum
    }

    /// P15: a helper that asks for a benefit still has it when it also runs the mode and shares the project's taxes.
    private func keepsParticipation(_ position: Int, _ placement: Placement) -> Bool {
        guard let column = entries.columns[placement.row], let asked = entries.problem.means.minBenefit[column] else {
            return true
        }
        var balance: Int128 = 0
        for row in entries.rows where entries.columns[row] == column {
            balance -= entries.pairCost(row: row) * Int128(entries.years)
            for year in 0..<entries.years { balance -= entries.modeCost(row: row, year: year) }
            for (mode, facts) in entries.scenario.modes.enumerated() {
                let own = entries.placed[row].filter { entries.project($0).mode == mode }
                balance += TaxSharing(facts, own, entries).byYear.sum
            }
        }
        let mode = entries.scenario.modes[position]
        if mode.payer == .helper {
            for year in 0..<entries.years { balance -= PlanEntries.cost(mode, year: year) }
        }
        balance += TaxSharing(mode, [placement], entries).byYear.sum
        return balance >= Int128(asked.units)
    }

    /// Whether points taken from a receiver leave it or a group below a floor.
    private func breaksFloor(_ row: Int, _ change: Int128) -> Bool {
        guard change < 0 else { return false }
        if let floor = entries.problem.floors[row], Int128(benefits[row].total.units) + change < Int128(floor.units) {
            return true
        }
        return entries.problem.groupFloors.contains { floor in
            floor.rows.contains(row)
                && floor.rows.reduce(change) { $0 + Int128(benefits[$1].total.units) } < Int128(floor.total.units)
        }
    }
}

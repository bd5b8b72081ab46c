import Counties
import Pairing

/// Places one project by itself into a plan as it stands and says what is in the way.
///
/// Pairs, projects and modes stay, and so does what everybody else is given. What its own receiver is given may change:
/// its stock, what its helper has to spare and what is left of the pools are put to the best use over the years. What a
/// plan gives as support beyond projects and as rewards is room, because it could be had for the project, as far as the floors
/// of the receiver and its groups leave it to give up; what the project itself would add to them is not counted. All sums
/// are exact.
///
/// What depends on the plan alone is counted once: uses, rooms, and what every mode would take at every receiver. A trial
/// then looks at what its project asks for, whatever the number of counties and of other projects.
struct PlacementTrial {
    let entries: PlanEntries
    /// What every receiver uses already, and where more would come from.
    let supplies: Supplies
    /// What running each mode at each receiver would take, by row, then mode.
    let modeTrials: [[ModeTrial]]
    /// What each candidate asks for, in the order of ``PolicyProblem/candidates``.
    private let requests: [Request]
    /// Chains of the projects of each receiver, by row.
    private let chains: [Set<Int>]
    /// In how many receivers each chain has projects.
    private let spread: [Int: Int]
    /// Number of projects of each mode, by row.
    private let projectsOfMode: [[Int: Int]]
    private let chainCaps: [Int]
    private let chainLimits: [Int?]
    private let modeLimits: [Int?]

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        var bare = plan.withoutSpareSupport(problem)
        bare.rewards = []
        let entries = PlanEntries(problem, bare.canonical(for: problem))
        let supplies = Supplies(entries)
        self.entries = entries
        self.supplies = supplies
        modeTrials = ModeTrial.trials(entries, supplies, ReceiverBenefit.benefits(problem, plan))
        requests = problem.candidates.map { Request($0, problem.scenario.projects[$0.project]) }
        chains = entries.rows.map { row in Set(entries.placed[row].compactMap { entries.project($0).chain }) }
        spread = chains.reduce(into: [:]) { counts, chains in for chain in chains { counts[chain, default: 0] += 1 } }
        projectsOfMode = entries.rows.map { row in
            entries.placed[row].reduce(into: [:]) { counts, place in
                if let mode = entries.project(place).mode { counts[mode, default: 0] += 1 }
            }
        }
        chainCaps = problem.pairing.receivers.map { problem.scenario[$0].chainCap }
        chainLimits = problem.scenario.chains.map(\.maxCounties)
        modeLimits = problem.scenario.modes.map(\.maxProjects)
    }

    /// What stands in the way of a placement, in the order of ``DeclinedProject/Obstacle``; empty where nothing does.
    func obstacles(_ placement: Placement) -> [DeclinedProject.Obstacle] {
        let request = requests[placement.candidate]
        return obstacles(request, row: placement.row)
            + supplies.shortages(request, row: placement.row, year: placement.year, modeTrials)
    }

    /// The place that comes closest, with what is in the way there; nil where a project has no place at all.
    ///
    /// - Complexity: O(receivers × years × what the project asks for).
    func nearest(_ candidate: Int) -> (place: Placement, obstacles: [DeclinedProject.Obstacle])? {
        let (facts, request) = (entries.problem.candidates[candidate], requests[candidate])
        var best: (place: Placement, obstacles: [DeclinedProject.Obstacle])?
        for row in facts.rows {
            // What does not hang on the year; with more obstacles than the best place this one cannot win.
            let standing = obstacles(request, row: row)
            if let best, standing.count > best.obstacles.count { continue }
            for year in facts.years {
                let all = standing + supplies.shortages(request, row: row, year: year, modeTrials)
                // Places come in their order, so that the first of equals stays.
                if let best, !Self.isCloser(all, best.obstacles) { continue }
                best = (Placement(candidate: candidate, row: row, year: year), all)
                if all.isEmpty { return best }
            }
        }
        return best
    }

    /// Fewer obstacles; of as many the one whose first stands later, of those the one that is short by less.
    private static func isCloser(
        _ left: [DeclinedProject.Obstacle],
        _ right: [DeclinedProject.Obstacle]
    ) -> Bool {
        guard left.count == right.count else { return left.count < right.count }
        guard let mine = left.first?.standing, let other = right.first?.standing else { return false }
        return (-mine.rank, mine.short) < (-other.rank, other.short)
    }

    /// Obstacles that are the same in every year: helper, mode and chains.
    private func obstacles(_ request: Request, row: Int) -> [DeclinedProject.Obstacle] {
        var obstacles: [DeclinedProject.Obstacle] = []
        if let column = entries.columns[row] {
            if let sources = request.columns, !sources.contains(column) {
                obstacles.append(.otherHelper(entries.problem.pairing.helpers[column]))
            }
            if let mode = request.mode, let obstacle = modeTrials[row][mode].obstacle(mode, request) {
                obstacles.append(obstacle)
            }
        } else {
            obstacles.append(.noHelper)
        }
        if let mode = request.mode, let most = modeLimits[mode], projectsOfMode[row][mode] ?? 0 >= most {
            obstacles.append(.modeFull(mode: mode))
        }
        if let chain = request.chain, !chains[row].contains(chain) {
            if chains[row].count >= chainCaps[row] { obstacles.append(.chainsFull(chain: chain)) }
            if let most = chainLimits[chain], spread[chain] ?? 0 >= most {
                obstacles.append(.chainElsewhere(chain: chain))
            }
        }
        return obstacles
    }
}

extension DeclinedProject.Obstacle {
    /// Place in the order of obstacles, and by how much something is short.
    var standing: (rank: Int, short: Int64) {
        switch self {
        case .noHelper: (0, 0)
        case .otherHelper: (1, 0)
        case .modeNotPossible: (2, 0)
        case .modeNotRun: (3, 0)
        case .modeFull: (4, 0)
        case .chainsFull: (5, 0)
        case .chainElsewhere: (6, 0)
        case .localFactor(let factor, let short):
            (10 + (LocalFactor.allCases.firstIndex(of: factor) ?? 0), short.units)
        case .talent(let short): (20, short.units)
        case .pool(let kind, let short): (30 + (PoolKind.allCases.firstIndex(of: kind) ?? 0), short.units)
        case .bondCap(let short): (40, short.units)
        case .outweighed, .roomLeft: (50, 0)
        }
    }
}

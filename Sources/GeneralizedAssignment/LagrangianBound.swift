/// The Lagrangian relaxation of the rule "every job goes to exactly one agent".
///
/// With a multiplier u[j] for each job, and λ[r] ≥ 0 for each side row r of an agent,
///
///     L(u, λ) = Σ_j u[j] + Σ_i ( Σ_r λ[r]·room[r] + max { Σ_j (worth[i,j] − u[j] − Σ_r λ[r]·need[r,j])·x[i,j] } )
///
/// bounds every assignment from above, whatever the multipliers are; the maximum is taken over all sets of jobs that keep
/// the first limit of the agent (Fisher 1981, The Lagrangian relaxation method for solving integer programming problems).
/// Worths and multipliers are whole numbers of 1/scale, so the bound is exact.
struct LagrangianBound<Profit: FixedWidthInteger & SignedInteger & Sendable> {
    let problem: CompactAssignment
    /// Units of a multiplier in one unit of worth.
    let scale: Int64
    /// L, scaled.
    private(set) var value: Int64 = 0
    /// How many knapsacks have chosen each job.
    private(set) var coverage: [Int32]
    /// Whether its agent's knapsack has chosen a pair.
    private(set) var isChosen: [Bool]
    /// Evaluations so far.
    private(set) var evaluations = 0
    /// By how much L falls when a pair is decided against its agent's knapsack, see ``compareAlternatives(_:)``.
    private var losses: [Int64]
    /// By how much L falls when a job is taken from all agents that have chosen it.
    private var dropLosses: [Int64]

    private var knapsack = KnapsackTable<Profit>()
    private var freeProfit: Int64 = 0
    private var profits: [Int64]
    private var suffix: [Profit] = []
    private var conditional: [Profit] = []
    private var isItemChosen: [Bool] = []

    init(_ problem: CompactAssignment, scale: Int64) {
        self.problem = problem
        self.scale = scale
        coverage = [Int32](repeating: 0, count: problem.jobCount)
        isChosen = [Bool](repeating: false, count: problem.worths.count)
        losses = [Int64](repeating: 0, count: problem.worths.count)
        dropLosses = [Int64](repeating: 0, count: problem.jobCount)
        profits = dropLosses
    }

    /// Evaluates L at the multipliers of a node.
    ///
    /// - Complexity: O(open pairs · columns of a grid).
    mutating func evaluate(_ open: OpenPairs) {
        evaluations += 1
        value = open.worth * scale
        for job in 0..<problem.jobCount {
            coverage[job] = 0
            if open.agentOf[job] < 0 { value += open.multipliers[job] }
        }
        for agent in 0..<problem.agentCount where open.candidates[agent] > 0 {
            if gather(agent, open) < knapsack.width { takeAll(agent) } else { chooseBest(agent) }
        }
        value += sideConstants(open)
    }

    /// What L falls by at the multipliers of a node when single pairs are decided the other way.
    ///
    /// - Complexity: O(open pairs · columns of a grid).
    mutating func compareAlternatives(_ open: OpenPairs) {
        evaluate(open)
        for job in 0..<problem.jobCount {
            coverage[job] = 0
            dropLosses[job] = 0
        }
        for agent in 0..<problem.agentCount where open.candidates[agent] > 0 {
            _ = gather(agent, open)
            knapsack.fill()
            choose(agent)
            compareItems(agent)
            compareOthers(agent, open)
        }
    }

    /// An upper bound for all assignments of a node that make a pair, after ``compareAlternatives(_:)``; scaled.
    ///
    /// The job is taken from all other agents that have chosen it, so the bound does not depend on its multiplier.
    func bound(agent: Int, job: Int) -> Int64 {
        let pair = agent * problem.jobCount + job
        let without = value - dropLosses[job]
        return isChosen[pair] ? without + losses[pair] : without - losses[pair]
    }

    /// Σ λ·room of agents that still have open jobs.
    private func sideConstants(_ open: OpenPairs) -> Int64 {
        var sum: Int64 = 0
        for agent in 0..<problem.agentCount where open.candidates[agent] > 0 {
            for (index, row) in problem.sideRows[agent].enumerated() {
                sum += open.sideMultipliers[agent][index] * row.room(open, agent: agent)
            }
        }
        return sum
    }

    /// Gathers the items of an agent that are worth taking; those that need nothing are taken at once.
    ///
    /// - Returns: What all gathered items need together.
    private mutating func gather(_ agent: Int, _ open: OpenPairs) -> Int {
        let first = agent * problem.jobCount
        let needs = problem.grids[agent].needs
        let isFree = needs.isEmpty
        knapsack.clear(room: isFree ? 0 : problem.grids[agent].columns(room: open.rooms[agent][0]))
        freeProfit = 0
        var load = 0
        let hasSideRows = !problem.sideRows[agent].isEmpty
        for position in open.listed(agent) {
            let job = Int(open.listedJobs[position])
            var profit = problem.worths[first &+ job] &* scale &- open.multipliers[job]
            if hasSideRows { profit -= sideCost(agent, job, open) }
            profits[job] = profit
            isChosen[first &+ job] = false
            guard profit > 0 else { continue }
            let need = isFree ? 0 : Int(needs[job])
            if need == 0 {
                freeProfit += profit
                mark(first, job)
            } else {
                knapsack.add(
                    job: Int32(truncatingIfNeeded: job),
                    profit: Profit(truncatingIfNeeded: profit),
                    need: need
                )
                load += need
            }
        }
        return load
    }

    private func sideCost(_ agent: Int, _ job: Int, _ open: OpenPairs) -> Int64 {
        var cost: Int64 = 0
        for (index, row) in problem.sideRows[agent].enumerated() {
            cost += open.sideMultipliers[agent][index] * row.needs[job]
        }
        return cost
    }

    private mutating func mark(_ first: Int, _ job: Int) {
        isChosen[first &+ job] = true
        coverage[job] += 1
    }

    /// All gathered items fit together.
    private mutating func takeAll(_ agent: Int) {
        value += freeProfit
        for item in 0..<knapsack.itemCount {
            mark(agent * problem.jobCount, Int(knapsack.jobs[item]))
            value += Int64(knapsack.profits[item])
        }
    }

    private mutating func chooseBest(_ agent: Int) {
        knapsack.fill()
        value += freeProfit + Int64(knapsack.best)
        choose(agent)
    }

    /// Marks the items that the best profit takes.
    private mutating func choose(_ agent: Int) {
        isItemChosen.removeAll(keepingCapacity: true)
        isItemChosen.append(contentsOf: repeatElement(false, count: knapsack.itemCount))
        var column = knapsack.width - 1
        for item in stride(from: knapsack.itemCount - 1, through: 0, by: -1)
        where knapsack.isTaken(item, &column) {
            isItemChosen[item] = true
            mark(agent * problem.jobCount, Int(knapsack.jobs[item]))
        }
    }

    private mutating func compareItems(_ agent: Int) {
        knapsack.conditionalProfits(isChosen: isItemChosen, suffix: &suffix, into: &conditional)
        let best = Int64(knapsack.best)
        for item in 0..<knapsack.itemCount {
            let job = Int(knapsack.jobs[item])
            let loss = best - Int64(conditional[item])
            losses[agent * problem.jobCount + job] = loss
            if isItemChosen[item] { dropLosses[job] += loss }
        }
    }

    /// Jobs that need nothing, and those that are not worth taking.
    private mutating func compareOthers(_ agent: Int, _ open: OpenPairs) {
        let first = agent * problem.jobCount
        let needs = problem.grids[agent].needs
        let room = knapsack.width - 1
        let best = Int64(knapsack.best)
        for position in open.listed(agent) {
            let job = Int(open.listedJobs[position])
            let need = needs.isEmpty ? 0 : Int(needs[job])
            if profits[job] <= 0 {
                losses[first + job] = best - Int64(knapsack.best(room: room - need)) - profits[job]
            } else if need == 0 {
                losses[first + job] = profits[job]
                dropLosses[job] += profits[job]
            }
        }
    }
}

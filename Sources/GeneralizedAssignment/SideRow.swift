/// A rule of one agent that its knapsack leaves to a multiplier: a second limit, or a least number of jobs.
///
///     Σ_j need[j]·x[j] ≤ room
///
/// in small whole numbers. A limit is scaled down to a grid with needs rounded down, which can only admit more; a least
/// number of jobs is the same with needs of −1.
struct SideRow: Sendable {
    /// What the row counts.
    private enum Rule: Sendable {
        case limit(index: Int, grid: KnapsackGrid)
        case leastCount(Int)
    }

    private let rule: Rule
    /// By job.
    let needs: [Int64]
    /// One divided by the mean size of a need: the unit in which the row's multiplier is moved.
    let steepness: Double

    private static let mostColumns = 1_024

    /// A limit of an agent other than its first.
    init(_ limit: CompactLimit, index: Int, jobCount: Int) {
        let grid = KnapsackGrid(limit, jobCount: jobCount, mostColumns: Self.mostColumns)
        self.init(.limit(index: index, grid: grid), grid.needs.map(Int64.init))
    }

    /// At least `least` jobs.
    init(least: Int, jobCount: Int) {
        self.init(.leastCount(least), [Int64](repeating: -1, count: jobCount))
    }

    private init(_ rule: Rule, _ needs: [Int64]) {
        self.rule = rule
        self.needs = needs
        let sum = needs.reduce(0.0) { $0 + Double($1.magnitude) }
        steepness = sum > 0 ? Double(needs.count) / sum : 1
    }

    /// What is left for the open jobs of a node.
    func room(_ open: OpenPairs, agent: Int) -> Int64 {
        switch rule {
        case .limit(let index, let grid): Int64(grid.columns(room: open.rooms[agent][index]))
        case .leastCount(let least): Int64(open.taken[agent] - least)
        }
    }
}

extension CompactAssignment {
    /// The rows of each agent that its knapsack leaves out.
    static func sideRows(_ limits: [[CompactLimit]], _ counts: [ClosedRange<Int>], jobCount: Int) -> [[SideRow]] {
        limits.indices.map { agent in
            var rows = limits[agent].indices.dropFirst().map { index in
                SideRow(limits[agent][index], index: index, jobCount: jobCount)
            }
            if counts[agent].lowerBound > 0 {
                rows.append(SideRow(least: counts[agent].lowerBound, jobCount: jobCount))
            }
            return rows
        }
    }
}

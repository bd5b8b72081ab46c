/// A limit in numbers small enough for a table over every load.
///
/// Where the capacity is too large, capacity and needs are scaled down and the needs rounded down: a set of jobs that
/// keeps the limit keeps the grid, so a knapsack over the grid bounds the true one from above.
struct KnapsackGrid: Sendable {
    /// Needs by job; empty where nothing limits the agent.
    let needs: [Int32]
    private let capacity: Int64
    private let cells: Int64

    /// Cells of one agent's table.
    private static let mostCells = 4_000_000
    /// Finer than this a grid says little more about which jobs fit together.
    static let mostColumns = 4_096
    private static let columnsPerJob = 64

    init(_ limit: CompactLimit?, jobCount: Int, mostColumns: Int = Self.mostColumns) {
        guard let limit else {
            (needs, capacity, cells) = ([], 0, 0)
            return
        }
        let capacity = limit.capacity
        let most = min(mostColumns, Self.columnsPerJob * jobCount, Self.mostCells / max(1, jobCount))
        let cells = min(capacity, Int64(max(16, most)))
        self.capacity = capacity
        self.cells = cells
        needs = limit.needs.map { need in
            need > capacity ? Int32(cells + 1) : Int32(Self.scaled(need, cells, capacity))
        }
    }

    /// The columns of the grid that an amount of the limit is worth.
    func columns(room: Int64) -> Int { needs.isEmpty ? 0 : Int(Self.scaled(room, cells, capacity)) }

    /// The largest number of jobs that fit together.
    var mostJobs: Int {
        var (count, load) = (0, Int64(0))
        for need in needs.sorted() {
            load += Int64(need)
            guard load <= cells else { break }
            count += 1
        }
        return count
    }

    private static func scaled(_ amount: Int64, _ cells: Int64, _ capacity: Int64) -> Int64 {
        cells == capacity ? amount : Int64(Int128(amount) * Int128(cells) / Int128(capacity))
    }
}

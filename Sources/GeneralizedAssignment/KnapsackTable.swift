/// Zero-one knapsacks by dynamic programming over every load, in whole numbers.
///
///     F[k](c) = max { F[k−1](c), F[k−1](c − need[k]) + profit[k] }
///
/// is the best profit of the first k items with a load of at most c (Bellman). One table serves all agents in turn.
struct KnapsackTable<Profit: FixedWidthInteger & SignedInteger & Sendable> {
    /// Items that are worth taking and do not all fit together; parallel arrays.
    private(set) var jobs: [Int32] = []
    private(set) var profits: [Profit] = []
    private(set) var needs: [Int] = []
    /// Rows F[0] … F[count].
    private(set) var rows: [Profit] = []
    /// Columns of a row: the room plus one.
    private(set) var width = 1
    private(set) var itemCount = 0

    /// Takes off all items.
    mutating func clear(room: Int) {
        jobs.removeAll(keepingCapacity: true)
        profits.removeAll(keepingCapacity: true)
        needs.removeAll(keepingCapacity: true)
        width = room + 1
        itemCount = 0
    }

    /// Adds an item with a profit above 0 and a need of at most the room.
    mutating func add(job: Int32, profit: Profit, need: Int) {
        jobs.append(job)
        profits.append(profit)
        needs.append(need)
        itemCount += 1
    }

    /// The best profit.
    var best: Profit { rows[itemCount * width + width - 1] }

    /// The best profit of all items with a load of at most `room`.
    func best(room: Int) -> Profit { rows[itemCount * width + room] }

    /// Fills the rows.
    ///
    /// - Complexity: O(items · room).
    mutating func fill() {
        let cells = (itemCount + 1) * width
        if rows.count < cells { rows = [Profit](repeating: 0, count: cells + cells / 2) }
        let (width, itemCount, needs, profits) = (width, itemCount, needs, profits)
        var span = rows.mutableSpan
        for column in 0..<width { span[column] = 0 }
        for item in 0..<itemCount {
            let (from, to) = (item &* width, (item &+ 1) &* width)
            let (need, profit) = (needs[item], profits[item])
            for column in 0..<min(need, width) { span[to &+ column] = span[from &+ column] }
            guard need < width else { continue }
            for column in need..<width {
                span[to &+ column] = max(span[from &+ column], span[from &+ column &- need] &+ profit)
            }
        }
    }

    /// Whether the best profit takes an item, given the column that the items after it leave; of equal choices it does
    /// not. Ask for the last item first.
    func isTaken(_ item: Int, _ column: inout Int) -> Bool {
        let isTaken = rows[(item + 1) * width + column] != rows[item * width + column]
        if isTaken { column -= needs[item] }
        return isTaken
    }
}

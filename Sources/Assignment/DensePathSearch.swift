/// Shortest augmenting paths on the dense matrix; keeps its memory between searches.
///
/// `order` holds the columns in three stretches: settled and passed on, settled and waiting, open.
struct DensePathSearch {
    private var distance: [Int64]
    private var previousRow: [Int]
    private var order: [Int]
    private var passedEnd = 0
    private var settledEnd = 0
    private var level: Int64 = 0
    /// The cheapest way to leave a row unpaired.
    private var exitDistance = ResidualNetwork.unreachable
    private var exitRow = -1

    init(columnCount: Int) {
        distance = Array(repeating: 0, count: columnCount)
        previousRow = Array(repeating: -1, count: columnCount)
        order = Array(0..<columnCount)
    }

    private enum End {
        case column(Int)
        case exit
        case nowhere
    }

    /// Gives `start` a column, or leaves some row unpaired, at the least additional cost.
    /// - Returns: false when neither is possible.
    mutating func augment(_ assignment: inout DenseAssignment, from start: Int) -> Bool {
        passedEnd = 0
        settledEnd = 0
        exitDistance = ResidualNetwork.unreachable
        offerExit(assignment, row: start, at: 0)
        for column in 0..<assignment.columnCount {
            order[column] = column
            previousRow[column] = start
            distance[column] =
                assignment.capacity[column] == 0
                ? ResidualNetwork.blocked
                : assignment.cost[start * assignment.columnCount + column] &- assignment.columnPrice[column]
        }
        let end = run(assignment)
        var column: Int
        switch end {
        case .nowhere: return false
        case .exit:
            lowerPrices(&assignment, to: exitDistance)
            guard exitRow != start else {
                assignment.columnOf[start] = DenseAssignment.unpaired
                return true
            }
            column = assignment.columnOf[exitRow]
            assignment.displace(exitRow)
            assignment.columnOf[exitRow] = DenseAssignment.unpaired
        case .column(let found):
            column = found
            lowerPrices(&assignment, to: distance[column])
        }
        while true {
            let row = previousRow[column]
            let vacated = assignment.columnOf[row]
            if row != start { assignment.displace(row) }
            assignment.place(row, in: column)
            if row == start { return true }
            column = vacated
        }
    }

    private mutating func run(_ assignment: DenseAssignment) -> End {
        while true {
            if passedEnd == settledEnd {
                settleNearest()
                let nearest = Swift.min(level, exitDistance)
                if nearest >= ResidualNetwork.unreachable { return .nowhere }
                if exitDistance <= level { return .exit }
                for position in passedEnd..<settledEnd where isFree(assignment, order[position]) {
                    return .column(order[position])
                }
            }
            let column = order[passedEnd]
            passedEnd += 1
            var row = assignment.firstRow[column]
            while row >= 0 {
                if let free = relax(assignment, row: row, in: column) { return .column(free) }
                row = assignment.nextRow[row]
            }
            if exitDistance <= level { return .exit }
        }
    }

    private func isFree(_ assignment: DenseAssignment, _ column: Int) -> Bool {
        assignment.load[column] < assignment.capacity[column]
    }

    private mutating func offerExit(_ assignment: DenseAssignment, row: Int, at offset: Int64) {
        guard assignment.isOptional[row], assignment.penalty - offset < exitDistance else { return }
        exitDistance = assignment.penalty - offset
        exitRow = row
    }

    /// Raises the level to the nearest open columns and settles all of them.
    private mutating func settleNearest() {
        level = ResidualNetwork.blocked
        for position in settledEnd..<order.count {
            let column = order[position]
            let reached = distance[column]
            guard reached <= level else { continue }
            if reached < level {
                level = reached
                settledEnd = passedEnd
            }
            order[position] = order[settledEnd]
            order[settledEnd] = column
            settledEnd += 1
        }
    }

    /// Passes on from a row of a settled column.
    /// - Returns: a free column at the present level, if one came within reach.
    private mutating func relax(_ assignment: DenseAssignment, row: Int, in column: Int) -> Int? {
        let first = row * assignment.columnCount
        let offset = assignment.cost[first + column] - assignment.columnPrice[column] - level
        offerExit(assignment, row: row, at: offset)
        let costs = assignment.cost.span.extracting(first..<first + assignment.columnCount)
        let prices = assignment.columnPrice.span
        for position in settledEnd..<order.count {
            let open = order[position]
            // No overflow: a blocked cost is 2⁶¹, everything else stays below 2⁵⁹.
            let candidate = costs[open] &- prices[open] &- offset
            guard candidate < distance[open], assignment.capacity[open] > 0 else { continue }
            distance[open] = candidate
            previousRow[open] = row
            guard candidate == level else { continue }
            if isFree(assignment, open) { return open }
            order[position] = order[settledEnd]
            order[settledEnd] = open
            settledEnd += 1
        }
        return nil
    }

    private func lowerPrices(_ assignment: inout DenseAssignment, to length: Int64) {
        for position in 0..<settledEnd where distance[order[position]] < length {
            assignment.columnPrice[order[position]] += distance[order[position]] - length
        }
    }
}

/// Shortest augmenting paths on the dense matrix; keeps its memory between searches.
///
/// Full columns are settled one after another, the nearest first, and pass on through the rows they hold. Columns with
/// free places, and leaving a row unpaired, end a path: of them only the nearest counts, and the search stops as soon
/// as no full column is nearer.
struct DensePathSearch {
    /// A full column that is not yet settled.
    private struct OpenColumn {
        var column: Int
        var price: Int64
        var distance = ResidualNetwork.unreachable
        var previousRow = -1
    }

    /// The full columns not yet settled, in no order.
    private var openColumns: [OpenColumn] = []
    private var freeColumn: [Int] = []
    private var settled: [(column: Int, distance: Int64)] = []
    private var previousRow: [Int]
    /// Position of the nearest open column, −1 when none can be reached.
    private var nearest = -1
    /// The length of the shortest path found so far.
    private var horizon = ResidualNetwork.unreachable
    private var endRow = -1
    /// The free column the shortest path ends in, or `DenseAssignment.unpaired`.
    private var endColumn = DenseAssignment.open

    init(columnCount: Int) {
        previousRow = Array(repeating: -1, count: columnCount)
    }

    /// Gives `start` a column, or leaves some row unpaired, at the least additional cost.
    /// - Returns: false when neither is possible.
    mutating func augment(_ assignment: inout DenseAssignment, from start: Int) -> Bool {
        open(assignment)
        relax(assignment, row: start, offset: 0)
        while nearest >= 0, openColumns[nearest].distance < horizon {
            let (column, level) = settleNearest()
            var row = assignment.firstRow[column]
            while row >= 0 {
                let cost = assignment.cost[row * assignment.columnCount + column]
                relax(assignment, row: row, offset: cost - assignment.columnPrice[column] - level)
                row = assignment.nextRow[row]
            }
        }
        guard horizon < ResidualNetwork.unreachable else { return false }
        for (column, distance) in settled {
            assignment.columnPrice[column] += distance - horizon
        }
        turn(&assignment, start: start)
        return true
    }

    private mutating func open(_ assignment: DenseAssignment) {
        openColumns.removeAll(keepingCapacity: true)
        freeColumn.removeAll(keepingCapacity: true)
        settled.removeAll(keepingCapacity: true)
        horizon = ResidualNetwork.unreachable
        for column in 0..<assignment.columnCount {
            if assignment.load[column] < assignment.capacity[column] {
                freeColumn.append(column)
            } else if assignment.load[column] > 0 {
                openColumns.append(OpenColumn(column: column, price: assignment.columnPrice[column]))
            }
        }
    }

    /// Passes on from a row: its cost to each column, less the column's price and the offset, is a distance.
    private mutating func relax(_ assignment: DenseAssignment, row: Int, offset: Int64) {
        if assignment.isOptional[row], assignment.penalty - offset < horizon {
            horizon = assignment.penalty - offset
            endRow = row
            endColumn = DenseAssignment.unpaired
        }
        let first = row * assignment.columnCount
        let costs = assignment.cost.span.extracting(first..<first + assignment.columnCount)
        // No overflow: a blocked cost is 2⁶¹, everything else stays below 2⁵⁹.
        for column in freeColumn {
            let candidate = costs[column] &- assignment.columnPrice[column] &- offset
            if candidate < horizon {
                horizon = candidate
                endRow = row
                endColumn = column
            }
        }
        var nearest = -1
        var least = ResidualNetwork.unreachable
        var columns = openColumns.mutableSpan
        for position in 0..<columns.count {
            let candidate = costs[columns[position].column] &- columns[position].price &- offset
            if candidate < columns[position].distance {
                columns[position].distance = candidate
                columns[position].previousRow = row
            }
            if columns[position].distance < least {
                least = columns[position].distance
                nearest = position
            }
        }
        self.nearest = nearest
    }

    private mutating func settleNearest() -> (column: Int, distance: Int64) {
        let settling = openColumns[nearest]
        previousRow[settling.column] = settling.previousRow
        settled.append((settling.column, settling.distance))
        let last = openColumns.removeLast()
        if nearest < openColumns.count { openColumns[nearest] = last }
        return (settling.column, settling.distance)
    }

    /// Moves every row on the shortest path to the column it leads to.
    private func turn(_ assignment: inout DenseAssignment, start: Int) {
        var row = endRow
        var column = endColumn
        while true {
            let vacated = assignment.columnOf[row]
            if row != start { assignment.displace(row) }
            if column == DenseAssignment.unpaired {
                assignment.columnOf[row] = DenseAssignment.unpaired
            } else {
                assignment.place(row, in: column)
            }
            guard row != start else { return }
            column = vacated
            row = previousRow[column]
        }
    }
}

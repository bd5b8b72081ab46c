extension DenseAssignment {
    /// The two cheapest choices of a row at current prices.
    private struct Choice {
        /// The column, or `unpaired`.
        var column = DenseAssignment.open
        var cost = ResidualNetwork.blocked
        var secondColumn = DenseAssignment.open
        var secondCost = ResidualNetwork.blocked

        @inline(__always)
        mutating func offer(_ column: Int, _ cost: Int64) {
            guard cost < secondCost else { return }
            if cost < self.cost {
                secondCost = self.cost
                secondColumn = self.column
                self.cost = cost
                self.column = column
            } else {
                secondCost = cost
                secondColumn = column
            }
        }
    }

    /// Lets rows bid for their cheapest column, as in an auction: the price of a column that only one row can have
    /// falls by what the row would lose with its second choice, and the row that held it bids again.
    ///
    /// Columns with several places are left to the shortest paths as soon as they are full, because one price stands
    /// for all their places.
    /// - Returns: the rows that are still without a place.
    mutating func reduceRows(_ waiting: [Int]) -> [Int] {
        var queue = Array(waiting.reversed())
        var left: [Int] = []
        var bidsLeft = 4 * waiting.count
        while let row = queue.popLast() {
            bidsLeft -= 1
            let choice = choice(of: row)
            guard bidsLeft >= 0, choice.cost < ResidualNetwork.unreachable else {
                left.append(row)
                continue
            }
            if accept(row, choice.column) { continue }
            let isTied = choice.cost == choice.secondCost
            if isTied, accept(row, choice.secondColumn) { continue }
            guard capacity[choice.column] == 1, choice.secondCost < ResidualNetwork.unreachable else {
                left.append(row)
                continue
            }
            let displaced = firstRow[choice.column]
            columnPrice[choice.column] -= choice.secondCost - choice.cost
            displace(displaced)
            place(row, in: choice.column)
            if isTied { left.append(displaced) } else { queue.append(displaced) }
        }
        return left.sorted()
    }

    /// Takes a choice that costs nobody else anything.
    private mutating func accept(_ row: Int, _ column: Int) -> Bool {
        if column == Self.unpaired {
            columnOf[row] = Self.unpaired
            return true
        }
        guard column >= 0, load[column] < capacity[column] else { return false }
        place(row, in: column)
        return true
    }

    private func choice(of row: Int) -> Choice {
        var choice = Choice()
        if isOptional[row] { choice.offer(Self.unpaired, penalty) }
        let costs = cost.span.extracting(row * columnCount..<(row + 1) * columnCount)
        let prices = columnPrice.span
        for column in 0..<columnCount {
            let reduced = costs[column] &- prices[column]
            if reduced < choice.secondCost, capacity[column] > 0 { choice.offer(column, reduced) }
        }
        return choice
    }
}

/// The plain shape of pairing, solved by shortest augmenting paths on the dense cost matrix: every receiver gets
/// exactly or at most one helper, every helper takes from none up to its maximum, no groups.
///
/// The method is that of Jonker and Volgenant (Computing 38, 1987): start prices, augmenting row reduction, then one
/// shortest path for each receiver left; columns have capacities here, and an optional receiver has a private way out
/// that costs the penalty. Prices stay such that cost − row price − column price is at least 0, and 0 for what is
/// assigned; a column with free places has price 0.
struct DenseAssignment {
    /// Stands for a receiver that is left without a helper.
    static let unpaired = -2
    /// Stands for a receiver not yet treated.
    static let open = -1

    let rowCount: Int
    let columnCount: Int
    /// Negated values, row by row; `ResidualNetwork.blocked` where the pair may not be made.
    let cost: [Int64]
    let penalty: Int64
    /// Rows that may stay without a column.
    let isOptional: [Bool]
    /// Column that a forced pair gives a row; nil elsewhere. Such rows take their place once and for all.
    let forcedColumn: [Int?]
    /// Places of each column, less those taken by forced pairs.
    let capacity: [Int]
    /// Prices of the columns, never above 0 unless all columns end full.
    var columnPrice: [Int64]
    /// Column of each row, or `open` or `unpaired`.
    var columnOf: [Int]
    /// Rows in each column, without forced ones.
    var load: [Int]
    /// First row in each column, then chained by `nextRow`; −1 ends the chain.
    var firstRow: [Int]
    var nextRow: [Int]

    /// Reads a network; nil when it does not have the plain shape.
    init?(_ network: PairingNetwork) {
        guard network.helperGroups.isEmpty, network.receiverGroups.isEmpty,
            network.receiverBounds.allSatisfy({ $0.max == 1 && $0.min <= 1 })
        else { return nil }
        rowCount = network.receiverCount
        columnCount = network.helperCount
        var forcedColumn: [Int?] = Array(repeating: nil, count: rowCount)
        var places = network.helperBounds.map { Swift.min($0.max ?? network.receiverCount, network.receiverCount) }
        for pair in Set(network.forced) {
            guard forcedColumn[pair.receiver] == nil, places[pair.helper] > 0 else { return nil }
            forcedColumn[pair.receiver] = pair.helper
            places[pair.helper] -= 1
        }
        isOptional = zip(network.receiverBounds, forcedColumn).map { $0.min == 0 && $1 == nil }
        self.forcedColumn = forcedColumn
        capacity = places
        let rowsToPlace = forcedColumn.count { $0 == nil }
        let fills =
            !isOptional.contains(true) && places.reduce(0, +) == rowsToPlace
            && network.helperBounds.allSatisfy { $0.max ?? .max <= network.receiverCount }
        // Columns that all end full keep their minima too.
        guard fills || network.helperBounds.allSatisfy({ $0.min == 0 }) else { return nil }
        cost = network.values.map { $0 == PairingNetwork.ineligible ? ResidualNetwork.blocked : 0 &- $0 }
        penalty = network.unpairedPenalty
        columnPrice = Array(repeating: 0, count: columnCount)
        columnOf = Array(repeating: Self.open, count: rowCount)
        load = Array(repeating: 0, count: columnCount)
        firstRow = Array(repeating: -1, count: columnCount)
        nextRow = Array(repeating: -1, count: rowCount)
        if fills { startFromColumnMinima() }
    }

    /// Finds the cheapest assignment.
    /// - Returns: false when some row cannot be given a column.
    /// - Complexity: O(rows² × columns) at worst, far less as a rule.
    mutating func solve() -> Bool {
        var waiting = (0..<rowCount).filter { forcedColumn[$0] == nil }
        for _ in 0..<2 where !waiting.isEmpty {
            waiting = reduceRows(waiting)
        }
        var search = DensePathSearch(columnCount: columnCount)
        for row in waiting {
            guard search.augment(&self, from: row) else { return false }
        }
        return true
    }

    /// Where every column ends full, prices may take any sign: each column starts with its least cost.
    private mutating func startFromColumnMinima() {
        var least = Array(repeating: ResidualNetwork.blocked, count: columnCount)
        for row in 0..<rowCount where forcedColumn[row] == nil {
            for column in 0..<columnCount {
                least[column] = Swift.min(least[column], cost[row * columnCount + column])
            }
        }
        for column in 0..<columnCount where least[column] < ResidualNetwork.unreachable && capacity[column] > 0 {
            columnPrice[column] = least[column]
        }
    }

    /// Gives a row a place in a column.
    mutating func place(_ row: Int, in column: Int) {
        columnOf[row] = column
        nextRow[row] = firstRow[column]
        firstRow[column] = row
        load[column] += 1
    }

    /// Takes a row out of its column.
    mutating func displace(_ row: Int) {
        let column = columnOf[row]
        if firstRow[column] == row {
            firstRow[column] = nextRow[row]
        } else {
            var before = firstRow[column]
            while before >= 0, nextRow[before] != row { before = nextRow[before] }
            if before >= 0 { nextRow[before] = nextRow[row] }
        }
        columnOf[row] = Self.open
        load[column] -= 1
    }
}

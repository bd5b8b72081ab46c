import Assignment
import LinearModel

/// The rows of the second judge's linear program, and the arithmetic of its duals.
struct PricingRows {
    /// One row `lower ≤ Σ x ≤ upper`; an upper limit of nil is none.
    private struct Row {
        var lower: Int64
        var upper: Int64?
    }

    private(set) var model = Model(name: "pricing")
    private let network: PairingNetwork
    private var rows: [Row] = []
    /// Rows by receiver: its bounds, and the row that covers it with `o[w]` where there is one.
    private var rowsOfReceiver: [[Int]]
    private var rowsOfHelper: [[Int]]
    /// The covering row of each `o[w]`.
    private var unpairedRows: [Int] = []
    private var isForced: Set<Int> = []

    init(_ network: PairingNetwork) {
        self.network = network
        rowsOfReceiver = [[Int]](repeating: [], count: network.receiverCount)
        rowsOfHelper = [[Int]](repeating: [], count: network.helperCount)
        isForced = Set(network.forced.map { $0.receiver * network.helperCount + $0.helper })
        model.sense = .maximize
        for receiver in 0..<network.receiverCount { addReceiver(receiver) }
        for (helper, bounds) in network.helperBounds.enumerated() {
            if let row = add(bounds) { rowsOfHelper[helper].append(row) }
        }
        for group in network.helperGroups {
            guard let row = add(group.bounds) else { continue }
            for member in group.members { rowsOfHelper[member].append(row) }
        }
        for group in network.receiverGroups {
            guard let row = add(group.bounds) else { continue }
            for member in group.members { rowsOfReceiver[member].append(row) }
        }
        addUnpairedColumns()
    }

    /// Adds the columns of places.
    mutating func add(places: [Int]) {
        _ = model.addVariables(places.map(column))
    }

    /// The column of a place.
    func column(_ place: Int) -> Column {
        Column(
            name: "x\(place)",
            lower: isForced.contains(place) ? 1 : 0,
            upper: 1,
            kind: .continuous,
            objective: Double(network.values[place]),
            entries: rowsOf(place).map { (ConstraintID(index: $0), 1) }
        )
    }

    /// The dual values as whole numbers.
    func integerPrices(_ duals: [Double]) throws -> [Int64] {
        var prices: [Int64] = []
        prices.reserveCapacity(rows.count)
        for (row, dual) in rows.enumerated() {
            let value = duals.indices.contains(row) ? duals[row] : .nan
            let price = value.rounded()
            guard value.isFinite, abs(value - price) < 1e-3, abs(price) < 1e15 else {
                throw PricingFailure.invalidDuals
            }
            let whole = Int64(price)
            guard whole <= 0 || dual.upper != nil else { throw PricingFailure.invalidDuals }
            prices.append(whole)
        }
        return prices
    }

    /// Eligible places outside the program whose reduced cost says that they could improve the plan, at most a few a
    /// receiver.
    func improvingPlaces(_ prices: [Int64], included: [Bool]) -> [Int] {
        var improving: [Int] = []
        for receiver in 0..<network.receiverCount {
            let receiverPrice = rowsOfReceiver[receiver].reduce(0) { $0 + prices[$1] }
            var best: (reduced: Int64, place: Int)?
            for helper in 0..<network.helperCount {
                let place = receiver * network.helperCount + helper
                guard !included[place], network.values[place] != PairingNetwork.ineligible else { continue }
                let reduced = network.values[place] - receiverPrice - rowsOfHelper[helper].reduce(0) { $0 + prices[$1] }
                if reduced > (best?.reduced ?? 0) { best = (reduced, place) }
            }
            if let best { improving.append(best.place) }
        }
        return improving
    }

    /// The dual objective over all places in exact integers, which bounds every plan from above.
    ///
    /// - Throws: ``PricingFailure/noProof(_:)`` when it differs from the primal value.
    func provedValue(_ prices: [Int64], objective: Double) throws -> Int64 {
        var total: Int128 = 0
        for (row, price) in zip(rows, prices) where price != 0 {
            total += Int128(price) * Int128(price > 0 ? row.upper ?? 0 : row.lower)
        }
        for row in unpairedRows { total += Int128(max(0, -network.unpairedPenalty - prices[row])) }
        for receiver in 0..<network.receiverCount {
            let receiverPrice = rowsOfReceiver[receiver].reduce(0) { $0 + prices[$1] }
            for helper in 0..<network.helperCount {
                let place = receiver * network.helperCount + helper
                guard network.values[place] != PairingNetwork.ineligible else { continue }
                let reduced = network.values[place] - receiverPrice - rowsOfHelper[helper].reduce(0) { $0 + prices[$1] }
                total += Int128(isForced.contains(place) ? reduced : max(0, reduced))
            }
        }
        guard let value = Int64(exactly: total) else { throw PricingFailure.noProof("overflow") }
        guard abs(Double(value) - objective) <= 0.5 else {
            throw PricingFailure.noProof("dual \(value), primal \(objective)")
        }
        return value
    }

    private func rowsOf(_ place: Int) -> [Int] {
        rowsOfReceiver[place / network.helperCount] + rowsOfHelper[place % network.helperCount]
    }

    private mutating func addReceiver(_ receiver: Int) {
        let bounds = network.receiverBounds[receiver]
        let hasPenalty = bounds.min == 0 && network.unpairedPenalty > 0
        if hasPenalty, bounds.max == 1 {
            addCover(receiver, Row(lower: 1, upper: 1))
            return
        }
        if let row = add(bounds) { rowsOfReceiver[receiver].append(row) }
        if hasPenalty { addCover(receiver, Row(lower: 1, upper: nil)) }
    }

    private mutating func addCover(_ receiver: Int, _ row: Row) {
        let index = add(row)
        rowsOfReceiver[receiver].append(index)
        unpairedRows.append(index)
    }

    private mutating func add(_ bounds: CountBounds) -> Int? {
        guard bounds.min > 0 || bounds.max != nil else { return nil }
        return add(Row(lower: Int64(bounds.min), upper: bounds.max.map(Int64.init)))
    }

    private mutating func add(_ row: Row) -> Int {
        rows.append(row)
        let upper = row.upper.map(Double.init) ?? .infinity
        model.addConstraint("r\(rows.count)", lower: Double(row.lower), terms: [], upper: upper)
        return rows.count - 1
    }

    private mutating func addUnpairedColumns() {
        let columns = unpairedRows.map { row in
            Column(
                name: "o\(row)",
                lower: 0,
                upper: 1,
                kind: .continuous,
                objective: -Double(network.unpairedPenalty),
                entries: [(ConstraintID(index: row), 1)]
            )
        }
        _ = model.addVariables(columns)
    }
}

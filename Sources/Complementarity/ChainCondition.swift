import Counties

/// What the table `county_nodes` says about a county's chain beside output; nil means no data.
struct ChainCondition: Sendable {
    /// Firms above designated size; known only when every row of the county in the chain tells it.
    var firms: Double?
    /// Whether a leading firm is there: yes when one row says so, no when every row says no.
    var hasLeader: Bool?
    /// Share of inputs bought locally, %: the mean of the rows that tell it, weighted by output.
    var localSupplyRate: Double?
    /// Growth, %: the mean of the rows that tell it, weighted by output.
    var growth: Double?

    /// Gathers the rows of one county in one chain.
    init(rows: [CountyNode]) {
        let counts = rows.compactMap { $0.firms.map { Double($0) } }
        firms = !rows.isEmpty && counts.count == rows.count ? counts.reduce(0, +) : nil
        let leaders = rows.map(\.hasLeader)
        if leaders.contains(true) {
            hasLeader = true
        } else if !rows.isEmpty, !leaders.contains(nil) {
            hasLeader = false
        }
        localSupplyRate = Self.mean(of: rows, \.localSupplyRate)
        growth = Self.mean(of: rows, \.growth)
    }

    /// The mean weighted by output; nil when the rows that tell the figure have no output.
    private static func mean(of rows: [CountyNode], _ figure: KeyPath<CountyNode, Double?>) -> Double? {
        var sum = 0.0
        var weight = 0.0
        for row in rows {
            guard let value = row[keyPath: figure], value.isFinite else { continue }
            let output = row.output.bounded(to: FigureLimit.quantity)
            sum += output * value.bounded(to: FigureLimit.signedQuantity)
            weight += output
        }
        return weight > 0 ? sum / weight : nil
    }
}

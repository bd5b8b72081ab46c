extension DenseAssignment {
    /// The solved assignment as a flow with potentials, ready for every question about its neighbourhood.
    func residualNetwork(of network: PairingNetwork, tree: QuotaTree) -> ResidualNetwork {
        var flow = ResidualNetwork(network, tree: tree)
        for row in 0..<rowCount {
            if let column = forcedColumn[row] {
                flow.count[row] = 1
                flow.count[tree.node(ofHelper: column)] += 1
            } else if columnOf[row] >= 0 {
                flow.add(receiver: row, helper: columnOf[row])
                flow.count[row] = 1
                flow.count[tree.node(ofHelper: columnOf[row])] += 1
            }
        }
        let helperPrices = priceOfPlaces()
        for column in 0..<columnCount {
            flow.potential[tree.node(ofHelper: column)] = -helperPrices[column]
        }
        for row in 0..<rowCount {
            flow.potential[row] = rowPrice(row, at: helperPrices, isRequired: network.receiverBounds[row].min > 0)
        }
        return flow
    }

    /// Prices of the helpers' places, from 0.
    private func priceOfPlaces() -> [Int64] {
        // Prices above 0 only occur where all columns are full and all rows are bound: a shift of all changes nothing.
        let shift = Swift.max(0, columnPrice.max() ?? 0)
        var prices = columnPrice.map { shift - $0 }
        for column in 0..<columnCount where capacity[column] == 0 {
            prices[column] = 0
        }
        let full = (0..<columnCount).filter { capacity[$0] == 0 }
        guard !full.isEmpty else { return prices }
        for row in 0..<rowCount where forcedColumn[row] == nil {
            let price = rowPrice(row, at: prices, isRequired: !isOptional[row])
            for column in full where cost[row * columnCount + column] < ResidualNetwork.unreachable {
                prices[column] = Swift.max(prices[column], -cost[row * columnCount + column] - price)
            }
        }
        return prices
    }

    /// What the row's best choice is worth at given prices of the places.
    ///
    /// A row without a forced pair has the price its own column (or staying unpaired) sets. A row with one is free to
    /// have any price that no other choice of it exceeds.
    private func rowPrice(_ row: Int, at helperPrices: [Int64], isRequired: Bool) -> Int64 {
        guard let forced = forcedColumn[row] else {
            let column = columnOf[row]
            return column < 0 ? -penalty : -cost[row * columnCount + column] - helperPrices[column]
        }
        var price = -cost[row * columnCount + forced] - helperPrices[forced]
        if !isRequired { price = Swift.max(price, -penalty) }
        for column in 0..<columnCount where cost[row * columnCount + column] < ResidualNetwork.unreachable {
            price = Swift.max(price, -cost[row * columnCount + column] - helperPrices[column])
        }
        return price
    }
}

import Counties

/// H 帮扶能力: the helper's money against the receiver's need of it.
struct HelpCapacity: Sendable {
    private let available: [Double?]
    private let needed: [Double?]

    /// Looks up the money of every county, 万元 a year.
    init(scenario: Scenario) {
        var available = [Double?](repeating: nil, count: scenario.counties.count)
        for row in scenario.helperCapacities where available.indices.contains(row.county.position) {
            available[row.county.position] = row.moneyPerYear?.knownQuantity
        }
        var needed = [Double?](repeating: nil, count: scenario.counties.count)
        for row in scenario.factors where needed.indices.contains(row.county.position) {
            needed[row.county.position] = row.moneyNeed?.knownQuantity
        }
        self.available = available
        self.needed = needed
    }

    /// min(1, money / need), and 1 where nothing is needed.
    func part(helper: CountyIndex, receiver: CountyIndex) -> PairPart {
        guard let money = moneyAvailable(helper), let need = moneyNeeded(receiver) else { return .missing }
        return PairPart(share: need > 0 ? .saturation(money, at: need) : 1)
    }

    /// The helper's money, 万元 a year.
    func moneyAvailable(_ helper: CountyIndex) -> Double? { available[helper.position] }

    /// The receiver's need of money, 万元 a year.
    func moneyNeeded(_ receiver: CountyIndex) -> Double? { needed[receiver.position] }
}

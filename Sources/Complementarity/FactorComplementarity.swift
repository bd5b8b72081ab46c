import Counties

/// F 要素互补: how much of what one side lacks the other can spare.
///
/// Land, energy and labour flow to a helper that lacks them (its firms move to the receiver), people of talent flow to
/// the receiver. Money, the other flow in that direction, is the part H 帮扶能力 and is not counted twice.
struct FactorComplementarity: Sendable {
    /// What is lacked of one factor and what can be spared; nil means no data.
    private struct Factor {
        var surplus: Double?
        var need: Double?
    }

    private let factors: [CountyFactors?]
    private let talentPeople: [Double?]

    /// Looks up the factors of every county.
    init(scenario: Scenario) {
        var factors = [CountyFactors?](repeating: nil, count: scenario.counties.count)
        for row in scenario.factors where factors.indices.contains(row.county.position) {
            factors[row.county.position] = row
        }
        var talentPeople = [Double?](repeating: nil, count: scenario.counties.count)
        for row in scenario.helperCapacities where talentPeople.indices.contains(row.county.position) {
            talentPeople[row.county.position] = row.talentPeople
        }
        self.factors = factors
        self.talentPeople = talentPeople
    }

    /// Mean over the factors that are lacked, among those with data on both sides; 0 where nothing is lacked.
    func part(helper: CountyIndex, receiver: CountyIndex) -> PairPart {
        let giver = factors[helper.position]
        let taker = factors[receiver.position]
        let rows = [
            Factor(surplus: taker?.landStock, need: giver?.landShortage),
            Factor(
                surplus: taker.flatMap(Self.energyBalance).map { max(0, $0) },
                need: giver.flatMap(Self.energyBalance).map { max(0, -$0) }
            ),
            Factor(surplus: taker?.labourSurplus, need: giver?.labourShortage),
            Factor(surplus: talentPeople[helper.position], need: taker?.talentNeed),
        ]
        var known = 0.0
        var needed = 0.0
        var met = 0.0
        for row in rows {
            guard let surplus = row.surplus?.knownQuantity, let need = row.need?.knownQuantity else { continue }
            known += 1
            guard need > 0 else { continue }
            needed += 1
            met += .saturation(surplus, at: need)
        }
        return PairPart(share: .share(met, of: needed), known: known / Double(rows.count))
    }

    /// Energy within the limit or renewable that is not in use, tce a year; negative where it does not suffice.
    private static func energyBalance(_ row: CountyFactors) -> Double? {
        guard let limit = row.energyLimit?.knownQuantity, let renewable = row.renewable?.knownQuantity,
            let use = row.energyUse?.knownQuantity
        else { return nil }
        return limit + renewable - use
    }
}

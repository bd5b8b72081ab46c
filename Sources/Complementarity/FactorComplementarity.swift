import Counties

/// F 要素互补: how much of what one side lacks the other can spare.
///
/// Land, energy and labour flow to a helper that lacks them (its firms move to the receiver), people of talent flow to
/// the receiver. Money, the other flow in that direction, is the part H 帮扶能力 and is not counted twice.
struct FactorComplementarity: Sendable {
    /// The sum over the factors looked at so far.
    private struct Tally {
        var known = 0.0
        var needed = 0.0
        var met = 0.0

        /// Adds one factor: what can be spared and what is lacked of it; nil means no data.
        mutating func add(surplus: Double?, need: Double?) {
            guard let surplus = surplus?.knownQuantity, let need = need?.knownQuantity else { return }
            known += 1
            guard need > 0 else { return }
            needed += 1
            met += .saturation(surplus, at: need)
        }
    }

    private static let factorCount = 4.0

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
        var tally = Tally()
        tally.add(surplus: taker?.landStock, need: giver?.landShortage)
        tally.add(
            surplus: taker.flatMap(Self.energyBalance).map { max(0, $0) },
            need: giver.flatMap(Self.energyBalance).map { max(0, -$0) }
        )
        tally.add(surplus: taker?.labourSurplus, need: giver?.labourShortage)
        tally.add(surplus: talentPeople[helper.position], need: taker?.talentNeed)
        guard tally.needed > 0 else { return .missing }
        return PairPart(share: .share(tally.met, of: tally.needed), known: tally.known / Self.factorCount)
    }

    /// Energy within the limit or renewable that is not in use, tce a year; negative where it does not suffice.
    private static func energyBalance(_ row: CountyFactors) -> Double? {
        guard let limit = row.energyLimit?.knownQuantity, let renewable = row.renewable?.knownQuantity,
            let use = row.energyUse?.knownQuantity
        else { return nil }
        return limit + renewable - use
    }
}

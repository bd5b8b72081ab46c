public import Counties
import Pairing

/// What a helper can give, in exact numbers, by column.
public struct HelperMeans: Sendable {
    /// Money for the programme, 万元 a year; nil is no limit.
    public let money: [Amount?]
    /// People of talent.
    public let talent: [Amount]
    /// Teams that may stand in for industry teams.
    public let teams: [Int]
    /// Land quota, 亩.
    public let land: [Amount]
    /// Energy quota, tce.
    public let energy: [Amount]
    /// Modes that it can run where they need capability.
    public let modes: [Set<Int>]
    /// Least benefit, 万元; nil asks for none.
    public let minBenefit: [Amount?]
    /// What each pair costs it, 万元 a year, by place.
    public let costs: [Amount]

    init(_ scenario: Scenario, _ pairing: PairingProblem) {
        let rows = Dictionary(scenario.helperCapacities.map { ($0.county, $0) }) { first, _ in first }
        let capacities = pairing.helpers.map { rows[$0] }
        money = capacities.map { $0?.moneyPerYear.flatMap(Amount.init(rounding:)) }
        talent = capacities.map { $0?.talentPeople.flatMap(Amount.init(rounding:)) ?? .zero }
        teams = capacities.map { $0?.talentTeams ?? 0 }
        land = capacities.map { $0?.landTransfer ?? .zero }
        energy = capacities.map { $0?.energyTransfer ?? .zero }
        modes = capacities.map { Set($0?.modes ?? []) }
        minBenefit = capacities.map { $0?.minBenefit.flatMap(Amount.init(rounding:)) }
        var costs = [Amount](repeating: .zero, count: pairing.reasons.count)
        for place in costs.indices { costs[place] = capacities[place % pairing.helpers.count]?.pairCost ?? .zero }
        for row in scenario.pairs {
            let pair = CountyPair(helper: row.helper, receiver: row.receiver)
            if let cost = row.cost, let place = pairing.place(of: pair) { costs[place] = cost }
        }
        self.costs = costs
    }

    /// What helpers can pass on of a local factor; nil where it cannot be passed on.
    public func transfers(of factor: LocalFactor) -> [Amount]? {
        switch factor {
        case .land: land
        case .energy: energy
        case .water, .offset: nil
        }
    }
}

/// What a helper can take on and give; nil means that nothing was said.
public struct HelperCapacity: Equatable, Sendable {
    /// The helper.
    public var county: CountyIndex
    /// Least number of receivers; overrides `pairing.receivers_per_helper.min`.
    public var pairsMin: Int?
    /// Largest number of receivers; overrides `pairing.receivers_per_helper.max`.
    public var pairsMax: Int?
    /// Money for the programme, 万元 a year.
    public var moneyPerYear: Double?
    /// Talent teams.
    public var talentTeams: Int?
    /// People of talent that can be sent.
    public var talentPeople: Double?
    /// Firms that intend to move.
    public var firmsToMove: Int?
    /// Least benefit that the helper must gain over the term of sharing, 万元; a rule of family P15.
    public var minBenefit: Double?
    /// Modes that it can run, as positions in ``Scenario/modes``, ascending; counts for modes that need capability.
    public var modes: [Int] = []
    /// Land quota that it can pass on to its receivers, 亩.
    public var landTransfer: Amount?
    /// Energy quota that it can pass on to its receivers, tce.
    public var energyTransfer: Amount?
    /// What a pair costs it, 万元 a year, where the pair's row says nothing.
    public var pairCost: Amount?

    /// Creates an empty capacity.
    public init(county: CountyIndex) { self.county = county }
}

/// Production factors that a county has to spare or lacks; nil means no data.
public struct CountyFactors: Equatable, Sendable {
    /// The county.
    public var county: CountyIndex
    /// Industrial land that can be supplied, 亩.
    public var landStock: Double?
    /// Industrial land that is lacking, 亩.
    public var landShortage: Double?
    /// Idle land, 亩.
    public var idleLand: Double?
    /// Limit of energy use, tce a year.
    public var energyLimit: Double?
    /// Renewable energy outside the limit, tce a year.
    public var renewable: Double?
    /// Energy in use, tce a year.
    public var energyUse: Double?
    /// Water, 万立方米.
    public var water: Double?
    /// Pollutant offsets by code (`off_cod`, `off_nh3n`, `off_nox`, `off_voc`), 吨.
    public var pollutantOffsets: [String: Double] = [:]
    /// Labour that can be spared, 人.
    public var labourSurplus: Double?
    /// Labour that is lacking, 人.
    public var labourShortage: Double?
    /// Local people of talent, 人.
    public var talentLocal: Double?
    /// People of talent that are needed, 人.
    public var talentNeed: Double?
    /// Money needed from the helper, 万元 a year.
    public var moneyNeed: Double?
    /// Largest sum of special bonds, 亿元.
    public var bondCap: Double?
    /// Quality of logistics, 0–100.
    public var logistics: Double?

    /// Creates empty factors.
    public init(county: CountyIndex) { self.county = county }
}

/// A known journey between two counties.
public struct TravelLeg: Equatable, Sendable {
    /// Where the journey begins.
    public var from: CountyIndex
    /// Where it ends.
    public var to: CountyIndex
    /// Duration, minutes.
    public var minutes: Double?
    /// Length by road, km.
    public var kilometres: Double?

    /// Creates a journey.
    public init(from: CountyIndex, to: CountyIndex, minutes: Double?, kilometres: Double?) {
        self.from = from
        self.to = to
        self.minutes = minutes
        self.kilometres = kilometres
    }
}

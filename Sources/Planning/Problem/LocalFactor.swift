public import Counties

/// A production factor that projects use up in the county where they land (families P8 and P9).
public enum LocalFactor: Hashable, Sendable, CaseIterable {
    /// Industrial land, 亩.
    case land
    /// Energy, tce a year.
    case energy
    /// Water, 万立方米 a year.
    case water
    /// Offsets of a pollutant, 吨 a year.
    case offset(Pollutant)

    /// Every factor, in the order of the tables.
    public static let allCases: [LocalFactor] = [.land, .energy, .water] + Pollutant.allCases.map(LocalFactor.offset)

    /// The pool of the province that adds to a county's own stock; nil where there is none.
    public var pool: PoolKind? {
        switch self {
        case .land: .landQuota
        case .energy: .energyQuota
        case .water, .offset: nil
        }
    }

    /// What a helper passes on of it; nil where it cannot.
    var means: PolicyPlan.Means? {
        switch self {
        case .land: .land
        case .energy: .energy
        case .water, .offset: nil
        }
    }

    /// The word for it in names of rows and in tables: land, energy, water, cod, nh3n, nox, voc.
    public var name: String {
        switch self {
        case .land: "land"
        case .energy: "energy"
        case .water: "water"
        case .offset(let pollutant): pollutant.rawValue
        }
    }

    /// The constraint family: P8 for land, P9 for the others.
    public var family: String { self == .land ? "P8" : "P9" }
}

/// What the receivers have of each factor, by row; nil where there are no data, which sets no limit.
public struct FactorStocks: Sendable {
    private let stocks: [LocalFactor: [Amount?]]
    /// Local people of talent, by row; nil where there are no data.
    public let talent: [Amount?]

    init(_ scenario: Scenario, receivers: [CountyIndex]) {
        let rows = Dictionary(scenario.factors.map { ($0.county, $0) }) { first, _ in first }
        var stocks: [LocalFactor: [Amount?]] = [:]
        for factor in LocalFactor.allCases {
            stocks[factor] = receivers.map { rows[$0].flatMap { Self.stock(of: factor, $0) } }
        }
        self.stocks = stocks
        talent = receivers.map { rows[$0]?.talentLocal.flatMap(Amount.init(rounding:)) }
    }

    /// What the receiver of a row has of a factor; nil sets no limit.
    public func stock(of factor: LocalFactor, row: Int) -> Amount? { stocks[factor]?[row] }

    private static func stock(of factor: LocalFactor, _ row: CountyFactors) -> Amount? {
        switch factor {
        case .land: row.landStock.flatMap(Amount.init(rounding:))
        case .water: row.water.flatMap(Amount.init(rounding:))
        case .offset(let pollutant): row.pollutantOffsets["off_\(pollutant.rawValue)"].flatMap(Amount.init(rounding:))
        case .energy: energyHeadroom(row)
        }
    }

    /// energy_limit + renewable − energy_use, at least 0; without a limit there is no headroom to speak of.
    private static func energyHeadroom(_ row: CountyFactors) -> Amount? {
        guard let limit = row.energyLimit.flatMap(Amount.init(rounding:)) else { return nil }
        let renewable = row.renewable.flatMap(Amount.init(rounding:)) ?? .zero
        let use = row.energyUse.flatMap(Amount.init(rounding:)) ?? .zero
        return Amount(units: max(0, limit.units + renewable.units - use.units))
    }
}

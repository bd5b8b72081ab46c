/// The position of a county in the scenario's list, which is sorted by code (UTF-8 bytes).
///
/// Comparing positions is therefore comparing codes, and tables of 200,000 pairs need no text comparison.
public struct CountyIndex: Hashable, Comparable, Sendable {
    /// Zero-based position in ``Scenario/counties``.
    public let position: Int

    /// Creates an index from a zero-based position.
    public init(_ position: Int) { self.position = position }

    /// Orders by position, that is by code.
    public static func < (left: CountyIndex, right: CountyIndex) -> Bool { left.position < right.position }
}

/// The side on which a county takes part.
public enum CountyRole: String, Sendable, CaseIterable {
    /// 强县: gives help.
    case helper
    /// 弱县: receives help.
    case receiver
    /// Takes part on both sides, but is never paired with itself.
    case both
    /// Takes no part.
    case none

    /// Whether the county may give help.
    public var isHelper: Bool { self == .helper || self == .both }
    /// Whether the county may receive help.
    public var isReceiver: Bool { self == .receiver || self == .both }
}

/// A place on the earth in degrees.
public struct Coordinates: Hashable, Sendable {
    /// Longitude in degrees east, −180…180.
    public var longitude: Double
    /// Latitude in degrees north, −90…90.
    public var latitude: Double

    /// Creates a place.
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// A county-level unit (县、县级市、区) with the figures that pairing looks at; nil means that there are no data.
public struct County: Equatable, Sendable {
    /// Administrative code as text; the key.
    public var code: String
    /// Name, such as 市中区; not unique in the province.
    public var name: String
    /// Whose side the county is on, after the rules of `roles` have been applied.
    public var role: CountyRole
    /// Whether ``role`` was left to the rules of `roles` and is not written in the table; with ``CountyRole/none`` no rule
    /// took the county.
    public var isRoleByRule = false
    /// Code of the prefecture-level city.
    public var cityCode: String?
    /// Name of the prefecture-level city.
    public var cityName: String?
    /// Place of the county seat or centroid.
    public var coordinates: Coordinates?
    /// Gross domestic product, 亿元.
    public var gdp: Double?
    /// General public budget revenue, 亿元.
    public var budgetRevenue: Double?
    /// Tax revenue, 亿元.
    public var taxRevenue: Double?
    /// Revenue from the main taxes (主体税收), 亿元.
    public var mainTax: Double?
    /// Expected growth of the main taxes, %.
    public var mainTaxGrowth: Double?
    /// Resident population, 万人.
    public var population: Double?
    /// Urbanisation rate, %.
    public var urbanRate: Double?
    /// Debt ratio, %.
    public var debtRatio: Double?
    /// Rank by GDP in the province in the year before, 1 = largest.
    public var gdpRank: Int?
    /// How much the county needs help, 0–100.
    public var needIndex: Double?
    /// Weight ω of its benefit in the total, 0…100, at most four decimals.
    public var weight = 1.0
    /// Comprehensive fiscal capacity (综合财力), 亿元.
    public var fiscalCapacity: Double?
    /// How many chains the county concentrates on, 1…5.
    public var chainCap = 3
    /// Free labels such as 跨越发展试点, sorted.
    public var flags: [String] = []
    /// Year of the figures.
    public var year: Int?

    /// Creates a county with its key, name and side.
    public init(code: String, name: String, role: CountyRole) {
        self.code = code
        self.name = name
        self.role = role
    }
}

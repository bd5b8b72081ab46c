/// What kind of undertaking a project is.
public enum ProjectKind: String, Sendable, CaseIterable {
    /// A firm moves from a strong county.
    case transfer
    /// New investment.
    case invest
    /// Supply to firms of the partner.
    case supply
    /// Infrastructure of a park.
    case parkInfrastructure = "park_infra"
    /// Science and technology.
    case tech
    /// Culture and tourism.
    case tourism
    /// Finance.
    case finance
    /// Anything else.
    case other
}

/// Why a project must never be placed.
public enum ProjectVeto: String, Sendable, CaseIterable {
    /// It is not safe.
    case dangerous = "unsafe"
    /// It harms the environment.
    case notGreen = "not_green"
    /// It wastes resources.
    case wasteful
    /// Nothing speaks against it.
    case none
}

/// How far a project has come.
public enum ProjectStatus: String, Sendable, CaseIterable {
    /// An idea.
    case idea
    /// In the reserve.
    case reserve
    /// Signed.
    case signed
    /// Building has begun.
    case started
    /// It produces.
    case producing
    /// It was given up.
    case stopped
}

/// A pollutant whose emission must be offset.
public enum Pollutant: String, Sendable, CaseIterable {
    /// Chemical oxygen demand.
    case cod
    /// Ammonia nitrogen.
    case nh3n
    /// Nitrogen oxides.
    case nox
    /// Volatile organic compounds.
    case voc
}

/// A kind of service team that the province sends.
public enum TeamKind: String, Sendable, CaseIterable {
    /// 产业创新服务团.
    case industry
    /// 创投服务团.
    case venture = "vc"
    /// 数字专家服务团.
    case digital
}

/// A project that may be placed with a receiver (families P7–P14); nil means no data.
public struct Project: Equatable, Sendable {
    /// Key.
    public var id: String
    /// Name.
    public var name: String
    /// Kind.
    public var kind: ProjectKind?
    /// Position of its chain in ``Scenario/chains``.
    public var chain: Int?
    /// Position of its node in ``Scenario/nodes``.
    public var node: Int?
    /// Position of its mode in ``Scenario/modes``.
    public var mode: Int?
    /// Counties where it may land, sorted; empty is every receiver.
    public var landingCounties: [CountyIndex] = []
    /// Helpers that it may come from, sorted; empty is any.
    public var sourceHelpers: [CountyIndex] = []
    /// Total investment, 亿元.
    public var investment: Amount?
    /// Investment in equipment, 亿元.
    public var equipment: Amount?
    /// Need of the guidance fund, 万元.
    public var fundNeed = Amount.zero
    /// Need of special bonds, 亿元.
    public var bondNeed = Amount.zero
    /// Whether special bonds may be used.
    public var isBondEligible = false
    /// Own money, 亿元.
    public var selfRaised: Amount?
    /// Loans, 亿元.
    public var loan: Amount?
    /// Other money, 亿元.
    public var otherMoney: Amount?
    /// Land, 亩.
    public var land = Amount.zero
    /// Energy, tce a year.
    public var energy = Amount.zero
    /// Whether it is high in energy use and emissions.
    public var isTwoHigh = false
    /// Water, 万立方米 a year.
    public var water = Amount.zero
    /// Emissions, 吨 a year.
    public var emissions: [Pollutant: Amount] = [:]
    /// Jobs, 人.
    public var jobs = Amount.zero
    /// People of talent that it needs, 人.
    public var talent = Amount.zero
    /// Service teams that it needs.
    public var teams: [TeamKind: Int] = [:]
    /// Output at full production, 亿元 a year.
    public var output: Amount?
    /// Taxes at full production, 亿元 a year.
    public var taxTotal: Amount?
    /// Main taxes at full production, 亿元 a year.
    public var taxMain: Amount?
    /// Earliest start, months since year 0.
    public var startEarliest: Int?
    /// Latest start, months since year 0.
    public var startLatest: Int?
    /// Months of building.
    public var months: Int?
    /// Economic, industrial, ecological and social value, 0–100 each.
    public var values = ProjectValues()
    /// Points that replace the computed ones.
    public var points: Points?
    /// Veto.
    public var veto = ProjectVeto.none
    /// Progress.
    public var status: ProjectStatus?
    /// Whether it must be placed.
    public var isMust = false
    /// Builder.
    public var owner: String?
    /// Department in charge.
    public var department: String?
    /// Deadline, as written.
    public var deadline: String?

    /// Creates a project that says nothing yet.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// The four values of a project, 0–100 each, or the weights of the four; nil means no data.
public struct ProjectValues: Equatable, Sendable {
    /// Economic value.
    public var economic: Double?
    /// Industrial value.
    public var industrial: Double?
    /// Ecological value.
    public var ecological: Double?
    /// Social value.
    public var social: Double?

    /// Creates values.
    public init(
        economic: Double? = nil,
        industrial: Double? = nil,
        ecological: Double? = nil,
        social: Double? = nil
    ) {
        self.economic = economic
        self.industrial = industrial
        self.ecological = ecological
        self.social = social
    }

    /// The four in the order of the format.
    public var list: [Double?] { [economic, industrial, ecological, social] }
}

/// A table or an option that is given but whose rule is not modelled: it is never ignored, `solve` refuses it by name.
public struct UnmodelledPart: Hashable, Sendable {
    /// Table or option, such as `projects` or `objective.mode`.
    public var part: String
    /// Code of the family that it belongs to, such as P14.
    public var family: String?
    /// What it is, for the message.
    public var meaning: BilingualText
    /// What a Chinese sheet calls it.
    public var chineseName: String

    /// Creates a part; without a Chinese name it goes by its own.
    public init(part: String, family: String?, meaning: BilingualText, chineseName: String? = nil) {
        self.chineseName = chineseName ?? part
        self.part = part
        self.family = family
        self.meaning = meaning
    }

    /// The file in which it stands: a column's table, a setting's `scenario.yaml`.
    public var file: String {
        switch part {
        case "years", "objective.mode": "scenario.yaml"
        default: (part.split(separator: ".").first.map(String.init) ?? part) + ".csv"
        }
    }
}

/// Everything that one pairing question is made of, checked and in canonical order.
///
/// Every list is sorted by its key and every reference is a position in another list, so that two files with the same
/// rows in another order make the same value.
public struct Scenario: Equatable, Sendable {
    /// Identity, [a-z0-9-]{1,64}.
    public var id: String
    /// Title in both languages.
    public var title: BilingualText
    /// Year of the figures.
    public var baseYear: Int?
    /// Number of years planned.
    public var years = 1
    /// First planned year; nil is the year after ``baseYear``.
    public var firstYear: Int?
    /// How sides were chosen where the table leaves the role blank; already applied to ``counties``.
    public var roles = RoleRules()
    /// Rules of pairing.
    public var pairing = PairingSettings()
    /// What the plan is best at.
    public var objective = ObjectiveSettings()
    /// How projects are valued.
    public var projectSettings = ProjectSettings()
    /// Rules of money.
    public var funds = FundSettings()
    /// How pairs are scored.
    public var score = ScoreSettings()
    /// When the search stops.
    public var solve = SolveSettings()
    /// What a concession costs when no plan exists.
    public var diagnosis = DiagnosisSettings()
    /// Counties, sorted by code.
    public var counties: [County] = []
    /// Chains, sorted by id.
    public var chains: [IndustryChain] = []
    /// Nodes, sorted by id.
    public var nodes: [ChainNode] = []
    /// Input coefficients, sorted by supplier, buyer.
    public var links: [InputLink] = []
    /// Proximities, sorted by first, second.
    public var proximities: [NodeProximity] = []
    /// County figures by node, sorted by county, node.
    public var countyNodes: [CountyNode] = []
    /// Modes of cooperation, sorted by id.
    public var modes: [CooperationMode] = []
    /// Helpers' capacities, sorted by county.
    public var helperCapacities: [HelperCapacity] = []
    /// Production factors, sorted by county.
    public var factors: [CountyFactors] = []
    /// Known journeys, sorted by from, to.
    public var travel: [TravelLeg] = []
    /// Rows about pairs, sorted by helper, receiver.
    public var pairs: [PairRow] = []
    /// Needs of pairs, sorted by helper, receiver, resource.
    public var pairNeeds: [PairNeed] = []
    /// Limits of helpers, sorted by helper, resource.
    public var helperResources: [HelperResource] = []
    /// Quotas, sorted by name.
    public var quotas: [GroupQuota] = []
    /// Benefits of modes for pairs, sorted by helper, receiver, mode.
    public var pairModeBenefits: [PairModeBenefit] = []
    /// Projects, sorted by id.
    public var projects: [Project] = []
    /// Conditions of admission, in the order of kind, chain, metric, comparison, value.
    public var thresholds: [AdmissionThreshold] = []
    /// Pools of the province, sorted by pool, year (none first), county (none first).
    public var pools: [ProvincePool] = []
    /// Responses to money and teams, sorted by pool, county (none first), number.
    public var responses: [ResponseSegment] = []
    /// Floors, sorted by name.
    public var floors: [EquityFloor] = []
    /// Sources, sorted by table, key, column, source.
    public var sources: [SourceNote] = []
    /// Parts that `solve` must refuse, sorted by part.
    public var unmodelled: [UnmodelledPart] = []
    /// SHA-256 of the normalised scenario, 64 hexadecimal digits.
    public var fingerprint = ""

    /// Creates an empty scenario.
    public init(id: String, title: BilingualText) {
        self.id = id
        self.title = title
    }

    /// The county at an index.
    public subscript(index: CountyIndex) -> County { counties[index.position] }

    /// The helpers in order of their codes.
    public var helpers: [CountyIndex] { counties.indices.filter { counties[$0].role.isHelper }.map(CountyIndex.init) }

    /// The receivers in order of their codes.
    public var receivers: [CountyIndex] {
        counties.indices.filter { counties[$0].role.isReceiver }.map(CountyIndex.init)
    }
}

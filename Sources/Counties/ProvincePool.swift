/// What the province hands out to receivers.
public enum PoolKind: String, Sendable, CaseIterable {
    /// 帮扶引导资金, 万元.
    case guidanceFund = "guidance_fund"
    /// 专项债券, 亿元.
    case specialBond = "special_bond"
    /// 用地指标, 亩.
    case landQuota = "land_quota"
    /// 能耗指标, tce.
    case energyQuota = "energy_quota"
    /// 产业创新服务团, 支.
    case industryTeams = "teams_industry"
    /// 创投服务团, 支.
    case ventureTeams = "teams_vc"
    /// 数字专家服务团, 支.
    case digitalTeams = "teams_digital"

    /// Unit of its amounts.
    public var unit: String {
        switch self {
        case .guidanceFund: "万元"
        case .specialBond: "亿元"
        case .landQuota: "亩"
        case .energyQuota: "tce"
        case .industryTeams, .ventureTeams, .digitalTeams: "支"
        }
    }

    /// The teams of the pool; nil where it holds none.
    public var teams: TeamKind? {
        switch self {
        case .industryTeams: .industry
        case .ventureTeams: .venture
        case .digitalTeams: .digital
        default: nil
        }
    }
}

/// A row of the table `pools` (family P11): an amount, and limits for single receivers.
public struct ProvincePool: Equatable, Sendable {
    /// Which pool.
    public var kind: PoolKind
    /// The year; nil is all planned years together.
    public var year: Int?
    /// The county that the row is for; nil is every receiver.
    public var county: CountyIndex?
    /// Without a county what all receivers share; with one what is set aside for it alone. nil sets no limit.
    public var amount: Amount?
    /// Least that a receiver is given.
    public var min: Amount?
    /// Most that a receiver is given.
    public var max: Amount?

    /// Creates a row that says nothing yet.
    public init(kind: PoolKind, year: Int?, county: CountyIndex?) {
        self.kind = kind
        self.year = year
        self.county = county
    }
}

/// One segment of the response to money or teams beyond what projects need; slopes never rise along the segments.
public struct ResponseSegment: Equatable, Sendable {
    /// Which pool the segment answers to: the guidance fund or teams.
    public var pool: PoolKind
    /// The receiver; nil is every receiver without segments of its own for this pool.
    public var county: CountyIndex?
    /// Place among the segments, from 1.
    public var number: Int
    /// Width in the unit of the pool; whole units count.
    public var width: Amount
    /// Points for each unit, at least 0.
    public var slope: Points

    /// Creates a segment.
    public init(pool: PoolKind, county: CountyIndex?, number: Int, width: Amount, slope: Points) {
        self.pool = pool
        self.county = county
        self.number = number
        self.width = width
        self.slope = slope
    }
}

/// Least benefit of receivers (family P16).
public struct EquityFloor: Equatable, Sendable {
    /// Name; the key.
    public var name: String
    /// The receivers that it speaks of.
    public var group: CountyGroup
    /// Least points of each of them.
    public var points: Points?
    /// Least points of all of them together.
    public var total: Points?

    /// Creates a floor.
    public init(name: String, group: CountyGroup, points: Points?, total: Points?) {
        self.name = name
        self.group = group
        self.points = points
        self.total = total
    }
}

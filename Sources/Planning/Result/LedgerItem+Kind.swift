public import Counties

extension LedgerItem {
    /// What an amount of it says.
    public enum Kind: Hashable, Sendable {
        /// Money that changes hands.
        case money
        /// Money that has to be paid back: bonds.
        case debt
        /// Something for information that no book adds up.
        case information
        /// Land, energy, water, offsets, jobs, people, teams.
        case quantity
    }

    /// What an amount of it says.
    public var kind: Kind {
        switch self {
        case .pairCost, .modeSetup, .modeRunning, .projectFund, .fundSupport, .reward, .localTax, .taxShare: .money
        case .bond: .debt
        case .mainTax, .investment, .output: .information
        case .land, .energy, .water, .cod, .nh3n, .nox, .voc, .jobs, .talent, .industryTeams, .ventureTeams,
            .digitalTeams:
            .quantity
        }
    }

    /// Unit of its amounts.
    public var unit: String {
        switch self {
        case .pairCost, .modeSetup, .modeRunning, .projectFund, .fundSupport, .bond, .reward, .localTax, .mainTax,
            .taxShare, .investment, .output:
            "万元"
        case .land: "亩"
        case .energy: "tce"
        case .water: "万立方米"
        case .cod, .nh3n, .nox, .voc: "吨"
        case .jobs, .talent: "人"
        case .industryTeams, .ventureTeams, .digitalTeams: "支"
        }
    }

    /// The item of a local factor.
    public init(_ factor: LocalFactor) {
        self =
            switch factor {
            case .land: .land
            case .energy: .energy
            case .water: .water
            case .offset(.cod): .cod
            case .offset(.nh3n): .nh3n
            case .offset(.nox): .nox
            case .offset(.voc): .voc
            }
    }

    /// The item of a kind of team.
    public init(_ team: TeamKind) {
        self =
            switch team {
            case .industry: .industryTeams
            case .venture: .ventureTeams
            case .digital: .digitalTeams
            }
    }
}

extension LedgerParty: Comparable {
    /// Orders the province before counties, counties by code, projects last.
    public static func < (left: LedgerParty, right: LedgerParty) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .province: -1
        case .county(let county): county.position
        case .projects: .max
        }
    }
}

extension LedgerFlow: Comparable {
    /// Orders by year, giver, taker, item, project, mode.
    public static func < (left: LedgerFlow, right: LedgerFlow) -> Bool {
        if left.year != right.year { return left.year < right.year }
        if left.giver != right.giver { return left.giver < right.giver }
        if left.taker != right.taker { return left.taker < right.taker }
        if left.item != right.item { return left.item.position < right.item.position }
        return (left.project ?? -1, left.mode ?? -1, left.amount) < (
            right.project ?? -1, right.mode ?? -1, right.amount
        )
    }
}

extension LedgerItem {
    private static let positions = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// Place in the order of the items.
    var position: Int { Self.positions[self] ?? 0 }
}

public import Counties

/// Who gives what to whom in which year: the one list from which the books of helpers and receivers are drawn.
///
/// Every flow has a giver and a taker, so that what one book says is given the other says is got. Amounts of money are in
/// 万元 and exact to the fen (10⁻⁶ 万元).
///
/// What the province and helpers give receivers stands by its giver. What projects need of land, energy, water, offsets,
/// talent and teams, wherever it comes from, is given to them by the receiver where they land: that is what it has to
/// absorb, and what it gives less what it gets is drawn from its own stock. A mode that the receiver pays for itself is a
/// flow from the receiver to itself, since the money stays where the mode is.
public struct Ledger: Hashable, Sendable {
    /// Flows, by year, giver, taker, item, project, mode.
    public var flows: [LedgerFlow]
    /// How what is left of the guidance fund is shared out.
    public var rewardRule: RewardRule

    /// Creates a ledger.
    public init(flows: [LedgerFlow], rewardRule: RewardRule = .none(.noFund)) {
        self.flows = flows
        self.rewardRule = rewardRule
    }
}

/// How what is left of the guidance fund rewards receivers.
public enum RewardRule: Hashable, Sendable {
    /// By the growth of their main taxes in 亿元.
    case amount
    /// By the rate of that growth.
    case rate
    /// Nobody is rewarded.
    case none(Reason)

    /// Why nobody is rewarded.
    public enum Reason: Hashable, Sendable {
        /// The scenario does not say how large the guidance fund is, so nothing can be left of it.
        case noFund
        /// Nothing is left.
        case nothingLeft
        /// The main taxes of no receiver are known to grow.
        case noGrowth
    }
}

/// Someone who gives or takes.
public enum LedgerParty: Hashable, Sendable {
    /// The province: its pools.
    case province
    /// A helper or a receiver.
    case county(CountyIndex)
    /// The projects themselves: firms that pay taxes, banks that lend.
    case projects
}

/// What is given.
public enum LedgerItem: String, Sendable, CaseIterable {
    /// What a pair costs its helper, 万元.
    case pairCost = "pair_cost"
    /// Setting up a mode, 万元.
    case modeSetup = "mode_setup"
    /// Running a mode, 万元.
    case modeRunning = "mode_running"
    /// Guidance fund for projects, 万元.
    case projectFund = "project_fund"
    /// Guidance fund beyond projects, 万元.
    case fundSupport = "fund_support"
    /// Special bonds for projects, 万元; the receiver must absorb the debt.
    case bond
    /// What is left of the guidance fund, paid by growth of the main taxes, 万元.
    case reward
    /// Taxes of projects that stay in the county, 万元.
    case localTax = "local_tax"
    /// Main taxes among them, 万元; for information, part of ``localTax``.
    case mainTax = "main_tax"
    /// Taxes that flow back to the helper, 万元.
    case taxShare = "tax_share"
    /// Investment of projects, 万元; for information.
    case investment
    /// Output of projects, 万元; for information.
    case output
    /// Land, 亩.
    case land
    /// Energy, tce a year.
    case energy
    /// Water, 万立方米 a year.
    case water
    /// Chemical oxygen demand, 吨 a year.
    case cod
    /// Ammonia nitrogen, 吨 a year.
    case nh3n
    /// Nitrogen oxides, 吨 a year.
    case nox
    /// Volatile organic compounds, 吨 a year.
    case voc
    /// Jobs, 人.
    case jobs
    /// People of talent, 人.
    case talent
    /// Industry teams, 支.
    case industryTeams = "teams_industry"
    /// Venture-capital teams, 支.
    case ventureTeams = "teams_vc"
    /// Digital teams, 支.
    case digitalTeams = "teams_digital"
}

/// One thing given in one year.
public struct LedgerFlow: Hashable, Sendable {
    /// Year from the first planned one, from 0; sharing of taxes may go on after the planned years.
    public var year: Int
    /// Who gives.
    public var giver: LedgerParty
    /// Who takes.
    public var taker: LedgerParty
    /// What.
    public var item: LedgerItem
    /// The project that it is for, by its position in ``Scenario/projects``.
    public var project: Int?
    /// The mode that it is for, by its position in ``Scenario/modes``.
    public var mode: Int?
    /// How much, in the unit of the item.
    public var amount: Amount

    /// Creates a flow.
    public init(
        year: Int,
        giver: LedgerParty,
        taker: LedgerParty,
        item: LedgerItem,
        project: Int? = nil,
        mode: Int? = nil,
        amount: Amount
    ) {
        self.year = year
        self.giver = giver
        self.taker = taker
        self.item = item
        self.project = project
        self.mode = mode
        self.amount = amount
    }
}

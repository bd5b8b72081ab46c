import Counties
import Planning

/// Titles of the columns that only the tables of the policy model have.
enum PolicyColumn: String, CaseIterable, Sendable {
    case conclusion, project, projectCode, kind, mode, modes, landing, must, startYear, production, points
    case invest, fund, bond, land, energy, talent, jobs, industryTeams, ventureTeams, digitalTeams
    case declineReason, short, shortUnit, admissionNotes, waitingRank, owner, department, deadline
    case projects, focusChains
    case year, projectFund, fundSupport, fundModes, fundTotal, reward, bondMoney
    case pairCost, helperModes, helperTotal, ownModes, moneyTotal
    case factor, need, own, fromHelper, fromProvince, slack
    case book, bookCounty, counterpart, ledgerItem, localTax, sharePercent, shared, got, given, standing, cap,
        capReached
    case moneyGot, moneyGiven, ofWhichShared, toRepay, netMoney
    case counterpartCode
    case money, pairPoints, projectPoints, modePoints, supportPoints, benefit, weight, weighted
    case holder, ownLimit, added, exhausted, holderCode, available, exhaustedCounties, period

    var text: BilingualText {
        switch self {
        case .conclusion: BilingualText(zh: "结论", en: "Conclusion")
        case .project: BilingualText(zh: "项目名称", en: "Project")
        case .projectCode: BilingualText(zh: "项目编号", en: "Project ID")
        case .kind: BilingualText(zh: "项目类别", en: "Kind")
        case .mode: BilingualText(zh: "合作模式", en: "Mode")
        case .modes: BilingualText(zh: "合作模式", en: "Modes")
        case .landing: BilingualText(zh: "可落地弱县", en: "May land in")
        case .must: BilingualText(zh: "必须落地", en: "Must land")
        case .startYear: BilingualText(zh: "开工年份", en: "Start")
        case .production: BilingualText(zh: "投产年月", en: "Production from")
        case .points: BilingualText(zh: "项目分值", en: "Points")
        case .invest: BilingualText(zh: "总投资", en: "Investment")
        case .fund: BilingualText(zh: "引导资金", en: "Guidance fund")
        case .bond: BilingualText(zh: "专项债券", en: "Special bonds")
        case .land: BilingualText(zh: "用地", en: "Land")
        case .energy: BilingualText(zh: "能耗", en: "Energy")
        case .talent: BilingualText(zh: "人才", en: "Talent")
        case .jobs: BilingualText(zh: "就业岗位", en: "Jobs")
        case .industryTeams: BilingualText(zh: "产业创新服务团", en: "Industry teams")
        case .ventureTeams: BilingualText(zh: "创投服务团", en: "Venture teams")
        case .digitalTeams: BilingualText(zh: "数字专家服务团", en: "Digital teams")
        case .declineReason: BilingualText(zh: "未入选首要原因", en: "First reason against it")
        case .short: BilingualText(zh: "差额", en: "Short by")
        case .shortUnit: BilingualText(zh: "差额单位", en: "Unit of the shortfall")
        case .admissionNotes: BilingualText(zh: "准入提示", en: "Admission notes")
        case .waitingRank: BilingualText(zh: "候补位次", en: "Waiting rank")
        case .owner: BilingualText(zh: "建设单位", en: "Builder")
        case .department: BilingualText(zh: "责任部门", en: "Department")
        case .deadline: BilingualText(zh: "完成时限", en: "Deadline")
        case .projects: BilingualText(zh: "落地项目", en: "Projects")
        case .focusChains: BilingualText(zh: "主攻产业链", en: "Chains of focus")
        case .year: BilingualText(zh: "年份", en: "Year")
        default: figures
        }
    }

    private var figures: BilingualText {
        switch self {
        case .projectFund: BilingualText(zh: "引导资金：项目", en: "Fund: projects")
        case .fundSupport: BilingualText(zh: "引导资金：项目以外支持", en: "Fund: other support")
        case .fundModes: BilingualText(zh: "引导资金：合作模式", en: "Fund: modes")
        case .fundTotal: BilingualText(zh: "引导资金小计", en: "Fund, sum")
        case .reward: BilingualText(zh: "结余奖励", en: "Reward")
        case .bondMoney: BilingualText(zh: "专项债券", en: "Special bonds")
        case .pairCost: BilingualText(zh: "强县结对经费", en: "Helper: cost of the pair")
        case .helperModes: BilingualText(zh: "强县承担模式费用", en: "Helper: modes")
        case .helperTotal: BilingualText(zh: "强县资金小计", en: "Helper, sum")
        case .ownModes: BilingualText(zh: "弱县自担模式费用", en: "Receiver: modes")
        case .moneyTotal: BilingualText(zh: "合计", en: "Total")
        case .factor: BilingualText(zh: "要素", en: "Factor")
        case .need: BilingualText(zh: "需求", en: "Need")
        case .own: BilingualText(zh: "本县存量", en: "Own stock")
        case .fromHelper: BilingualText(zh: "强县调剂", en: "From the helper")
        case .fromProvince: BilingualText(zh: "省级安排", en: "From the province")
        case .slack: BilingualText(zh: "结余", en: "Left over")
        case .book: BilingualText(zh: "账目", en: "Book")
        case .bookCounty: BilingualText(zh: "本账所属县", en: "County of the book")
        case .counterpart: BilingualText(zh: "对方", en: "Other side")
        case .ledgerItem: BilingualText(zh: "科目", en: "Item")
        case .localTax: BilingualText(zh: "项目留县税收", en: "Local taxes of the project")
        case .sharePercent: BilingualText(zh: "分享比例", en: "Share")
        case .shared: BilingualText(zh: "分享税额", en: "Taxes shared")
        case .got: BilingualText(zh: "得到", en: "Got")
        case .given: BilingualText(zh: "给出或承担", en: "Given or borne")
        case .standing: BilingualText(zh: "性质", en: "Standing")
        case .cap: BilingualText(zh: "分享上限", en: "Cap")
        case .capReached: BilingualText(zh: "达到上限", en: "Cap reached")
        case .moneyGot: BilingualText(zh: "得到资金", en: "Money got")
        case .moneyGiven: BilingualText(zh: "给出或承担资金", en: "Money given or borne")
        case .ofWhichShared: BilingualText(zh: "其中分享税收", en: "of which taxes shared")
        case .netMoney: BilingualText(zh: "净额", en: "Net")
        case .toRepay: BilingualText(zh: "须偿还债券", en: "Bonds to repay")
        case .counterpartCode: BilingualText(zh: "对方代码", en: "Code of the other side")
        case .money: BilingualText(zh: "安排资金", en: "Money")
        case .pairPoints: BilingualText(zh: "结对得分", en: "Pair")
        case .projectPoints: BilingualText(zh: "项目得分", en: "Projects")
        case .modePoints: BilingualText(zh: "模式得分", en: "Modes")
        case .supportPoints: BilingualText(zh: "资金与服务团得分", en: "Support")
        case .benefit: BilingualText(zh: "得益合计", en: "Benefit")
        case .weight: BilingualText(zh: "权重", en: "Weight")
        case .weighted: BilingualText(zh: "加权得益", en: "Weighted")
        case .holder: BilingualText(zh: "所属", en: "Owner")
        case .ownLimit: BilingualText(zh: "自有上限", en: "Own limit")
        case .added: BilingualText(zh: "上级和强县增加", en: "Added")
        case .exhausted: BilingualText(zh: "是否用尽", en: "Used up")
        case .holderCode: BilingualText(zh: "所属代码", en: "Owner code")
        case .available: BilingualText(zh: "可用", en: "Available")
        case .exhaustedCounties: BilingualText(zh: "用尽县数", en: "Used up in")
        case .period: BilingualText(zh: "时段", en: "Period")
        default: BilingualText(same: rawValue)
        }
    }
}

extension ReportColumn {
    /// A column with a title of the policy tables.
    init(_ key: String, _ title: PolicyColumn, unit: PolicyUnit? = nil, kind: Kind = .text) {
        self.init(key: key, title: title.text, unit: unit?.text, kind: kind)
    }
}

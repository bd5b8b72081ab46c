import Counties
import Planning

extension Wording {
    /// What is given.
    static func name(of item: LedgerItem) -> BilingualText {
        switch item {
        case .pairCost: BilingualText(zh: "结对经费", en: "cost of the pair")
        case .modeSetup: BilingualText(zh: "合作模式启动费用", en: "setting up a mode")
        case .modeRunning: BilingualText(zh: "合作模式年度费用", en: "running a mode")
        case .projectFund: BilingualText(zh: "引导资金（项目）", en: "guidance fund for projects")
        case .fundSupport: BilingualText(zh: "引导资金（项目以外支持）", en: "guidance fund beyond projects")
        case .bond: BilingualText(zh: "专项债券", en: "special bonds")
        case .reward: BilingualText(zh: "结余奖励", en: "reward out of what is left")
        case .localTax: BilingualText(zh: "项目留县税收", en: "local taxes of projects")
        case .mainTax: BilingualText(zh: "其中主体税收", en: "main taxes among them")
        case .taxShare: BilingualText(zh: "税收分享", en: "taxes shared")
        case .investment: BilingualText(zh: "项目投资", en: "investment of projects")
        case .output: BilingualText(zh: "项目产值", en: "output of projects")
        case .land: BilingualText(zh: "用地", en: "land")
        case .energy: BilingualText(zh: "能耗", en: "energy")
        case .water: BilingualText(zh: "用水", en: "water")
        case .cod: name(of: LocalFactor.offset(.cod))
        case .nh3n: name(of: LocalFactor.offset(.nh3n))
        case .nox: name(of: LocalFactor.offset(.nox))
        case .voc: name(of: LocalFactor.offset(.voc))
        case .jobs: BilingualText(zh: "就业岗位", en: "jobs")
        case .talent: talent
        case .industryTeams: name(of: PoolKind.industryTeams)
        case .ventureTeams: name(of: PoolKind.ventureTeams)
        case .digitalTeams: name(of: PoolKind.digitalTeams)
        }
    }
}

extension Wording {
    /// How many projects of a mode share their taxes.
    static func projectsOfMode(_ count: Int) -> BilingualText {
        BilingualText(zh: "该模式 \(count) 个项目（见 T4）", en: "\(count) projects of the mode (see T4)")
    }
}

extension LedgerItem {
    /// The unit of its amounts, in both languages.
    var policyUnit: PolicyUnit {
        switch self {
        case .pairCost, .modeSetup, .modeRunning, .projectFund, .fundSupport, .bond, .reward, .localTax, .mainTax,
            .taxShare, .investment, .output:
            .money
        case .land: .mu
        case .energy: .energy
        case .water: .water
        case .cod, .nh3n, .nox, .voc: .tonnes
        case .jobs, .talent: .people
        case .industryTeams, .ventureTeams, .digitalTeams: .teams
        }
    }

    /// What sums make of it: what is told for information is part of another item or no money of the county; bonds are
    /// paid back.
    var standing: PolicyPhrase {
        switch self {
        case .mainTax, .investment, .output: .informational
        case .bond: .repayable
        case .pairCost, .modeSetup, .modeRunning, .projectFund, .fundSupport, .reward, .localTax, .taxShare, .land,
            .energy, .water, .cod, .nh3n, .nox, .voc, .jobs, .talent, .industryTeams, .ventureTeams, .digitalTeams:
            .counted
        }
    }

    /// Its place in the order of the tables.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension LocalFactor {
    /// The unit of its amounts.
    var unit: PolicyUnit {
        switch self {
        case .land: .mu
        case .energy: .energy
        case .water: .water
        case .offset: .tonnes
        }
    }
}

extension PoolKind {
    /// The unit of its amounts, in both languages.
    var policyUnit: PolicyUnit {
        switch self {
        case .guidanceFund: .money
        case .specialBond: .billion
        case .landQuota: .mu
        case .energyQuota: .energy
        case .industryTeams, .ventureTeams, .digitalTeams: .teams
        }
    }
}

public import Counties

extension PoolKind {
    /// What the province hands out, in words.
    public var name: BilingualText {
        switch self {
        case .guidanceFund: BilingualText(zh: "引导资金", en: "guidance fund")
        case .specialBond: BilingualText(zh: "专项债券", en: "special bonds")
        case .landQuota: BilingualText(zh: "省级用地指标", en: "land quota")
        case .energyQuota: BilingualText(zh: "省级能耗指标", en: "energy quota")
        case .industryTeams: BilingualText(zh: "产业创新服务团", en: "industry teams")
        case .ventureTeams: BilingualText(zh: "创投服务团", en: "venture teams")
        case .digitalTeams: BilingualText(zh: "数字专家服务团", en: "digital teams")
        }
    }
}

extension PolicyPlan.Means {
    /// What a helper can pass on, in words.
    public var name: BilingualText {
        switch self {
        case .land: BilingualText(zh: "可调剂用地", en: "land to pass on")
        case .energy: BilingualText(zh: "可调剂能耗", en: "energy to pass on")
        case .talent: BilingualText(zh: "可派人才", en: "talent to send")
        case .teams: BilingualText(zh: "可派团队", en: "teams to send")
        case .money: BilingualText(zh: "年度帮扶资金", en: "money of the year")
        }
    }
}

extension ProjectMetric {
    /// A figure of projects that admission looks at, in words.
    public var name: BilingualText {
        switch self {
        case .intensity: BilingualText(zh: "投资强度", en: "investment for each mu")
        case .taxPerMu: BilingualText(zh: "亩均税收", en: "taxes for each mu")
        case .energyPerOutput: BilingualText(zh: "单位产值能耗", en: "energy for each 10k yuan of output")
        case .invest: BilingualText(zh: "总投资", en: "investment")
        case .output: BilingualText(zh: "达产产值", en: "output at full production")
        case .taxTotal: BilingualText(zh: "达产税收", en: "taxes at full production")
        case .land: BilingualText(zh: "用地", en: "land")
        case .energy: BilingualText(zh: "能耗", en: "energy")
        case .jobs: BilingualText(zh: "就业岗位", en: "jobs")
        }
    }
}

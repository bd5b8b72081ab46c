import Counties

extension SettingSchema {
    /// How projects are valued, and what they use.
    static let projects: [SettingSchema] =
        [
            SettingSchema(
                "projects.points",
                .points,
                unit: "分",
                range: .from(0, to: 1e6),
                default: "10",
                zh: "四项价值均为 100、投资系数为 1 的项目的分值",
                en: "Points of a project whose four values are 100, at scale 1"
            ),
            SettingSchema(
                "projects.scale",
                .word(InvestmentScale.allCases.map(scaleWord)),
                default: InvestmentScale.squareRoot.rawValue,
                zh: "项目分值随总投资（亿元）增长的方式",
                en: "How the points of a project grow with its investment in 亿元"
            ),
            weight("econ", zh: "经济价值", en: "the economic value"), weight("ind", zh: "产业价值", en: "the industrial value"),
            weight("eco", zh: "生态价值", en: "the ecological value"), weight("soc", zh: "社会价值", en: "the social value"),
            SettingSchema(
                "projects.two_high_ratio",
                .number,
                range: .from(1, to: 100),
                default: "1",
                zh: "两高项目能耗和污染物替代的倍数",
                en: "Factor on energy and offsets of projects high in energy use and emissions"
            ),
        ] + Pollutant.allCases.map(offset)

    private static func weight(_ name: String, zh: String, en: String) -> SettingSchema {
        SettingSchema(
            "projects.weights.\(name)",
            .number,
            range: .from(0, to: 1),
            default: "0.25",
            zh: "\(zh)的权重；四项之和应为 1",
            en: "Weight of \(en); the four should add up to 1"
        )
    }

    private static func offset(_ pollutant: Pollutant) -> SettingSchema {
        let (zh, en): (String, String) =
            switch pollutant {
            case .cod: ("化学需氧量", "chemical oxygen demand")
            case .nh3n: ("氨氮", "ammonia nitrogen")
            case .nox: ("氮氧化物", "nitrogen oxides")
            case .voc: ("挥发性有机物", "volatile organic compounds")
            }
        return SettingSchema(
            "projects.offset_ratio.\(pollutant.rawValue)",
            .number,
            range: .from(1, to: 100),
            default: "1",
            zh: "\(zh)的替代倍数，即每排放 1 吨须替代几吨",
            en: "Tonnes of offset for each tonne of \(en)"
        )
    }

    private static func scaleWord(_ scale: InvestmentScale) -> SettingWord {
        let meaning =
            switch scale {
            case .squareRoot: BilingualText(zh: "按投资的平方根", en: "its square root")
            case .logarithm: BilingualText(zh: "按 1 加投资的二进对数", en: "log₂(1 + investment)")
            case .linear: BilingualText(zh: "与投资成正比", en: "in proportion")
            case .none: BilingualText(zh: "不随投资变化", en: "not at all")
            }
        return SettingWord(name: scale.rawValue, meaning: meaning)
    }

    /// Rules of bonds, of the guidance fund and of taxes.
    static let money: [SettingSchema] = [
        SettingSchema(
            "funds.debt_ratio_max",
            .number,
            unit: "%",
            range: .from(0, to: 1_000),
            none: true,
            default: "none",
            zh: "使用专项债券后债务率的上限；没有债务率数据的县不受此限",
            en: "Largest debt ratio that bonds may lead to; no limit where a county's debt ratio is not known"
        ),
        SettingSchema(
            "funds.reward_rate",
            .points,
            unit: "分",
            range: .from(0, to: 1e6),
            default: "0",
            zh: "引导资金年度结余用于奖励时，每万元的分值；应低于引导资金第一段的分值",
            en:
                "Points for each 万元 of the guidance fund that is left over and paid as a reward; below the slope of its "
                + "first segment"
        ),
        SettingSchema(
            "funds.reward_by",
            .word(RewardBasis.allCases.map(rewardWord)),
            default: RewardBasis.amount.rawValue,
            zh: "结余奖励在各弱县之间的分配依据",
            en: "How the reward is shared out"
        ),
        SettingSchema(
            "ledger.local_share",
            .number,
            range: .from(0, to: 1),
            default: "1",
            zh: "项目税收中留在县级的比例",
            en: "What part of the taxes of projects stays in the county"
        ),
    ]

    private static func rewardWord(_ basis: RewardBasis) -> SettingWord {
        let meaning =
            switch basis {
            case .amount: BilingualText(zh: "主体税收增量", en: "by the growth of main taxes in 亿元")
            case .rate: BilingualText(zh: "主体税收增速", en: "by their rate of growth")
            }
        return SettingWord(name: basis.rawValue, meaning: meaning)
    }
}

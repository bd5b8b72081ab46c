import Counties
import Planning

extension Wording {
    /// What the objective of a policy plan is.
    static let policyObjective = BilingualText(
        zh: "目标值（分）＝各弱县加权得益合计＋保留现行结对加分＋结余奖励得分",
        en: "Objective in points: weighted benefits of the receivers + bonus for pairs kept + points of the reward"
    )

    /// What the sum of the values is beside it.
    static let policyValueTotal = BilingualText(
        zh: "结对得分合计（分），未加权，不含项目、模式和资金得分",
        en: "Sum of the values of the pairs in points, not weighted, without projects, modes and support"
    )

    /// What the method means.
    static let methodMeaning = BilingualText(zh: "规划方法", en: "How it was planned")

    /// An aim with its place in the order.
    static func aim(number: Int, _ aim: PlanAim, worst count: Int) -> BilingualText {
        let name = name(of: aim, worst: count)
        return BilingualText(
            zh: "第 \(number) 个目标：\(name.zh)；取值为后面的目标可让出的数额",
            en: "Aim \(number): \(name.en); the value is what later aims may take from it"
        )
    }

    /// How investment scales points.
    static func name(of scale: InvestmentScale) -> BilingualText {
        switch scale {
        case .squareRoot: BilingualText(zh: "按平方根", en: "square root")
        case .logarithm: BilingualText(zh: "按 1 加投资的二进对数", en: "binary logarithm of 1 + investment")
        case .linear: BilingualText(zh: "成正比", en: "linear")
        case .none: BilingualText(zh: "不随投资变化", en: "none")
        }
    }

    /// By which rule what is left of the guidance fund is shared out, or why nothing is.
    static func rule(of reward: RewardRule) -> BilingualText {
        func shared(_ zh: String, _ en: String) -> BilingualText {
            BilingualText(
                zh: "结余奖励（万元）是引导资金未安排的部分，按各弱县\(zh)的比例分配，没有增长或没有数据的不分配",
                en:
                    "The reward (10k yuan) is what is left of the guidance fund, shared out in proportion to \(en) of each "
                    + "receiver; those without growth or data have no share"
            )
        }
        return switch reward {
        case .amount:
            shared("主体税收增量（主体税收乘以预计增速）", "the growth of main taxes in yuan (main taxes × expected growth)")
        case .rate: shared("主体税收预计增速", "the expected rate of growth of main taxes")
        case .none(.noFund):
            BilingualText(
                zh: "引导资金没有列出总量，不计结余，没有结余奖励",
                en: "The amount of the guidance fund is not given, so nothing is counted as left and there is no reward"
            )
        case .none(.nothingLeft):
            BilingualText(zh: "引导资金没有结余，没有结余奖励", en: "Nothing is left of the guidance fund, so there is no reward")
        case .none(.noGrowth):
            BilingualText(
                zh: "没有弱县的主体税收预计增长，引导资金结余不作奖励",
                en: "The main taxes of no receiver are known to grow, so what is left of the guidance fund is no reward"
            )
        }
    }

    /// How a reward is shared out.
    static func name(of basis: RewardBasis) -> BilingualText {
        switch basis {
        case .amount: BilingualText(zh: "主体税收增量", en: "growth of the main taxes")
        case .rate: BilingualText(zh: "主体税收增速", en: "rate of growth of the main taxes")
        }
    }

    /// Which projects a threshold speaks of, and what becomes of those that fail it.
    static func scope(_ threshold: AdmissionThreshold, _ scenario: Scenario) -> BilingualText {
        let kind = threshold.kind.map(name(of:)) ?? BilingualText(zh: "各类", en: "every kind")
        let chain =
            threshold.chain.flatMap { scenario.chains.indices.contains($0) ? scenario.chains[$0].name : nil }
            .map { BilingualText(same: $0) } ?? BilingualText(zh: "全部产业链", en: "all chains")
        let action =
            threshold.isVeto
            ? BilingualText(zh: "不符的不准入", en: "those that fail are refused")
            : BilingualText(zh: "不符的只作提示", en: "those that fail are only named")
        return statements([
            BilingualText(zh: "适用于\(kind.zh)项目", en: "projects of \(kind.en)"),
            BilingualText(zh: "产业链：\(chain.zh)", en: "chain: \(chain.en)"), action,
        ])
    }

    /// What a row of the pools rules.
    static func rule(of pool: ProvincePool, _ scenario: Scenario) -> BilingualText {
        let year =
            pool.year.map { BilingualText(zh: "\($0)年", en: "\($0)") } ?? PolicyPhrase.allYears.text
        var parts = [year]
        if let county = pool.county {
            let name = CountyNames(scenario)[county]
            parts.append(
                pool.amount == nil
                    ? BilingualText(zh: "只约束\(name)，没有专门安排", en: "for \(name) alone, nothing is set aside")
                    : BilingualText(zh: "取值专门安排给\(name)，在共用总量之外", en: "the value is set aside for \(name) alone")
            )
        } else if pool.amount != nil {
            parts.append(BilingualText(zh: "取值为各弱县共用的总量", en: "the value is shared by all receivers"))
        }
        let each = pool.county == nil
        if let least = pool.min {
            parts.append(BilingualText(zh: "\(each ? "每个弱县" : "该县")至少 \(least)", en: "at least \(least) for each"))
        }
        if let most = pool.max {
            parts.append(BilingualText(zh: "\(each ? "每个弱县" : "该县")至多 \(most)", en: "at most \(most) for each"))
        }
        return statements(parts)
    }

    /// What a mode costs and shares.
    static func rule(of mode: CooperationMode) -> BilingualText {
        let (payer, money) = (name(of: mode.payer), PolicyUnit.money.text)
        var parts = [
            BilingualText(
                zh: "取值为强县分享项目留县税收的百分比，分享 \(mode.taxShareYears) 年",
                en: "the value is the helper's share of the local taxes in per cent, for \(mode.taxShareYears) years"
            )
        ]
        if let cap = mode.taxShareCap {
            let most = PolicyUnit.money.quantity(cap.description)
            parts.append(
                BilingualText(zh: "每个弱县分享上限 \(most.zh)", en: "at most \(most.en) for each receiver")
            )
        }
        parts.append(
            BilingualText(
                zh: "启动 \(mode.setupCost) \(money.zh)、每年 \(mode.annualCost) \(money.zh)，由\(payer.zh)承担",
                en: "set-up \(mode.setupCost), a year \(mode.annualCost) (\(money.en)), paid by: \(payer.en)"
            )
        )
        if mode.minProjects > 0 || mode.maxProjects != nil || mode.minLand > .zero {
            let most = mode.maxProjects.map { BilingualText(same: String($0)) } ?? Phrase.unlimited.text
            parts.append(
                BilingualText(
                    zh: "每县项目至少 \(mode.minProjects) 项、至多 \(most.zh) 项，用地至少 \(mode.minLand) 亩",
                    en: "projects in a county at least \(mode.minProjects), at most \(most.en), "
                        + "land at least \(mode.minLand) mu"
                )
            )
        }
        return statements(parts)
    }

    /// A floor under each receiver of a group.
    static func floorOfEach(_ group: BilingualText) -> BilingualText {
        BilingualText(zh: "每个弱县（\(group.zh)）得益的下限（P16）", en: "least benefit of each receiver (\(group.en)) (P16)")
    }

    /// A floor under a group.
    static func floorOfAll(_ group: BilingualText) -> BilingualText {
        BilingualText(
            zh: "弱县（\(group.zh)）得益合计的下限（P16）",
            en: "least benefit of the receivers (\(group.en)) together (P16)"
        )
    }
}

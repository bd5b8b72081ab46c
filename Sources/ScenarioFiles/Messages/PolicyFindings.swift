import Counties

extension Finding {
    static let bondNotEligible = Finding(
        .bondNotEligible,
        zh: "项目有专项债需求，但“符合专项债条件”（bond_eligible）不是“是”。",
        en: "The project needs special bonds, but bond_eligible is not 1.",
        helpZh: "符合条件的，请在 bond_eligible 填 1；不符合的，请把专项债需求改为 0 或留空。",
        helpEn: "Write 1 under bond_eligible if it may use them; otherwise leave bond_need blank."
    )

    static func emptyStartWindow(_ earliest: String, _ latest: String) -> Finding {
        Finding(
            .emptyStartWindow,
            zh: "最晚开工（\(quoted(latest))）早于最早开工（\(quoted(earliest))）。",
            en: "The latest start (\(quoted(latest))) lies before the earliest (\(quoted(earliest))).",
            helpZh: "请核对两个年月，注意是否颠倒。",
            helpEn: "Check the two months; they may be swapped."
        )
    }

    static let missingInvestment = Finding(
        .missingInvestment,
        zh: "项目分值按总投资计算，但本行没有填写 invest（总投资）。",
        en: "The points of the project grow with its investment, and invest is blank.",
        helpZh: "请填写总投资，或直接填写项目分值（points）；各项目都不按投资计分时，设 projects.scale: none。",
        helpEn: "Fill in invest, or give points; where no project counts by its investment, set projects.scale: none."
    )

    static func oddIntensity(_ value: String) -> Finding {
        Finding(
            .unusualScale,
            zh: "投资强度为 \(value) 万元/亩，不在 20–3000 万元/亩之间。",
            en: "The investment for each 亩 is \(value) 万元, not within 20–3000 万元.",
            helpZh: "请核对 invest（亿元）和 land（亩）的单位。",
            helpEn: "Check the units of invest (亿元) and land (亩)."
        )
    }

    static func unusualPool(_ written: String, column: ColumnSchema, _ kind: PoolKind) -> Finding {
        let usual = kind.usualAmounts
        let (low, high) = (number(usual.lowerBound), number(usual.upperBound))
        let unit = kind.unit == "tce" ? "吨标准煤" : kind.unit
        return Finding(
            .unusualScale,
            zh: "\(kind.rawValue) 的\(column.label.zh)写的是“\(quoted(written))”，明显偏离常见量级。",
            en: "\(column.name) of \(kind.rawValue) is '\(quoted(written))', far off the usual scale.",
            helpZh: "本行的单位为\(unit)，常见范围为 \(low) 到 \(high)；请核对单位。",
            helpEn: "This row is in \(kind.unit), usually \(low) to \(high); check the unit."
        )
    }

    static func oddPublicMoney(_ money: String, investment: String) -> Finding {
        Finding(
            .unusualScale,
            zh: "引导资金和专项债券需求合计 \(money) 亿元，超过总投资 \(investment) 亿元。",
            en: "fund_need and bond_need add up to \(money) 亿元, above the investment of \(investment) 亿元.",
            helpZh: "请核对 fund_need（万元）、bond_need（亿元）和 invest（亿元）的单位。",
            helpEn: "Check the units of fund_need (万元), bond_need (亿元) and invest (亿元)."
        )
    }

    static func largeFundNeed(_ written: String) -> Finding {
        Finding(
            .unusualScale,
            zh: "引导资金需求写的是“\(quoted(written))”，明显偏离常见量级。",
            en: "fund_need is '\(quoted(written))', far off the usual scale.",
            helpZh: "单位为万元，一个项目通常不超过 1000000 万元；请核对单位。",
            helpEn: "It is in 万元, usually at most 1000000 for one project; check the unit."
        )
    }

    static func projectWithoutRole(_ county: String, isSource: Bool) -> Finding {
        Finding(
            .projectWithoutRole,
            zh: isSource ? "\(county)不是强县，项目不能由其引来。" : "\(county)不是弱县，项目不能在该县落地。",
            en: isSource
                ? "\(county) is no helper; the project cannot come from it."
                : "\(county) is no receiver; the project cannot land there.",
            helpZh: "请核对该县的角色，或改正项目的落地县、来源强县。",
            helpEn: "Check the role of the county, or correct the project."
        )
    }

    static func unplannedYear(_ year: Int, planned: ClosedRange<Int>) -> Finding {
        Finding(
            .unplannedYear,
            zh: planned.count == 1
                ? "\(year) 年不在规划期（\(planned.lowerBound) 年）内，本行不起作用。"
                : "\(year) 年不在规划期（\(planned.lowerBound)–\(planned.upperBound) 年）内，本行不起作用。",
            en: planned.count == 1
                ? "\(year) is not planned (the planned year is \(planned.lowerBound)); the row has no effect."
                : "\(year) is not planned (the years are \(planned.lowerBound)–\(planned.upperBound)); the row has no effect.",
            helpZh: "请核对年份；规划期由 scenario.yaml 的 first_year（或 base_year 的下一年）和 years 确定。",
            helpEn: "Check the year; first_year (or the year after base_year) and years of scenario.yaml set the years."
        )
    }

    static let emptyFloor = Finding(
        .emptyFloor,
        zh: "本行既没有 points（每县最低得分），也没有 total（合计最低得分），不起作用。",
        en: "The row has neither points nor total; it has no effect.",
        helpZh: "请填写其中一项，或删除该行。",
        helpEn: "Fill in one of them, or remove the row."
    )

    static let emptyPool = Finding(
        .emptyPool,
        zh: "本行没有填写数量（amount）、每县下限（min）和上限（max），不起限制作用，也不表示数量为 0。",
        en: "The row has neither amount nor min nor max: it limits nothing, and does not mean that there is none.",
        helpZh: "请填写数量；确实没有的填 0；确实不限的，可以删除该行。",
        helpEn: "Fill in the amount, or 0 where there is none; remove the row if there is no limit."
    )

    static let severalHelpers = Finding(
        .severalHelpers,
        zh: "情景有项目或合作模式，每个弱县至多只能有一个强县，但 pairing.helpers_per_receiver.max 不是 1。",
        en: "The scenario has projects or modes, so that every receiver has at most one helper; "
            + "pairing.helpers_per_receiver.max is not 1.",
        helpZh: "请把 pairing.helpers_per_receiver.max 设为 1；确需几个强县的，请去掉项目和合作模式。",
        helpEn: "Set pairing.helpers_per_receiver.max to 1, or leave projects and modes out."
    )

    static func rewardAboveSlope(_ rate: String, slope: String) -> Finding {
        Finding(
            .rewardAboveSlope,
            zh: "结余奖励每万元 \(rate) 分，不低于引导资金第一段的每万元 \(slope) 分，资金不用反而得分更高。",
            en:
                "The reward is \(rate) points for each 万元 left over, not below the \(slope) points of the first segment of "
                + "the guidance fund: money would better stay unspent.",
            helpZh: "请把 funds.reward_rate 降到 \(slope) 以下，或核对 fund_response.csv。",
            helpEn: "Lower funds.reward_rate below \(slope), or check fund_response.csv."
        )
    }

    static let missingFirstYear = Finding(
        .missingFirstYear,
        zh: "项目写了开工年月，或总盘子写了年份，但没有说明规划从哪一年开始。",
        en: "Projects have start windows or pools have years, but nothing says which year is planned first.",
        helpZh: "请在 scenario.yaml 写 first_year（规划的第一年）或 base_year（基准年，规划从下一年起）。",
        helpEn: "Write first_year, or base_year (the plan begins in the year after), in scenario.yaml."
    )

    static func projectWeightSum(_ sum: String) -> Finding {
        Finding(
            .weightSum,
            zh: "projects.weights 的四项权重之和为 \(sum)，不等于 1。",
            en: "The four weights of projects.weights add up to \(sum), not to 1.",
            helpZh: "请核对四项权重；没有写的一项按 0.25 计。",
            helpEn: "Check the four; one that is not written is 0.25."
        )
    }

    static func doubledAim(_ path: String, written: String) -> Finding {
        Finding(
            .doubledSetting,
            zh: "设置项“\(path)”中“\(quoted(written))”出现了两次。",
            en: "The setting '\(path)' names '\(quoted(written))' twice.",
            helpZh: "每个目标只写一次。",
            helpEn: "Name each aim once."
        )
    }

    static func idleSetting(_ path: String, mode: String) -> Finding {
        Finding(
            .idleSetting,
            zh: "objective.mode 为 \(mode) 时，设置项 \(path) 不起作用。",
            en: "The setting \(path) has no effect where objective.mode is \(mode).",
            helpZh: "请核对 objective.mode，或删除该项。",
            helpEn: "Check objective.mode, or remove the setting."
        )
    }

    static let noPriorities = Finding(
        .idleSetting,
        zh: "objective.mode 为 priorities，但没有写 objective.priorities，只按总分求解。",
        en: "objective.mode is priorities without objective.priorities; only the total counts.",
        helpZh: "请写 objective.priorities，例如 [kept, worst]，或改用 weighted。",
        helpEn: "Write objective.priorities, such as [kept, worst], or use weighted."
    )
}

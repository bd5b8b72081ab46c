import Counties

extension Finding {
    static func foreignCode(_ count: Int) -> Finding {
        Finding(
            .foreignCode,
            zh: "有 \(count) 个代码不是以 37 开头的六位数字；此处为第一个。",
            en: "Codes that are not six digits beginning with 37: \(count); this is the first.",
            helpZh: "如确为其他编码，可忽略。",
            helpEn: "Ignore it if other codes are meant."
        )
    }

    static let farCoordinates = Finding(
        .farCoordinates,
        zh: "坐标在山东省范围（东经 114–123 度、北纬 34–39 度）之外。",
        en: "The place lies outside Shandong (114–123° E, 34–39° N).",
        helpZh: "请核对经纬度，注意是否颠倒。",
        helpEn: "Check longitude and latitude; they may be swapped."
    )

    static func oddRelation(zh: String, en: String) -> Finding {
        Finding(
            .oddRelation,
            zh: "通常\(zh)，本行不符。",
            en: "Usually \(en); here it is not so.",
            helpZh: "请核对口径和单位。",
            helpEn: "Check calibers and units."
        )
    }

    static func oddOutputPerHead(_ value: String) -> Finding {
        Finding(
            .unusualScale,
            zh: "人均地区生产总值为 \(value) 万元，不在 0.5–60 万元之间。",
            en: "GDP per head is \(value) 万元, not within 0.5–60 万元.",
            helpZh: "请核对地区生产总值（gdp，亿元）和常住人口（pop，万人）的单位。",
            helpEn: "Check the units of gdp (亿元) and pop (万人)."
        )
    }

    static func columnSum(_ node: String, sum: String) -> Finding {
        Finding(
            .columnSum,
            zh: "环节“\(quoted(node))”的直接消耗系数之和为 \(sum)，应小于 1。",
            en: "The input coefficients of '\(quoted(node))' add up to \(sum); they must stay below 1.",
            helpZh: "请核对以该环节为使用方的各行。",
            helpEn: "Check the rows in which it is the buyer."
        )
    }

    static let spectralRadius = Finding(
        .spectralRadius,
        zh: "直接消耗系数矩阵的谱半径不小于 1，无法求解完全需求。",
        en: "The spectral radius of the input coefficients is not below 1.",
        helpZh: "请核对循环供给的系数。",
        helpEn: "Check the coefficients along cycles."
    )

    static func asymmetricProximity(firstLine: Int) -> Finding {
        Finding(
            .asymmetricProximity,
            zh: "与第 \(firstLine) 行方向相反，但邻近度不同。",
            en: "Line \(firstLine) has the other direction with another proximity.",
            helpZh: "邻近度是对称的，请统一取值或只保留一行。",
            helpEn: "Proximity is symmetric: make them equal or keep one."
        )
    }

    static func risingSlope(firstLine: Int) -> Finding {
        Finding(
            .risingSlope,
            zh: "本段斜率大于上一段（第 \(firstLine) 行）。",
            en: "The slope is above that of the segment before (line \(firstLine)).",
            helpZh: "边际效益不得递增，请核对。",
            helpEn: "Returns cannot rise; check the slopes."
        )
    }

    static func chosenTwice(_ county: String) -> Finding {
        Finding(
            .chosenTwice,
            zh: "\(county) 同时被选为强县和弱县。",
            en: "\(county) is chosen as helper and as receiver.",
            helpZh: "请在 counties.csv 中写明角色，或在角色规则中列入除外名单（except）。",
            helpEn: "Write its role in counties.csv, or exclude it with `except`."
        )
    }

    static func blankIndicator(_ indicator: String, count: Int) -> Finding {
        Finding(
            .blankIndicator,
            zh: "有 \(count) 个县没有指标\(Schema.counties.column(indicator)?.label.zh ?? indicator)，不能入选。",
            en: "Counties without \(indicator), which cannot be chosen: \(count).",
            helpZh: "请补齐指标，或写明角色。",
            helpEn: "Fill in the figures, or write the roles."
        )
    }

    static func fewChosen(_ found: Int, wanted: Int) -> Finding {
        Finding(
            .fewChosen,
            zh: "应选 \(wanted) 个县，只选出 \(found) 个。",
            en: "\(wanted) counties were wanted, \(found) were found.",
            helpZh: "请核对数量、每市上限和指标。",
            helpEn: "Check the number, the cap per city and the figures."
        )
    }

    static func emptySide(isHelper: Bool) -> Finding {
        Finding(
            .emptySide,
            zh: isHelper ? "情景中没有强县。" : "情景中没有弱县。",
            en: isHelper ? "The scenario has no helper." : "The scenario has no receiver.",
            helpZh: "请在 counties.csv 中填写角色，或写角色规则（roles）。",
            helpEn: "Write roles in counties.csv, or rules in `roles`."
        )
    }

    static func contradictoryLimits<Limit: CustomStringConvertible>(_ lower: Limit, _ upper: Limit) -> Finding {
        Finding(
            .contradictoryLimits,
            zh: "下限 \(lower) 大于上限 \(upper)，无法同时满足。",
            en: "The lower limit \(lower) is above the upper limit \(upper); both cannot be kept.",
            helpZh: "请核对上下限。",
            helpEn: "Check the limits."
        )
    }

    static let weightlessChains = Finding(
        .weightlessChains,
        zh: "全部产业链的权重都为 0，产业链部分不产生得分。",
        en: "Every chain weighs 0, so the chain part adds nothing to any value.",
        helpZh: "请给应计分的产业链填写大于 0 的权重。",
        helpEn: "Give chains that should count a weight above 0."
    )

    static func weightSum(_ names: String, sum: String) -> Finding {
        Finding(
            .weightSum,
            zh: "\(names) 之和为 \(sum)，不等于 1。",
            en: "\(names) add up to \(sum), not to 1.",
            helpZh: "请核对评分参数。",
            helpEn: "Check the parameters of the score."
        )
    }
}

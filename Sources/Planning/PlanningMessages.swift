public import Counties

/// Every text of this module that a user may see, in both languages; those of the audit stand with its rules.
enum PlanningMessages {
    static func unvalued(_ project: Project) -> Diagnostic {
        Diagnostic(
            code: "E903",
            severity: .error,
            file: "projects.csv",
            message: BilingualText(
                zh: "项目“\(project.name)”（\(project.id)）的分值算不出来：没有投资额，或数值过大。",
                en:
                    "The points of project '\(project.name)' (\(project.id)) cannot be computed: its investment is blank, "
                    + "or the figures are too large."
            ),
            help: BilingualText(
                zh: "请填写 invest，或在 points 列直接给出分值。",
                en: "Fill in invest, or give the points in the column points."
            )
        )
    }

    /// Why a project was refused, in a few words.
    static func reason(_ reason: ProjectRefusal.Reason) -> BilingualText {
        switch reason {
        case .veto: BilingualText(zh: "被一票否决", en: "it carries a veto")
        case .status: BilingualText(zh: "已停止或已投产", en: "it was stopped or produces already")
        case .threshold: BilingualText(zh: "未达到准入门槛", en: "it fails a condition of admission")
        case .moneyGap(let gap):
            BilingualText(zh: "资金来源比总投资少 \(gap) 亿元", en: "its sources of money are \(gap) 亿元 short of its investment")
        case .noLandingCounty: BilingualText(zh: "落地县都不是弱县", en: "none of its landing counties is a receiver")
        case .outsideYears: BilingualText(zh: "开工时间不在规划期内", en: "its start lies outside the planned years")
        case .noSource: BilingualText(zh: "来源县都不是强县", en: "none of its source counties is a helper")
        }
    }

    static let severalHelpers = Diagnostic(
        code: "E904",
        severity: .error,
        file: "scenario.yaml",
        message: BilingualText(
            zh: "情景涉及项目、合作模式、资金、权重、兜底或“总分最高”以外的目标，每个弱县至多只能有一个强县。",
            en:
                "The scenario asks for projects, modes, money, weights, floors or an aim other than the total, so that every "
                + "receiver has at most one helper."
        ),
        help: BilingualText(
            zh: "请把 pairing.helpers_per_receiver.max 设为 1。",
            en: "Set pairing.helpers_per_receiver.max to 1."
        )
    )
}

extension PolicyProblemError {
    /// What is wrong, where, and how to mend it.
    public func diagnostic(in scenario: Scenario) -> Diagnostic {
        switch self {
        case .severalHelpers: PlanningMessages.severalHelpers
        case .unvalued(let project): PlanningMessages.unvalued(scenario.projects[project])
        }
    }
}

import Complementarity
public import Counties
public import Pairing

extension Wording {
    /// What a family of rules is about.
    public static func name(of rule: RuleFamily) -> BilingualText {
        switch rule {
        case .p1: BilingualText(zh: "每个弱县的强县数", en: "helpers per receiver")
        case .p2: BilingualText(zh: "每个强县的弱县数", en: "receivers per helper")
        case .p3: BilingualText(zh: "强制结对、禁止结对和未列出的结对", en: "forced, forbidden and unlisted pairs")
        case .p4: BilingualText(zh: "同市、里程和车程要求", en: "city, distance and travel time")
        case .p5: BilingualText(zh: "分组名额", en: "group quotas")
        case .p6: BilingualText(zh: "现行结对的延续性", en: "continuity of current pairs")
        case .p12: BilingualText(zh: "强县资金等资源上限", en: "limits of the helpers' resources")
        }
    }

    /// Why a pair may not be made.
    public static func name(of reason: IneligibilityReason) -> BilingualText {
        switch reason {
        case .sameCounty: BilingualText(zh: "县（市、区）不与自身结对", en: "a county is not paired with itself")
        case .forbidden: BilingualText(zh: "“结对关系”表规定禁止结对", en: "forbidden by the table pairs")
        case .notListed: BilingualText(zh: "只准按名单结对，此对不在名单内", en: "only listed pairs are allowed")
        case .sameCity: BilingualText(zh: "不准同市结对，两县同属一市", en: "both are in one city, which is not allowed")
        case .otherCity: BilingualText(zh: "只准同市结对，两县不在一市", en: "they are in two cities, one is required")
        case .tooManyMinutes: BilingualText(zh: "车程超过上限", en: "the journey takes too long")
        case .tooManyKilometres: BilingualText(zh: "公路里程超过上限", en: "the way is too long")
        }
    }

    /// What is known about a plan.
    public static func name(of status: PlanStatus) -> BilingualText {
        switch status {
        case .optimal: BilingualText(zh: "最优（已证明）", en: "optimal (proved)")
        case .feasible: BilingualText(zh: "可行（尚未证明最优）", en: "feasible (not proved optimal)")
        case .infeasible: BilingualText(zh: "不可行（已证明）", en: "infeasible (proved)")
        case .noPlan: BilingualText(zh: "未得出方案", en: "no plan found")
        }
    }

    /// Why a search stopped.
    public static func name(of reason: StopReason) -> BilingualText {
        switch reason {
        case .proved: BilingualText(zh: "已得到证明", en: "the answer is proved")
        case .gap: BilingualText(zh: "已达到设定的差距", en: "the wanted gap is met")
        case .time: BilingualText(zh: "时间用尽", en: "time was up")
        case .precision:
            BilingualText(
                zh: "数值过大或大小悬殊，超出求解精度",
                en: "the values are too large, or too far apart, for the solver's precision"
            )
        case .interrupted: BilingualText(zh: "用户中止", en: "interrupted by the user")
        }
    }
}

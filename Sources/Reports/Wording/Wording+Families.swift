import Counties
import Planning

/// What leaving out families of rules has shown.
extension Wording {
    /// How many of the rules that a plan breaks are named.
    private static let namedRules = 3

    /// A family by its name and code, as it is tried: rules that the model cannot leave out are not in the name.
    static func family(_ code: String) -> BilingualText {
        let name: BilingualText? =
            switch code {
            case "P1": BilingualText(zh: "弱县的强县数下限", en: "least helpers of a receiver")
            case "P2": BilingualText(zh: "强县的弱县数", en: "receivers of a helper")
            case "P3": BilingualText(zh: "强制结对", en: "forced pairs")
            case "P5": BilingualText(zh: "分组名额", en: "quotas")
            case "P6": BilingualText(zh: "延续性", en: "continuity")
            case "P7": BilingualText(zh: "产业链上限和下限", en: "limits of chains")
            case "P8": BilingualText(zh: "各县用地", en: "land of the counties")
            case "P9": BilingualText(zh: "能耗、用水和污染物替代", en: "energy, water and pollutants")
            case "P10": BilingualText(zh: "人才和服务团", en: "talent and teams")
            case "P11": BilingualText(zh: "引导资金、专项债券和省级总盘子", en: "guidance fund, bonds and pools")
            case "P12": BilingualText(zh: "强县资金和结对资源", en: "helpers' money and resources")
            case "P13": BilingualText(zh: "协作模式", en: "modes of cooperation")
            case "P14": BilingualText(zh: "项目准入和必须落地", en: "admission and musts of projects")
            case "P15": BilingualText(zh: "强县得益下限", en: "the helpers' least benefit")
            case "P16": BilingualText(zh: "兜底要求", en: "floors")
            default: nil
            }
        return name.map { BilingualText(zh: "\($0.zh)（\(code)）", en: "\($0.en) (\(code))") }
            ?? BilingualText(same: code)
    }

    private static func families(_ codes: [String]) -> BilingualText { list(codes.map(family)) }

    /// A family without which there is a plan, and what that plan breaks of it.
    static func mending(_ trial: FamilyTrial) -> BilingualText {
        let name = family(trial.family)
        let rules = trial.broken.prefix(namedRules)
        guard !rules.isEmpty else {
            return BilingualText(
                zh: "若不计\(name.zh)，则有方案。",
                en: "Without the rules on \(name.en) a plan exists."
            )
        }
        let broken = statements(Array(rules))
        let (count, isMore) = (trial.broken.count, trial.broken.count > rules.count)
        return BilingualText(
            zh: "若不计\(name.zh)，则有方案；所得方案突破这类规则 \(count) 处\(isMore ? "，如" : "")：\(broken.zh)。",
            en: "Without the rules on \(name.en) a plan exists; the one found breaks \(count) of them"
                + "\(isMore ? ", such as" : ""): \(broken.en)."
        )
    }

    /// Families that alone change nothing; with all of them tried, several rules together are at fault.
    static func unhelpful(_ codes: [String], _ isComplete: Bool) -> BilingualText {
        let names = families(codes)
        guard isComplete else {
            return BilingualText(
                zh: "单独不计下列任何一类规则，都仍然没有方案：\(names.zh)。",
                en: "Leaving out any one of these families alone gives no plan: \(names.en)."
            )
        }
        return BilingualText(
            zh: "单独不计下列任何一类规则，都仍然没有方案，是几类规则合在一起造成的：\(names.zh)。",
            en: "Several rules together are at fault: leaving out any one of these families alone gives no plan: "
                + "\(names.en)."
        )
    }

    static let noneTried = BilingualText(
        zh: "各项规则合在一起无法全部满足，尚未能试出不计哪一类规则就有方案。",
        en: "The rules cannot all be kept together; which family could be left out for a plan was not found out."
    )

    /// Families that were tried in vain.
    static func undecided(_ codes: [String]) -> BilingualText {
        let names = families(codes)
        return BilingualText(
            zh: "已试但未能判定的规则：\(names.zh)。",
            en: "Tried, but not settled: \(names.en)."
        )
    }

    /// Families for which no time was left.
    static func untried(_ codes: [String]) -> BilingualText {
        let names = families(codes)
        return BilingualText(zh: "因时间所限没有试的规则：\(names.zh)。", en: "Not tried for lack of time: \(names.en).")
    }

    /// What to do where some families were not settled.
    static let openRemedy = BilingualText(
        zh: "请先逐类放宽未能判定或没有试的规则，每次重新求解；仍无方案的，再同时放宽两类以上规则。",
        en:
            "Relax the families that were not settled or not tried one at a time, and solve again after each; if there is "
            + "still no plan, relax two or more families together."
    )

    /// What to do where leaving out one family is enough.
    static func remedy(_ codes: [String]) -> BilingualText {
        let names = families(codes)
        return codes.count == 1
            ? BilingualText(
                zh: "请放宽\(names.zh)，再重新求解。",
                en: "Relax the rules on \(names.en), then solve again."
            )
            : BilingualText(
                zh: "请从下列各类规则中任选一类放宽，再重新求解：\(names.zh)。",
                en: "Relax the rules of any one of these families, then solve again: \(names.en)."
            )
    }
}

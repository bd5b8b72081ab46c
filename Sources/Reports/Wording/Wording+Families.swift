import Counties
import Pairing
import Planning

/// What leaving out families of rules has shown.
extension Wording {
    /// How many of the rules that a plan breaks are named.
    static let namedRules = 3
    /// How many pairs of the first stage are named.
    private static let mostPairs = 12

    /// A family by its name and code, as it is tried: that a receiver has one helper at most is no part of P1 here.
    static func family(_ code: String) -> BilingualText {
        let name: BilingualText? =
            switch code {
            case "P1": BilingualText(zh: "弱县的强县数下限", en: "least helpers of a receiver")
            case "P2": BilingualText(zh: "强县的弱县数", en: "receivers of a helper")
            case "P3": BilingualText(zh: "强制、禁止和限定结对", en: "forced, forbidden and listed pairs")
            case "P4": BilingualText(zh: "同市和路程要求", en: "city and distance")
            case "P5": BilingualText(zh: "分组名额", en: "quotas")
            case "P6": BilingualText(zh: "延续性", en: "continuity")
            case "P7": BilingualText(zh: "产业链上限和下限", en: "limits of chains")
            case "P8": BilingualText(zh: "各县用地", en: "land of the counties")
            case "P9": BilingualText(zh: "能耗、用水和污染物替代", en: "energy, water and pollutants")
            case "P10": BilingualText(zh: "人才和服务团", en: "talent and teams")
            case "P11": BilingualText(zh: "引导资金、专项债券和省级总盘子", en: "guidance fund, bonds and pools")
            case "P12": BilingualText(zh: "强县资金和结对资源", en: "helpers' money and resources")
            case "P13": BilingualText(zh: "合作模式", en: "modes of cooperation")
            case "P14": BilingualText(zh: "项目准入、落地条件和必须落地", en: "admission, places and musts of projects")
            case "P15": BilingualText(zh: "强县得益下限", en: "the helpers' least benefit")
            case "P16": BilingualText(zh: "兜底要求", en: "floors")
            default: nil
            }
        return name.map { BilingualText(zh: "\($0.zh)（\(code)）", en: "\($0.en) (\(code))") }
            ?? BilingualText(same: code)
    }

    /// The pairs of a first stage that leave no plan for the second.
    ///
    /// - Parameter impossible: Those that leave none each by itself.
    static func firstPairs(_ pairs: [CountyPair], impossible: [CountyPair], _ names: CountyNames) -> BilingualText {
        func text(_ pairs: [CountyPair]) -> BilingualText {
            let shown = list(
                pairs.prefix(mostPairs).map { BilingualText(same: "\(names[$0.helper])—\(names[$0.receiver])") }
            )
            guard pairs.count > mostPairs else { return shown }
            return BilingualText(
                zh: "\(shown.zh)等 \(pairs.count) 对",
                en: "\(shown.en) and others, \(pairs.count) in all"
            )
        }
        let (made, alone) = (text(pairs), text(impossible))
        guard !impossible.isEmpty else {
            return BilingualText(
                zh: "先按得分定的结对（强县—弱县）为\(made.zh)；在上述结对不变的前提下，没有符合全部规则的项目安排。",
                en: "The pairs of the first stage (helper—receiver), \(made.en), leave no plan for the projects."
            )
        }
        return BilingualText(
            zh: "先按得分定的结对（强县—弱县）为\(made.zh)；其中\(alone.zh)，任何一对一经确定，其他结对无论如何调整，均无可行方案。",
            en:
                "The pairs of the first stage (helper—receiver), \(made.en), leave no plan for the projects. No plan has any one of "
                + "these, whatever the other pairs are: \(alone.en)."
        )
    }

    /// A finding of trials in which the pairs of the first stage are made.
    static func withThesePairs(_ finding: BilingualText) -> BilingualText {
        BilingualText(zh: "上述结对不变，\(finding.zh)", en: "With these pairs: \(finding.en)")
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
        guard trial.isLeast else {
            return BilingualText(
                zh: "若不计\(name.zh)，则有方案；试得的一个方案突破这类规则 \(count) 处（未必是最少的）\(isMore ? "，如" : "")：\(broken.zh)。",
                en:
                    "Without the rules on \(name.en) a plan exists; one that was found breaks \(count) of them, which need not "
                    + "be the fewest\(isMore ? ", such as" : ""): \(broken.en)."
            )
        }
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
            zh: "单独不计下列任何一类规则，都仍然没有方案，是几类规则合在一起造成的（一个弱县至多由一个强县帮扶、一个项目至多落地一次，不在试算之列）：\(names.zh)。",
            en:
                "Several rules together are at fault: leaving out any one of these families alone gives no plan (that a "
                + "receiver has one helper and a project one place at most is never left out): \(names.en)."
        )
    }

    static let noneTried = BilingualText(
        zh: "各项规则合在一起无法全部满足，尚未能试出不计哪一类规则就有方案。",
        en: "The rules cannot all be kept together; which family could be left out for a plan was not found out."
    )

    /// Families that were tried in vain, and why nothing came of it.
    static func undecided(_ codes: [String], _ cause: FamilyTrial.Cause) -> BilingualText {
        let names = families(codes)
        return switch cause {
        case .time:
            BilingualText(
                zh: "已试但在试算时限内未能判定的规则：\(names.zh)。",
                en: "Tried, but not settled in the time for trials: \(names.en)."
            )
        case .interrupted:
            BilingualText(
                zh: "试算被中断、未能判定的规则：\(names.zh)。",
                en: "Tried, but interrupted before the end: \(names.en)."
            )
        case .precision:
            BilingualText(
                zh: "已试但受求解精度所限未能判定的规则：\(names.zh)。",
                en: "Tried, but beyond the solver's precision: \(names.en)."
            )
        case .unvalued:
            BilingualText(
                zh: "不计后多出的结对或项目没有分值、因而无法判定的规则：\(names.zh)。",
                en: "Not to be settled, because pairs or projects that they bar have no value: \(names.en)."
            )
        }
    }

    /// Families that were never begun.
    static func untried(_ codes: [String], _ cause: FamilyTrial.Cause) -> BilingualText {
        let names = families(codes)
        return cause == .interrupted
            ? BilingualText(
                zh: "因计算被中断而没有试的规则：\(names.zh)。",
                en: "Not tried, because the run was interrupted: \(names.en)."
            )
            : BilingualText(
                zh: "因时限已到而没有试的规则（可用 --seconds 延长）：\(names.zh)。",
                en: "Not tried, because time was up (allow more with --seconds): \(names.en)."
            )
    }

    /// What to do about several causes of which each by itself leaves no plan.
    static func eachToMend(_ count: Int, hasRefusedMusts: Bool) -> BilingualText {
        let musts =
            hasRefusedMusts
            ? BilingualText(
                zh: "不能入选的项目，请取消其“必须落地”，或者消除不准入的原因；",
                en: " Do not ask that the projects refused land, or remove what keeps them out."
            ) : BilingualText(zh: "", en: "")
        return BilingualText(
            zh: "以上 \(count) 项原因，每一项都足以使方案不能成立，须同时解决，缺一不可。\(musts.zh)全部解决后，再用 jiedui check 复查。",
            en:
                "Each of these \(count) causes by itself leaves no plan, so that all have to be mended.\(musts.en) Then run "
                + "jiedui check."
        )
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

/// What to do where a search ended without a plan and without a proof that there is none.
extension Wording {
    /// - Parameter joint: What planning pairs and projects together has reached, where two stages gave nothing.
    static func remedyWithoutPlan(_ result: PairingResult, joint: Points?) -> BilingualText {
        switch result.reason {
        case .proved:
            joint.map { joint in
                let reached = points(joint)
                return BilingualText(
                    zh: "结对与项目一并求解有方案（\(reached.zh)）：请改用 --method joint 取得该方案。",
                    en:
                        "Planning pairs and projects together gives a plan of \(reached.en): use --method joint to have it."
                )
            } ?? Phrase.twoStageRemedy.text
        case .interrupted:
            BilingualText(
                zh: "计算被中断时，既没有得出方案，也没有证明无解。请重新计算，让计算进行到底或到达时限。",
                en:
                    "The run was interrupted before there was a plan or a proof that there is none. Solve again and let it end, or "
                    + "run into its time limit."
            )
        case .precision:
            BilingualText(
                zh: "数值大小相差过大，求解器既没有得出方案，也没有证明无解。请核对金额和分值的单位后重新计算。",
                en:
                    "The figures are too far apart for the solver: it has neither a plan nor a proof that there is none. Check the "
                    + "units of amounts and points, then solve again."
            )
        case .time, .gap: Phrase.noPlanRemedy.text
        }
    }

    /// No plan exceeds this, although none was found.
    static func boundWithoutPlan(_ bound: Points) -> BilingualText {
        let most = points(bound)
        return BilingualText(zh: "任何方案都不会超过 \(most.zh)。", en: "No plan exceeds \(most.en).")
    }
}

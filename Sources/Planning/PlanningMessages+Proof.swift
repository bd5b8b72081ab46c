import Counties
import LinearModel
import Pairing

/// The record of proof of a policy plan, and what to say when judges differ.
extension PlanningMessages {
    private static let auditor = "jiedui"

    static func searchJudgement(solver: String, work: SolveWork, hasPlan: Bool) -> Judgement {
        let nodes = work.branchAndBoundNodes
        return Judgement(
            judge: solver,
            finding: hasPlan
                ? BilingualText(
                    zh: "整数规划求解政策全模型（\(nodes) 个结点）。",
                    en: "The whole policy model was solved as an integer program (\(nodes) nodes)."
                )
                : BilingualText(
                    zh: "整数规划求解政策全模型（\(nodes) 个结点），尚未找到可行方案。",
                    en: "The integer program of the whole policy model (\(nodes) nodes) has found no plan so far."
                )
        )
    }

    static func auditJudgement() -> Judgement {
        Judgement(
            judge: auditor,
            finding: BilingualText(
                zh: "独立审核按全部规则逐条复核方案，目标值按整数重新计算，与求解结果完全一致。",
                en: "The independent audit checked the plan against every rule and counted the very same objective in "
                    + "integers."
            )
        )
    }

    static func bottleneckJudgement() -> Judgement {
        Judgement(
            judge: auditor,
            finding: BilingualText(
                zh: "得益最低的弱县的最高水平由整数网络算法逐级试定，再高一级即结对对象不足，已重新计数证实。",
                en:
                    "The most that the worst receiver can have was found by thresholds on the integer network; the next "
                    + "level leaves a shortage of partners, which was counted anew."
            )
        )
    }

    static func cutJudgement(solver: String, cuts: Int) -> Judgement {
        Judgement(
            judge: auditor,
            finding: BilingualText(
                zh: "\(solver) 有 \(cuts) 处结果以极小的差额突破限额，已用整数逐一证明其不可行并排除后重新求解。",
                en: "\(solver) broke limits by a hair in \(cuts) places; each was proved impossible in integers and "
                    + "excluded."
            )
        )
    }

    /// Why floating point leaves a question open, and what there is all the same.
    static func precisionJudgement(solver: String, hasPlan: Bool, hasBound: Bool) -> Judgement {
        let cause = BilingualText(
            zh: "数值大小相差过大，浮点求解不能精确到最后一位，",
            en: "The figures are too far apart for a floating-point solver to be exact to the last digit, so "
        )
        let rest =
            switch (hasPlan, hasBound) {
            case (true, true):
                BilingualText(
                    zh: "因此不判定为最优，只给出方案和上界。",
                    en: "the plan is not called optimal; the bound says how far it can be off."
                )
            case (true, false):
                BilingualText(
                    zh: "因此不判定为最优，也没有可靠的上界，只给出方案。",
                    en: "the plan is not called optimal, and there is no bound to be trusted."
                )
            case (false, _):
                BilingualText(
                    zh: "因此既没有方案，也不判定为无解。",
                    en: "there is neither a plan nor a verdict that there is none."
                )
            }
        return Judgement(judge: solver, finding: BilingualText(zh: cause.zh + rest.zh, en: cause.en + rest.en))
    }

    static func infeasibleJudgement(solver: String) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "两种求解设置均判定不存在满足全部规则的方案。",
                en: "Two configurations of the solver agree that no plan keeps every rule."
            )
        )
    }

    static func pricesJudgement() -> Judgement {
        Judgement(
            judge: auditor,
            finding: BilingualText(
                zh: "逐一核算每个弱县在每个强县帮扶下可行的选择，并按全省共用资源的一组价格计价，各方案所能达到的上限都低于满足全部规则时必有的数值，由此证明没有方案。",
                en:
                    "By what each receiver can do with each helper, and under prices of what all counties share, no plan can be worth what any plan that keeps every rule is: there is none."
            )
        )
    }

    /// Contradictions that need no search; each stands among the causes in full.
    static func conflictJudgement(_ conflicts: [PolicyConflict]) -> Judgement {
        let rules: [String] = FamilyTrials.order.filter { family in conflicts.contains { $0.rule == family } }
        let (zh, en) = (rules.joined(separator: "、"), rules.joined(separator: ", "))
        return Judgement(
            judge: auditor,
            finding: BilingualText(
                zh: "没有方案一事已按规则用整数直接证明（\(zh)），不依赖求解。",
                en: "That there is no plan was proved from the rules in integers (\(en)), without any solver."
            )
        )
    }

    /// - Parameter families: Those without which plans were found, one at a time.
    static func trialJudgement(_ families: [String]) -> Judgement {
        let (zh, en) = (families.joined(separator: "、"), families.joined(separator: ", "))
        let finding =
            families.count == 1
            ? BilingualText(
                zh: "不计 \(zh) 类规则另行求解，得到的方案经独立审核，只突破这一类规则。",
                en:
                    "Solved without the rules \(en), there is a plan; the independent audit finds that it breaks no other rule."
            )
            : BilingualText(
                zh: "依次不计 \(zh) 各类规则另行求解，得到的方案经独立审核，各只突破所不计的一类规则。",
                en:
                    "Solved without the rules \(en), one family at a time, there are plans; the independent audit finds that each "
                    + "breaks no other rule."
            )
        return Judgement(judge: auditor, finding: finding)
    }

    /// A broken rule as a clause, with its figures.
    static func brokenRule(_ message: BilingualText, limit: String?, found: String?, unit: PolicyUnit? = nil)
        -> BilingualText
    {
        let (zh, en) = (clause(message.zh, "。"), clause(message.en, "."))
        guard let limit, let found else { return BilingualText(zh: zh, en: en) }
        let (asked, has) = (quantity(limit, unit), quantity(found, unit))
        return BilingualText(
            zh: "\(zh)（规定 \(asked.zh)，方案中为 \(has.zh)）",
            en: "\(en) (the rule says \(asked.en), the plan has \(has.en))"
        )
    }

    /// A sentence without its full stop.
    static func clause(_ text: BilingualText) -> BilingualText {
        BilingualText(zh: clause(text.zh, "。"), en: clause(text.en, "."))
    }

    private static func clause(_ text: String, _ stop: Character) -> String {
        text.last == stop ? String(text.dropLast()) : text
    }

    static func twoStageJudgement(isJointProved: Bool) -> Judgement {
        Judgement(
            judge: auditor,
            finding: isJointProved
                ? BilingualText(
                    zh: "本方案分两步得出：先只按结对得分定结对，再为这些结对安排项目和资金。结对与项目一并求解的最优值已证明，两者之差见说明。",
                    en: "This plan was made in two stages: pairs by their values alone, then projects and money for "
                        + "those pairs. The joint optimum is proved; the difference is stated."
                )
                : BilingualText(
                    zh: "本方案分两步得出：先只按结对得分定结对，再为这些结对安排项目和资金。结对与项目一并求解的最优值未能在时限内证明，因此不说明少得多少。",
                    en: "This plan was made in two stages: pairs by their values alone, then projects and money for "
                        + "those pairs. The joint optimum was not proved in time, so that no loss is stated."
                )
        )
    }

    static func secondStageFailed(joint: Points?) -> Judgement {
        let (zh, en) =
            joint.map { ("一并求解得到 \($0) 分的方案", "planning both together gives a plan of \($0) points") }
            ?? ("一并求解尚未得到方案，也未证明没有方案", "planning both together has found no plan yet, nor proved that there is none")
        return Judgement(
            judge: auditor,
            finding: BilingualText(
                zh: "先定的结对不能满足项目、资金等其他规则，分两步求解得不出方案；这不说明情景没有方案：\(zh)。请改用 --method joint。",
                en: "The pairs that were fixed first leave no way to keep the rules on projects and money, so that two "
                    + "stages give no plan. That does not mean that there is none: \(en). Use --method joint."
            )
        )
    }

    static func objectiveDisputed(_ method: Points?, _ audit: Points?) -> BilingualText {
        BilingualText(
            zh: "求解得到的目标值为 \(method?.description ?? "—")，审核得到的为 \(audit?.description ?? "—")。",
            en: "The method counts an objective of \(method?.description ?? "—"), the audit "
                + "\(audit?.description ?? "—")."
        )
    }

    static func boundDisputed(_ bound: Points, _ objective: Points) -> BilingualText {
        BilingualText(
            zh: "求解器判定目标值不超过 \(bound)，随后却得到 \(objective) 的方案，两者矛盾。",
            en: "The solver proved that no plan exceeds \(bound), yet a plan of \(objective) is there."
        )
    }

    static func planDenied(solver: String) -> BilingualText {
        BilingualText(
            zh: "\(solver) 判定没有方案，而已有通过审核的方案，两者矛盾。",
            en: "\(solver) says that no plan exists, yet there is one that the audit accepts."
        )
    }

    static func cutIgnored(solver: String) -> BilingualText {
        BilingualText(
            zh: "\(solver) 给出的方案突破限额，排除后又再次给出。",
            en: "\(solver) repeats a point that breaks a limit after it was excluded."
        )
    }

    static func unboundedClaim(solver: String) -> BilingualText {
        BilingualText(
            zh: "\(solver) 判定目标值没有上界，而可能的方案为数有限，判定不成立。",
            en: "\(solver) calls the objective unbounded, although there are finitely many plans."
        )
    }

    static func unexpected(_ error: any Error) -> BilingualText {
        BilingualText(zh: "求解过程出现未预料的错误（\(type(of: error))）。", en: "Solving met an unexpected error: \(error).")
    }
}

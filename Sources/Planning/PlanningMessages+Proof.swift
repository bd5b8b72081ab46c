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

    static func precisionJudgement(solver: String) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "数值大小相差过大，浮点求解不能精确到最后一位，因此不判定为最优，只给出方案和上界。",
                en:
                    "The figures are too far apart for a floating-point solver to be exact to the last digit, so the plan is "
                    + "not called optimal; the bound says how far it can be off."
            )
        )
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

    static func rejected(_ violations: [BilingualText]) -> BilingualText {
        BilingualText(
            zh: "内部审核发现求得的方案违反规则 \(violations.count) 处：" + violations.map(\.zh).joined(separator: "；"),
            en: "Our own audit rejects the plan in \(violations.count) points: "
                + violations.map(\.en).joined(separator: "; ")
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

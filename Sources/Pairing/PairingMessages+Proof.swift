import Assignment
import Counties
import GeneralizedAssignment
import LinearModel

/// The record of proof: who confirmed what, and what to say when two judges differ.
extension PairingMessages {
    private static let integerJudge = "jiedui"

    static func certificateJudgement() -> Judgement {
        Judgement(
            judge: integerJudge,
            finding: BilingualText(
                zh: "整数网络算法求得最优方案，并用整数影子价格逐一核验全部可结对的县。",
                en: "The integer network method found the optimum; its integer dual values were checked on every "
                    + "eligible pair."
            )
        )
    }

    static func pricingJudgement(solver: String) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "线性规划独立求解，影子价格经整数复核，与上述最优值完全一致。",
                en:
                    "The linear program, solved independently and with its dual values checked in integers, has the very "
                    + "same optimum."
            )
        )
    }

    static func tooLargeForJudge(solver: String) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "分值过大，超出浮点求解器的精度，未作第二次判定；以整数最优性证明为准。",
                en: "The values are too large for a floating-point solver, so there was no second verdict; the integer "
                    + "dual proof stands."
            )
        )
    }

    static func branchAndCutJudgement(solver: String, work: SolveWork) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "分支割平面法求解（\(work.branchAndBoundNodes) 个结点），方案经整数审核。",
                en: "Branch and cut (\(work.branchAndBoundNodes) nodes); the plan was audited in integers."
            )
        )
    }

    static func searchJudgement(solver: String, work: SolveWork) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "分支割平面法求解（\(work.branchAndBoundNodes) 个结点），尚未找到可行方案。",
                en: "Branch and cut (\(work.branchAndBoundNodes) nodes) has found no plan so far."
            )
        )
    }

    static func knapsackJudgement(_ outcome: AssignmentOutcome) -> Judgement {
        Judgement(judge: integerJudge, finding: knapsackFinding(outcome))
    }

    private static func knapsackFinding(_ outcome: AssignmentOutcome) -> BilingualText {
        let nodes = outcome.nodes
        return switch (outcome.status, outcome.agents) {
        case (.optimal, _):
            BilingualText(
                zh: "乘子松弛与分枝定界求得最优方案（\(nodes) 个结点）；上界以整数算得，与方案的目标值相等。",
                en:
                    "Lagrangian relaxation with branch and bound found the optimum (\(nodes) nodes); its bound, computed in "
                    + "integers, equals the objective of the plan."
            )
        case (.infeasible, _):
            BilingualText(
                zh: "乘子松弛与分枝定界以整数证明，不存在满足全部规则的方案（\(nodes) 个结点）。",
                en: "Lagrangian relaxation with branch and bound proves in integers that no plan keeps every rule "
                    + "(\(nodes) nodes)."
            )
        case (_, nil):
            BilingualText(
                zh: "乘子松弛与分枝定界（\(nodes) 个结点）尚未找到可行方案；上界以整数算得。",
                en:
                    "Lagrangian relaxation with branch and bound (\(nodes) nodes) has found no plan so far; the bound was "
                    + "computed in integers."
            )
        default:
            BilingualText(
                zh: "乘子松弛与分枝定界（\(nodes) 个结点）求得可行方案；上界以整数算得，尚大于方案的目标值。",
                en: "Lagrangian relaxation with branch and bound (\(nodes) nodes) found a plan; the bound, computed in "
                    + "integers, is still above its objective."
            )
        }
    }

    static func relaxationJudgement() -> Judgement {
        Judgement(
            judge: integerJudge,
            finding: BilingualText(
                zh: "先不计附加规则求得整数最优方案，该方案恰好满足全部规则，因此就是最优。",
                en: "The exact optimum without the side rules happens to keep them all, so it is the optimum."
            )
        )
    }

    static func cutJudgement() -> Judgement {
        Judgement(
            judge: integerJudge,
            finding: BilingualText(
                zh: "最小割证明结对对象不足，任何方案都不能满足全部规则。",
                en: "A minimum cut proves a shortage of partners: no plan keeps every rule."
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

    static func impossibleForcedJudgement() -> Judgement {
        Judgement(
            judge: integerJudge,
            finding: BilingualText(
                zh: "有强制结对本身不可行（所需资源超过强县上限，或两县为同一个县）。",
                en: "A forced pair is impossible in itself: its need is above the helper's limit, or it is one county."
            )
        )
    }

    static func certificateFault(_ fault: CertificateFault) -> BilingualText {
        let reason = reason(fault)
        return BilingualText(
            zh: "整数最优性证明未通过核验：\(reason.zh)。",
            en: "The integer dual proof failed its check: \(reason.en)."
        )
    }

    static func pricingFailure(_ failure: PricingFailure, solver: String) -> BilingualText {
        let reason = reason(failure)
        return BilingualText(
            zh: "\(solver) 未能给出可核验的第二次判定：\(reason.zh)。",
            en: "\(solver) gave no second verdict that could be checked: \(reason.en)."
        )
    }

    static func differentOptima(_ network: Points, _ solver: Points?) -> BilingualText {
        BilingualText(
            zh: "两次判定结果不一致：整数网络算法为 \(network) 分，线性规划为 \(solver?.description ?? "无可行方案")。",
            en: "Two judges disagree: the integer network method says \(network) points, the linear program "
                + "\(solver?.description ?? "no feasible plan")."
        )
    }

    static func unboundedClaim(solver: String) -> BilingualText {
        BilingualText(
            zh: "\(solver) 判定目标值没有上界，而可能的方案为数有限，判定不成立。",
            en: "\(solver) calls the objective unbounded, although there are finitely many plans."
        )
    }

    static func beyondPrecision(solver: String) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "得分数值过大，浮点求解不能精确到最后一位，因此不判定为最优，只给出方案和上界。",
                en:
                    "The values are too large for a floating-point solver to be exact to the last digit, so the plan is "
                    + "not called optimal; the bound says how far it can be off."
            )
        )
    }

    static func judgeStopped(solver: String) -> Judgement {
        Judgement(
            judge: solver,
            finding: BilingualText(
                zh: "第二次判定因时限或中断未完成；以整数最优性证明为准。",
                en: "The second verdict was stopped by time or an interrupt; the integer dual proof stands."
            )
        )
    }

    static func shortageDisputed() -> BilingualText {
        BilingualText(
            zh: "最小割给出的结对对象不足，经重新计数未能证实，因此不作结论。",
            en: "The shortage that the minimum cut names does not stand up to a recount, so there is no verdict."
        )
    }

    static func infeasibleDisputed(solver: String) -> BilingualText {
        BilingualText(
            zh: "最小割证明无可行方案，而 \(solver) 给出了方案，两者矛盾。",
            en: "A minimum cut proves that no plan exists, yet \(solver) gives one."
        )
    }

    static func objectiveDisputed(_ method: Points?, _ audit: Points?) -> BilingualText {
        BilingualText(
            zh: "求解得到的目标值为 \(method?.description ?? "—")，审核得到的为 \(audit?.description ?? "—")。",
            en: "The method counts an objective of \(method?.description ?? "—"), the audit "
                + "\(audit?.description ?? "—")."
        )
    }

    static func optimumBeaten(_ optimum: Points, _ other: Points) -> BilingualText {
        BilingualText(
            zh: "求解器判定最优目标值为 \(optimum) 分，随后却得到 \(other) 分的方案，两者矛盾。",
            en: "The solver proved an optimum of \(optimum) points, then found a plan of \(other)."
        )
    }

    static func boundDisputed(_ bound: Points, _ objective: Points) -> BilingualText {
        BilingualText(
            zh: "整数网络算法证明目标值不超过 \(bound) 分，而求解器给出 \(objective) 分的方案，两者矛盾。",
            en: "The integer network method proves that no plan exceeds \(bound) points, yet the solver gives one of "
                + "\(objective)."
        )
    }

    static func coverIgnored(solver: String) -> BilingualText {
        BilingualText(
            zh: "\(solver) 给出的方案超出强县资源上限，排除后又再次给出。",
            en: "\(solver) repeats a plan that exceeds a helper's limit after it was excluded."
        )
    }

    static func unexpected(_ error: any Error) -> BilingualText {
        BilingualText(zh: "求解过程出现未预料的错误（\(type(of: error))）。", en: "Solving met an unexpected error: \(error).")
    }

    static func error(_ error: PairingError) -> BilingualText {
        switch error {
        case .judgesDisagree(let text): text
        case .auditRejects(let report):
            BilingualText(
                zh: "内部审核发现求得的方案违反规则 \(report.violations.count) 处："
                    + report.violations.map(\.message.zh).joined(separator: "；"),
                en: "Our own audit rejects the plan in \(report.violations.count) points: "
                    + report.violations.map(\.message.en).joined(separator: "; ")
            )
        case .solver(let error):
            BilingualText(zh: "求解器出错：\(reason(error).zh)。", en: "The solver failed: \(reason(error).en).")
        case .network(let error):
            BilingualText(
                zh: "情景无法用整数精确计算：\(reason(error).zh)。",
                en: "The scenario cannot be computed exactly in integers: \(reason(error).en)."
            )
        }
    }
}

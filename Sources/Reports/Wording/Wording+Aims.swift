import Counties
import Pairing
import Planning

extension Wording {
    /// What one aim came to: 第一步 得益最低弱县的得益：达到 88.00 分，任何方案都不超过 88.00 分.
    static func stage(number: Int, _ stage: AimStage, worst count: Int) -> BilingualText {
        let aim = name(of: stage.aim, worst: count)
        let reached = figure(stage.reached, of: stage.aim)
        var parts = [
            BilingualText(
                zh: "第 \(number) 个目标，\(aim.zh)：达到 \(reached.zh)",
                en: "Aim \(number), \(aim.en): \(reached.en)"
            )
        ]
        if let bound = stage.bound {
            let bound = figure(bound, of: stage.aim)
            parts.append(
                number == 1
                    ? BilingualText(zh: "任何方案都不超过 \(bound.zh)", en: "no plan exceeds \(bound.en)")
                    : BilingualText(
                        zh: "守住前面目标所达数值的方案都不超过 \(bound.zh)",
                        en: "no plan that keeps what was reached of the earlier aims exceeds \(bound.en)"
                    )
            )
        }
        if stage.tolerance > .zero {
            let tolerance = figure(stage.tolerance, of: stage.aim)
            parts.append(
                BilingualText(zh: "后面的目标可让出 \(tolerance.zh)", en: "later aims may take \(tolerance.en)")
            )
        }
        return BilingualText(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: "; "))
    }

    /// A figure in the unit of an aim.
    private static func figure(_ value: Points, of aim: PlanAim) -> BilingualText {
        switch aim {
        case .worst, .worstK, .total: return points(value)
        case .pairs: return BilingualText(zh: "\(value) 个", en: "\(value)")
        case .kept: return BilingualText(zh: "\(value) 对", en: "\(value)")
        case .projects: return BilingualText(zh: "\(value) 项", en: "\(value)")
        }
    }

    /// What planning in two stages loses.
    static func twoStage(_ other: TwoStageLoss, method: PlanningMethod) -> BilingualText {
        guard let objective = other.objective else {
            return BilingualText(
                zh: "若先结对、后排项目：按得分结成的各对排不出可行方案",
                en: "Pairs first, projects after: the pairs of the first stage leave no plan for the second"
            )
        }
        let value = points(objective)
        guard let loss = other.loss else {
            return BilingualText(
                zh: "若先结对、后排项目，目标值为 \(value.zh)",
                en: "Pairs first, projects after: objective \(value.en)"
            )
        }
        let lost = losing(BilingualText(zh: "少", en: "less by"), loss)
        switch method {
        case .joint:
            return BilingualText(
                zh: "若先结对、后排项目，目标值为 \(value.zh)，比一并规划\(lost.zh)",
                en: "Pairs first, projects after: objective \(value.en), \(lost.en) than both together"
            )
        case .twoStage:
            return BilingualText(
                zh: "先结对、后排项目的目标值为 \(value.zh)，比结对与项目一并规划\(lost.zh)",
                en: "Pairs first, projects after: objective \(value.en), \(lost.en) than both together"
            )
        }
    }
}

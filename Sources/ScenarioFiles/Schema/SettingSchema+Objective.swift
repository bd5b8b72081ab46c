import Counties

extension SettingSchema {
    /// What the plan is best at.
    static let objective: [SettingSchema] =
        [
            SettingSchema(
                "objective.mode",
                .word(ObjectiveMode.allCases.map(modeWord)),
                default: ObjectiveMode.weighted.rawValue,
                zh: "目标",
                en: "Aim"
            ),
            SettingSchema(
                "objective.k",
                .whole,
                unit: "个",
                range: .from(1, to: 100_000),
                default: "3",
                zh: "以“得分最低的 k 个弱县平均最高”为目标时，计入的弱县数 k",
                en: "Number of receivers that worst_k counts"
            ),
            SettingSchema(
                "objective.priorities",
                .words(PlanAim.allCases.map(aimWord)),
                default: "[]",
                zh: "以“按先后次序满足多个目标”为目标时，各目标的先后次序；总分总是列在最后",
                en: "The aims in order where the mode is priorities; the total always comes last"
            ),
        ] + PlanAim.allCases.map(tolerance)

    private static func tolerance(_ aim: PlanAim) -> SettingSchema {
        let meaning = loss(of: aim)
        return SettingSchema(
            "objective.tolerance.\(aim.rawValue)",
            .points,
            unit: unit(of: aim),
            range: .from(0, to: 1e9),
            default: "0",
            zh: meaning.zh,
            en: meaning.en
        )
    }

    private static func loss(of aim: PlanAim) -> BilingualText {
        switch aim {
        case .pairs:
            BilingualText(zh: "为后面的目标，有强县帮扶的弱县最多可以少几个", en: "How many receivers with a helper later aims may cost")
        case .kept: BilingualText(zh: "为后面的目标，保留的现行结对最多可以少几对", en: "How many current pairs later aims may cost")
        case .projects: BilingualText(zh: "为后面的目标，落地项目最多可以少几项", en: "How many projects later aims may cost")
        case .worst:
            BilingualText(
                zh: "为后面的目标，得分最低的弱县最多可以少得几分",
                en: "How many points of the worst-off receiver later aims may cost"
            )
        case .worstK:
            BilingualText(
                zh: "为后面的目标，得分最低的 k 个弱县平均最多可以少得几分",
                en: "How many points of the average of the k worst-off receivers later aims may cost"
            )
        case .total: BilingualText(zh: "为后面的目标，总分最多可以少几分", en: "How many points of the total later aims may cost")
        }
    }

    private static func unit(of aim: PlanAim) -> String {
        switch aim {
        case .pairs, .kept: "对"
        case .projects: "项"
        case .worst, .worstK, .total: "分"
        }
    }

    private static func modeWord(_ mode: ObjectiveMode) -> SettingWord {
        let meaning =
            switch mode {
            case .weighted: BilingualText(zh: "总分最高", en: "the largest total")
            case .priorities: BilingualText(zh: "按先后次序满足多个目标", en: "several aims in order")
            case .maxMin: BilingualText(zh: "得分最低的弱县得分最高", en: "the most for the worst-off receiver")
            case .worstK: BilingualText(zh: "得分最低的 k 个弱县平均最高", en: "the largest average of the k worst-off receivers")
            }
        let aliases = mode == .weighted ? ["总分最高", "加权合计"] : []
        return SettingWord(name: mode.rawValue, meaning: meaning, aliases: aliases)
    }

    private static func aimWord(_ aim: PlanAim) -> SettingWord {
        let meaning =
            switch aim {
            case .pairs: BilingualText(zh: "有强县帮扶的弱县数", en: "receivers with a helper")
            case .kept: BilingualText(zh: "保留的现行结对数", en: "current pairs kept")
            case .projects: BilingualText(zh: "落地项目数", en: "projects placed")
            case .worst: BilingualText(zh: "得分最低的弱县的得分", en: "points of the worst-off receiver")
            case .worstK: BilingualText(zh: "得分最低的 k 个弱县的平均得分", en: "average points of the k worst-off receivers")
            case .total: BilingualText(zh: "总分", en: "the weighted total")
            }
        return SettingWord(name: aim.rawValue, meaning: meaning)
    }
}

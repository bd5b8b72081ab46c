import Counties

/// What `audit` says of plans for policy scenarios.
extension Wording {
    static func pairsVerdict(violations: Int) -> BilingualText {
        violations == 0
            ? BilingualText(zh: "结对部分审核通过：各对符合结对规则。", en: "The pairs are valid: they keep the rules of pairs.")
            : BilingualText(
                zh: "结对部分审核不通过：违反结对规则 \(violations) 处。",
                en: "The pairs are not valid: they break \(counted(violations, "rule"))."
            )
    }

    /// The plan was made for other data.
    static let otherInput = BilingualText(
        zh: "注意：该方案是按另一份数据求解的（input_sha256 与本情景不一致），情景数据可能在求解后改动过；本次审核以现在的情景数据为准。",
        en:
            "Note: the plan was solved for other data (its input_sha256 is not that of this scenario), which may have been "
            + "changed since; it is judged by the scenario as it is now."
    )

    static let pairsAloneNotice = BilingualText(
        zh: "该文件只有结对，没有项目、合作模式和资金安排，因此只按结对规则审核。要审核全部内容，请使用 solve 输出的 JSON（solve.json）。",
        en:
            "The file holds pairs alone, without projects, modes and money, so that only the rules of pairs were judged. To judge "
            + "everything, give the JSON of solve (solve.json)."
    )

    /// The pairs of a workbook that holds more.
    static func sheetAloneNotice(_ sheet: String) -> BilingualText {
        BilingualText(
            zh: "只审核了工作表“\(sheet)”中的结对；工作簿中的项目、资金、要素等其他工作表没有审核。要审核全部内容，请使用 solve 输出的 JSON（solve.json）复核。",
            en:
                "Only the pairs on the sheet '\(sheet)' were judged; projects, money, factors and whatever else the workbook holds "
                + "were not. To judge everything, give the JSON of solve (solve.json)."
        )
    }

    static func policyObjective(_ objective: Points?, _ total: Points?) -> BilingualText {
        guard let objective else {
            return BilingualText(
                zh: "有结对或项目没有分值，不能计算目标值。",
                en: "Some pair or project has no value, so the objective cannot be computed."
            )
        }
        let value = points(objective)
        guard let total else { return BilingualText(zh: "目标值 \(value.zh)", en: "Objective \(value.en)") }
        let sum = points(total)
        return BilingualText(
            zh: "目标值 \(value.zh)，其中结对得分合计 \(sum.zh)",
            en: "Objective \(value.en); sum of the pairs' values \(sum.en)"
        )
    }
}

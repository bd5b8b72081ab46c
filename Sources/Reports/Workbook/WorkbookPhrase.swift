import Counties

/// Fixed texts that only the workbook says.
enum WorkbookPhrase: String, CaseIterable, Sendable {
    case coverSheet, chartSheet, scoreMatrixSheet, regretMatrixSheet
    case pairsSheet, forcedLossesSheet, scoreTermsSheet, chainsSheet, comparisonSheet, conflictSheet
    case parametersSheet, unpairedSheet
    case projectsSheet, moneySheet, factorsSheet, taxesSheet, booksSheet, outcomeSheet, tensionSheet
    case sheetList, sheetName, sheetContent, sheetRows, settings
    case warningCode, warningText
    case chartTitle, scoreMatrixTitle, regretMatrixTitle, matrixCorner, matrixLegend
    case pairLabel, officialBasis, planBasis
    case planTotal, keepBonus, unpairedPenalty, objective
    case formulaNote, tooManyRows, tooManyPairsForChart, tooManyColumnsForMatrix, seeFiles
    case page, ofPages, pageEnd

    var text: BilingualText {
        switch self {
        case .coverSheet: BilingualText(zh: "说明", en: "Read me")
        case .chartSheet: BilingualText(zh: "得分图", en: "Chart")
        case .scoreMatrixSheet: BilingualText(zh: "得分矩阵", en: "Value matrix")
        case .regretMatrixSheet: BilingualText(zh: "强制损失矩阵", en: "Loss matrix")
        case .pairsSheet: BilingualText(zh: "结对方案表", en: "Pairs")
        case .forcedLossesSheet: BilingualText(zh: "强制损失表", en: "Forced losses")
        case .scoreTermsSheet: BilingualText(zh: "得分构成表", en: "Values")
        case .chainsSheet: BilingualText(zh: "产业链对接清单", en: "Chains")
        case .comparisonSheet: BilingualText(zh: "方案比较表", en: "Comparison")
        case .conflictSheet: BilingualText(zh: "冲突诊断", en: "Conflict")
        case .parametersSheet: BilingualText(zh: "参数与口径", en: "Parameters")
        case .projectsSheet: BilingualText(zh: "项目安排表", en: "Projects")
        case .moneySheet: BilingualText(zh: "资金安排表", en: "Money")
        case .factorsSheet: BilingualText(zh: "要素指标配置表", en: "Factors")
        case .taxesSheet: BilingualText(zh: "税收分享测算表", en: "Tax sharing")
        case .booksSheet: BilingualText(zh: "两本账汇总", en: "Both books")
        case .outcomeSheet: BilingualText(zh: "预期成效表", en: "Results")
        case .tensionSheet: BilingualText(zh: "资源紧张度", en: "Resources")
        case .unpairedSheet: BilingualText(zh: "未配对、未入选说明", en: "Without partner")
        case .sheetList: BilingualText(zh: "本工作簿的工作表", en: "Sheets of this workbook")
        case .sheetName: BilingualText(zh: "工作表", en: "Sheet")
        case .sheetContent: BilingualText(zh: "内容", en: "Content")
        case .sheetRows: BilingualText(zh: "数据行数", en: "Rows of data")
        case .settings: BilingualText(zh: "结果与主要参数", en: "Result and main parameters")
        case .warningCode: BilingualText(zh: "编号", en: "Code")
        case .warningText: BilingualText(zh: "内容", en: "Warning")
        case .chartTitle: BilingualText(zh: "各结对得分（分）", en: "Value of each pair (points)")
        case .scoreMatrixTitle: BilingualText(zh: "得分矩阵", en: "Matrix of the values")
        case .regretMatrixTitle: BilingualText(zh: "强制损失矩阵", en: "Matrix of the losses if forced")
        case .matrixCorner: BilingualText(zh: "弱县＼强县", en: "Receiver \\ helper")
        case .matrixLegend:
            BilingualText(
                zh: "加粗并加框的是方案中的结对；“— P4”等表示不能结对，P3、P4 等是所依据的规则。",
                en: "Pairs of the plan are bold and framed; “— P4” and the like: may not be paired, by the rule named."
            )
        case .pairLabel: BilingualText(zh: "结对", en: "Pair")
        case .officialBasis: BilingualText(zh: "对照方案合作基础分", en: "Official, basis part")
        case .planBasis: BilingualText(zh: "优化方案合作基础分", en: "Optimum, basis part")
        case .planTotal: BilingualText(zh: "列入方案的结对合计", en: "Total of the plan")
        case .keepBonus: BilingualText(zh: "保留现行结对加分", en: "Bonus for pairs kept")
        case .unpairedPenalty: BilingualText(zh: "未配对扣分", en: "Penalty for unpaired")
        case .objective: BilingualText(zh: "目标值", en: "Objective")
        default: remark
        }
    }

    private var remark: BilingualText {
        switch self {
        case .formulaNote:
            BilingualText(
                zh: "合计、差额为公式；分数的单元格保留四位小数的精确值，一般显示两位，不足 0.01 的显示四位。",
                en:
                    "Totals and differences are formulas; cells of points keep all four decimals and show two, or four below 0.01."
            )
        case .tooManyRows:
            BilingualText(
                zh: "行数超过一张工作表的上限（1,048,576 行），未列入。",
                en: "Left out: more rows than a sheet can hold (1,048,576)."
            )
        case .tooManyPairsForChart:
            BilingualText(zh: "结对超过 100 对，不附图。", en: "Left out: more than 100 pairs.")
        case .tooManyColumnsForMatrix:
            BilingualText(zh: "强县超过 200 个，不列矩阵。", en: "Left out: more than 200 helpers.")
        case .seeFiles:
            BilingualText(zh: "……（内容过长，全文见 CSV 文件）", en: "… (too long for a cell; see the CSV file)")
        case .page: BilingualText(zh: "第 ", en: "Page ")
        case .ofPages: BilingualText(zh: " 页 共 ", en: " of ")
        case .pageEnd: BilingualText(zh: " 页", en: "")
        default: BilingualText(same: rawValue)
        }
    }

    /// The short name of a table on its tab.
    static func sheet(of kind: ReportTableKind) -> WorkbookPhrase {
        switch kind {
        case .t1: .pairsSheet
        case .t1b: .forcedLossesSheet
        case .t2: .scoreTermsSheet
        case .t3: .chainsSheet
        case .t4: .projectsSheet
        case .t5: .moneySheet
        case .t6: .factorsSheet
        case .t7: .taxesSheet
        case .t8: .outcomeSheet
        case .t9: .tensionSheet
        case .t10: .comparisonSheet
        case .t13: .conflictSheet
        case .t14: .parametersSheet
        case .t15: .unpairedSheet
        }
    }
}

import Counties

extension Phrase {
    /// Remarks, headings and remedies; the second half of the catalogue of fixed texts.
    var remark: BilingualText {
        switch self {
        case .assumptions: BilingualText(zh: "示例数据，非官方统计", en: "Example data, not official statistics")
        case .roundingRemark:
            BilingualText(zh: "合计因四舍五入可能不等于分项之和。", en: "Totals may differ from the sum of their parts by rounding.")
        case .valueSource:
            BilingualText(
                zh: "得分由本模型测算，或由“结对关系”表给定，不是官方统计；参数和数据来源见 T14。",
                en: "Values are estimated by this model or given in the table pairs, and are no official statistics; "
                    + "see T14 for parameters and sources."
            )
        case .regretMeaning:
            BilingualText(
                zh: "强制损失：必须结成此对时，方案总分减少的分数；0 表示此对属于某个最优方案。",
                en: "Loss if forced: what the total loses when this pair must be made; 0 is a pair of some best plan."
            )
        case .marginMeaning:
            BilingualText(
                zh: "取消损失：不得结成此对时，方案总分减少的分数；空白表示未计算。",
                en: "Loss if barred: what the total loses when this pair may not be made; blank is not computed."
            )
        case .chainScale:
            BilingualText(
                zh: "“对接产业链”栏的分数是单条产业链的互补程度，各按 0 至 100 分测算，取平均、乘权重后才计入得分，不能与得分直接比较或相加。",
                en:
                    "Points beside a chain measure that chain alone, 0 to 100; only their weighted mean enters the value, "
                    + "so they are not to be compared with it or added up."
            )
        case .rankMeaning:
            BilingualText(
                zh: "强县位次：按得分，该强县在弱县全部可选强县中排第几；弱县位次：该弱县在强县全部可选弱县中排第几。",
                en:
                    "Helper's rank: its place by value among all eligible helpers of the receiver; receiver's rank: its "
                    + "place among all eligible receivers of the helper."
            )
        case .notChosenSide: BilingualText(zh: "未入选", en: "not chosen")
        case .everyCountyPaired:
            BilingualText(zh: "所有强县、弱县都已结对。", en: "Every helper and every receiver has a partner.")
        case .missingParts:
            BilingualText(
                zh: "缺少数据的部分按情景规定的比例计分，并在“按缺省计分的部分”栏列明；空白表示没有数据。",
                en:
                    "A part without data counts the share set in the scenario and is named as assumed; blank is no data."
            )
        case .chainSource:
            BilingualText(
                zh: "可对接规模按产出和直接消耗系数测算；缺口指需求方本地需求超过本地产出的部分。",
                en:
                    "Volumes follow from outputs and direct input coefficients; a gap is local demand above local output."
            )
        case .officialMeaning:
            BilingualText(
                zh: "现行结对是既有事实；其余弱县由程序在保留全部现行结对的前提下补全，不是官方安排；两个方案的得分都是本模型测算值。",
                en:
                    "Current pairs are facts; the rest of the official side is completed by this program with all current "
                    + "pairs kept and is no official decision; the values of both sides are estimates of this model."
            )
        case .currentPairsMeaning:
            BilingualText(
                zh: "现行结对是既有事实，得分由本模型测算或由情景给定；这里只列现行结对，没有补全为完整方案。",
                en:
                    "Current pairs are facts; their values are estimates of this model or given in the scenario. They are "
                    + "listed as they are and not completed to a plan."
            )
        case .weightlessChain:
            BilingualText(
                zh: "* 该产业链的权重为 0，只供参考，不计入得分。",
                en: "* The chain weighs 0: it is shown for information and adds nothing to the value."
            )
        case .basisRemark:
            BilingualText(
                zh: "合作基础分有利于已经结对的县，因此另列不含合作基础分的合计。",
                en: "The basis of cooperation favours pairs that exist, so totals without it are given as well."
            )
        case .cannotBeForced: BilingualText(zh: "无法结成", en: "cannot be forced")
        case .cannotBeBarred: BilingualText(zh: "不可取消", en: "cannot be barred")
        case .givenValue: BilingualText(zh: "给定得分", en: "value given")
        case .ownCurrentPair: BilingualText(zh: "现行结对（既有事实）", en: "current pair (fact)")
        case .completedByProgram: BilingualText(zh: "程序补全（非官方）", en: "completed by the program (not official)")
        case .totalAll: BilingualText(zh: "合计", en: "Total")
        case .totalAllWithoutBasis: BilingualText(zh: "合计（不含合作基础分）", en: "Total without the basis part")
        case .totalCurrent: BilingualText(zh: "其中有现行结对的弱县", en: "Receivers with a current pair")
        case .totalCurrentWithoutBasis:
            BilingualText(
                zh: "其中有现行结对的弱县（不含合作基础分）",
                en: "Receivers with a current pair, without the basis part"
            )
        case .conclusion: BilingualText(zh: "结论", en: "Result")
        case .cause: BilingualText(zh: "原因", en: "Cause")
        case .whatToDo: BilingualText(zh: "处理办法", en: "What to do")
        case .receiversOfShortage: BilingualText(zh: "涉及弱县", en: "Receivers")
        case .helpersOfShortage: BilingualText(zh: "涉及强县", en: "Helpers")
        case .pairsNeeded: BilingualText(zh: "需要结对数", en: "Pairs needed")
        case .pairsPossible: BilingualText(zh: "最多可结对数", en: "Pairs possible")
        case .sectionScenario: BilingualText(zh: "情景", en: "Scenario")
        case .sectionResult: BilingualText(zh: "结果", en: "Result")
        case .sectionJudge: BilingualText(zh: "复核", en: "Check")
        case .sectionPairing: BilingualText(zh: "结对规则", en: "Rules")
        case .sectionQuota: BilingualText(zh: "分组名额", en: "Quota")
        case .sectionScore: BilingualText(zh: "得分参数", en: "Score")
        case .sectionSearch: BilingualText(zh: "求解设置", en: "Search")
        case .sectionSource: BilingualText(zh: "数据来源", en: "Source")
        case .sectionNote: BilingualText(zh: "表注", en: "Table note")
        default: guidance
        }
    }

    /// Headings of the screen text and remedies.
    private var guidance: BilingualText {
        switch self {
        case .pairsHeading: BilingualText(zh: "结对方案", en: "The plan")
        case .reasonsHeading: BilingualText(zh: "逐县说明", en: "County by county")
        case .comparisonHeading: BilingualText(zh: "与现行结对比较", en: "Compared with the current pairs")
        case .resourcesHeading: BilingualText(zh: "强县资源使用", en: "Use of the helpers' resources")
        case .warningsHeading: BilingualText(zh: "提示", en: "Warnings")
        case .shortageUnknown:
            BilingualText(
                zh: "各项规则合在一起无法全部满足；不是单纯的名额短缺，目前尚未查明是哪几条规则相互冲突。",
                en:
                    "The rules cannot all be kept together; the cause is no mere shortage of partners, and it is not yet "
                    + "known which rules conflict."
            )
        case .shortageUnknownRemedy:
            BilingualText(
                zh: "请逐条放宽强制结对（P3）、分组名额（P5）、延续性（P6）、强县资源上限（P12），每次用 jiedui check 复查，直到不再提示规则冲突。",
                en:
                    "Relax forced pairs (P3), quotas (P5), continuity (P6) and limits of resources (P12) one at a time and run jiedui check after each, until it no longer warns of a conflict."
            )
        case .plainConflictRemedy:
            BilingualText(
                zh: "请放宽上述原因所涉及的规则，再用 jiedui check 复查。",
                en: "Relax a rule that the cause names, then run jiedui check."
            )
        case .noPlanRemedy:
            BilingualText(
                zh: "时限内既没有得出方案，也没有证明无解。请用 --seconds 延长时间后重新计算。",
                en: "Time was up without a plan and without a proof that there is none. Allow more time with --seconds "
                    + "and solve again."
            )
        case .twoStageRemedy:
            BilingualText(
                zh: "分两步得不出方案，也没有得出一并求解的方案；情景本身是否有方案尚未确定。请用 --method joint 把结对与项目一并求解。",
                en:
                    "Two stages give no plan, and none was found for pairs and projects together; whether the scenario has one is "
                    + "open. Solve both together with --method joint."
            )
        case .matrixLegend:
            BilingualText(
                zh: "单位：分。* 为“结对关系”表给定的得分；P3、P4 等为不能结对所依据的规则。",
                en: "Unit: points. * is a value given in the table pairs; P3, P4 name the rule that excludes a pair."
            )
        case .matrixCorner: BilingualText(zh: "弱县", en: "Receiver")
        case .notHelperAndReceiver:
            BilingualText(
                zh: "两县不是一强一弱：前者须为强县（帮扶方），后者须为弱县（受帮扶方）。",
                en: "The two are not a helper and a receiver, in this order."
            )
        case .noChains:
            BilingualText(zh: "没有可以测算的产业链。", en: "There is no chain that can be scored.")
        case .unitBillionShort: BilingualText(zh: "亿元", en: "100 m yuan")
        case .wholeScenario: BilingualText(zh: "整个情景", en: "The scenario as a whole")
        case .errorWord: BilingualText(zh: "错误", en: "error")
        case .warningWord: BilingualText(zh: "提示", en: "warning")
        case .pairLimitZero:
            BilingualText(zh: "规定不承担结对任务（上限为0）。", en: "It may not take any receiver (the limit is 0).")
        default: BilingualText(same: rawValue)
        }
    }
}

public import Counties

/// Fixed texts of the reports: titles, units, headings, remarks.
public enum Phrase: String, CaseIterable, Sendable {
    case yes, no, helperSide, receiverSide, none, unlimited, notGiven
    case unitPoints, unitMinutes, unitKilometres, unitBillion, unitTenThousand, unitPercent, unitProjects
    case titlePairs, titleRegrets, titleScoreTerms, titleChainMatches, titleComparison, titleConflict
    case titleParameters, titleUnpaired
    case pointsLine, billionLine
    case assumptions, roundingRemark, valueSource, regretMeaning, marginMeaning, missingParts, chainSource
    case officialMeaning, currentPairsMeaning, weightlessChain, basisRemark, rankMeaning, everyCountyPaired
    case chainScale, notChosenSide
    case cannotBeForced, cannotBeBarred, givenValue
    case ownCurrentPair, completedByProgram
    case totalAll, totalAllWithoutBasis, totalCurrent, totalCurrentWithoutBasis
    case pairsHeading, reasonsHeading, comparisonHeading, resourcesHeading, warningsHeading
    case shortageUnknown, shortageUnknownRemedy, plainConflictRemedy, noPlanRemedy, twoStageRemedy
    case conclusion, cause, whatToDo, receiversOfShortage, helpersOfShortage, pairsNeeded, pairsPossible
    case matrixLegend, matrixCorner, notHelperAndReceiver, noChains, unitBillionShort
    case pairLimitZero, wholeScenario, errorWord, warningWord
    case sectionScenario, sectionResult, sectionPairing, sectionQuota, sectionScore, sectionSearch, sectionSource
    case sectionNote, sectionJudge

    /// The text in both languages.
    public var text: BilingualText {
        switch self {
        case .yes: BilingualText(zh: "是", en: "yes")
        case .no: BilingualText(zh: "否", en: "no")
        case .helperSide: BilingualText(zh: "强县（帮扶方）", en: "helper")
        case .receiverSide: BilingualText(zh: "弱县（受帮扶方）", en: "receiver")
        case .none: BilingualText(zh: "无", en: "none")
        case .unlimited: BilingualText(zh: "不限", en: "unlimited")
        case .notGiven: BilingualText(zh: "未设定", en: "not set")
        case .unitPoints: BilingualText(zh: "分", en: "points")
        case .unitMinutes: BilingualText(zh: "分钟", en: "minutes")
        case .unitKilometres: BilingualText(zh: "公里", en: "km")
        case .unitBillion: BilingualText(zh: "亿元/年", en: "100 million yuan a year")
        case .unitTenThousand: BilingualText(zh: "万元/年", en: "10,000 yuan a year")
        case .unitPercent: BilingualText(zh: "%", en: "%")
        case .unitProjects: BilingualText(zh: "个", en: "projects")
        case .pointsLine: BilingualText(zh: "单位：分", en: "Unit: points")
        case .billionLine: BilingualText(zh: "单位：亿元/年", en: "Unit: 100 million yuan a year")
        case .titlePairs: BilingualText(zh: "结对方案表", en: "Pairing plan")
        case .titleRegrets: BilingualText(zh: "强制损失表", en: "Loss of forcing each pair")
        case .titleScoreTerms: BilingualText(zh: "得分构成表", en: "Composition of the values")
        case .titleChainMatches: BilingualText(zh: "产业链对接清单", en: "Docking of industry chains")
        case .titleComparison:
            BilingualText(zh: "方案比较表（保留现行结对的对照方案与优化方案）", en: "Official plan and optimum compared")
        case .titleConflict: BilingualText(zh: "冲突诊断", en: "Diagnosis of the conflict")
        case .titleParameters: BilingualText(zh: "参数与口径", en: "Parameters and caliber")
        case .titleUnpaired: BilingualText(zh: "未配对、未入选说明", en: "Counties without a partner, and why")
        default: remark
        }
    }
}

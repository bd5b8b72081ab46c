import Counties

/// Fixed texts that only the reports of the policy model say.
enum PolicyPhrase: String, CaseIterable, Sendable {
    case titleProjects, titleMoney, titleFactors, titleTaxes, titleOutcome, titleTension
    case placed, waiting, refused
    case anyReceiver, nothingThere, province, projectsSide, allYears, wholePlan
    case taxBook, helperBook, receiverBook, counted, informational, repayable
    case placedTotal, total, keepBonus, rewardPoints, objective
    case taxTotal, helperBookTotal, receiverBookTotal
    case titleBooks, helperBooksSum, receiverBooksSum, booksMeaning
    case pairPointsOnly, projectOrder, projectNeeds, reasonMeaning
    case moneyMeaning
    case factorMeaning, noStock, partialStock
    case taxMeaning, bookMeaning, informationMeaning
    case outcomeMeaning, productionMeaning, noGrossProduct
    case tensionMeaning, reservedMeaning, detailOnly
    case resourcesHeading, declinedHeading, pairUnits
    case sectionAims, sectionProjects, sectionThresholds, sectionFunds, sectionPools, sectionModes, sectionFloors
    case infeasibleRemedy, refusedMustRemedy

    var text: BilingualText {
        switch self {
        case .titleProjects: BilingualText(zh: "项目安排表", en: "Projects")
        case .titleMoney: BilingualText(zh: "资金安排表", en: "Money by receiver and year")
        case .titleFactors: BilingualText(zh: "要素指标配置表", en: "Land, energy, talent and teams by receiver")
        case .titleTaxes: BilingualText(zh: "税收分享测算表（附两本账）", en: "Sharing of taxes, and the two books")
        case .titleOutcome: BilingualText(zh: "预期成效表", en: "Expected results")
        case .titleBooks: BilingualText(zh: "两本账汇总表", en: "The two books, by county and year")
        case .helperBooksSum: BilingualText(zh: "强县账合计", en: "Helpers' books, total")
        case .receiverBooksSum: BilingualText(zh: "弱县账合计", en: "Receivers' books, total")
        case .titleTension: BilingualText(zh: "资源紧张度", en: "Use of limited resources")
        case .placed: BilingualText(zh: "入选", en: "placed")
        case .waiting: BilingualText(zh: "候补", en: "waiting")
        case .refused: BilingualText(zh: "不准入", en: "refused")
        case .anyReceiver: BilingualText(zh: "各弱县", en: "any receiver")
        case .nothingThere: BilingualText(zh: "没有可用量", en: "none there")
        case .province: BilingualText(zh: "省级", en: "province")
        case .projectsSide: BilingualText(zh: "项目", en: "projects")
        case .allYears: BilingualText(zh: "规划期合计", en: "all years")
        case .wholePlan: BilingualText(zh: "规划期", en: "whole plan")
        case .taxBook: BilingualText(zh: "税收分享", en: "sharing of taxes")
        case .helperBook: BilingualText(zh: "强县账", en: "helper's book")
        case .receiverBook: BilingualText(zh: "弱县账", en: "receiver's book")
        case .counted: BilingualText(zh: "计入", en: "counted")
        case .informational: BilingualText(zh: "备查", en: "for information")
        case .repayable: BilingualText(zh: "须偿还", en: "repaid")
        case .placedTotal: BilingualText(zh: "入选项目合计", en: "Total of the projects placed")
        case .total: BilingualText(zh: "合计", en: "Total")
        case .keepBonus: BilingualText(zh: "保留现行结对加分", en: "Bonus for pairs kept")
        case .rewardPoints: BilingualText(zh: "结余奖励得分", en: "Points of the reward")
        case .objective: BilingualText(zh: "目标值", en: "Objective")
        case .taxTotal: BilingualText(zh: "税收分享合计", en: "Taxes shared, total")
        case .helperBookTotal: BilingualText(zh: "强县账资金合计（万元）", en: "Helpers' books, money (10k yuan)")
        case .receiverBookTotal: BilingualText(zh: "弱县账资金合计（万元）", en: "Receivers' books, money (10k yuan)")
        case .resourcesHeading: BilingualText(zh: "资金、用地、能耗、人才与服务团", en: "Money, land, energy, talent and teams")
        case .pairUnits:
            BilingualText(
                zh: "得分、得益：分；项目：项；投资：亿元；资金：万元",
                en: "points; projects; investment: 100m yuan; money: 10k yuan"
            )
        case .declinedHeading: BilingualText(zh: "未入选项目", en: "Projects that are not placed")
        case .sectionAims: BilingualText(zh: "优化目标", en: "Aims")
        case .sectionProjects: BilingualText(zh: "项目规则", en: "Projects")
        case .sectionThresholds: BilingualText(zh: "准入门槛", en: "Admission")
        case .sectionFunds: BilingualText(zh: "资金与税收规则", en: "Money and taxes")
        case .sectionPools: BilingualText(zh: "省级总盘子", en: "Pools")
        case .sectionModes: BilingualText(zh: "合作模式", en: "Modes")
        case .sectionFloors: BilingualText(zh: "兜底要求", en: "Floors")
        default: remark
        }
    }

    /// What stands at the foot of the tables.
    private var remark: BilingualText {
        switch self {
        case .pairPointsOnly:
            BilingualText(
                zh: "得分只是结对本身的得分；项目、模式、资金与服务团的得分和目标值见 T8。",
                en:
                    "Values are those of the pairs alone; points of projects, modes and support, and the objective, are in T8."
            )
        case .projectOrder:
            BilingualText(
                zh: "入选项目按落地弱县、开工年份、项目编号排列；候补项目按项目分值从高到低排列；不准入的项目列在最后。",
                en:
                    "Placed projects stand by receiver, start and ID; waiting ones by points, highest first; refused ones "
                    + "at the end."
            )
        case .projectNeeds:
            BilingualText(
                zh: "入选和候补项目的能耗已按两高项目倍数折算；其他数量为项目库所列数量。",
                en:
                    "Energy of placed and waiting projects is counted with the ratio for two-high projects; other figures "
                    + "are those of the table projects."
            )
        case .reasonMeaning:
            BilingualText(
                zh: "候补项目的原因，是在已定方案的基础上单独加入该项目、在最接近可行的弱县和年份遇到的第一个障碍；各项目逐个单独测算，差额不能相加。",
                en:
                    "The reason of a waiting project is the first obstacle to adding it alone to this plan, in the county "
                    + "and year that come closest; each is tried by itself, so shortfalls do not add up."
            )
        case .moneyMeaning:
            BilingualText(
                zh: "每行为一个弱县一年的资金；专项债券计入得到债券的弱县，由其偿还。合计＝引导资金小计＋结余奖励＋专项债券＋强县资金小计＋弱县自担模式费用。",
                en:
                    "A row is the money of one receiver in one year; the receiver repays its bonds. Total = fund + reward "
                    + "+ bonds + helper + the receiver's own costs of modes."
            )
        case .factorMeaning:
            BilingualText(
                zh: "需求为入选项目需求之和（能耗、污染物替代量已按规定倍数折算，服务团含项目以外的支持）；结余＝本县存量＋强县调剂＋省级安排－需求。",
                en:
                    "Need: of the projects placed, with the ratios of the scenario; teams with support beyond projects. "
                    + "Left over = own stock + helper + province − need."
            )
        case .noStock:
            BilingualText(
                zh: "本县存量空白表示没有数据，不作限制，也不计结余。",
                en: "A blank own stock is no data: it sets no limit, and nothing is counted as left over."
            )
        case .partialStock:
            BilingualText(
                zh: "同一要素有弱县没有本县存量数据的，合计行不列结余：这些县的需求计入合计，而存量未知。",
                en:
                    "Where a receiver has no figure of its own stock, the total of that factor has nothing left over: its need is in the "
                    + "total, its stock is not known."
            )
        case .taxMeaning:
            BilingualText(
                zh: "税收分享各行：弱县将该项目当年留县税收按合作模式规定的比例分享给强县；分享上限按每个弱县、每种模式的全部年限计，规划期以后的年份一并列出。",
                en:
                    "Rows of sharing: what the receiver passes to its helper of the local taxes of a project in a year. A "
                    + "cap holds for each receiver and mode over all years; years after the plan are listed too."
            )
        case .bookMeaning:
            BilingualText(
                zh: "两本账逐笔对应：强县账记给出的，弱县账记得到的，反之亦然；两本账不能相加，请按“账目”筛选后再合计。",
                en:
                    "The two books mirror each other: what one gives the other gets. Do not add them together; filter by "
                    + "book first."
            )
        case .booksMeaning:
            BilingualText(
                zh: "净额＝得到资金－给出或承担资金；分享税收在强县账中是得到的，在弱县账中是给出的；须偿还债券不计入得到资金。用地、能耗、人才在强县账中是调剂给出的数量，"
                    + "在弱县账中是强县调剂和省级安排得到的数量。逐笔明细见 T7。",
                en:
                    "Net = got − given or borne. Taxes shared are got in helpers' books and given in receivers'; bonds are no part of "
                    + "money got. Land, energy and talent: what a helper gives, and what a receiver gets of its helper and the "
                    + "province. T7 has every flow."
            )
        case .informationMeaning:
            BilingualText(
                zh: "性质为“备查”的科目（其中主体税收、项目投资、项目产值）和“须偿还”的专项债券不计入资金合计。",
                en:
                    "Items for information (main taxes, investment, output) and bonds, which are repaid, are no part of the "
                    + "totals of money."
            )
        case .outcomeMeaning:
            BilingualText(
                zh: "得益合计＝结对得分＋项目得分＋模式得分＋资金与服务团得分；加权得益按弱县权重计，即目标值中的数额。",
                en: "Benefit = pair + projects + modes + support; weighted is what counts in the objective."
            )
        case .productionMeaning:
            BilingualText(
                zh: "各年产值、税收按当年投产月数折算，只计入选项目；税收为留县部分。",
                en:
                    "Output and taxes of a year count the months of production of the projects placed; taxes are the part "
                    + "that stays in the county."
            )
        case .noGrossProduct:
            BilingualText(
                zh: "本表不推算地区生产总值，也不推算全省位次：项目数据不足以支持这类推算。",
                en:
                    "No gross domestic product and no rank in the province is derived: figures of projects do not support it."
            )
        case .tensionMeaning:
            BilingualText(
                zh: "结余＝自有上限＋上级和强县增加－使用量；使用率＝使用量÷（自有上限＋增加）；自有上限空白表示不限或没有数据。",
                en:
                    "Left over = own limit + added − used; share used = used ÷ (own limit + added); a blank limit is none."
            )
        case .reservedMeaning:
            BilingualText(
                zh: "省级各项的自有上限为各弱县共用的总量，“增加”为专门安排给个别弱县的数量；其未用部分计入结余，只能由该县使用。",
                en:
                    "Of a pool of the province the own limit is what all receivers share, and what is added is set aside for "
                    + "single receivers; what they leave of it counts as left over, for them alone."
            )
        case .detailOnly:
            BilingualText(
                zh: "本表只列明细，合计见工作簿 tables.xlsx 的同名工作表。",
                en: "Details only; the totals stand on the sheet of the same name in tables.xlsx."
            )
        case .infeasibleRemedy:
            BilingualText(
                zh: "请同时放宽两类以上规则，每次重新求解，直到得出方案。",
                en:
                    "Relax rules of two or more families together and solve again after each change, until there is a plan."
            )
        case .refusedMustRemedy:
            BilingualText(
                zh: "请取消这些项目的“必须落地”，或者消除不准入的原因，再重新求解。",
                en: "Do not ask that these projects land, or remove what keeps them out, then solve again."
            )
        default: BilingualText(same: rawValue)
        }
    }
}

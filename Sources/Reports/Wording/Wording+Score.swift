import Complementarity
import Counties
import Pairing

extension Wording {
    static func scoreTitle(_ title: BilingualText) -> BilingualText {
        BilingualText(zh: "\(title.zh)——得分表", en: "\(title.en): values of the pairs")
    }

    static func pairTitle(_ helper: String, _ receiver: String) -> BilingualText {
        BilingualText(zh: "\(helper)（强县）—\(receiver)（弱县）得分构成", en: "\(helper) (helper) – \(receiver) (receiver)")
    }

    static func ineligible(_ reason: IneligibilityReason) -> BilingualText {
        let (name, code) = (name(of: reason), reason.family.rawValue)
        return BilingualText(zh: "不能结对（\(code)）：\(name.zh)。", en: "The pair may not be made (\(code)): \(name.en).")
    }

    static func givenValue(_ value: Points) -> BilingualText {
        let value = points(value)
        return BilingualText(
            zh: "得分 \(value.zh)，由“结对关系”表给定，不作分项测算。",
            en: "Value \(value.en), given in the table pairs and not computed."
        )
    }

    static func scoreTotal(_ value: Points, coverage: Double) -> BilingualText {
        let (value, coverage) = (points(value), DecimalText.percent(coverage) ?? "")
        return BilingualText(zh: "得分 \(value.zh)，数据覆盖率 \(coverage)", en: "Value \(value.en), data coverage \(coverage)")
    }

    static func assumedPart(_ share: Double) -> BilingualText {
        let share = DecimalText.percent(share) ?? ""
        return BilingualText(zh: "没有数据，按满分的 \(share) 计", en: "no data, counted at \(share) of its points")
    }

    static func countedChains(_ count: Int) -> BilingualText {
        BilingualText(zh: "计入得分的是排在前面的 \(count) 条产业链。", en: "Chains that count, from the first: \(count).")
    }

    /// What the five terms of a chain are and how they make its points.
    static func chainLegend(_ scales: ScoreParameters) -> BilingualText {
        func share(_ weight: Double) -> String { DecimalText.fixed(weight, shown: 2) ?? "" }
        let weights = (
            volume: share(scales.weightVolume), coverage: share(scales.weightCoverage),
            gapFill: share(scales.weightGapFill), foundation: share(scales.weightFoundation),
            division: share(scales.weightDivision)
        )
        return BilingualText(
            zh: "链得分＝100×（\(weights.volume)×规模＋\(weights.coverage)×覆盖＋\(weights.gapFill)×补链"
                + "＋\(weights.foundation)×承接＋\(weights.division)×错位），各项取值0至1。",
            en: "Points of a chain = 100 × (\(weights.volume) volume + \(weights.coverage) coverage + "
                + "\(weights.gapFill) gap fill + \(weights.foundation) foundation + \(weights.division) division), "
                + "each 0 to 1."
        )
    }

    /// The quantities behind a part, in natural units.
    static func quantity(of part: ScorePart, _ known: ScoreQuantities, _ volume: Double) -> BilingualText {
        func text(_ number: Double?, _ decimals: Int) -> String {
            number.flatMap { DecimalText.quantity($0, shown: decimals) } ?? "-"
        }
        func percent(_ share: Double?) -> String { share.flatMap { DecimalText.percent($0) } ?? "-" }
        switch part {
        case .chain:
            let volume = text(volume, 2)
            return BilingualText(zh: "可对接 \(volume) 亿元/年", en: "volume \(volume) × 100 million yuan a year")
        case .travel:
            let (minutes, way) = (text(known.minutes, 0), text(known.kilometres, 1))
            return BilingualText(zh: "车程 \(minutes) 分钟，\(way) 公里", en: "\(minutes) minutes, \(way) km")
        case .factors:
            let share = percent(known.factorShare)
            return BilingualText(zh: "要素需求满足 \(share)", en: "\(share) of the factor needs met")
        case .basis:
            let (projects, share) = (text(known.signedProjects, 0), percent(known.basisShare))
            return BilingualText(
                zh: "已签约项目 \(projects) 个，基础 \(share)",
                en: "signed projects \(projects), basis \(share)"
            )
        case .capacity:
            let (money, need) = (text(known.moneyAvailable, 0), text(known.moneyNeeded, 0))
            return BilingualText(
                zh: "资金 \(money) 万元/年，需求 \(need) 万元/年",
                en: "money \(money), need \(need) × 10,000 yuan a year"
            )
        }
    }
}

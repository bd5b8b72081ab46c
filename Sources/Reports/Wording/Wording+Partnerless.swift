import Counties
import Pairing

extension Wording {
    /// Why a county has no partner: what came in the way of its eligible pairs, and how many others rules exclude.
    static func reason(_ entry: PartnerlessCounty, side: Phrase, _ names: CountyNames) -> BilingualText {
        let reason = reason(entry.reason, side: side, names)
        guard !entry.excluded.isEmpty else { return reason }
        let others = exclusions(entry.excluded)
        return BilingualText(
            zh: "\(reason.zh)其余不能结对：\(others.zh)。",
            en: "\(reason.en) The others may not be made: \(others.en)."
        )
    }

    /// Why a county has no partner, as a sentence.
    static func reason(_ reason: PartnerlessReason, side: Phrase, _ names: CountyNames) -> BilingualText {
        let isReceiver = side == .receiverSide
        switch reason {
        case .noEligiblePartner(let counts): return noEligiblePartner(counts, isReceiver: isReceiver)
        case .limitIsZero: return Phrase.pairLimitZero.text
        case .partnersTaken(let best, let value, let partners):
            return partnersTaken(names[best], points(value), names.list(partners), isReceiver: isReceiver)
        case .noGain(let best, let gain):
            return noGain(names[best], DecimalText.difference(gain))
        case .otherRules(let rules): return otherRules(rules)
        }
    }

    private static func noEligiblePartner(_ counts: [IneligibilityCount], isReceiver: Bool) -> BilingualText {
        let side = isReceiver ? BilingualText(zh: "强县", en: "helper") : BilingualText(zh: "弱县", en: "receiver")
        guard !counts.isEmpty else {
            return BilingualText(zh: "没有可选\(side.zh)。", en: "There is no eligible \(side.en).")
        }
        let reasons = exclusions(counts)
        return BilingualText(
            zh: "没有可选\(side.zh)：\(reasons.zh)。",
            en: "There is no eligible \(side.en): \(reasons.en)."
        )
    }

    private static func exclusions(_ counts: [IneligibilityCount]) -> BilingualText {
        statements(
            counts.map { item -> BilingualText in
                let (name, code) = (name(of: item.reason), item.reason.family.rawValue)
                return BilingualText(
                    zh: "\(name.zh)（\(code)）\(item.count)个",
                    en: "\(name.en) (\(code)): \(item.count)"
                )
            }
        )
    }

    private static func partnersTaken(
        _ best: String,
        _ value: BilingualText,
        _ partners: BilingualText,
        isReceiver: Bool
    ) -> BilingualText {
        if isReceiver {
            return BilingualText(
                zh: "可选强县的名额都已用于其他弱县；其中得分最高的是\(best)（\(value.zh)），已帮扶\(partners.zh)。",
                en: "Every eligible helper has as many receivers as it may; the best of them is \(best) (\(value.en)), "
                    + "which helps \(partners.en)."
            )
        }
        return BilingualText(
            zh: "可选弱县都已由其他强县帮扶；其中得分最高的是\(best)（\(value.zh)），已由\(partners.zh)帮扶。",
            en: "Every eligible receiver has as many helpers as it may; the best of them is \(best) (\(value.en)), "
                + "helped by \(partners.en)."
        )
    }

    private static func noGain(_ best: String, _ gain: String) -> BilingualText {
        BilingualText(
            zh: "配对不能提高目标值：最好的对象是\(best)，配对后目标值变化 \(gain) 分。",
            en: "A pair would not raise the objective: the best partner is \(best), with a change of \(gain) points."
        )
    }

    private static func otherRules(_ rules: [RuleFamily]) -> BilingualText {
        guard !rules.isEmpty else {
            return BilingualText(
                zh: "仍有可选对象，搜索结束时尚未配上。",
                en: "A partner is free; the search ended before the pair was made."
            )
        }
        let names = list(
            rules.map { rule -> BilingualText in
                let name = name(of: rule)
                return BilingualText(zh: "\(name.zh)（\(rule.rawValue)）", en: "\(name.en) (\(rule.rawValue))")
            }
        )
        return BilingualText(
            zh: "仍有可选对象，但受其他规则限制：\(names.zh)。",
            en: "A partner is free, but other rules prevent the pair: \(names.en)."
        )
    }
}

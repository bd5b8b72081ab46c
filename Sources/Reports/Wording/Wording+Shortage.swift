import Counties
import Pairing

extension Wording {
    /// The shortage that proves infeasibility, in words: 这5个弱县只有4个可选强县.
    static func shortage(_ shortage: PartnerShortage, _ names: CountyNames) -> BilingualText {
        let sides = [shortage.receivers, shortage.helpers].count { !$0.isEmpty }
        let statement =
            switch shortage.side {
            case _ where sides == 0 || (sides == 1 && shortage.available > 0): contradiction(shortage, names)
            case .receivers: receiverShortage(shortage, names)
            case .helpers: helperShortage(shortage, names)
            }
        guard !shortage.quotas.isEmpty else { return statement }
        let quotas = list(shortage.quotas)
        return BilingualText(
            zh: "\(statement.zh)起限制作用的分组名额（P5）：\(quotas.zh)。",
            en: "\(statement.en) Quotas (P5) that limit it: \(quotas.en)."
        )
    }

    /// Limits that contradict each other without a second side, such as a least number above the largest.
    private static func contradiction(_ shortage: PartnerShortage, _ names: CountyNames) -> BilingualText {
        let counties = names.list(shortage.helpers + shortage.receivers)
        let (needed, available) = (shortage.needed, shortage.available)
        guard !(shortage.helpers + shortage.receivers).isEmpty else {
            return BilingualText(
                zh: "规定的结对数下限高于上限：至少要结\(needed)对，最多只能结\(available)对。",
                en: "A least number is above the largest: \(counted(needed, "pair")) needed, \(available) possible."
            )
        }
        return BilingualText(
            zh: "\(counties.zh)：按规定至少要结\(needed)对，而按规定最多只能结\(available)对。",
            en: "\(counties.en): the rules ask for at least \(counted(needed, "pair")) and allow at most \(available)."
        )
    }

    private static func receiverShortage(_ shortage: PartnerShortage, _ names: CountyNames) -> BilingualText {
        let receivers = names.list(shortage.receivers)
        let (count, needed, available) = (shortage.receivers.count, shortage.needed, shortage.available)
        guard !shortage.helpers.isEmpty else {
            return BilingualText(
                zh: "这\(count)个弱县（\(receivers.zh)）没有任何可选强县。",
                en: "No helper may be paired with \(receivers.en) (\(counted(count, "receiver")))."
            )
        }
        let helpers = names.list(shortage.helpers)
        if needed == count, available == shortage.helpers.count {
            return BilingualText(
                zh: "这\(count)个弱县（\(receivers.zh)）只有\(available)个可选强县（\(helpers.zh)）："
                    + "需要结\(needed)对，最多只能结\(available)对。",
                en: "\(counted(count, "receiver")) (\(receivers.en)) can choose from "
                    + "\(counted(available, "helper")) only (\(helpers.en)): "
                    + "\(counted(needed, "pair")) needed, \(available) possible."
            )
        }
        return BilingualText(
            zh: "这\(count)个弱县（\(receivers.zh)）至少要结\(needed)对，"
                + "而可选的\(shortage.helpers.count)个强县（\(helpers.zh)）最多只能结\(available)对。",
            en: "\(counted(count, "receiver")) (\(receivers.en)) need at least \(counted(needed, "pair")), but "
                + "\(counted(shortage.helpers.count, "possible helper")) (\(helpers.en)) can make at most \(available)."
        )
    }

    private static func helperShortage(_ shortage: PartnerShortage, _ names: CountyNames) -> BilingualText {
        let helpers = names.list(shortage.helpers)
        let count = shortage.helpers.count
        guard !shortage.receivers.isEmpty else {
            return BilingualText(
                zh: "这\(count)个强县（\(helpers.zh)）按规定至少要结\(shortage.needed)对，但没有任何可选弱县。",
                en: "\(counted(count, "helper")) (\(helpers.en)) must make at least "
                    + "\(counted(shortage.needed, "pair")), but no receiver may be paired with them."
            )
        }
        let receivers = names.list(shortage.receivers)
        return BilingualText(
            zh: "这\(count)个强县（\(helpers.zh)）按规定至少要结\(shortage.needed)对，"
                + "而可选的\(shortage.receivers.count)个弱县（\(receivers.zh)）最多只能结\(shortage.available)对。",
            en:
                "\(counted(count, "helper")) (\(helpers.en)) must make at least \(counted(shortage.needed, "pair")), but "
                + "\(counted(shortage.receivers.count, "possible receiver")) (\(receivers.en)) "
                + "can make at most \(shortage.available)."
        )
    }

    /// An English count with its noun: `1 pair`, `5 pairs`.
    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

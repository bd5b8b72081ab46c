import Counties
import Pairing

extension Wording {
    /// The shortage that proves infeasibility, in words: 这5个弱县只有4个可选强县.
    static func shortage(_ shortage: PartnerShortage, _ names: CountyNames) -> BilingualText {
        let statement =
            if !shortage.isOfCountiesAlone {
                limits(shortage, names)
            } else if shortage.side == .receivers {
                receiverShortage(shortage, names)
            } else {
                helperShortage(shortage, names)
            }
        guard !shortage.barred.isEmpty else { return statement }
        let bars = statements(shortage.barred.sorted { $0.key < $1.key }.map { bar($0.key, count: $0.value) })
        return shortage.side == .receivers
            ? BilingualText(
                zh: "\(statement.zh)这些弱县其余不能结对：\(bars.zh)。",
                en: "\(statement.en) Their other pairs may not be made: \(bars.en)."
            )
            : BilingualText(
                zh: "\(statement.zh)这些强县其余不能结对：\(bars.zh)。",
                en: "\(statement.en) Their other pairs may not be made: \(bars.en)."
            )
    }

    /// What can be done about a shortage: one remedy for each kind of rule that takes part in it.
    static func remedies(_ shortage: PartnerShortage) -> BilingualText {
        let remedies = list(ShortageRemedy.allCases.filter { $0.helps(shortage) }.map(\.text))
        return BilingualText(
            zh: "任选其一或并用：\(remedies.zh)；改后用 jiedui check 复查。",
            en: "Any of: \(remedies.en); then run jiedui check."
        )
    }

    private static func bar(_ bar: PartnerBar, count: Int) -> BilingualText {
        let (name, code) =
            switch bar {
            case .ineligible(let reason): (name(of: reason), reason.family.rawValue)
            case .need:
                (BilingualText(zh: "资源需求超过强县上限", en: "the need is above the helper's limit"), RuleFamily.p12.rawValue)
            }
        return BilingualText(zh: "\(name.zh)（\(code)）\(count)对", en: "\(name.en) (\(code)): \(count)")
    }

    /// The limits one by one, where more than the numbers of partners of counties are involved.
    private static func limits(_ shortage: PartnerShortage, _ names: CountyNames) -> BilingualText {
        let demands = listed(shortage.demands.map { limit($0, isLeast: true, names) })
        guard !shortage.capacities.isEmpty else {
            return BilingualText(
                zh: "\(demands.zh)，合计至少要结\(shortage.needed)对，而没有可选的对象。",
                en: "\(demands.en): \(counted(shortage.needed, "pair")) needed in all, and no pair may be made."
            )
        }
        let capacities = listed(shortage.capacities.map { limit($0, isLeast: false, names) })
        return BilingualText(
            zh: "\(demands.zh)，合计至少要结\(shortage.needed)对；而\(capacities.zh)，合计最多只能结\(shortage.available)对。",
            en: "\(demands.en): \(counted(shortage.needed, "pair")) needed in all; but \(capacities.en): "
                + "\(shortage.available) possible in all."
        )
    }

    /// At most so many limits are named one by one.
    private static let longestList = 12

    private static func listed(_ items: [BilingualText]) -> BilingualText {
        let shown = list(Array(items.prefix(longestList)))
        guard items.count > longestList else { return shown }
        return BilingualText(zh: "\(shown.zh)等\(items.count)项", en: "\(shown.en) and others (\(items.count) in all)")
    }

    private static func limit(_ limit: CountedLimit, isLeast: Bool, _ names: CountyNames) -> BilingualText {
        let (zh, en) = isLeast ? ("不少于", "at least") : ("不多于", "at most")
        switch limit.subject {
        case .receiver(let county):
            return BilingualText(
                zh: "弱县\(names[county])的强县\(zh)\(limit.count)个（P1）",
                en: "receiver \(names[county]) has \(en) \(counted(limit.count, "helper")) (P1)"
            )
        case .helper(let county):
            return BilingualText(
                zh: "强县\(names[county])的弱县\(zh)\(limit.count)个（P2）",
                en: "helper \(names[county]) has \(en) \(counted(limit.count, "receiver")) (P2)"
            )
        case .quota(let name):
            return BilingualText(
                zh: "分组名额“\(name)”\(zh)\(limit.count)对（P5）",
                en: "quota '\(name)' is \(en) \(counted(limit.count, "pair")) (P5)"
            )
        case .pair(let helper, let receiver):
            let pair = "\(names[helper])—\(names[receiver])"
            return isLeast
                ? BilingualText(zh: "必须结对\(pair)（P3）", en: "the pair \(pair) is forced (P3)")
                : BilingualText(zh: "\(pair)只算1对", en: "the pair \(pair) counts once")
        case .setting(let key): return BilingualText(zh: "设置 \(key)", en: "setting \(key)")
        case .resource(let helper, let name):
            return BilingualText(zh: "强县\(names[helper])的资源\(name)", en: "resource \(name) of \(names[helper])")
        }
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

extension PartnerShortage {
    /// Whether only the counties of one side ask and only those of the other side give, as in Hall's theorem: then the
    /// counties alone tell the story.
    fileprivate var isOfCountiesAlone: Bool {
        quotas.isEmpty
            && demands.allSatisfy { demand in
                switch demand.subject {
                case .receiver: side == .receivers
                case .helper: side == .helpers
                default: false
                }
            }
            && capacities.allSatisfy { capacity in
                switch capacity.subject {
                case .receiver: side == .helpers
                case .helper: side == .receivers
                case .pair: true
                default: false
                }
            }
    }
}

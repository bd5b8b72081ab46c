import Counties
import Pairing

extension Wording {
    /// A contradiction that can be seen without a search.
    static func conflict(_ conflict: PlainConflict, _ names: CountyNames) -> BilingualText {
        switch conflict {
        case .forcedIneligible(let pair, let reason):
            let (helper, receiver, why) = (names[pair.helper], names[pair.receiver], name(of: reason))
            return BilingualText(
                zh: "必须结对\(helper)—\(receiver)（P3），但此对不能结成（\(reason.family.rawValue)：\(why.zh)）。",
                en: "The pair \(helper)—\(receiver) is forced (P3) but may not be made "
                    + "(\(reason.family.rawValue): \(why.en))."
            )
        case .forcedUnaffordable(let pair, let resource, let need, let limit):
            let (helper, receiver) = (names[pair.helper], names[pair.receiver])
            return BilingualText(
                zh: "必须结对\(helper)—\(receiver)（P3），但此对需要“\(resource)”\(need)，超过\(helper)的上限 \(limit)（P12）。",
                en: "The pair \(helper)—\(receiver) is forced (P3) but needs \(need) of '\(resource)', above the limit "
                    + "\(limit) of \(helper) (P12)."
            )
        case .tooManyLost(let lost, let allowed):
            return BilingualText(
                zh: "现行结对中有\(lost)对在本情景下不能结成，而最多只准调整\(allowed)对（P6）。",
                en: "\(counted(lost, "current pair")) may not be made in this scenario, but at most \(allowed) may be "
                    + "given up (P6)."
            )
        }
    }
}

/// What can be done about a shortage of partners.
enum ShortageRemedy: CaseIterable {
    case addHelpers, addReceivers, raiseHelperLimit, raiseReceiverLimit, lowerHelperMinimum, allowUnpaired
    case relaxQuota, liftForced, liftForbidden, listMore, relaxGeography, relaxNeeds

    var text: BilingualText {
        switch self {
        case .addHelpers: BilingualText(zh: "增加可选强县", en: "add helpers")
        case .addReceivers: BilingualText(zh: "增加可选弱县", en: "add receivers")
        case .raiseHelperLimit: BilingualText(zh: "提高强县的弱县数上限（P2）", en: "let helpers take more receivers (P2)")
        case .raiseReceiverLimit: BilingualText(zh: "提高弱县的强县数上限（P1）", en: "let receivers have more helpers (P1)")
        case .lowerHelperMinimum: BilingualText(zh: "降低强县的弱县数下限（P2）", en: "lower the helpers' minimum (P2)")
        case .allowUnpaired:
            BilingualText(
                zh: "降低弱县的强县数下限或允许弱县不配对（P1）",
                en: "lower the receivers' minimum or let receivers stay unpaired (P1)"
            )
        case .relaxQuota: BilingualText(zh: "放宽分组名额（P5）", en: "relax the quotas (P5)")
        case .liftForced: BilingualText(zh: "取消其中的必须结对（P3）", en: "lift forced pairs (P3)")
        case .liftForbidden: BilingualText(zh: "取消禁止结对（P3）", en: "lift forbidden pairs (P3)")
        case .listMore: BilingualText(zh: "在“结对关系”表中列入更多结对（P3）", en: "list more pairs (P3)")
        case .relaxGeography: BilingualText(zh: "放宽同市、里程或车程要求（P4）", en: "relax city, distance or time (P4)")
        case .relaxNeeds:
            BilingualText(
                zh: "提高强县资源上限或核减资源需求（P12）",
                en: "raise the helpers' resources or lower the needs (P12)"
            )
        }
    }

    /// Whether the remedy touches a rule that takes part in the shortage.
    func helps(_ shortage: PartnerShortage) -> Bool {
        func asks(_ isMeant: (RuleSubject) -> Bool) -> Bool { shortage.demands.contains { isMeant($0.subject) } }
        func limits(_ isMeant: (RuleSubject) -> Bool) -> Bool { shortage.capacities.contains { isMeant($0.subject) } }
        switch self {
        case .addHelpers: return asks(\.isReceiver)
        case .addReceivers: return asks(\.isHelper)
        case .raiseHelperLimit: return limits(\.isHelper)
        case .raiseReceiverLimit: return limits(\.isReceiver)
        case .lowerHelperMinimum: return asks(\.isHelper)
        case .allowUnpaired: return asks(\.isReceiver)
        case .relaxQuota: return asks(\.isQuota) || limits(\.isQuota)
        case .liftForced: return asks(\.isPair)
        case .liftForbidden: return shortage.barred[.ineligible(.forbidden)] != nil
        case .listMore: return shortage.barred[.ineligible(.notListed)] != nil
        case .relaxGeography:
            return shortage.barred.keys.contains { bar in
                if case .ineligible(let reason) = bar { reason.family == .p4 } else { false }
            }
        case .relaxNeeds: return shortage.barred[.need] != nil
        }
    }
}

extension RuleSubject {
    fileprivate var isReceiver: Bool { if case .receiver = self { true } else { false } }
    fileprivate var isHelper: Bool { if case .helper = self { true } else { false } }
    fileprivate var isQuota: Bool { if case .quota = self { true } else { false } }
    fileprivate var isPair: Bool { if case .pair = self { true } else { false } }
}

import Counties
import Pairing

extension Wording {
    static func currentPairs(_ count: Int) -> BilingualText {
        BilingualText(zh: "现行结对 \(count) 对。", en: "Current pairs: \(count).")
    }

    static func obstacle(_ obstacle: OfficialComparison.Obstacle, _ names: CountyNames) -> BilingualText {
        switch obstacle {
        case .ineligible(let pair, let reason):
            let why = name(of: reason)
            let (helper, receiver) = (names[pair.helper], names[pair.receiver])
            return BilingualText(
                zh: "现行结对“\(helper)—\(receiver)”在本情景下不能结成（\(reason.family.rawValue)：\(why.zh)），"
                    + "因此没有保留全部现行结对的可行方案，下表只列现行结对本身。",
                en: "The current pair \(helper)–\(receiver) may not be made in this scenario "
                    + "(\(reason.family.rawValue): \(why.en)), so no feasible plan keeps all current pairs; only these pairs "
                    + "themselves are listed."
            )
        case .infeasible:
            return BilingualText(
                zh: "全部保留现行结对，就无法满足本情景的全部规则，因此下表只列现行结对本身。",
                en: "No plan keeps all current pairs and every rule of this scenario; only these pairs themselves "
                    + "are listed."
            )
        case .unfinished:
            return BilingualText(
                zh: "时间用尽时，保留全部现行结对的方案还没有补全，因此下表只列现行结对本身。",
                en: "Time was up before the plan with all current pairs was complete; only these pairs themselves "
                    + "are listed."
            )
        }
    }

    static func comparisonTotals(_ label: Phrase, official: Points?, plan: Points) -> BilingualText {
        guard let official else { return unknownTotal(label, plan: plan) }
        let difference = DecimalText.difference(.difference(plan, official))
        let (name, before, after) = (label.text, points(official), points(plan))
        return BilingualText(
            zh: "\(name.zh)：对照方案 \(before.zh)，优化方案 \(after.zh)，相差 \(difference) 分",
            en: "\(name.en): official \(before.en), optimum \(after.en), difference \(difference) points"
        )
    }

    private static func unknownTotal(_ label: Phrase, plan: Points) -> BilingualText {
        let (name, after) = (label.text, points(plan))
        return BilingualText(
            zh: "\(name.zh)：对照方案因有的现行结对没有得分，无法合计；优化方案 \(after.zh)",
            en: "\(name.en): official unknown, as a current pair has no value; optimum \(after.en)"
        )
    }
}

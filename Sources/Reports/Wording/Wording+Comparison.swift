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
                    + "因此没有保留全部现行结对的方案可供比较。",
                en: "The current pair \(helper)–\(receiver) may not be made in this scenario "
                    + "(\(reason.family.rawValue): \(why.en)), so there is no plan with all current pairs to compare."
            )
        case .infeasible:
            return BilingualText(
                zh: "全部保留现行结对，就无法满足本情景的全部规则，因此没有这样的方案可供比较。",
                en: "No plan keeps all current pairs and every rule of this scenario, so there is none to compare."
            )
        case .unfinished:
            return BilingualText(
                zh: "时间用尽时，保留全部现行结对的方案还没有补全，暂不能比较。",
                en: "Time was up before the plan with all current pairs was complete, so it is not compared."
            )
        }
    }

    static func comparisonTotals(_ label: Phrase, official: Points, plan: Points) -> BilingualText {
        let difference = DecimalText.signed(.difference(plan, official), shown: 2)
        let (name, before, after) = (label.text, points(official), points(plan))
        return BilingualText(
            zh: "\(name.zh)：对照方案 \(before.zh)，优化方案 \(after.zh)，相差 \(difference) 分",
            en: "\(name.en): official \(before.en), optimum \(after.en), difference \(difference) points"
        )
    }
}

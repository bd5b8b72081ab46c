import Counties
import Pairing

extension Wording {
    static func planTitle(_ title: BilingualText) -> BilingualText {
        BilingualText(zh: "\(title.zh)——结对方案", en: "\(title.en): pairing plan")
    }

    static func status(_ status: PlanStatus, _ reason: StopReason) -> BilingualText {
        let name = name(of: status)
        guard status == .feasible || status == .noPlan else {
            return BilingualText(zh: "结论：\(name.zh)", en: "Result: \(name.en)")
        }
        // A method that ended as it should, and whose plan another method could better.
        if status == .feasible, reason == .proved {
            return BilingualText(zh: "结论：可行（所用方法已完成）", en: "Result: feasible; the method chosen has ended")
        }
        // Only the pairs of a first stage can be proved to leave no plan without the same being proved of the scenario.
        if status == .noPlan, reason == .proved {
            return BilingualText(
                zh: "结论：分两步求解得不出方案——已证明先定的结对安排不出符合规则的项目方案；这不说明情景没有方案",
                en:
                    "Result: no plan in two stages; the pairs chosen first are proved to admit no plan of projects, which does "
                    + "not mean that the scenario has none"
            )
        }
        let stop = Wording.name(of: reason)
        return BilingualText(zh: "结论：\(name.zh)；停止原因：\(stop.zh)", en: "Result: \(name.en); stopped: \(stop.en)")
    }

    /// Why a search stopped; a proof that left no plan is one about the pairs of a first stage.
    static func stop(_ status: PlanStatus, _ reason: StopReason) -> BilingualText {
        guard status == .noPlan, reason == .proved else { return name(of: reason) }
        return BilingualText(
            zh: "已证明先定的结对得不出方案",
            en: "proved that the pairs chosen first admit no plan"
        )
    }

    static func objective(_ objective: Points, bound: Points?, gap: Double?) -> BilingualText {
        let value = points(objective)
        guard let bound, let gap else { return BilingualText(zh: "目标值 \(value.zh)", en: "Objective \(value.en)") }
        let best = points(bound)
        let share = Wording.gap(gap)
        return BilingualText(
            zh: "目标值 \(value.zh)，任何方案都不超过 \(best.zh)，差距 \(share)",
            en: "Objective \(value.en); no plan exceeds \(best.en); gap \(share)"
        )
    }

    static func totals(_ total: Points, bonus: Points, penalty: Points) -> BilingualText {
        let (total, bonus, penalty) = (points(total), points(bonus), points(penalty))
        return BilingualText(
            zh: "其中得分合计 \(total.zh)，保留现行结对加 \(bonus.zh)，未配对扣 \(penalty.zh)",
            en: "Of it values \(total.en), plus \(bonus.en) for current pairs kept, less \(penalty.en) for unpaired"
        )
    }

    static func ties(_ hasTies: Bool) -> BilingualText {
        hasTies
            ? BilingualText(
                zh: "另有目标值相同的方案，这里按代码顺序取第一个",
                en: "Other plans are as good; this is the first in order of codes"
            )
            : BilingualText(zh: "没有目标值相同的其他方案", en: "No other plan is as good")
    }

    static func judgement(_ judgement: Judgement) -> BilingualText {
        BilingualText(
            zh: "复核：\(judgement.judge)——\(judgement.finding.zh)",
            en: "Checked by \(judgement.judge): \(judgement.finding.en)"
        )
    }

    static func counts(pairs: Int, kept: Int, changes: Int, unpaired: Int) -> BilingualText {
        BilingualText(
            zh: "共结 \(pairs) 对；现行结对保留 \(kept) 对、调整 \(changes) 对；未配对弱县 \(unpaired) 个",
            en:
                "Pairs \(pairs); current pairs kept \(kept), given up \(changes); receivers without a helper \(unpaired)"
        )
    }

    /// How the best plan without a pair differs: 甲县改由乙县帮扶，丙县不再结对.
    static func exchange(_ exchange: [Reassignment], _ names: CountyNames) -> BilingualText {
        let items = exchange.map { change -> BilingualText in
            let receiver = names[change.receiver]
            guard !change.after.isEmpty else {
                return BilingualText(zh: "\(receiver)不再结对", en: "\(receiver) stays without a helper")
            }
            let after = names.list(change.after)
            return BilingualText(zh: "\(receiver)改由\(after.zh)帮扶", en: "\(receiver) goes to \(after.en)")
        }
        return BilingualText(
            zh: items.map(\.zh).joined(separator: "，"),
            en: items.map(\.en).joined(separator: ", ")
        )
    }

    /// What happens without a pair; nil where nobody asked.
    static func withoutPair(_ planned: PlannedPair, _ names: CountyNames) -> BilingualText? {
        let (helper, receiver) = (names[planned.pair.helper], names[planned.pair.receiver])
        let subject = BilingualText(zh: "\(receiver)（\(helper)）：", en: "\(receiver) (\(helper)): ")
        switch planned.margin {
        case .notComputed: return nil
        case .cannotBeBarred:
            return BilingualText(
                zh: "\(subject.zh)不结此对，就没有方案能满足全部规则",
                en: "\(subject.en)without this pair no plan keeps every rule"
            )
        case .loss(let loss):
            return withoutPair(subject, loss, exchange(planned.exchange, names))
        }
    }

    private static func withoutPair(
        _ subject: BilingualText,
        _ loss: Points,
        _ exchange: BilingualText
    ) -> BilingualText {
        let losing = losing(BilingualText(zh: "总分减少", en: "the total loses"), loss)
        if exchange.zh.isEmpty {
            return BilingualText(
                zh: "\(subject.zh)不结此对，\(losing.zh)",
                en: "\(subject.en)without this pair \(losing.en)"
            )
        }
        if loss == .zero {
            return BilingualText(
                zh: "\(subject.zh)有总分相同的方案：\(exchange.zh)",
                en: "\(subject.en)as good without this pair: \(exchange.en)"
            )
        }
        return BilingualText(
            zh: "\(subject.zh)不结此对，\(losing.zh)，届时\(exchange.zh)",
            en: "\(subject.en)without this pair \(losing.en): \(exchange.en)"
        )
    }

    /// The cheapest other helpers of a receiver, each with its loss.
    static func otherHelpers(_ others: [(helper: String, loss: Points)]) -> BilingualText {
        let items = list(
            others.map { other -> BilingualText in
                let loss = losing(BilingualText(zh: "损失", en: "loss"), other.loss)
                return BilingualText(zh: "\(other.helper)（\(loss.zh)）", en: "\(other.helper) (\(loss.en))")
            }
        )
        return BilingualText(zh: "其他可选强县：\(items.zh)", en: "Other possible helpers: \(items.en)")
    }

    static func unpaired(_ receiver: String, _ reason: BilingualText) -> BilingualText {
        BilingualText(zh: "\(receiver)：未配对。\(reason.zh)", en: "\(receiver): no helper. \(reason.en)")
    }
}

extension Wording {
    /// A statement about a county.
    static func about(_ county: String, _ statement: BilingualText) -> BilingualText {
        BilingualText(zh: "\(county)：\(statement.zh)", en: "\(county): \(statement.en)")
    }

    /// The heading of a section with its number: 二、逐县说明.
    static func section(_ number: Int, _ heading: BilingualText) -> BilingualText {
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let numeral = numerals.indices.contains(number - 1) ? numerals[number - 1] : String(number)
        return BilingualText(zh: "\(numeral)、\(heading.zh)", en: "\(number). \(heading.en)")
    }

    /// An item with its finding on one line.
    static func entry(_ item: BilingualText, _ finding: BilingualText) -> BilingualText {
        BilingualText(zh: "\(item.zh)：\(finding.zh)", en: "\(item.en): \(finding.en)")
    }

    /// What is missing beside an optimal plan, and why.
    static func unfinished(_ work: UnfinishedWork) -> BilingualText {
        let parts = list(
            work.parts.map { part in
                switch part {
                case .margins: BilingualText(zh: "取消损失", en: "losses if barred")
                case .regrets: BilingualText(zh: "强制损失", en: "losses if forced")
                }
            }
        )
        switch work.cause {
        case .time:
            return BilingualText(
                zh: "方案已证明最优，但时间用尽，\(parts.zh)没有全部算出；可用 --seconds 延长时间后重新计算。",
                en:
                    "The plan is proved optimal, but time was up before all \(parts.en) were known; allow more with --seconds."
            )
        case .interrupted:
            return BilingualText(
                zh: "方案已证明最优，但因用户中止，\(parts.zh)没有全部算出。",
                en: "The plan is proved optimal, but the run was interrupted before all \(parts.en) were known."
            )
        case .precision:
            return BilingualText(
                zh: "方案已证明最优，但分值过大，超出求解器的精度，\(parts.zh)不能可靠算出。",
                en:
                    "The plan is proved optimal, but the values are too large for the solver to tell all \(parts.en) exactly."
            )
        }
    }
}

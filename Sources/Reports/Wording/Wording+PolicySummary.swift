import Counties
import Planning

extension Wording {
    /// What the benefits of all receivers are made of, before their weights, and how they come to the objective.
    static func policyParts(
        _ benefits: [ReceiverBenefit],
        extra: [(label: PolicyPhrase, points: Points)]
    ) -> BilingualText {
        func total(_ part: KeyPath<ReceiverBenefit, Points>) -> Points {
            Points(units: Int64(clamping: benefits.reduce(Int128(0)) { $0 + Int128($1[keyPath: part].units) }))
        }
        func sum(_ part: KeyPath<ReceiverBenefit, Points>) -> BilingualText { points(total(part)) }
        let (pair, projects, modes, support) = (sum(\.pair), sum(\.projects), sum(\.modes), sum(\.support))
        let parts = BilingualText(
            zh: "各弱县得益（未加权）：结对 \(pair.zh)，项目 \(projects.zh)，模式 \(modes.zh)，资金与服务团 \(support.zh)",
            en: "Benefits, not weighted: pairs \(pair.en), projects \(projects.en), modes \(modes.en), "
                + "support \(support.en)"
        )
        guard total(\.weighted) != total(\.total) || !extra.isEmpty else { return parts }
        let weighted = sum(\.weighted)
        var rest = BilingualText(zh: "加权合计 \(weighted.zh)", en: "weighted \(weighted.en)")
        for (label, value) in extra {
            let (name, value) = (label.text, points(value))
            rest.zh += "，\(name.zh) \(value.zh)"
            rest.en += ", \(label == .keepBonus ? "pairs kept" : "reward") \(value.en)"
        }
        return statements([parts, rest])
    }

    /// How many projects are placed, wait, were refused.
    static func projectCounts(placed: Int, waiting: Int, refused: Int) -> BilingualText {
        BilingualText(
            zh: "项目：入选 \(placed) 个，候补 \(waiting) 个，不准入 \(refused) 个",
            en: "Projects: placed \(placed), waiting \(waiting), refused \(refused)"
        )
    }

    /// How many pairs of the first stage the joint plan does not make.
    static func otherPairs(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "两种方法所结各对中，有 \(count) 对不同",
            en: "Pairs of the two-stage plan that this plan does not make: \(count)"
        )
    }

    /// The comparison with the current pairs has no room on the screen of a policy plan.
    static let comparisonElsewhere = BilingualText(
        zh: "与现行结对的比较见 T10",
        en: "The comparison with the current pairs is in T10"
    )

    /// A large question is not solved once more for every pair without being asked to; nil where nothing was left out.
    static func leftOut(margins: Bool, comparison: Bool) -> BilingualText? {
        let zh = (margins ? ["未算换掉各对的损失"] : []) + (comparison ? ["未与现行结对比较"] : [])
        let en =
            (margins ? ["what barring each pair loses"] : [])
            + (comparison ? ["the comparison with the current pairs"] : [])
        guard !zh.isEmpty else { return nil }
        return BilingualText(
            zh: "因规模较大，\(zh.joined(separator: "，也"))；需要时加 --regrets 重新求解",
            en: "Left out for the size of the question: \(en.joined(separator: ", ")); --regrets adds it"
        )
    }

    /// A receiver without a helper.
    static let noHelper = BilingualText(zh: "未配对，不安排项目", en: "no helper, no projects")

    /// Where the rest of a shortened list is: 其余 12 个见 T4.
    static func rest(_ count: Int, in table: ReportTableKind) -> BilingualText {
        BilingualText(
            zh: "其余 \(count) \(table == .t9 ? "项" : "个")见 \(table.id)（用 -o 输出）",
            en: "\(count) more in \(table.id) (written with -o)"
        )
    }

    /// A limited resource of all owners of one kind.
    static func name(of resource: PolicyUse.Resource, _ side: SummedUse.Side) -> BilingualText {
        let name = name(of: resource)
        switch (side, resource) {
        case (.province, _): return name
        case (.receivers, _): return BilingualText(zh: "各弱县\(name.zh)", en: "receivers' \(name.en)")
        case (.helpers, .means(.land)): return BilingualText(zh: "各强县可调剂用地", en: "helpers' land")
        case (.helpers, .means(.energy)): return BilingualText(zh: "各强县可调剂能耗", en: "helpers' energy")
        case (.helpers, .means(.talent)): return BilingualText(zh: "各强县可派人才", en: "helpers' talent")
        case (.helpers, .means(.teams)): return BilingualText(zh: "各强县可派团队", en: "helpers' teams")
        case (.helpers, .money): return BilingualText(zh: "各强县年度帮扶资金", en: "helpers' money")
        case (.helpers, _): return BilingualText(zh: "各强县\(name.zh)", en: "helpers' \(name.en)")
        }
    }

    /// What is left of a pool for single counties alone.
    static func reservedRest(_ use: PolicyUse, firstYear: Int?) -> BilingualText {
        let name = name(of: use)
        let period = use.year.map { year(index: $0, firstYear: firstYear) } ?? PolicyPhrase.allYears.text
        let (rest, slack, unit) = (text(use.reservedRest), text(use.slack ?? .zero), PolicyUnit.text(use.unit))
        return BilingualText(
            zh: "\(name.zh)（\(period.zh)）结余 \(slack) \(unit.zh)，其中 \(rest) \(unit.zh)专门安排给个别弱县，其他弱县不能使用。",
            en:
                "\(name.en) (\(period.en)): of the \(slack) left over (\(unit.en)) \(rest) are set aside for single receivers."
        )
    }

    /// In how many counties something is used up: 3/7.
    static func exhausted(_ count: Int, of owners: Int) -> BilingualText { BilingualText(same: "\(count)/\(owners)") }

    /// A group of projects with their first reasons: 不准入 17 个：准入门槛不符 9 个；….
    static func countedReasons(isWaiting: Bool, _ count: Int, _ reasons: [ReasonCount]) -> BilingualText {
        let label =
            isWaiting
            ? BilingualText(zh: "候补", en: "Waiting") : BilingualText(zh: "不准入", en: "Refused")
        let list = statements(
            reasons.map { BilingualText(zh: "\($0.reason.zh) \($0.count) 个", en: "\($0.reason.en) \($0.count)") }
        )
        return BilingualText(zh: "\(label.zh) \(count) 个：\(list.zh)", en: "\(label.en) \(count): \(list.en)")
    }

    /// An entry of the waiting list: 1 园区管网（6.00 分），在台儿庄区：用地不足，差 35 亩.
    static func waiting(
        _ rank: Int?,
        _ project: Project,
        _ value: Points?,
        _ reason: BilingualText
    ) -> BilingualText {
        let rank = rank.map(String.init) ?? "-"
        let value = value.map { points($0) } ?? BilingualText(same: "-")
        return BilingualText(
            zh: "\(rank) \(project.name)（\(value.zh)），\(reason.zh)",
            en: "\(rank) \(project.name) (\(value.en)), \(reason.en)"
        )
    }

    /// What money a plan uses, by who gives it.
    static func moneyUsed(_ money: ReceiverMoney) -> BilingualText {
        let total = PolicyUnit.money.quantity(text(money.total))
        let (fund, reward) = (text(money.fund), text(money.reward))
        let (bond, helper, own) = (text(money.bond), text(money.helper), text(money.ownModes))
        return BilingualText(
            zh: "安排资金 \(total.zh)：引导资金 \(fund)，结余奖励 \(reward)，专项债券 \(bond)，强县资金 \(helper)，"
                + "弱县自担 \(own)",
            en:
                "Money \(total.en): guidance fund \(fund), reward \(reward), bonds \(bond), helpers \(helper), "
                + "receivers \(own)"
        )
    }

    /// What a plan says that an audit cannot count again.
    static let beyondAudit = BilingualText(
        zh: "审核按规则逐条复核方案并重算其全部数字；是否最优、上界是否偏高、各对的得失有多大，须另行求解（solve）才能判定，不在审核之内。",
        en:
            "The audit judges the plan by every rule and counts its figures again. Whether it is the best, how far its bound is off "
            + "and what pairs lose takes another search (solve) and is not judged."
    )

    private static func text(_ amount: Amount) -> String { DecimalText.amount(amount) }
}

public import Complementarity
public import Counties

extension Wording {
    /// The name of a part of the score.
    public static func name(of part: ScorePart) -> BilingualText {
        switch part {
        case .chain: ColumnTitle.chainPart.text
        case .travel: ColumnTitle.travelPart.text
        case .factors: ColumnTitle.factorsPart.text
        case .basis: ColumnTitle.basisPart.text
        case .capacity: ColumnTitle.capacityPart.text
        }
    }

    /// The state of a chain with the verb that answers it: 断链→连通.
    public static func name(of diagnosis: ChainDiagnosis) -> BilingualText {
        switch diagnosis {
        case .absent: BilingualText(zh: "无链→生有", en: "absent: create")
        case .broken: BilingualText(zh: "断链→连通", en: "broken: connect")
        case .short: BilingualText(zh: "短链→延长", en: "short: extend")
        case .thin: BilingualText(zh: "细链→增粗", en: "thin: thicken")
        case .weak: BilingualText(zh: "弱链→变强", en: "weak: strengthen")
        case .sound: BilingualText(zh: "稳链→巩固", en: "sound: consolidate")
        }
    }

    /// What the two counties should do at a stage where one of them can supply the other.
    ///
    /// The diagnosis speaks of the receiver's whole chain. Where the receiver itself supplies the stage, it is not this
    /// stage that is missing or too small, so the row says first what to do here.
    public static func action(for diagnosis: ChainDiagnosis, supplier: ChainMatch.Supplier) -> BilingualText {
        let chain = action(for: diagnosis)
        guard supplier == .receiver, diagnosis != .sound else { return chain }
        return BilingualText(
            zh: "本环节由弱县供货，对接强县订单、扩大供应；整条链：\(chain.zh)",
            en:
                "here the receiver supplies: seek the helper's orders, enlarge supply; for the chain as a whole: \(chain.en)"
        )
    }

    /// What the two counties should do about a chain in this state.
    static func action(for diagnosis: ChainDiagnosis) -> BilingualText {
        switch diagnosis {
        case .absent:
            BilingualText(
                zh: "协同招商、承接产业转移，从龙头项目起步建立链条",
                en: "joint investment promotion and transfer of projects, beginning with a leading one"
            )
        case .broken:
            BilingualText(
                zh: "产业链联动配套，协同招商补上缺失环节",
                en: "supply links between the counties' firms, and joint promotion for the missing stage"
            )
        case .short:
            BilingualText(
                zh: "协同招商、承接产业转移，向上下游延伸",
                en: "joint investment promotion and transfer of projects up and down the chain"
            )
        case .thin:
            BilingualText(zh: "共建园区，引导企业集聚，扩大规模", en: "a joint park that gathers firms and adds output")
        case .weak:
            BilingualText(
                zh: "开展科技、人才和金融协作，培育链主企业，提高本地配套率",
                en: "technology, talent and finance; raise a leading firm and the share of local supply"
            )
        case .sound:
            BilingualText(zh: "稳定供需合作，扩大订单", en: "keep up the trade and enlarge the orders")
        }
    }

    /// The best chains of a pair with points and volume: 锂电（74.73 分，17.40 亿元/年）.
    static func chain(_ name: String, points: Double, volume: Double) -> BilingualText {
        let points = DecimalText.quantity(points, shown: 2) ?? ""
        let volume = DecimalText.quantity(volume, shown: 2) ?? ""
        return BilingualText(
            zh: "\(name)（\(points) 分，\(volume) 亿元/年）",
            en: "\(name) (\(points) points, \(volume) × 100 million yuan a year)"
        )
    }
}

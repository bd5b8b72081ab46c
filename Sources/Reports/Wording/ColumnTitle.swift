public import Counties

/// Titles of the columns of the report tables.
public enum ColumnTitle: String, CaseIterable, Sendable {
    case receiver, receiverCity, receiverCode, helper, helperCity, helperCode
    case value, rankForReceiver, rankForHelper, regret, margin, exchange, coverage, current, chains, inPlan
    case chainPart, travelPart, factorsPart, basisPart, capacityPart, assumedParts
    case minutes, kilometres, volume, factorShare, basisShare, signedProjects, capacityShare
    case moneyAvailable, moneyNeeded
    case chain, node, gap, supplier, diagnosis, action
    case nature, officialHelpers, officialValue, planHelpers, planValue, difference
    case city, content
    case item, finding, section, setting, meaning, county, countyCode, side, reason
    case resource, used, limit, unit, share
    case part, fullScore, quantityBasis, volumeShort
    case volumeTerm, coverageTerm, gapFillTerm, foundationTerm, divisionTerm

    /// The title in both languages.
    public var text: BilingualText {
        switch self {
        case .receiver: BilingualText(zh: "弱县", en: "Receiver")
        case .receiverCity: BilingualText(zh: "弱县所在市", en: "Receiver's city")
        case .receiverCode: BilingualText(zh: "弱县代码", en: "Receiver code")
        case .helper: BilingualText(zh: "强县", en: "Helper")
        case .helperCity: BilingualText(zh: "强县所在市", en: "Helper's city")
        case .helperCode: BilingualText(zh: "强县代码", en: "Helper code")
        case .value: BilingualText(zh: "得分", en: "Value")
        case .rankForReceiver: BilingualText(zh: "强县位次", en: "Helper's rank")
        case .rankForHelper: BilingualText(zh: "弱县位次", en: "Receiver's rank")
        case .regret: BilingualText(zh: "强制损失", en: "Loss if forced")
        case .margin: BilingualText(zh: "取消损失", en: "Loss if barred")
        case .exchange: BilingualText(zh: "取消后的调整", en: "Exchange if barred")
        case .coverage: BilingualText(zh: "数据覆盖率", en: "Data coverage")
        case .current: BilingualText(zh: "现行结对", en: "Current pair")
        case .chains: BilingualText(zh: "对接产业链", en: "Chains")
        case .inPlan: BilingualText(zh: "列入方案", en: "In the plan")
        case .chainPart: BilingualText(zh: "产业链互补", en: "Chains")
        case .travelPart: BilingualText(zh: "交通便捷", en: "Travel")
        case .factorsPart: BilingualText(zh: "要素互补", en: "Factors")
        case .basisPart: BilingualText(zh: "合作基础", en: "Basis")
        case .capacityPart: BilingualText(zh: "帮扶能力", en: "Capacity")
        case .assumedParts: BilingualText(zh: "按缺省计分的部分", en: "Parts assumed")
        case .minutes: BilingualText(zh: "车程", en: "Journey")
        case .kilometres: BilingualText(zh: "公路里程", en: "Way by road")
        case .volume: BilingualText(zh: "可对接规模", en: "Volume")
        case .factorShare: BilingualText(zh: "要素满足度", en: "Factor needs met")
        case .basisShare: BilingualText(zh: "合作基础系数", en: "Basis of cooperation")
        case .signedProjects: BilingualText(zh: "已签约项目", en: "Signed projects")
        case .capacityShare: BilingualText(zh: "资金满足度", en: "Money need met")
        case .moneyAvailable: BilingualText(zh: "强县年度资金", en: "Helper's money")
        case .moneyNeeded: BilingualText(zh: "弱县资金需求", en: "Receiver's need")
        case .chain: BilingualText(zh: "产业链", en: "Chain")
        case .node: BilingualText(zh: "环节", en: "Stage")
        case .gap: BilingualText(zh: "需求方缺口", en: "Buyer's gap")
        case .supplier: BilingualText(zh: "供给方", en: "Supplier")
        case .diagnosis: BilingualText(zh: "弱县链条诊断", en: "State of the chain")
        case .action: BilingualText(zh: "建议举措", en: "Action")
        case .nature: BilingualText(zh: "对照方案的性质", en: "Basis of the official side")
        case .officialHelpers: BilingualText(zh: "对照方案强县", en: "Official helper")
        case .officialValue: BilingualText(zh: "对照方案测算分", en: "Official, estimated")
        case .planHelpers: BilingualText(zh: "优化方案强县", en: "Optimum helper")
        case .planValue: BilingualText(zh: "优化方案测算分", en: "Optimum, estimated")
        case .difference: BilingualText(zh: "优化减对照", en: "Difference")
        case .item: BilingualText(zh: "事项", en: "Item")
        case .finding: BilingualText(zh: "内容", en: "Finding")
        case .section: BilingualText(zh: "类别", en: "Section")
        case .setting: BilingualText(zh: "参数", en: "Setting")
        case .meaning: BilingualText(zh: "说明", en: "Meaning")
        case .county: BilingualText(zh: "县（市、区）", en: "County")
        case .countyCode: BilingualText(zh: "行政区划代码", en: "County code")
        case .content: BilingualText(zh: "取值", en: "Value")
        case .city: BilingualText(zh: "所在市", en: "City")
        case .side: BilingualText(zh: "角色", en: "Side")
        case .reason: BilingualText(zh: "原因", en: "Reason")
        case .resource: BilingualText(zh: "资源", en: "Resource")
        case .used: BilingualText(zh: "使用量", en: "Used")
        case .limit: BilingualText(zh: "上限", en: "Limit")
        case .unit: BilingualText(zh: "单位", en: "Unit")
        case .part: BilingualText(zh: "构成部分", en: "Part")
        case .fullScore: BilingualText(zh: "满分", en: "Full")
        case .quantityBasis: BilingualText(zh: "依据", en: "Rests on")
        case .volumeShort: BilingualText(zh: "规模", en: "Volume")
        case .volumeTerm: BilingualText(zh: "供需规模", en: "Volume term")
        case .coverageTerm: BilingualText(zh: "供需覆盖", en: "Coverage term")
        case .gapFillTerm: BilingualText(zh: "补链", en: "Gap fill")
        case .foundationTerm: BilingualText(zh: "承接基础", en: "Foundation")
        case .divisionTerm: BilingualText(zh: "错位", en: "Division")
        case .share: BilingualText(zh: "使用率", en: "Share used")
        }
    }
}

extension ReportColumn {
    /// A column with a title of the catalogue.
    init(_ key: String, _ title: ColumnTitle, unit: Phrase? = nil, kind: Kind = .text) {
        self.init(key: key, title: title.text, unit: unit?.text, kind: kind)
    }
}

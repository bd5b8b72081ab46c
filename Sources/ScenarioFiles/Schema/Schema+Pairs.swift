extension Schema {
    /// The helper of a pair.
    static let helper = ColumnSchema(
        "helper",
        "强县",
        "强县代码",
        kind: .county,
        required: true,
        zh: "强县",
        en: "Helper"
    )
    /// The receiver of a pair.
    static let receiver = ColumnSchema(
        "receiver",
        "弱县",
        "弱县代码",
        kind: .county,
        required: true,
        zh: "弱县",
        en: "Receiver"
    )

    /// Words of `pairs.status`.
    static let statusWords: [ColumnKind.Word] = [
        .init(name: "allow", aliases: ["允许", "可以", "允许结对"]),
        .init(name: "forbid", aliases: ["禁止", "禁止结对"]),
        .init(name: "force", aliases: ["必须", "指定", "强制", "必须结对", "强制结对"]),
    ]

    /// Words of `quotas.relation`.
    static let relationWords: [ColumnKind.Word] = [
        .init(name: "any", aliases: ["不限"]),
        .init(name: "same_city", aliases: ["同市"]),
        .init(name: "other_city", aliases: ["跨市"]),
    ]

    /// Tables about pairs.
    static let pairTables: [TableSchema] = [
        TableSchema(
            "pairs",
            key: ["helper", "receiver"],
            family: "P3",
            zh: "结对关系与分值",
            en: "Decisions and values of pairs",
            sheets: ["结对关系", "结对"],
            [
                helper, receiver,
                ColumnSchema(
                    "status",
                    "状态",
                    kind: .word(statusWords),
                    default: "allow",
                    zh: "允许、禁止或必须",
                    en: "Written decision"
                ),
                ColumnSchema(
                    "current",
                    "现行结对",
                    "是否现行",
                    "是否现有",
                    "现有结对",
                    kind: .truth,
                    default: "0",
                    zh: "是否为现行结对",
                    en: "Whether the pair exists today"
                ),
                ColumnSchema("since", "结对起始年", "起始年份", kind: .year, zh: "结对起始年", en: "Year since which it exists"),
                ColumnSchema(
                    "signed_projects",
                    "已签约项目数",
                    kind: .number,
                    unit: "项",
                    range: .from(0, to: 100_000),
                    zh: "已签约项目数",
                    en: "Projects signed by the two"
                ),
                ColumnSchema(
                    "value",
                    "分值",
                    "得分",
                    kind: .points,
                    unit: "分",
                    range: .from(-1e9, to: 1e9),
                    zh: "分值，代替计算的得分",
                    en: "Points that replace the computed score"
                ),
                ColumnSchema(
                    "cost",
                    "结对成本",
                    kind: .amount,
                    unit: "万元",
                    range: .atLeastZero,
                    zh: "强县每年为这一对支出的费用；空白时按 helpers 表的 pair_cost",
                    en: "What the pair costs the helper a year; blank is pair_cost of the table helpers"
                ),
                ColumnSchema("reason", "理由", kind: .text, zh: "理由", en: "Why"),
                ColumnSchema("source", "依据", "来源", kind: .text, zh: "依据", en: "Where it is written"),
            ]
        ),
        TableSchema(
            "pair_needs",
            key: ["helper", "receiver", "resource"],
            family: "P12",
            zh: "结对资源需求",
            en: "What a pair needs",
            sheets: ["结对资源需求", "资源需求"],
            [
                helper, receiver,
                ColumnSchema("resource", "资源", kind: .key, required: true, zh: "资源名称", en: "Resource"),
                ColumnSchema(
                    "amount",
                    "数量",
                    kind: .amount,
                    range: .from(0, to: 1e12),
                    required: true,
                    zh: "结对后强县要投入的数量",
                    en: "What the helper spends if the pair is made"
                ),
            ]
        ),
        TableSchema(
            "helper_resources",
            key: ["code", "resource"],
            family: "P12",
            zh: "强县资源上限",
            en: "Limits of helpers",
            sheets: ["强县资源上限", "资源上限"],
            [
                ColumnSchema("code", "行政区划代码", "代码", kind: .county, required: true, zh: "强县", en: "Helper"),
                ColumnSchema("resource", "资源", kind: .key, required: true, zh: "资源名称", en: "Resource"),
                ColumnSchema(
                    "amount",
                    "数量",
                    "上限",
                    kind: .amount,
                    range: .from(0, to: 1e12),
                    required: true,
                    zh: "该强县可投入的上限",
                    en: "The helper's limit"
                ),
                ColumnSchema("unit", "单位", kind: .text, zh: "资源的单位", en: "Unit of the resource"),
            ]
        ),
        TableSchema(
            "quotas",
            key: ["name"],
            family: "P5",
            zh: "分组名额",
            en: "Quotas of groups",
            sheets: ["分组名额", "名额"],
            [
                ColumnSchema("name", "名额名称", "名称", "配额名称", kind: .key, required: true, zh: "名额名称", en: "Name"),
                ColumnSchema("helper_group", "强县范围", kind: .group, default: "*", zh: "强县范围", en: "Helpers counted"),
                ColumnSchema(
                    "receiver_group",
                    "弱县范围",
                    kind: .group,
                    default: "*",
                    zh: "弱县范围",
                    en: "Receivers counted"
                ),
                ColumnSchema(
                    "relation",
                    "同市关系",
                    kind: .word(relationWords),
                    default: "any",
                    zh: "不限、同市或跨市",
                    en: "Which pairs count"
                ),
                ColumnSchema(
                    "min",
                    "下限",
                    kind: .whole,
                    unit: "对",
                    range: .from(0, to: 1_000_000),
                    zh: "最少对数",
                    en: "Least number of pairs"
                ),
                ColumnSchema(
                    "max",
                    "上限",
                    kind: .whole,
                    unit: "对",
                    range: .from(0, to: 1_000_000),
                    zh: "最多对数",
                    en: "Largest number of pairs"
                ),
            ]
        ),
    ]
}

extension Schema {
    /// Words of `pools.pool`.
    static let poolWords: [ColumnKind.Word] = [
        .init(name: "guidance_fund", aliases: ["引导资金"]), .init(name: "special_bond", aliases: ["专项债券"]),
        .init(name: "land_quota", aliases: ["用地指标"]), .init(name: "energy_quota", aliases: ["能耗指标"]),
        .init(name: "teams_industry", aliases: ["产业创新服务团", "产业团队"]),
        .init(name: "teams_vc", aliases: ["创投服务团", "创投团队"]),
        .init(name: "teams_digital", aliases: ["数字专家服务团", "数字团队"]),
    ]

    private static func ofPool(_ name: String, _ header: String, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .amount, range: .from(0, to: 1e12), zh: zh, en: en)
    }

    private static let pools = TableSchema(
        "pools",
        key: ["pool", "year", "code"],
        family: "P11",
        zh: "省级资金与指标总盘子",
        en: "Pools of the province",
        sheets: ["省级总盘子"],
        [
            ColumnSchema(
                "pool",
                "总盘子",
                kind: .word(poolWords),
                required: true,
                zh: "总盘子；各列数量的单位：引导资金为万元，专项债券为亿元，用地指标为亩，能耗指标为吨标准煤，服务团为支（整数）",
                en: "Pool; amounts are in 万元 for the guidance fund, 亿元 for bonds, 亩 for land, tce for energy and whole "
                    + "teams for teams"
            ),
            ColumnSchema(
                "year",
                "年份",
                kind: .year,
                zh: "年份；空白为各规划年合计",
                en: "Year; blank is all planned years together"
            ),
            ColumnSchema(
                "code",
                "行政区划代码",
                "代码",
                kind: .county,
                zh: "弱县；空白的行适用于每个弱县",
                en: "Receiver; a row without one holds for every receiver"
            ),
            ofPool(
                "amount",
                "数量",
                zh: "没有写县的行为各弱县共用的总量，写了县的行为专门安排给该县、在共用总量之外的数量",
                en: "Without a county what all receivers share; with one what is set aside for it on top of that"
            ),
            ofPool("min", "下限", zh: "每个弱县至少得到的数量", en: "Least that a receiver is given"),
            ofPool("max", "上限", zh: "每个弱县最多得到的数量；空白不限", en: "Most that a receiver is given; blank is no limit"),
        ]
    )

    private static let fundResponse = TableSchema(
        "fund_response",
        key: ["pool", "code", "segment"],
        family: "P11",
        zh: "资金效益分段",
        en: "Response to money and teams",
        sheets: ["资金效益分段", "资金与服务团效益分段"],
        [
            ColumnSchema(
                "pool",
                "总盘子",
                kind: .word(poolWords.filter { $0.name == "guidance_fund" || $0.name.hasPrefix("teams_") }),
                default: "guidance_fund",
                zh: "引导资金或服务团",
                en: "The guidance fund or teams"
            ),
            ColumnSchema(
                "code",
                "行政区划代码",
                "代码",
                kind: .county,
                zh: "弱县；空白的行适用于没有单独列出的弱县",
                en: "Receiver; rows without one hold for all that have none of their own"
            ),
            ColumnSchema(
                "segment",
                "分段",
                kind: .whole,
                range: .from(1, to: 100),
                required: true,
                zh: "分段序号，从 1 起",
                en: "Number of the segment, from 1"
            ),
            ColumnSchema(
                "width",
                "宽度",
                kind: .amount,
                range: .above(0, to: 1e9),
                required: true,
                zh: "分段宽度：引导资金以万元计，服务团以支计（整数）",
                en: "Width: 万元 for the guidance fund, whole teams for teams"
            ),
            ColumnSchema(
                "slope",
                "每单位分值",
                "每万元分值",
                kind: .points,
                range: .from(0, to: 1e6),
                required: true,
                zh: "每万元或每支服务团的分值，后一段不得高于前一段",
                en: "Points for each 万元 or team, never above that of the segment before"
            ),
        ]
    )

    private static func floor(_ name: String, _ header: String, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .points, unit: "分", range: .from(-1e9, to: 1e9), zh: zh, en: en)
    }

    private static let floors = TableSchema(
        "floors",
        key: ["name"],
        family: "P16",
        zh: "兜底要求",
        en: "Least benefit of receivers",
        [
            ColumnSchema("name", "要求名称", "名称", kind: .key, required: true, zh: "要求的名称", en: "Name"),
            ColumnSchema(
                "receiver_group",
                "弱县范围",
                kind: .group,
                default: "*",
                zh: "适用的弱县范围",
                en: "Receivers that it speaks of"
            ),
            floor("points", "每县最低得分", zh: "范围内每个弱县的得分不低于此值", en: "Least points of each of them"),
            floor("total", "合计最低得分", zh: "范围内各弱县得分之和不低于此值", en: "Least points of all of them together"),
        ]
    )

    /// Tables of the policy model.
    static let policyTables: [TableSchema] = [pairModeBenefit, projects, thresholds, pools, fundResponse, floors]
}

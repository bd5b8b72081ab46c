extension Schema {
    /// Words of `modes.paid_by`.
    static let payerWords: [ColumnKind.Word] = [
        .init(name: "helper", aliases: ["强县", "强县承担"]),
        .init(name: "fund", aliases: ["引导资金", "引导资金承担"]),
        .init(name: "receiver", aliases: ["弱县", "弱县承担"]),
    ]

    private static func money(_ name: String, _ header: String, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(
            name,
            header,
            kind: .amount,
            unit: "万元",
            range: .atLeastZero,
            default: "0",
            zh: zh,
            en: en
        )
    }

    private static func benefit(required: Bool, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(
            "benefit",
            "收益分值",
            kind: .points,
            unit: "分",
            range: .from(-1e9, to: 1e9),
            required: required,
            default: required ? nil : "0",
            zh: zh,
            en: en
        )
    }

    /// Modes of cooperation; helpers name those that they can run.
    static let modes = TableSchema(
        "modes",
        key: ["mode_id"],
        family: "P13",
        zh: "合作模式",
        en: "Modes of cooperation",
        [
            ColumnSchema("mode_id", "模式编号", kind: .key, required: true, zh: "模式编号", en: "Key"),
            ColumnSchema("name", "模式名称", "名称", kind: .text, default: "mode_id", zh: "名称", en: "Name"),
            money(
                "setup_cost",
                "启动成本",
                zh: "在一个弱县启动一次的费用",
                en: "Cost of setting up, once for each receiver that runs it"
            ),
            money("annual_cost", "年度成本", zh: "在一个弱县每年的费用", en: "Cost a year for each receiver that runs it"),
            ColumnSchema(
                "paid_by",
                "费用承担",
                "费用承担方",
                kind: .word(payerWords),
                default: "helper",
                zh: "费用由谁承担：强县（从年度帮扶资金支出）、引导资金或弱县",
                en: "Who pays: the helper out of its money for the programme, the guidance fund, or the receiver"
            ),
            ColumnSchema(
                "min_land",
                "最少用地",
                kind: .amount,
                unit: "亩",
                range: .atLeastZero,
                default: "0",
                zh: "在一个弱县采用该模式时，其项目用地合计的下限",
                en: "Least land of its projects in a receiver that runs it"
            ),
            ColumnSchema(
                "min_projects",
                "最少项目数",
                kind: .whole,
                unit: "项",
                range: .from(0, to: 10_000),
                default: "0",
                zh: "在一个弱县采用该模式时，至少落地的项目数",
                en: "Least number of its projects in a receiver that runs it"
            ),
            ColumnSchema(
                "max_per_county",
                "每县项目上限",
                "每县上限",
                kind: .whole,
                unit: "项",
                range: .from(0, to: 10_000),
                zh: "一个弱县最多落地几个该模式的项目；空白不限",
                en: "Largest number of its projects in one receiver; blank is no limit"
            ),
            ColumnSchema(
                "needs_helper_capability",
                "需强县能力",
                kind: .truth,
                default: "0",
                zh: "是否只有强县在 helpers 表中列出该模式时才能采用",
                en: "Whether only helpers that name it in the table helpers can run it"
            ),
            ColumnSchema(
                "tax_share_helper",
                "强县税收分享比例",
                kind: .number,
                unit: "1",
                range: .from(0, to: 1),
                default: "0",
                zh: "该模式项目的税收返给强县的比例",
                en: "Share of the taxes of its projects that flows to the helper"
            ),
            ColumnSchema(
                "tax_share_years",
                "税收分享年限",
                kind: .whole,
                range: .from(0, to: 10),
                default: "0",
                zh: "从投产起分享税收的年数",
                en: "Years of sharing from the start of production"
            ),
            ColumnSchema(
                "tax_share_cap",
                "税收分享上限",
                kind: .amount,
                unit: "万元",
                range: .atLeastZero,
                zh: "一个弱县在全部年限内分享的上限；空白不限",
                en: "Largest sum shared for one receiver over all years; blank is no limit"
            ),
            benefit(required: false, zh: "一个弱县采用该模式的得分", en: "Points for a receiver that runs it"),
        ]
    )

    /// What a mode is worth for single pairs.
    static let pairModeBenefit = TableSchema(
        "pair_mode_benefit",
        key: ["helper", "receiver", "mode_id"],
        family: "P13",
        zh: "结对模式收益",
        en: "Benefit of a mode for a pair",
        [
            helper, receiver,
            ColumnSchema("mode_id", "模式编号", kind: .reference("modes"), required: true, zh: "合作模式", en: "Mode"),
            benefit(
                required: true,
                zh: "这一对采用该模式的得分，代替 modes 表的得分",
                en: "Points for this pair, in place of those of the table modes"
            ),
            ColumnSchema("evidence", "依据", kind: .text, zh: "依据", en: "Evidence"),
        ]
    )
}

extension Schema {
    private static func amountOf(
        _ name: String,
        _ header: String,
        _ unit: String?,
        to upper: Double = 1e9,
        en: String
    ) -> ColumnSchema {
        ColumnSchema(name, header, kind: .number, unit: unit, range: .from(0, to: upper), zh: header, en: en)
    }

    private static func wordsOf(_ names: (String, String)...) -> ColumnKind {
        .word(names.map { .init(name: $0.0, aliases: [$0.1]) })
    }

    private static let comparison = wordsOf((">=", "不低于"), ("<=", "不高于"), (">", "高于"), ("<", "低于"))

    private static let modes = TableSchema(
        "modes",
        key: ["mode_id"],
        modelled: false,
        family: "P13",
        zh: "合作模式",
        en: "Modes of cooperation",
        [
            ColumnSchema("mode_id", "模式编号", kind: .key, required: true, zh: "模式编号", en: "Key"),
            ColumnSchema("name", "模式名称", "名称", kind: .text, default: "mode_id", zh: "名称", en: "Name"),
            amountOf("setup_cost", "启动成本", "万元", en: "Cost of setting up"),
            amountOf("annual_cost", "年度成本", "万元", en: "Cost a year"),
            amountOf("min_land", "最少用地", "亩", en: "Least land"),
            ColumnSchema(
                "min_projects",
                "最少项目数",
                kind: .whole,
                unit: "项",
                range: .from(0, to: 10_000),
                zh: "最少项目数",
                en: "Least number of projects"
            ),
            ColumnSchema(
                "max_per_county",
                "每县上限",
                kind: .whole,
                unit: "个",
                range: .from(0, to: 10_000),
                zh: "每县上限",
                en: "Largest number in a county"
            ),
            ColumnSchema(
                "needs_helper_capability",
                "需强县能力",
                kind: .truth,
                default: "0",
                zh: "是否需要强县具备能力",
                en: "Whether the helper must be capable"
            ),
            amountOf("tax_share_helper", "强县税收分享比例", "1", to: 1, en: "Share of taxes that the helper keeps"),
            ColumnSchema(
                "tax_share_years",
                "税收分享年限",
                kind: .whole,
                range: .from(0, to: 10),
                zh: "税收分享年限",
                en: "Years of sharing"
            ),
            amountOf("tax_share_cap", "税收分享上限", "万元", en: "Largest sum shared"),
            ColumnSchema(
                "benefit",
                "收益分值",
                kind: .points,
                unit: "分",
                range: .from(-1e9, to: 1e9),
                zh: "收益分值",
                en: "Benefit in points"
            ),
        ]
    )

    private static let pairModeBenefit = TableSchema(
        "pair_mode_benefit",
        key: ["helper", "receiver", "mode_id"],
        modelled: false,
        family: "P13",
        zh: "结对模式收益",
        en: "Benefit of a mode for a pair",
        [
            ColumnSchema("helper", "强县", "强县代码", kind: .county, required: true, zh: "强县", en: "Helper"),
            ColumnSchema("receiver", "弱县", "弱县代码", kind: .county, required: true, zh: "弱县", en: "Receiver"),
            ColumnSchema("mode_id", "模式编号", kind: .reference("modes"), required: true, zh: "合作模式", en: "Mode"),
            ColumnSchema(
                "benefit",
                "收益分值",
                kind: .points,
                unit: "分",
                range: .from(-1e9, to: 1e9),
                required: true,
                zh: "收益分值",
                en: "Benefit in points"
            ),
            ColumnSchema("evidence", "依据", kind: .text, zh: "依据", en: "Evidence"),
        ]
    )

    private static let thresholds = TableSchema(
        "thresholds",
        key: [],
        modelled: false,
        family: "P14",
        zh: "项目准入门槛",
        en: "Admission of projects",
        sheets: ["项目准入门槛", "准入门槛"],
        [
            ColumnSchema("kind", "项目类别", kind: .text, default: "*", zh: "适用的项目类别", en: "Kind of project"),
            ColumnSchema("chain_id", "产业链编号", kind: .reference("chains"), zh: "适用的产业链", en: "Chain"),
            ColumnSchema("metric", "指标", kind: .text, required: true, zh: "指标", en: "Metric"),
            ColumnSchema("op", "比较", kind: comparison, required: true, zh: "比较", en: "Comparison"),
            ColumnSchema(
                "value",
                "门槛值",
                kind: .number,
                range: .from(-1e12, to: 1e12),
                required: true,
                zh: "门槛值",
                en: "Threshold"
            ),
            ColumnSchema("unit", "单位", kind: .text, zh: "单位", en: "Unit"),
            ColumnSchema(
                "action",
                "处理",
                kind: wordsOf(("veto", "否决"), ("warn", "提示")),
                required: true,
                zh: "否决或提示",
                en: "What follows"
            ),
        ]
    )

    private static let pools = TableSchema(
        "pools",
        key: ["pool", "year", "code"],
        modelled: false,
        family: "P11",
        zh: "省级资金与指标总盘子",
        en: "Pools of the province",
        sheets: ["省级总盘子"],
        [
            ColumnSchema(
                "pool",
                "总盘子",
                kind: wordsOf(
                    ("guidance_fund", "引导资金"),
                    ("special_bond", "专项债券"),
                    ("land_quota", "用地指标"),
                    ("energy_quota", "能耗指标"),
                    ("teams_industry", "产业团队"),
                    ("teams_vc", "创投团队"),
                    ("teams_digital", "数字团队")
                ),
                required: true,
                zh: "总盘子",
                en: "Pool"
            ),
            ColumnSchema("year", "年份", kind: .year, zh: "年份", en: "Year"),
            ColumnSchema("code", "行政区划代码", "代码", kind: .county, zh: "专门安排给某县", en: "Earmarked county"),
            ColumnSchema("amount", "数量", kind: .number, range: .from(0, to: 1e12), zh: "总量", en: "Amount"),
            ColumnSchema("min", "下限", kind: .number, range: .from(0, to: 1e12), zh: "每县下限", en: "Least per county"),
            ColumnSchema("max", "上限", kind: .number, range: .from(0, to: 1e12), zh: "每县上限", en: "Most per county"),
        ]
    )

    private static let fundResponse = TableSchema(
        "fund_response",
        key: ["code", "segment"],
        modelled: false,
        family: "P11",
        zh: "资金效益分段",
        en: "Response to money",
        [
            ColumnSchema("code", "行政区划代码", "代码", kind: .county, zh: "县；空白为通用", en: "County; blank is all"),
            ColumnSchema(
                "segment",
                "分段",
                kind: .whole,
                range: .from(1, to: 100),
                required: true,
                zh: "分段序号",
                en: "Number of the segment"
            ),
            ColumnSchema(
                "width",
                "宽度",
                kind: .number,
                unit: "万元",
                range: .above(0, to: 1e9),
                required: true,
                zh: "分段宽度",
                en: "Width"
            ),
            ColumnSchema(
                "slope",
                "每万元分值",
                kind: .number,
                range: .from(0, to: 1e6),
                required: true,
                zh: "每万元分值，不得递增",
                en: "Points per 万元, never rising"
            ),
        ]
    )

    private static let monitoring: [TableSchema] = ["targets", "actuals"].map { name in
        let isTarget = name == "targets"
        return TableSchema(
            name,
            key: ["code", "indicator", "period"],
            modelled: false,
            family: nil,
            zh: isTarget ? "目标任务" : "实际完成",
            en: isTarget ? "Targets" : "Actual figures",
            [
                ColumnSchema("code", "行政区划代码", "代码", kind: .county, required: true, zh: "县", en: "County"),
                ColumnSchema("indicator", "指标", kind: .text, required: true, zh: "指标", en: "Indicator"),
                ColumnSchema("period", "时期", kind: .text, required: true, zh: "时期", en: "Period"),
                ColumnSchema(
                    isTarget ? "target" : "actual",
                    isTarget ? "目标值" : "实际值",
                    kind: .number,
                    range: .from(-1e12, to: 1e12),
                    zh: isTarget ? "目标值" : "实际值",
                    en: "Figure"
                ),
                ColumnSchema("unit", "单位", kind: .text, zh: "单位", en: "Unit"),
                ColumnSchema(
                    "direction",
                    "方向",
                    kind: wordsOf(("up", "越高越好"), ("down", "越低越好")),
                    zh: "方向",
                    en: "Which way is better"
                ),
            ]
        )
    }

    private static let lightRules = TableSchema(
        "light_rules",
        key: [],
        modelled: false,
        family: nil,
        zh: "红黄蓝规则",
        en: "Rules of status lights",
        [
            ColumnSchema("metric", "指标", kind: .text, required: true, zh: "指标", en: "Metric"),
            ColumnSchema("op", "比较", kind: comparison, required: true, zh: "比较", en: "Comparison"),
            ColumnSchema(
                "threshold",
                "界限",
                kind: .number,
                range: .from(-1e12, to: 1e12),
                required: true,
                zh: "界限",
                en: "Threshold"
            ),
            ColumnSchema("colour", "颜色", kind: .text, required: true, zh: "颜色", en: "Colour"),
            ColumnSchema("label_zh", "标注", kind: .text, zh: "标注", en: "Label"),
            ColumnSchema("meaning", "含义", kind: .text, zh: "含义", en: "Meaning"),
        ]
    )

    /// Tables of later waves: checked in full, and named when `solve` refuses them.
    static let policyTables: [TableSchema] =
        [modes, pairModeBenefit, projects, thresholds, pools, fundResponse] + monitoring + [lightRules]
}

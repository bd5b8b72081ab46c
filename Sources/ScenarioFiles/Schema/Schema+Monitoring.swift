extension Schema {
    /// Words of a comparison.
    static let comparison = ColumnKind.word([
        .init(name: ">=", aliases: ["不低于", "≥", "不少于"]), .init(name: "<=", aliases: ["不高于", "≤", "不超过"]),
        .init(name: ">", aliases: ["高于", "大于"]), .init(name: "<", aliases: ["低于", "小于"]),
    ])

    private static let series: [TableSchema] = ["targets", "actuals"].map { name in
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
                    kind: .word([.init(name: "up", aliases: ["越高越好"]), .init(name: "down", aliases: ["越低越好"])]),
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

    /// Tables about what became of a plan: checked, and named when `solve` refuses them.
    static let monitoringTables: [TableSchema] = series + [lightRules]
}

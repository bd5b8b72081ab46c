extension Schema {
    /// Words of `thresholds.metric`.
    static let metricWords: [ColumnKind.Word] = [
        .init(name: "intensity", aliases: ["投资强度"]),
        .init(name: "tax_per_mu", aliases: ["亩均税收"]),
        .init(name: "energy_per_output", aliases: ["单位产值能耗"]),
        .init(name: "invest", aliases: ["总投资"]),
        .init(name: "output", aliases: ["达产产值"]),
        .init(name: "tax_total", aliases: ["达产税收"]),
        .init(name: "land", aliases: ["用地"]),
        .init(name: "energy", aliases: ["能耗"]),
        .init(name: "jobs", aliases: ["就业"]),
    ]

    /// Conditions of admission.
    static let thresholds = TableSchema(
        "thresholds",
        key: [],
        family: "P14",
        zh: "项目准入门槛",
        en: "Admission of projects",
        sheets: ["项目准入门槛", "准入门槛"],
        [
            ColumnSchema(
                "kind",
                "项目类别",
                kind: .word([.init(name: "*", aliases: ["全部", "各类"])] + projectKindWords),
                default: "*",
                zh: "适用的项目类别，* 为各类",
                en: "Kind of project, * is every kind"
            ),
            ColumnSchema(
                "chain_id",
                "产业链编号",
                kind: .reference("chains"),
                zh: "适用的产业链；空白为全部产业链",
                en: "Chain; blank is every chain"
            ),
            ColumnSchema(
                "metric",
                "指标",
                kind: .word(metricWords),
                required: true,
                zh: "指标：投资强度、亩均税收以万元/亩计，单位产值能耗以吨标准煤/万元计，其余同 projects 表",
                en: "Metric: intensity and tax_per_mu in 万元/亩, energy_per_output in tce/万元, the others as in the table "
                    + "projects"
            ),
            ColumnSchema("op", "比较", kind: comparison, required: true, zh: "指标与门槛值的关系", en: "Comparison"),
            ColumnSchema(
                "value",
                "门槛值",
                kind: .number,
                range: .from(-1e12, to: 1e12),
                required: true,
                zh: "门槛值，单位见“单位”列",
                en: "Threshold, in the unit of the column unit"
            ),
            ColumnSchema(
                "unit",
                "单位",
                kind: .text,
                zh: "门槛值的单位；空白为指标的单位，写其他单位时须能换算",
                en: "Unit of the threshold; blank is that of the metric, another must convert into it"
            ),
            ColumnSchema(
                "action",
                "处理",
                kind: .word([.init(name: "veto", aliases: ["否决"]), .init(name: "warn", aliases: ["提示"])]),
                required: true,
                zh: "不符合的项目：否决或只作提示",
                en: "What follows for a project that fails"
            ),
        ]
    )
}

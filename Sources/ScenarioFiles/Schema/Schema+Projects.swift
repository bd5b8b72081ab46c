extension Schema {
    private static func figure(
        _ name: String,
        _ header: String,
        _ unit: String?,
        upper: Double = 1e9,
        en: String
    ) -> ColumnSchema {
        ColumnSchema(name, header, kind: .number, unit: unit, range: .from(0, to: upper), zh: header, en: en)
    }

    private static func words(_ names: (String, String)...) -> ColumnKind {
        .word(names.map { .init(name: $0.0, aliases: [$0.1]) })
    }

    private static func score(_ name: String, _ header: String, en: String) -> ColumnSchema {
        figure(name, header, nil, upper: 100, en: en)
    }

    private static func flag(_ name: String, _ header: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .truth, default: "0", zh: header, en: en)
    }

    /// Projects that may be placed with a pair.
    static let projects = TableSchema(
        "projects",
        key: ["project_id"],
        modelled: false,
        family: "P14",
        zh: "项目库",
        en: "Projects",
        sheets: ["项目库", "项目"],
        [
            ColumnSchema("project_id", "项目编号", kind: .key, required: true, zh: "项目编号", en: "Key"),
            ColumnSchema("name", "项目名称", "名称", kind: .text, default: "project_id", zh: "名称", en: "Name"),
            ColumnSchema(
                "kind",
                "项目类别",
                kind: words(
                    ("transfer", "转移"),
                    ("invest", "投资"),
                    ("supply", "配套"),
                    ("park_infra", "园区基础设施"),
                    ("tech", "科技"),
                    ("tourism", "文旅"),
                    ("finance", "金融"),
                    ("other", "其他")
                ),
                zh: "类别",
                en: "Kind"
            ),
            ColumnSchema("chain_id", "产业链编号", kind: .reference("chains"), zh: "产业链", en: "Chain"),
            ColumnSchema("node_id", "环节编号", kind: .reference("nodes"), zh: "环节", en: "Node"),
            ColumnSchema("mode_id", "模式编号", kind: .reference("modes"), zh: "合作模式", en: "Mode"),
            ColumnSchema("land_county", "落地县", kind: .counties, zh: "可落地的弱县", en: "Where it may land"),
            ColumnSchema("source_helper", "来源强县", kind: .counties, zh: "来源强县；空白为不限", en: "Helpers it may come from"),
            figure("invest", "总投资", "亿元", upper: 1_000, en: "Investment"),
            figure("equip", "设备投资", "亿元", upper: 1_000, en: "Equipment"),
            figure("fund_need", "引导资金需求", "万元", en: "Need of the guidance fund"),
            figure("bond_need", "专项债需求", "亿元", upper: 1_000, en: "Need of special bonds"),
            flag("bond_eligible", "符合专项债条件", en: "Whether bonds may be used"),
            figure("self_raised", "自筹资金", "亿元", upper: 1_000, en: "Own money"),
            figure("loan", "贷款", "亿元", upper: 1_000, en: "Loans"),
            figure("other", "其他资金", "亿元", upper: 1_000, en: "Other money"),
            figure("land", "用地", "亩", en: "Land"),
            figure("energy", "能耗", "tce", en: "Energy a year"),
            flag("two_high", "是否两高", en: "Whether it is high in energy and emissions"),
            figure("water", "用水", "万立方米", en: "Water a year"),
            figure("cod", "化学需氧量", "吨", en: "Chemical oxygen demand a year"),
            figure("nh3n", "氨氮", "吨", en: "Ammonia nitrogen a year"),
            figure("nox", "氮氧化物", "吨", en: "Nitrogen oxides a year"),
            figure("voc", "挥发性有机物", "吨", en: "Volatile organic compounds a year"),
            figure("jobs", "就业", "人", en: "Jobs"),
            figure("talent", "人才需求", "人", en: "People of talent"),
            figure("output", "达产产值", "亿元", upper: 10_000, en: "Output at full production a year"),
            figure("tax_total", "达产税收", "亿元", upper: 10_000, en: "Taxes at full production a year"),
            figure("tax_main", "达产主体税收", "亿元", upper: 10_000, en: "Main taxes at full production a year"),
            ColumnSchema("start_earliest", "最早开工", kind: .month, zh: "最早开工", en: "Earliest start"),
            ColumnSchema("start_latest", "最晚开工", kind: .month, zh: "最晚开工", en: "Latest start"),
            ColumnSchema(
                "months",
                "建设月数",
                kind: .whole,
                range: .from(1, to: 120),
                zh: "建设月数",
                en: "Months of building"
            ),
            score("v_econ", "经济价值", en: "Economic value"), score("v_ind", "产业价值", en: "Industrial value"),
            score("v_eco", "生态价值", en: "Ecological value"), score("v_soc", "社会价值", en: "Social value"),
            ColumnSchema(
                "veto",
                "一票否决",
                kind: words(
                    ("unsafe", "不安全"),
                    ("not_green", "不环保"),
                    ("wasteful", "不节约"),
                    ("none", "无")
                ),
                default: "none",
                zh: "一票否决",
                en: "Veto"
            ),
            ColumnSchema(
                "status",
                "状态",
                kind: words(
                    ("idea", "谋划"),
                    ("reserve", "储备"),
                    ("signed", "签约"),
                    ("started", "开工"),
                    ("producing", "投产"),
                    ("stopped", "停止")
                ),
                zh: "进展",
                en: "Progress"
            ),
            flag("must", "必须落地", en: "Whether it must be placed"),
            ColumnSchema("owner", "建设单位", kind: .text, zh: "建设单位", en: "Owner"),
            ColumnSchema("dept", "责任部门", kind: .text, zh: "责任部门", en: "Department"),
            ColumnSchema("deadline", "完成时限", kind: .text, zh: "完成时限", en: "Deadline"),
        ]
    )
}

extension Schema {
    /// Words of `projects.kind`.
    static let projectKindWords: [ColumnKind.Word] = [
        .init(name: "transfer", aliases: ["转移", "产业转移"]), .init(name: "invest", aliases: ["投资", "招商投资"]),
        .init(name: "supply", aliases: ["配套", "产业配套"]), .init(name: "park_infra", aliases: ["园区基础设施"]),
        .init(name: "tech", aliases: ["科技"]), .init(name: "tourism", aliases: ["文旅"]),
        .init(name: "finance", aliases: ["金融"]), .init(name: "other", aliases: ["其他"]),
    ]

    private static func words(_ names: (String, String)...) -> ColumnKind {
        .word(names.map { .init(name: $0.0, aliases: [$0.1]) })
    }

    /// A figure that is blank where there are no data.
    private static func figure(_ name: String, _ header: String, to upper: Double, zh: String, en: String)
        -> ColumnSchema
    {
        ColumnSchema(name, header, kind: .amount, unit: "亿元", range: .from(0, to: upper), zh: zh, en: en)
    }

    /// What a project needs; blank is nothing.
    private static func need(
        _ name: String,
        _ header: String,
        _ unit: String,
        to upper: Double = 1e9,
        zh: String,
        en: String
    ) -> ColumnSchema {
        ColumnSchema(
            name,
            header,
            kind: .amount,
            unit: unit,
            range: .from(0, to: upper),
            default: "0",
            zh: zh,
            en: en
        )
    }

    private static func teams(_ name: String, _ header: String, en: String) -> ColumnSchema {
        ColumnSchema(
            name,
            header,
            kind: .whole,
            unit: "支",
            range: .from(0, to: 10_000),
            default: "0",
            zh: "需要的\(header.dropLast())",
            en: en
        )
    }

    private static func score(_ name: String, _ header: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .number, range: .from(0, to: 100), zh: "\(header)评分，0 到 100", en: en)
    }

    private static func flag(_ name: String, _ header: String, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .truth, default: "0", zh: zh, en: en)
    }

    /// Projects that may be placed with receivers.
    static let projects = TableSchema(
        "projects",
        key: ["project_id"],
        family: "P14",
        zh: "项目库",
        en: "Projects",
        sheets: ["项目库", "项目"],
        identity + money + needs + effects + course
    )

    private static let identity: [ColumnSchema] = [
        ColumnSchema("project_id", "项目编号", kind: .key, required: true, zh: "项目编号", en: "Key"),
        ColumnSchema("name", "项目名称", "名称", kind: .text, default: "project_id", zh: "名称", en: "Name"),
        ColumnSchema("kind", "项目类别", kind: .word(projectKindWords), zh: "类别", en: "Kind"),
        ColumnSchema("chain_id", "产业链编号", kind: .reference("chains"), zh: "所属产业链", en: "Chain"),
        ColumnSchema("node_id", "环节编号", kind: .reference("nodes"), zh: "所属环节", en: "Node"),
        ColumnSchema("mode_id", "模式编号", kind: .reference("modes"), zh: "合作模式", en: "Mode"),
        ColumnSchema(
            "land_county",
            "落地县",
            kind: .counties,
            default: "*",
            zh: "可落地的弱县；空白为各弱县均可",
            en: "Receivers where it may land; blank is every one"
        ),
        ColumnSchema(
            "source_helper",
            "来源强县",
            kind: .counties,
            default: "*",
            zh: "来源强县；空白为不限",
            en: "Helpers that it may come from; blank is any"
        ),
    ]

    private static let money: [ColumnSchema] = [
        figure("invest", "总投资", to: 1_000, zh: "总投资；按投资额计分时必须填写", en: "Investment; needed where points grow with it"),
        figure("equip", "设备投资", to: 1_000, zh: "总投资中的设备投资", en: "Equipment within the investment"),
        need("fund_need", "引导资金需求", "万元", zh: "需要的引导资金", en: "Need of the guidance fund"),
        need("bond_need", "专项债需求", "亿元", to: 1_000, zh: "需要的专项债券", en: "Need of special bonds"),
        flag("bond_eligible", "符合专项债条件", zh: "是否符合专项债券使用条件", en: "Whether special bonds may be used"),
        figure("self_raised", "自筹资金", to: 1_000, zh: "自筹资金", en: "Own money"),
        figure("loan", "贷款", to: 1_000, zh: "贷款", en: "Loans"),
        figure("other", "其他资金", to: 1_000, zh: "其他资金", en: "Other money"),
    ]

    private static let needs: [ColumnSchema] = [
        need("land", "用地", "亩", zh: "用地", en: "Land"),
        need("energy", "能耗", "tce", zh: "达产后年能耗", en: "Energy a year at full production"),
        flag("two_high", "是否两高", zh: "是否为高耗能、高排放项目", en: "Whether it is high in energy use and emissions"),
        need("water", "用水", "万立方米", zh: "年用水量", en: "Water a year"),
        need("cod", "化学需氧量", "吨", zh: "年排放的化学需氧量", en: "Chemical oxygen demand a year"),
        need("nh3n", "氨氮", "吨", zh: "年排放的氨氮", en: "Ammonia nitrogen a year"),
        need("nox", "氮氧化物", "吨", zh: "年排放的氮氧化物", en: "Nitrogen oxides a year"),
        need("voc", "挥发性有机物", "吨", zh: "年排放的挥发性有机物", en: "Volatile organic compounds a year"),
        need("jobs", "就业", "人", zh: "提供的就业岗位", en: "Jobs"),
        need("talent", "人才需求", "人", zh: "需要的人才", en: "People of talent that it needs"),
        teams("teams_industry", "产业创新服务团数", en: "Industry teams that it needs"),
        teams("teams_vc", "创投服务团数", en: "Venture-capital teams that it needs"),
        teams("teams_digital", "数字专家服务团数", en: "Digital-expert teams that it needs"),
    ]

    private static let effects: [ColumnSchema] = [
        figure("output", "达产产值", to: 10_000, zh: "达产后年产值", en: "Output at full production a year"),
        figure("tax_total", "达产税收", to: 10_000, zh: "达产后年税收", en: "Taxes at full production a year"),
        figure("tax_main", "达产主体税收", to: 10_000, zh: "达产后年主体税收", en: "Main taxes at full production a year"),
        ColumnSchema(
            "start_earliest",
            "最早开工",
            kind: .month,
            zh: "最早开工的年月；空白不限",
            en: "Earliest start; blank is no limit"
        ),
        ColumnSchema("start_latest", "最晚开工", kind: .month, zh: "最晚开工的年月；空白不限", en: "Latest start; blank is no limit"),
        ColumnSchema(
            "months",
            "建设月数",
            kind: .whole,
            range: .from(1, to: 120),
            default: "12",
            zh: "建设月数，建成后的次月投产",
            en: "Months of building; production begins in the month after"
        ),
        score("v_econ", "经济价值", en: "Economic value, 0 to 100"),
        score("v_ind", "产业价值", en: "Industrial value, 0 to 100"),
        score("v_eco", "生态价值", en: "Ecological value, 0 to 100"),
        score("v_soc", "社会价值", en: "Social value, 0 to 100"),
        ColumnSchema(
            "points",
            "项目分值",
            "分值",
            kind: .points,
            unit: "分",
            range: .from(-1e9, to: 1e9),
            zh: "项目分值，代替按投资额和四项价值计算的分值",
            en: "Points that replace those computed from investment and values"
        ),
    ]

    private static let course: [ColumnSchema] = [
        ColumnSchema(
            "veto",
            "一票否决",
            kind: words(("unsafe", "不安全"), ("not_green", "不环保"), ("wasteful", "不节约"), ("none", "无")),
            default: "none",
            zh: "一票否决的原因；有原因的项目不得落地",
            en: "Why it must not be placed"
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
            zh: "进展；已投产和已停止的不再安排",
            en: "Progress; what produces or was given up is not placed"
        ),
        flag("must", "必须落地", zh: "是否必须落地", en: "Whether it must be placed"),
        ColumnSchema("owner", "建设单位", kind: .text, zh: "建设单位", en: "Builder"),
        ColumnSchema("dept", "责任部门", kind: .text, zh: "责任部门", en: "Department in charge"),
        ColumnSchema("deadline", "完成时限", kind: .text, zh: "完成时限", en: "Deadline"),
    ]
}

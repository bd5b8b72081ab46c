extension Schema {
    /// Industry chains, their nodes and what counties have in them.
    static let chainTables: [TableSchema] = [
        TableSchema(
            "chains",
            key: ["chain_id"],
            family: "P7",
            zh: "产业链",
            en: "Industry chains",
            [
                ColumnSchema("chain_id", "产业链编号", kind: .key, required: true, zh: "产业链编号", en: "Key"),
                ColumnSchema("name", "产业链名称", "名称", kind: .text, default: "chain_id", zh: "名称", en: "Name"),
                ColumnSchema("level", "层级", kind: .text, zh: "层级：省标志性、市或县", en: "Level: province, city or county"),
                ColumnSchema("leader_firm", "链主企业", kind: .text, zh: "链主企业", en: "Leading firm"),
                ColumnSchema(
                    "min_projects",
                    "最少项目数",
                    kind: .whole,
                    unit: "项",
                    range: .from(0, to: 10_000),
                    zh: "至少落地的项目数",
                    en: "Least number of projects"
                ),
                ColumnSchema(
                    "cap_counties",
                    "主攻县数上限",
                    kind: .whole,
                    unit: "个",
                    range: .from(0, to: 10_000),
                    zh: "最多有几个县主攻",
                    en: "Largest number of counties on the chain"
                ),
                ColumnSchema(
                    "weight",
                    "权重",
                    kind: .number,
                    range: .from(0, to: 10),
                    default: "1",
                    zh: "在一对县各产业链中的权重",
                    en: "Weight among the chains of a pair"
                ),
            ]
        ),
        TableSchema(
            "nodes",
            key: ["node_id"],
            zh: "产业链环节",
            en: "Stages of the chains",
            sheets: ["产业链环节", "环节"],
            [
                ColumnSchema("node_id", "环节编号", kind: .key, required: true, zh: "环节编号", en: "Key"),
                ColumnSchema(
                    "chain_id",
                    "产业链编号",
                    kind: .reference("chains"),
                    required: true,
                    zh: "所属产业链",
                    en: "Chain of the node"
                ),
                ColumnSchema("name", "环节名称", "名称", kind: .text, default: "node_id", zh: "名称", en: "Name"),
                ColumnSchema(
                    "stage",
                    "上下游位置",
                    kind: .whole,
                    range: .from(1, to: 9),
                    zh: "上下游位置，1 为最上游",
                    en: "Position along the chain, 1 is upstream"
                ),
                ColumnSchema("gbt4754", "行业代码", kind: .text, zh: "国民经济行业分类代码", en: "Codes of GB/T 4754"),
                ColumnSchema(
                    "importance",
                    "重要度",
                    kind: .number,
                    range: .from(0, to: 5),
                    default: "1",
                    zh: "重要度",
                    en: "Importance"
                ),
                ColumnSchema(
                    "ref_share",
                    "全省占比",
                    kind: .number,
                    unit: "1",
                    range: .above(0, to: 1),
                    zh: "该环节占全省的比重，不能为 0",
                    en: "Share in the reference economy, never 0"
                ),
            ]
        ),
        TableSchema(
            "links",
            key: ["from_node", "to_node"],
            zh: "直接消耗系数",
            en: "Direct input coefficients",
            sheets: ["直接消耗系数", "投入系数"],
            [
                ColumnSchema(
                    "from_node",
                    "供给环节",
                    kind: .reference("nodes"),
                    required: true,
                    zh: "供给环节",
                    en: "Supplying node"
                ),
                ColumnSchema(
                    "to_node",
                    "使用环节",
                    kind: .reference("nodes"),
                    required: true,
                    zh: "使用环节",
                    en: "Buying node"
                ),
                ColumnSchema(
                    "coef",
                    "直接消耗系数",
                    "系数",
                    kind: .number,
                    unit: "元/元",
                    range: .from(0, to: 0.95),
                    required: true,
                    zh: "每 1 元产出直接消耗的投入",
                    en: "Input per unit of output"
                ),
                ColumnSchema("source", "来源", kind: .text, zh: "来源", en: "Source"),
            ]
        ),
        TableSchema(
            "proximity",
            key: ["node_a", "node_b"],
            zh: "环节邻近度",
            en: "Proximity of nodes",
            sheets: ["环节邻近度", "邻近度"],
            [
                ColumnSchema("node_a", "环节甲", kind: .reference("nodes"), required: true, zh: "环节", en: "Node"),
                ColumnSchema("node_b", "环节乙", kind: .reference("nodes"), required: true, zh: "环节", en: "Node"),
                ColumnSchema(
                    "phi",
                    "邻近度",
                    kind: .number,
                    range: .from(0, to: 1),
                    required: true,
                    zh: "邻近度，对称",
                    en: "Proximity, symmetric"
                ),
            ]
        ),
        TableSchema(
            "county_nodes",
            key: ["code", "node_id"],
            zh: "各县各环节产出",
            en: "Output of counties by node",
            sheets: ["县域产出"],
            [
                ColumnSchema("code", "行政区划代码", "代码", kind: .county, required: true, zh: "县", en: "County"),
                ColumnSchema("node_id", "环节编号", kind: .reference("nodes"), required: true, zh: "环节", en: "Node"),
                ColumnSchema(
                    "output",
                    "产出",
                    "产值",
                    kind: .number,
                    unit: "亿元",
                    range: .from(0, to: 100_000),
                    usual: 0...5_000,
                    required: true,
                    zh: "年产出",
                    en: "Output a year"
                ),
                ColumnSchema(
                    "firms",
                    "规上企业数",
                    kind: .whole,
                    unit: "户",
                    range: .from(0, to: 100_000),
                    zh: "规上企业数",
                    en: "Firms above designated size"
                ),
                ColumnSchema("leader", "有无龙头", kind: .truth, zh: "有无龙头企业", en: "Whether a leading firm is there"),
                ColumnSchema(
                    "local_supply_rate",
                    "本地配套率",
                    kind: .number,
                    unit: "%",
                    range: .from(0, to: 100),
                    usual: 1...100,
                    zh: "本地配套率",
                    en: "Share of inputs bought locally"
                ),
                ColumnSchema(
                    "growth",
                    "增速",
                    kind: .number,
                    unit: "%",
                    range: .from(-100, to: 1_000),
                    zh: "增速",
                    en: "Growth"
                ),
                ColumnSchema("talent", "人才数", kind: .number, unit: "人", range: .atLeastZero, zh: "人才数", en: "Talent"),
                ColumnSchema(
                    "planned",
                    "是否主攻",
                    kind: .truth,
                    zh: "是否列入本县主攻方向",
                    en: "Whether the node is in the county's focus list"
                ),
            ]
        ),
    ]
}

extension Schema {
    /// Words of `counties.role`.
    static let roleWords: [ColumnKind.Word] = [
        .init(name: "helper", aliases: ["强县", "帮扶县"]),
        .init(name: "receiver", aliases: ["弱县", "受帮扶县", "weak"]),
        .init(name: "both", aliases: ["两者", "两者皆是"]),
        .init(name: "none", aliases: ["不参与", "无"]),
    ]

    /// The table that every scenario has.
    static let counties = TableSchema(
        "counties",
        key: ["code"],
        required: true,
        family: nil,
        zh: "县（市、区）名录与主要经济指标",
        en: "The counties and their main figures",
        sheets: ["县域名录", "县（市、区）名录", "县名录", "县域", "县"],
        [
            ColumnSchema(
                "code",
                "行政区划代码",
                "代码",
                "县代码",
                "区划代码",
                "县（市、区）代码",
                "县市区代码",
                kind: .countyCode,
                required: true,
                zh: "行政区划代码，按文本读取",
                en: "Administrative code, read as text"
            ),
            ColumnSchema(
                "name",
                "名称",
                "县名",
                "县市区",
                "县（市、区）",
                "县（市、区）名称",
                "县市区名称",
                kind: .text,
                default: "code",
                zh: "名称；空白时用代码",
                en: "Name; the code where blank"
            ),
            ColumnSchema(
                "city_code",
                "所属市代码",
                "市代码",
                kind: .countyCode,
                zh: "设区市代码",
                en: "Code of the prefecture-level city"
            ),
            ColumnSchema(
                "city_name",
                "所属市",
                "市",
                "市名",
                "设区市",
                "设区市名称",
                kind: .text,
                zh: "设区市名称",
                en: "Name of the prefecture-level city"
            ),
            ColumnSchema(
                "role",
                "角色",
                "类别",
                "类型",
                kind: .word(roleWords),
                zh: "强县、弱县、两者或不参与；空白时按角色规则（roles）确定，没有规则时不参与",
                en: "Side; where blank, by the rules of `roles`, and none without rules"
            ),
            ColumnSchema(
                "lon",
                "经度",
                kind: .number,
                unit: "°",
                range: .from(-180, to: 180),
                zh: "经度",
                en: "Longitude"
            ),
            ColumnSchema(
                "lat",
                "纬度",
                kind: .number,
                unit: "°",
                range: .from(-90, to: 90),
                zh: "纬度",
                en: "Latitude"
            ),
            ColumnSchema(
                "gdp",
                "地区生产总值",
                "生产总值",
                kind: .number,
                unit: "亿元",
                range: .from(0, to: 100_000),
                usual: 3...30_000,
                zh: "地区生产总值",
                en: "Gross domestic product"
            ),
            ColumnSchema(
                "budget_rev",
                "一般公共预算收入",
                kind: .number,
                unit: "亿元",
                range: .from(0, to: 20_000),
                usual: 0.3...3_000,
                zh: "一般公共预算收入",
                en: "General public budget revenue"
            ),
            ColumnSchema(
                "tax_rev",
                "税收收入",
                kind: .number,
                unit: "亿元",
                range: .from(0, to: 20_000),
                usual: 0.2...2_000,
                zh: "税收收入",
                en: "Tax revenue"
            ),
            ColumnSchema(
                "main_tax",
                "主体税收",
                kind: .number,
                unit: "亿元",
                range: .from(0, to: 20_000),
                usual: 0.1...1_500,
                zh: "主体税收",
                en: "Revenue from the main taxes"
            ),
            ColumnSchema(
                "main_tax_growth",
                "主体税收增速",
                "主体税收预计增速",
                kind: .number,
                unit: "%",
                range: .from(-100, to: 300),
                zh: "主体税收预计增速",
                en: "Expected growth of the main taxes"
            ),
            ColumnSchema(
                "pop",
                "常住人口",
                "人口",
                kind: .number,
                unit: "万人",
                range: .from(0, to: 3_000),
                usual: 0.6...600,
                zh: "常住人口",
                en: "Resident population"
            ),
            ColumnSchema(
                "urban_rate",
                "城镇化率",
                kind: .number,
                unit: "%",
                range: .from(0, to: 100),
                usual: 1...100,
                zh: "常住人口城镇化率",
                en: "Urbanisation rate"
            ),
            ColumnSchema(
                "debt_ratio",
                "债务率",
                kind: .number,
                unit: "%",
                range: .from(0, to: 1_000),
                usual: 1...1_000,
                zh: "债务率",
                en: "Debt ratio"
            ),
            ColumnSchema(
                "fiscal_capacity",
                "综合财力",
                kind: .number,
                unit: "亿元",
                range: .from(0, to: 20_000),
                usual: 1...3_000,
                default: "budget_rev",
                zh: "综合财力，用于按债务率测算专项债券空间",
                en: "Comprehensive fiscal capacity, from which room for bonds is reckoned"
            ),
            ColumnSchema(
                "gdp_rank",
                "GDP位次",
                "生产总值位次",
                kind: .whole,
                range: .from(1, to: 100_000),
                zh: "上年地区生产总值全省位次，1 为最高",
                en: "Rank by GDP in the year before, 1 is the largest"
            ),
            ColumnSchema(
                "need_index",
                "帮扶需求指数",
                kind: .number,
                range: .from(0, to: 100),
                zh: "帮扶需求指数，越大越需要帮扶",
                en: "How much the county needs help"
            ),
            ColumnSchema(
                "weight",
                "权重",
                "弱县权重",
                kind: .number,
                range: .from(0, to: 100),
                default: "1",
                zh: "弱县的得分在总分中的权重，至多 4 位小数",
                en: "Weight of the receiver's points in the total, at most 4 decimals"
            ),
            ColumnSchema(
                "chain_cap",
                "主攻产业链上限",
                kind: .whole,
                unit: "条",
                range: .from(1, to: 5),
                default: "3",
                zh: "主攻产业链条数上限",
                en: "How many chains the county concentrates on"
            ),
            ColumnSchema(
                "flags",
                "标签",
                "标识",
                kind: .labels,
                zh: "标签，用 | 分隔，如 跨越发展试点",
                en: "Labels divided by |"
            ),
            ColumnSchema("year", "年份", "数据年份", kind: .year, zh: "指标年份", en: "Year of the figures"),
        ]
    )
}

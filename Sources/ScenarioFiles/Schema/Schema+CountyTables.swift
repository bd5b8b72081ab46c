extension Schema {
    private static func energy(_ name: String, _ header: String, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(
            name,
            header,
            kind: .number,
            unit: "tce",
            range: .atLeastZero,
            usual: 100...50_000_000,
            zh: zh,
            en: en
        )
    }

    private static func land(_ name: String, _ header: String, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .number, unit: "亩", range: .atLeastZero, usual: 1...1_000_000, zh: zh, en: en)
    }

    private static func people(_ name: String, _ header: String, zh: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .number, unit: "人", range: .atLeastZero, zh: zh, en: en)
    }

    private static func offset(_ name: String, _ header: String, en: String) -> ColumnSchema {
        ColumnSchema(name, header, kind: .number, unit: "吨", range: .atLeastZero, zh: header, en: en)
    }

    private static func transfer(_ name: String, _ header: String, _ unit: String, zh: String, en: String)
        -> ColumnSchema
    {
        ColumnSchema(
            name,
            header,
            kind: .amount,
            unit: unit,
            range: .atLeastZero,
            default: "0",
            zh: zh,
            en: en
        )
    }

    /// What helpers and counties have to give or lack.
    static let countyTables: [TableSchema] = [
        TableSchema(
            "helpers",
            key: ["code"],
            family: "P2",
            zh: "强县帮扶能力",
            en: "Capacity of helpers",
            sheets: ["强县帮扶能力", "帮扶能力"],
            [
                ColumnSchema("code", "行政区划代码", "代码", kind: .county, required: true, zh: "强县", en: "Helper"),
                ColumnSchema(
                    "pairs_min",
                    "最少结对数",
                    kind: .whole,
                    unit: "个",
                    range: .from(0, to: 100_000),
                    zh: "至少帮扶几个弱县",
                    en: "Least number of receivers"
                ),
                ColumnSchema(
                    "pairs_max",
                    "最多结对数",
                    kind: .whole,
                    unit: "个",
                    range: .from(0, to: 100_000),
                    zh: "最多帮扶几个弱县",
                    en: "Largest number of receivers"
                ),
                ColumnSchema(
                    "money_year",
                    "年度帮扶资金",
                    kind: .number,
                    unit: "万元",
                    range: .atLeastZero,
                    usual: 10...1_000_000,
                    zh: "每年帮扶资金",
                    en: "Money a year"
                ),
                ColumnSchema(
                    "talent_teams",
                    "人才团队数",
                    kind: .whole,
                    unit: "支",
                    range: .from(0, to: 10_000),
                    zh: "可派人才团队",
                    en: "Talent teams"
                ),
                people("talent_people", "可派人才数", zh: "可派人才", en: "People of talent that can be sent"),
                ColumnSchema(
                    "firms_to_move",
                    "拟转移企业数",
                    kind: .whole,
                    unit: "户",
                    range: .from(0, to: 100_000),
                    zh: "拟转移企业",
                    en: "Firms that intend to move"
                ),
                ColumnSchema(
                    "min_benefit",
                    "最低收益",
                    kind: .number,
                    unit: "万元",
                    range: .atLeastZero,
                    zh: "强县在税收分享年限内扣除成本后至少获得的收益",
                    en: "Least benefit of the helper over the term of sharing, less its costs"
                ),
                ColumnSchema(
                    "modes",
                    "可用模式",
                    kind: .references("modes"),
                    zh: "能够采用的合作模式，只对需强县能力的模式起作用",
                    en: "Modes that it can run; counts for modes that need capability"
                ),
                transfer(
                    "land_transfer",
                    "可调剂用地指标",
                    "亩",
                    zh: "可调剂给所帮弱县的用地指标",
                    en: "Land quota that it can pass on to its receivers"
                ),
                transfer(
                    "energy_transfer",
                    "可调剂能耗指标",
                    "tce",
                    zh: "可调剂给所帮弱县的能耗指标",
                    en: "Energy quota that it can pass on to its receivers"
                ),
                ColumnSchema(
                    "pair_cost",
                    "每对成本",
                    kind: .amount,
                    unit: "万元",
                    range: .atLeastZero,
                    default: "0",
                    zh: "每结一对每年的费用；pairs 表的 cost 优先",
                    en: "What each pair costs it a year; cost of the table pairs beats it"
                ),
            ]
        ),
        TableSchema(
            "factors",
            key: ["code"],
            zh: "要素条件",
            en: "Production factors",
            sheets: ["要素条件", "要素"],
            [
                ColumnSchema("code", "行政区划代码", "代码", kind: .county, required: true, zh: "县", en: "County"),
                land("land_stock", "可供工业用地", zh: "可供工业用地", en: "Industrial land that can be supplied"),
                land("land_shortage", "工业用地缺口", zh: "工业用地缺口", en: "Industrial land that is lacking"),
                land("idle_land", "闲置土地", zh: "闲置土地", en: "Idle land"),
                energy("energy_limit", "能耗指标", zh: "每年能耗指标", en: "Limit of energy use a year"),
                energy("renewable", "可再生能源", zh: "不计入指标的可再生能源", en: "Renewable energy outside the limit"),
                energy("energy_use", "能源消费量", zh: "每年能源消费量", en: "Energy in use a year"),
                ColumnSchema(
                    "water",
                    "可用水量",
                    kind: .number,
                    unit: "万立方米",
                    range: .atLeastZero,
                    zh: "每年可用水量",
                    en: "Water a year"
                ),
                offset("off_cod", "化学需氧量替代量", en: "Offsets of chemical oxygen demand"),
                offset("off_nh3n", "氨氮替代量", en: "Offsets of ammonia nitrogen"),
                offset("off_nox", "氮氧化物替代量", en: "Offsets of nitrogen oxides"),
                offset("off_voc", "挥发性有机物替代量", en: "Offsets of volatile organic compounds"),
                people("labour_surplus", "富余劳动力", zh: "富余劳动力", en: "Labour that can be spared"),
                people("labour_shortage", "劳动力缺口", zh: "劳动力缺口", en: "Labour that is lacking"),
                people("talent_local", "本地人才数", zh: "本地人才", en: "Local people of talent"),
                people("talent_need", "人才需求", zh: "需要的人才", en: "People of talent that are needed"),
                ColumnSchema(
                    "money_need",
                    "年度资金需求",
                    kind: .number,
                    unit: "万元",
                    range: .atLeastZero,
                    usual: 10...1_000_000,
                    zh: "每年需要的帮扶资金",
                    en: "Money needed from the helper a year"
                ),
                ColumnSchema(
                    "bond_cap",
                    "专项债券限额",
                    kind: .number,
                    unit: "亿元",
                    range: .from(0, to: 10_000),
                    zh: "该县专项债券的上限；空白不限",
                    en: "Largest sum of special bonds; blank is no limit"
                ),
                ColumnSchema(
                    "logistics",
                    "物流条件",
                    kind: .number,
                    range: .from(0, to: 100),
                    zh: "物流条件评分",
                    en: "Quality of logistics"
                ),
            ]
        ),
        TableSchema(
            "travel",
            key: ["a", "b"],
            family: "P4",
            zh: "县际交通",
            en: "Journeys between counties",
            sheets: ["县际交通", "交通"],
            [
                ColumnSchema("a", "起点", kind: .county, required: true, zh: "起点县", en: "Where it begins"),
                ColumnSchema("b", "终点", kind: .county, required: true, zh: "终点县", en: "Where it ends"),
                ColumnSchema(
                    "minutes",
                    "行车时间",
                    kind: .number,
                    unit: "分钟",
                    range: .from(0, to: 1_440),
                    usual: 2...1_440,
                    zh: "行车时间",
                    en: "Duration"
                ),
                ColumnSchema(
                    "km",
                    "公路里程",
                    kind: .number,
                    unit: "km",
                    range: .from(0, to: 5_000),
                    usual: 2...2_000,
                    zh: "公路里程",
                    en: "Length by road"
                ),
            ]
        ),
    ]
}

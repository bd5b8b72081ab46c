import Counties

extension SettingSchema {
    /// What the scenario is called and which years it is about.
    static let identity: [SettingSchema] = [
        SettingSchema(
            "format",
            .whole,
            range: .from(1, to: 1),
            required: true,
            zh: "格式版本，写 1",
            en: "Version of the format, 1"
        ),
        SettingSchema(
            "id",
            .text(limit: 64),
            required: true,
            zh: "情景的代号：小写字母、数字和连字符",
            en: "Name of the scenario for programs: small letters, digits and hyphens"
        ),
        SettingSchema(
            "title",
            .text(limit: 200),
            default: "id",
            zh: "标题；中英文不同时分别写中文标题和英文标题",
            en: "Title; where the languages differ, write title.zh and title.en"
        ),
        SettingSchema("title.zh", .text(limit: 200), default: "title.en", zh: "中文标题", en: "Chinese title"),
        SettingSchema("title.en", .text(limit: 200), default: "title.zh", zh: "英文标题", en: "English title"),
        SettingSchema(
            "base_year",
            .whole,
            range: .from(1900, to: 2100),
            zh: "基准年，即数据所属年份；结对年限从这一年往前算",
            en: "Base year of the figures; how long a pair has lasted is counted up to it"
        ),
        SettingSchema(
            "first_year",
            .whole,
            range: .from(1900, to: 2100),
            zh: "规划的第一年；不写时为基准年的下一年",
            en: "First planned year; the year after base_year where it is not written"
        ),
        SettingSchema(
            "years",
            .whole,
            unit: "年",
            range: .from(1, to: 10),
            default: "1",
            zh: "规划年数",
            en: "Years of the plan"
        ),
    ]

    /// Which counties help and which are helped, where the table does not say.
    static let roles: [SettingSchema] =
        side("helpers", zh: "强县", en: "helpers") + side("receivers", zh: "弱县", en: "receivers")

    private static func side(_ side: String, zh: String, en: String) -> [SettingSchema] {
        [
            SettingSchema(
                "roles.\(side).by",
                .word(indicators),
                zh: "选\(zh)所依据的指标；只在“县域名录”中角色为空的县中选",
                en: "Figure by which \(en) are chosen, among counties whose role is blank"
            ),
            SettingSchema(
                "roles.\(side).top",
                .whole,
                unit: "个",
                range: .from(1, to: 100_000),
                zh: "取指标最高的几个县；与“\(zh)取最低个数”只写一个",
                en: "How many with the largest figures; write this or bottom"
            ),
            SettingSchema(
                "roles.\(side).bottom",
                .whole,
                unit: "个",
                range: .from(1, to: 100_000),
                zh: "取指标最低的几个县；与“\(zh)取最高个数”只写一个",
                en: "How many with the smallest figures; write this or top"
            ),
            SettingSchema(
                "roles.\(side).max_per_city",
                .whole,
                unit: "个",
                range: .from(1, to: 100_000),
                none: true,
                default: "none",
                zh: "每个地级市最多选几个，超过的顺延",
                en: "Largest number in one prefecture; the next in order are taken instead"
            ),
            SettingSchema(
                "roles.\(side).except",
                .counties,
                default: "[]",
                zh: "不参加选择的县",
                en: "Counties that are not chosen"
            ),
        ]
    }

    private static let indicators: [SettingWord] = RoleChoice.indicators.map { name in
        let column = Schema.counties.column(name)
        return SettingWord(
            name: name,
            meaning: column?.meaning ?? BilingualText(same: name),
            aliases: column?.chineseNames ?? []
        )
    }
}

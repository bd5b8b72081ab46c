import Counties

extension Finding {
    static func yamlSyntax() -> Finding {
        Finding(
            .yamlSyntax,
            zh: "YAML 格式有误。",
            en: "This is not valid YAML.",
            helpZh: "请检查缩进（只用空格）、冒号后的空格、括号和引号。",
            helpEn: "Check the indentation (spaces only), the blank after colons, brackets and quotes."
        )
    }

    static func yamlFeature(_ written: String) -> Finding {
        Finding(
            .yamlFeature,
            zh: "此处的“\(quoted(written))”是不支持的 YAML 写法。",
            en: "'\(quoted(written))' is a YAML feature that is refused here.",
            helpZh: "不支持锚点、别名、标签、合并键、指令和多个文档；文本以 & * ! % 开头时请加引号。",
            helpEn: "Anchors, aliases, tags, merge keys, directives and further documents are refused; "
                + "quote texts that begin with & * ! %."
        )
    }

    static let yamlDepth = Finding(
        .yamlDepth,
        zh: "嵌套过深。",
        en: "Nested too deeply.",
        helpZh: "请减少层级，情景设置至多四层。",
        helpEn: "Use fewer levels; a scenario needs four at most."
    )

    static func unknownSetting(_ path: String) -> Finding {
        Finding(
            .unknownSetting,
            zh: "设置项“\(quoted(path, limit: 80))”不存在。",
            en: "There is no setting '\(quoted(path, limit: 80))'.",
            helpZh: "请核对名称，或删除该项。",
            helpEn: "Check the name, or remove it."
        )
    }

    static func wrongShape(_ path: String, expected: Shape) -> Finding {
        let (zh, en): (String, String) =
            switch expected {
            case .map: ("应为若干“名称: 值”", "must be a map of names and values")
            case .list: ("应为列表，如 [370102, 370103]", "must be a list such as [370102, 370103]")
            case .scalar: ("应为单个值", "must be a single value")
            }
        return Finding(
            .wrongShape,
            zh: "设置项“\(quoted(path))”的结构不对。",
            en: "The setting '\(quoted(path))' has the wrong shape.",
            helpZh: "\(path) \(zh)。",
            helpEn: "\(path) \(en)."
        )
    }

    /// What a setting holds.
    enum Shape {
        case map
        case list
        case scalar
    }

    static func badSetting(_ path: String, written: String, allowedZh: String, allowedEn: String) -> Finding {
        Finding(
            .badSetting,
            zh: "设置项“\(settingLabel(path))”写的是“\(quoted(written))”，不是允许的取值。",
            en: "The setting '\(quoted(path))' is '\(quoted(written))', which is not allowed.",
            // A number after Han characters stands apart.
            helpZh: "应为\(allowedZh.first?.isNumber == true ? " " : "")\(allowedZh)。",
            helpEn: "It must be \(allowedEn)."
        )
    }

    /// A setting as Chinese messages name it.
    private static func settingLabel(_ path: String) -> String {
        SettingSchema.named(path)?.label.zh ?? quoted(path)
    }

    static func missingSetting(_ path: String, exampleZh: String, exampleEn: String) -> Finding {
        Finding(
            .missingSetting,
            zh: "缺少必需的设置项“\(settingLabel(path))”。",
            en: "The required setting \(path) is missing.",
            helpZh: "请补上，例如 \(exampleZh)。",
            helpEn: "Add it, such as \(exampleEn)."
        )
    }

    static func doubledSetting(_ path: String) -> Finding {
        Finding(
            .doubledSetting,
            zh: "设置项“\(quoted(path))”出现了两次。",
            en: "The setting '\(quoted(path))' is given twice.",
            helpZh: "请删除其中一个。",
            helpEn: "Remove one of them."
        )
    }
}

extension Finding {
    /// A table of a report or of a scenario that names counties in pairs and is no plan.
    static func noPlan(zh: String, en: String) -> Finding {
        Finding(
            .badPlan,
            zh: "这是“\(zh)”，不是结对方案，不能审核。",
            en: "This is \(en), and no plan that could be judged.",
            helpZh: "请改用结对方案表（T1_pairs.csv）或工作簿；要审核项目、资金等全部内容，请使用 solve 输出的 JSON（solve.json）。",
            helpEn:
                "Use T1_pairs.csv or the workbook; to judge projects and money too, the JSON of `solve` (solve.json)."
        )
    }

    static func badPlan(zh: String, en: String) -> Finding {
        Finding(
            .badPlan,
            zh: zh,
            en: en,
            helpZh: "请使用含“强县”“弱县”两列的 CSV，或 solve 输出的 JSON。",
            helpEn: "Use CSV with the columns helper and receiver, or the JSON of `solve`."
        )
    }
}

extension Finding {
    static func roundedSetting(_ path: String, written: String, rounded: String) -> Finding {
        Finding(
            .roundedValue,
            zh: "设置项“\(settingLabel(path))”写的是“\(quoted(written))”，超过 4 位小数，按 \(rounded) 计算。",
            en:
                "The setting '\(quoted(path))' is '\(quoted(written))', with more than 4 decimals; it counts as \(rounded).",
            helpZh: "请保留至多 4 位小数。",
            helpEn: "Keep at most 4 decimals."
        )
    }

    static func unknownParameterSet(_ written: String) -> Finding {
        Finding(
            .unknownKey,
            zh: "评分参数组（score.params）写的是“\(quoted(written))”，score_params.csv 中没有这一组。",
            en: "score.params names the set '\(quoted(written))', which score_params.csv does not have.",
            helpZh: "请核对参数组名称。",
            helpEn: "Check the name of the set."
        )
    }
}

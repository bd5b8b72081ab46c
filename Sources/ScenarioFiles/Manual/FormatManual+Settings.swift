import Counties

extension FormatManual {
    /// Every setting of `scenario.yaml`.
    var settings: [String] {
        let rows = SettingSchema.all.map { setting in
            ["`\(setting.path)`"] + (language == .zh ? [setting.chineseName] : []) + [
                setting.kind.description[language] + none(setting), setting.unit ?? "",
                text(setting.range), fallback(of: setting), setting.meaning[language],
            ]
        }
        let head =
            language == .zh
            ? ["设置项", "中文名", "取值", "单位", "范围", "不写时", "含义"]
            : ["Setting", "Values", "Unit", "Range", "Default", "Meaning"]
        return [
            "## scenario.yaml", "",
            say(
                "点号表示层级：`pairing.max_minutes` 写作 `pairing: {max_minutes: 480}`，也可以分行缩进。`diagnose.prices` 之下的规则名本身带点号，"
                    + "写作 `diagnose: {prices: {P3.force: 1}}`。不认识的设置项是错误，并提示相近的名称。文件至多 1 MB；不支持锚点、别名、"
                    + "标签和合并键。",
                "A full stop is a level: `pairing.max_minutes` is written `pairing: {max_minutes: 480}`, or on indented "
                    + "lines. Rules under `diagnose.prices` have a full stop of their own: "
                    + "`diagnose: {prices: {P3.force: 1}}`. An unknown setting is a fault with a suggestion. At most 1 MB; "
                    + "anchors, aliases, tags and merge keys are refused."
            ), "",
            "```yaml",
        ] + Self.example + ["```", ""] + grid(head, rows) + [""]
    }

    /// Settings as they are written; the tests read them.
    static let example = [
        "format: 1", "id: shandong-2024", "title: {zh: 山东强县产业帮扶弱县, en: Shandong county pairing}", "base_year: 2024",
        "roles:", "  helpers: {by: gdp, top: 10, max_per_city: 3}", "  receivers: {by: need_index, top: 10}",
        "pairing:",
        "  receivers_per_helper: {max: 1}", "  max_minutes: 480", "  keep_current: {changes_max: 3}",
    ]

    private func none(_ setting: SettingSchema) -> String {
        setting.allowsNone ? say("，或 `none`（不限）", ", or `none` (no limit)") : ""
    }

    private func fallback(of setting: SettingSchema) -> String {
        if setting.isRequired { return say("必须写", "required") }
        return setting.defaultText.map { "`\($0)`" } ?? say("不设", "not set")
    }

    /// Every parameter of the score.
    var parameters: [String] {
        let usual = ScoreParameters()
        let rows = ScoreParameterSchema.all.map { parameter in
            [
                "`\(parameter.name)`", text(parameter.range),
                parameter.get(usual).map { "`\(Finding.number($0))`" } ?? say("不比较", "not compared"),
                parameter.meaning[language],
            ]
        }
        let head = language == .zh ? ["参数", "范围", "默认值", "含义"] : ["Parameter", "Range", "Default", "Meaning"]
        return [
            say("## 评分参数", "## Parameters of the score"), "",
            say(
                "写在 `score_params` 表中，一行一个参数；没有写的取默认值。算法见 [complementarity.md](complementarity.md)。"
                    + "以 `weight_` 开头的各项之和、以 `beta_` 开头的各项之和都应为 1。",
                "One a row in the table `score_params`; what is not written keeps its default. The method is in "
                    + "[complementarity.md](complementarity.md). Those that begin with `weight_` should add up to 1, and so "
                    + "should those that begin with `beta_`."
            ), "",
        ] + grid(head, rows)
    }
}

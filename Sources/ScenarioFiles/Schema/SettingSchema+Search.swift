import Counties

extension SettingSchema {
    /// How pairs are scored.
    static let score: [SettingSchema] = [
        SettingSchema(
            "score.params",
            .text(limit: 4_000),
            default: "default",
            zh: "采用“评分参数”表的哪个参数组",
            en: "Set of the table score_params that is used"
        ),
        SettingSchema(
            "score.missing",
            .number,
            range: .from(0, to: 1),
            default: "0.5",
            zh: "没有数据的部分按满分的多少计入",
            en: "Share of its points that a part without data counts"
        ),
        SettingSchema(
            "score.min_coverage",
            .number,
            range: .from(0, to: 1),
            default: "0.5",
            zh: "数据覆盖率低于此值时提示",
            en: "Data coverage below which a pair is counted in a warning"
        ),
    ]

    /// When the search stops.
    static let search: [SettingSchema] = [
        SettingSchema(
            "solve.gap",
            .number,
            range: .from(0, to: 1),
            default: "0",
            zh: "达到该最优性差距即停止；命令行的 --gap 优先",
            en: "Optimality gap at which the search may stop; --gap beats it"
        ),
        SettingSchema(
            "solve.seconds",
            .number,
            unit: "秒",
            range: .above(0, to: 1e7),
            default: "300",
            zh: "求解时限；命令行的 --seconds 优先",
            en: "Time at which the search stops; --seconds beats it"
        ),
    ]

    /// What concessions cost when the rules cannot all be kept.
    static let diagnosis: [SettingSchema] =
        DiagnosisSettings.defaultPrices.sorted { $0.key < $1.key }.map(price) + [
            SettingSchema(
                "diagnose.never",
                .words(rules),
                default: "[]",
                zh: "任何情况下都不放宽的规则",
                en: "Rules that are never relaxed"
            )
        ]

    private static func price(_ rule: String, _ price: Double) -> SettingSchema {
        let (meaning, step) = (ruleMeaning(rule), stepMeaning(rule))
        return SettingSchema(
            "\(prices).\(rule)",
            .number,
            range: .above(0, to: 1e6),
            default: Finding.number(price),
            zh: "放宽\(meaning.zh)的价格，\(step.zh)",
            en: "Price of relaxing \(meaning.en), \(step.en)"
        )
    }

    /// Rules that may be named in `diagnose.never`: those that have a price, and the families that they belong to.
    private static let rules: [SettingWord] =
        (["P1", "P2", "P3"] + DiagnosisSettings.defaultPrices.keys.sorted()).map {
            SettingWord(name: $0, meaning: ruleMeaning($0))
        }

    private static func ruleMeaning(_ rule: String) -> BilingualText {
        switch rule {
        case "P1": BilingualText(zh: "每个弱县的强县数", en: "the number of helpers per receiver")
        case "P1.min": BilingualText(zh: "每个弱县的强县数下限", en: "the least number of helpers per receiver")
        case "P2": BilingualText(zh: "每个强县的弱县数", en: "the number of receivers per helper")
        case "P2.max": BilingualText(zh: "每个强县的弱县数上限", en: "the largest number of receivers per helper")
        case "P3": BilingualText(zh: "强制、禁止和未列出的结对", en: "forced, forbidden and unlisted pairs")
        case "P3.force": BilingualText(zh: "强制结对", en: "forced pairs")
        case "P3.forbid": BilingualText(zh: "禁止结对", en: "forbidden pairs")
        case "P4": BilingualText(zh: "同市、里程和车程要求", en: "rules on city, distance and journey")
        case "P5": BilingualText(zh: "分组名额", en: "group quotas")
        case "P6": BilingualText(zh: "延续性要求", en: "continuity")
        case "P12": BilingualText(zh: "强县资源上限", en: "limits of resources")
        default: BilingualText(same: rule)
        }
    }

    /// What one step of relaxing a rule is.
    private static func stepMeaning(_ rule: String) -> BilingualText {
        switch rule {
        case "P3.force", "P3.forbid": BilingualText(zh: "按取消一条计", en: "for each one dropped")
        case "P4": BilingualText(zh: "按取消一项计", en: "for each one dropped")
        case "P12": BilingualText(zh: "按上限提高 100% 计", en: "for 100 % more")
        default: BilingualText(zh: "按每放宽一个计", en: "for each place")
        }
    }
}

import Counties

extension SettingSchema {
    private static let count = ValueRange.from(0, to: 100_000)

    private static func word(_ name: String, zh: String, en: String) -> SettingWord {
        SettingWord(name: name, meaning: BilingualText(zh: zh, en: en))
    }

    /// Which pairs may be made, and how many.
    static let pairing: [SettingSchema] = [
        SettingSchema(
            "pairing.helpers_per_receiver.min",
            .whole,
            unit: "个",
            range: count,
            default: "1",
            zh: "每个弱县至少由几个强县帮扶（P1）",
            en: "Least number of helpers for each receiver (P1)"
        ),
        SettingSchema(
            "pairing.helpers_per_receiver.max",
            .whole,
            unit: "个",
            range: count,
            none: true,
            default: "1",
            zh: "每个弱县最多由几个强县帮扶（P1）",
            en: "Largest number of helpers for each receiver (P1)"
        ),
        SettingSchema(
            "pairing.receivers_per_helper.min",
            .whole,
            unit: "个",
            range: count,
            default: "0",
            zh: "每个强县至少帮扶几个弱县（P2）；“强县帮扶能力”表的“最少结对数”优先",
            en: "Least number of receivers for each helper (P2); pairs_min of the table helpers beats it"
        ),
        SettingSchema(
            "pairing.receivers_per_helper.max",
            .whole,
            unit: "个",
            range: count,
            none: true,
            default: "1",
            zh: "每个强县最多帮扶几个弱县（P2）；“强县帮扶能力”表的“最多结对数”优先",
            en: "Largest number of receivers for each helper (P2); pairs_max of the table helpers beats it"
        ),
        SettingSchema(
            "pairing.allow_unpaired",
            .truth,
            default: "false",
            zh: "是否允许弱县不配对",
            en: "Whether a receiver may stay without any helper"
        ),
        SettingSchema(
            "pairing.unpaired_penalty",
            .points,
            unit: "分",
            range: .from(0, to: 1e9),
            default: "0",
            zh: "每有一个未配对弱县，目标值减去的分数",
            en: "Points subtracted for each receiver without any helper"
        ),
        SettingSchema(
            "pairing.only_listed",
            .truth,
            default: "false",
            zh: "是否只允许“结对关系”表所列各对结对（P3）",
            en: "Whether only pairs listed in the table pairs may be made (P3)"
        ),
        SettingSchema(
            "pairing.same_city",
            .word(SameCityRule.allCases.map(sameCityWord)),
            default: SameCityRule.allow.rawValue,
            zh: "同市结对（P4）",
            en: "Pairs inside one prefecture (P4)"
        ),
        SettingSchema(
            "pairing.max_minutes",
            .number,
            unit: "分钟",
            range: .above(0, to: 100_000),
            none: true,
            default: "none",
            zh: "车程上限（P4）；车程未知的各对不受此限，检查时提示",
            en: "Longest journey (P4); pairs whose journey is not known stay eligible, with a warning"
        ),
        SettingSchema(
            "pairing.max_km",
            .number,
            unit: "km",
            range: .above(0, to: 100_000),
            none: true,
            default: "none",
            zh: "公路里程上限（P4）",
            en: "Longest way by road (P4)"
        ),
        SettingSchema(
            "pairing.keep_current.changes_max",
            .whole,
            unit: "对",
            range: count,
            none: true,
            default: "none",
            zh: "现行结对最多调整几对（P6）",
            en: "Largest number of current pairs that may be given up (P6)"
        ),
        SettingSchema(
            "pairing.keep_current.bonus",
            .points,
            unit: "分",
            range: .from(-1e9, to: 1e9),
            default: "0",
            zh: "每保留一对现行结对，目标值加上的分数",
            en: "Points added for each current pair that is kept"
        ),
    ]

    private static func sameCityWord(_ rule: SameCityRule) -> SettingWord {
        switch rule {
        case .allow: word(rule.rawValue, zh: "允许", en: "allowed")
        case .forbid: word(rule.rawValue, zh: "禁止", en: "forbidden")
        case .require: word(rule.rawValue, zh: "只允许同市", en: "only these")
        }
    }
}

import Counties

/// Every text of this module that a user may see, in both languages.
enum PairingMessages {
    /// A county as prefecture, name and code, in this order.
    static func name(_ county: CountyIndex, in scenario: Scenario) -> String {
        let county = scenario[county]
        let full = (county.cityName ?? "") + county.name
        return county.name == county.code ? county.code : "\(full)（\(county.code)）"
    }

    static func unmodelled(_ part: UnmodelledPart) -> Diagnostic {
        let family = part.family.map { " (\($0))" } ?? ""
        let key = part.family.map { "\(part.part)，\($0)" } ?? part.part
        let meaning = part.meaning.zh == part.chineseName ? "" : "：\(part.meaning.zh)"
        return Diagnostic(
            code: "E901",
            severity: .error,
            file: part.file,
            message: BilingualText(
                zh: "情景使用了“\(part.chineseName)”（\(key)）\(meaning)。本版本尚不能按此规则求解，为避免遗漏规则，不予求解。",
                en:
                    "The scenario uses `\(part.part)`\(family): \(part.meaning.en). This version cannot solve with that "
                    + "rule, so it stops rather than ignore it."
            ),
            help: BilingualText(
                zh: "如只需结对，请移除“\(part.chineseName)”后重算；check 仍会检查其内容。",
                en: "To solve the pairing alone, remove `\(part.part)`; `check` still checks what it holds."
            )
        )
    }

    static func unscored(count: Int, example: CountyPair, in scenario: Scenario) -> Diagnostic {
        let helper = name(example.helper, in: scenario)
        let receiver = name(example.receiver, in: scenario)
        return Diagnostic(
            code: "E902",
            severity: .error,
            file: "pairs.csv",
            message: BilingualText(
                zh: "有 \(count) 对可结对的县既没有给定分值，也没有可用于评分的数据，例如 \(helper) 与 \(receiver)。",
                en: "Eligible pairs with neither a given value nor data to score: \(count), for example \(helper) with "
                    + "\(receiver)."
            ),
            help: BilingualText(
                zh: "请在 pairs.csv 的“分值”（value）列填写分值，或补充经纬度、县域产业链产值等数据，或将这些对的“状态”（status）写为“禁止”（forbid），"
                    + "或将设置项“只允许所列各对”（pairing.only_listed）写为“是”（true）。",
                en: "Give a value in pairs.csv, add coordinates or chain output for the counties, forbid the pairs, or "
                    + "set only_listed: true."
            )
        )
    }

    static func ruleName(_ reason: IneligibilityReason) -> BilingualText {
        switch reason {
        case .sameCounty: BilingualText(zh: "同一个县不能与自己结对", en: "a county is never paired with itself")
        case .forbidden: BilingualText(zh: "该组合已被禁止（forbid）", en: "the pair is forbidden")
        case .notListed: BilingualText(zh: "只允许列出的组合（only_listed）", en: "only listed pairs (only_listed)")
        case .sameCity: BilingualText(zh: "禁止市内结对（same_city: forbid）", en: "no pairs inside a city (same_city: forbid)")
        case .otherCity:
            BilingualText(zh: "只允许市内结对（same_city: require）", en: "only pairs inside a city (same_city: require)")
        case .tooManyMinutes: BilingualText(zh: "车程上限（max_minutes）", en: "the longest journey (max_minutes)")
        case .tooManyKilometres: BilingualText(zh: "公路里程上限（max_km）", en: "the longest way by road (max_km)")
        }
    }

    static func lifted(_ pair: CountyPair, _ rule: IneligibilityReason, in scenario: Scenario) -> Diagnostic {
        let helper = name(pair.helper, in: scenario)
        let receiver = name(pair.receiver, in: scenario)
        let rule = ruleName(rule)
        return Diagnostic(
            code: "W901",
            severity: .warning,
            file: "pairs.csv",
            message: BilingualText(
                zh: "\(helper) 与 \(receiver) 的状态为 allow 或 force，这一对不受“\(rule.zh)”限制。",
                en: "The row for \(helper) and \(receiver) (allow or force) lifts a rule for this pair: \(rule.en)."
            ),
            help: BilingualText(
                zh: "请确认此例外有书面依据；如无，请把 status 留空。",
                en: "Make sure that the exception is decided in writing; if not, leave status blank."
            )
        )
    }

    static func moreLifted(count: Int) -> Diagnostic {
        Diagnostic(
            code: "W901",
            severity: .warning,
            file: "pairs.csv",
            message: BilingualText(
                zh: "另有 \(count) 对的状态为 allow 或 force，不受同市、里程或车程要求限制。",
                en: "More pairs that allow or force lifts from rules on cities or distance: \(count)."
            ),
            help: BilingualText(zh: "请逐一确认书面依据。", en: "Make sure that each is decided in writing.")
        )
    }

    static func unknownCities(count: Int) -> Diagnostic {
        Diagnostic(
            code: "W902",
            severity: .warning,
            file: "counties.csv",
            message: BilingualText(
                zh: "有 \(count) 对无法判断是否同市，按可结对处理。",
                en: "Pairs of which it is not known whether they lie in one city: \(count); they count as eligible."
            ),
            help: BilingualText(zh: "请补填 city_code。", en: "Fill in city_code.")
        )
    }

    static func unknownDistances(count: Int) -> Diagnostic {
        Diagnostic(
            code: "W903",
            severity: .warning,
            file: "travel.csv",
            message: BilingualText(
                zh: "有 \(count) 对没有距离数据，无法按 max_minutes 或 max_km 判断，按可结对处理。",
                en: "Pairs of unknown distance, which max_minutes or max_km cannot judge: \(count); they count as "
                    + "eligible."
            ),
            help: BilingualText(
                zh: "请在 travel.csv 填写时间或里程，或在 counties.csv 填写经纬度。",
                en: "Give minutes or km in travel.csv, or coordinates in counties.csv."
            )
        )
    }

    static func lowCoverage(count: Int, minimum: Double) -> Diagnostic {
        Diagnostic(
            code: "W904",
            severity: .warning,
            message: BilingualText(
                zh: "有 \(count) 对的数据覆盖率低于 \(percent(minimum))，其得分主要依据假设。",
                en:
                    "Pairs with a data coverage below \(percent(minimum)): \(count); their scores rest mostly on "
                    + "assumed values."
            ),
            help: BilingualText(
                zh: "请补充这些县的产业、要素和帮扶能力数据；用 score 命令可逐项查看缺哪些。",
                en: "Add data on industry, factors and capacity for these counties; `score` shows what is missing."
            )
        )
    }

    static func assumedParts(count: Int, share: Double) -> Diagnostic {
        Diagnostic(
            code: "W905",
            severity: .warning,
            message: BilingualText(
                zh: "有 \(count) 对至少一项得分没有数据，该项按其满分的 \(percent(share)) 计入，并在得分构成表中标明。",
                en:
                    "Pairs with at least one part without data: \(count); it counts \(percent(share)) of its points and "
                    + "is marked in the score table."
            ),
            help: BilingualText(
                zh: "如需改变计入比例，请修改 scenario.yaml 的 score.missing。",
                en: "To change the share, set score.missing in scenario.yaml."
            )
        )
    }

    static func unusedColumns(_ columns: [String]) -> Diagnostic {
        Diagnostic(
            code: "W908",
            severity: .warning,
            message: BilingualText(
                zh: "以下各列已读入并检查，但不影响本版本的结对结果：\(columns.joined(separator: "、"))。",
                en: "These columns were read and checked, but do not act on the pairing in this version: "
                    + "\(columns.joined(separator: ", "))."
            ),
            help: BilingualText(
                zh: "如需用作限制，可把它写成结对资源需求（pair_needs）和强县资源上限（helper_resources）。",
                en: "To make them limits, write them as pair_needs and helper_resources."
            )
        )
    }

    private static func percent(_ share: Double) -> String {
        let tenths = (share * 1000).rounded()
        let whole = Int(tenths / 10)
        let rest = Int(tenths) % 10
        return rest == 0 ? "\(whole) %" : "\(whole).\(rest) %"
    }
}

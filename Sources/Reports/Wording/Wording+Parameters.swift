import Counties

extension Wording {
    /// A range of numbers: 1 至 3, or without an upper limit.
    static func bounds(_ bounds: PartnerBounds) -> BilingualText {
        guard let max = bounds.max else {
            return BilingualText(zh: "至少 \(bounds.min)，上限不限", en: "at least \(bounds.min), no upper limit")
        }
        return BilingualText(zh: "\(bounds.min) 至 \(max)", en: "\(bounds.min) to \(max)")
    }

    /// Which pairs a quota counts.
    static func quota(helpers: BilingualText, receivers: BilingualText, relation: CityRelation) -> BilingualText {
        let place =
            switch relation {
            case .any: BilingualText(zh: "全部结对", en: "all pairs")
            case .sameCity: BilingualText(zh: "同市结对", en: "pairs inside one city")
            case .otherCity: BilingualText(zh: "跨市结对", en: "pairs of two cities")
            }
        return BilingualText(
            zh: "结对数限制：强县（\(helpers.zh)），弱县（\(receivers.zh)），\(place.zh)（P5）",
            en: "Number of pairs: helpers (\(helpers.en)), receivers (\(receivers.en)), \(place.en) (P5)"
        )
    }

    /// The group of all counties.
    static let allCounties = BilingualText(zh: "全部", en: "all")

    /// The counties of one city.
    static func counties(inCity city: String) -> BilingualText {
        BilingualText(zh: "\(city)所属", en: "city \(city)")
    }

    /// The counties with a flag.
    static func counties(withFlag flag: String) -> BilingualText {
        BilingualText(zh: "标签为“\(flag)”", en: "flag “\(flag)”")
    }

    /// What is done with pairs inside one city. English keeps the words of the format.
    static func name(of rule: SameCityRule) -> BilingualText {
        let word = rule.rawValue
        return switch rule {
        case .allow: BilingualText(zh: "允许", en: word)
        case .forbid: BilingualText(zh: "不允许", en: word)
        case .require: BilingualText(zh: "必须同市", en: word)
        }
    }

    /// What a plan is best at. English keeps the words of the format.
    static func name(of mode: ObjectiveMode) -> BilingualText {
        let word = mode.rawValue
        return switch mode {
        case .weighted: BilingualText(zh: "加权合计最大", en: word)
        case .priorities: BilingualText(zh: "按次序逐项优化", en: word)
        case .maxMin: BilingualText(zh: "最差弱县的得分最大", en: word)
        case .worstK: BilingualText(zh: "最差若干弱县的得分最大", en: word)
        }
    }

    /// The row that a source speaks of: a row of pools has pool, year and county, each blank where it is none.
    static func sourceKey(_ key: String, of table: String, _ counties: [String: String]) -> BilingualText {
        guard table == "pools" else { return BilingualText(same: key) }
        let parts = key.split(separator: "|").map { part -> BilingualText in
            let word = String(part)
            if let pool = PoolKind(rawValue: word) { return BilingualText(zh: name(of: pool).zh, en: word) }
            return BilingualText(same: counties[word].map { "\($0) \(word)" } ?? word)
        }
        return BilingualText(
            zh: parts.map(\.zh).joined(separator: "，"),
            en: parts.map(\.en).joined(separator: ", ")
        )
    }

    /// Year, caliber and nature of a source.
    static func source(_ note: SourceNote) -> BilingualText {
        var items = [
            note.isAssumption
                ? BilingualText(zh: "假设值，非官方统计", en: "assumption, no official statistics")
                : BilingualText(zh: "有来源数据", en: "figure with a source")
        ]
        if let year = note.year { items.append(BilingualText(zh: "年份：\(year)", en: "year: \(year)")) }
        if let caliber = note.caliber { items.append(BilingualText(zh: "口径：\(caliber)", en: "caliber: \(caliber)")) }
        return statements(items)
    }
}

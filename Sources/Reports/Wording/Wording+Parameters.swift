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
    static func quota(helpers: String, receivers: String, relation: CityRelation) -> BilingualText {
        let place =
            switch relation {
            case .any: BilingualText(zh: "全部结对", en: "all pairs")
            case .sameCity: BilingualText(zh: "同市结对", en: "pairs inside one city")
            case .otherCity: BilingualText(zh: "跨市结对", en: "pairs of two cities")
            }
        return BilingualText(
            zh: "结对数限制：强县 \(helpers)，弱县 \(receivers)，\(place.zh)（P5）",
            en: "Number of pairs: helpers \(helpers), receivers \(receivers), \(place.en) (P5)"
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

import Counties

/// Units of the figures that messages name.
extension PlanningMessages {
    private static let units: [String: String] = [
        "万元": "10k yuan", "亿元": "100m yuan", "亩": "mu", "吨标准煤": "tce", "万立方米": "10k m³", "吨": "t", "人": "people",
        "支": "teams", "分": "points",
    ]

    /// A figure with its unit, named in Chinese; without a unit as it is.
    static func quantity(_ figure: String, _ unit: String) -> BilingualText {
        guard !unit.isEmpty else { return BilingualText(same: figure) }
        return BilingualText(zh: "\(figure) \(unit)", en: "\(figure) \(units[unit] ?? unit)")
    }

    static func unit(of pool: PoolKind) -> String { pool == .energyQuota ? "吨标准煤" : pool.unit }

    /// An amount of a pool.
    static func quantity(_ amount: Amount, _ pool: PoolKind) -> BilingualText {
        quantity(amount.description, unit(of: pool))
    }
}

extension PolicyViolation {
    /// Unit of the figures, in Chinese; empty for plain numbers.
    var unit: String {
        if let pool = subject["pool"].flatMap(PoolKind.init(rawValue:)) { return PlanningMessages.unit(of: pool) }
        switch (rule, subject["resource"]) {
        case ("P16", _): return "分"
        case ("P15", _), ("P12", _): return "万元"
        case (_, "land"): return "亩"
        case (_, "energy"): return "吨标准煤"
        case (_, "water"): return "万立方米"
        case (_, "talent"): return "人"
        case (_, "teams"): return "支"
        case (_, let resource?) where Pollutant(rawValue: resource) != nil: return "吨"
        default: return ""
        }
    }
}

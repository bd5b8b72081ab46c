import Counties

/// Units of the figures that messages name.
extension PlanningMessages {
    /// A figure with its unit; without one as it is.
    static func quantity(_ figure: String, _ unit: BilingualText?) -> BilingualText {
        guard let unit else { return BilingualText(same: figure) }
        return BilingualText(zh: "\(figure) \(unit.zh)", en: "\(figure) \(unit.en)")
    }

    /// An amount of a pool.
    static func quantity(_ amount: Amount, _ pool: PoolKind) -> BilingualText {
        quantity(amount.description, PolicyUnit.text(pool.unit))
    }
}

extension PolicyViolation {
    /// Unit of the figures; nil for plain numbers.
    var unit: BilingualText? {
        if let pool = subject["pool"].flatMap(PoolKind.init(rawValue:)) { return PolicyUnit.text(pool.unit) }
        let unit: PolicyUnit? =
            switch (rule, subject["resource"]) {
            case ("P16", _): .points
            case ("P15", _), ("P12", _): .money
            case (_, "land"): .mu
            case (_, "energy"): .energy
            case (_, "water"): .water
            case (_, "talent"): .people
            case (_, "teams"): .teams
            case (_, let resource?) where Pollutant(rawValue: resource) != nil: .tonnes
            default: nil
            }
        return unit?.text
    }
}

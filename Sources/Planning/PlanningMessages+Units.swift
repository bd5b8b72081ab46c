import Counties

/// Units of the figures that messages name.
extension PlanningMessages {
    /// A figure with its unit; without one as it is.
    static func quantity(_ figure: String, _ unit: PolicyUnit?) -> BilingualText {
        unit?.quantity(figure) ?? BilingualText(same: figure)
    }

    /// An amount of a pool.
    static func quantity(_ amount: Amount, _ pool: PoolKind) -> BilingualText {
        quantity(amount.description, PolicyUnit(rawValue: pool.unit))
    }
}

extension PolicyViolation {
    /// Unit of the figures; nil for plain numbers.
    var unit: PolicyUnit? {
        if let pool = subject["pool"].flatMap(PoolKind.init(rawValue:)) { return PolicyUnit(rawValue: pool.unit) }
        return
            switch (rule, subject["resource"])
        {
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
    }
}

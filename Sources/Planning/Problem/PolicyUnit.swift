public import Counties

/// Units of the policy model; the raw value is how scenarios and results write them.
public enum PolicyUnit: String, CaseIterable, Sendable {
    /// Land.
    case mu = "亩"
    /// Energy a year, tonnes of standard coal.
    case energy = "tce"
    /// Money, 10⁴ yuan.
    case money = "万元"
    /// Money, 10⁸ yuan.
    case billion = "亿元"
    /// People.
    case people = "人"
    /// Teams.
    case teams = "支"
    /// Pollutants.
    case tonnes = "吨"
    /// Water, 10⁴ m³.
    case water = "万立方米"
    /// Benefit.
    case points = "分"
    /// Projects.
    case projects = "项"
    /// Shares.
    case percent = "%"

    /// The unit as texts show it.
    public var text: BilingualText {
        switch self {
        case .mu: BilingualText(zh: rawValue, en: "mu")
        case .energy: BilingualText(zh: "吨标准煤", en: "tce")
        case .money: BilingualText(zh: rawValue, en: "10k yuan")
        case .billion: BilingualText(zh: rawValue, en: "100m yuan")
        case .people: BilingualText(zh: rawValue, en: "people")
        case .teams: BilingualText(zh: rawValue, en: "teams")
        case .tonnes: BilingualText(zh: rawValue, en: "t")
        case .water: BilingualText(zh: rawValue, en: "10k m³")
        case .points: BilingualText(zh: rawValue, en: "points")
        case .projects: BilingualText(zh: rawValue, en: "projects")
        case .percent: BilingualText(same: rawValue)
        }
    }

    /// A figure with its unit: 20 亩; 5 × 10k yuan, since two numbers beside one another would be read as one.
    public func quantity(_ figure: String) -> BilingualText {
        let times = text.en.first?.isNumber == true ? "× " : ""
        return BilingualText(zh: "\(figure) \(text.zh)", en: "\(figure) \(times)\(text.en)")
    }

    /// A unit as a result writes it, in both languages; what is not known stays as it is.
    public static func text(_ unit: String) -> BilingualText {
        PolicyUnit(rawValue: unit)?.text ?? BilingualText(same: unit)
    }
}

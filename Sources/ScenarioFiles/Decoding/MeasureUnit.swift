/// A unit of measurement: so many of its dimension's base unit.
public struct MeasureUnit: Hashable, Sendable {
    /// What a unit measures; only units of one dimension convert into each other.
    public enum Dimension: String, Sendable {
        /// Base 元.
        case money
        /// Base 亩.
        case area
        /// Base 人.
        case people
        /// Base tce (吨标准煤).
        case energy
        /// Base 吨.
        case mass
        /// Base km.
        case length
        /// Base second.
        case time
        /// Base 立方米.
        case volume
        /// Base 1; % is a hundredth.
        case ratio
        /// Base one piece.
        case count
    }

    /// How the unit is written.
    public var name: String
    /// What it measures.
    public var dimension: Dimension
    /// With ``power``: base units in one unit are factor × 10^power.
    public var factor: Int64
    /// See ``factor``.
    public var power: Int

    /// Finds a unit by any of its spellings; `/年` is not part of a unit.
    public static func named(_ text: String) -> MeasureUnit? {
        var name = HalfWidth.text(text).lowercased().filter { $0 != " " }
        for suffix in ["/年", "/a", "/yr", "/year", "每年"] where name.hasSuffix(suffix) {
            name.removeLast(suffix.count)
        }
        guard let entry = spellings[name] else { return nil }
        return entry
    }

    /// The unit that 万, 亿 or 万亿 alone means beside a quantity of this unit's dimension: 2亿 of money is 2亿元.
    func multiple(_ text: String) -> MeasureUnit? {
        guard text == "万" || text == "亿" || text == "万亿" else { return nil }
        let base: String? =
            switch dimension {
            case .money: "元"
            case .people: "人"
            case .area: "亩"
            case .energy: "吨标煤"
            case .mass: "吨"
            case .volume: "立方米"
            default: nil
            }
        return base.flatMap { Self.named(text + $0) }
    }

    private static let spellings: [String: MeasureUnit] = {
        let table: [(Dimension, Int64, Int, [String])] = [
            (.money, 1, 0, ["元", "yuan", "cny", "rmb"]), (.money, 1, 3, ["千元"]), (.money, 1, 4, ["万元"]),
            (.money, 1, 6, ["百万元"]), (.money, 1, 7, ["千万元"]), (.money, 1, 8, ["亿元"]),
            (.money, 1, 12, ["万亿元"]),
            (.area, 1, 0, ["亩", "mu"]), (.area, 1, 4, ["万亩"]), (.area, 15, 0, ["公顷", "ha"]),
            (.area, 1500, 0, ["平方公里", "平方千米", "km2", "km²"]), (.area, 15, -4, ["平方米", "m2", "m²"]),
            (.people, 1, 0, ["人", "people", "persons"]), (.people, 1, 4, ["万人"]),
            (.energy, 1, 0, ["tce", "吨标煤", "吨标准煤"]), (.energy, 1, 4, ["万tce", "万吨标煤", "万吨标准煤"]),
            (.mass, 1, 0, ["吨", "t"]), (.mass, 1, 4, ["万吨"]), (.mass, 1, -3, ["千克", "公斤", "kg"]),
            (.mass, 1, -6, ["克", "g"]),
            (.length, 1, 0, ["公里", "千米", "km"]), (.length, 1, -3, ["米", "m"]),
            (.time, 1, 0, ["秒", "秒钟", "s", "sec", "seconds"]), (.time, 60, 0, ["分钟", "min", "minutes"]),
            (.time, 3600, 0, ["小时", "时", "h", "hour", "hours"]),
            (.volume, 1, 0, ["立方米", "方", "m3", "m³"]), (.volume, 1, 4, ["万立方米", "万方", "万m3", "万m³"]),
            (.volume, 1, 8, ["亿立方米", "亿方"]),
            (.ratio, 1, 0, ["1", "元/元"]), (.ratio, 1, -2, ["%", "个百分点", "百分点"]), (.ratio, 1, -3, ["‰"]),
            (.count, 1, 0, ["个", "支", "户", "家", "项", "条", "对", "次"]),
        ]
        var spellings: [String: MeasureUnit] = [:]
        for (dimension, factor, power, names) in table {
            for name in names {
                spellings[name] = MeasureUnit(name: names[0], dimension: dimension, factor: factor, power: power)
            }
        }
        return spellings
    }()
}

extension ExactDecimal {
    /// The same quantity in another unit of the same dimension; nil across dimensions or when it is too large.
    func converted(from unit: MeasureUnit, to target: MeasureUnit) -> ExactDecimal? {
        guard unit.dimension == target.dimension else { return nil }
        guard unit != target else { return self }
        return converted(factor: unit.factor, divisor: target.factor, power: unit.power - target.power)
    }
}

public import Counties

/// What may stand in the cells of a column.
public enum ColumnKind: Sendable, Equatable {
    /// An administrative code that the row defines, read as text.
    case countyCode
    /// The key of the row's own table, where the row defines it.
    case key
    /// Any text of at most 4,000 characters.
    case text
    /// A county: code, unique name, or city and name.
    case county
    /// Several counties, divided by `|`.
    case counties
    /// A number.
    case number
    /// A whole number.
    case whole
    /// Points, exact to 10⁻⁴.
    case points
    /// An amount, exact to 10⁻⁶.
    case amount
    /// 0 or 1.
    case truth
    /// One of a few words.
    case word([Word])
    /// A year.
    case year
    /// A month, `YYYY-MM`.
    case month
    /// Labels divided by `|`.
    case labels
    /// A group of counties: `*`, `city:CODE`, `flag:NAME`, `code:A|B`.
    case group
    /// The key of a row in another table.
    case reference(String)
    /// The keys of several rows in another table, divided by `|`.
    case references(String)

    /// A word that a cell may hold, in both languages.
    public struct Word: Sendable, Equatable {
        /// The word that the format keeps.
        public var name: String
        /// Other spellings, the Chinese one first.
        public var aliases: [String]
    }
}

/// The numbers that a column takes.
public struct ValueRange: Sendable, Equatable {
    /// Smallest value.
    public var lower: Double
    /// Largest value.
    public var upper: Double
    /// Whether ``lower`` itself is too small.
    public var isLowerOpen = false

    /// Whether a value lies in the range.
    public func contains(_ value: Double) -> Bool {
        value <= upper && (isLowerOpen ? value > lower : value >= lower)
    }
}

/// One column of a table of a scenario, as data: loading, checks, messages, the manual and the workbook template
/// all read it.
public struct ColumnSchema: Sendable {
    /// Name in the normal form, such as `gdp`.
    public var name: String
    /// Chinese headers that name the same column; the first is the one that we write.
    public var chineseNames: [String]
    /// What may stand in a cell.
    public var kind: ColumnKind
    /// Unit of a bare number, such as 亿元.
    public var unit: String?
    /// Values outside are faults.
    public var range: ValueRange?
    /// Values other than 0 outside are suspicious: a mix-up of units is likely.
    public var usual: ClosedRange<Double>?
    /// Whether the header and every cell must be there.
    public var isRequired: Bool
    /// What a blank cell counts as; nil is "no data".
    public var defaultText: String?
    /// What the column says.
    public var meaning: BilingualText

    /// The Chinese header that we write.
    public var chineseName: String { chineseNames.first ?? name }

    /// The column as messages name it: the Chinese header first for whoever reads Chinese.
    var label: BilingualText { BilingualText(zh: chineseNames.isEmpty ? name : "\(chineseName)（\(name)）", en: name) }

    init(
        _ name: String,
        _ chineseNames: String...,
        kind: ColumnKind,
        unit: String? = nil,
        range: ValueRange? = nil,
        usual: ClosedRange<Double>? = nil,
        required: Bool = false,
        default defaultText: String? = nil,
        zh: String,
        en: String
    ) {
        self.name = name
        self.chineseNames = chineseNames
        self.kind = kind
        self.unit = unit
        self.range = range
        self.usual = usual
        isRequired = required
        self.defaultText = defaultText
        meaning = BilingualText(zh: zh, en: en)
    }
}

extension ValueRange {
    /// lower…upper.
    static func from(_ lower: Double, to upper: Double) -> ValueRange { ValueRange(lower: lower, upper: upper) }
    /// Above lower, at most upper.
    static func above(_ lower: Double, to upper: Double) -> ValueRange {
        ValueRange(lower: lower, upper: upper, isLowerOpen: true)
    }
    /// 0 and above, up to a bound that keeps integers exact.
    static let atLeastZero = ValueRange(lower: 0, upper: 1e9)
}

extension ColumnSchema {
    /// The header that we write, with the unit of bare numbers in brackets.
    func header(in language: Language) -> String {
        let name = language == .zh ? chineseName : name
        guard let unit = unit(in: language), MeasureUnit.named(unit) != nil, unit != "1" else { return name }
        return language == .zh ? "\(name)（\(unit)）" : "\(name) (\(unit))"
    }

    /// The unit as a language writes it.
    func unit(in language: Language) -> String? { language == .zh && unit == "tce" ? "吨标准煤" : unit }

    /// A word of the format as a language writes it: 强县 for `helper`, 是 for 1.
    func word(_ text: String, in language: Language) -> String {
        guard language == .zh else { return text }
        switch kind {
        case .word(let words): return words.first { $0.name == text }?.aliases.first ?? text
        case .truth: return text == "1" ? "是" : text == "0" ? "否" : text
        default: return text
        }
    }
}

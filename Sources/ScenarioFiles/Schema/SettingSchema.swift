public import Counties

/// What a setting of `scenario.yaml` holds.
public enum SettingKind: Sendable, Equatable {
    /// Text of at most so many characters.
    case text(limit: Int)
    /// A whole number.
    case whole
    /// A number.
    case number
    /// Points, exact to 10⁻⁴.
    case points
    /// `true` or `false`.
    case truth
    /// One of a few words.
    case word([SettingWord])
    /// A list of counties: codes, unique names, or city and name.
    case counties
    /// A list of words.
    case words([SettingWord])
}

/// A word that a setting takes, with what it says.
public struct SettingWord: Sendable, Equatable {
    /// The word as it is written.
    public var name: String
    /// What it says.
    public var meaning: BilingualText
    /// Other spellings, the Chinese one first.
    public var aliases: [String] = []

    /// The Chinese word that we write.
    var chinese: String { aliases.first ?? meaning.zh }

    /// The word as messages name it.
    var label: BilingualText { BilingualText(zh: chinese == name ? name : "\(chinese)（\(name)）", en: name) }

    /// Whether a text that is no name of the format means the word.
    func answers(to text: String) -> Bool {
        let key = HalfWidth.solid(HalfWidth.key(text))
        return ([chinese, meaning.zh] + aliases).contains { HalfWidth.solid(HalfWidth.key($0)) == key }
    }
}

/// One setting of `scenario.yaml` as data: reading, unknown names, ranges, the manual and the workbook template all
/// use it. What is not in the list is no setting, whatever the reader asks for.
public struct SettingSchema: Sendable {
    /// Names from the outermost block to the setting, joined by full stops: `pairing.keep_current.changes_max`. Names
    /// themselves may hold one, as `diagnose.prices.P3.force` does.
    public var path: String
    /// What it holds.
    public var kind: SettingKind
    /// Unit of a bare number.
    public var unit: String?
    /// Values outside are faults.
    public var range: ValueRange?
    /// Whether `none` may be written for "no limit".
    public var allowsNone: Bool
    /// Whether a scenario without it is faulty.
    public var isRequired: Bool
    /// What holds where the setting is not written; nil where nothing does.
    public var defaultText: String?
    /// What the setting says.
    public var meaning: BilingualText

    /// Every setting, in the order of the manual.
    public static let all: [SettingSchema] =
        identity + roles + pairing + objective + projects + money + score + search + diagnosis

    /// The short Chinese name, which a sheet of settings may use in place of the path.
    public var chineseName: String { Self.chineseNames[path] ?? path }

    /// The setting as messages name it: the Chinese name first for whoever reads Chinese.
    var label: BilingualText { BilingualText(zh: chineseName == path ? path : "\(chineseName)（\(path)）", en: path) }

    /// The path that the name of a setting on a sheet stands for: a path, a Chinese name, or one with the other in
    /// brackets; nil where nothing answers to it.
    static func path(named name: String) -> String? {
        let key = HalfWidth.solid(HalfWidth.key(name))
        if let path = pathsByKey[key] { return path }
        guard key.hasSuffix(")"), let bracket = key.lastIndex(of: "(") else { return nil }
        let (outside, inside) = (String(key[..<bracket]), String(key[key.index(after: bracket)...].dropLast()))
        return pathsByKey[inside] ?? pathsByKey[outside]
    }

    private static let pathsByKey = Dictionary(
        all.flatMap { setting in
            [setting.path, setting.chineseName].map { (HalfWidth.solid(HalfWidth.key($0)), setting.path) }
        }
    ) { first, _ in first }

    /// The setting of that path.
    public static func named(_ path: String) -> SettingSchema? { byPath[path] }

    /// The names that may stand in a block: those of its settings and of the blocks inside it; the empty path is the
    /// document.
    static func names(in block: String) -> [String] { names[block] ?? [] }

    /// The name of a setting in its block; prices are named by rule and direction, such as `P3.force`.
    public var name: String { String(path.dropFirst(block.isEmpty ? 0 : block.count + 1)) }

    /// The block that the setting stands in; empty for the document itself.
    public var block: String {
        if path.hasPrefix(Self.prices + ".") { return Self.prices }
        return path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
    }

    static let prices = "diagnose.prices"

    private static let byPath = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }

    private static let names: [String: [String]] = {
        var names: [String: [String]] = [:]
        func add(_ name: String, to block: String) {
            guard names[block]?.contains(name) != true else { return }
            names[block, default: []].append(name)
            guard let end = block.lastIndex(of: ".") else {
                if !block.isEmpty { add(block, to: "") }
                return
            }
            add(String(block[block.index(after: end)...]), to: String(block[..<end]))
        }
        for setting in all { add(setting.name, to: setting.block) }
        return names
    }()

    init(
        _ path: String,
        _ kind: SettingKind,
        unit: String? = nil,
        range: ValueRange? = nil,
        none allowsNone: Bool = false,
        required isRequired: Bool = false,
        default defaultText: String? = nil,
        zh: String,
        en: String
    ) {
        self.path = path
        self.kind = kind
        self.unit = unit
        self.range = range
        self.allowsNone = allowsNone
        self.isRequired = isRequired
        self.defaultText = defaultText
        meaning = BilingualText(zh: zh, en: en)
    }
}

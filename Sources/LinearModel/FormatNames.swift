/// Names that every reader of LP and MPS text accepts, one per name of the model.
///
/// Letters, digits, `_` and `.` stay, so `P1_371428` is found again; every other character becomes `_`.
/// A name that was changed ends in its position, and a clash is settled by a further underscore, so the same model
/// always gives the same text.
struct FormatNames {
    /// The name of each variable, by index.
    let variables: [String]
    /// The name of each constraint, by index.
    let constraints: [String]
    /// The name of the objective row; no constraint has it.
    let objective: String
    /// The name of the column that carries the constant; no variable has it.
    let unit: String
    /// The name of a row that is always true, for models without rows.
    let anyRow: String

    private let upperTwins: [Int: String]

    /// Longest name kept as it is; the readers allow 255 bytes, but lines must stay short too.
    private static let longestName = 100
    private static let longestStem = 40

    /// Legal names for a model.
    init(_ model: Model) {
        var takenVariables: Set<String> = []
        var takenConstraints: Set<String> = []
        variables = Self.unique(model.variables.map(\.name), marker: "v", taken: &takenVariables)
        constraints = Self.unique(model.constraints.map(\.name), marker: "c", taken: &takenConstraints)
        objective = Self.free("obj", taken: &takenConstraints)
        unit = Self.free("one", taken: &takenVariables)
        anyRow = Self.free("any", taken: &takenConstraints)
        var twins: [Int: String] = [:]
        for (index, definition) in model.constraints.enumerated()
        where definition.lower.isFinite && definition.upper.isFinite && definition.lower < definition.upper {
            twins[index] = Self.free("\(constraints[index])_up", taken: &takenConstraints)
        }
        upperTwins = twins
    }

    /// The name of the second row of a constraint with two sides.
    func upperTwin(of index: Int) -> String {
        upperTwins[index] ?? "\(constraints[index])_up"
    }

    /// The name of the model without what would break a comment or a header line.
    func title(of model: Model) -> String {
        Self.isLegal(model.name) ? model.name : Self.stem(of: model.name)
    }

    private static func unique(_ names: [String], marker: String, taken: inout Set<String>) -> [String] {
        // Names that are legal already go first, so that a mangled neighbour never takes theirs.
        var result = names.map { isLegal($0) ? $0 : "" }
        for index in result.indices where !result[index].isEmpty {
            if !taken.insert(result[index]).inserted { result[index] = "" }
        }
        for index in result.indices where result[index].isEmpty {
            result[index] = free("\(stem(of: names[index]))_\(marker)\(index)", taken: &taken)
        }
        return result
    }

    private static func free(_ wish: String, taken: inout Set<String>) -> String {
        var name = wish
        while !taken.insert(name).inserted { name += "_" }
        return name
    }

    private static func stem(of name: String) -> String {
        var stem = ""
        for byte in name.utf8.prefix(4 * longestStem) where stem.utf8.count < longestStem {
            if isNameByte(byte) {
                stem.unicodeScalars.append(Unicode.Scalar(byte))
            } else if !stem.hasSuffix("_") {
                stem += "_"
            }
        }
        return beginsLikeName(stem) ? stem : "n" + (stem.hasPrefix("_") ? "" : "_") + stem
    }

    private static func isLegal(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= longestName && name.utf8.allSatisfy(isNameByte)
            && beginsLikeName(name) && !reservedWords.contains(name.lowercased())
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// No digit or dot first, and no `e` that a reader may take for an exponent.
    private static func beginsLikeName(_ name: String) -> Bool {
        guard let first = name.utf8.first else { return false }
        let isExponent =
            (first == UInt8(ascii: "e") || first == UInt8(ascii: "E"))
            && name.utf8.dropFirst().first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? true
        return !isExponent && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
            && first != UInt8(ascii: ".")
    }

    /// Words that open a section or mean a number in the LP format, in lower case.
    private static let reservedWords: Set<String> = [
        "bin", "binaries", "binary", "bound", "bounds", "end", "free", "gen", "general", "generals", "inf", "infinite",
        "infinity", "int", "integer", "integers", "max", "maximise", "maximize", "maximum", "min", "minimise",
        "minimize", "minimum", "nan", "s.t.", "semi", "semis", "sin", "sos", "sos1", "sos2", "st", "st.", "subject",
        "such", "to", "that",
    ]
}

/// A number as text that reads back as the same number; whole numbers without a fraction.
func exactText(_ number: Double) -> String {
    guard number.isFinite else { return number > 0 ? "inf" : number < 0 ? "-inf" : "nan" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return number.description
}

/// Settings as a line of YAML and as a cell of a sheet.
enum SettingText {
    /// Settings that are lists; a cell divides their members by `|`.
    static let lists: Set<String> = [
        "roles.helpers.except", "roles.receivers.except", "diagnose.never", "objective.priorities",
    ]

    /// The names in a setting's path; a price of `diagnose` has a full stop in its name.
    static func path(_ text: String) -> [String] {
        let text = SettingSchema.path(named: text) ?? text
        let prices = "diagnose.prices."
        guard !text.hasPrefix(prices) else { return ["diagnose", "prices", String(text.dropFirst(prices.count))] }
        let names = text.split(separator: ".", maxSplits: deepest, omittingEmptySubsequences: false)
        return names.map { HalfWidth.trimmed(String($0)) }
    }

    /// Blocks around a setting: no setting has so many, and what is deeper stays one name, which is unknown.
    private static let deepest = 5

    /// A key of a map.
    static func key(_ name: String) -> String {
        let isPlain =
            !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".unicodeScalars.contains($0)
            }
        return isPlain ? name : quoted(name)
    }

    /// Whether a setting holds any text, and so perhaps brackets that mean nothing.
    static func isText(_ path: [String]) -> Bool {
        guard case .text = SettingSchema.named(path.joined(separator: "."))?.kind else { return false }
        return true
    }

    /// The value of a setting: a list where the setting is one, YAML's own brackets as they stand, else a text.
    static func value(_ text: String, at path: [String]) -> String {
        guard !isText(path) else { return scalar(text) }
        if text.hasPrefix("[") || text.hasPrefix("{") { return text.filter { !$0.isNewline } }
        guard lists.contains(path.joined(separator: ".")) else { return scalar(text) }
        let members = text.split { "|｜、；;，,".contains($0) }.map { scalar(HalfWidth.trimmed(String($0))) }
        return "[\(members.joined(separator: ", "))]"
    }

    /// Plain where YAML reads the same text back without doubt, else quoted.
    private static func scalar(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            "abcdefghijklmnopqrstuvwxyz0123456789_.-".unicodeScalars.contains($0)
        }
        let isDoubtful = text.isEmpty || text.hasPrefix("-") || text.hasPrefix(".") || text == "null"
        return isPlain && !isDoubtful ? text : quoted(text)
    }

    /// The lines of a note as comments.
    static func comment(_ note: String) -> [String] {
        note.split(whereSeparator: \.isNewline).map { String($0.filter { $0 != "\t" }) }
    }

    /// A text in double quotes, escaped as YAML and JSON both read it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

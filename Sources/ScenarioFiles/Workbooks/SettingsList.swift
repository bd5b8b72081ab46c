import Yams

/// The settings of a `scenario.yaml` one by one, as a sheet lists them, each with the comments that belong to it.
struct SettingsList {
    /// The settings in the order of the file; a row without a path holds comments behind the last setting.
    private(set) var rows: [SettingsSheet.Setting] = []
    private var comments: YAMLComments

    /// The settings of a text that the guard has let pass; nil where it is no map.
    init?(_ text: String) {
        guard let root = try? Yams.compose(yaml: text, Resolver.basic, .default, .utf8)?.mapping else { return nil }
        comments = YAMLComments(text)
        add(root, path: [])
        let rest = comments.take(upTo: .max)
        if !rest.isEmpty { rows.append(SettingsSheet.Setting(path: [], text: "", note: rest, row: 0)) }
    }

    private mutating func add(_ mapping: Node.Mapping, path: [String]) {
        for (name, value) in mapping {
            let path = path + [name.scalar?.string ?? ""]
            if let inner = value.mapping, !inner.isEmpty {
                add(inner, path: path)
            } else {
                let line = value.mark?.line ?? name.mark?.line ?? 0
                let note = comments.take(upTo: line)
                rows.append(SettingsSheet.Setting(path: path, text: Self.text(of: value, at: path), note: note, row: 0))
            }
        }
    }

    private static func text(of node: Node, at path: [String]) -> String {
        switch node {
        // A block without settings in the place of a text says as little as no text.
        case .mapping where SettingText.isText(path): ""
        case .scalar(let scalar): scalar.string
        case .mapping: "{}"
        case .sequence(let members):
            members.contains { $0.scalar?.string.contains("|") ?? true }
                ? "[" + members.map { SettingText.quoted($0.scalar?.string ?? "") }.joined(separator: ", ") + "]"
                : members.isEmpty ? "[]" : members.map { $0.scalar?.string ?? "" }.joined(separator: "|")
        default: ""
        }
    }
}

/// The comments of a YAML text that the guard has let pass: quotes close on their line there.
private struct YAMLComments {
    private var comments: [(line: Int, text: String)] = []
    private var next = 0

    init(_ text: String) {
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if let comment = Self.comment(in: line) { comments.append((number + 1, comment)) }
        }
    }

    /// The comments not taken so far, up to a line.
    mutating func take(upTo line: Int) -> String {
        var taken: [String] = []
        while next < comments.count, comments[next].line <= line {
            taken.append(comments[next].text)
            next += 1
        }
        return taken.joined(separator: "\n")
    }

    private static func comment(in line: Substring) -> String? {
        var quote: Character?
        var previous: Character = " "
        for index in line.indices {
            let character = line[index]
            if let open = quote {
                if character == open, previous != "\\" || open == "'" { quote = nil }
            } else if character == "#", previous == " " || previous == "\t" {
                return String(line[line.index(after: index)...].drop { $0 == " " })
            } else if character == "\"" || character == "'", " \t[{,:".contains(previous) {
                quote = character
            }
            previous = character
        }
        return nil
    }
}

import Yams

/// One map of `scenario.yaml`, read key by key; what ``SettingSchema`` does not list is an unknown setting.
final class SettingsMap {
    /// Path of the map, such as `pairing.keep_current`; empty for the document.
    let path: String
    let engine: DiagnosticEngine
    private let mapping: Node.Mapping

    init(_ mapping: Node.Mapping, path: String, engine: DiagnosticEngine) {
        self.mapping = mapping
        self.path = path
        self.engine = engine
    }

    /// The path of a key.
    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// Where a node stands.
    static func place(_ node: Node?) -> SettingPlace? {
        node?.mark.map { SettingPlace(line: $0.line, column: $0.column) }
    }

    /// The node of a key; nil where it is missing or left empty.
    func node(_ key: String) -> Node? {
        for (name, value) in mapping where name.scalar?.string == key {
            if let scalar = value.scalar, scalar.style == .plain, Self.isEmpty(scalar.string) { return nil }
            return value
        }
        return nil
    }

    /// Where the value of a key stands.
    func place(_ key: String) -> SettingPlace? {
        for (name, value) in mapping where name.scalar?.string == key { return Self.place(value) ?? Self.place(name) }
        return nil
    }

    private static func isEmpty(_ text: String) -> Bool { text.isEmpty || text == "~" || text == "null" }

    /// The map under a key.
    func map(_ key: String) -> SettingsMap? {
        guard let node = node(key) else { return nil }
        guard let mapping = node.mapping else {
            report(.wrongShape(path(of: key), expected: .map), at: node)
            return nil
        }
        return SettingsMap(mapping, path: path(of: key), engine: engine)
    }

    /// The text under a key.
    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar else {
            report(.wrongShape(path(of: key), expected: .scalar), at: node)
            return nil
        }
        return HalfWidth.trimmed(scalar.string)
    }

    /// The texts of the list under a key, with their nodes.
    func list(_ key: String) -> [(text: String, node: Node)] {
        guard let node = node(key) else { return [] }
        guard let sequence = node.sequence else {
            report(.wrongShape(path(of: key), expected: .list), at: node)
            return []
        }
        return sequence.compactMap { element in
            guard let scalar = element.scalar else {
                report(.wrongShape(path(of: key), expected: .scalar), at: element)
                return nil
            }
            return (HalfWidth.trimmed(scalar.string), element)
        }
    }

    /// What the format says about a key.
    func schema(_ key: String) -> SettingSchema? { SettingSchema.named(path(of: key)) }

    /// The words that the format allows for a key.
    func settingWords(_ key: String) -> [SettingWord] {
        switch schema(key)?.kind {
        case .word(let words), .words(let words): words
        default: []
        }
    }

    /// The names of the words that the format allows for a key.
    func words(_ key: String) -> [String] { settingWords(key).map(\.name) }

    /// Reports every key that the format does not have.
    func finish() {
        let known = SettingSchema.names(in: path)
        for (name, _) in mapping {
            let key = name.scalar?.string ?? ""
            guard !known.contains(key) else { continue }
            let chinese = SettingSchema.all.map(\.chineseName)
            let suggestion =
                EditDistance.nearest(to: key, among: known).map(path(of:))
                ?? (path.isEmpty ? EditDistance.nearest(to: key, among: chinese) : nil)
            report(
                Finding.unknownSetting(path(of: key)).suggesting(suggestion),
                at: name
            )
        }
    }

    /// Reports a finding at a node.
    func report(_ finding: Finding, at node: Node?) {
        let place = Self.place(node)
        engine.report(finding, file: "scenario.yaml", line: place?.line, column: place?.column)
    }

    /// Reports a wrong value of a key.
    func reportBad(_ key: String, _ written: String, zh: String, en: String) {
        report(
            .badSetting(path(of: key), written: written, allowedZh: zh, allowedEn: en),
            at: node(key)
        )
    }
}

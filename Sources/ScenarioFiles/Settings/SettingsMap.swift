import Yams

/// One map of `scenario.yaml`, read key by key; what nobody asked for is an unknown setting.
final class SettingsMap {
    /// Path of the map, such as `pairing.keep_current`; empty for the document.
    let path: String
    let engine: DiagnosticEngine
    private let mapping: Node.Mapping
    private var asked: [String] = []

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
        asked.append(key)
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

    /// Every key with its text and node, for maps whose keys are free.
    func entries() -> [(key: String, text: String?, node: Node)] {
        mapping.map { name, value in
            asked.append(name.scalar?.string ?? "")
            return (name.scalar?.string ?? "", value.scalar.map { HalfWidth.trimmed($0.string) }, value)
        }
    }

    /// Reports every key that nobody asked for.
    func finish() {
        for (name, _) in mapping {
            let key = name.scalar?.string ?? ""
            guard !asked.contains(key) else { continue }
            report(
                Finding.unknownSetting(path(of: key)).suggesting(EditDistance.nearest(to: key, among: asked)),
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

import Counties
import Yams

/// What `scenario.yaml` says, typed and checked.
struct ScenarioSettings {
    var id = ""
    var title: BilingualText?
    var baseYear: Int?
    var years = 1
    var firstYear: Int?
    var roles = RoleRules()
    var rolePlaces = RoleRulePlaces()
    var pairing = PairingSettings()
    var mostHelpersPlace: SettingPlace?
    var objective = ObjectiveSettings()
    var projects = ProjectSettings()
    var funds = FundSettings()
    var rewardRatePlace: SettingPlace?
    var parameterSet = "default"
    var parameterSetPlace: SettingPlace?
    var score = ScoreSettings()
    var solve = SolveSettings()
    var diagnosis = DiagnosisSettings()

    /// The planned years; nil where nothing says which is the first.
    var plannedYears: ClosedRange<Int>? {
        (firstYear ?? baseYear.map { $0 + 1 }).map { $0...($0 + max(years, 1) - 1) }
    }
}

/// Reads `scenario.yaml`.
struct SettingsReader {
    private let engine: DiagnosticEngine
    private let counties: CountyLookup?
    var settings = ScenarioSettings()

    /// Reads the bytes of the file; findings go to the engine.
    init(_ bytes: [UInt8], counties: CountyLookup?, engine: DiagnosticEngine) {
        self.engine = engine
        self.counties = counties
        guard let document = compose(bytes) else { return }
        read(SettingsMap(document, path: "", engine: engine))
    }

    private func report(_ finding: Finding, line: Int? = nil, column: Int? = nil) {
        engine.report(finding, file: "scenario.yaml", line: line, column: column)
    }

    /// Decodes, guards and parses the text; nil after a fault.
    private func compose(_ bytes: [UInt8]) -> Node.Mapping? {
        let text: String
        switch TextDecoding.decode(bytes) {
        case .binary(let kind, let line):
            report(.binaryFile(kind), line: line)
            return nil
        case .invalid(let lines):
            for line in lines { report(.badEncoding, line: line) }
            return nil
        case .text(let decoded): text = String(decoding: decoded, as: UTF8.self)
        }
        let guarded = YAMLGuard(text)
        for breach in guarded.breaches {
            let finding: Finding =
                switch breach.kind {
                case .feature(let written): .yamlFeature(written)
                case .depth: .yamlDepth
                case .syntax: .yamlSyntax()
                }
            report(finding, line: breach.line, column: breach.column)
        }
        guard guarded.breaches.isEmpty else { return nil }
        return parse(text, lines: guarded.line)
    }

    /// Parses guarded text with the YAML library; every scalar stays text.
    private func parse(_ text: String, lines: Int) -> Node.Mapping? {
        do {
            guard let node = try Yams.compose(yaml: text, Resolver.basic, .default, .utf8) else {
                report(.emptySettings, line: 1)
                return nil
            }
            guard let mapping = node.mapping else {
                report(.wrongShape("scenario.yaml", expected: .map), line: 1, column: 1)
                return nil
            }
            return mapping
        } catch let error as YamlError {
            reportError(error, lines: lines)
        } catch {
            report(.yamlSyntax())
        }
        return nil
    }

    private func reportError(_ error: YamlError, lines: Int) {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            // What is missing at the end, the library misses on a line behind the last one.
            report(.yamlSyntax(), line: min(mark.line, lines), column: mark.column)
        case .duplicatedKeysInMapping(let keys, let context):
            report(.doubledSetting(keys.first ?? ""), line: context.mark.line, column: context.mark.column)
        default: report(.yamlSyntax(), line: 1)
        }
    }
}

extension SettingsReader {
    /// Reads the document from top to bottom.
    private mutating func read(_ root: SettingsMap) {
        readIdentity(root)
        settings.baseYear = root.whole("base_year")
        settings.years = root.whole("years") ?? 1
        settings.firstYear = root.whole("first_year")
        if let roles = root.map("roles") {
            settings.roles.helpers = rule(roles, "helpers")
            settings.roles.receivers = rule(roles, "receivers")
            settings.rolePlaces = RoleRulePlaces(helpers: roles.place("helpers"), receivers: roles.place("receivers"))
            roles.finish()
        }
        if let pairing = root.map("pairing") { readPairing(pairing) }
        if let objective = root.map("objective") { readObjective(objective) }
        if let projects = root.map("projects") { readProjects(projects) }
        if let funds = root.map("funds") { readFunds(funds) }
        if let ledger = root.map("ledger") {
            settings.funds.localTaxShare = ledger.number("local_share") ?? settings.funds.localTaxShare
            ledger.finish()
        }
        if let score = root.map("score") { readScore(score) }
        if let solve = root.map("solve") {
            settings.solve.gap = solve.number("gap") ?? settings.solve.gap
            settings.solve.seconds = solve.number("seconds") ?? settings.solve.seconds
            solve.finish()
        }
        if let diagnosis = root.map("diagnose") { readDiagnosis(diagnosis) }
        root.finish()
    }

    private mutating func readIdentity(_ root: SettingsMap) {
        if let format = root.text("format") {
            if format != "1" { root.reportBad("format", format, zh: " 1", en: "1") }
        } else {
            report(.missingSetting("format", exampleZh: "format: 1", exampleEn: "format: 1"), line: 1)
        }
        if let id = root.text("id") {
            let isSound =
                (1...64).contains(id.utf8.count)
                && id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            if !isSound {
                root.reportBad("id", id, zh: "1 到 64 个小写字母、数字或连字符", en: "1 to 64 small letters, digits or hyphens")
            }
            settings.id = id
        } else {
            report(.missingSetting("id", exampleZh: "id: shandong-2024", exampleEn: "id: shandong-2024"), line: 1)
        }
        readTitle(root)
    }

    private mutating func readTitle(_ root: SettingsMap) {
        guard let node = root.node("title") else { return }
        guard node.mapping != nil else {
            settings.title = titleText(root, "title").map(BilingualText.init(same:))
            return
        }
        guard let title = root.map("title") else { return }
        let (zh, en) = (titleText(title, "zh"), titleText(title, "en"))
        title.finish()
        if let any = zh ?? en { settings.title = BilingualText(zh: zh ?? any, en: en ?? any) }
    }

    /// A title of at most 200 characters; a blank one is none, as a blank cell of a sheet is.
    private func titleText(_ map: SettingsMap, _ key: String) -> String? {
        guard let text = map.text(key), !text.isEmpty else { return nil }
        guard text.unicodeScalars.count <= 200 else {
            map.reportBad(key, text, zh: "至多 200 个字符", en: "at most 200 characters")
            return nil
        }
        return text
    }

    /// One side of `roles`.
    private func rule(_ roles: SettingsMap, _ side: String) -> RoleRule? {
        guard let map = roles.map(side) else { return nil }
        defer { map.finish() }
        let indicator = map.text("by").map { map.wordName("by", $0) }
        let (top, bottom) = (map.whole("top"), map.whole("bottom"))
        let cap = map.wholeOrNone("max_per_city") ?? nil
        let except = exceptions(map)
        guard let indicator else {
            map.report(
                .missingSetting(map.path(of: "by"), exampleZh: "by: gdp", exampleEn: "by: gdp"),
                at: roles.node(side)
            )
            return nil
        }
        let words = map.words("by")
        guard words.contains(indicator) else {
            map.reportWord("by", map.text("by") ?? indicator, at: map.node("by"))
            return nil
        }
        guard (top == nil) != (bottom == nil), let cut = top.map(RankingCut.top) ?? bottom.map(RankingCut.bottom) else {
            let isDoubled = top != nil
            if isDoubled || (map.node("top") == nil && map.node("bottom") == nil) {
                map.report(
                    .missingSetting(
                        map.path(of: "top"),
                        exampleZh: "top: 10，或 bottom: 10（只写一个）",
                        exampleEn: "top: 10, or bottom: 10 (only one)"
                    ),
                    at: roles.node(side)
                )
            }
            return nil
        }
        return RoleRule(indicator: indicator, cut: cut, maxPerCity: cap, except: except)
    }

    private func exceptions(_ map: SettingsMap) -> [CountyIndex] {
        guard let counties else {
            _ = map.list("except")
            return []
        }
        var found: Set<CountyIndex> = []
        for (text, node) in map.list("except") {
            do {
                found.insert(try counties.find(text))
            } catch {
                let finding = error.finding(column: nil)
                map.report(
                    finding.code == .unknownCounty ? finding.suggesting(counties.suggestion(for: text)) : finding,
                    at: node
                )
            }
        }
        return found.sorted()
    }
}

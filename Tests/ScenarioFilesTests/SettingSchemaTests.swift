import Counties
import Foundation
import ScenarioFiles
import Testing

/// The list of settings against the reader of `scenario.yaml`.
@Suite struct SettingSchemaTests {
    /// The text of a scenario's settings with one setting written.
    private static func text(_ path: String, _ value: String) -> String {
        let setting = SettingSchema.named(path)
        let block = setting?.block ?? ""
        var levels = block.isEmpty ? [] : block.split(separator: ".").map(String.init)
        levels.append(setting?.name ?? path)
        let lines = levels.enumerated().map { level, name in
            String(repeating: "  ", count: level) + name + ":" + (level == levels.count - 1 ? " " + value : "")
        }
        var head = ["format: 1", "id: x"]
        head.removeAll { $0.hasPrefix(path + ":") }
        return (head + lines).map { $0 + "\n" }.joined()
    }

    /// A sound value other than the default.
    private static func sample(_ setting: SettingSchema) -> String {
        switch setting.kind {
        case .text: return setting.path == "score.params" ? "default" : "other"
        case .truth: return "true"
        case .word(let words): return words.last?.name ?? ""
        case .words(let words): return "[\(words.last?.name ?? "")]"
        case .counties: return "[370201]"
        case .whole, .number, .points:
            let (lower, upper) = (setting.range?.lower ?? 0, setting.range?.upper ?? 1)
            return setting.path == "format" ? "1" : upper == 1 ? "0.25" : "\(Int(max(2, lower)))"
        }
    }

    private static func unknown(_ reading: ScenarioReading) -> [String] {
        reading.diagnostics.filter { $0.code == "E704" }.map(\.message.en)
    }

    @Test func `no setting is listed twice, and defaults lie in their range`() {
        #expect(Set(SettingSchema.all.map(\.path)).count == SettingSchema.all.count)
        for setting in SettingSchema.all {
            #expect(!setting.meaning.zh.isEmpty && !setting.meaning.en.isEmpty)
            guard let text = setting.defaultText, let value = Double(text), let range = setting.range else { continue }
            #expect(range.contains(value), "\(setting.path)")
        }
    }

    @Test(arguments: SettingSchema.all.map(\.path)) func `a listed setting is known and its values are taken`(
        path: String
    ) throws {
        let setting = try #require(SettingSchema.named(path))
        var text = Self.text(path, Self.sample(setting))
        if path.hasPrefix("roles."), !path.hasSuffix(".by") { text += "    by: gdp\n" }
        if path.hasPrefix("roles."), !path.hasSuffix(".top"), !path.hasSuffix(".bottom") { text += "    top: 1\n" }
        let reading = ScenarioFixture().with("scenario.yaml", text).reading()
        let faults = reading.diagnostics.filter { $0.file == "scenario.yaml" && $0.severity == .error }
        #expect(faults.isEmpty, "\(text)\(faults.map(\.message.en))")
    }

    @Test(arguments: SettingSchema.all.map(\.path)) func `the reader looks at every listed setting`(path: String) throws
    {
        let setting = try #require(SettingSchema.named(path))
        let wrong =
            switch setting.kind {
            case .counties, .words: "1"
            default: "[1]"
            }
        let reading = ScenarioFixture().with("scenario.yaml", Self.text(path, wrong)).reading()
        #expect(reading.diagnostics.contains { $0.code == "E705" && $0.message.en.contains("'\(path)'") })
    }

    @Test(arguments: SettingSchema.all.filter { $0.range != nil && $0.path != "format" }.map(\.path))
    func `a value outside of the listed range is a fault`(path: String) throws {
        let setting = try #require(SettingSchema.named(path))
        let range = try #require(setting.range)
        for value in [range.lower - 1, range.upper * 2 + 1] {
            let text = Self.text(path, "\(Int(value))")
            let reading = ScenarioFixture().with("scenario.yaml", text).reading()
            #expect(
                reading.diagnostics.contains { $0.code == "E706" && $0.message.en.contains("'\(path)'") },
                "\(text)"
            )
        }
    }

    @Test(arguments: SettingSchema.all.filter(\.allowsNone).map(\.path))
    func `where no limit is allowed, none is taken`(path: String) {
        let reading = ScenarioFixture().with("scenario.yaml", Self.text(path, "none")).reading()
        #expect(!reading.diagnostics.contains { $0.code == "E706" })
    }

    @Test func `what is written as the default changes nothing`() throws {
        let plain = ScenarioFixture().with("scenario.yaml", "format: 1\nid: x\n").reading()
        let wanted = try #require(plain.scenario).fingerprint
        for setting in SettingSchema.all where setting.defaultText != nil && !setting.path.hasPrefix("roles.") {
            guard let value = setting.defaultText, !setting.path.hasPrefix("title") else { continue }
            let text = Self.text(setting.path, value)
            let scenario = try #require(ScenarioFixture().with("scenario.yaml", text).reading().scenario, "\(text)")
            #expect(scenario.fingerprint == wanted, "\(text)")
        }
    }

    @Test(arguments: [
        "frob: 1", "pairing: {frob: 1}", "pairing: {helpers_per_receiver: {frob: 1}}",
        "pairing: {keep_current: {frob: 1}}",
        "roles: {frob: 1}", "roles: {helpers: {by: gdp, top: 1, frob: 1}}", "objective: {frob: 1}", "score: {frob: 1}",
        "solve: {frob: 1}", "diagnose: {frob: 1}", "diagnose: {prices: {P2: 1}}", "title: {fr: x}",
    ]) func `what is not listed is no setting`(text: String) {
        let reading = ScenarioFixture().with("scenario.yaml", "format: 1\nid: x\n\(text)\n").reading()
        #expect(Self.unknown(reading).count == 1, "\(reading.diagnostics.map(\.message.en))")
    }

    @Test func `a misspelt setting is answered with the nearest`() {
        let text = "format: 1\nid: x\npairing: {max_minuts: 3}\ndiagnose: {prices: {P3.forc: 1}}\n"
        let helps = ScenarioFixture().with("scenario.yaml", text).reading().diagnostics.filter { $0.code == "E704" }
            .map(\.help.en)
        #expect(helps.contains { $0.contains("'pairing.max_minutes'") })
        #expect(helps.contains { $0.contains("'diagnose.prices.P3.force'") })
    }
}

import Counties
import Foundation
import Reports
import ScenarioFiles

/// What reading and writing JSON must keep to.
enum JSONPromises {
    static func judge(_ input: [UInt8]) throws(Breach) {
        guard let choice = input.first else { return }
        let rest = Array(input.dropFirst())
        switch choice % 3 {
        case 0: try judgePlan(rest)
        case 1:
            var seed = JSONSeed(rest)
            let value = seed.value(depth: 0)
            try judge(value, "tree")
        default: try judgeTexts(rest)
        }
    }

    /// A plan in JSON: what Foundation cannot read is no plan, and no pair is lost.
    private static func judgePlan(_ input: [UInt8]) throws(Breach) {
        guard let scenario = SmallScenario.scenario else { throw Breach(text: "the small scenario has faults") }
        let text = [UInt8(ascii: "{")] + input
        let reading = PlanReader.read(bytes: text, name: "plan", scenario: scenario)
        try PlanPromises.judge(reading, of: text, scenario)
        try judge(
            JSONDocument.error(code: "E", message: BilingualText(same: ""), diagnostics: reading.diagnostics, in: .zh),
            "faults"
        )
        guard !reading.hasErrors else { return }
        let tree = try? JSONSerialization.jsonObject(with: Data(text))
        let pairs = (tree as? [String: Any])?["pairs"] as? [Any]
        try demand(pairs?.count == reading.rows.count, "pairs are lost, or made of what is no JSON")
    }

    /// Hostile texts where users' texts stand in our documents.
    private static func judgeTexts(_ input: [UInt8]) throws(Breach) {
        let texts = input.split(separator: 0x1F, omittingEmptySubsequences: false).prefix(8).map {
            String(decoding: $0, as: UTF8.self)
        }
        let diagnostics = texts.map {
            Diagnostic(
                code: "E401",
                severity: .error,
                file: $0,
                message: BilingualText(same: $0),
                help: BilingualText(same: $0 + $0)
            )
        }
        let first = texts.first ?? ""
        let document = JSONDocument.error(
            code: first,
            message: BilingualText(same: first),
            diagnostics: diagnostics,
            in: .en
        )
        try judge(document, "error")
        let summary = CheckSummary(
            scenario: first,
            parts: texts.enumerated().map {
                ScenarioPart(key: "\($0) \($1)", name: BilingualText(same: $1), isOn: true)
            },
            helpers: nil,
            receivers: nil,
            eligible: nil,
            diagnostics: diagnostics,
            restsOnAssumptions: false
        )
        try judge(JSONDocument.check(summary, written: texts, in: .zh), "check")
    }

    /// Judges a value: what it is written as holds on one line, shows no control character and reads back as itself.
    private static func judge(_ value: JSONValue, _ name: String) throws(Breach) {
        let bytes = value.bytes
        guard let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.last == "\n" else {
            throw Breach(text: "\(name): no UTF-8, or no line end")
        }
        try demand(
            text.unicodeScalars.dropLast().allSatisfy { $0.properties.generalCategory != .control },
            "\(name): control character in \(text)"
        )
        let tree: Any
        do {
            tree = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        } catch {
            throw Breach(text: "\(name): \(error) in \(text)")
        }
        try demand(JSONAgreement.holds(value, tree), "\(name): reads back as \(tree), not as \(value)")
    }
}
